"""A promise as lists show it: the words, who, where it was made, and how far it has come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.linking.portal import Commitment, CommitmentState, Item, Link, Portal, Promise
from generator.pages.links import body_links, item_link, person_link

STATE_SLUGS = {
    CommitmentState.OPEN: "aaben",
    CommitmentState.DUE_PASSED: "over-frist",
    CommitmentState.CAME_BACK: "tilbage",
}
"""A state in an address and a class."""


@dataclass(frozen=True)
class PromiseRow:
    """A promise ready for a template."""

    promise: Promise
    who: tuple[Link, ...]
    slugs: str
    """Slugs of those with a page of their own, for the filter: nobody collects what a private person promised."""
    item: Link
    bodies: tuple[Link, ...]
    body_slugs: str
    date: date
    state: str
    """Slug of its state."""
    src_uri: str
    """Of the meeting's file."""

    @property
    def waits(self) -> bool:
        """Whether nothing came back yet."""
        return self.state != STATE_SLUGS[CommitmentState.CAME_BACK]


def public_people(portal: Portal, slugs: Iterable[str]) -> tuple[str, ...]:
    """Those who have a page of their own."""
    return tuple(slug for slug in slugs if slug in portal.people and not portal.people[slug].private)


def promise_row(portal: Portal, commitment: Commitment) -> PromiseRow:
    """A promise with its links resolved."""
    promise, meeting = commitment.promise, commitment.item.meeting
    return PromiseRow(
        promise,
        tuple(person_link(portal, slug) for slug in promise.who),
        " ".join(public_people(portal, promise.who)),
        item_link(commitment.item),
        body_links(portal, meeting.bodies),
        " ".join(meeting.bodies),
        meeting.date,
        STATE_SLUGS[commitment.state],
        meeting.src_uri,
    )


def promise_rows(portal: Portal, commitments: Iterable[Commitment]) -> tuple[PromiseRow, ...]:
    """Promises as rows, newest meeting first, in the order of its agenda."""
    ordered = sorted(commitments, key=lambda commitment: commitment.item.meeting.date, reverse=True)
    return tuple(promise_row(portal, commitment) for commitment in ordered)


def by_item(portal: Portal) -> Mapping[str, tuple[Commitment, ...]]:
    """The promises that still wait, by the address of the item they were made under."""
    found: dict[str, list[Commitment]] = {}
    for commitment in portal.commitments:
        if commitment.state is not CommitmentState.CAME_BACK:
            found.setdefault(commitment.item.url, []).append(commitment)
    return {url: tuple(listed) for url, listed in found.items()}


def waiting_under(
    portal: Portal, items: Iterable[Item], waiting: Mapping[str, tuple[Commitment, ...]]
) -> tuple[PromiseRow, ...]:
    """The promises that were made under these items and still wait, newest first."""
    return promise_rows(portal, (commitment for item in items for commitment in waiting.get(item.url, ())))
