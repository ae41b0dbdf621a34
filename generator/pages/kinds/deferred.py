"""Items that were put off: those still open first, then those that came back."""

from collections.abc import Iterator

from generator.linking.portal import Portal
from generator.model.outcome import Outcome
from generator.pages.entries import entry
from generator.pages.page import Page, PageKind, Site

_SHOWN = 100
"""Of each: older ones are found in the register of decisions by their outcome."""


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    items = [item for item in reversed(portal.all_items()) if item.outcome is Outcome.DEFERRED and not item.item.closed]
    waiting = [item for item in items if item.is_deferred]
    taken_up = [item for item in items if item.taken_up_by]
    yield Page(
        url="udsatte-punkter/",
        template="udsatte-punkter.html",
        title="Udsatte punkter",
        description="Punkter, som er udsat på et møde i en sundhedsklynge, og hvad der siden blev af dem.",
        context={
            "open": tuple(entry(portal, item) for item in waiting[:_SHOWN]),
            "open_count": len(waiting),
            "taken_up": tuple((entry(portal, item), item.taken_up_by) for item in taken_up[:_SHOWN]),
            "taken_up_count": len(taken_up),
        },
        updated=site.updated(*(meeting.src_uri for meeting in portal.meetings)),
    )


PAGE_KIND = PageKind("udsatte punkter", _make)
