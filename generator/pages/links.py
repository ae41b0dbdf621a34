"""From slugs to links that a template can write; a person who is private becomes a name without an address."""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from generator.danish.slug import danish_order, slugify
from generator.linking.portal import Item, Link, Portal
from generator.model.meeting import Meeting
from generator.pages.naming import body_name, item_title, meeting_title


@lru_cache(maxsize=16_384)
def _link(url: str, title: str) -> Link:
    """One value for the link that thousands of pages share."""
    return Link(url, title)


@lru_cache(maxsize=16_384)
def _order(link: Link) -> tuple[str, str]:
    return danish_order(link.title)


def body_link(portal: Portal, slug: str) -> Link:
    """To a body; a name that no register knows stands without an address."""
    body = portal.bodies.get(slug) or portal.bodies.get(slugify(slug))
    return _link(body.url, body.name) if body else Link("", body_name(portal, slug))


def body_links(portal: Portal, slugs: Iterable[str]) -> tuple[Link, ...]:
    """To each body, in the order given."""
    return tuple(body_link(portal, slug) for slug in slugs)


def project_links(portal: Portal, slugs: Iterable[str]) -> tuple[Link, ...]:
    """To each project that the registers know, in the order given."""
    found = (portal.projects.get(slug) for slug in slugs)
    return tuple(_link(project.url, project.name) for project in found if project)


def person_link(portal: Portal, slug: str) -> Link:
    """To a person; without an address where the person has no page."""
    person = portal.people.get(slug)
    if not person:
        return Link("", slug)
    return _link("" if person.private else person.url, person.name)


def person_links(portal: Portal, slugs: Iterable[str], *, ordered: bool = False) -> tuple[Link, ...]:
    """To each person, in the order given, or in Danish order of their names."""
    links = (person_link(portal, slug) for slug in slugs)
    return tuple(sorted(links, key=_order) if ordered else links)


def name_link(portal: Portal, name: str) -> Link:
    """To the person whom an attendance list calls `name`, in the list's own words."""
    slug = portal.names.get(name)
    return Link(person_link(portal, slug).url if slug else "", name)


def organisation_link(portal: Portal, name: str) -> Link:
    """To the organisation that is called `name`, in the words given."""
    organisation = portal.organisations.get(name) or portal.organisations.get(slugify(name))
    return Link(organisation.url if organisation else "", organisation.name if organisation else name)


def organisation_links(portal: Portal, slugs: Iterable[str]) -> tuple[Link, ...]:
    """To each organisation, in the order given."""
    return tuple(organisation_link(portal, slug) for slug in slugs)


def meeting_link(portal: Portal, meeting: Meeting) -> Link:
    """To a meeting's page."""
    return Link(meeting.url, meeting_title(portal, meeting))


def item_link(item: Item) -> Link:
    """To an item on its meeting's page."""
    return Link(item.url, item_title(item))


_DOCUMENT = re.compile(r"\.(pdf|docx?|odt|rtf)$", re.IGNORECASE)


def source_link(source: str) -> Link:
    """To where minutes were taken from, in words that fit into a line: whose it is, and what kind of file.

    A source that is no address stands as it was written, without a link.

    >>> source_link("https://www.eksempel.dk/media/2023/et-langt-navn.pdf").title
    'eksempel.dk (PDF)'
    >>> source_link("Udleveret af sekretariatet")
    Link(url='', title='Udleveret af sekretariatet', reason='')
    """
    if not source.startswith(("https://", "http://")):
        return Link("", source)
    parts = urlsplit(source)
    kind = _DOCUMENT.search(parts.path)
    return Link(source, parts.netloc.removeprefix("www.") + (f" ({kind[1].upper()})" if kind else ""))
