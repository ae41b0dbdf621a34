"""The register of decisions: every decision of every body, year by year, in pages that stay light."""

from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from generator.danish.dates import MONTHS
from generator.danish.slug import danish_order, slugify
from generator.linking.portal import Item, Link, Portal
from generator.model.outcome import Outcome
from generator.pages.charts import bars
from generator.pages.entries import Entry, entry, is_decision, is_telling
from generator.pages.naming import body_name, level_name, outcome_slug, outcome_word
from generator.pages.page import Page, PageKind, Site
from generator.pages.paging import parts

TABLE = "beslutninger/beslutninger.csv"
"""All decisions as a table for spreadsheets."""
_HOME = Link("beslutninger/", "Beslutninger")
_NEWEST, _A_PAGE = 30, 150
"""Decisions on the register's first page (formalities left out), and on each page of a year (all of them)."""


def decided(portal: Portal) -> list[Item]:
    """Every item with a decision, newest meeting first, in the order of its agenda."""
    return [
        item
        for meeting in reversed(portal.meetings)
        for item in portal.items.get(meeting.src_uri, ())
        if is_decision(item)
    ]


def by_year(portal: Portal) -> list[tuple[int, list[Item]]]:
    """Decisions by year, newest year first."""
    return [(year, list(group)) for year, group in groupby(decided(portal), key=lambda item: item.meeting.date.year)]


def _choices(portal: Portal, items: list[Item]) -> dict[str, tuple[tuple[str, str], ...]]:
    """What the filters offer: value and words, only those that some decision has."""
    bodies = {slug: body_name(portal, slug) for item in items for slug in item.meeting.bodies}
    projects = {slug: portal.projects[slug].name for item in items for slug in item.projects if slug in portal.projects}
    levels = {slugify(item.meeting.level): level_name(item.meeting.level) for item in items}
    found = {item.outcome for item in items}
    outcomes = {outcome_slug(o): outcome_word(o) for o in Outcome if o in found}

    def ordered(choices: dict[str, str]) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(choices.items(), key=lambda pair: danish_order(pair[1])))

    return {
        "klynge": ordered(bodies),
        "niveau": ordered(levels),
        "udfald": tuple(outcomes.items()),
        "projekt": ordered(projects),
    }


def _months(portal: Portal, items: Sequence[Item]) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """The decisions under the name of their month."""
    return tuple(
        (MONTHS[month - 1].capitalize(), tuple(entry(portal, item) for item in group))
        for month, group in groupby(items, key=lambda item: item.meeting.date.month)
    )


def _year_pages(portal: Portal, site: Site, year: int, items: list[Item]) -> Iterator[Page]:
    base = f"beslutninger/{year}/"
    for part in parts(base, items, _A_PAGE):
        title = f"Beslutninger i {year}" + (f", side {part.place} af {part.of}" if part.of > 1 else "")
        yield Page(
            url=part.url,
            template="beslutninger-aar.html",
            title=title,
            description=f"{title}: {len(items)} beslutninger i sundhedsklyngerne med udfald og link til referatet.",
            section="beslutninger",
            crumbs=(_HOME,) if part.place == 1 else (_HOME, Link(base, f"Beslutninger i {year}")),
            context={
                "months": _months(portal, part.rows),
                "year": year,
                "count": len(items),
                "pages": part.pages,
            },
            updated=site.updated(*{item.meeting.src_uri for item in part.rows}),
        )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    years = by_year(portal)
    items = [item for _, group in years for item in group]
    drawn = bars([(str(year), len(group)) for year, group in years])
    yield Page(
        url="beslutninger/",
        template="beslutninger.html",
        title="Beslutninger",
        description="Alle beslutninger i sundhedsklyngerne: find dem efter klynge, niveau, udfald, projekt og ord.",
        section="beslutninger",
        context={
            "entries": tuple(entry(portal, item) for item in islice(filter(is_telling, items), _NEWEST)),
            "count": len(items),
            "years": tuple((Link(f"beslutninger/{bar.label}/", bar.label), bar) for bar in drawn),
            "table": TABLE,
            "choices": _choices(portal, items),
        },
        updated=site.updated(*(meeting.src_uri for meeting in portal.meetings)),
    )
    for year, group in years:
        yield from _year_pages(portal, site, year, group)


PAGE_KIND = PageKind("beslutninger", _make)
