"""A person: roles, meetings and how they were attended, what was presented. Private people have no page."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.portal import Appearance, Link, Person, Portal
from generator.model.meeting import Presence
from generator.model.register import Role
from generator.pages.charts import Mark, calendar
from generator.pages.entries import Entry, entry
from generator.pages.excerpts import shortened
from generator.pages.links import meeting_link, name_link, organisation_link, project_links
from generator.pages.naming import meeting_title
from generator.pages.page import Page, PageKind, Site
from generator.pages.promises import promise_rows

_MENTIONED = 30
"""Items that the page shows of a person who is named in hundreds."""
_NAMED = "nævnt"
"""How one was at a meeting who is only named as chair, minute-taker or presenter."""


@dataclass(frozen=True)
class RoleView:
    """A post held."""

    role: Role
    organisation: Link | None


@dataclass(frozen=True)
class AppearanceView:
    """One meeting of the person's."""

    meeting: Link
    appearance: Appearance
    presence: str
    kind: str
    """A class that gives it form and colour."""
    substitute_for: Link | None
    presented: tuple[Entry, ...]


def _presence(appearance: Appearance) -> Presence | None:
    return appearance.attendance.presence if appearance.attendance else None


def _appearance(portal: Portal, appearance: Appearance) -> AppearanceView:
    presence = _presence(appearance)
    attendance = appearance.attendance
    replaced = attendance.substitute_for if attendance else ""
    return AppearanceView(
        meeting_link(portal, appearance.meeting),
        appearance,
        presence.value if presence else _NAMED,
        presence.name.lower() if presence else "named",
        name_link(portal, replaced) if replaced else None,
        tuple(entry(portal, item) for item in appearance.presented),
    )


def _marks(portal: Portal, person: Person) -> Iterator[Mark]:
    for appearance in person.appearances:
        presence = _presence(appearance)
        name = meeting_title(portal, appearance.meeting)
        yield Mark(
            appearance.meeting.date,
            f"moedt-{presence.name.lower() if presence else 'named'}",
            f"{name}: {presence.value if presence else _NAMED}",
        )


def _page(portal: Portal, site: Site, person: Person) -> Page:
    roles = tuple(
        RoleView(r, organisation_link(portal, r.organisation) if r.organisation else None) for r in person.roles
    )
    meetings = [_appearance(portal, appearance) for appearance in reversed(person.appearances)]
    counts = {presence: sum(_presence(a) is presence for a in person.appearances) for presence in Presence}
    post = ", ".join(filter(None, (roles[0].role.title, roles[0].role.organisation))) if roles else ""
    files = {appearance.meeting.src_uri for appearance in person.appearances}
    return Page(
        url=person.url,
        template="deltager.html",
        title=person.name,
        description=shortened(
            f"{person.name}{', ' + post if post else ''}: møder, fremmøde og punkter i sundhedsklyngernes referater."
        ),
        section="deltagere",
        crumbs=(Link("deltagere/", "Deltagere"),),
        context={
            "person": person,
            "roles": roles,
            "text": portal.texts.get(f"deltagere/{person.slug}.md", ""),
            "meetings": tuple(meetings),
            "counts": {presence.name.lower(): count for presence, count in counts.items()},
            "calendar": calendar(_marks(portal, person)) if len(meetings) > 1 else None,
            "substituted": person.substituted,
            "mentioned": tuple(entry(portal, item) for item in person.mentioned_in[: -_MENTIONED - 1 : -1]),
            "mentions": len(person.mentioned_in),
            "projects": project_links(portal, person.projects),
            "promised": promise_rows(portal, portal.people_commitments.get(person.slug, ())),
        },
        updated=site.updated(f"deltagere/{person.slug}.md", *sorted(files)),
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    for person in portal.people.values():
        if not person.private:
            yield _page(portal, site, person)


PAGE_KIND = PageKind("deltager", _make)
