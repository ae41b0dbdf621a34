"""Who sits on a level of a body, and who did: names, posts, from which meeting to which."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.linking.portal import Link, Portal, Seat
from generator.pages.links import person_link

_OVER_TIME = 3
"""Meetings of a level from which its members' time says something."""
_FORMER = 4
"""Meetings in a row without somebody who is not on the register's list: then they are a former member."""
_ALL, _EDGE = 100, 4
"""Percent: of the level's time, and so little of it that a bar cannot show it."""


@dataclass(frozen=True)
class SeatRow:
    """A member as the page shows it."""

    person: Link
    post: str
    private: bool = False
    """How a private person came is not collected: the rest is empty then."""
    first: date | None = None
    last: date | None = None
    meetings: int = 0
    """0 where only the register has the person."""
    attended: int = 0
    start: float = 0.0
    """Where the time on the list begins, in percent of the level's whole time."""
    width: float = 0.0


@dataclass(frozen=True)
class Members:
    """A level's members: those who sit there now, those who did, and those who were there but once."""

    now: tuple[SeatRow, ...]
    former: tuple[SeatRow, ...]
    passing: tuple[Link, ...]
    over_time: bool
    """Whether there are meetings enough to show from when until when."""

    @property
    def changed(self) -> bool:
        """Whether somebody came or went: else a picture of it says nothing."""
        rows = (row for row in (*self.now, *self.former) if row.first)
        return any(row.start > _EDGE or row.start + row.width < _ALL - _EDGE for row in rows)


def _post(portal: Portal, slug: str) -> str:
    person = portal.people.get(slug)
    if person and person.private:
        return ""
    role = person.roles[0] if person and person.roles else None
    return ", ".join(filter(None, (role.title, role.organisation))) if role else ""


def members(portal: Portal, seats: Sequence[Seat], days: Sequence[date]) -> Members | None:
    """The members of a level that met on these days, oldest first; None where nobody is known."""
    if not seats:
        return None
    span = max((days[-1] - days[0]).days, 1) if days else 1
    current = days[-min(_FORMER, len(days))] if days else date.min

    def row(seat: Seat) -> SeatRow:
        found = portal.people.get(seat.person)
        private = found is not None and found.private
        made = SeatRow(person_link(portal, seat.person), _post(portal, seat.person), private=private)
        if private or not (seat.first and seat.last and days):
            return made
        start = min(_ALL * (seat.first - days[0]).days / span, _ALL - _EDGE)
        end = _ALL * (seat.last - days[0]).days / span
        return replace(
            made,
            first=seat.first,
            last=seat.last,
            meetings=seat.meetings,
            attended=seat.attended,
            start=round(start, 1),
            width=round(max(end - start, _EDGE), 1),
        )

    over_time = len(days) >= _OVER_TIME
    passing = [seat for seat in seats if over_time and not seat.standing and seat.meetings == 1]
    lasting = [seat for seat in seats if seat not in passing]
    former = [seat for seat in lasting if not seat.standing and seat.last and seat.last < current]
    return Members(
        tuple(row(seat) for seat in lasting if seat not in former),
        tuple(row(seat) for seat in sorted(former, key=lambda seat: seat.last or date.min, reverse=True)),
        tuple(person_link(portal, seat.person) for seat in passing),
        over_time,
    )
