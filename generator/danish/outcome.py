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


def _spoken(decision: str, lowered: str) -> Iterator[str]:
    """The decision's sentences in lower case, without marks, without those that only say who came."""
    table = outcome_table()
    attendance = None
    for word in table.attendance_words:
        if word in lowered:
            attendance = table.attendance
    for sentence in iter_sentences(decision):
        plain = _MARKS.sub("", sentence).strip().rstrip(".!;: ").lower()
        if plain and not (attendance and attendance.search(plain)):
            yield plain


def _decided(rules: Sequence[OutcomeRule], said: Sequence[str], recommendations: Sequence[str]) -> Outcome | None:
    """What the first sentence says that one of these rules, all of one step, understands."""
    for place, sentence in enumerate(said):
        for rule in rules:
            if rule.decides(sentence, first=place == 0):
                return (asked_for(recommendations) or rule.outcome) if rule.follows else rule.outcome
    return None


def outcome_of(decision: str, recommendations: Sequence[str] = (), title: str = "") -> Outcome | None:
    """The portal's reading of a decision, plain text or light Markdown; None where nothing was decided.

    `recommendations` say what "Indstillingen blev fulgt" means and `title` what silence means ("Ingen bemærkninger" to
    the agenda approves it; under "Eventuelt" it is nothing).
    """
    table = outcome_table()
    if not decision or table.attendance_item.fullmatch(title.strip()):
        return None
    lowered = decision.lower()
    rest = _spoken(decision, lowered)
    said = [next(rest, "")]
    if not said[0] or table.nothing.fullmatch(said[0]):
        said.extend(rest)
        if all(not sentence or table.nothing.fullmatch(sentence) for sentence in said):
            remark = any(word in sentence for sentence in said for word in table.remark)
            if remark and table.approval_item.search(title):
                return Outcome.APPROVED
            return asked_for(recommendations) if remark else None
    for step in table.steps:
        rules = [rule for rule in step if rule.may_stand_in(lowered)]
        if not rules:
            continue
        # Most decisions begin with their verdict: then the rest need not be taken apart.
        outcome = _decided(rules, said[:1], recommendations)
        if not outcome:
            said.extend(rest)
            outcome = _decided(rules, said, recommendations)
        if outcome:
            return outcome
    # Words were spoken and nothing formal: what was to be discussed has been; anything else was a talk.
    return Outcome.DISCUSSED if asked_for(recommendations) is Outcome.DISCUSSED else Outcome.HELD
