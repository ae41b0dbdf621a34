"""What is known of every document without its text: whose meeting, when, with which outcome, and whose facets."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.danish.slug import slugify
from generator.search.document import SearchDocument
from generator.search.packing import deltas, front_coded, stream, varint, varints

_FIRST_DAY = date(1990, 1, 1).toordinal()


class Names:
    """Values of a facet in the order they were first met."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._places: dict[str, int] = {}

    def place(self, value: str) -> int:
        """The value's number."""
        return self._places.setdefault(value, len(self._places))

    def listed(self) -> list[list[str]]:
        """Slug and name of each value, by number."""
        return [[slugify(value), self._names.get(value, value)] for value in self._places]


def meeting_columns(
    meetings: Sequence[Sequence[SearchDocument]], bodies: Names, levels: Names
) -> tuple[bytes, bytes, bytes, bytes, bytes]:
    """Documents, body, level and day of every meeting, and the formality of every document."""
    heads = [meeting[0] for meeting in meetings]
    days = [date.fromisoformat(head.date).toordinal() - _FIRST_DAY for head in heads]
    return (
        varints(len(meeting) for meeting in meetings),
        varints(bodies.place(head.body) for head in heads),
        varints(levels.place(head.level) for head in heads),
        b"".join(_zigzag(day - before) for day, before in zip(days, [0, *days], strict=False)),
        bytes(document.formal for meeting in meetings for document in meeting),
    )


def _zigzag(number: int) -> bytes:
    return varint(number * 2 if number >= 0 else -number * 2 - 1)


def facet_column(values: Iterable[Sequence[str]], names: Mapping[str, str]) -> bytes:
    """Documents of each value, for facets that a document may have several of: slug, name, document numbers."""
    found: dict[str, list[int]] = {}
    for number, slugs in enumerate(values):
        for value in dict.fromkeys(slugs):
            found.setdefault(value, []).append(number)
    out, previous = bytearray(varint(len(found))), ""
    for value in sorted(found):
        slug = slugify(value)
        out += front_coded(slug, previous) + stream(names.get(value, value).encode()) + varint(len(found[value]))
        previous = slug
    return bytes(out) + stream(b"".join(deltas(found[value]) for value in sorted(found)))
