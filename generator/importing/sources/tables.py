"""Table rows from cells that hold several paragraphs, for every file format that has tables."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from generator.importing.characters import one_line
from generator.importing.source import Line


def table_rows(cells: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """One row of a table as rows of one paragraph a cell.

    A label with a list of names beside it becomes a row with the label and the first name, and rows with an empty
    first cell and the other names; two lists beside each other stay beside each other.
    """
    parts = [[paragraph for paragraph in cell if paragraph] for cell in cells]
    return [tuple(row) for row in zip_longest(*parts, fillvalue="")]


def row_text(cells: Iterable[str]) -> str:
    """A row as a line's text."""
    return "\t".join(cells)


def cell_lines(cells: Sequence[Sequence[Line]]) -> Iterator[Line]:
    """A row whose cells hold lines, as lines: a cell alone keeps its lines as they are."""
    filled = [lines for lines in cells if lines]
    if len(cells) == 1 or (len(filled) == 1 and filled[0] is cells[0] and len(filled[0]) > 1):
        yield from filled[0] if filled else ()
        return
    # A line in a cell has no place for its mark.
    texts = [[one_line(f"{line.bullet} {line.text}") for line in lines] for lines in cells]
    for at, row in enumerate(table_rows(texts)):
        there = [lines[at] for lines in cells if at < len(lines)]
        yield Line(
            text=row_text(row),
            number=0,
            level=there[0].level if len(there) == 1 else 0,
            bold=all(line.bold for line in there),
            size=max((line.size for line in there), default=0.0),
            cells=row,
        )
