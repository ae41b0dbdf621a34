"""Long lists in pages that stay light."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.linking.portal import Link

Row = TypeVar("Row")


@dataclass(frozen=True)
class Part(Generic[Row]):
    """One page of a list."""

    url: str
    place: int
    """Counted from 1."""
    of: int
    rows: Sequence[Row]
    pages: tuple[tuple[Link, bool], ...]
    """A link to each page, and whether it is this one; empty where there is only one."""


def part_url(base: str, place: int) -> str:
    """Where a page of a list lies.

    >>> part_url("beslutninger/2023/", 1), part_url("beslutninger/2023/", 2)
    ('beslutninger/2023/', 'beslutninger/2023/side-2/')
    """
    return base if place == 1 else f"{base}side-{place}/"


def parts(base: str, rows: Sequence[Row], size: int) -> tuple[Part[Row], ...]:
    """The list in pages of `size` rows; a single empty page where it is empty."""
    count = max(1, -(-len(rows) // size))
    places = range(1, count + 1)
    return tuple(
        Part(
            url=part_url(base, place),
            place=place,
            of=count,
            rows=rows[(place - 1) * size : place * size],
            pages=tuple((Link(part_url(base, other), str(other)), other == place) for other in places)
            if count > 1
            else (),
        )
        for place in places
    )
