"""Golden cases: minutes in layouts unlike each other, each beside what should come of it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.importing.closedannex import CLOSED_ANNEX
from generator.importing.draft import Draft
from generator.importing.itemreading import CLOSED
from generator.importing.jsonform import draft_as_json
from generator.importing.layouts.registry import layouts
from generator.importing.minutes import import_source
from generator.importing.sources.registry import read_source
from generator.reading.meeting import read_meeting
from generator.writing.meeting import write_meeting

_HEAD = ("body", "level", "date", "start", "end", "place", "chair")
_ITEM = (
    "number", "title", "duration_minutes", "start", "end", "presenter", "presenter_per_decision", "case_number",
    "document_id", "open", "sections", "recommendations", "decision_first_words", "outcome", "attachments",
    "previous_decisions",
)  # fmt: skip
CASES = sorted(path for path in (Path(__file__).parent / "cases").glob("*.*") if path.suffix != ".json")


def _filled(form: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: form[key] for key in keys if form[key] not in (None, [], "")}


def _item(form: dict[str, Any]) -> dict[str, Any]:
    """The filled fields; what is to be done, and days of anything but meetings, as lines of words."""
    lines = {
        "actions": [" | ".join(filter(None, (one["who"], one["what"], one["due"]))) for one in form["actions"]],
        "mentions_events": [f"{event['date']} {event['what']}" for event in form["mentions_events"]],
    }
    return _filled(form, _ITEM) | {key: value for key, value in lines.items() if value}


def _compact(draft: Draft) -> dict[str, Any]:
    """The fields that are filled; people as lines of words."""
    form = draft_as_json(draft)
    people = []
    for person in form["participants"]:
        words = [person["name"], person["role"], person["organisation"], person["function"], person["attendance"]]
        if person["substitute_for"]:
            words.append(f"for {person['substitute_for']}")
        if not person["listed"]:
            words.append("uden for listen")
        people.append(" | ".join(word for word in words if word))
    return {
        "layout": draft.layout,
        **_filled(form, _HEAD),
        "participants": people,
        "items": [_item(item) for item in form["items"]],
    }


def _draft(path: Path) -> Draft:
    return import_source(read_source(path.read_bytes(), path.name))[0]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_reads_the_case_as_labelled(path: Path) -> None:
    """Every filled field of the draft is the labelled one, and no other field is filled."""
    assert _compact(_draft(path)) == json.loads(path.with_suffix(".json").read_text("utf-8"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_accounts_for_every_word(path: Path) -> None:
    """Words in the source are words in the draft and words in the report, and none is lost."""
    account = _draft(path).account
    assert account.words_in == account.words_in_draft + account.words_listed
    assert account.lost == ()


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_writes_a_draft_that_reads_back_without_a_diagnostic(path: Path) -> None:
    """What is written is a referat that the reader takes as it is: nothing closed is left for it to take away."""
    meeting = _draft(path).meeting
    assert meeting is not None
    reading = read_meeting(write_meeting(meeting), meeting.src_uri)
    assert reading.diagnostics == ()
    assert reading.meeting == meeting


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_keeps_personal_data_and_closed_items_out(path: Path) -> None:
    """No e-mail address, telephone number or word of a closed item or annex is in the draft, nor in the report."""
    draft = _draft(path)
    assert draft.meeting is not None
    text = write_meeting(draft.meeting)
    listed = " ".join(record.text for record in draft.account.records)
    for found in draft.personal:
        assert found.text not in text
    assert not re.search(r"Hemmelig|Navnesen|grund af|Personsag", text + listed, re.IGNORECASE)
    assert all(record.text == "" for record in draft.account.records if record.reason in (CLOSED, CLOSED_ANNEX))


def test_every_layout_has_a_case() -> None:
    """A layout that no golden case is read by is not known to work."""
    read_by = {_draft(path).layout for path in CASES}
    assert {layout.name for layout in layouts()} <= read_by
