"""Rows of a PDF's table put together where a cell's text was wrapped over several of them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.importing.characters import one_line
from generator.importing.sources.columns import Table
from generator.importing.sources.hyphenation import Hyphenation, ends_divided
from generator.importing.sources.marks import list_mark
from generator.importing.sources.rows import Segment
from generator.importing.sources.tables import table_rows

_DISTANCE = 1.15  # times the usual distance of lines
_CELL_SPACE = 1.0  # of the letters' size: what at least lies between a column's text and the next column
_PADDING = 0.5  # of the letters' size: what a cell leaves free at its right
_LEAST_RULINGS = 2
"""A table whose rows are ruled has a line above and one below at least one of them."""

Cells = tuple[Segment | None, ...]


@dataclass(frozen=True)
class TextRow:
    """A row of a table as text."""

    cells: tuple[str, ...]
    left: float
    top: float
    size: float
    bold: bool


@dataclass
class _Cell:
    paragraphs: list[str] = field(default_factory=list)
    last: Segment | None = None


def text_rows(
    table: Table,
    page_edge: float,
    distance: float,
    rulings: Sequence[float],
    hyphenation: Hyphenation,
) -> list[TextRow]:
    """The table's rows; ``page_edge`` is where the text of the page ends at the right, ``distance`` that of lines.

    Lines drawn between rows say which of them belong together; without them a row belongs to the one before it if
    every one of its cells goes on with a text that was wrapped there.
    """
    size = max(part.size for part in table.rows[0] if part)
    edges = [*(limit - _CELL_SPACE * size for limit in table.limits), max(table.edges[-1], page_edge)]
    found: list[TextRow] = []
    for group in _groups(table.rows, rulings):
        open_cells: list[_Cell] = [_Cell() for _ in edges]
        started: Cells | None = None
        ruled = len(group) > 1 and _is_ruled(table.rows, rulings)
        for row in group:
            follows = [
                _follows(cell, part, edges[at], table.edges[at], distance)
                for at, (cell, part) in enumerate(zip(open_cells, row, strict=True))
                if part is not None
            ]
            if started is not None and not ruled and not all(follows):
                found.extend(_finished(open_cells, started))
                open_cells, started = [_Cell() for _ in edges], None
            started = started or row
            for at, (cell, part) in enumerate(zip(open_cells, row, strict=True)):
                if part is not None:
                    _add(cell, part, hyphenation, goes_on=_follows(cell, part, edges[at], table.edges[at], distance))
        if started is not None:
            found.extend(_finished(open_cells, started))
    return found


def _is_ruled(rows: Sequence[Cells], rulings: Sequence[float]) -> bool:
    tops = [_top(row) for row in rows]
    bottom = max(part.bottom for part in rows[-1] if part)
    size = max(part.size for part in rows[0] if part)
    return sum(1 for place in rulings if min(tops) - size <= place <= bottom + size) >= _LEAST_RULINGS


def _groups(rows: Sequence[Cells], rulings: Sequence[float]) -> Iterator[list[Cells]]:
    """The rows between each two lines drawn; all of them where none are drawn."""
    if not _is_ruled(rows, rulings):
        yield list(rows)
        return
    open_group: list[Cells] = []
    open_place = -1
    for row in rows:
        middle = next((part.top + part.bottom) / 2 for part in row if part)
        place = bisect_left(rulings, middle)
        if open_group and place != open_place:
            yield open_group
            open_group = []
        open_group.append(row)
        open_place = place
    yield open_group


def _top(row: Cells) -> float:
    return min(part.top for part in row if part)


def _follows(cell: _Cell, part: Segment, edge: float, seen_edge: float, distance: float) -> bool:
    """The part is the rest of the cell's last paragraph."""
    if cell.last is None or list_mark(part.text):
        return False
    if part.top - cell.last.top > _DISTANCE * distance * max(part.size, 1.0):
        return False
    word = part.words[0]
    end = cell.last.right + cell.last.blank + (word.right - word.left) + _PADDING * part.size
    small = part.text[0].islower()
    divided = ends_divided(cell.last.text) and small
    return divided or end > edge or (small and end > seen_edge)


def _add(cell: _Cell, part: Segment, hyphenation: Hyphenation, *, goes_on: bool) -> None:
    text = one_line(part.text)
    if goes_on:
        cell.paragraphs[-1] = hyphenation.joined(cell.paragraphs[-1], text)
    else:
        cell.paragraphs.append(text)
    cell.last = part


def _finished(cells: Sequence[_Cell], first: Cells) -> Iterator[TextRow]:
    parts = [part for part in first if part]
    for texts in table_rows([cell.paragraphs for cell in cells]):
        yield TextRow(
            cells=texts,
            left=round(parts[0].left, 1),
            top=round(parts[0].top, 1),
            size=parts[0].size,
            bold=all(part.bold for part in parts),
        )
