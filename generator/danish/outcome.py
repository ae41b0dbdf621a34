"""What became of an item, read from the words of its decision by the rules of ``outcomes.toml``."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from generator.danish.sentences import iter_sentences
from generator.model.outcome import Outcome


@dataclass(frozen=True)
class OutcomeRule:
    """One line of the table; ``outcomes.toml`` explains the fields."""

    step: int
    outcome: Outcome
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None
    where: str
    follows: bool
    examples: tuple[str, ...]

    def may_stand_in(self, lowered: str) -> bool:
        """Whether one of the rule's words is in a decision."""
        for word in self.words:  # noqa: SIM110 — any() with a generator takes three times as long, and this is the inner loop
            if word in lowered:
                return True
        return False

    def decides(self, sentence: str, *, first: bool) -> bool:
        """Whether this rule reads its outcome out of a sentence in lower case."""
        if self.where == "first" and not first:
            return False
        match = self.pattern.fullmatch(sentence) if self.where == "whole" else self.pattern.search(sentence)
        return bool(match) and not (self.unless and self.unless.search(sentence))


@dataclass(frozen=True)
class OutcomeTable:
    """All of ``outcomes.toml``."""

    rules: tuple[OutcomeRule, ...]
    steps: tuple[tuple[OutcomeRule, ...], ...]
    """The rules by step, lowest first."""
    asked: tuple[tuple[Outcome, re.Pattern[str]], ...]
    nothing: re.Pattern[str]
    remark: tuple[str, ...]
    attendance: re.Pattern[str]
    attendance_words: tuple[str, ...]
    attendance_item: re.Pattern[str]
    approval_item: re.Pattern[str]


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _rule(row: dict[str, Any]) -> OutcomeRule:
    return OutcomeRule(
        row["step"],
        Outcome(row["outcome"]),
        tuple(row["words"]),
        re.compile(row["pattern"]),
        re.compile(row["unless"]) if "unless" in row else None,
        row.get("where", ""),
        row.get("follows", False),
        tuple(row["examples"]),
    )


@cache
def outcome_table() -> OutcomeTable:
    """The table, lower steps first, otherwise in its own order; read once."""
    table = tomllib.loads(files("generator.danish").joinpath("outcomes.toml").read_text("utf-8"))
    silence = table["silence"]
    rules = tuple(sorted((_rule(row) for row in table["rule"]), key=lambda rule: rule.step))
    return OutcomeTable(
        rules,
        tuple(tuple(step) for _, step in groupby(rules, lambda rule: rule.step)),
        tuple((Outcome(row["outcome"]), _any([row["pattern"]])) for row in table["asked"]),
        _any(silence["nothing"]),
        tuple(silence["remark"]),
        _any(silence["attendance"]),
        tuple(silence["attendance_words"]),
        _any([silence["attendance_item"]]),
        _any([silence["approval_item"]]),
    )


_MARKS = re.compile(r"^[\s\-*•–#>]+|[*_`]+|^\d+[.)]\s+")


def asked_for(recommendations: Sequence[str]) -> Outcome | None:
    """The outcome of an item whose recommendations are followed; the weightiest where there are several.

    Weight falls from approving over appointing and noting to discussing; None where no recommendation has a known word.
    """
    for outcome, pattern in outcome_table().asked:
        if any(pattern.search(recommendation) for recommendation in recommendations):
            return outcome
    return None


@dataclass(frozen=True)
class Reading:
    """What a decision was read to say."""

    outcome: Outcome | None
    """None where nothing was decided."""
    sentence: str = ""
    """The sentence, as it stands, that says so; empty where it is only what no sentence says otherwise."""


def is_attendance(sentence: str) -> bool:
    """Whether a sentence only says who came and who did not."""
    table, lowered = outcome_table(), sentence.lower()
    for word in table.attendance_words:
        if word in lowered:
            return bool(table.attendance.search(_plain(sentence)))
    return False


def says(sentence: str, *outcomes: Outcome) -> bool:
    """Whether a sentence on its own reads as one of these outcomes, by any rule of the table."""
    plain = _plain(sentence)
    return any(rule.may_stand_in(plain) and rule.decides(plain, first=False) for rule in _rules_of(outcomes))


@cache
def _rules_of(outcomes: tuple[Outcome, ...]) -> tuple[OutcomeRule, ...]:
    return tuple(rule for rule in outcome_table().rules if rule.outcome in outcomes)


def _plain(sentence: str) -> str:
    return _MARKS.sub("", sentence).strip().rstrip(".!;: ").lower()


def _spoken(decision: str, lowered: str) -> Iterator[tuple[str, str]]:
    """The decision's sentences in lower case, without marks, without who came; and as they stand."""
    table = outcome_table()
    attendance = None
    for word in table.attendance_words:
        if word in lowered:
            attendance = table.attendance
    announced = False
    for sentence in iter_sentences(decision):
        plain = _plain(sentence)
        absent = bool(attendance and attendance.search(plain))
        if plain and not absent and not announced:
            yield plain, sentence
        announced = absent and sentence.endswith(":")  # "Afbud:", and who it was


def _decided(
    rules: Sequence[OutcomeRule], said: Sequence[tuple[str, str]], recommendations: Sequence[str]
) -> Reading | None:
    """What the first sentence says that one of these rules, all of one step, understands."""
    for place, (plain, sentence) in enumerate(said):
        for rule in rules:
            if rule.decides(plain, first=place == 0):
                asked = asked_for(recommendations) if rule.follows else None
                return Reading(asked or rule.outcome, sentence)
    return None


def outcome_of(decision: str, recommendations: Sequence[str] = (), title: str = "") -> Outcome | None:
    """The outcome that :func:`read_decision` reads."""
    return read_decision(decision, recommendations, title).outcome


def read_decision(decision: str, recommendations: Sequence[str] = (), title: str = "") -> Reading:
    """The portal's reading of a decision, plain text or light Markdown.

    `recommendations` say what "Indstillingen blev fulgt" means and `title` what silence means ("Ingen bemærkninger" to
    the agenda approves it; under "Eventuelt" it is nothing).
    """
    table = outcome_table()
    if not decision or table.attendance_item.fullmatch(title.strip()):
        return Reading(None)
    lowered = decision.lower()
    rest = _spoken(decision, lowered)
    said = [next(rest, ("", ""))]
    if not said[0][0] or table.nothing.fullmatch(said[0][0]):
        said.extend(rest)
        if all(not plain or table.nothing.fullmatch(plain) for plain, _ in said):
            return _silence([plain for plain, _ in said], recommendations, title)
    for step in table.steps:
        rules = [rule for rule in step if rule.may_stand_in(lowered)]
        if not rules:
            continue
        # Most decisions begin with their verdict: then the rest need not be taken apart.
        reading = _decided(rules, said[:1], recommendations)
        if not reading:
            said.extend(rest)
            reading = _decided(rules, said, recommendations)
        if reading:
            return reading
    # Words were spoken and nothing formal: what was to be discussed has been; anything else was a talk.
    return Reading(Outcome.DISCUSSED if asked_for(recommendations) is Outcome.DISCUSSED else Outcome.HELD)


def _silence(said: Sequence[str], recommendations: Sequence[str], title: str) -> Reading:
    """What it means that nothing was said but that nobody remarked upon anything."""
    table = outcome_table()
    if not any(word in plain for plain in said for word in table.remark):
        return Reading(None)
    return Reading(Outcome.APPROVED if table.approval_item.search(title) else asked_for(recommendations))
