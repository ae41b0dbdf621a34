"""Headings without numbers that the source itself marks as headings: Word styles, tags, "##"."""

import re
from collections import defaultdict
from collections.abc import Sequence

from generator.importing.contents import is_contents_heading
from generator.importing.heading import Heading, title_weight
from generator.importing.labels import label_of
from generator.importing.layouts.registry import Layout
from generator.importing.sheet import Sheet

_FEWEST = 2
_BOLD = 7
"""Bold lines are a level below all real headings."""
_LONGEST_BOLD = 150
"""A bold paragraph is no heading."""
_NUMBERED = re.compile(
    r"^(?:(?:åbent |lukket )?(?:punkt|pkt|dagsordenspunkt|sag|ad)\.?\s*(?:nr\.?\s*)?)?\d", re.IGNORECASE
)
_SHARE_NUMBERED = 0.25
"""Where so many of the bold lines have numbers, those are the items, and other layouts read them."""


def _level(sheet: Sheet, at: int) -> int:
    """How deep a heading a row is; 0 for one that is none."""
    row = sheet.rows[at]
    if row.level:
        return row.level
    if not row.bold or row.cells or len(row.text) > _LONGEST_BOLD or row.text.rstrip().endswith(":"):
        return 0
    return 0 if label_of(row.text, damaged=sheet.damaged) is not None else _BOLD


def _levels(sheet: Sheet) -> dict[int, list[int]]:
    levels: dict[int, list[int]] = defaultdict(list)
    for at, row in enumerate(sheet.rows):
        level = _level(sheet, at)
        if (
            level
            and sheet.marks[at] is None
            and not is_contents_heading(row.text)
            and any(letter.isalpha() for letter in row.text)
        ):
            levels[level].append(at)
    numbered = sum(bool(_NUMBERED.match(sheet.rows[at].full)) for at in levels[_BOLD])
    if numbered >= max(_FEWEST, _SHARE_NUMBERED * len(levels[_BOLD])):
        del levels[_BOLD]
    return levels


def find(sheet: Sheet) -> Sequence[Heading]:
    """The headings of the level whose headings have the most parts of items under them."""
    best: list[Heading] = []
    weight_of_best = 0.0
    for ats in _levels(sheet).values():
        found: list[Heading] = []
        for at in ats:
            weight = 0.4 + 0.7 * title_weight(sheet, at, at, sheet.rows[at].text)
            if weight > 0.6 or found:  # noqa: PLR2004 — the document's own title has no part under it
                found.append(Heading(at, at, (len(found) + 1,), str(len(found) + 1), sheet.rows[at].text, weight))
        total = sum(heading.weight for heading in found)
        if len(found) >= _FEWEST and total > weight_of_best:
            best, weight_of_best = found, total
    return best


LAYOUT = Layout("overskrifter efter formatering", find, rank=5)
