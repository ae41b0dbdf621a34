"""What is known of each person: roles over time, attendance, presentations, mentions."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from generator.danish.names import tidy_name
from generator.linking.draft import presenter_slug
from generator.linking.people import Directory, Identity, scope_of
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


def people_of_portal(
    directory: Directory, meetings: Sequence[Meeting], items: Mapping[str, Sequence[Item]]
) -> dict[str, Person]:
    """Every person by slug, in the order of the directory."""
    appearances: dict[str, list[Appearance]] = {}
    substituted: dict[str, list[Link]] = {}
    mentioned: dict[str, list[Item]] = {}
    projects: dict[str, dict[str, None]] = {}
    for meeting in meetings:
        present: dict[str, Attendance | None] = {}
        for attendance in meeting.attendances:
            slug = directory.named(attendance.name, attendance.organisation)
            if slug and slug not in present:
                present[slug] = attendance
                if attendance.substitute_for:
                    link = Link(meeting.url, meeting.url, tidy_name(attendance.substitute_for))
                    substituted.setdefault(slug, []).append(link)
        for written in (meeting.chair, meeting.minute_taker):
            slug = directory.named(written) if written else ""
            if slug:
                present.setdefault(slug, None)
        presented: dict[str, list[Item]] = {}
        scope = scope_of(meeting, directory) if any(item.item.presenters for item in items[meeting.src_uri]) else None
        for item in items[meeting.src_uri]:
            for written in item.item.presenters if scope else ():
                slug = presenter_slug(written, scope, directory)  # type: ignore[arg-type] — there is a scope where there are presenters
                if slug:
                    presented.setdefault(slug, []).append(item)
                    present.setdefault(slug, None)
            for slug in item.people:
                mentioned.setdefault(slug, []).append(item)
                for project in item.projects:
                    projects.setdefault(slug, {})[project] = None
        for slug, own in present.items():
            appearances.setdefault(slug, []).append(Appearance(meeting, own, tuple(presented.get(slug, ()))))
    return {
        slug: _person(identity, appearances.get(slug, []), substituted, mentioned, projects)
        for slug, identity in directory.people.items()
    }


def _person(
    identity: Identity,
    appearances: list[Appearance],
    substituted: Mapping[str, list[Link]],
    mentioned: Mapping[str, list[Item]],
    projects: Mapping[str, Mapping[str, None]],
) -> Person:
    register = identity.participant
    read = roles_of((one.meeting.date, one.attendance) for one in appearances if one.attendance)
    return Person(
        identity.slug,
        identity.name,
        identity.aliases,
        register.roles if register and register.roles else read,
        private=identity.private,
        text=register.text if register else "",
        appearances=tuple(appearances),
        mentioned_in=tuple(mentioned.get(identity.slug, ())),
        projects=tuple(projects.get(identity.slug, ())),
        substituted=tuple(substituted.get(identity.slug, ())),
    )
