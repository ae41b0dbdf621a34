"""Everything that somebody was to do, and whether a later meeting came back to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.danish.slug import danish_order
from generator.linking.portal import Item, Link, Portal, Promise
from generator.pages.links import body_links, item_link, meeting_link, person_link
from generator.pages.page import Page, PageKind, Site


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
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    rows = tuple(
        _row(portal, site, item, promise)
        for meeting in reversed(portal.meetings)
        for item in portal.items.get(meeting.src_uri, ())
        if not item.item.closed
        for promise in item.promises
    )
    people = {slug: person_link(portal, slug).title for row in rows for slug in row.promise.who}
    bodies = {slug: link.title for row in rows for slug, link in zip(row.body_slugs.split(), row.bodies, strict=True)}
    yield Page(
        url="opfoelgning/",
        template="opfoelgning.html",
        title="Opfølgning",
        description="Hvad der blev lovet på møderne i sundhedsklyngerne: af hvem, hvornår, og om det er vendt tilbage.",
        context={
            "rows": rows,
            "kept": sum(row.promise.done is not None for row in rows),
            "people": tuple(sorted(people.items(), key=lambda pair: danish_order(pair[1]))),
            "bodies": tuple(sorted(bodies.items(), key=lambda pair: danish_order(pair[1]))),
        },
        updated=site.updated(*(meeting.src_uri for meeting in portal.meetings)),
    )


PAGE_KIND = PageKind("opfølgning", _make)
