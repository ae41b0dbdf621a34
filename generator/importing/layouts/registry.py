"""The layouts, found by walking this package, and the judge between them."""

import importlib
import pkgutil
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

import generator.importing.layouts as package
from generator.importing.heading import Heading
from generator.importing.sheet import Sheet
from generator.model.meeting import SectionKind


_TIMES = re.compile(
    r"^[(\[]?\s*(?:kl\.?\s*)?(?:\d{1,2}[.:]\d{2}\s*[-–—]\s*\d{1,2}[.:]\d{2}|\d{1,3}\s*min(?:utter|\.)?)\s*[)\]]?$",
    re.IGNORECASE,
)


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
    return replace(found[0], headings=tuple(_with_lead(sheet, heading) for heading in found[0].headings))


def _with_lead(sheet: Sheet, heading: Heading) -> Heading:
    first = heading.first
    while first > 0 and sheet.is_case_line(first - 1) and first > heading.first - 3:
        first -= 1
    below = heading.last + 1
    if heading.title and below < len(sheet.rows) and not sheet.rows[below].gap and _TIMES.match(sheet.rows[below].full):
        return replace(heading, first=first, last=below, title=f"{heading.title} {sheet.rows[below].full}")
    return replace(heading, first=first)
