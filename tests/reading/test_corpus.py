"""A whole content folder, with faults in it, beside what is read of it."""

import json
from dataclasses import asdict
from datetime import date, time
from pathlib import Path

import pytest

from generator.reading.corpus import ReadingSettings, read_content

HERE = Path(__file__).parent


def _plain(value: object) -> str:
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(type(value))


def test_a_content_folder_is_read_whole_and_every_fault_is_named(update_golden: bool):
    corpus = read_content(HERE / "tree")
    text = json.dumps(asdict(corpus), default=_plain, ensure_ascii=False, indent=1) + "\n"
    golden = HERE / "tree.json"
    if update_golden:
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_workers_read_the_same(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("generator.reading.corpus._ENOUGH_FOR_WORKERS", 1)
    alone = read_content(HERE / "tree")
    assert read_content(HERE / "tree", ReadingSettings(workers=2)) == alone


def test_an_empty_folder_is_an_empty_corpus(tmp_path: Path):
    corpus = read_content(tmp_path)
    assert corpus.meetings == ()
    assert corpus.diagnostics == ()
