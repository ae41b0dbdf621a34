"""Headings with the word: "Punkt 3: Budget", "Pkt. 15 Budget", "Ad 4) Budget", "Sag nr. 2. Budget"."""

import re
from collections.abc import Sequence

from generator.importing.heading import NUMBER, Heading, best_chain, normalised_number, number_of, title_weight
from generator.importing.layouts.registry import Layout
from generator.importing.sheet import Sheet

_WORD = re.compile(
    r"^(?P<word>(?:åbent |lukket )?punkt|pkt|dagsordenspunkt|dagsordenpunkt|sag|emne|ad(?: pkt\.?| punkt)?)\.?\s*"
    rf"(?:nr\.?\s*)?(?P<number>{NUMBER})\s*(?P<mark>[.):–—-]*)\s*(?P<title>.*)$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"^(?:blev|er|var|skal|udgår|udsættes|og \d|i |på |,|om |til |vedr|behandles|drøftes)\b", re.IGNORECASE
)
_WEIGHT = 2.5


def find(sheet: Sheet) -> Sequence[Heading]:
    """Rows that begin with the word and a number, in the order of their numbers."""
    found = []
    for at, row in enumerate(sheet.rows):
        if row.cells or len(row.text) > 400 or not (match := _WORD.match(row.text)):  # noqa: PLR2004 — no heading is so long
            continue
        title, last = match["title"].strip(), at
        if _SENTENCE.match(title) and not match["mark"]:
            continue
        if not title:
            below = at + 1
            if below >= len(sheet.rows) or sheet.marks[below] is not None or sheet.is_case_line(below):
                title, last = "", at
            else:
                title, last = sheet.rows[below].full, below
        number = number_of(match["number"].lower())
        lead = match["word"].lower()
        told = f"{lead.split()[0]} punkt: {title}" if lead.startswith(("åben", "lukk")) else title
        weight = _WEIGHT + min(1.0, title_weight(sheet, at, last, title))
        found.append(Heading(at, last, number, normalised_number(match["number"]), told, weight))
    return best_chain(found)


LAYOUT = Layout("“Punkt N: …” (FirstAgenda og lignende)", find, rank=1)
