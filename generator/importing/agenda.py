"""The items of a source, and what its head promises of them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.account import HEADING
from generator.importing.closedhead import closed_before, closed_from
from generator.importing.closing import closing_of
from generator.importing.contents import CONTENTS, title_key
from generator.importing.divider import DIVIDER, GROUP, dividers_of, is_group
from generator.importing.head import Head
from generator.importing.heading import Heading
from generator.importing.item import ImportedItem
from generator.importing.itemreading import CLOSED, MeetingContext, read_item
from generator.importing.row import Row
from generator.importing.sheet import Sheet
from generator.importing.title import parse_title
from generator.model.meeting import SectionKind

_FEW_DECISIONS = 0.5
"""A source with fewer headings over decisions than this share of its items leaves most of its decisions without one."""
_TYPE = re.compile(r"\s*\((?:[A-ZÆØÅ]|[A-ZÆØÅ]-sag)\)$")
_MOST = 0.6
_FEWEST = 2
"""One letter in brackets may be a party."""
_LETTER = re.compile(r"^(?:[A-Za-z]|[IVX]{1,5})[.):]\s+")
"""An item's number that is none."""
_CLOSED_WORD = re.compile(r"\blukket\b", re.IGNORECASE)


def read_items(sheet: Sheet, headings: Sequence[Heading], head: Head, *, damaged: bool) -> list[ImportedItem]:
    """The items under these headings, in order."""
    decided = sum(mark is not None and mark.kind is SectionKind.DECISION and not mark.weak for mark in sheet.marks)
    context = MeetingContext(head.day, head.words, damaged, unmarked=decided < _FEW_DECISIONS * len(headings))
    dividers = dividers_of(sheet.rows)
    items: list[ImportedItem] = []
    for heading, end in zip(headings, [*(below.first for below in headings[1:]), len(sheet.rows)], strict=True):
        within = (sheet.rows[at] for at in range(heading.start, heading.last) if sheet.is_case_line(at))
        lead = [*sheet.rows[heading.first : heading.start], *within]
        apart = {at: DIVIDER for at in dividers if heading.last < at < end}
        if end == len(sheet.rows):
            below = closing_of(sheet.rows[heading.last + 1 :])
            apart |= {heading.last + 1 + at: reason for at, reason in below.items()}
        elif _heads_group(sheet, end - 1, heading.last, headings[len(items) + 1]):
            apart[end - 1] = GROUP
        hidden = heading.last + 1 + closed_from(sheet.rows[heading.last + 1 : end])
        apart |= dict.fromkeys(range(hidden, end), CLOSED)
        rows = [sheet.rows[at] for at in range(heading.last + 1, end) if at not in apart]
        item = read_item(heading, rows, lead, context)
        gone = ((sheet.rows[at], reason) for at, reason in apart.items())
        items.append(replace(item, removed=(*item.removed, *gone)))
    return _without_types(items)


def _heads_group(sheet: Sheet, at: int, above: int, below: Heading) -> bool:
    """Whether the row right above an item's heading is a heading over several items: "Til drøftelse"."""
    if at <= above or sheet.marks[at] is not None:
        return False
    before = sheet.marks[at - 1]
    if before is not None and not before.rest:
        return False  # "Drøftelse" over what was said
    row = sheet.rows[at]
    return is_group(row) or 0 < row.level < sheet.rows[below.start].level


def _without_types(items: list[ImportedItem]) -> list[ImportedItem]:
    """Titles without the letter for the kind of item ("(B)", "(O)"), where nearly every title has one."""
    titled = [item for item in items if item.title]
    typed = [item for item in titled if _TYPE.search(item.title)]
    if len(typed) < max(_FEWEST, _MOST * len(titled)):
        return items
    return [replace(item, title=_TYPE.sub("", item.title)) for item in items]


def without_promises(rows: Sequence[Row], items: Sequence[ImportedItem]) -> tuple[list[Row], list[tuple[Row, str]]]:
    """The rows before the first item, without those that only promise an item."""
    closed = {title_key(parse_title(item.title_as_written).text) for item in items if item.closed}
    promised = {title_key(item.title) for item in items if item.title} | {
        title_key(parse_title(item.title_as_written).text) for item in items
    }
    kept: list[Row] = []
    taken: list[tuple[Row, str]] = []
    hidden = closed_before(rows)
    for at, row in enumerate(rows):
        if at in hidden:
            taken.append((row, CLOSED))
            continue
        key = title_key(parse_title(title_key(_LETTER.sub("", row.full))).text)
        if len(key) > _FEWEST and key in promised and not row.cells:
            taken.append((row, CLOSED if key in closed or _CLOSED_WORD.search(row.full) else CONTENTS))
        else:
            kept.append(row)
    return kept, taken


def reason_for_contents(row: Row, items: Sequence[ImportedItem]) -> str:
    """A closed item's title in the list of contents is a closed item's title still."""
    closed = [
        title_key(parse_title(item.title_as_written).text) for item in items if item.closed and item.title_as_written
    ]
    folded = row.full.lower()
    return CLOSED if _CLOSED_WORD.search(folded) or any(key and key in folded for key in closed) else CONTENTS


def heading_rows(sheet: Sheet, headings: Sequence[Heading], items: Sequence[ImportedItem]) -> list[tuple[Row, str]]:
    """The rows of the items' headings, each with what became of them."""
    return [
        (sheet.rows[at], CLOSED if item.closed else HEADING)
        for heading, item in zip(headings, items, strict=True)
        for at in range(heading.first, heading.last + 1)
    ]


def unique(items: Sequence[ImportedItem]) -> list[ImportedItem]:
    """The items with numbers that are each other's unlike: a number that stands twice gets the next letter."""
    seen: Counter[str] = Counter()
    unique = []
    for item in items:
        seen[item.number] += 1
        times = seen[item.number]
        unique.append(
            item if times == 1 else replace(item, number=f"{item.number}.{chr(ord('a') + min(times, 26) - 1)}")
        )
    return unique
