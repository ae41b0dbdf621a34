"""What is still to come: items on an agenda, items put off, promises that nobody has come back to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.linking.portal import Commitment, Item, Portal
from generator.model.meeting import Status
from generator.pages.entries import Entry, entry
from generator.pages.promises import PromiseRow, waiting_under
from generator.pages.quoting import names_in

Waiting = Mapping[str, tuple[Commitment, ...]]
"""Promises that wait, by the address of their item."""


_PROMISES = 25


@dataclass(frozen=True)
class Ahead:
    """What a reader may wait for."""

    coming: tuple[Entry, ...]
    """On an agenda, soonest first."""
    deferred: tuple[Entry, ...]
    """Put off and not taken up again, newest first."""
    promises: tuple[PromiseRow, ...]
    """The newest, newest first; all of them stand in the list of follow-up."""
    promised: int
    """How many there are."""

    def __bool__(self) -> bool:
        return bool(self.coming or self.deferred or self.promises)


def without(told: Ahead, url: str) -> Ahead:
    """What is ahead, without the item at `url` among those put off: the page tells of it elsewhere."""
    return replace(told, deferred=tuple(shown for shown in told.deferred if shown.url != url))


def is_coming(item: Item, today: date) -> bool:
    """Whether the meeting lies ahead of the day on which the portal was built."""
    return item.meeting.status is Status.AGENDA and item.meeting.date >= today


def ahead(portal: Portal, items: Sequence[Item], waiting: Waiting, today: date, names: Sequence[str] = ()) -> Ahead:
    """What these items, oldest first, leave open.

    With `names` (in small letters) only the promises are taken that name one of them or stand under an item that has
    one in its title or alone in its line "Projekter": an item about many projects has promises of other things.
    """
    promises = waiting_under(portal, items, waiting)
    if names:
        own = {
            item.url
            for item in items
            if names_in(item.item.title, names)
            or (len(item.item.projects) == 1 and names_in(item.item.projects[0], names))
        }
        promises = tuple(row for row in promises if row.item.url in own or names_in(row.promise.text, names))
    return Ahead(
        tuple(entry(portal, item) for item in items if is_coming(item, today)),
        tuple(entry(portal, item) for item in reversed(items) if item.is_deferred),
        promises[:_PROMISES],
        len(promises),
    )
