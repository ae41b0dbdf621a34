"""A draft as JSON, for those who compare or go on with the fields instead of the Markdown."""

from datetime import date, time
from typing import Any

from generator.importing.item import ImportedItem
from generator.importing.minutes import Draft
from generator.importing.parts import Part
from generator.importing.person import Person
from generator.model.meeting import SectionKind
from generator.model.outcome import Outcome

_PARTICIPANTS = "deltagere"


def _clock(moment: time | None) -> str | None:
    return f"{moment:%H:%M}" if moment else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _person(person: Person) -> dict[str, Any]:
    form: dict[str, Any] = {
        "name": person.name,
        "name_as_written": person.name,
        "role": person.role or None,
        "organisation": person.organisation or None,
        "function": person.function or None,
        "attendance": person.presence.value if person.presence else "deltog",
        "substitute_for": person.substitute_for or None,
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


def _item(item: ImportedItem, *, attendance: bool) -> dict[str, Any]:
    own = [part for part in item.parts if part.own]
    sections = [_section_name(part, people=attendance) for part in own]
    return {
        "number": item.number,
        "title": item.title or None,
        "title_as_written": item.title_as_written or None,
        "duration_minutes": item.duration_minutes,
        "start": _clock(item.start),
        "end": _clock(item.end),
        "presenter": list(item.presenters),
        "presenter_as_written": list(item.presenters),
        "presenter_per_decision": list(item.presenters_told),
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
        "outcome_also": [],
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
        "mentions_meetings": [
            {
                "date": mention.date.isoformat(),
                "text": mention.text,
                "date_given": "full" if mention.full else "day and month",
                "body": None,
            }
            for mention in item.mentions
        ],
        "mentions_events": [],
        "actions": [],
        "text": item.text,
    }


def draft_as_json(draft: Draft, region: str = "") -> dict[str, Any]:
    """The keys of the project's labelled examples; closed items have their number and nothing else."""
    from generator.importing.attendance import is_attendance_item  # noqa: PLC0415

    return {
        "body": draft.body or None,
        "body_as_written": draft.body_as_written or None,
        "region": region or None,
        "level": draft.level or None,
        "date": _day(draft.day),
        "start": _clock(draft.head.start),
        "end": _clock(draft.head.end),
        "place": draft.head.place or None,
        "chair": draft.chair or None,
        "chair_listed": draft.chair_listed or None,
        **({"year_inferred": True} if draft.head.year_inferred else {}),
        "participants": [_person(person) for person in draft.people],
        "emails": [found.text for found in draft.personal if found.kind == "e-mailadresse"],
        "items": [_item(item, attendance=is_attendance_item(item)) for item in draft.items],
        "notes": list(draft.notes),
    }
