"""Meetings that minutes speak of and the portal does not have."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.linking.portal import Gap, Link, Portal
from generator.pages.naming import level_name, meeting_title

_SHOWN = 3
"""Places that name the meeting."""


@dataclass(frozen=True)
class MissingMeeting:
    """A meeting that is only known from what others say of it."""

    date: date
    level: str
    """Empty where nothing says."""
    named_in: tuple[Link, ...]
    """Items that name it, newest first."""


def missing_meetings(portal: Portal) -> Mapping[str, tuple[MissingMeeting, ...]]:
    """Body slug → its missing meetings, newest first. Years that were guessed and bodies elsewhere are left out."""
    found: dict[str, dict[date, list[Gap]]] = {}
    for gap in portal.gaps:
        if not gap.outside and not gap.year_inferred:
            found.setdefault(gap.body, {}).setdefault(gap.date, []).append(gap)
    return {
        body: tuple(_missing(portal, day, gaps) for day, gaps in sorted(days.items(), reverse=True))
        for body, days in found.items()
    }


def _missing(portal: Portal, day: date, gaps: list[Gap]) -> MissingMeeting:
    levels = {gap.level for gap in gaps} - {""}
    places = {gap.url: f"Punkt {gap.item.number}, {meeting_title(portal, gap.meeting)}" for gap in reversed(gaps)}
    return MissingMeeting(
        day,
        level_name(levels.pop()) if len(levels) == 1 else "",
        tuple(Link(url, title) for url, title in places.items())[:_SHOWN],
    )
