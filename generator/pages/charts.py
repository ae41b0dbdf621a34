"""Small pictures as numbers: where a template puts its dots and bars. Every chart stands beside its table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

_LEFT, _MONTH, _ROW, _TOP = 40, 26, 26, 20
"""Units of the drawing: room for the year, a month's width, a year's height, room for the months."""
_RADII = ((14, 6.0), (30, 4.5), (10**9, 3.2))
"""At most so many marks in a year, and how large they are drawn."""
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
class CalendarYear:
    """One line of a calendar strip."""

    year: int
    y: int
    marks: tuple[PlacedMark, ...]


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


def calendar(marks: Iterable[Mark]) -> Calendar | None:
    """A strip with a line for each year from the first mark to the last; None where there are no marks."""
    ordered = sorted(marks, key=lambda mark: mark.date)
    if not ordered:
        return None
    by_year = {year: tuple(group) for year, group in groupby(ordered, key=lambda mark: mark.date.year)}
    years = range(ordered[-1].date.year, ordered[0].date.year - 1, -1)
    lines = tuple(
        CalendarYear(year, _TOP + _ROW * row + _ROW // 2, tuple(_place(mark, row) for mark in by_year.get(year, ())))
        for row, year in enumerate(years)
    )
    radius = next(size for most, size in _RADII if max(map(len, by_year.values())) <= most)
    months = tuple((_LEFT + _MONTH * place + _MONTH // 2, letter) for place, letter in enumerate(MONTH_LETTERS))
    return Calendar(_LEFT + _MONTH * 12, _TOP + _ROW * len(lines), months, lines, radius)


def bars(values: Sequence[tuple[str, int]]) -> tuple[Bar, ...]:
    """Bars in the order given, the longest as wide as the column.

    >>> [bar.share for bar in bars([("2023", 50), ("2024", 200)])]
    [25, 100]
    """
    longest = max((value for _, value in values), default=0) or 1
    return tuple(Bar(label, value, round(100 * value / longest)) for label, value in values)
