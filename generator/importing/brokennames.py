"""Lists of names that run over several lines: a name broken at a line's end is one name again."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.labels import label_of
from generator.importing.person import is_first_name, is_name
from generator.importing.row import Row

_BRACKETS = re.compile(r"\([^()]{0,200}\)")
_COMMA = re.compile(r"\s*[,;]\s*")
_WIDE_BLANK = re.compile(r"\S\s{2,}\S")
_LONGEST_LINE = 400
_FEWEST = 2
"""Full names on a line, before one word of it and two of the line below are taken for another."""


def _pieces(text: str) -> list[str]:
    """What stands between a line's commas, without brackets."""
    return [piece.strip() for piece in _COMMA.split(_BRACKETS.sub("", text))]


def _broken(above: Row, below: Row) -> bool:
    """Whether the first name of a line is the rest of the last one of the line above it.

    Only where the line above has a full name between commas, and ends in one word that would else be a name alone.
    """
    if above.cells or below.cells or below.mark or below.gap or max(len(above.text), len(below.text)) > _LONGEST_LINE:
        return False
    label = label_of(above.text)
    text = label.value if label is not None else above.text
    if not text or label_of(below.text) is not None or _WIDE_BLANK.search(text) or _WIDE_BLANK.search(below.text):
        return False
    before, first = _pieces(text), _pieces(below.text)[0]
    rest = first.partition(" og ")[0].strip()
    names = sum(map(is_name, before[:-1]))
    if names < (_FEWEST if is_name(rest) else 1):  # one person a line: "Anne Berg, farmaceut, Sygehusapoteket"
        return False
    last = before[-1].rpartition(" og ")[2]
    return is_first_name(last) and text.endswith(last) and is_name(f"{last} {rest}")


def with_lists_whole(rows: Sequence[Row]) -> list[Row]:
    """The rows; those that a name runs over are one."""
    out: list[Row] = []
    tail: Row | None = None
    for row in rows:
        if tail is not None and _broken(tail, row):
            out[-1] = replace(out[-1], text=f"{out[-1].text} {row.text}", lines=(*out[-1].lines, *row.lines))
        else:
            out.append(row)
        tail = row
    return out
