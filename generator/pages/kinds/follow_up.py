"""Everything that somebody was to do, and whether a later meeting came back to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.danish.slug import danish_order
from generator.linking.portal import Item, Link, Portal, Promise
from generator.pages.links import body_links, item_link, meeting_link, person_link
from generator.pages.naming import body_name
from generator.pages.page import Page, PageKind, Site
from generator.pages.paging import parts

_BASE = "opfoelgning/"
_A_PAGE = 150


@dataclass(frozen=True)
class PromiseRow:
    """A promise as the list shows it."""

    promise: Promise
    who: tuple[Link, ...]
    slugs: str
    """The people's slugs, for the filter in the page."""
    item: Link
    meeting: Link
    bodies: tuple[Link, ...]
    body_slugs: str
    date: date
    overdue: bool
    src_uri: str
    """Of the meeting's file."""


def _row(portal: Portal, site: Site, item: Item, promise: Promise) -> PromiseRow:
    late = promise.done is None and promise.due_date is not None and promise.due_date < site.built
    return PromiseRow(
        promise,
        tuple(person_link(portal, slug) for slug in promise.who),
        " ".join(promise.who),
        item_link(item),
        meeting_link(portal, item.meeting),
        body_links(portal, item.meeting.bodies),
        " ".join(item.meeting.bodies),
        item.meeting.date,
        late,
        item.meeting.src_uri,
    )


def promise_rows(portal: Portal, site: Site) -> tuple[PromiseRow, ...]:
    """Every promise of every open item, newest meeting first."""
    return tuple(
        _row(portal, site, item, promise)
        for meeting in reversed(portal.meetings)
        for item in portal.items.get(meeting.src_uri, ())
        if not item.item.closed
        for promise in item.promises
    )


def _pages(portal: Portal, site: Site) -> Iterator[Page]:
    rows = promise_rows(portal, site)
    kept = sum(row.promise.done is not None for row in rows)
    for part in parts(_BASE, rows, _A_PAGE):
        people = {slug: person_link(portal, slug).title for row in part.rows for slug in row.promise.who}
        bodies = {slug: body_name(portal, slug) for row in part.rows for slug in row.body_slugs.split()}
        first = part.place == 1
        title = "Opfølgning" if first else f"Opfølgning, side {part.place} af {part.of}"
        yield Page(
            url=part.url,
            template="opfoelgning.html",
            title=title,
            description=f"{title}: hvad der blev aftalt på møderne, af hvem, og om det siden vendte tilbage.",
            crumbs=() if first else (Link(_BASE, "Opfølgning"),),
            context={
                "rows": part.rows,
                "count": len(rows),
                "kept": kept,
                "people": tuple(sorted(people.items(), key=lambda pair: danish_order(pair[1]))),
                "bodies": tuple(sorted(bodies.items(), key=lambda pair: danish_order(pair[1]))),
                "pages": part.pages,
            },
            updated=site.updated(*{row.src_uri for row in part.rows}),
        )


PAGE_KIND = PageKind("opfølgning", _pages)
