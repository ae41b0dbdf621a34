"""The last resort: no headings at all, only the same parts again and again, as on pages that lost their titles."""

import re
from collections.abc import Sequence

from generator.danish.dates import find_dates
from generator.importing.heading import Heading
from generator.importing.labels import label_of
from generator.importing.layouts.registry import Layout
from generator.importing.sheet import Sheet
from generator.model.meeting import SectionKind

_NO_TITLE = re.compile(
    r"^(?:\w+\s)?(?:lokale|mødelokale)\b|^(?:referat|dagsorden|møde i|protokol)"
    r"|^[\wæøå-]*(?:udvalget|rådet|bestyrelsen)$",
    re.IGNORECASE,
)
_SHORTEST_TITLE, _LONGEST_TITLE = 11, 199
_SEVERAL = 2
"""A text with one heading such as "Baggrund" and no decision is no minutes."""
_BEFORE_DECISION = frozenset((SectionKind.SUMMARY, SectionKind.CASE, SectionKind.RECOMMENDATION, SectionKind.FINANCES))


def find(sheet: Sheet) -> Sequence[Heading]:
    """An item begins at the first part behind a decision that only stands before decisions. Titles are unknown."""
    starts: list[int] = []
    decided = True
    for at, mark in enumerate(sheet.marks):
        if mark is None or mark.kind is None:
            continue
        if mark.kind in _BEFORE_DECISION and decided:
            starts.append(at)
            decided = False
        elif mark.kind is SectionKind.DECISION:
            if not starts:
                starts.append(at)
            decided = True
    ever_decided = any(mark is not None and mark.kind is SectionKind.DECISION for mark in sheet.marks)
    if not decided and not ever_decided and len(starts) < _SEVERAL:
        return []
    if len(starts) == 1 and (title := _only_title(sheet, starts[0])) is not None:
        return [Heading(title, title, (1,), "1", sheet.rows[title].text, 0.2)]
    return [Heading(at, at - 1, (place,), str(place), "", 0.15) for place, at in enumerate(starts, 1)]


def _may_be_title(text: str) -> bool:
    """Whether a line is no label, place or date, and no sentence."""
    if not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE or text.endswith((".", ":", "!")):
        return False
    return not (find_dates(text) or label_of(text) or _NO_TITLE.search(text))


def _only_title(sheet: Sheet, first: int) -> int | None:
    """The title of the only item of a page: the first row above its parts that may be one."""
    rows = enumerate(sheet.rows[:first])
    return next((at for at, row in rows if not row.cells and not sheet.marks[at] and _may_be_title(row.text)), None)


LAYOUT = Layout("gentagne afsnit uden overskrifter", find, rank=9)
