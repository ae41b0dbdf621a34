"""The words of a decision and the outcome that the portal reads in them."""

import json
import os
import re
from pathlib import Path

import pytest

from generator.danish.outcome import OutcomeRule, asked_for, outcome_of, outcome_table
from generator.model.outcome import Outcome

HERE = Path(__file__).parent
CASES = [
    [cell.strip() for cell in f"{line}|||".split("|")[:4]]
    for line in (HERE / "outcomes.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
SAMPLES = Path(os.environ.get("REFERAT_SAMPLES", HERE.parents[2] / "shared")) / "minutes"
LABELS = {"fulgt med bemærkning": Outcome.APPROVED_WITH_REMARKS.value, None: ""}


@pytest.mark.parametrize(("expected", "decision", "recommendation", "title"), CASES)
def test_a_decision_is_read(expected: str, decision: str, recommendation: str, title: str):
    """Each line of outcomes.txt: the outcome that stands first is read from the words behind it."""
    found = outcome_of(decision.replace("¶", "\n\n"), [recommendation] if recommendation else [], title)
    assert (found.value if found else "intet") == expected


@pytest.mark.parametrize(
    ("rule", "example"), [(rule, example) for rule in outcome_table().rules for example in rule.examples]
)
def test_a_rule_decides_its_examples(rule: OutcomeRule, example: str):
    """A rule without a sentence that shows what it is for has no place in the table."""
    assert outcome_of(example) is rule.outcome


def test_every_rule_brings_an_example():
    """The table explains itself."""
    assert all(rule.examples for rule in outcome_table().rules)


def test_every_outcome_can_be_read():
    """No outcome exists that no decision can have."""
    assert {rule.outcome for rule in outcome_table().rules} == set(Outcome)


def test_the_weightiest_recommendation_is_taken():
    """Approving weighs more than noting, and noting more than discussing."""
    assert (
        asked_for(["punktet drøftes", "orienteringen tages til efterretning", "budgettet godkendes"])
        is Outcome.APPROVED
    )
    assert asked_for(["punktet drøftes", "orienteringen tages til efterretning"]) is Outcome.NOTED
    assert asked_for(["der ses tiden an"]) is None


def _labelled() -> list[tuple[str, str, list[str], str, set[str]]]:
    found = []
    for file in sorted(SAMPLES.glob("*-*.expected.json")):
        text = re.sub(r"[*\\]", "", file.with_name(file.name.replace(".expected.json", ".txt")).read_text("utf-8"))
        for item in json.loads(file.read_text("utf-8"))["items"]:
            words = (item["decision_first_words"] or "").split()
            match = re.search(r"\s+".join(map(re.escape, words)), text) if len(words) > 1 else None
            rest = text[match.start() :] if match else ""
            ends = [
                stop.start()
                for stop in [re.search(r"\n#+ |\nPunkt \d+:|\n(?:Fraværende|Bilag)\s*\n|\n\. [A-Z]", rest)]
                if stop
            ]
            accepted = {LABELS.get(label, label) for label in (item["outcome"], *item["outcome_also"])}
            if match and not re.search(r"[^.!?:;]\n\n[A-Z]", rest[: ends[0]] if ends else rest[:4000]):
                found.append(
                    (
                        f"{file.name} {item['number']}",
                        rest[: ends[0]] if ends else rest[:4000],
                        item["recommendations"],
                        item["title"],
                        accepted,
                    )
                )
    return found


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample minutes are not here")
def test_the_sample_minutes_are_read_as_a_careful_person_reads_them():
    """At least 95 % of the decisions labelled by hand get an outcome that the labels accept."""
    labelled = _labelled()
    wrong = [
        name
        for name, decision, asked, title, accepted in labelled
        if (outcome_of(decision, asked, title) or "") not in accepted
    ]
    assert len(wrong) <= 0.05 * len(labelled), wrong
