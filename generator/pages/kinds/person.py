"""A person: roles, meetings and how they were attended, what was presented. Private people have no page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.linking.portal import Appearance, Link, Person, Portal
from generator.model.meeting import Presence
from generator.model.register import Role
from generator.pages.charts import Mark, calendar
from generator.pages.entries import Entry, entry
from generator.pages.excerpts import shortened
from generator.pages.facts import Fact, facts
from generator.pages.facts import bodies as body_facts
from generator.pages.folding import folded
from generator.pages.links import name_link, organisation_link, person_link, project_links
from generator.pages.naming import bodies_name, level_name, meeting_title
from generator.pages.page import Page, PageKind, Site
from generator.pages.promises import promise_rows
from generator.pages.templates import capital, enumeration, quantity

_MENTIONED = 12
"""Items that the page shows of a person who is named in hundreds."""
_IN_SIGHT = 12
"""Meetings that are seen at once; the years before are folded."""
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

    url: str
    date: date
    who: str
    """Body and level."""
    presence: str
    kind: str
    """A class that gives it form and colour."""
    substitute_for: Link | None
    presented: tuple[Entry, ...]


@dataclass(frozen=True)
class Substitution:
    """A meeting at which one sat in another's seat."""

    meeting: Link
    other: Link
    """The one who was replaced, or who replaced."""


def _presence(appearance: Appearance) -> Presence | None:
    return appearance.attendance.presence if appearance.attendance else None


def _appearance(portal: Portal, appearance: Appearance) -> AppearanceView:
    presence, meeting = _presence(appearance), appearance.meeting
    replaced = appearance.attendance.substitute_for if appearance.attendance else ""
    level = level_name(meeting.level)
    return AppearanceView(
        meeting.url,
        meeting.date,
        meeting.title or ", ".join(filter(None, (bodies_name(portal, meeting), level[:1].lower() + level[1:]))),
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


def attendance_told(person: Person) -> str:
    """How often the person came, in a sentence; empty where nothing is known."""
    found = [_presence(appearance) for appearance in person.appearances]
    attended, apologies, absent, named = (
        found.count(kind) for kind in (Presence.ATTENDED, Presence.APOLOGIES, Presence.ABSENT, None)
    )
    meetings = ("møde", "møder")
    parts = [
        f"deltog i {quantity(attended, *meetings)}" if attended else "",
        f"meldte afbud til {quantity(apologies, *meetings)}" if apologies else "",
        f"var fraværende ved {quantity(absent, *meetings)}" if absent else "",
        f"er nævnt som mødeleder, referent eller oplægsholder ved {quantity(named, *meetings)}" if named else "",
    ]
    told = enumeration(tuple(filter(None, parts)))
    return f"{capital(told)}." if told else ""


def _substituted(portal: Portal, person: Person) -> tuple[Substitution, ...]:
    """In whose seat the person sat, newest first."""
    return tuple(
        Substitution(
            Link(appearance.meeting.url, meeting_title(portal, appearance.meeting)),
            name_link(portal, appearance.attendance.substitute_for),
        )
        for appearance in reversed(person.appearances)
        if appearance.attendance and appearance.attendance.substitute_for
    )


def _substitutes(portal: Portal) -> Mapping[str, tuple[Substitution, ...]]:
    """Person slug → who sat in their seat, newest first."""
    found: dict[str, list[tuple[date, Substitution]]] = {}
    for person in portal.people.values():
        for appearance in person.appearances:
            replaced = appearance.attendance.substitute_for if appearance.attendance else ""
            if slug := portal.names.get(replaced):
                meeting = Link(appearance.meeting.url, meeting_title(portal, appearance.meeting))
                row = Substitution(meeting, person_link(portal, person.slug))
                found.setdefault(slug, []).append((appearance.meeting.date, row))
    return {
        slug: tuple(row for _, row in sorted(dated, key=lambda pair: pair[0], reverse=True))
        for slug, dated in found.items()
    }


def _facts(portal: Portal, person: Person) -> tuple[Fact, ...]:
    slugs = dict.fromkeys(slug for a in reversed(person.appearances) for slug in a.meeting.bodies)
    years = [appearance.meeting.date.year for appearance in person.appearances]
    span = f"{years[0]}–{years[-1]}" if years and years[0] != years[-1] else ""
    return facts(
        *body_facts(portal, slugs, rest="#moeder"),
        Fact("Med i referater", text=span),
        Fact("Også skrevet", text=", ".join(person.aliases), wide=True),
    )


def _page(portal: Portal, site: Site, person: Person, substitutes: tuple[Substitution, ...]) -> Page:
    roles = tuple(
        RoleView(r, organisation_link(portal, r.organisation) if r.organisation else None) for r in person.roles
    )
    meetings = [_appearance(portal, appearance) for appearance in reversed(person.appearances)]
    presented = {item.url for appearance in person.appearances for item in appearance.presented}
    mentioned = [item for item in reversed(person.mentioned_in) if item.url not in presented]
    kinds = {view.kind for view in meetings}
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
            "overline": "deltager",
            "slug": person.slug,
            "roles": roles,
            "lead": portal.texts.get(f"deltagere/{person.slug}.md", ""),
            "facts": _facts(portal, person),
            "told": attendance_told(person),
            "meetings": folded(meetings, lambda view: view.date, _IN_SIGHT),
            "count": len(meetings),
            "presents": bool(presented),
            "kinds": kinds,
            "calendar": calendar(_marks(portal, person)) if len(meetings) > 1 else None,
            "substituted": _substituted(portal, person),
            "substitutes": substitutes,
            "mentioned": tuple(entry(portal, item) for item in mentioned[:_MENTIONED]),
            "mentions": len(mentioned),
            "projects": project_links(portal, person.projects),
            "promised": promise_rows(portal, portal.people_commitments.get(person.slug, ())),
        },
        updated=site.updated(f"deltagere/{person.slug}.md", *sorted(files)),
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    substitutes = _substitutes(portal)
    for person in portal.people.values():
        if not person.private:
            yield _page(portal, site, person, substitutes.get(person.slug, ()))


PAGE_KIND = PageKind("deltager", _make)
