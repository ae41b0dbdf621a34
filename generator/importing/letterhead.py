"""Lines of a head that say several things at once, taken apart: columns, and labels one behind the other."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.importing.labels import BY_LENGTH, NAMES, folded, label_of
from generator.importing.row import Row

_COLUMNS = re.compile(r"\s{4,}|\t")
"""Between two columns of a letterhead."""
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


def _labelled_cells(cells: Sequence[str]) -> list[tuple[str, ...]]:
    """The cells of a row that has several labels, a label and its value together: "Dato | 3. maj | Tid | 14-16"."""
    starts = [at for at, cell in enumerate(cells) if folded(cell) in NAMES]
    if len(starts) < 2 or starts[0] != 0 or any(second - first < 2 for first, second in pairwise(starts)):  # noqa: PLR2004 — a label and a value
        return [tuple(cells)]
    return [tuple(cells[start:end]) for start, end in pairwise([*starts, len(cells)])]


def parted(row: Row) -> list[Row]:
    """The row, or one row for each of its labels where it has several."""
    if row.cells:
        parts = _labelled_cells(row.cells)
        return [replace(row, cells=cells, text="\t".join(cells)) for cells in parts] if len(parts) > 1 else [row]
    columns = [column.strip() for column in _COLUMNS.split(row.text)] if not row.mark else [row.text]
    labelled = len(columns) > 1 and any(label_of(column) is not None for column in columns[1:])
    columns = columns if labelled else [row.text]
    texts = [part for column in columns for part in (_labelled_parts(column) if not row.mark else [column])]
    return [replace(row, text=text) for text in texts] if len(texts) > 1 else [row]
