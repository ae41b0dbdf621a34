"""An organisation: its bodies, what it works on and pays for, its people, the items that name it."""

from collections.abc import Iterator

from generator.linking.portal import Link, Portal
from generator.model.register import Organisation
from generator.pages.entries import entry
from generator.pages.excerpts import opening, shortened
from generator.pages.facts import Fact, facts
from generator.pages.facts import bodies as body_facts
from generator.pages.links import person_links, project_links
from generator.pages.money import grants
from generator.pages.naming import body_name
from generator.pages.page import Page, PageKind, Site

_NEWEST = 20
"""Items that the page shows of an organisation that is named in hundreds."""


def _page(portal: Portal, site: Site, organisation: Organisation) -> Page:
    items = portal.organisation_items.get(organisation.slug, ())
    slugs = portal.organisation_bodies.get(organisation.slug, ())
    projects = portal.organisation_projects.get(organisation.slug, ())
    owned = [slug for slug in projects if portal.projects[slug].owner in {organisation.slug, organisation.name}]
    where = f" i {', '.join(body_name(portal, slug) for slug in slugs)}" if slugs else ""
    lead, text = opening(portal.texts.get(organisation.src_uri, ""))
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
            "overline": organisation.kind or "organisation",
            "facts": facts(
                *body_facts(portal, slugs),
                Fact("Også kaldt", text=", ".join(organisation.aliases), wide=True),
            ),
            "lead": lead,
            "text": text,
            "people": person_links(portal, portal.organisation_people.get(organisation.slug, ()), ordered=True),
            "owned": project_links(portal, owned),
            "projects": project_links(portal, (slug for slug in projects if slug not in owned)),
            "grants": grants(portal, portal.organisation_money.get(organisation.slug, ())),
            "items": tuple(entry(portal, item) for item in items[: -_NEWEST - 1 : -1]),
            "count": len(items),
        },
        updated=site.updated(organisation.src_uri, *sorted({item.meeting.src_uri for item in items})),
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    for organisation in portal.organisations.values():
        yield _page(portal, site, organisation)


PAGE_KIND = PageKind("organisation", _make)
