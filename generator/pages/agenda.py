"""An agenda item as its meeting's page shows it: what was decided first, then what it was decided on."""

from dataclasses import dataclass

from generator.linking.portal import Attachment, Item, Link, Passage, Portal, Promise
from generator.model.meeting import SectionKind
from generator.pages.entries import is_telling, said_beside_outcome
from generator.pages.links import name_link, project_links
from generator.pages.naming import item_title

_FOLDED_FROM = 900
"""Characters of plain text from which a section is folded where scripts run."""
_INVITATIONS = {
    SectionKind.CASE: "Læs hele sagsfremstillingen",
    SectionKind.SUMMARY: "Læs hele resuméet",
    SectionKind.FINANCES: "Læs hele afsnittet om økonomi",
    SectionKind.EARLIER_DECISIONS: "Læs alle tidligere beslutninger",
}
_DECISION = (SectionKind.DECISION, SectionKind.PUBLIC_DECISION)
_IN_PAIR = (*_DECISION, SectionKind.RECOMMENDATION)
_AFTER = (SectionKind.ABSENT, SectionKind.FOLLOW_UP, SectionKind.ATTACHMENTS)


@dataclass(frozen=True)
class Part:
    """A section of an item that stands under its decision."""

    heading: str
    html: str
    invitation: str
    """What a button says that opens the rest of a long text; empty where the text is short."""


@dataclass(frozen=True)
class ItemView:
    """An item as the meeting's page shows it."""

    item: Item
    title: str
    telling: bool
    """Whether it is more than a formality: the overview says less of those."""
    presenters: tuple[Link, ...]
    projects: tuple[Link, ...]
    decisions: tuple[Passage, ...]
    recommendations: tuple[Passage, ...]
    parts: tuple[Part, ...]
    absent: tuple[Passage, ...]
    follow_ups: tuple[Passage, ...]
    kept: tuple[Promise, ...]
    """Promises to which a later item came back."""
    attachments: tuple[Attachment, ...]
    attachment_passages: tuple[Passage, ...]
    """Words under "Bilag" where no list of documents was recognised."""
    sentence: str
    """What the overview shows of the decision."""


def _passages(item: Item, *kinds: SectionKind) -> tuple[Passage, ...]:
    return tuple(passage for passage in item.passages if passage.section.kind in kinds and passage.html.strip())


def _part(passage: Passage) -> Part:
    kind = passage.section.kind
    invitation = _INVITATIONS.get(kind, "Læs det hele") if len(passage.text) > _FOLDED_FROM else ""
    return Part(kind.value, passage.html, invitation)


def item_view(portal: Portal, item: Item) -> ItemView:
    """An item with its links resolved and its sections in the order in which a page has them."""
    others = (passage for passage in item.passages if passage.section.kind not in (*_IN_PAIR, *_AFTER))
    return ItemView(
        item=item,
        title=item_title(item),
        telling=is_telling(item),
        presenters=tuple(name_link(portal, name) for name in item.item.presenters),
        projects=project_links(portal, item.projects),
        decisions=_passages(item, *_DECISION),
        recommendations=_passages(item, SectionKind.RECOMMENDATION),
        parts=tuple(_part(passage) for passage in others if passage.html.strip()),
        absent=_passages(item, SectionKind.ABSENT),
        follow_ups=_passages(item, SectionKind.FOLLOW_UP),
        kept=tuple(promise for promise in item.promises if promise.done),
        attachments=item.attachments,
        attachment_passages=() if item.attachments else _passages(item, SectionKind.ATTACHMENTS),
        sentence=said_beside_outcome(item, 180),
    )
