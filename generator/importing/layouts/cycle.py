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
    r"^(?:\w+\s)?(?:lokale|mødelokale)\b|^(?:referat|dagsorden|møde i|protokol)|^[\wæøå-]*(?:udvalget|rådet|bestyrelsen)$",
    re.IGNORECASE,
)
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
    if not decided and len(starts) < 2 and not any(mark and mark.kind is SectionKind.DECISION for mark in sheet.marks):  # noqa: PLR2004 — a text with a heading "Baggrund" is no minutes
        return []
    if len(starts) == 1 and (title := _only_title(sheet, starts[0])) is not None:
        return [Heading(title, title, (1,), "1", sheet.rows[title].text, 0.2)]
    return [Heading(at, at - 1, (place,), str(place), "", 0.15) for place, at in enumerate(starts, 1)]


def _only_title(sheet: Sheet, first: int) -> int | None:
    """The title of the only item of a page: the first row above its parts that is no label, place or date, and no sentence."""
    for at in range(first):
        row = sheet.rows[at]
        text = row.text
        if (
            row.cells
            or not 10 < len(text) < 200
            or text.endswith((".", ":", "!"))
            or find_dates(text)
            or label_of(text)
            or _NO_TITLE.search(text)
        ):
            continue
        if sheet.marks[at] is None:
            return at
    return None


LAYOUT = Layout("gentagne afsnit uden overskrifter", find, rank=9)
