"""``sitemap.xml`` with the true dates of pages, and ``robots.txt`` that names it."""

from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape

from generator.model.output import OutputFile


def sitemap(site_url: str, entries: Iterable[tuple[str, date | None]]) -> OutputFile:
    """Every address (relative to the portal's root) with the day it was last changed, where that is known."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for url, day in sorted(entries, key=lambda pair: pair[0]):
        changed = f"<lastmod>{day.isoformat()}</lastmod>" if day and day != date.min else ""
        lines.append(f"<url><loc>{escape(site_url + url)}</loc>{changed}</url>")
    lines.append("</urlset>\n")
    return OutputFile("sitemap.xml", "\n".join(lines).encode())


def robots(site_url: str) -> OutputFile:
    """Everything may be read; the sitemap is named where the portal's address is known."""
    text = "User-agent: *\nAllow: /\n" + (f"Sitemap: {site_url}sitemap.xml\n" if site_url else "")
    return OutputFile("robots.txt", text.encode())
