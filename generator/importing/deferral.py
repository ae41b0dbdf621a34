"""Items that were put off: the words say so where the discussion should stand, and nothing was decided."""

import re
from collections.abc import Sequence

from generator.danish.outcome import outcome_of
from generator.importing.markdown import plain_of
from generator.importing.part import Part
from generator.model.meeting import SectionKind
from generator.model.outcome import Outcome

_FOLLOW_UP = re.compile(r"(?:ansvarlige?|frist|deadline|tidsfrist)\s*:", re.IGNORECASE)
"""Who is to do what is no decision."""
_LONGEST = 160
"""Characters; more is a discussion that speaks of something put off."""


def take_deferral_for_decision(parts: Sequence[Part]) -> None:
    """Make "Drøftelse: Udsat til næste møde" over an empty conclusion the decision that it is."""
    decided = [part for part in parts if part.kind is SectionKind.DECISION]
    told = [part for part in parts if part.kind is SectionKind.CASE and not part.empty]
    if not decided or len(told) != 1 or not all(_says_nothing(part) for part in decided):
        return
    words = plain_of(told[0].rows)
    if len(words) <= _LONGEST and outcome_of(words, (), "") is Outcome.DEFERRED:
        told[0].kind = SectionKind.DECISION


def _says_nothing(part: Part) -> bool:
    return part.empty or all(_FOLLOW_UP.match(row.full) or row.full.strip() in ("-", "–") for row in part.rows)
