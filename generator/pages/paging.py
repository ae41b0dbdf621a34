"""Long lists in pages that stay light."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.linking.portal import Link

Row = TypeVar("Row")
_FEW = 7
"""Pages that are all shown."""


@dataclass(frozen=True)
class PageLink:
    """A way to a page of the list, or a gap where pages are left out."""

    link: Link | None
    kind: str = ""
    """``her`` for this one, ``forrige`` and ``naeste`` for its neighbours."""


@dataclass(frozen=True)
class Part(Generic[Row]):
    """One page of a list."""

    url: str
    place: int
    """Counted from 1."""
    of: int
    rows: Sequence[Row]
    pages: tuple[PageLink, ...]
    """The ways to other pages; empty where there is only one."""


def part_url(base: str, place: int) -> str:
    """Where a page of a list lies.

    >>> part_url("beslutninger/2023/", 1), part_url("beslutninger/2023/", 2)
    ('beslutninger/2023/', 'beslutninger/2023/side-2/')
    """
    return base if place == 1 else f"{base}side-{place}/"


def _near(place: int, count: int) -> list[int]:
    """The numbers to show: first, last, and those around this one; 0 for a gap.

    >>> _near(7, 20)
    [1, 0, 6, 7, 8, 0, 20]
    """
    if count <= _FEW:
        return list(range(1, count + 1))
    shown = sorted({1, count, *(near for near in (place - 1, place, place + 1) if 1 <= near <= count)})
    found: list[int] = []
    for number in shown:
        if found and number - found[-1] > 1:
            found.append(number - 1 if number - found[-1] == 2 else 0)  # noqa: PLR2004 — a gap of one page is the page
        found.append(number)
    return found


def _ways(base: str, place: int, count: int) -> Iterator[PageLink]:
    if place > 1:
        yield PageLink(Link(part_url(base, place - 1), "Forrige"), "forrige")
    for number in _near(place, count):
        yield PageLink(Link(part_url(base, number), str(number)) if number else None, "her" if number == place else "")
    if place < count:
        yield PageLink(Link(part_url(base, place + 1), "Næste"), "naeste")


def parts(base: str, rows: Sequence[Row], size: int) -> tuple[Part[Row], ...]:
    """The list in pages of `size` rows; a single empty page where it is empty."""
    count = max(1, -(-len(rows) // size))
    return tuple(
        Part(
            url=part_url(base, place),
            place=place,
            of=count,
            rows=rows[(place - 1) * size : place * size],
            pages=tuple(_ways(base, place, count)) if count > 1 else (),
        )
        for place in range(1, count + 1)
    )
