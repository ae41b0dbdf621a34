"""Agendas that are tables, an item a row: "Tid | Punkt | Ansvarlig | Referat"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from generator.importing.row import Row
from generator.importing.vocabulary import words
from generator.importing.wording import fold

COLUMN_NAMES = "tabellens kolonnenavne"


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
_ORDER = (Column.WHO, Column.CASE, Column.RECOMMENDATION, Column.DECISION, Column.FOLLOW_UP, Column.ATTACHMENTS)
_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,3})?[.)]?$")
_NUMBERED = re.compile(r"^(?:(?:punkt|pkt\.?|ad)\s*)?(\d{1,3}(?:\.\d{1,3})?)[.):]?\s+(?=\S)", re.IGNORECASE)


def _columns(row: Row) -> list[Column | None] | None:
    """The columns that a row of a table names; None where it is no heading of an agenda."""
    if len(row.cells) < 2:  # noqa: PLR2004 — one cell is no table
        return None
    columns = [_COLUMNS.get(fold(cell)) for cell in row.cells]
    named = [column for column in columns if column is not None]
    if Column.TITLE not in named and Column.NUMBER in named and None in columns:
        return None
    if Column.TITLE not in named or len(named) < 2 or len(named) < 0.6 * sum(bool(cell.strip()) for cell in row.cells):  # noqa: PLR2004 — a title and one more
        return None
    return columns


def _item(row: Row, columns: Sequence[Column | None], count: int) -> list[Row]:
    """A row of the table as the rows that other minutes would have written."""
    cells: dict[Column, list[str]] = {}
    for column, cell in zip(columns, row.cells, strict=False):
        if cell.strip():
            cells.setdefault(Column.CASE if column is None else column, []).append(cell.strip())
    number = next((cell for cell in cells.get(Column.NUMBER, ()) if _NUMBER.match(cell)), "")
    titles = cells.get(Column.TITLE, [])
    if titles and _NUMBER.match(titles[0]) and len(titles) > 1:
        number, titles = titles[0], titles[1:]
    title, *more = "\n".join(titles).split("\n") if titles else [""]
    if found := _NUMBERED.match(title):
        number, title = number or found[1], title[found.end() :]
    time = " ".join(cells.get(Column.TIME, ()))
    if time and re.fullmatch(r"\d{1,3}", time):
        time += " min"
    plain = replace(row, cells=(), level=0, bold=False, mark="")
    heading = replace(
        plain, text=f"{title.strip()} {time}".strip(), mark=f"{number.strip(' .)') or count}.", level=2, gap=True
    )
    rows = [heading, *(replace(plain, text=line.strip()) for line in more if line.strip())]
    for column in _ORDER:
        lines = [line.strip() for cell in cells.get(column, ()) for line in cell.split("\n") if line.strip()]
        if not lines:
            continue
        if column is Column.WHO:
            rows.append(replace(plain, text=f"Ansvarlig: {', '.join(lines)}"))
            continue
        rows.append(replace(plain, text=column.value, level=3))
        rows.extend(replace(plain, text=line, gap=False) for line in lines)
    return rows


def expanded_tables(rows: Sequence[Row]) -> tuple[list[Row], list[tuple[Row, str]]]:
    """The rows with every agenda table taken apart, and the rows that only named its columns."""
    out: list[Row] = []
    removed: list[tuple[Row, str]] = []
    columns: list[Column | None] | None = None
    count = 0
    for row in rows:
        if row.cells and (named := _columns(row)) is not None:
            columns = named
            removed.append((row, COLUMN_NAMES))
        elif row.cells and columns is not None and len(row.cells) <= len(columns) + 1:
            title = next(
                (
                    cell
                    for column, cell in zip(columns, row.cells, strict=False)
                    if column in (Column.TITLE, Column.NUMBER) and cell.strip()
                ),
                "",
            )
            if title:
                count += 1
                out.extend(_item(row, columns, count))
            else:  # the rest of the row before, on the next page
                out.extend(replace(row, cells=(), text=cell.strip()) for cell in row.cells if cell.strip())
        else:
            if not row.cells:
                columns = None
            out.append(row)
    return out, removed
