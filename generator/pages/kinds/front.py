"""The front page: search, the newest decisions, meetings, the reader's own cluster, projects on the move."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from generator.danish.municipalities import MUNICIPALITIES
from generator.danish.slug import danish_order
from generator.linking.portal import Item, Link, Portal
from generator.model.meeting import Status
from generator.model.outcome import Outcome
from generator.pages.entries import Entry, entry, is_decision, is_telling, meeting_entry
from generator.pages.links import body_link, project_links
from generator.pages.naming import municipality_name, short_name
from generator.pages.page import Page, PageKind, Site

_DECISIONS, _A_MEETING = 6, 2
"""How many decisions are shown, and of one meeting at most, so that a long one does not fill the page."""
_MEETINGS, _PROJECTS, _FOLLOWED = 5, 8, 3
_QUIET = {Outcome.NOTED, Outcome.HELD, Outcome.DISCUSSED, None}
"""Outcomes by which nothing changed: they stand behind the others."""


@dataclass(frozen=True)
class Municipality:
    """A municipality and the bodies it belongs to."""

    name: str
    bodies: tuple[Link, ...]
    """None where no body of the portal names it."""


@dataclass(frozen=True)
class ActiveProject:
    """A project with its newest item."""

    link: Link
    newest: date
    meetings: int
    sentence: str


def _newest_decisions(portal: Portal) -> Iterator[Entry]:
    for meeting in reversed(portal.meetings):
        telling = [item for item in portal.items.get(meeting.src_uri, ()) if is_telling(item) and is_decision(item)]
        telling.sort(key=lambda item: item.outcome in _QUIET)
        for item in telling[:_A_MEETING]:
            yield entry(portal, item)


def municipalities(portal: Portal, today: date) -> tuple[Municipality, ...]:
    """All municipalities, in Danish order, with the bodies that exist today; else all they had.

    Those that no body names are among them: who lives there is told so. None at all where bodies name none.
    """
    members: dict[str, list[str]] = {}
    for body in portal.bodies.values():
        for name in body.municipalities:
            members.setdefault(municipality_name(name), []).append(body.slug)

    if not members:
        return ()
    for name in MUNICIPALITIES:
        members.setdefault(name, [])

    def living(slug: str) -> bool:
        body = portal.bodies[slug]
        return (body.founded or date.min) <= today <= (body.dissolved or date.max)

    return tuple(
        Municipality(
            name,
            tuple(
                Link(portal.bodies[slug].url, short_name(portal, slug))
                for slug in (list(filter(living, slugs)) or slugs)
            ),
        )
        for name, slugs in sorted(members.items(), key=lambda pair: danish_order(pair[0]))
    )


def _active_projects(portal: Portal) -> list[ActiveProject]:
    def newest(pair: tuple[str, tuple[Item, ...]]) -> tuple[date, int]:
        return pair[1][-1].meeting.date, len(pair[1])

    known = ((slug, items) for slug, items in portal.project_items.items() if items and slug in portal.projects)
    return [
        ActiveProject(
            Link(portal.projects[slug].url, portal.projects[slug].name),
            items[-1].meeting.date,
            len({item.meeting.src_uri for item in items}),
            items[-1].decision_sentence,
        )
        for slug, items in sorted(known, key=newest, reverse=True)[:_PROJECTS]
    ]


_HEADING = re.compile(r"\s*<h[1-6][^>]*>(.*?)</h[1-6]>", re.DOTALL)


def opening(introduction: str) -> tuple[str, str]:
    """The heading that the portal's own words begin with, and the rest; both HTML.

    >>> opening("<h3>Velkommen</h3><p>Her er det.</p>")
    ('Velkommen', '<p>Her er det.</p>')
    """
    heading = _HEADING.match(introduction)
    return (heading[1], introduction[heading.end() :].strip()) if heading else ("", introduction)


def _most_followed(portal: Portal) -> tuple[Link, ...]:
    """The projects that most meetings came back to: a first way in for who does not know what to search for."""
    meetings = {
        slug: len({item.meeting.src_uri for item in items})
        for slug, items in portal.project_items.items()
        if slug in portal.projects
    }
    return project_links(portal, sorted(meetings, key=lambda slug: (-meetings[slug], slug))[:_FOLLOWED])


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    held = [meeting for meeting in portal.meetings if meeting.status is not Status.AGENDA]
    heading, introduction = opening(portal.introduction)
    coming = [m for m in portal.meetings if m.date >= site.built and m.status is Status.AGENDA]
    yield Page(
        url="",
        template="forside.html",
        feed=site.feed(""),
        calendar=site.calendar(""),
        title="hvad blev besluttet i sundhedsklyngen?",
        description=site.description
        or "Referater og beslutninger fra sundhedsklyngerne: søg, følg et projekt, og find din egen klynge.",
        context={
            "decisions": tuple(islice(_newest_decisions(portal), _DECISIONS)),
            "latest": tuple(meeting_entry(portal, meeting) for meeting in reversed(held[-_MEETINGS:])),
            "coming": tuple(meeting_entry(portal, meeting) for meeting in coming[:_MEETINGS]),
            "municipalities": municipalities(portal, site.built),
            "bodies": tuple(
                body_link(portal, slug)
                for slug in sorted(portal.bodies, key=lambda s: danish_order(portal.bodies[s].name))
            ),
            "followed": _most_followed(portal),
            "projects": _active_projects(portal),
            "heading": heading,
            "introduction": introduction,
            "counts": {
                "meetings": len(portal.meetings),
                "decisions": sum(map(is_decision, portal.all_items())),
                "bodies": len(portal.bodies),
            },
        },
        updated=site.updated(*site.history),
    )


PAGE_KIND = PageKind("forside", _make)
