"""What came of things: promises over all meetings, and minutes that a later meeting approved."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from generator.linking.pointing import Calendar
from generator.linking.portal import Commitment, CommitmentState, Item, Link
from generator.linking.reference import dates_in
from generator.linking.threads import link_to
from generator.model.meeting import Meeting
from generator.model.outcome import Outcome

_APPROVES = re.compile(
    r"\bgodkendelse af (?:\w+ ){0,3}?(?:møde)?referat|\breferat(?:et)? .*\btil godkendelse\b", re.IGNORECASE
)
_AGREED = frozenset((Outcome.APPROVED, Outcome.APPROVED_WITH_REMARKS, Outcome.NOTED))


def commitments(items: Sequence[Item], newest: date | None) -> tuple[Commitment, ...]:
    """Every promise with its state, in the order of the meetings.

    `newest` is the day of the portal's newest meeting: a due date before it has passed as far as the portal can tell,
    without asking the clock.
    """
    found = []
    for item in items:
        for promise in item.promises:
            if promise.done:
                state = CommitmentState.CAME_BACK
            elif promise.due_date and newest and promise.due_date < newest:
                state = CommitmentState.DUE_PASSED
            else:
                state = CommitmentState.OPEN
            found.append(Commitment(item, promise, state))
    return tuple(found)


def by_person(promised: Sequence[Commitment]) -> dict[str, tuple[Commitment, ...]]:
    """Person slug → what the person promised."""
    found: dict[str, list[Commitment]] = {}
    for commitment in promised:
        for slug in commitment.promise.who:
            found.setdefault(slug, []).append(commitment)
    return {slug: tuple(listed) for slug, listed in found.items()}


def approvals(meetings: Sequence[Meeting], items: Mapping[str, Sequence[Item]], calendar: Calendar) -> dict[str, Link]:
    """``src_uri`` of a meeting → the later meeting's item that approved its minutes.

    The item says by its title that it approves minutes, and by a date in title or text which; where it names no date
    at all it is the meeting before, of the same body and level.
    """
    found: dict[str, Link] = {}
    for meeting in meetings:
        for item in items[meeting.src_uri]:
            if item.outcome not in _AGREED or not _APPROVES.search(item.item.title):
                continue
            approved = _approved(item, meeting, calendar)
            if approved:
                found.setdefault(approved.src_uri, link_to(item, "referatet blev godkendt"))
    return found


def _approved(item: Item, meeting: Meeting, calendar: Calendar) -> Meeting | None:
    texts = [item.item.title, *(passage.text for passage in item.passages)]
    earlier = [
        day
        for text in texts
        for *_, reference in dates_in(text, meeting.date, None)
        for day in reference.dates
        if day < meeting.date
    ]
    if not earlier:
        return calendar.beside(meeting, "", -1)
    for day in earlier:
        other = calendar.on(day, meeting.bodies, meeting.level)
        if other and other is not meeting:
            return other
    return None
