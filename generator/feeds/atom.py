"""Atom (RFC 4287): the newest items of the portal, of each body and of each project."""

from collections.abc import Iterable, Iterator
from datetime import date
from xml.etree import ElementTree as ET

from generator.feeds.feed import Feed
from generator.linking.portal import Item, Portal
from generator.model.output import OutputFile
from generator.pages.naming import item_title, meeting_title
from generator.pages.page import Site

_NAMESPACE = "http://www.w3.org/2005/Atom"
_LIMIT = 50
"""Entries; older ones are on the pages."""


def _stamp(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    element.text = text or None
    return element


def _feed(portal: Portal, site: Site, url: str, title: str, items: Iterable[Item]) -> OutputFile:
    newest = sorted(items, key=lambda item: item.meeting.date, reverse=True)[:_LIMIT]
    root = ET.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "da"})
    path = site.feed(url)
    _add(root, "id", site.url + url)
    _add(root, "title", title)
    _add(root, "updated", _stamp(max((site.updated(item.meeting.src_uri) for item in newest), default=site.built)))
    _add(root, "link", rel="self", type="application/atom+xml", href=site.url + path)
    _add(root, "link", rel="alternate", type="text/html", href=site.url + url)
    _add(_add(root, "author"), "name", site.name)
    for item in newest:
        entry = _add(root, "entry")
        _add(entry, "id", site.url + item.url)
        _add(entry, "title", item_title(item))
        _add(entry, "updated", _stamp(site.updated(item.meeting.src_uri)))
        _add(entry, "published", _stamp(item.meeting.date))
        _add(entry, "link", rel="alternate", type="text/html", href=site.url + item.url)
        told = f"{meeting_title(portal, item.meeting)}. {item.decision or 'Ingen beslutning i referatet.'}"
        _add(entry, "content", told, type="text")
    return OutputFile(path, ET.tostring(root, "utf-8", xml_declaration=True))


def feeds_of(portal: Portal, site: Site) -> Iterator[OutputFile]:
    """A feed for the portal, one a body, one a project; none where the portal's address is not known."""
    if not site.url:
        return
    items = [item for item in portal.all_items() if not item.item.closed]
    yield _feed(portal, site, "", site.name, items)
    by_body: dict[str, list[Item]] = {slug: [] for slug in portal.bodies}
    for item in items:
        for body in item.meeting.bodies:
            by_body[body].append(item)
    for slug, registered in portal.bodies.items():
        yield _feed(portal, site, registered.url, registered.name, by_body[slug])
    for slug, project in portal.projects.items():
        yield _feed(portal, site, project.url, project.name, portal.project_items.get(slug, ()))


FEED = Feed("Atom-feeds", feeds_of)
