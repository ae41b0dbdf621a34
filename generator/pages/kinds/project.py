"""A project: its story over all meetings and bodies, the newest decision first in sight."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.portal import Item, Link, Portal
from generator.model.outcome import Outcome
from generator.model.register import Project
from generator.pages.charts import Bar, Mark, bars, calendar
from generator.pages.entries import SENTENCE, Entry, entry, is_decision, is_telling
from generator.pages.excerpts import opening, shortened
from generator.pages.links import body_link, organisation_link, organisation_links, person_links
from generator.pages.naming import outcome_slug
from generator.pages.page import Page, PageKind, Site
from generator.pages.quoting import names_in, sentence_about

_CALENDAR_FROM = 4
"""Fewer items are seen faster in the list itself."""


@dataclass(frozen=True)
class BodyView:
    """What one body has to do with the project."""

    link: Link
    items: int
    newest: Entry | None
    money: int
    """All its grants together, in kroner."""


@dataclass(frozen=True)
class GrantYear:
    """A year's money, body by body."""

    year: int
    body: Link | None
    bar: Bar


@dataclass(frozen=True)
class StoryStep:
    """One item of the project's story."""

    entry: Entry
    about: str
    """What the item says about the project, where neither its title nor its decision names it."""


def _step(portal: Portal, item: Item, names: tuple[str, ...]) -> StoryStep:
    shown = entry(portal, item)
    said = names_in(f"{shown.title} {shown.sentence}", names)
    return StoryStep(shown, "" if said else shortened(sentence_about(item, names), SENTENCE))


def _newest(items: tuple[Item, ...]) -> Item | None:
    """The newest decision that tells something; else the newest of any kind."""
    decided = [item for item in reversed(items) if is_decision(item)]
    telling = (item for item in decided if is_telling(item) and item.outcome is not Outcome.HELD)
    return next(telling, decided[0] if decided else None)


def _bodies(portal: Portal, project: Project, items: tuple[Item, ...]) -> tuple[BodyView, ...]:
    slugs = dict.fromkeys([*project.bodies, *(slug for item in items for slug in item.meeting.bodies)])
    views = []
    for slug in slugs:
        own = [item for item in items if slug in item.meeting.bodies]
        latest = _newest(tuple(own))
        money = sum(grant.amount for grant in project.grants if grant.body == slug)
        views.append(BodyView(body_link(portal, slug), len(own), entry(portal, latest) if latest else None, money))
    return tuple(views)


def _grants(portal: Portal, project: Project) -> tuple[GrantYear, ...]:
    ordered = sorted(project.grants, key=lambda grant: (grant.year, grant.body))
    drawn = bars([(str(grant.year), grant.amount) for grant in ordered])
    return tuple(
        GrantYear(grant.year, body_link(portal, grant.body) if grant.body else None, bar)
        for grant, bar in zip(ordered, drawn, strict=True)
    )


def _page(portal: Portal, site: Site, project: Project) -> Page:
    items = portal.project_items.get(project.slug, ())
    names = tuple(name.lower() for name in (project.name, *project.aliases))
    latest = _newest(items)
    newest = _step(portal, latest, names) if latest else None
    people = dict.fromkeys(slug for item in items for slug in item.people)
    organisations = dict.fromkeys(slug for item in items for slug in item.organisations)
    lead, text = opening(portal.texts.get(project.src_uri, ""))
    told = f"{project.name} i sundhedsklyngerne: beslutninger, møder, mennesker og penge."
    marks = [
        Mark(
            item.meeting.date,
            f"udfald-{outcome_slug(item.outcome)}" if item.outcome else "udfald-intet",
            item.item.title,
        )
        for item in items
    ]
    return Page(
        url=project.url,
        template="projekt.html",
        feed=site.feed(project.url),
        title=project.name,
        description=shortened(f"{told} {'Senest: ' + (newest.about or newest.entry.sentence) if newest else ''}"),
        section="projekter",
        crumbs=(Link("projekter/", "Projekter"),),
        context={
            "project": project,
            "slug": project.slug,
            "owner": organisation_link(portal, project.owner) if project.owner else None,
            "lead": lead,
            "text": text,
            "newest": newest,
            "story": tuple(_step(portal, item, names) for item in reversed(items)),
            "calendar": calendar(marks) if len(items) >= _CALENDAR_FROM else None,
            "bodies": _bodies(portal, project, items),
            "grants": _grants(portal, project),
            "total": sum(grant.amount for grant in project.grants),
            "people": person_links(portal, people, ordered=True),
            "organisations": organisation_links(portal, organisations),
            "related": portal.related_projects.get(project.slug, ()),
        },
        updated=site.updated(project.src_uri, *{item.meeting.src_uri for item in items}),
        edit_url=site.edit + project.src_uri if site.edit and project.src_uri else "",
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    for project in portal.projects.values():
        yield _page(portal, site, project)


PAGE_KIND = PageKind("projekt", _make)
