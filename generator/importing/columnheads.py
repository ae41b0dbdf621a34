"""The heads of an agenda's columns, "Tid | Punkt | Ansvarlig | Referat", in tables of every kind of source."""

import re
from collections.abc import Sequence
from enum import StrEnum

from generator.importing.vocabulary import words
from generator.importing.wording import fold


class Column(StrEnum):
    """What a column holds; the value is the heading that its cells get."""

    NUMBER = ""
    TITLE = "Punkt"
    TIME = "Tid"
    WHO = "Oplæg"
    CASE = "Sagsfremstilling"
    RECOMMENDATION = "Indstilling"
    DECISION = "Beslutning"
    FOLLOW_UP = "Opfølgning"
    ATTACHMENTS = "Bilag"


_COLUMNS = {word: Column[column] for column, known in words("columns").items() for word in known}
_BLANKS_AT_STROKE = re.compile(r"\s*/\s*")


def columns_named(cells: Sequence[str]) -> list[Column | None] | None:
    """The columns that a row of a table names; None where it is no heading of an agenda."""
    if len(cells) < 2:  # noqa: PLR2004 — one cell is no table
        return None
    columns = [_COLUMNS.get(_BLANKS_AT_STROKE.sub("/", fold(cell))) for cell in cells]
    named = [column for column in columns if column is not None]
    if Column.TITLE not in named and Column.NUMBER in named and None in columns:
        return None
    if Column.TITLE not in named or len(named) < 2 or len(named) < 0.6 * sum(bool(cell.strip()) for cell in cells):  # noqa: PLR2004 — a title and one more
        return None
    if Column.WHO in columns and Column.DECISION in columns[: columns.index(Column.WHO)]:
        columns[columns.index(Column.WHO)] = Column.FOLLOW_UP  # who is to do what was decided
    return columns


def names_columns(cells: Sequence[str]) -> bool:
    """Whether these are the heads of an agenda's columns."""
    return columns_named(cells) is not None
