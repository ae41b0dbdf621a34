"""A draft as JSON, for those who compare or go on with the fields instead of the Markdown."""

from datetime import date, time
from typing import Any

from generator.importing.actions import People, actions_of
from generator.importing.attendance import is_attendance_item
from generator.importing.draft import Draft
from generator.importing.item import ImportedItem
from generator.importing.mentions import Event, Mention
from generator.importing.part import Part
from generator.importing.person import Person
from generator.model.meeting import SectionKind
from generator.model.outcome import Outcome

_PARTICIPANTS = "deltagere"


def _clock(moment: time | None) -> str | None:
    return f"{moment:%H:%M}" if moment else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _person(person: Person, clean: Person) -> dict[str, Any]:
    form: dict[str, Any] = {
        "name": clean.name,
        "name_as_written": person.name,
        "role": clean.role or None,
        "organisation": clean.organisation or None,
        "function": person.function or None,
        "attendance": person.presence.value if person.presence else "deltog",
        "substitute_for": clean.substitute_for or None,
        "listed": person.listed,
        "as_written": person.as_written,
    }
    extra = {
        "party": person.party,
        "unit": person.unit,
        "remark": person.remark,
        "items": [person.item] if person.item else [],
    }
    return form | {key: value for key, value in extra.items() if value}


def _section_name(part: Part, *, people: bool) -> str:
    if people and part.kind is SectionKind.CASE and not part.heading:
        return _PARTICIPANTS
    return part.kind.value.lower()


def _outcome(outcome: Outcome | None) -> str | None:
    if outcome is Outcome.APPROVED_WITH_REMARKS:
        return "fulgt med bemærkning"
    return outcome.value if outcome else None


def _mention(mention: Mention | Event) -> dict[str, Any]:
    given = "full" if mention.full else "day and month"
    return {"date": mention.date.isoformat(), "text": mention.text, "date_given": given}


def _actions(item: ImportedItem, draft: Draft) -> list[dict[str, Any]]:
    initials = {person.initials: person.name for person in draft.people if person.initials}
    people = People([person.name for person in draft.people], initials)
    return [
        {
            "who": action.who or None,
            "what": action.what,
            "due": action.due or None,
            "from": action.section.value.lower(),
            "text": action.text,
        }
        for action in actions_of(item, people, draft.day.year if draft.day else None)
    ]


def _item(item: ImportedItem, clean: ImportedItem, draft: Draft) -> dict[str, Any]:
    own = [part for part in item.parts if part.own]
    sections = [_section_name(part, people=is_attendance_item(clean)) for part in own]
    return {
        "number": item.number,
        "title": clean.title or None,
        "title_as_written": item.title_as_written or None,
        "duration_minutes": item.duration_minutes,
        "start": _clock(item.start),
        "end": _clock(item.end),
        "presenter": list(clean.presenters),
        "presenter_as_written": list(item.presenters),
        "presenter_per_decision": list(clean.presenters_told),
        "case_number": item.case_number or None,
        "document_id": item.document_id or None,
        "open": item.open,
        "sections": sections,
        "sections_without_heading": [
            name for name, part in zip(sections, own, strict=True) if not part.heading and name != _PARTICIPANTS
        ],
        "sections_empty": list(dict.fromkeys(name for name, part in zip(sections, own, strict=True) if part.empty)),
        "recommendations": list(item.recommendations),
        "decision_first_words": item.first_words or None,
        "outcome": _outcome(item.outcome),
        "outcome_also": [_outcome(other) for other in item.outcomes_also],
        "deferred": item.outcome is Outcome.DEFERRED,
        "attachments": [annex.name for annex in item.annexes],
        "attachment_details": [
            {
                "name": annex.name,
                "title": annex.title,
                "document_id": annex.document_id or None,
                "case_number": annex.case_number or None,
            }
            for annex in item.annexes
        ],
        "previous_decisions": [{"date": _day(earlier.date), "text": earlier.text} for earlier in item.earlier],
        "mentions_meetings": [_mention(mention) | {"body": None} for mention in item.mentions],
        "mentions_events": [_mention(event) | {"what": event.what} for event in item.events],
        "actions": _actions(item, draft),
        "text": item.text,
    }


def draft_as_json(draft: Draft, restored: Draft | None = None) -> dict[str, Any]:
    """The keys of the project's labelled examples; closed items have their number and nothing else.

    Of a scanned text `restored` is the same meeting with its Danish letters: names, posts, titles and the place are
    taken from it, all that is quoted from the text as it stands.
    """
    clean = restored if restored is not None and _alike(draft, restored) else draft
    return {
        "body": clean.body or None,
        "body_as_written": draft.head.body_as_written or None,
        "region": clean.region or None,
        "level": draft.level or None,
        "date": _day(draft.day),
        "start": _clock(draft.head.start),
        "end": _clock(draft.head.end),
        "place": clean.head.place or None,
        "chair": clean.chair or None,
        "chair_listed": clean.chair_listed or None,
        **({"year_inferred": True} if draft.head.year_inferred else {}),
        "participants": [_person(person, other) for person, other in zip(draft.people, clean.people, strict=True)],
        "emails": [found.text for found in draft.personal if found.kind == "e-mailadresse"],
        "items": [_item(item, other, draft) for item, other in zip(draft.items, clean.items, strict=True)],
        "notes": list(draft.notes),
    }


def _alike(draft: Draft, restored: Draft) -> bool:
    """Whether two readings of a source have the same people and items, one by one."""
    return len(draft.people) == len(restored.people) and [item.number for item in draft.items] == [
        item.number for item in restored.items
    ]
