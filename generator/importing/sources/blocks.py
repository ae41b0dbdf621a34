"""Blocks of labels with their values that stand beside each other: read one after the other, not row by row.

``Dato: 12. marts`` left and ``Deltagere:`` with names below it right are two blocks; a label left and its value right
are one row.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, groupby
from typing import Final

from generator.importing.source import Line, Source

_LABEL: Final = re.compile(r"[A-ZÆØÅ][\w/ .-]{1,30}:(?=\s|$)")
_LABELLED: Final = re.compile(r"[A-ZÆØÅ][\w/ .-]{1,30}:\s+\S")
_HEAD_LINES: Final = 80
"""Where minutes have their head; further down, rows are rows."""
_FEWEST: Final = 2
"""Labels with a value in the left block."""


def with_blocks_parted(source: Source) -> Source:
    """The source with such blocks below each other, its lines counted anew where they come in another order."""
    if not any(_is_pair(line) for line in source.lines):
        return source
    parted: list[Line] = []
    for is_pair, group in groupby(source.lines, key=_is_pair):
        rows = tuple(group)
        parted.extend(_parted(rows, source.kind) if is_pair else rows)
    return replace(source, lines=tuple(parted)) if source.kind == "text" else _renumbered(source, parted)


def _is_pair(line: Line) -> bool:
    return len(line.cells) == _FEWEST


def _parted(rows: Sequence[Line], kind: str) -> Iterator[Line]:
    if kind != "text" and rows[0].number <= _HEAD_LINES and _are_blocks(rows):
        for column in range(2):
            yield from (_cell(row, row.cells[column]) for row in rows if row.cells[column].strip())
        return
    for row in rows:
        if all(_LABELLED.match(cell) for cell in row.cells):
            yield from (_cell(row, cell) for cell in row.cells)
        else:
            yield row


def _are_blocks(rows: Sequence[Line]) -> bool:
    left, right = ([row.cells[column] for row in rows if row.cells[column].strip()] for column in range(2))
    labelled = sum(1 for cell in left if _LABELLED.match(cell))
    return bool(right) and labelled >= max(_FEWEST, len(left) - 1) and _LABEL.match(right[0]) is not None


def _cell(row: Line, text: str) -> Line:
    return replace(row, text=text, cells=())


def _renumbered(source: Source, lines: Sequence[Line]) -> Source:
    """Lines and removed lines counted from 1 again; a line that was moved stands where its block stands."""
    places = accumulate((line.number for line in lines), max)
    entries = [(place, line, "") for place, line in zip(places, lines, strict=True)]
    entries += [(line.number, line, reason) for line, reason in source.removed]
    entries.sort(key=lambda entry: entry[0])
    counted = [(replace(line, number=at), reason) for at, (_, line, reason) in enumerate(entries, start=1)]
    kept = tuple(line for line, reason in counted if not reason)
    return replace(source, lines=kept, removed=tuple((line, reason) for line, reason in counted if reason))
