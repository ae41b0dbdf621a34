"""``/was/``, where Danish public sites are asked to have their accessibility statement: leads to it."""

from collections.abc import Iterator

from generator.linking.portal import Portal
from generator.pages.page import Page, PageKind, Site


def _make(_portal: Portal, site: Site) -> Iterator[Page]:
    yield Page(
        url="was/",
        template="was.html",
        title="Tilgængelighedserklæring",
        description="Her finder du portalens tilgængelighedserklæring.",
        updated=site.updated("tilgaengelighed.md"),
        indexed=False,
    )


PAGE_KIND = PageKind("was", _make)
