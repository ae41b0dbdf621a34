"""Headings with a number and nothing else: "3. Budget", "3) Budget", "3 BUDGET", or the number on a line of its own."""

import re
from collections.abc import Sequence

from generator.danish.dates import MONTHS
from generator.importing.divider import best_chains
from generator.importing.heading import (
    NUMBER,
    Heading,
    is_standing_title,
    normalised_number,
    number_of,
    section_before,
    title_weight,
)
from generator.importing.layouts.registry import Layout
from generator.importing.sheet import Sheet
from generator.model.meeting import SectionKind

_NUMBERED = re.compile(rf"^(?P<number>{NUMBER})(?P<mark>\s*[.):]|\s*[–—-](?=\s)|(?=\s|$))\s*(?P<title>.*)$")
_AMOUNT = re.compile(rf"^(?:{'|'.join(MONTHS)}|kr\b|mio\b|pct|%|års?\b|kommuner|timer|dage|procent|\d)", re.IGNORECASE)
_IN_LIST = {
    SectionKind.RECOMMENDATION: 1.3,
    SectionKind.ATTACHMENTS: 0.5,
    SectionKind.CASE: 0.4,
    SectionKind.FOLLOW_UP: 0.6,
}
"""What a numbered row weighs less where lists of the kind stand."""
_BASE = 1.0
_BARE, _APART = 0.9, 0.4
"""What a number without a mark weighs less: right in front of a word, or with levels or a wide blank behind it."""
_WIDE = re.compile(r"^[\d.]+[a-h]?(?:\s{2,}|\t)")


def find(sheet: Sheet) -> Sequence[Heading]:
    """Rows that begin with a number, as far as the numbers follow each other."""
    matches = [
        (at, match)
        for at, row in enumerate(sheet.rows)
        if not row.cells and len(row.text) < 500 and row.mark != "-" and (match := _NUMBERED.match(row.full))  # noqa: PLR2004 — no heading is so long
    ]
    inside = section_before(sheet, [at for at, _ in matches])
    found = []
    for at, match in matches:
        title, last = match["title"].strip(), at
        bare = not match["mark"].strip()
        if bare and _AMOUNT.match(title) and not (title.isupper() or sheet.promised(title)):
            continue
        weight = _BASE
        if not title:
            below = at + 1
            if (
                below >= len(sheet.rows)
                or sheet.marks[below] is not None
                or sheet.rows[below].mark
                or sheet.rows[below].cells
            ):
                continue
            title, last, weight = sheet.rows[below].full, below, _BASE - 0.3
        row = sheet.rows[at]
        if bare and not (row.level or row.bold or title.isupper() or is_standing_title(title) or sheet.promised(title)):
            weight -= _APART if "." in match["number"] or _WIDE.match(row.text) else _BARE
        kind = inside.get(at)
        weight -= _IN_LIST.get(kind, 0.0) if kind is not None else 0.0
        weight += title_weight(sheet, at, last, title)
        number = match["number"]
        found.append(Heading(at, last, number_of(number), normalised_number(number), title, weight))
    return best_chains(sheet.rows, found)


LAYOUT = Layout("“N. …” (nummererede overskrifter)", find, rank=3)
