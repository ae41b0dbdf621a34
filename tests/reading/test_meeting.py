"""Files as secretariats write them, beside what the reader makes of them."""

import json
from dataclasses import asdict
from datetime import date, time
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from generator.reading.meeting import read_meeting

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.md"))
BROKEN = sorted((HERE / "broken").glob("*.md"))


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(type(value))


def _golden(path: Path, text: str, *, update: bool) -> str:
    if update:
        path.write_text(text, "utf-8")
    return path.read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_file_in_the_format_is_read_as_meant(case: Path, update_golden: bool):
    reading = read_meeting(case.read_text("utf-8"), f"referater/nordby/2023-09-08-{case.stem}.md")
    assert reading.diagnostics == ()
    assert reading.meeting is not None
    text = json.dumps(asdict(reading.meeting), default=_plain, ensure_ascii=False, indent=1) + "\n"
    assert text == _golden(case.with_suffix(".json"), text, update=update_golden)


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: case.stem)
def test_every_problem_of_a_file_is_named_with_its_line_and_remedy(case: Path, update_golden: bool):
    reading = read_meeting(case.read_text("utf-8"), f"referater/vest/2023-09-08-{case.stem}.md", public=True)
    assert reading.meeting is None
    assert reading.diagnostics
    text = "".join(f"{d.line}: {d.code} {d.message}\n    {d.remedy}\n" for d in reading.diagnostics)
    assert text == _golden(case.with_suffix(".txt"), text, update=update_golden)


def test_nothing_of_a_closed_item_is_in_the_model():
    text = (HERE / "cases" / "alt-i-formatet.md").read_text("utf-8")
    meeting = read_meeting(text, "referater/nordby/2023-09-08-x.md").meeting
    held = repr(meeting)
    for secret in (
        "ansættelse",
        "ingen se",
        "HEMMELIG",
        "heller ikke",
        "Budget 2024",
        "Personsag",
        "underbilag",
        "personsag.pdf",
    ):
        assert secret not in held
    assert "Kommissorium" in held


def test_a_closed_items_text_in_a_public_repository_is_an_error():
    text = (HERE / "cases" / "alt-i-formatet.md").read_text("utf-8")
    reading = read_meeting(text, "referater/nordby/2023-09-08-x.md", public=True)
    assert reading.meeting is None
    assert [d.code for d in reading.diagnostics] == ["D404", "D404"]
    assert "ingen se" not in str(reading.diagnostics)


@pytest.mark.parametrize("line", ["## 1. a" + " " * 300_000 + "x", "## 1. " + "#" * 300_000 + "x"])
def test_a_line_without_end_is_read_in_time_that_grows_with_it(line: str):
    """Twice 300 kB took half a minute; a page of it must take none."""
    began = process_time()
    read_meeting(f"---\nklynge: vest\n---\n{line}\n", "referater/vest/2024-03-05-politisk.md")
    assert process_time() - began < 1


def test_aliases_of_aliases_are_read_at_once():
    """Nine names, each nine times the one before: four hundred million if each were a value of its own."""
    rows = "".join(f"{key}: &{key} [{', '.join([f'*{before}'] * 9)}]\n" for before, key in pairwise("abcdefghi"))
    began = process_time()
    read_meeting(f"---\na: &a [x, y]\n{rows}---\n", "referater/vest/2024-03-05-politisk.md")
    assert process_time() - began < 1


def test_a_number_of_thousands_of_figures_is_a_fault_like_others():
    text = f"---\nklynge: vest\nniveau: politisk\ndato: 2024-03-05\n---\n## 1. A\n- Varighed: {'1' * 5000}\n"
    assert [one.code for one in read_meeting(text, "referater/vest/2024-03-05-politisk.md").diagnostics] == ["P203"]
