"""Headings with letters for numbers: "A. Budget", "B) Budget". The draft has them as "1" and "2"."""

import re
from collections.abc import Sequence

from generator.importing.heading import Heading, best_chain, title_weight
from generator.importing.layouts.registry import Layout
from generator.importing.sheet import Sheet

_LETTERED = re.compile(r"^(?:(?:punkt|pkt|ad|sag)\.?\s*)?(?P<letter>[A-Za-z])\s*[.):]\s+(?P<title>[A-ZÆØÅ(\"“”].*)$")
_BASE = 0.6
_FEWEST = 3
"""Two are parts of one item, or the initials of two people."""
_LONGEST = 200


def find(sheet: Sheet) -> Sequence[Heading]:
    """Rows that begin with a letter, as far as the letters follow each other from the first."""
    best: list[Heading] = []
    for small in (False, True):
        found = []
        for at, row in enumerate(sheet.rows):
            match = None if row.cells or len(row.text) > _LONGEST or row.mark == "-" else _LETTERED.match(row.full)
            if match is None or match["letter"].islower() is not small:
                continue
            number = ord(match["letter"].lower()) - ord("a") + 1
            weight = _BASE + title_weight(sheet, at, at, match["title"])
            found.append(Heading(at, at, (number,), str(number), match["title"].strip(), weight))
        chain = best_chain(found)
        if len(chain) >= _FEWEST and chain[0].number == (1,) and len(chain) > len(best):
            best = chain
    return best


LAYOUT = Layout("“A. …” (bogstaver)", find, rank=8)
