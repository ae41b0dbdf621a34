"""A meeting: who, when, where; the decisions at a glance; each item with all that belongs to it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.danish.dates import clock
from generator.danish.slug import danish_order
from generator.linking.portal import Link, Portal
from generator.model.meeting import Attendance, Meeting, Presence, Status
from generator.model.register import Term
from generator.pages.agenda import ItemView, item_view
from generator.pages.entries import is_decision, is_telling
from generator.pages.excerpts import shortened
from generator.pages.links import body_links, meeting_link, name_link, organisation_link, source_link
from generator.pages.naming import body_name, level_name, meeting_title
from generator.pages.page import Change, Page, PageKind, Site
from generator.pages.templates import short_date

_DOCUMENTS = {Status.AGENDA: "Dagsorden", Status.CANCELLED: "Aflyst møde"}
"""What the page is, where it is no minutes."""
_EVENT_STATUS = {Status.CANCELLED: "https://schema.org/EventCancelled"}


@dataclass(frozen=True)
class Correction:
    """A day on which the text was changed after it came to the portal."""

    day: date
    times: int
    items: tuple[Link, ...]
    """The items that were changed, by their numbers; none where only what stands before them was, or nobody knows."""


@dataclass(frozen=True)
class AttendanceView:
    """A row of the attendance list."""

    attendance: Attendance
    person: Link
    organisation: Link
    substitute_for: Link | None
    presence: str
    remark: str
    """A word more; empty where it says the presence again ("deltog under punkt 3") and stands in its place."""


def _attendance_view(portal: Portal, attendance: Attendance) -> AttendanceView:
    presence, remark = attendance.presence.value, attendance.remark
    if remark.lower().startswith(presence):
        presence, remark = remark, ""
    return AttendanceView(
        attendance,
        name_link(portal, attendance.name),
        organisation_link(portal, attendance.organisation),
        name_link(portal, attendance.substitute_for) if attendance.substitute_for else None,
        presence[:1].upper() + presence[1:],
        remark,
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
    kind = _DOCUMENTS.get(meeting.status, "Referat")
    lead = f"{kind}: {meeting_title(portal, meeting)}."
    return shortened(f"{lead} {'. '.join(told)}." if told else lead)


def _terms(portal: Portal, meeting: Meeting) -> tuple[Term, ...]:
    """Words of the glossary that the minutes use: on paper they are explained in a list."""
    used = {name for item in portal.items.get(meeting.src_uri, ()) for name in item.terms}
    return tuple(sorted((t for t in portal.terms if t.name in used), key=lambda term: danish_order(term.name)))


def _changed(changes: Sequence[Change], items: Sequence[ItemView]) -> tuple[Correction, ...]:
    """Days on which the text was changed, newest first.

    What a commit says of itself is written for other eyes ("Update 2023-09-08-politisk.md"): it is not repeated here.
    """
    days = Counter(change.date for change in changes)
    touched = {day: {number for change in changes if change.date == day for number in change.items} for day in days}
    links = {view.item.item.number: Link(view.item.url, view.item.item.number) for view in items}
    return tuple(
        Correction(day, count, tuple(link for number, link in links.items() if number in touched[day]))
        for day, count in days.items()
    )


def _changes_url(site: Site, meeting: Meeting) -> str:
    """Where the repository shows every change of the file; empty where it is not known."""
    edit, content = site.edit.partition("/edit/")[::2]
    return f"{edit}/commits/{content}{meeting.src_uri}" if content else ""


def _approved(portal: Portal, meeting: Meeting) -> Link | None:
    """The item that approved these minutes, in words that follow the status."""
    item = portal.approvals.get(meeting.src_uri)
    if item is None:
        return None
    day = date.fromisoformat(item.url.split("/")[2][:10])  # a meeting's address is its body, its date and its level
    return Link(item.url, f"på mødet {short_date(day)}")


def _page(portal: Portal, site: Site, meeting: Meeting) -> Page:
    items = tuple(item_view(portal, item) for item in portal.items.get(meeting.src_uri, ()))
    neighbours = portal.neighbours.get(meeting.src_uri)
    changes = site.history.get(meeting.src_uri, ())
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
            "document": _DOCUMENTS.get(meeting.status, "Referat"),
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
            "changed": _changed(changes[:-1], items),
            "published": changes[-1].date if changes else None,
            "changes_url": _changes_url(site, meeting),
            "approved": _approved(portal, meeting),
            "source": source_link(meeting.source),
            "terms": _terms(portal, meeting),
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
