"""Long lists by time: the newest in sight, the rest in folders a year."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True)
class Folder(Generic[Row]):
    """A year's rows, or what is left of them."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Folded(Generic[Row]):
    """A list that begins in sight."""

    shown: tuple[Row, ...]
    folders: tuple[Folder[Row], ...]


def folded(rows: Sequence[Row], day: Callable[[Row], date], shown: int) -> Folded[Row]:
    """The list, newest first, with at least `shown` rows in sight; half as many again where that spares the folders.

    >>> made = folded([date(2024, 3, 1), date(2024, 2, 1), date(2024, 1, 1), date(2023, 1, 1)], lambda row: row, 2)
    >>> len(made.shown), [(folder.name, len(folder.rows)) for folder in made.folders]
    (2, [('Tidligere i 2024', 1), ('2023', 1)])
    """
    if len(rows) <= shown + shown // 2:
        return Folded(tuple(rows), ())
    begun = day(rows[shown - 1]).year
    return Folded(
        tuple(rows[:shown]),
        tuple(
            Folder(f"Tidligere i {year}" if year == begun else str(year), tuple(group))
            for year, group in groupby(rows[shown:], key=lambda row: day(row).year)
        ),
    )
