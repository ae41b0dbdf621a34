"""The last resort: no headings at all, only the same parts again and again, as on pages that lost their titles."""

from collections.abc import Sequence

from generator.importing.heading import Heading
from generator.importing.layouts.registry import Layout
from generator.importing.sheet import Sheet
from generator.model.meeting import SectionKind

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
    return [Heading(at, at - 1, (place,), str(place), "", 0.15) for place, at in enumerate(starts, 1)]


LAYOUT = Layout("gentagne afsnit uden overskrifter", find, rank=9)
