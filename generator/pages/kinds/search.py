"""``/soeg/``: the search page, and the lists that serve where no scripts run."""

from collections.abc import Iterator

from generator.danish.slug import danish_order
from generator.linking.portal import Link, Portal
from generator.pages.page import Page, PageKind, Site


def _make(portal: Portal, _site: Site) -> Iterator[Page]:
    years = sorted({meeting.date.year for meeting in portal.meetings}, reverse=True)
    yield Page(
        url="soeg/",
        template="soeg.html",
        title="Søg",
        description="Søg i sundhedsklyngernes referater: find punkter, beslutninger, projekter og personer.",
        section="soeg",
        context={
            "bodies": sorted(
                (Link(body.url, body.name) for body in portal.bodies.values()),
                key=lambda link: danish_order(link.title),
            ),
            "years": [Link(f"referater/aar/{year}/", f"Møder i {year}") for year in years],
        },
        indexed=False,
    )


PAGE_KIND = PageKind("søgeside", _make)
