"""Small pictures as numbers: where a template puts its dots and bars. Every chart stands beside its table."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.danish.dates import MONTHS

_LEFT, _MONTH, _ROW, _TOP = 40, 26, 26, 20
"""Units of the drawing: room for the year, a month's width, a year's height, room for the months."""
_RADII = ((14, 6.0), (10**9, 4.5))
"""At most so many marks in a year, and how large they are drawn."""
_CROWDED = 5
"""Marks in one month that would hide each other: then every month is a column."""
_COLUMN, _TALLEST = 14, 20
"""Width and greatest height of a month's column."""
MONTH_LETTERS = "JFMAMJJASOND"


@dataclass(frozen=True)
class Mark:
    """Something on a day."""

    date: date
    kind: str
    """A class that gives it form and colour."""
    title: str


@dataclass(frozen=True)
class PlacedMark:
    """A mark with its place in the drawing."""

    x: float
    y: float
    mark: Mark


@dataclass(frozen=True)
class Block:
    """A part of a month's column: the month's marks of one kind."""

    x: float
    y: float
    height: float
    kind: str
    title: str


@dataclass(frozen=True)
class CalendarYear:
    """One line of a calendar strip."""

    year: int
    y: int
    """Of the line."""
    name_y: int
    """Of the year's figures beside it."""
    marks: tuple[PlacedMark, ...]
    blocks: tuple[Block, ...] = ()
    """Instead of marks, where there are too many of them."""


@dataclass(frozen=True)
class Calendar:
    """Years as lines, months as columns, newest year first."""

    width: int
    height: int
    months: tuple[tuple[int, str], ...]
    """The middle of each month's column, and its letter."""
    years: tuple[CalendarYear, ...]
    radius: float
    """Of a mark: smaller where a year is full of them."""
    left: int = _LEFT


@dataclass(frozen=True)
class Bar:
    """A line of a table with a bar in it."""

    label: str
    value: int
    share: int
    """Of the longest bar, in percent."""


def _place(mark: Mark, row: int) -> PlacedMark:
    months = mark.date.month - 1 + (mark.date.day - 1) / 31
    return PlacedMark(round(_LEFT + _MONTH * months, 1), _TOP + _ROW * row + _ROW // 2, mark)


def _columns(year: int, marks: Sequence[Mark], base: int, tallest: int) -> Iterator[Block]:
    """A column a month, its kinds on top of each other in the order of their names."""
    for month, group in groupby(marks, key=lambda mark: mark.date.month):
        kinds = Counter(mark.kind for mark in group)
        top = float(base)
        for kind, count in sorted(kinds.items()):
            height = round(_TALLEST * count / tallest, 1)
            top = round(top - height, 1)
            x = _LEFT + _MONTH * (month - 1) + (_MONTH - _COLUMN) / 2
            yield Block(x, top, height, kind, f"{MONTHS[month - 1]} {year}: {count}")


def calendar(marks: Iterable[Mark]) -> Calendar | None:
    """A strip with a line for each year from the first mark to the last; None where there are no marks.

    Where marks would lie on each other every month is a column instead, as high as it has marks.
    """
    ordered = sorted(marks, key=lambda mark: mark.date)
    if not ordered:
        return None
    by_year = {year: tuple(group) for year, group in groupby(ordered, key=lambda mark: mark.date.year)}
    most = max(Counter((mark.date.year, mark.date.month) for mark in ordered).values())
    lines = []
    for row, year in enumerate(range(ordered[-1].date.year, ordered[0].date.year - 1, -1)):
        found, top = by_year.get(year, ()), _TOP + _ROW * row
        middle, base = top + _ROW // 2, top + _ROW - 2
        if most > _CROWDED:
            lines.append(CalendarYear(year, base, base - 3, (), tuple(_columns(year, found, base, most))))
        else:
            lines.append(CalendarYear(year, middle, middle + 4, tuple(_place(mark, row) for mark in found)))
    radius = next(size for limit, size in _RADII if max(map(len, by_year.values())) <= limit)
    months = tuple((_LEFT + _MONTH * place + _MONTH // 2, letter) for place, letter in enumerate(MONTH_LETTERS))
    return Calendar(_LEFT + _MONTH * 12, _TOP + _ROW * len(lines), months, tuple(lines), radius)


def bars(values: Sequence[tuple[str, int]]) -> tuple[Bar, ...]:
    """Bars in the order given, the longest as wide as the column.

    >>> [bar.share for bar in bars([("2023", 50), ("2024", 200)])]
    [25, 100]
    """
    longest = max((value for _, value in values), default=0) or 1
    return tuple(Bar(label, value, round(100 * value / longest)) for label, value in values)
