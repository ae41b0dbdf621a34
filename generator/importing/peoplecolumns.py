"""Lists of people that are set in columns of plain text: their lines get the cells that their blanks stand for."""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.importing.labels import Field, group_heading, label_of
from generator.importing.peopletable import goes_on, heads_people, is_list_label
from generator.importing.person import is_name
from generator.importing.personline import parse_person
from generator.importing.source import Line, Source

_SEGMENT = re.compile(r"\S+(?: \S+)*")
"""Words with single blanks between them."""
_POINTS_PER_BLANK = 6.0
_FEWEST = 2
_OUT_OF_LINE = 2
"""Blanks by which a cell may begin before its column's heading."""
_NUMBERED = re.compile(r"\d{1,3}(?:\.\d+)*[.)]?\s|(?:punkt|pkt|sag|ad)\b", re.IGNORECASE)
_LONGEST_HEADING = 60


@dataclass
class _Table:
    """The columns of a list, and its rows so far."""

    starts: list[int]
    rows: list[tuple[Line, list[str]]] = field(default_factory=list)

    def column(self, start: int) -> int:
        """The column that words at this place are in."""
        before = [at for at, left in enumerate(self.starts) if left <= start + _OUT_OF_LINE]
        return before[-1] if before else 0


def _segments(line: Line) -> list[tuple[int, str]]:
    """Where each cell of a line begins, and its words."""
    indent = round(line.left / _POINTS_PER_BLANK)
    return [(indent + found.start(), found[0]) for found in _SEGMENT.finditer(line.text)]


def _heading(line: Line) -> list[tuple[int, str]]:
    """The columns that a line names; nothing where it is no heading over people."""
    found = _segments(line)
    if line.cells or line.bullet or len(found) < _FEWEST or any(len(words) > _LONGEST_HEADING for _, words in found):
        return []
    lists = all(words.endswith(":") and group_heading(words) and not is_name(words[:-1]) for _, words in found)
    return found if lists or heads_people([words for _, words in found]) else []


def _ends(line: Line) -> bool:
    """Whether a line can be no row of a list of people."""
    label = label_of(line.text)
    other = label is not None and label.field is not Field.PEOPLE and ":" in line.text
    return bool(line.cells or line.bullet or line.level or _NUMBERED.match(line.text)) or other


def _is_row(table: _Table, line: Line, *, apart: bool) -> bool:
    """Put a line into a table; False where it is none of its rows."""
    found = _segments(line)
    columns = [table.column(start) for start, _ in found]
    last = len(table.starts) - 1
    if _ends(line) or any(second == first != last for first, second in pairwise(columns)):
        return False
    cells = [""] * len(table.starts)
    for column, (_, words) in zip(columns, found, strict=True):
        cells[column] += f", {words}" if cells[column] else words
    below = not apart and goes_on(cells)
    if is_list_label(line.text) and not below:
        table.rows.append((line, []))
    elif (len(found) > 1 and columns[0] == 0) or below or (not apart and parse_person(line.text) is not None):
        table.rows.append((line, cells))
    else:
        return False
    return True


def _lines(table: _Table) -> list[Line]:
    return [replace(line, text="\t".join(cells), cells=tuple(cells)) if cells else line for line, cells in table.rows]


def with_columns_parted(source: Source) -> list[Line]:
    """The lines of a source, those of lists in columns with a cell for every column."""
    if source.kind != "text":
        return list(source.lines)
    out: list[Line] = []
    table: _Table | None = None
    before = 0
    for line in source.lines:
        if table is not None and _is_row(table, line, apart=line.number - before > 1):
            before = line.number
            continue
        if table is not None:
            out.extend(_lines(table))
            table = None
        if heading := _heading(line):
            table = _Table([start for start, _ in heading], [(line, [words for _, words in heading])])
        else:
            out.append(line)
        before = line.number
    return [*out, *(_lines(table) if table is not None else ())]
