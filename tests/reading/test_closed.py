"""However a secretariat writes that something is closed, the reader leaves it behind; what is open stays."""

import re
from pathlib import Path

import pytest

from generator.reading.meeting import read_meeting

_CASES = sorted((Path(__file__).parent / "closed").glob("*.md"))
_HEAD = "---\nklynge: vest\nniveau: politisk\ndato: 2024-03-05\nstatus: godkendt\n---\n\n"
_OPEN = re.compile(r"ÅBEN-\w+")


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.stem)
def test_what_is_closed_is_left_behind_and_what_is_open_stays(case: Path):
    """In the cases, words with HEMMELIG are closed and words with ÅBEN are open."""
    text = case.read_text("utf-8")
    meeting = read_meeting(_HEAD + text, "referater/vest/2024-03-05-politisk.md").meeting
    read = "" if meeting is None else repr(meeting)
    assert re.findall(r".{0,60}hemmelig.{0,30}", read, re.IGNORECASE) == []
    assert meeting is None or [word for word in _OPEN.findall(text) if word not in read] == []
