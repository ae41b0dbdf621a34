"""A project: its story over all meetings and bodies, the newest decision first in sight."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.linking.portal import Item, Link, Portal
from generator.model.outcome import Outcome
from generator.model.register import Project
from generator.pages.ahead import Waiting, ahead, is_coming, without
from generator.pages.charts import Mark, calendar
from generator.pages.entries import SENTENCE, Entry, entry, is_decision, is_telling
from generator.pages.excerpts import opening, shortened
from generator.pages.facts import Fact, facts, period
from generator.pages.facts import bodies as body_facts
from generator.pages.folding import folded
from generator.pages.links import body_link, organisation_link, organisation_links, person_links
from generator.pages.money import grants
from generator.pages.naming import outcome_slug
from generator.pages.page import Page, PageKind, Site
from generator.pages.promises import by_item
from generator.pages.quoting import names_in, sentence_about
from generator.pages.succession import CLUSTER
from generator.pages.templates import capital

_CALENDAR_FROM = 4
"""Fewer items are seen faster in the list itself."""
_HIGHLIGHT_FROM = 4
"""In a shorter story the newest decision is seen anyway."""
_IN_SIGHT = 20
"""Items of a long story that are seen at once; the years before are folded."""


@dataclass(frozen=True)
class BodyView:
    """What one body has to do with the project."""

    slug: str
    link: Link
    items: int
    newest: Entry | None
    money: int
    """All its grants together, in kroner."""


@dataclass(frozen=True)
class StoryStep:
    """One item of the project's story."""

    entry: Entry
    about: str
    """What the item says about the project, where neither its title nor its decision names it."""


def _step(portal: Portal, item: Item, names: tuple[str, ...]) -> StoryStep:
    shown = entry(portal, item)
    if names_in(f"{shown.title} {shown.sentence}", names):
        return StoryStep(shown, "")
    return StoryStep(shown, shortened(sentence_about(item, names), SENTENCE))


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
        views.append(
            BodyView(slug, body_link(portal, slug), len(own), entry(portal, latest) if latest else None, money)
        )
    return tuple(sorted(views, key=lambda view: view.newest.date if view.newest else date.min, reverse=True))


def _facts(portal: Portal, project: Project, bodies: tuple[BodyView, ...]) -> tuple[Fact, ...]:
    owner = (organisation_link(portal, project.owner),) if project.owner else ()
    return facts(
        Fact("Status", text=capital(project.status)),
        Fact("Ejer", owner),
        Fact("Periode", text=period(project.start, project.end)),
        *body_facts(portal, [view.slug for view in bodies], rest="#side-om-side"),
        Fact("Også kaldt", text=", ".join(project.aliases), wide=True),
    )


def _marks(items: tuple[Item, ...]) -> list[Mark]:
    return [
        Mark(
            item.meeting.date,
            f"udfald-{outcome_slug(item.outcome)}" if item.outcome else "udfald-intet",
            item.item.title,
        )
        for item in items
    ]


def _page(portal: Portal, site: Site, project: Project, waiting: Waiting) -> Page:
    items = portal.project_items.get(project.slug, ())
    held = tuple(item for item in items if not is_coming(item, site.built))
    names = tuple(name.lower() for name in (project.name, *project.aliases))
    latest = _newest(held)
    newest = _step(portal, latest, names) if latest else None
    highlight = newest if len(items) >= _HIGHLIGHT_FROM else None
    open_ends = ahead(portal, items, waiting, site.built, (*names, project.slug))
    steps = tuple(_step(portal, item, names) for item in reversed(items))
    bodies = _bodies(portal, project, held)
    marks = _marks(items)
    lead, text = opening(portal.texts.get(project.src_uri, ""))
    told = f"{project.name} i sundhedsklyngerne: beslutninger, møder, mennesker og penge."
    return Page(
        url=project.url,
        template="projekt.html",
        feed=site.feed(project.url),
        title=project.name,
        description=shortened(f"{told} {'Senest: ' + (newest.about or newest.entry.sentence) if newest else ''}"),
        section="projekter",
        crumbs=(Link("projekter/", "Projekter"),),
        context={
            "overline": project.kind,
            "slug": project.slug,
            "facts": _facts(portal, project, bodies),
            "lead": lead,
            "text": text,
            "newest": highlight,
            "waits": latest is not None and latest.is_deferred,
            "ahead": without(open_ends, highlight.entry.url) if highlight else open_ends,
            "story": folded(steps, lambda step: step.entry.date, _IN_SIGHT),
            "points": len(items),
            "calendar": calendar(marks) if len(items) >= _CALENDAR_FROM else None,
            "kinds": {mark.kind for mark in marks},
            "bodies": bodies,
            "only_clusters": all(portal.bodies[v.slug].kind == CLUSTER for v in bodies if v.slug in portal.bodies),
            "money": any(view.money for view in bodies),
            "grants": grants(portal, portal.project_money.get(project.slug, ())),
            "people": person_links(portal, (slug for slug, _ in portal.project_people.get(project.slug, ()))),
            "organisations": organisation_links(
                portal, (slug for slug, _ in portal.project_organisations.get(project.slug, ()))
            ),
            "related": portal.related_projects.get(project.slug, ()),
        },
        updated=site.updated(project.src_uri, *{item.meeting.src_uri for item in items}),
        edit_url=site.edit + project.src_uri if site.edit and project.src_uri else "",
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    waiting = by_item(portal)
    for project in portal.projects.values():
        yield _page(portal, site, project, waiting)


PAGE_KIND = PageKind("projekt", _make)
