"""Two headings that a program put on one line without a blank: "FraværendeBilag"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.importing.source import Line, Source
from generator.importing.wording import worded_mark

_GLUED: Final = re.compile(r"([A-ZÆØÅ][a-zæøå]+)\**([A-ZÆØÅ][a-zæøå]+)\**:?")


def with_headings_parted(source: Source) -> Source:
    """The source with such lines as two, where each half is a word that opens a part of an item by itself."""
    if not any(_GLUED.fullmatch(line.text) for line in source.lines):
        return source
    return replace(source, lines=tuple(part for line in source.lines for part in _parts(line)))


def _parts(line: Line) -> Iterator[Line]:
    halves = None if line.cells else _GLUED.fullmatch(line.text)
    if halves is None or any(worded_mark(half) is None for half in halves.groups()):
        yield line
        return
    for half in halves.groups():
        yield replace(line, text=half)
