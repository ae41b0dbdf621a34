"""``…/referat.json`` beside each meeting's page, and ``data/referater.json`` that lists them."""

import json
from collections.abc import Iterator, Mapping

from generator.feeds.feed import Feed
from generator.linking.portal import Attachment, Item, Portal
from generator.model.meeting import Meeting
from generator.model.output import OutputFile
from generator.pages.naming import body_name, meeting_title
from generator.pages.page import Site

INDEX = "data/referater.json"


def _filled(values: Mapping[str, object]) -> dict[str, object]:
    """Without what is not known."""
    return {key: value for key, value in values.items() if value not in (None, "", (), [])}


def _attachment(attachment: Attachment, site: Site) -> dict[str, object]:
    url = attachment.url
    return _filled({"title": attachment.title, "url": url if "://" in url or not url else site.url + url})


def _person(portal: Portal, name: str) -> str | None:
    """The slug of a person who has a page."""
    slug = portal.names.get(name)
    person = portal.people.get(slug) if slug else None
    return slug if person and not person.private else None


def _item(item: Item, site: Site) -> dict[str, object]:
    entry = item.item
    return _filled(
        {
            "number": entry.number,
            "title": entry.title,
            "url": site.url + item.url,
            "closed": entry.closed or None,
            "case_number": entry.case_number,
            "document_id": entry.document_id,
            "duration_minutes": entry.duration_minutes,
            "presenters": entry.presenters,
            "recommendations": item.recommendations,
            "decision": item.decision,
            "outcome": item.outcome and item.outcome.value,
            "outcome_source": ("minutes" if item.outcome_stated else "portal") if item.outcome else None,
            "projects": item.projects,
            "sections": [{"kind": told.section.kind.value, "text": told.text} for told in item.passages if told.text],
            "attachments": [_attachment(attachment, site) for attachment in item.attachments],
            "takes_up": [site.url + link.url for link in item.takes_up],
        }
    )


def _meeting(portal: Portal, meeting: Meeting, site: Site) -> dict[str, object]:
    people = [
        _filled(
            {
                "name": attendance.name,
                "role": attendance.role,
                "organisation": attendance.organisation,
                "attendance": attendance.presence.value,
                "substitute_for": attendance.substitute_for,
                "function": attendance.function,
                "person": _person(portal, attendance.name),
            }
        )
        for attendance in meeting.attendances
    ]
    return _filled(
        {
            "url": site.url + meeting.url,
            "title": meeting_title(portal, meeting),
            "bodies": [{"slug": slug, "name": body_name(portal, slug)} for slug in meeting.bodies],
            "level": meeting.level,
            "date": meeting.date.isoformat(),
            "start": meeting.start and f"{meeting.start:%H:%M}",
            "end": meeting.end and f"{meeting.end:%H:%M}",
            "place": meeting.place,
            "status": meeting.status.value,
            "chair": meeting.chair,
            "source": meeting.source,
            "notice": site.notice,
            "participants": people,
            "items": [_item(item, site) for item in portal.items.get(meeting.src_uri, ())],
        }
    )


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def meetings(portal: Portal, site: Site) -> Iterator[OutputFile]:
    """The meetings, oldest first, then their list."""
    listed = []
    for meeting in portal.meetings:
        path = f"{meeting.url}referat.json"
        yield OutputFile(path, _json(_meeting(portal, meeting, site)))
        row = {
            "date": meeting.date.isoformat(),
            "bodies": meeting.bodies,
            "level": meeting.level,
            "json": site.url + path,
        }
        listed.append({**row, "url": site.url + meeting.url})
    yield OutputFile(INDEX, _json(listed))


FEED = Feed("Referater som JSON", meetings)
