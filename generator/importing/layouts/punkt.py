"""Headings with the word: "Punkt 3: Budget", "Pkt. 15 Budget", "Ad 4) Budget", "Sag nr. 2. Budget"."""

import re
from collections.abc import Sequence

from generator.importing.divider import best_chains
from generator.importing.heading import NUMBER, Heading, normalised_number, number_of, title_weight
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
_LONGEST = 400
_FEWEST = 2
_MOSTLY = 0.6


def _matches(sheet: Sheet) -> list[tuple[int, re.Match[str]]]:
    """The rows that begin with the word and a number, and are no sentences about an item."""
    found = []
    for at, row in enumerate(sheet.rows):
        if row.cells or len(row.text) > _LONGEST or not (match := _WORD.match(row.text)):
            continue
        if match["mark"] or not _SENTENCE.match(match["title"].strip()):
            found.append((at, match))
    return found


def _opens(sheet: Sheet, at: int) -> bool:
    """Whether a row is the first of an item's parts, or a case number, and so no title."""
    return at >= len(sheet.rows) or sheet.marks[at] is not None or sheet.is_case_line(at)


def _titles_above(sheet: Sheet, bare: Sequence[int]) -> bool:
    """Whether the numbers stand alone below their titles: "Budget" over "Sag nr. 4", with the item's parts below."""
    above = sum(
        _opens(sheet, at + 1) and at > 0 and not sheet.rows[at].gap and sheet.marks[at - 1] is None for at in bare
    )
    return len(bare) >= _FEWEST and above >= _MOSTLY * len(bare)


def find(sheet: Sheet) -> Sequence[Heading]:
    """Rows that begin with the word and a number, in the order of their numbers."""
    matches = _matches(sheet)
    above = _titles_above(sheet, [at for at, match in matches if not match["title"].strip()])
    found = []
    for at, match in matches:
        title, first, last = match["title"].strip(), at, at
        if not title and above and at > 0:
            title, first = sheet.rows[at - 1].full, at - 1
        elif not title and not _opens(sheet, at + 1):
            title, last = sheet.rows[at + 1].full, at + 1
        number = number_of(match["number"].lower())
        lead = match["word"].lower()
        told = f"{lead.split()[0]} punkt: {title}" if lead.startswith(("åben", "lukk")) else title
        weight = _WEIGHT + min(1.0, title_weight(sheet, at, last, title))
        found.append(Heading(first, last, number, normalised_number(match["number"]), told, weight))
    return best_chains(sheet.rows, found)


LAYOUT = Layout("“Punkt N: …” (FirstAgenda og lignende)", find, rank=1)
