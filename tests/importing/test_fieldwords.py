"""A line that is said to have become a field is found in that field, in every case and sample."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.danish.dates import MONTHS, WEEKDAYS
from generator.importing.account import HEADING
from generator.importing.draft import Draft
from generator.importing.fieldwords import words_of
from generator.importing.labels import NAMES
from generator.importing.minutes import import_source
from generator.importing.sources.registry import read_source
from generator.importing.vocabulary import words
from generator.writing.meeting import write_meeting

_CASES = Path(__file__).parent / "cases"
_SAMPLES = Path(os.environ.get("REFERAT_SAMPLES", "../shared")) / "minutes"
_FILES = sorted(
    path for folder in (_CASES, _SAMPLES) for path in folder.glob("*.*") if path.suffix in (".txt", ".md", ".html")
)
_LEADING = {word for told in words("told").values() for entry in told for word in words_of(entry)}
_LABELS = {word for label in NAMES for word in words_of(label)}


def _draft(path: Path) -> Draft:
    return import_source(read_source(path.read_bytes(), path.name))[0]


def _forms_of(day: date) -> Iterator[str]:
    yield from (str(day.day), f"{day.day:02}", str(day.month), f"{day.month:02}", str(day.year), str(day.year)[2:])
    yield from (MONTHS[day.month - 1], MONTHS[day.month - 1][:3], WEEKDAYS[day.weekday()])


def _head_words(draft: Draft) -> set[str]:
    """The words of the draft's own head, as it is written, and the forms that days and hours have in sources."""
    meeting = draft.drawn
    head = write_meeting(meeting).split("\n---\n")[0].replace("-", " ")
    found = {*words_of(head), *words_of(draft.body), *words_of(draft.head.body_as_written)}
    found |= {word.removeprefix("0") for word in found} | {"00"}
    found |= {word for person in draft.people for word in words_of(f"{person.name} {person.initials} {person.unit}")}
    found |= {word for person in draft.people for word in words_of(f"{person.role} {person.organisation}")}
    return found | set(_forms_of(meeting.date))


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_what_became_a_field_is_in_the_field(path: Path) -> None:
    """Every word that the account calls taken by the head is a word of the head, or one that leads to such a word."""
    if path.stem.startswith("README"):
        pytest.skip("no minutes")
    draft = _draft(path)
    told = _head_words(draft) | _LEADING | _LABELS
    for record in draft.account.records:
        if record.reason.startswith("omsat til"):
            strange = [
                word for word in words_of(record.text) if word not in told and word.removesuffix("s") not in told
            ]
            damaged = any("skannet" in note for note in draft.notes)
            assert not [word for word in strange if not word.endswith(("møde", "mødet"))] or damaged, record


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_what_became_a_heading_is_in_a_heading(path: Path) -> None:
    """Every word that the account calls taken by a heading is in a heading of the draft, or only leads to it."""
    if path.stem.startswith("README"):
        pytest.skip("no minutes")
    draft = _draft(path)
    titles = {word for item in draft.items for word in words_of(f"{item.number} {item.title} {item.case_number}")}
    titles |= {word for item in draft.items for word in words_of(f"{item.document_id} {' '.join(item.presenters)}")}
    hours = {
        word for item in draft.items for moment in (item.start, item.end) if moment for word in (str(moment.hour),)
    }
    known = titles | hours | set(words("told")["heading"]) | _LEADING
    for record in draft.account.records:
        if record.reason == HEADING:
            strange = [word for word in words_of(record.text) if word not in known and not word.isdigit()]
            assert len(strange) <= 1, record  # the number itself may be a word: "II"


_UNTOLD = """\
Havnby Kommune                                                   20. august 2024

Referat fra møde i Ældrerådet
Torsdag den 29. august 2024 kl. 15.00
J.nr. 24/4471

Deltagere
Dagny Overgaard
LO:
Eskild Poulsen
Sagsbehandler: Holger Rimmen
Bemærkninger: Mødet blev flyttet fra biblioteket.

1. Godkendelse af dagsorden
Beslutning: Godkendt.
"""


def test_what_no_field_holds_stays_as_text_or_is_listed_as_left_out() -> None:
    """The letter's date and a remark stay as text; a group's name and who handled the case are listed as left out."""
    draft = import_source(read_source(_UNTOLD.encode(), "referat.txt"))[0]
    assert draft.day == date(2024, 8, 29)
    for kept in ("20\\. august 2024", "Mødet blev flyttet fra biblioteket.", "J.nr. 24/4471"):
        assert kept in draft.drawn.preamble
    left = {record.text: record.reason for record in draft.account.records if record.reason.startswith("udeladt")}
    assert left["lo"] == "udeladt: står ikke i feltet “deltagere”"
    assert left["sagsbehandler holger rimmen"] == "udeladt: udkastet har intet felt til det"
    assert draft.account.lost == ()
