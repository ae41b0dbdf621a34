"""Lines of a head that say several things at once, taken apart: columns, and labels one behind the other."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.danish.dates import find_dates
from generator.importing.labels import BY_LENGTH, NAMES, Field, folded, label_of
from generator.importing.naming import BODY, DOCUMENT, bare_level
from generator.importing.personline import parse_person
from generator.importing.row import Row

_COLUMNS = re.compile(r"\s{4,}|\t")
"""Between two columns of a letterhead."""
_WIDE = re.compile(r"\s{8,}|\t")
"""Between the left and the right half of a letter's head, where no label says that they are two things."""
_MOST_WORDS = 12
"""Of a body's name or a date with its hour; more are a sentence."""
_SHORTEST_ON_LINE = 3
"""Letters of a label that may stand in the middle of a line."""
_LONGEST = 3000
"""Characters of a line with labels."""


def _may_follow(word: str) -> bool:
    """Whether a label may stand in the middle of a line: "Formand" and "Stedfortræder" say something of a person."""
    group = NAMES[word][1]
    return len(word) >= _SHORTEST_ON_LINE and (group is None or not group.function)


_ON_LINE = re.compile(
    r"(?:(?<=^)|(?<=[\s|;,.·•–-]))"
    rf"(?:{'|'.join(re.escape(word) for word in BY_LENGTH if _may_follow(word))})\s*:(?=\s)",
    re.IGNORECASE,
)
"""A label with its colon, wherever on the line."""


def _labelled_parts(text: str) -> list[str]:
    """The labels of a line that has several, each with its value: "Dato: 3. maj | Tid: 14-16 | Sted: Rådhuset"."""
    starts = [found.start() for found in _ON_LINE.finditer(text)] if len(text) <= _LONGEST else []
    if len(starts) < 2 or starts[0] != 0:  # noqa: PLR2004 — one label is the whole line's
        return [text]
    parts = (text[start:end].strip(" \t|;,·•–-") for start, end in pairwise([*starts, len(text)]))
    return [part for part in parts if part]


def _whole_label(cell: str) -> bool:
    """Whether a cell has a label and its value: "Dato: 3. maj"."""
    label = label_of(cell)
    return label is not None and bool(label.value) and ":" in cell


def _labelled_cells(cells: Sequence[str]) -> list[tuple[str, ...]]:
    """The cells of a row that has several labels, a label and its value together: "Dato | 3. maj | Tid | 14-16"."""
    if len(filled := [cell for cell in cells if cell.strip()]) > 1 and all(map(_whole_label, filled)):
        return [(cell,) for cell in filled]
    starts = [at for at, cell in enumerate(cells) if folded(cell) in NAMES]
    if len(starts) < 2 or starts[0] != 0 or any(second - first < 2 for first, second in pairwise(starts)):  # noqa: PLR2004 — a label and a value
        return [tuple(cells)]
    return [tuple(cells[start:end]) for start, end in pairwise([*starts, len(cells)])]


def _says_something(column: str) -> bool:
    """Whether a column is of the head by itself: a label with its value, a date, a level, a title or a body."""
    label = label_of(column)
    if label is not None:
        return bool(label.value) and label.field is not Field.PEOPLE
    short = len(column.split()) <= _MOST_WORDS
    return bool(DOCUMENT.match(column) or bare_level(column) or (short and (find_dates(column) or BODY.search(column))))


def _columns(text: str, *, listed: bool) -> list[str]:
    """The columns of a line in which each says something of its own; a label and its value are one."""
    columns = [column.strip() for column in _COLUMNS.split(text) if column.strip()]
    if len(columns) > 1 and label_of(columns[0]) is None and parse_person(columns[0]) is not None:
        return [text]  # "Anne Berg (A)      Formand"
    if len(columns) < 2:  # noqa: PLR2004 — a line of one column is whole
        return [text]
    first = label_of(columns[0])
    if first is not None and first.field is not Field.PEOPLE and not first.value:
        columns[:2] = ["    ".join(columns[:2])]
        if len(columns) > 1 and first.field is not Field.OTHER:
            return columns
    if any(label_of(column) is not None for column in columns[1:]):
        return columns
    wide = [column.strip() for column in _WIDE.split(text) if column.strip()]
    apart = not listed and label_of(text) is None and any(_says_something(column) for column in wide)
    return wide if len(wide) > 1 and apart else [text]


def parted(row: Row, *, listed: bool = False) -> list[Row]:
    """The row, or one row for each thing that it says; `listed` says that it stands in a list of people."""
    if row.cells:
        parts = _labelled_cells(row.cells)
        if len(parts) < 2:  # noqa: PLR2004 — one part is the whole row
            return [row]
        return [replace(row, cells=cells if len(cells) > 1 else (), text="\t".join(cells)) for cells in parts]
    if row.mark:
        return [row]
    texts = [part for column in _columns(row.text, listed=listed) for part in _labelled_parts(column)]
    return [replace(row, text=text) for text in texts] if len(texts) > 1 else [row]
