"""What one damaged word was."""

import re
from typing import Final, NamedTuple

from generator.importing.repair.confusion import MOST_LETTERS, readings
from generator.importing.repair.lexicon import Lexicon

_ABBREVIATION: Final = re.compile(r"[A-ZÆØÅ0-9.-]{1,6}$")
_LEAST_WORD: Final = 2
_USED: Final = 3
"""So often a word must stand in the portal's texts for that to count as evidence."""
_NO_WORDS: Final = frozenset({"pa", "sa", "ma", "nar", "gar", "ar", "fa", "ga", "sta", "ogsa"})
"""Forms that word lists have (a scar, a fool) and minutes do not, so that damage is the only explanation."""
_ONLY: Final = "Det eneste kendte ord, der passer"
_ONLY_USED: Final = "Det eneste ord, der passer og bruges i portalens referater"
_ONLY_COMPOUND: Final = "Den eneste sammensætning af kendte ord, der passer"
_SHOWN_RIVALS: Final = 3


class Proposal(NamedTuple):
    """A word for another."""

    new: str
    certain: bool
    """Exactly one known word fits, and what stands there is none."""
    reason: str
    """In Danish, for whoever reviews it."""


def propose_word(old: str, words: Lexicon, *, begins_sentence: bool) -> Proposal | None:
    """What the word was; None where it is whole, or nothing known fits.

    A capital letter within a sentence is a name's, and a name is only what the portal knows as one.
    """
    if not _may_be_damaged(old):
        return None
    fitting = _fitting(old, words)
    if not old[0].isalpha():  # a sign stands for a letter, and does not say whether that was a capital
        fitting = {new: cost for new, cost in fitting.items() if new[0].isupper() == begins_sentence}
    elif old[0].isupper() and not begins_sentence:
        fitting = {new: cost for new, cost in fitting.items() if new in words.names or words.count(new)}
    if words.knows(old) and old.lower() not in _NO_WORDS:
        return _instead_of_word(old, fitting, words)
    if fitting:
        return _chosen(fitting, words)
    return None if words.is_compound(old) else _compound(old, words)


def _may_be_damaged(old: str) -> bool:
    lettered = sum(map(str.isalpha, old))
    return _LEAST_WORD <= len(old) <= MOST_LETTERS and lettered >= len(old) / 2 and not _ABBREVIATION.match(old)


def _fitting(old: str, words: Lexicon) -> dict[str, int]:
    """The known words that the damage may have been, each with what its changes cost."""
    fitting: dict[str, int] = {}
    for new, cost in readings(old):
        if new in words.names or (new.lower() in words.words and _has_capitals_of_word(new, old)):
            fitting[new] = min(cost, fitting.get(new, cost))
    return fitting


def _has_capitals_of_word(new: str, old: str) -> bool:
    return new.islower() or new.isupper() or (new[0].isupper() and new[1:].islower() and not old[0].islower())


def _instead_of_word(old: str, fitting: dict[str, int], words: Lexicon) -> Proposal | None:
    """A word in place of another: never certain."""
    used = max(fitting, key=words.count, default="")
    if words.count(used) < _USED or words.count(used) <= words.count(old):
        return None
    return Proposal(used, certain=False, reason=f"“{old}” er selv et ord, men “{used}” bruges oftere")


def _chosen(fitting: dict[str, int], words: Lexicon) -> Proposal:
    best, *others = sorted(fitting, key=lambda new: (fitting[new], -words.count(new), new))
    rivals = [new for new in others if new.lower() != best.lower()]
    if not rivals:
        return Proposal(best, certain=True, reason=_ONLY)
    if words.count(best) >= _USED and not any(words.count(new) or new in words.names for new in rivals):
        return Proposal(best, certain=True, reason=_ONLY_USED)
    return Proposal(best, certain=False, reason=_rivals(rivals))


def _compound(old: str, words: Lexicon) -> Proposal | None:
    fitting: dict[str, int] = {}
    for new, cost in readings(old):
        if _has_capitals_of_word(new, old) and not new.isupper() and words.is_compound(new):
            fitting[new] = min(cost, fitting.get(new, cost))
    if not fitting:
        return None
    best, *rivals = sorted(fitting, key=lambda new: (fitting[new], new))
    return Proposal(best, certain=not rivals, reason=_rivals(rivals) if rivals else _ONLY_COMPOUND)


def _rivals(rivals: list[str]) -> str:
    shown = ", ".join(f"“{new}”" for new in rivals[:_SHOWN_RIVALS])
    return f"Også {shown} kan have stået der"
