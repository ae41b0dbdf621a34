"""What stands around a page: the same for all but for a few slots."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape

from generator.danish.dates import long_date
from generator.linking.portal import Link
from generator.pages.links import source_link
from generator.pages.page import Page, Site
from generator.pages.slots import CLOSING, OPENING, ROOT, FrameValues, current_marks

_SLOT = re.compile(re.escape(OPENING) + "([a-z-]+)" + re.escape(CLOSING))


def _crumbs(page: Page) -> str:
    if not page.url:
        return ""
    steps = [Link("", "Forside"), *page.crumbs]
    entries = "".join(f'<li><a href="{ROOT}/{escape(step.url)}">{escape(step.title)}</a></li>' for step in steps)
    return f'<nav class="krummer" aria-label="Brødkrummer"><ol>{entries}</ol></nav>'


def _crumb_data(page: Page, site: Site) -> dict[str, object] | None:
    if not page.crumbs or not site.url:
        return None
    steps = [Link("", "Forside"), *page.crumbs, Link(page.url, page.title)]
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": step.title, "item": site.url + step.url}
            for place, step in enumerate(steps, 1)
        ],
    }


def _json_ld(data: Mapping[str, object]) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/ld+json">{text}</script>'


def _head(page: Page, site: Site) -> str:
    title = f"{page.title} – {site.name}" if page.url else f"{site.name} – {page.title}"
    lines = [
        f"<title>{escape(title)}</title>",
        f'<meta name="description" content="{escape(page.description)}">',
        f'<meta property="og:title" content="{escape(page.title)}">',
        f'<meta property="og:description" content="{escape(page.description)}">',
        f'<meta property="og:site_name" content="{escape(site.name)}">',
        '<meta property="og:locale" content="da_DK">',
        f'<meta property="og:type" content="{"article" if page.structured_data else "website"}">',
    ]
    if not page.indexed:
        lines.append('<meta name="robots" content="noindex">')
    elif site.url:
        address = escape(site.url + page.url)
        lines += [f'<link rel="canonical" href="{address}">', f'<meta property="og:url" content="{address}">']
    if site.url:
        lines.append(
            f'<link rel="search" type="application/opensearchdescription+xml" title="{escape(site.name)}"'
            f' href="{ROOT}/opensearch.xml">'
        )
    if page.feed:
        lines.append(
            f'<link rel="alternate" type="application/atom+xml" title="{escape(page.title)}"'
            f' href="{ROOT}/{escape(page.feed)}">'
        )
    lines += [_json_ld(data) for data in (page.structured_data, _crumb_data(page, site)) if data]
    return "\n".join(lines)


def _source(source: str) -> str:
    link = source_link(source)
    title = escape(link.title)
    return f'Kilde: <a href="{escape(link.url)}">{title}</a>' if link.url else f"Kilde: {title}"


def _updated(day: date) -> str:
    return f'Sidst opdateret <time datetime="{day.isoformat()}">{long_date(day)}</time>'


def _foot(page: Page, site: Site) -> str:
    parts = []
    if page.updated and page.updated != date.min:
        parts.append(_updated(page.updated))
    if page.source:
        parts.append(_source(page.source))
    if page.edit_url:
        parts.append(f'<a href="{escape(page.edit_url)}">Foreslå en rettelse</a>')
    if page.feed:
        parts.append(f'<a href="{ROOT}/{escape(page.feed)}">Følg siden som Atom-feed</a>')
    if site.url and page.indexed:
        parts.append(f'<span class="kun-tryk">{escape(site.url + page.url)}</span>')
    if page.calendar:
        parts.append(f'<a href="{ROOT}/{escape(page.calendar)}">Møderne som kalender (iCalendar)</a>')
    return "".join(f"<li>{part}</li>" for part in parts)


def frame_values(page: Page, content: str, site: Site) -> FrameValues:
    """What a page puts into its frame; `content` is its HTML, with addresses as ``~/…``."""
    return FrameValues(
        head=_head(page, site),
        crumbs=_crumbs(page),
        content=content,
        foot=_foot(page, site),
        kind=page.template.removesuffix(".html"),
        current=current_marks(page.section),
    )


def missing_page_values(site: Site) -> FrameValues:
    """What ``404.html`` puts into its frame; it is no page of the portal and has no address of its own."""
    page = Page("404.html", "404.html", "Siden findes ikke", "Der er ingen side på denne adresse.", indexed=False)
    return frame_values(page, "", site)


def root_from(url: str) -> str:
    """The way from a page back to the portal's root, without a slash at the end.

    >>> root_from("klynger/syd/"), root_from("")
    ('../..', '.')
    """
    return "/".join([".."] * url.count("/")) or "."


@dataclass(frozen=True)
class Frame:
    """``main.html``, rendered once, taken apart at its slots."""

    pieces: tuple[str, ...]
    """Text and slots' names by turns, beginning and ending with text."""

    @classmethod
    def of(cls, html: str) -> "Frame":
        """The frame in what ``main.html`` became with :func:`generator.pages.slots.stub_context`.

        Raises ValueError where a slot has no value: ``main.html`` asks for something that no page has.
        """
        pieces = tuple(_SLOT.split(html))
        known = FrameValues("", "", "", "", "", current_marks("")).named()
        unknown = set(pieces[1::2]) - known.keys()
        if unknown:
            raise ValueError(f"main.html asks for values that no page has: {', '.join(sorted(unknown))}")
        return cls(pieces)

    def fill(self, page: Page, content_html: str, site: Site) -> str:
        """The whole document of a page, with addresses from where it lies."""
        values = frame_values(page, content_html, site).named()
        pieces = list(self.pieces)
        pieces[1::2] = [values[name] for name in pieces[1::2]]
        return "".join(pieces).replace(f'"{ROOT}/', f'"{root_from(page.url)}/')
