"""A written name → what it is the name of: for field lines, double brackets and registers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from generator.danish.names import name_key
from generator.danish.slug import slugify
from generator.linking.mention import RANK, Entry, Kind, Target

_ALIKE = 60
"""Per cent; below it a suggestion is noise."""
_SUGGESTIONS = 3


@dataclass(frozen=True)
class NameBook:
    """Every name, alias and slug."""

    targets: Mapping[str, tuple[Target, ...]]
    """By :func:`loose_key`."""
    names: Mapping[Kind, tuple[str, ...]]
    """For suggestions."""

    def find(self, written: str, kinds: Iterable[Kind] = Kind) -> tuple[Target, ...]:
        """What the words may mean; nothing, one thing, or several of the kind that comes first."""
        wanted = set(kinds)
        found = [target for target in self.targets.get(loose_key(written), ()) if target.kind in wanted]
        if not found:
            return ()
        first = min(RANK[target.kind] for target in found)
        # An abbreviation is also the glossary's word; that is no second meaning. Anything else is.
        apart = [target for target in found if target.kind is not Kind.TERM or RANK[target.kind] == first]
        return tuple(apart)

    def nearest(self, written: str, kinds: Iterable[Kind] = Kind) -> tuple[str, ...]:
        """The known names that look most like the words, best first."""
        choices = [name for kind in kinds for name in self.names.get(kind, ())]
        found = process.extract(
            written, choices, scorer=fuzz.WRatio, processor=str.casefold, limit=_SUGGESTIONS, score_cutoff=_ALIKE
        )
        return tuple(dict.fromkeys(name for name, _, _ in found))


def loose_key(name: str) -> str:
    """What spellings have in common that nobody would tell apart: letter case, hyphens, å and aa."""
    return slugify(name) or name_key(name)


def name_book(entries: Iterable[Entry]) -> NameBook:
    """The book of all entries; a slug is always a name of its owner."""
    targets: dict[str, dict[Target, None]] = {}
    names: dict[Kind, dict[str, None]] = {}
    for entry in entries:
        for key in (loose_key(entry.spelling), loose_key(entry.target.key)):
            targets.setdefault(key, {})[entry.target] = None
        names.setdefault(entry.target.kind, {})[entry.spelling] = None
    return NameBook(
        {key: tuple(found) for key, found in targets.items()}, {kind: tuple(found) for kind, found in names.items()}
    )
