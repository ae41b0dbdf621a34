"""A scanned source with its Danish letters put back, and the word on it that the draft carries."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.importing.repair import Repair, apply, is_damaged, known_words, propose
from generator.importing.source import Source


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
    """The repairs as a patch to read: certain ones first, doubtful ones apart, each with its reason."""
    lines = {line.number: line.text for line in source.lines}
    blocks = []
    for heading, chosen in (
        ("Sikre rettelser", [repair for repair in repairs if repair.certain]),
        ("Tvivlsomme rettelser (ikke foretaget)", [repair for repair in repairs if not repair.certain]),
    ):
        blocks.append(f"# {heading}: {len(chosen)}")
        for repair in chosen:
            text = lines.get(repair.line, "")
            after = text[: repair.start] + repair.new + text[repair.end :]
            blocks.append(f"@@ {name}, linje {repair.line}: {repair.reason} @@")
            blocks.extend((f"-{_around(text, repair.start)}", f"+{_around(after, repair.start)}"))
    return "\n".join(blocks) + "\n"


def _around(text: str, start: int) -> str:
    """A word with enough of its line to judge it by."""
    return text[max(0, start - 40) : start + 60]
