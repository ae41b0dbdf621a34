"""What can be found: an agenda item, or the meeting itself as item 0."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.danish.dates import long_date
from generator.linking.portal import Item, Portal
from generator.model.meeting import CLOSED_TITLE, Meeting, SectionKind

_ABOUT_PEOPLE = re.compile(r"deltager(?!betaling)|fremmøde|navneopråb|præsentation", re.IGNORECASE)
"""In the title of an item whose subject is who was there."""
_ADJECTIVE = re.compile(r"(isk|ig|igt)$")
_FORMAL = re.compile(r"godkendelse af (?:dagsorden|referat|sidste|forrige)", re.IGNORECASE)
"""In the title of an item about the meeting itself."""
_DECISIONS = frozenset({SectionKind.DECISION, SectionKind.PUBLIC_DECISION})


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
    roles: tuple[str, ...] = ()
    """The attendance list, where the document has one: name, role and organisation."""
    formal: bool = False
    """About the meeting itself (who was there, the agenda, the last minutes): counts for less."""


def documents(portal: Portal) -> Iterator[SearchDocument]:
    """Every document of the portal, oldest meeting first, the meeting before its items."""
    for meeting in portal.meetings:
        present = _Present.at(portal, meeting)
        title = _meeting_title(portal, meeting)
        yield _meeting_document(portal, meeting, title, present)
        for item in portal.items.get(meeting.src_uri, ()):
            yield _item_document(portal, item, title, present)


@dataclass(frozen=True)
class _Present:
    """Who is named in the head of a meeting's minutes."""

    names: tuple[str, ...]
    slugs: tuple[str, ...]
    lines: tuple[str, ...]
    """Name, role and organisation, as the attendance list has them."""

    @classmethod
    def at(cls, portal: Portal, meeting: Meeting) -> "_Present":
        written = [entry.name for entry in meeting.attendances] + [meeting.chair, meeting.minute_taker]
        names = tuple(dict.fromkeys(name for name in written if name))
        slugs = _slugs(portal, names)
        lines = [", ".join(filter(None, (who.name, who.role, who.organisation))) for who in meeting.attendances]
        listed = {entry.name for entry in meeting.attendances}
        return cls(names, slugs, (*lines, *(name for name in names if name not in listed)))


def _slugs(portal: Portal, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(portal.names[name] for name in names if name in portal.names))


def _with_registered(portal: Portal, names: Iterable[str], slugs: Iterable[str]) -> tuple[str, ...]:
    """Names as written, then as the register has them where that is another name."""
    registered = (portal.people[slug].name for slug in slugs if slug in portal.people)
    return tuple(dict.fromkeys((*names, *registered)))


def _body_name(portal: Portal, slug: str) -> str:
    body = portal.bodies.get(slug)
    return body.name if body else slug


def _meeting_title(portal: Portal, meeting: Meeting) -> str:
    """As the meeting's page has it: body, level, date."""
    bodies = " og ".join(_body_name(portal, slug) for slug in meeting.bodies)
    level = f"{meeting.level} niveau" if _ADJECTIVE.search(meeting.level) else meeting.level
    return f"{meeting.title or ', '.join(filter(None, (bodies, level)))}, {long_date(meeting.date)}"


def _meeting_document(portal: Portal, meeting: Meeting, title: str, present: _Present) -> SearchDocument:
    return SearchDocument(
        url=meeting.url,
        number="",
        title=title,
        meeting=title,
        body=meeting.bodies[0],
        body_name=" ".join(_body_name(portal, slug) for slug in meeting.bodies),
        level=meeting.level,
        date=meeting.date.isoformat(),
        text=meeting.preamble,
        people=_with_registered(portal, present.names, present.slugs),
        person_slugs=present.slugs,
        place=meeting.place,
        restored=bool(meeting.restored),
        roles=present.lines,
        formal=True,
    )


def _item_document(portal: Portal, item: Item, title: str, present: _Present) -> SearchDocument:
    meeting, entry = item.meeting, item.item
    names, slugs = tuple(entry.presenters), item.people
    attendance = bool(_ABOUT_PEOPLE.search(entry.title)) and not entry.closed
    if attendance:
        names, slugs = (*names, *present.names), tuple(dict.fromkeys((*slugs, *present.slugs)))
    texts = (passage.text for passage in item.passages if passage.section.kind not in _DECISIONS)
    return SearchDocument(
        url=item.url,
        number=entry.number,
        title=CLOSED_TITLE if entry.closed else entry.title,
        meeting=title,
        body=meeting.bodies[0],
        body_name=" ".join(_body_name(portal, slug) for slug in meeting.bodies),
        level=meeting.level,
        date=meeting.date.isoformat(),
        outcome=item.outcome.value if item.outcome else "",
        decision=item.decision,
        text="\n".join((*texts, *(attachment.title for attachment in item.attachments if attachment.title))),
        people=_with_registered(portal, names, slugs),
        person_slugs=slugs,
        project_slugs=item.projects,
        numbers=tuple(filter(None, (entry.case_number, entry.document_id))),
        restored=bool(meeting.restored),
        roles=present.lines if attendance else (),
        formal=attendance or bool(_FORMAL.match(entry.title)),
    )
