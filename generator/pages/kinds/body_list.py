"""All bodies, by region, with the municipalities of each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.danish.slug import danish_order
from generator.linking.portal import Link, Portal
from generator.model.register import Body
from generator.pages.kinds.front import municipalities
from generator.pages.naming import municipality_name
from generator.pages.page import Page, PageKind, Site
from generator.pages.succession import CLUSTER, CLUSTERS_END, COUNCIL, Ending, ending


@dataclass(frozen=True)
class BodyRow:
    """A body as the list shows it."""

    body: Body
    link: Link
    municipalities: tuple[str, ...]
    meetings: int
    newest: date | None
    ending: Ending | None
    begins: date | None
    """Where that lies ahead."""


def _row(portal: Portal, site: Site, body: Body) -> BodyRow:
    meetings = portal.meetings_of(body.slug)
    return BodyRow(
        body,
        Link(body.url, body.name),
        tuple(municipality_name(name) for name in body.municipalities),
        len(meetings),
        meetings[-1].date if meetings else None,
        ending(portal, body, site.built),
        body.founded if body.founded and body.founded > site.built else None,
    )


def _order(body: Body) -> tuple[bool, tuple[str, str]]:
    """Clusters first, then what follows them."""
    return body.kind != CLUSTER, danish_order(body.name)


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    regions: dict[str, list[Body]] = {}
    for body in portal.bodies.values():
        regions.setdefault(body.region, []).append(body)
    groups = tuple(
        (region, tuple(_row(portal, site, b) for b in sorted(bodies, key=_order)))
        for region, bodies in sorted(regions.items(), key=lambda pair: (not pair[0], danish_order(pair[0])))
    )
    yield Page(
        url="klynger/",
        template="klynger.html",
        title="Klynger og sundhedsråd" if any(body.kind == COUNCIL for body in portal.bodies.values()) else "Klynger",
        description="Sundhedsklyngerne på portalen, region for region, med deres kommuner, hospitaler og møder.",
        section="klynger",
        context={
            "groups": groups,
            "municipalities": municipalities(portal, site.built),
            "clusters_end": CLUSTERS_END,
            "councils_begin": CLUSTERS_END + timedelta(days=1),
            "clusters_ended": site.built > CLUSTERS_END,
        },
        updated=site.updated(*(body.src_uri for body in portal.bodies.values())),
    )


PAGE_KIND = PageKind("klynger", _make)
