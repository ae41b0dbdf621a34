"""What each row of an item opens: the parts that the item's own words single out among those that it could have."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from generator.importing.row import Row
from generator.importing.sectionmark import section_mark
from generator.importing.wording import SectionMark
from generator.model.meeting import SectionKind

_ASKED = re.compile(
    r"^(?:(?:det|der)\s+(?:indstilles|anbefales|foreslås)\b(?:[^.]{0,160})?(?:,?\s*at\b|[:,]\s*$)"
    r"|[A-ZÆØÅ][\wæøå ,.&/-]{2,90}?\s+indstiller\b(?!,? at udvalg\w+ har)"
    r"|[A-ZÆØÅ][\wæøå ,.&/-]{2,60}?\s+(?:anbefaler|foreslår)(?:,? at)?\s*[:,]?\s*(?<=[:,t])$)",
    re.IGNORECASE,
)
_HEADING_CELLS = 2
"""A row of a table with more cells is no heading."""


def is_strong_decision(mark: SectionMark | None) -> bool:
    """Whether a mark opens a decision in a word that means nothing else."""
    return mark is not None and mark.kind is SectionKind.DECISION and not mark.weak


def _mark_of(row: Row, *, damaged: bool) -> SectionMark | None:
    if row.mark or len(row.cells) > _HEADING_CELLS:
        return None
    text = row.text.replace("\t", ": ", 1) if row.cells else row.text
    return section_mark(text, damaged=damaged, bold=row.bold or row.level > 0)


def marks_of(rows: Sequence[Row], *, damaged: bool) -> Iterator[SectionMark | None]:
    """What each row opens; weak words and recommendations without a heading count where nothing better stands."""
    found = [_mark_of(row, damaged=damaged) for row in rows]
    decided = any(is_strong_decision(mark) for mark in found)
    asked = any(mark is not None and mark.kind is SectionKind.RECOMMENDATION for mark in found)
    for row, mark in zip(rows, found, strict=True):
        if mark is not None and mark.weak and decided:
            yield None if mark.rest else SectionMark(None, row.text)
        elif mark is None and not asked and not row.cells and row.mark in ("", "-") and _ASKED.match(row.text):
            yield SectionMark(SectionKind.RECOMMENDATION, "", rest=row.text)
        else:
            yield mark


def is_earlier(mark: SectionMark, day: date | None) -> bool:
    """Whether a mark's date says that another meeting than the one of this day decided."""
    if mark.when is None or day is None:
        return False
    if mark.day_and_month:
        return (mark.when.month, mark.when.day) != (day.month, day.day)
    return mark.when != day
