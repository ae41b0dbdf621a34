"""Markdown that stands typed out in a Word file, a web page or a PDF, read as it is read in a text file.

Minutes travel: a text with ``#`` and ``**`` is pasted into Word or printed as it is. Then the marks are no words of the
minutes but say what they say in a text. One such sign may be anything; several in one file are Markdown.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.importing.source import Line, Source
from generator.importing.sources.marked_line import is_rule, marked_line, written_words
from generator.importing.sources.tables import row_text

_MARK: Final = re.compile(
    r"#{1,6}[ \t]+\S"  # a heading
    r"|.{0,200}?(?:\*\*[^\s*][^*]{0,200}\*\*"  # bold
    r"|\]\s?\((?:mailto:|https?://)"  # a link
    r"|\\[_*#\[\]|.])"  # an escape
)
_PLAIN: Final = re.compile(r"\]\s?\(mailto:|[^\W\d_]\\_[^\W\d_]")
"""What is Markdown wherever it stands: an address linked to itself, an escape that only Pandoc writes."""
_FEWEST: Final = 3
"""Lines with a mark; a single "# 4" or a path with a backslash shows nothing."""
_BROKEN_LINK: Final = re.compile(r"\]\s\((?=mailto:|https?://)|(?<=\(mailto:)\s")
"""Where a printed line ended within a link."""
_RULE: Final = "skillelinje"


def with_typed_marks_read(source: Source) -> Source:
    """The source with typed marks as properties of its lines; the same source where none are typed."""
    if sum(1 for line in source.lines if _MARK.match(line.text)) < _FEWEST and not any(
        _PLAIN.search(line.text) for line in source.lines
    ):
        return source
    rules = [(line, _RULE) for line in source.lines if not line.cells and is_rule(line.text)]
    away = {line.number for line, _ in rules}
    lines = tuple(read for line in source.lines if line.number not in away for read in _read(line))
    return replace(source, lines=lines, removed=(*source.removed, *rules))


def _mended(broken: re.Match[str]) -> str:
    return broken[0].replace(" ", "")


def _read(line: Line) -> Iterator[Line]:
    if line.cells:
        cells = tuple(written_words(cell) for cell in line.cells)
        yield replace(line, text=row_text(cells), cells=cells)
        return
    read = marked_line(_BROKEN_LINK.sub(_mended, line.text), line.number, line.page)
    if read.text or read.bullet:
        yield replace(
            line,
            text=read.text,
            level=read.level or line.level,
            bold=read.bold or line.bold,
            bullet=line.bullet or read.bullet,
            cells=read.cells,
        )
