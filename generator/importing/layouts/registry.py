"""The layouts, found by walking this package, and the judge between them."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import generator.importing.layouts as package
from generator.importing.contents import title_key
from generator.importing.divider import dividers_of
from generator.importing.heading import Heading
from generator.importing.sheet import Sheet
from generator.importing.title import is_time_line
from generator.model.meeting import SectionKind

_NUMBERED = re.compile(r"^(?:(?:punkt|pkt|sag)\.?\s*)?\d{1,3}(?:\.\d+)*[.):\s]", re.IGNORECASE)
_HANGING = re.compile(
    r"(?:\b(?:i|af|til|for|på|fra|med|ved|om|og|samt|eller|den|det|de|en|et|som|mellem|hos|under)|,|\w-)$",
    re.IGNORECASE,
)
_LONGEST_TITLE = 300
_REPEATED_WITHIN = 5
"""Rows above a heading in which the same heading may stand once more."""


@dataclass(frozen=True)
class Layout:
    """One way to write an agenda."""

    name: str
    """In Danish, as the report names it."""
    find: Callable[[Sheet], Sequence[Heading]]
    """The items' headings in order, or nothing where the source is not written so."""
    rank: int
    """Which layout is believed where two have the same evidence: the lowest."""


@dataclass(frozen=True)
class Reading:
    """A layout's reading of a source, with how well it fits."""

    layout: Layout
    headings: tuple[Heading, ...]
    evidence: float


@cache
def layouts() -> tuple[Layout, ...]:
    """Every layout, the most telling first."""
    found = []
    for module in pkgutil.iter_modules(package.__path__):
        layout = getattr(importlib.import_module(f"{package.__name__}.{module.name}"), "LAYOUT", None)
        if isinstance(layout, Layout):
            found.append(layout)
    return tuple(sorted(found, key=lambda layout: (layout.rank, layout.name)))


def _order(sheet: Sheet, headings: Sequence[Heading]) -> float:
    """How well the items between the headings look like items: one decision each, in the right place."""
    marks = [at for at, mark in enumerate(sheet.marks) if mark is not None and mark.kind is SectionKind.DECISION]
    if not marks or not headings:
        return 0.0
    starts = [heading.last for heading in headings]
    before = sum(at < starts[0] for at in marks)
    owners = set()
    place = 0
    for at in marks:
        while place < len(starts) and starts[place] < at:
            place += 1
        owners.add(place)
    owners.discard(0)
    return max(0.0, len(owners) - before) / len(marks) * (0.4 + 0.6 * len(owners) / len(headings))


def readings(sheet: Sheet) -> list[Reading]:
    """What every layout makes of the source, the best first."""
    found = []
    for layout in layouts():
        headings = tuple(layout.find(sheet))
        if headings:
            weight = sum(heading.weight for heading in headings)
            evidence = weight * (0.5 + _order(sheet, headings))
            found.append(Reading(layout, headings, evidence))
    return sorted(found, key=lambda reading: (-reading.evidence, reading.layout.rank))


def choose(sheet: Sheet) -> Reading | None:
    """The reading that the source speaks for most, its items beginning at the case numbers above their headings."""
    found = readings(sheet)
    if not found or found[0].evidence <= 0:
        return None
    headings: list[Heading] = []
    titles = frozenset(title_key(sheet.rows[heading.start].full) for heading in found[0].headings if heading.title)
    for heading in found[0].headings:
        headings.append(_with_lead(sheet, heading, headings[-1].last if headings else -1, titles))
    return replace(found[0], headings=tuple(_closed_below(sheet, headings)))


def _closed_below(sheet: Sheet, headings: Sequence[Heading]) -> Iterator[Heading]:
    """The headings, those marked that stand below "Lukkede punkter" among the items themselves."""
    dividers = dividers_of(sheet.rows)
    for heading in headings:
        above = [at for at in dividers if headings[0].first < at < heading.first]
        yield replace(heading, closed=bool(above) and not dividers[above[-1]])


def _with_lead(sheet: Sheet, heading: Heading, before: int, titles: frozenset[str]) -> Heading:
    """The heading with the lines that belong to it: case numbers and a repetition above, times below.

    `titles` are those of all items: one of another item ends what is above, an agenda's list.
    """
    first, last, title = heading.first, heading.last, heading.title
    while first > before and sheet.is_case_line(first - 1) and first > heading.first - 3:
        first -= 1
    key = title_key(sheet.rows[heading.first].full) if heading.first == heading.last else title_key(heading.title)
    for above in range(first - 1, max(before, first - _REPEATED_WITHIN), -1):
        mark = sheet.marks[above]
        if mark is not None and mark.kind is not None:
            break
        if _NUMBERED.match(sheet.rows[above].full) and not _same_number(sheet, above, heading):
            break
        if (other := title_key(sheet.rows[above].full)) in titles and other != key:
            break
        if (
            heading.title
            and key
            and title_key(sheet.rows[above].full) == key
            and (not sheet.rows[above].full[:1].isdigit() or _same_number(sheet, above, heading))
        ):
            first = above
            break
    if title and _goes_on(sheet, last, title):
        last, title = last + 1, f"{title} {sheet.rows[last + 1].full}"
    below = last + 1
    if title and below < len(sheet.rows) and not sheet.rows[below].gap and is_time_line(sheet.rows[below].full):
        last, title = below, f"{title} {sheet.rows[below].full}"
    return replace(heading, first=first, last=last, title=title, lead=heading.first - first)


def _goes_on(sheet: Sheet, last: int, title: str) -> bool:
    """Whether a title was broken over two lines: its first ends in a word that ends nothing."""
    if last + 1 >= len(sheet.rows) or not _HANGING.search(title):
        return False
    row = sheet.rows[last + 1]
    apart = row.gap or row.mark or row.cells or row.level != sheet.rows[last].level or sheet.marks[last + 1] is not None
    return not (apart or sheet.is_case_line(last + 1)) and len(title) + len(row.text) <= _LONGEST_TITLE


def _same_number(sheet: Sheet, at: int, heading: Heading) -> bool:
    found = re.search(r"\d[\d.]*", sheet.rows[at].full)
    return found is not None and found[0].strip(".") == heading.written
