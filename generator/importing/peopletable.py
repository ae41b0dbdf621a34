"""Lists of people that are tables: "Navn | Titel | Organisation | Til stede"."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from generator.importing.labels import Field, label_of
from generator.importing.row import Row
from generator.importing.vocabulary import words
from generator.importing.wording import fold

COLUMN_NAMES = "tabellens kolonnenavne"
_LABEL = "Deltagere"
"""What stands over a table of people that has no label of its own."""
PRESENCE = "omsat til feltet “fremmøde”"

_FEWEST = 2
"""Columns that a heading names: the name, and one more."""


class _Column(Enum):
    NAME = auto()
    POST = auto()
    """Role or organisation."""
    PRESENCE = auto()
    """Whose cells say yes or no."""
    ABSENCE = auto()
    """Whose cells say who sent apologies."""


_COLUMNS = {word: _Column[column] for column, known in words("people_columns").items() for word in known}
_YES, _NO = (frozenset(words("answers")[answer]) for answer in ("yes", "no"))


def _columns(row: Row) -> list[_Column | None]:
    """The columns that a row names; nothing where it is no heading over people."""
    columns = [_COLUMNS.get(fold(cell)) for cell in row.cells]
    known = [column for column in columns if column is not None]
    return columns if _Column.NAME in known and len(known) >= _FEWEST else []


def _presence(column: _Column | None, answer: str) -> str:
    """What a cell says of who came; empty where it says nothing."""
    came, away = ("deltog", "afbud") if column is _Column.PRESENCE else ("afbud", "deltog")
    return came if answer in _YES else away if answer in _NO else ""


def _person(row: Row, columns: Sequence[_Column | None]) -> tuple[Row, list[tuple[Row, str]]]:
    """A row as the line that other lists have, and the cells whose words became something else."""
    said: list[str] = []
    presence = ""
    gone: list[tuple[Row, str]] = []
    for column, cell in zip(columns, row.cells, strict=False):
        marked = column in {_Column.PRESENCE, _Column.ABSENCE}
        if found := _presence(column, fold(cell)) if marked and cell.strip() else "":
            presence = found
            gone.append((Row(cell, row.lines), PRESENCE))
        elif cell.strip():
            said.append(cell.strip())
    text = " | ".join((*said, ""))  # a row names one person, whatever commas are in its cells
    return replace(row, cells=(), text=f"{text} ({presence})" if presence else text), gone


def _labelled(rows: Sequence[Row]) -> bool:
    """Whether the last of the rows says whose table follows: "Gæster"."""
    label = label_of(rows[-1].text, rows[-1].cells) if rows else None
    return label is not None and label.field is Field.PEOPLE


def with_people_listed(rows: Sequence[Row]) -> tuple[list[Row], list[tuple[Row, str]]]:
    """The rows with every table of people as lines, and what is not in them, each with its reason."""
    out: list[Row] = []
    gone: list[tuple[Row, str]] = []
    columns: list[_Column | None] = []
    for row in rows:
        named = _columns(row) if row.cells else []
        if named:
            columns = named
            gone.append((row, COLUMN_NAMES))
            if not _labelled(out):
                out.append(replace(row, cells=(), text=_LABEL))
        elif row.cells and columns and len(row.cells) <= len(columns):
            person, turned = _person(row, columns)
            out.append(person)
            gone.extend(turned)
        else:
            columns = []
            out.append(row)
    return out, gone
