"""Headings with Roman numbers: "II. Budget", "III) Budget". The draft has them as "2" and "3"."""

import re
from collections.abc import Sequence

from generator.importing.heading import Heading, best_chain, title_weight
from generator.importing.layouts.registry import Layout
from generator.importing.sheet import Sheet

_ROMAN = re.compile(
    r"^(?:(?:punkt|pkt|ad|sag)\.?\s*)?(?P<number>X{0,3}(?:IX|IV|V?I{0,3}))\s*(?P<mark>[.):]|[–—-](?=\s))\s*(?P<title>\S.*)$"
)
_VALUES = {"I": 1, "V": 5, "X": 10}
_BASE = 1.0
_FEWEST = 2
"""One such line is a person's initial, or a part of a law."""
_LONGEST = 300


def _value(number: str) -> int:
    """What a Roman number below forty says."""
    values = [_VALUES[letter] for letter in number]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def find(sheet: Sheet) -> Sequence[Heading]:
    """Rows that begin with a Roman number, as far as the numbers follow each other."""
    found = []
    for at, row in enumerate(sheet.rows):
        match = None if row.cells or len(row.text) > _LONGEST or row.mark == "-" else _ROMAN.match(row.full)
        if match is None or not match["number"]:
            continue
        number = _value(match["number"])
        weight = _BASE + title_weight(sheet, at, at, match["title"])
        found.append(Heading(at, at, (number,), str(number), match["title"].strip(), weight))
    chain = best_chain(found)
    return chain if len(chain) >= _FEWEST else []


LAYOUT = Layout("“II. …” (romertal)", find, rank=8)
