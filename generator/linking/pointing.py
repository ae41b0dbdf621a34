"""Pointers from text to other meetings and items, followed: to a link, or to a gap that is reported."""

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.danish.dates import long_date
from generator.linking.passages import REFERENCE_MARKS
from generator.linking.portal import Gap, Link
from generator.linking.reference import Reference, ReferenceKind
from generator.model.meeting import AgendaItem, Meeting, Status

_MARK = re.compile("{}([0-9]+){}([^{}]*){}".format(*REFERENCE_MARKS[:2], REFERENCE_MARKS[2], REFERENCE_MARKS[2]))


@dataclass(frozen=True)
class Calendar:
    """All meetings by body and day."""

    by_body: Mapping[str, tuple[Meeting, ...]]
    """Oldest first."""
    held: Mapping[tuple[str, str], tuple[Meeting, ...]]
    """By body and level, oldest first; without those that were cancelled."""

    def on(self, day: date, bodies: Iterable[str], level: str) -> Meeting | None:
        """The meeting of one of these bodies on a day; where levels met the same day, the one asked for."""
        found: list[Meeting] = []
        for body in bodies:
            meetings = self.by_body.get(body, ())
            low = bisect_left(meetings, day, key=lambda meeting: meeting.date)
            high = bisect_right(meetings, day, key=lambda meeting: meeting.date)
            found += meetings[low:high]
        alike = [meeting for meeting in found if meeting.level == level]
        if len(alike) == 1:
            return alike[0]
        return found[0] if len(found) == 1 else None

    def in_month(self, first: date, bodies: Iterable[str], level: str) -> Meeting | None:
        """The only meeting of these bodies, on that level, in the month that begins with `first`."""
        found: dict[str, Meeting] = {}
        for body in bodies:
            series = self.held.get((body, level), ())
            for meeting in series[bisect_left(series, first, key=lambda one: one.date) :]:
                if (meeting.date.year, meeting.date.month) != (first.year, first.month):
                    break
                found[meeting.src_uri] = meeting
        return next(iter(found.values())) if len(found) == 1 else None

    def level_of(self, body: str, wanted: str) -> str:
        """The level of a body that is meant by another's: the same; or its only one."""
        levels = [level for owner, level in self.held if owner == body]
        return wanted if wanted in levels or len(levels) != 1 else levels[0]

    def beside(self, meeting: Meeting, level: str, step: int, body: str = "") -> Meeting | None:
        """The meeting before (-1) or after (+1), of the same body and level or of those named."""
        level = level or (self.level_of(body, meeting.level) if body else meeting.level)
        series = self.held.get((body or meeting.bodies[0], level), ())
        if step < 0:
            place = bisect_left(series, meeting.date, key=lambda one: one.date) - 1
        else:
            place = bisect_right(series, meeting.date, key=lambda one: one.date)
        return series[place] if 0 <= place < len(series) else None


def calendar_of(meetings: Iterable[Meeting]) -> Calendar:
    """The calendar of meetings that are sorted by date."""
    by_body: dict[str, list[Meeting]] = {}
    held: dict[tuple[str, str], list[Meeting]] = {}
    for meeting in meetings:
        for body in meeting.bodies:
            by_body.setdefault(body, []).append(meeting)
            if meeting.status is not Status.CANCELLED:
                held.setdefault((body, meeting.level), []).append(meeting)
    return Calendar(
        {body: tuple(found) for body, found in by_body.items()},
        {series: tuple(found) for series, found in held.items()},
    )


def meeting_title(meeting: Meeting) -> str:
    """Words for a link to a meeting."""
    return f"mødet {long_date(meeting.date)}"


def follow(reference: Reference, meeting: Meeting, item: AgendaItem, calendar: Calendar) -> Link | Gap | None:
    """Where a pointer leads: a link; a gap, where it speaks of a meeting that the portal does not have; or nowhere."""
    if reference.kind is ReferenceKind.ITEM:
        return _to_item(meeting, reference, item)
    if reference.kind is ReferenceKind.DATE:
        found = _on_date(reference, meeting, item, calendar)
    elif reference.elsewhere:
        return None
    elif reference.kind is ReferenceKind.MONTH:
        found = _in_month(reference, meeting, calendar)
    else:
        step = -1 if reference.kind is ReferenceKind.PREVIOUS else 1
        found = calendar.beside(meeting, reference.level, step, _other_body(reference, meeting))
    if isinstance(found, Gap):
        return None if reference.number else found
    if not found:
        return None
    return _to_item(found, reference) if reference.number else _to(found, reference)


def _other_body(reference: Reference, meeting: Meeting) -> str:
    """The body that the text names, if it is another than those who meet."""
    return "" if reference.body in meeting.bodies else reference.body


def _in_month(reference: Reference, meeting: Meeting, calendar: Calendar) -> Meeting | None:
    body = _other_body(reference, meeting)
    level = reference.level or (calendar.level_of(body, meeting.level) if body else meeting.level)
    other = calendar.in_month(reference.dates[0], (body,) if body else meeting.bodies, level)
    return other if other is not meeting else None


def _on_date(reference: Reference, meeting: Meeting, item: AgendaItem, calendar: Calendar) -> Meeting | Gap | None:
    body = _other_body(reference, meeting)
    if meeting.date in reference.dates[:1] and not body:
        return None
    if not reference.elsewhere:
        for day in reference.dates:
            other = calendar.on(day, (body,) if body else meeting.bodies, reference.level or meeting.level)
            if other and other is not meeting:
                return other
    if not reference.meets or not reference.dates:
        return None
    return Gap(
        meeting,
        item,
        reference.words,
        reference.dates[0],
        body=reference.elsewhere or body or meeting.bodies[0],
        level="" if reference.elsewhere else reference.level,
        outside=bool(reference.elsewhere),
        year_inferred=len(reference.dates) > 1,
    )


def _to_item(meeting: Meeting, reference: Reference, item: AgendaItem | None = None) -> Link | None:
    """A link to an item by its number; `item` is the one that points, and is not pointed to."""
    number = reference.number.lower()
    there = next((one for one in meeting.items if one.number.lower() == number and one is not item), None)
    if not there:
        return None
    title = f"punkt {number}" if item else f"punkt {number} på {meeting_title(meeting)}"
    return Link(f"{meeting.url}#{there.anchor}", title, f"Teksten siger »{reference.words}«.")


def _to(meeting: Meeting, reference: Reference) -> Link:
    return Link(meeting.url, meeting_title(meeting), f"Teksten siger »{reference.words}«.")


def fill(source: str, links: Mapping[int, Link | Gap | None]) -> str:
    """A passage's HTML with its marks made links, or plain words again."""
    if REFERENCE_MARKS[0] not in source:
        return source

    def made(match: re.Match[str]) -> str:
        link = links.get(int(match[1]))
        if not isinstance(link, Link):
            return match[2]
        return f'<a href="~/{link.url}" title="{html.escape(link.title.capitalize())}">{match[2]}</a>'

    return _MARK.sub(made, source)
