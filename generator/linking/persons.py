"""What is known of each person: roles over time, attendance, presentations, mentions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.danish.names import tidy_name
from generator.linking.draft import MeetingDraft
from generator.linking.people import Directory, Identity
from generator.linking.pointing import meeting_title
from generator.linking.portal import Appearance, Item, Link, Person
from generator.model.meeting import Attendance, Meeting
from generator.model.register import Role


def roles_of(attendances: Iterable[tuple[date, Attendance]]) -> tuple[Role, ...]:
    """Roles as attendance lists show them, newest first.

    A role begins with the first meeting that names it and ends with the last, if another was named after it.
    """
    seen: dict[tuple[str, str], list[date]] = {}
    for day, attendance in attendances:
        if attendance.role or attendance.organisation:
            seen.setdefault((attendance.role, attendance.organisation), []).append(day)
    if not seen:
        return ()
    newest = max(max(days) for days in seen.values())
    roles = [
        (max(days), Role(title, organisation, min(days), None if max(days) == newest else max(days)))
        for (title, organisation), days in seen.items()
    ]
    roles.sort(key=lambda pair: (pair[0], pair[1].start or pair[0]), reverse=True)
    return tuple(role for _, role in roles)


@dataclass
class _Traces:
    """What the meetings left behind of everyone, by slug."""

    appearances: dict[str, list[Appearance]] = field(default_factory=dict)
    substituted: dict[str, list[Link]] = field(default_factory=dict)
    mentioned: dict[str, list[Item]] = field(default_factory=dict)
    projects: dict[str, dict[str, None]] = field(default_factory=dict)


def _presented(items: Sequence[Item], draft: MeetingDraft) -> dict[str, list[Item]]:
    """Who presented which items."""
    presented: dict[str, list[Item]] = {}
    for item, drafted in zip(items, draft.items, strict=True):
        for slug in drafted.presenters:
            presented.setdefault(slug, []).append(item)
    return presented


def _trace(meeting: Meeting, items: Sequence[Item], draft: MeetingDraft, directory: Directory, traces: _Traces) -> None:
    """Add one meeting's traces."""
    present: dict[str, Attendance | None] = {}
    for attendance in meeting.attendances:
        slug = directory.named(attendance.name, attendance.organisation)
        if slug and slug not in present:
            present[slug] = attendance
            if attendance.substitute_for:
                link = Link(meeting.url, meeting_title(meeting), tidy_name(attendance.substitute_for))
                traces.substituted.setdefault(slug, []).append(link)
    presented = _presented(items, draft)
    for slug in (directory.named(meeting.chair), directory.named(meeting.minute_taker), *presented):
        if slug:
            present.setdefault(slug, None)
    for slug, own in present.items():
        traces.appearances.setdefault(slug, []).append(Appearance(meeting, own, tuple(presented.get(slug, ()))))
    for item in items:
        for slug in item.people:
            traces.mentioned.setdefault(slug, []).append(item)
            traces.projects.setdefault(slug, {}).update(dict.fromkeys(item.projects))


def people_of_portal(
    directory: Directory,
    meetings: Sequence[Meeting],
    items: Mapping[str, Sequence[Item]],
    drafts: Mapping[str, MeetingDraft],
) -> dict[str, Person]:
    """Every person by slug, in the order of the directory."""
    traces = _Traces()
    for meeting in meetings:
        _trace(meeting, items[meeting.src_uri], drafts[meeting.src_uri], directory, traces)
    return {slug: _person(identity, traces) for slug, identity in directory.people.items()}


def _person(identity: Identity, traces: _Traces) -> Person:
    register = identity.participant
    appearances = traces.appearances.get(identity.slug, [])
    read = roles_of((one.meeting.date, one.attendance) for one in appearances if one.attendance)
    return Person(
        identity.slug,
        identity.name,
        identity.aliases,
        register.roles if register and register.roles else read,
        private=identity.private,
        text=register.text if register else "",
        appearances=tuple(appearances),
        mentioned_in=tuple(traces.mentioned.get(identity.slug, ())),
        projects=tuple(traces.projects.get(identity.slug, ())),
        substituted=tuple(traces.substituted.get(identity.slug, ())),
    )
