"""Agendas that are set in columns of plain text: their lines get a cell for every column that the head names."""

import re
from dataclasses import replace

from generator.importing.columnheads import Column, columns_named
from generator.importing.source import Line, Source

_SEGMENT = re.compile(r"\S+(?: \S+)*")
"""Words with single blanks between them."""
_POINTS_PER_BLANK = 6.0
_OUT_OF_LINE = 2
"""Blanks by which a cell may begin before its column's heading."""
_FOOT = re.compile(r"(?:side|s\.)\s*\d+(?:\s*(?:af|/|\\)\s*\d+)?", re.IGNORECASE)
_LABEL = re.compile(r"(?:referent|næste møde|underskrift\w*|mødet (?:sluttede|hævet|slut))\b", re.IGNORECASE)
_LONGEST_HEADING = 40
_MARGIN = {Column.TIME, Column.NUMBER, Column.TITLE, None}


def _text(line: Line) -> str:
    """A line with the blanks in front of it."""
    return " " * round(line.left / _POINTS_PER_BLANK) + line.text


def _starts(line: Line) -> list[int]:
    """Where the columns begin that a line names; nothing where it is no head of an agenda."""
    found = list(_SEGMENT.finditer(_text(line)))
    if line.cells or line.bullet or any(len(one[0]) > _LONGEST_HEADING for one in found):
        return []
    columns = columns_named([one[0] for one in found])
    told = columns is not None and set(columns) - _MARGIN  # times in the margin alone are no columns of words
    return [one.start() for one in found] if told else []


def _column(starts: list[int], place: int) -> int:
    before = [at for at, start in enumerate(starts) if start <= place + _OUT_OF_LINE]
    return before[-1] if before else 0


def _cells(text: str, starts: list[int]) -> list[str]:
    """A line's cells; nothing where its words run over from one column to the next."""
    cells = [""] * len(starts)
    for found in _SEGMENT.finditer(text):
        begin = found.start()
        while True:
            column = _column(starts, begin)
            over = column + 1 < len(starts) and found.end() > starts[column + 1] + _OUT_OF_LINE
            end = found.end()
            if over:  # one blank alone may part two columns
                cuts = [
                    at for at in range(starts[column + 1] - _OUT_OF_LINE, starts[column + 1] + 1) if text[at - 1] == " "
                ]
                if not cuts:
                    return []
                end = cuts[-1]
            cells[column] = f"{cells[column]} {text[begin:end].strip()}".strip()
            if not over:
                break
            begin = end
    return cells


def with_agenda_columns(source: Source) -> Source:
    """The source with the lines of such agendas taken apart. An empty cell under text is left empty."""
    if source.kind != "text":
        return source
    out: list[Line] = []
    starts: list[int] = []
    for line in source.lines:
        text = _text(line)
        if found := _starts(line):
            starts = found
            out.append(replace(line, cells=tuple(one[0] for one in _SEGMENT.finditer(text)), bullet=""))
            continue
        plain = line.cells or line.level or _FOOT.fullmatch(line.text.strip())
        cells = [] if plain or not starts else _cells(text if not line.bullet else f"- {text}", starts)
        if starts and not plain and (not cells or _LABEL.match(line.text)):
            starts, cells = [], []
        out.append(replace(line, text="\t".join(cells), cells=tuple(cells), bullet="") if cells else line)
    return replace(source, lines=tuple(out))
