"""A body: who it is, what it decided last, when it met, who sits in it, what it works on, what took over from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.danish.slug import danish_order, slugify
from generator.linking.portal import Item, Link, Portal
from generator.model.meeting import Meeting
from generator.model.register import Body
from generator.pages.ahead import Waiting, ahead
from generator.pages.charts import Mark, calendar
from generator.pages.entries import MeetingEntry, entry, is_decision, is_telling, meeting_entry
from generator.pages.excerpts import opening, shortened
from generator.pages.facts import Fact, facts, linked, period
from generator.pages.links import organisation_link
from generator.pages.missing import MissingMeeting, missing_meetings
from generator.pages.money import grants, means
from generator.pages.naming import level_name, meeting_title, municipality_name
from generator.pages.page import Page, PageKind, Site
from generator.pages.promises import by_item
from generator.pages.seats import Members, members
from generator.pages.succession import Ending, ending

_DECISIONS = 5


@dataclass(frozen=True)
class LevelView:
    """A level with its members and meetings."""

    name: str
    members: Members | None
    meetings: tuple[MeetingEntry, ...]
    """Newest first."""
    kind: str
    """The class of its marks in the calendar."""


@dataclass(frozen=True)
class ProjectView:
    """A project that the body works on."""

    link: Link
    items: int
    newest: date | None


def project_views(portal: Portal, slugs: tuple[str, ...], body: str) -> tuple[ProjectView, ...]:
    """The projects, those that the body took up last first."""
    views = []
    for slug in slugs:
        project = portal.projects.get(slug)
        if not project:
            continue
        items = [item for item in portal.project_items.get(slug, ()) if body in item.meeting.bodies]
        newest = items[-1].meeting.date if items else None
        views.append(ProjectView(Link(project.url, project.name), len(items), newest))
    views.sort(key=lambda view: danish_order(view.link.title))
    return tuple(sorted(views, key=lambda view: view.newest or date.min, reverse=True))


def _levels(portal: Portal, body: Body, meetings: tuple[Meeting, ...]) -> tuple[LevelView, ...]:
    names = list(dict.fromkeys([*(level.name for level in body.levels), *(meeting.level for meeting in meetings)]))
    seats = portal.seats.get(body.slug, {})
    by_level = {name: [meeting for meeting in meetings if meeting.level == name] for name in names}
    return tuple(
        LevelView(
            level_name(name),
            members(portal, seats.get(name, ()), [meeting.date for meeting in by_level[name]]),
            tuple(meeting_entry(portal, meeting) for meeting in reversed(by_level[name])),
            f"maerke-{place % 4}",
        )
        for place, name in enumerate(names)
    )


def _newest_decisions(portal: Portal, meetings: tuple[Meeting, ...]) -> list[Item]:
    found: list[Item] = []
    for meeting in reversed(meetings):
        items = portal.items.get(meeting.src_uri, ())
        found += [item for item in items if is_decision(item) and is_telling(item)]
        if len(found) >= _DECISIONS:
            break
    return found[:_DECISIONS]


def _facts(portal: Portal, body: Body, ends: Ending | None, today: date) -> tuple[Fact, ...]:
    def organisations(*names: str) -> tuple[Link, ...]:
        return tuple(organisation_link(portal, name) for name in names if name)

    before, _ = portal.succession.get(body.slug, ((), ()))
    return facts(
        linked("Kommuner", organisations(*body.municipalities), wide=True),
        Fact("Hospital", organisations(body.hospital)),
        Fact("Region", organisations(body.region)),
        Fact("Periode", text=period(body.founded, body.dissolved)),
        linked("Afløser" if body.founded and body.founded > today else "Afløste", before),
        linked("Afløses af", ends.successors if ends else ()),
    )


def _page(portal: Portal, site: Site, body: Body, waiting: Waiting, missing: tuple[MissingMeeting, ...]) -> Page:
    meetings = portal.meetings_of(body.slug)
    levels = _levels(portal, body, meetings)
    kinds = {level.name: level.kind for level in levels}
    places = ", ".join(municipality_name(name) for name in body.municipalities)
    marks = [Mark(m.date, kinds[level_name(m.level)], meeting_title(portal, m)) for m in meetings]
    lead, text = opening(portal.texts.get(body.src_uri, ""))
    ends = ending(portal, body, site.built)
    items = [item for meeting in meetings for item in portal.items.get(meeting.src_uri, ())]
    return Page(
        url=body.url,
        template="klynge.html",
        feed=site.feed(body.url),
        calendar=site.calendar(body.url),
        title=body.name,
        description=shortened(
            f"{body.name}: referater, beslutninger, medlemmer og projekter"
            + (f" for {places}." if places else ".")
            + (f" Hospital: {body.hospital}." if body.hospital else "")
        ),
        section="klynger",
        crumbs=(Link("klynger/", "Klynger"),),
        context={
            "body": body,
            "overline": body.kind,
            "slug": body.slug,
            "facts": _facts(portal, body, ends, site.built),
            "ending": ends,
            "levels": levels,
            "calendar": calendar(marks),
            "meetings": len(meetings),
            "missing": missing,
            "decisions": tuple(entry(portal, item) for item in _newest_decisions(portal, meetings)),
            "projects": project_views(portal, portal.body_projects.get(body.slug, ()), body.slug),
            "ahead": ahead(portal, items, waiting, site.built),
            "means": means(portal, body.slug),
            "grants": grants(portal, portal.body_money.get(body.slug, ())),
            "lead": lead,
            "text": text,
            "archive": Link(f"referater/{body.slug}/", "Alle møder"),
            "register": Link(f"beslutninger/?klynge={slugify(body.slug)}", "Alle beslutninger"),
        },
        updated=site.updated(body.src_uri, *(meeting.src_uri for meeting in meetings)),
        edit_url=site.edit + body.src_uri if site.edit and body.src_uri else "",
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    waiting, missing = by_item(portal), missing_meetings(portal)
    for body in portal.bodies.values():
        yield _page(portal, site, body, waiting, missing.get(body.slug, ()))


PAGE_KIND = PageKind("klynge", _make)
