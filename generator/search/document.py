"""What can be found: an agenda item, or the meeting itself as item 0."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.portal import Portal


@dataclass(frozen=True)
class SearchDocument:
    """One hit that search may give."""

    url: str
    """``referater/syd/2023-10-23-fagligt-strategisk/#punkt-3``; the meeting itself without an anchor."""
    number: str
    """The item's number; empty for the meeting."""
    title: str
    meeting: str
    """The meeting's title, as its page has it."""
    body: str
    """Slug of the (first) body."""
    body_name: str
    level: str
    date: str
    """yyyy-mm-dd."""
    outcome: str = ""
    decision: str = ""
    text: str = ""
    """All other sections, in the order they stand."""
    people: tuple[str, ...] = ()
    """Names, as written and as registered."""
    person_slugs: tuple[str, ...] = ()
    project_slugs: tuple[str, ...] = ()
    place: str = ""
    numbers: tuple[str, ...] = ()
    """Case number, document id."""
    restored: bool = False
    """The text came from a scan: OCR classes apply."""


def documents(portal: Portal) -> Iterator[SearchDocument]:
    """Every document of the portal, oldest meeting first, the meeting before its items."""
    raise NotImplementedError
