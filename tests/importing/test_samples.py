"""The five labelled samples, where they are on this machine (REFERAT_SAMPLES, or ``../shared``)."""

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType

import pytest

from generator.cli.importing import Outcome, import_file

ROOT = Path(__file__).parents[2]
SAMPLES = Path(os.environ.get("REFERAT_SAMPLES", ROOT.parent / "shared")) / "minutes"
LABELS = sorted(
    path
    for path in SAMPLES.glob("*.expected.json")
    if path.with_name(path.name.replace(".expected.json", ".txt")).exists()
)
ALL_RIGHT = (
    "date", "start", "end", "place", "items", "item number", "item title", "item case_number", "item document_id",
    "item decision_first_words", "item deferred", "item attachments",
)  # fmt: skip
NEARLY_ALL = {"participants": 0.98, "attendance": 0.98, "substitute_for": 0.98, "item recommendations": 0.97, "item sections": 0.97}  # fmt: skip

pytestmark = pytest.mark.skipif(not LABELS, reason="the samples are not on this machine")


def _benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("import_accuracy", ROOT / "benchmarks" / "import_accuracy.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def outcomes() -> dict[Path, Outcome]:
    """Every sample read once."""
    return {
        labels: import_file(
            labels.with_name(labels.name.replace(".expected.json", ".txt")), ROOT / "content" / "referater"
        )
        for labels in LABELS
    }


def test_reaches_the_goals(outcomes: dict[Path, Outcome]) -> None:
    """Dates, titles, decisions and annexes are all right; people, recommendations and sections nearly all."""
    compare = _benchmark().compare
    tallies = [compare(one.forms[0], json.loads(labels.read_text("utf-8"))) for labels, one in outcomes.items()]
    for name in ALL_RIGHT:
        assert sum(tally.right[name] for tally in tallies) == sum(tally.all[name] for tally in tallies), name
    for name, share in NEARLY_ALL.items():
        assert sum(tally.right[name] for tally in tallies) >= share * sum(tally.all[name] for tally in tallies), name


def test_has_the_keys_of_the_labels(outcomes: dict[Path, Outcome]) -> None:
    """The JSON has every key that the labels have, and of each item its text besides."""
    for labels, outcome in outcomes.items():
        expected = json.loads(labels.read_text("utf-8"))
        form = outcome.forms[0]
        assert set(expected) - {"emails_private", "place_as_written"} <= set(form)
        assert {*expected["items"][0], "text"} <= set(form["items"][0])


def test_accounts_for_every_word(outcomes: dict[Path, Outcome]) -> None:
    """Words in the source are words in the draft and words in the report."""
    for outcome in outcomes.values():
        account = outcome.drafts[0].account
        assert account.words_in == account.words_in_draft + account.words_listed
        assert account.lost == ()
