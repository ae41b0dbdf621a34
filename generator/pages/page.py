"""A page as a value: equal values give equal bytes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.linking.portal import Link, Portal


@dataclass(frozen=True)
class Change:
    """One commit that touched a file."""

    date: date
    summary: str
    """The commit message's first line."""
    items: tuple[str, ...] = ()
    """Numbers of the agenda items that it changed, as far as git can tell."""


@dataclass(frozen=True)
class Site:
    """What pages know beside the portal."""

    name: str
    """``site_name``."""
    url: str = ""
    """``site_url`` with a slash at the end; empty where it is not set."""
    description: str = ""
    notice: str = ""
    """A line on every page made from minutes, such as what the text is and is not."""
    repository: str = ""
    """Address of the repository, for "ret denne side"; empty where it is not set."""
    edit: str = ""
    """Address to which a source file's path is added to edit it; empty where it is not set."""
    built: date = date.min
    """The build's date: an argument, so that a page is a function of values."""
    history: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    """Commits by ``src_uri``, newest first; empty outside a git checkout."""

    def feed(self, url: str) -> str:
        """The Atom feed that lies beside the page at `url`; none where the portal's own address is not known."""
        return f"{url}feed.xml" if self.url else ""

    @staticmethod
    def calendar(url: str) -> str:
        """The iCalendar file that lies beside the page at `url`."""
        return f"{url}moeder.ics"

    def updated(self, *src_uris: str) -> date:
        """When the newest of these files was last changed; the build's date where git does not know."""
        return max((self.history[uri][0].date for uri in src_uris if self.history.get(uri)), default=self.built)


@dataclass(frozen=True)
class Page:
    """One page of the site, before it is put into its frame."""

    url: str
    """Relative to the portal's root: ``klynger/syd/``; empty for the front page."""
    template: str
    """A template of ``theme/``: ``klynge.html``."""
    title: str
    description: str
    """One or two sentences for search engines, at most 160 characters."""
    section: str = ""
    """The entry of the main navigation that is current: ``klynger``."""
    crumbs: tuple[Link, ...] = ()
    """From the front page down to the parent of this page."""
    context: Mapping[str, object] = field(default_factory=dict)
    """The template's variables."""
    updated: date | None = None
    source: str = ""
    """Where the page's content comes from, in words or as an address."""
    edit_url: str = ""
    feed: str = ""
    """Address of the page's own Atom feed, if it has one."""
    calendar: str = ""
    """Address of the calendar of its meetings, if it has one."""
    structured_data: Mapping[str, object] | None = None
    """schema.org, as JSON-LD."""
    indexed: bool = True
    """Whether search engines and the sitemap should have it."""


@dataclass(frozen=True)
class PageKind:
    """A kind of page; every module of ``pages/kinds`` holds one as ``PAGE_KIND``."""

    name: str
    """In Danish, as the documentation calls it."""
    make: Callable[[Portal, Site], Iterator[Page]]
