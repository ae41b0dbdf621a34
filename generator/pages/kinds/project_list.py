"""All projects and topics, those that moved last first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.danish.slug import danish_order
from generator.linking.portal import Link, Portal
from generator.pages.links import body_link
from generator.pages.naming import short_name
from generator.pages.page import Page, PageKind, Site


@dataclass(frozen=True)
class ProjectRow:
    """A project as the list shows it."""

    link: Link
    kind: str
    status: str
    items: int
    newest: date | None
    bodies: tuple[Link, ...]
    """By their short names."""


def _row(portal: Portal, slug: str) -> ProjectRow:
    project = portal.projects[slug]
    items = portal.project_items.get(slug, ())
    bodies = dict.fromkeys([*project.bodies, *(body for item in items for body in item.meeting.bodies)])
    return ProjectRow(
        Link(project.url, project.name),
        project.kind,
        project.status,
        len(items),
        items[-1].meeting.date if items else None,
        tuple(Link(body_link(portal, slug).url, short_name(portal, slug)) for slug in bodies),
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    rows = sorted((_row(portal, slug) for slug in portal.projects), key=lambda row: danish_order(row.link.title))
    rows.sort(key=lambda row: row.newest or date.min, reverse=True)
    groups = (
        ("Projekter og indsatser", "projekter", tuple(row for row in rows if row.kind != "emne")),
        ("Emner", "emner", tuple(row for row in rows if row.kind == "emne")),
    )
    yield Page(
        url="projekter/",
        template="projekter.html",
        title="Projekter og emner",
        description="Følg et projekt eller et emne fra møde til møde på tværs af sundhedsklyngerne.",
        section="projekter",
        context={"groups": tuple(group for group in groups if group[2])},
        updated=site.updated(*(project.src_uri for project in portal.projects.values())),
    )


PAGE_KIND = PageKind("projekter", _make)
