"""Personal data in a source: found, and taken away before anything else reads it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.danish.personal import find_personal
from generator.importing.person import without_personal
from generator.importing.row import Row


@dataclass(frozen=True)
class Personal:
    """One address or number, and where it stood."""

    kind: str
    """In Danish: "e-mailadresse"."""
    text: str
    """The thing itself; it never enters a draft, nor the report."""
    lines: tuple[int, ...]


def find_in_rows(rows: Iterable[Row]) -> list[Personal]:
    """Every e-mail address, telephone number and CPR number, in order."""
    return [
        Personal(match.kind.value, row.text[match.start : match.end], row.lines)
        for row in rows
        for match in find_personal(row.text)
    ]


def without_personal_data(row: Row) -> Row:
    """The row without them, and without the commas and words that led to them."""
    if not find_personal(row.text):
        return row
    if row.cells:
        cells = tuple(without_personal(cell) if find_personal(cell) else cell for cell in row.cells)
        return replace(row, cells=cells, text="\t".join(cells))
    return replace(row, text=without_personal(row.text))
