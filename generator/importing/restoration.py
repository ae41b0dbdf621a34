"""A scanned source with its Danish letters put back, and the word on it that the draft carries."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.importing.repair import Repair, apply, is_damaged, known_words, propose
from generator.importing.source import Source

_BEFORE, _AFTER = 40, 60
"""Characters shown on both sides of a repair."""


@dataclass(frozen=True)
class Restoration:
    """What can be done for a damaged source."""

    repairs: tuple[Repair, ...]
    """Certain and doubtful ones."""
    source: Source
    """With the certain ones made."""

    @property
    def certain(self) -> tuple[Repair, ...]:
        """Those that are made."""
        return tuple(repair for repair in self.repairs if repair.certain)

    @property
    def words(self) -> str:
        """What was changed, as the draft's front matter records it."""
        counted = Counter((repair.old, repair.new) for repair in self.certain)
        changes = ", ".join(
            f"{old} → {new}" + (f" ({times} gange)" if times > 1 else "") for (old, new), times in counted.items()
        )
        return f"{len(self.certain)} ord er rettet i en tekst fra en skanning uden danske bogstaver: {changes}"


def restore(source: Source, texts: Iterable[str], names: Iterable[str]) -> Restoration | None:
    """The restoration of a source by the word list and a portal's `texts` and `names`; None where it is whole."""
    if not is_damaged(source.lines):
        return None
    repairs = propose(source.lines, known_words(texts), names).repairs
    certain = [repair for repair in repairs if repair.certain]
    return Restoration(repairs, replace(source, lines=apply(source.lines, certain)))


def as_patch(name: str, repairs: Sequence[Repair], source: Source) -> str:
    """The repairs as a patch to read: certain ones first, those near each other at once, then doubtful ones."""
    lines = {line.number: line.text for line in source.lines}
    certain = [repair for repair in repairs if repair.certain]
    doubtful = [repair for repair in repairs if not repair.certain]
    blocks = [f"# Sikre rettelser: {len(certain)}"]
    for group in _near(certain):
        words = ", ".join(f"{repair.old} → {repair.new or '(intet)'}" for repair in group)
        blocks += [f"@@ {name}, linje {group[0].line}: {words} @@", *_before_and_after(lines[group[0].line], group)]
    blocks.append(f"# Tvivlsomme rettelser (ikke foretaget): {len(doubtful)}")
    for repair in doubtful:
        heading = f"@@ {name}, linje {repair.line}: {repair.old} → {repair.new}? {repair.reason} @@"
        blocks += [heading, *_before_and_after(lines[repair.line], [repair])]
    return "\n".join(blocks) + "\n"


def _near(repairs: Sequence[Repair]) -> list[list[Repair]]:
    """Repairs of one line that can be read together."""
    groups: list[list[Repair]] = []
    for repair in sorted(repairs, key=lambda repair: (repair.line, repair.start)):
        last = groups[-1][-1] if groups else None
        if last is not None and last.line == repair.line and repair.start - last.end <= _AFTER:
            groups[-1].append(repair)
        else:
            groups.append([repair])
    return groups


def _before_and_after(text: str, repairs: Sequence[Repair]) -> tuple[str, str]:
    """The words with enough of their line to judge them by, cut between words, as they stand and repaired."""
    start = text.rfind(" ", 0, max(repairs[0].start - _BEFORE, 0)) + 1
    end = text.find(" ", min(repairs[-1].end + _AFTER, len(text)))
    end = len(text) if end < 0 else end
    after, place = "", start
    for repair in repairs:
        after += text[place : repair.start] + repair.new
        place = repair.end
    ends = ("… " if start else "", " …" if end < len(text) else "")
    return f"-{ends[0]}{text[start:end]}{ends[1]}", f"+{ends[0]}{after}{text[place:end]}{ends[1]}"
