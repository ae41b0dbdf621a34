"""One line of a list: what happened to an item, or that a meeting was held, ready for a template."""

from dataclasses import dataclass
from datetime import date

from generator.linking.portal import Item, Link, Portal
from generator.model.meeting import Meeting, SectionKind, Status
from generator.model.outcome import Outcome
from generator.pages.excerpts import shortened
from generator.pages.links import body_links
from generator.pages.naming import bodies_name, item_title, level_name, meeting_title

_HEADLINE = 64
"""Characters of an item's title where many stand in a row."""
SENTENCE = 260
"""Characters of a decision that a list shows."""


@dataclass(frozen=True)
class Entry:
    """An item as lists show it."""

    url: str
    title: str
    sentence: str
    """What was decided, shortened; empty where nothing is said."""
    outcome: Outcome | None
    date: date
    bodies: tuple[Link, ...]
    level: str


@dataclass(frozen=True)
class MeetingEntry:
    """A meeting as lists show it."""

    url: str
    title: str
    who: str
    level: str
    date: date
    place: str
    status: Status
    headlines: tuple[str, ...]
    """Titles of the items that are more than formalities."""
    decisions: int
    """How many items have a decision."""


FORMALITIES = (
    "godkendelse af", "eventuelt", "evt", "meddelelser", "næste møde", "deltagere", "mødedeltagere", "afbud",
    "velkomst", "dagsorden", "lukket punkt", "underskrift",
)  # fmt: skip
"""How titles begin that tell a reader nothing of what a meeting was about; a list of headlines leaves them out."""


def said_beside_outcome(item: Item, limit: int) -> str:
    """What was decided, shortened; empty where it says no more than the outcome does ("Godkendt.")."""
    sentence = shortened(item.decision_sentence or item.decision, limit)
    repeated = item.outcome is not None and sentence.rstrip(" .").lower() == item.outcome.value
    if sentence.endswith(":"):
        sentence = sentence[:-1] + " …"
    return "" if repeated else sentence


def entry(portal: Portal, item: Item) -> Entry:
    """An item with its links resolved."""
    meeting = item.meeting
    return Entry(
        url=item.url,
        title=item_title(item),
        sentence=said_beside_outcome(item, SENTENCE),
        outcome=item.outcome,
        date=meeting.date,
        bodies=body_links(portal, meeting.bodies),
        level=level_name(meeting.level),
    )


def is_decision(item: Item) -> bool:
    """Whether the item belongs in the register of decisions."""
    kinds = (SectionKind.DECISION, SectionKind.PUBLIC_DECISION)
    return bool(item.decision) or any(passage.section.kind in kinds for passage in item.passages)


def is_telling(item: Item) -> bool:
    """Whether the item is more than a formality, so that its title says what a meeting was about."""
    return not item.item.closed and not item.item.title.lower().startswith(FORMALITIES)


def meeting_entry(portal: Portal, meeting: Meeting) -> MeetingEntry:
    """A meeting with its headlines."""
    items = portal.items.get(meeting.src_uri, ())
    return MeetingEntry(
        url=meeting.url,
        title=meeting_title(portal, meeting),
        who=meeting.title or bodies_name(portal, meeting),
        level=level_name(meeting.level),
        date=meeting.date,
        place=meeting.place,
        status=meeting.status,
        headlines=tuple(shortened(item.item.title, _HEADLINE) for item in items if is_telling(item)),
        decisions=sum(map(is_decision, items)),
    )
