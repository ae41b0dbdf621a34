"""Table rows from cells that hold several paragraphs, for every file format that has tables."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest


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
