"""Headings whose numbers a scan has lost: ". Budget v/Anne Berg 10.00-10.20", known by what else headings carry."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.contents import title_key
from generator.importing.heading import Heading, is_standing_title, title_weight
from generator.importing.labels import Field, label_of
from generator.importing.layouts.registry import Layout
from generator.importing.schedule import WEEKDAY
from generator.importing.sheet import Sheet
from generator.importing.title import is_time_line, parse_title

_STUMP = re.compile(r"^(?:\d{0,2}\s*[.,:]|[Il|]\.)\s+(?=[A-ZÆØÅ])")
_BY = re.compile(r"\sv/\s?[A-ZÆØÅIl|]")
_LONGEST = 200
_LONGEST_STANDING = 80
"""A sentence may begin as a title does."""
_FEWEST = 2


def _is_value(sheet: Sheet, at: int) -> bool:
    """Whether the row above is a label, "Tid", and the row what it says."""
    label = label_of(sheet.rows[at - 1].text, damaged=sheet.damaged) if at else None
    return label is not None and not label.value and label.field not in {Field.PEOPLE, Field.NOTE, Field.OTHER}


def _weight(sheet: Sheet, at: int) -> float:
    """How much speaks for a row's being a heading; 0 for one that cannot be."""
    row = sheet.rows[at]
    text = row.text
    if row.cells or len(text) > _LONGEST or sheet.marks[at] is not None or (row.mark and not row.mark[0].isdigit()):
        return 0.0
    title = parse_title(_STUMP.sub("", text))
    standing = is_standing_title(title.text)
    stump = bool(_STUMP.match(text)) and not row.mark
    told = stump + (title.start is not None) + bool(_BY.search(text)) + (standing and len(text) < _LONGEST_STANDING)
    unfit = title.text.endswith((".", ":", ";")) and not standing
    if WEEKDAY.match(text) or is_time_line(text) or _is_value(sheet, at):
        return 0.0
    label = label_of(text, damaged=sheet.damaged)
    labelled = label is not None and not (
        label.field in {Field.NOTE, Field.OTHER} and standing and row.gap and not label.value and text.isupper()
    )
    if not told or unfit or not title.text[:1].isupper() or labelled:
        return 0.0
    return 0.6 * told + 0.5 * title_weight(sheet, at, at, title.text)


def _without_agenda(found: Sequence[Heading]) -> list[Heading]:
    """The headings without those of an agenda above the minutes, which has them all once more."""
    keys = [title_key(heading.title) for heading in found]
    half = len(keys) // 2
    return list(found[half:] if len(keys) % 2 == 0 and keys[:half] == keys[half:] else found)


def find(sheet: Sheet) -> Sequence[Heading]:
    """Rows that look like headings in at least one way besides their number, numbered in their order."""
    found = []
    for at in range(len(sheet.rows)):
        weight = _weight(sheet, at)
        if weight > 0.5:  # noqa: PLR2004 — less is a guess
            text = _STUMP.sub("", sheet.rows[at].text)
            found.append(Heading(at, at, (), "", text, weight))
    found = _without_agenda(found)
    if len(found) < _FEWEST:
        return []
    return [replace(heading, number=(place,), written=str(place)) for place, heading in enumerate(found, 1)]


LAYOUT = Layout("overskrifter uden numre (tid, “v/” eller faste punkter)", find, rank=6)
