"""Items that were put off: those still open first, then those that came back."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.portal import Link, Portal
from generator.model.outcome import Outcome
from generator.pages.entries import Entry, entry
from generator.pages.folding import folded
from generator.pages.page import Page, PageKind, Site

_IN_SIGHT = 20
"""Of each; the years before are folded."""
_SHOWN = 100
"""Of each: older ones are found in the register of decisions by their outcome."""


@dataclass(frozen=True)
class TakenUp:
    """An item that came back, with where and why the portal believes so."""

    entry: Entry
    links: tuple[Link, ...]


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
            "open": folded([entry(portal, item) for item in waiting[:_SHOWN]], lambda shown: shown.date, _IN_SIGHT),
            "open_count": len(waiting),
            "open_shown": min(len(waiting), _SHOWN),
            "taken_up": folded(
                [TakenUp(entry(portal, item), item.taken_up_by) for item in taken_up[:_SHOWN]],
                lambda shown: shown.entry.date,
                _IN_SIGHT,
            ),
            "taken_up_count": len(taken_up),
            "taken_up_shown": min(len(taken_up), _SHOWN),
        },
        updated=site.updated(*(meeting.src_uri for meeting in portal.meetings)),
    )


PAGE_KIND = PageKind("udsatte punkter", _make)
