"""An organisation: its bodies, its people, the items that name it."""

from collections.abc import Iterator

from generator.linking.portal import Link, Portal
from generator.model.register import Organisation
from generator.pages.entries import entry
from generator.pages.excerpts import shortened
from generator.pages.links import body_link, person_links, project_links
from generator.pages.page import Page, PageKind, Site

_NEWEST = 40
"""Items that the page shows of an organisation that is named in hundreds."""


def _bodies(portal: Portal, organisation: Organisation) -> tuple[Link, ...]:
    names = {organisation.name, *organisation.aliases}
    slugs = dict.fromkeys(organisation.bodies)
    for body in portal.bodies.values():
        if names & {body.region, body.hospital, *body.municipalities}:
            slugs.setdefault(body.slug)
    return tuple(body_link(portal, slug) for slug in slugs)


def _page(portal: Portal, site: Site, organisation: Organisation) -> Page:
    items = portal.organisation_items.get(organisation.slug, ())
    bodies = _bodies(portal, organisation)
    projects = dict.fromkeys(slug for item in reversed(items) for slug in item.projects)
    where = f" i {', '.join(link.title for link in bodies)}" if bodies else ""
    return Page(
        url=organisation.url,
        template="organisation.html",
        title=organisation.name,
        description=shortened(
            f"{organisation.name}{where}: deltagere, projekter og punkter i sundhedsklyngernes referater."
        ),
        section="organisationer",
        crumbs=(Link("organisationer/", "Organisationer"),),
        context={
            "organisation": organisation,
            "bodies": bodies,
            "people": person_links(portal, portal.organisation_people.get(organisation.slug, ()), ordered=True),
            "projects": project_links(portal, projects),
            "items": tuple(entry(portal, item) for item in items[: -_NEWEST - 1 : -1]),
            "count": len(items),
            "text": portal.texts.get(organisation.src_uri, ""),
        },
        updated=site.updated(organisation.src_uri, *sorted({item.meeting.src_uri for item in items})),
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    for organisation in portal.organisations.values():
        yield _page(portal, site, organisation)


PAGE_KIND = PageKind("organisation", _make)
