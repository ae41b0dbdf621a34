"""From the portal to files: every page of every kind, in its frame."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from generator.linking.portal import Portal
from generator.model.output import OutputFile
from generator.pages import kinds
from generator.pages.decision_data import decision_data
from generator.pages.frame import Frame
from generator.pages.page import Page, PageKind, Site
from generator.pages.promise_data import promise_data
from generator.pages.sitemap import robots, sitemap
from generator.pages.templates import environment

_NONE: Mapping[str, date | None] = MappingProxyType({})


def page_kinds() -> tuple[PageKind, ...]:
    """Every module of ``pages/kinds`` that holds a `PAGE_KIND`, in the order of the modules' names."""
    names = sorted(module.name for module in pkgutil.iter_modules(kinds.__path__))
    modules = (importlib.import_module(f"{kinds.__name__}.{name}") for name in names)
    return tuple(module.PAGE_KIND for module in modules if hasattr(module, "PAGE_KIND"))


def make_pages(portal: Portal, site: Site) -> Iterator[Page]:
    """Every page as a value, before any template is touched."""
    for kind in page_kinds():
        yield from kind.make(portal, site)


class Renderer:
    """Renders pages of one site; each process makes its own."""

    def __init__(self, site: Site, frame: Frame, theme_dir: Path) -> None:
        self._site = site
        self._frame = frame
        self._environment = environment(theme_dir)

    def render(self, page: Page) -> OutputFile:
        """The page's file: a function of the page, the frame and the templates."""
        content = self._environment.get_template(page.template).render(page.context, page=page, site=self._site)
        html = self._frame.fill(page, content, self._site)
        return OutputFile(f"{page.url}index.html", html.encode())


def render_pages(
    portal: Portal, site: Site, frame: Frame, theme_dir: Path, written: Mapping[str, date | None] = _NONE
) -> Iterator[OutputFile]:
    """Every generated page's file, one at a time; then what pages need beside themselves.

    `written` holds the addresses of pages written by hand and when each was changed: the sitemap names them too.
    """
    renderer = Renderer(site, frame, theme_dir)
    known = dict(written)
    for page in make_pages(portal, site):
        yield renderer.render(page)
        if page.indexed:
            known[page.url] = page.updated
    yield from decision_data(portal)
    yield from promise_data(portal)
    yield robots(site.url)
    if site.url:
        yield sitemap(site.url, known.items())
