"""A meeting: who, when, where; the decisions at a glance; each item with all that belongs to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.danish.dates import clock
from generator.linking.portal import Attachment, Item, Link, Passage, Portal, Promise
from generator.model.meeting import Attendance, Meeting, Presence, SectionKind, Status
from generator.pages.entries import is_decision, is_telling, said_beside_outcome
from generator.pages.excerpts import shortened
from generator.pages.links import body_links, meeting_link, name_link, organisation_link, project_links
from generator.pages.naming import body_name, item_title, level_name, meeting_title
from generator.pages.page import Page, PageKind, Site

_FOLDED_FROM = 900
"""Characters of plain text from which a section is folded where scripts run."""
_DECISION = (SectionKind.DECISION, SectionKind.PUBLIC_DECISION)
_IN_PAIR = (*_DECISION, SectionKind.RECOMMENDATION)
_AFTER = (SectionKind.ABSENT, SectionKind.FOLLOW_UP, SectionKind.ATTACHMENTS)
_EVENT_STATUS = {Status.CANCELLED: "https://schema.org/EventCancelled"}


@dataclass(frozen=True)
class Part:
    """A section of an item that stands under its decision."""

    heading: str
    html: str
    folded: bool


@dataclass(frozen=True)
class ItemView:
    """An item as the meeting's page shows it."""

    item: Item
    title: str
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


@dataclass(frozen=True)
class AttendanceView:
    """A row of the attendance list."""

    attendance: Attendance
    person: Link
    organisation: Link
    substitute_for: Link | None


def _passages(item: Item, *kinds: SectionKind) -> tuple[Passage, ...]:
    return tuple(passage for passage in item.passages if passage.section.kind in kinds and passage.html.strip())


def _part(passage: Passage) -> Part:
    return Part(passage.section.kind.value, passage.html, len(passage.text) > _FOLDED_FROM)


def _item_view(portal: Portal, item: Item) -> ItemView:
    others = (passage for passage in item.passages if passage.section.kind not in (*_IN_PAIR, *_AFTER))
    return ItemView(
        item=item,
        title=item_title(item),
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


def _attendance_view(portal: Portal, attendance: Attendance) -> AttendanceView:
    return AttendanceView(
        attendance,
        name_link(portal, attendance.name),
        organisation_link(portal, attendance.organisation),
        name_link(portal, attendance.substitute_for) if attendance.substitute_for else None,
    )


def _structured(portal: Portal, site: Site, meeting: Meeting) -> dict[str, object]:
    start = meeting.date.isoformat() + (f"T{clock(meeting.start).replace('.', ':')}" if meeting.start else "")
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": meeting_title(portal, meeting),
        "startDate": start,
        "eventStatus": _EVENT_STATUS.get(meeting.status, "https://schema.org/EventScheduled"),
        "organizer": [{"@type": "Organization", "name": body_name(portal, slug)} for slug in meeting.bodies],
    }
    if meeting.end:
        data["endDate"] = f"{meeting.date.isoformat()}T{clock(meeting.end).replace('.', ':')}"
    if meeting.place:
        data["location"] = {"@type": "Place", "name": meeting.place, "address": meeting.place}
    if site.url:
        data["url"] = site.url + meeting.url
    return data


def _description(portal: Portal, meeting: Meeting) -> str:
    items = portal.items.get(meeting.src_uri, ())
    told = [item.item.title for item in items if is_telling(item) and is_decision(item)]
    told = told or [item.item.title for item in items if is_telling(item)]
    lead = f"Referat: {meeting_title(portal, meeting)}."
    return shortened(f"{lead} {'. '.join(told)}." if told else lead)


def _page(portal: Portal, site: Site, meeting: Meeting) -> Page:
    items = tuple(_item_view(portal, item) for item in portal.items.get(meeting.src_uri, ()))
    neighbours = portal.neighbours.get(meeting.src_uri)
    rows = tuple(_attendance_view(portal, attendance) for attendance in meeting.attendances)
    first = meeting.bodies[0]
    counts = {presence: sum(row.attendance.presence is presence for row in rows) for presence in Presence}
    return Page(
        url=meeting.url,
        template="referat.html",
        title=meeting_title(portal, meeting),
        description=_description(portal, meeting),
        section="referater",
        crumbs=(Link("referater/", "Referater"), Link(f"referater/{first}/", body_name(portal, first))),
        context={
            "meeting": meeting,
            "bodies": body_links(portal, meeting.bodies),
            "level": level_name(meeting.level),
            "items": items,
            "decided": tuple(view for view in items if view.decisions or view.item.outcome),
            "preamble": portal.preambles.get(meeting.src_uri, ""),
            "chair": name_link(portal, meeting.chair) if meeting.chair else None,
            "minute_taker": name_link(portal, meeting.minute_taker) if meeting.minute_taker else None,
            "rows": rows,
            "attended": counts[Presence.ATTENDED],
            "apologies": counts[Presence.APOLOGIES],
            "absent": counts[Presence.ABSENT],
            "previous": meeting_link(portal, neighbours.previous) if neighbours and neighbours.previous else None,
            "next": meeting_link(portal, neighbours.next) if neighbours and neighbours.next else None,
            "changes": site.history.get(meeting.src_uri, ()),
            "archive": Link(f"referater/{first}/", f"Alle møder i {body_name(portal, first)}"),
        },
        updated=site.updated(meeting.src_uri),
        source=meeting.source,
        edit_url=site.edit + meeting.src_uri if site.edit else "",
        structured_data=_structured(portal, site, meeting),
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    for meeting in portal.meetings:
        yield _page(portal, site, meeting)


PAGE_KIND = PageKind("referat", _make)
