"""iCalendar (RFC 5545): the meetings of the portal and of each body, for the calendar that a reader already has."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from urllib.parse import urlsplit

from generator.feeds.feed import Feed
from generator.linking.portal import Portal
from generator.model.meeting import Meeting, Status
from generator.model.output import OutputFile
from generator.pages.entries import meeting_entry
from generator.pages.page import Site

_WIDTH = 75
"""Octets of a line at most; what is longer goes on in the next, behind a blank."""
_ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Copenhagen
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
END:VTIMEZONE"""


def _text(value: str) -> str:
    r"""A value in which commas, semicolons and new lines stand for themselves.

    >>> _text("Rådhuset, lokale 2")
    'Rådhuset\\, lokale 2'
    """
    return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of 75 octets at most, none of which parts a letter."""
    piece, room = "", _WIDTH
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield piece
            piece, room = " ", _WIDTH - 1
        piece, room = piece + letter, room - size
    yield piece


def _moment(day: date, at: time | None) -> str:
    if at is None:
        return f";VALUE=DATE:{day:%Y%m%d}"
    return f";TZID=Europe/Copenhagen:{datetime.combine(day, at):%Y%m%dT%H%M%S}"


def _event(portal: Portal, site: Site, meeting: Meeting) -> Iterator[str]:
    entry = meeting_entry(portal, meeting)
    # The same meeting keeps its identity and counts its changes: a calendar moves or strikes out the one it has.
    changes = site.history.get(meeting.src_uri, ())
    cancelled = meeting.status is Status.CANCELLED
    yield "BEGIN:VEVENT"
    yield f"UID:{meeting.url.strip('/').replace('/', '.')}@{urlsplit(site.url).hostname or 'referat'}"
    yield f"DTSTAMP:{site.updated(meeting.src_uri):%Y%m%d}T000000Z"
    yield f"SEQUENCE:{max(len(changes) - 1, 0)}"
    yield f"DTSTART{_moment(meeting.date, meeting.start)}"
    if meeting.start and meeting.end and meeting.end > meeting.start:
        yield f"DTEND{_moment(meeting.date, meeting.end)}"
    yield f"SUMMARY:{'Aflyst: ' if cancelled else ''}{_text(', '.join(filter(None, (entry.who, entry.level.lower()))))}"
    yield f"STATUS:{'CANCELLED' if cancelled else 'CONFIRMED'}"
    if meeting.place:
        yield f"LOCATION:{_text(meeting.place)}"
    if entry.headlines:
        yield "DESCRIPTION:" + _text("\n".join(entry.headlines))
    if site.url:
        yield f"URL:{site.url}{meeting.url}"
    yield "END:VEVENT"


def _calendar(portal: Portal, site: Site, url: str, name: str, meetings: Iterable[Meeting]) -> OutputFile:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Referat//DA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines += [f"X-WR-CALNAME:{_text(name)}", *_ZONE.split("\n")]
    for meeting in meetings:
        lines += _event(portal, site, meeting)
    lines.append("END:VCALENDAR")
    text = "".join(f"{piece}\r\n" for line in lines for piece in _folded(line))
    return OutputFile(site.calendar(url), text.encode())


def calendars(portal: Portal, site: Site) -> Iterator[OutputFile]:
    """A calendar of all meetings, and one a body."""
    yield _calendar(portal, site, "", site.name, portal.meetings)
    for slug, body in portal.bodies.items():
        yield _calendar(portal, site, body.url, body.name, portal.meetings_of(slug))


FEED = Feed("Kalendere (iCalendar)", calendars)
