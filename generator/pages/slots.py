"""What ``theme/main.html`` is given: a page's own words, or slots where they go.

``main.html`` knows one variable of ours for the page, ``ramme`` (the frame's values), and ``navigation``.
It is rendered in two ways, and both take their variables from here:

* once for all generated pages, with :func:`stub_context`: every value is a slot that
  :class:`generator.pages.frame.Frame` fills for each page;
* by MkDocs for each page written by hand, with :func:`page_context`: the values are that page's own.

Both are meant to be merged over MkDocs' own template context (``config``, ``page`` …), to which the caller
adds ``css_version``, and ``uden_csp`` (true) where MkDocs' live reload puts its script into every page.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from generator.pages import navigation
from generator.pages.navigation import section_of
from generator.pages.page import Site

ROOT = "~"
"""Stands for the portal's root in every address until a page's depth is known."""
OPENING, CLOSING = "«slot:", "»"


def slot(name: str) -> str:
    """The mark that is put where the value `name` goes.

    >>> slot("indhold")
    '«slot:indhold»'
    """
    return f"{OPENING}{name}{CLOSING}"


@dataclass(frozen=True)
class FrameValues:
    """All that differs between two pages' frames; HTML, with addresses as ``~/…``."""

    head: str
    """Title, description, canonical address, Open Graph, JSON-LD, feed."""
    crumbs: str
    """The way from the front page; empty on the front page itself."""
    content: str
    """What stands in ``main``."""
    foot: str
    """Last updated, source, the way to mend the page."""
    kind: str
    """A word for the stylesheet: "forside", "referat"."""
    current: Mapping[str, str] = field(default_factory=dict)
    """By section of the main navigation: the attribute that marks it as current, or nothing."""

    def named(self) -> dict[str, str]:
        """By the slots' names."""
        return {
            "hoved": self.head,
            "broedkrummer": self.crumbs,
            "indhold": self.content,
            "fod": self.foot,
            "slags": self.kind,
            **{f"nu-{section}": mark for section, mark in self.current.items()},
        }

    def rooted(self, base_url: str) -> "FrameValues":
        """The same with addresses from `base_url` instead of ``~``."""
        head, crumbs, content, foot = (
            text.replace(f'"{ROOT}/', f'"{base_url}/') for text in (self.head, self.crumbs, self.content, self.foot)
        )
        return replace(self, head=head, crumbs=crumbs, content=content, foot=foot)


def current_marks(section: str) -> dict[str, str]:
    """For each main entry, the attribute that says whether the reader is in it."""
    return {section_of(link): ' aria-current="true"' if section_of(link) == section else "" for link in navigation.MAIN}


def _common(site: Site) -> dict[str, object]:
    return {
        "site": site,
        "navigation": [(section_of(link), link.url, link.title) for link in navigation.MAIN],
        "navigation_foelg": navigation.FOLLOW,
        "navigation_om": navigation.ABOUT,
    }


def stub_context(site: Site) -> dict[str, object]:
    """The variables with which ``main.html`` is rendered once for all generated pages."""
    values = FrameValues(
        head=slot("hoved"),
        crumbs=slot("broedkrummer"),
        content=slot("indhold"),
        foot=slot("fod"),
        kind=slot("slags"),
        current={section_of(link): slot(f"nu-{section_of(link)}") for link in navigation.MAIN},
    )
    return {**_common(site), "ramme": values, "base_url": ROOT}


def page_context(values: FrameValues, base_url: str, site: Site) -> dict[str, object]:
    """The variables for a page that MkDocs renders; `base_url` is MkDocs' own for that page."""
    root = base_url.rstrip("/")
    return {**_common(site), "ramme": values.rooted(root), "base_url": root}
