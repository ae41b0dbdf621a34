"""Headings that say whether the item is open, as SBSYS has them: "3 (Åben) Budget", "3. (Lukket) …"."""

import re
from collections.abc import Sequence

from generator.importing.divider import best_chains
from generator.importing.heading import NUMBER, Heading, normalised_number, number_of, title_weight
from generator.importing.layouts.registry import Layout
from generator.importing.sheet import Sheet

_OPEN = re.compile(
    rf"^(?P<number>{NUMBER})\s*[.):–—-]*\s*(?P<title>\(?\s*(?:åben|åbent|lukket|fortrolig)(?:\s+(?:sag|punkt|dagsorden))?\s*(?:\)|[:–—-]|(?<=sag)|(?<=punkt))\s*\S.*)$",
    re.IGNORECASE,
)
_WEIGHT = 2.4


def find(sheet: Sheet) -> Sequence[Heading]:
    """Rows that begin with a number and with what kind of item it is."""
    found = []
    for at, row in enumerate(sheet.rows):
        if not row.cells and len(row.text) < 400 and (match := _OPEN.match(row.full)):  # noqa: PLR2004 — no heading is so long
            weight = _WEIGHT + min(1.0, title_weight(sheet, at, at, match["title"]))
            number = match["number"]
            found.append(Heading(at, at, number_of(number), normalised_number(number), match["title"], weight))
    return best_chains(sheet.rows, found)


LAYOUT = Layout("“N (Åben) …” (SBSYS og lignende)", find, rank=2)
