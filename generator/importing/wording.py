"""The words under which minutes write an item's parts, whatever case system made them."""

import re
from dataclasses import dataclass
from datetime import date

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from generator.importing.vocabulary import words
from generator.model.meeting import SectionKind

_HEADINGS = words("headings")
_SUBHEADINGS = frozenset(_HEADINGS["other"])
"""Headings that many case systems have and that are no part of ours: they stay headings in the case's text."""
_WEAK_DECISIONS = frozenset(_HEADINGS["weak_decision"])
"""Words over what was decided, where nothing better stands."""
_KINDS = {word: SectionKind[kind] for kind, known in words("sections").items() for word in known}
_RESOLVED = re.compile(
    r"(?:det blev|der blev) (?:besluttet|aftalt)(?: følgende)?(?:,? at)?:"
    r"|(?:mødet|\w*(?:klyngen|udvalget|rådet|gruppen|forum|bestyrelsen|niveauet))\s+"
    r"(?:besluttede|aftalte|vedtog)(?:,? at)?:",
    re.IGNORECASE,
)
"""What leads to a list of what was decided: "Klyngen besluttede:"."""
_ASKED = re.compile(
    r"(?!at\b)\w+(?:[ -]\w+){0,5} indstilles(?: til)?(?:,? at)?[:,]?"
    r"|det indstilles(?: til \w+)?,? at:?",
    re.IGNORECASE,
)
"""What leads to a list of what somebody is asked: "Styregruppen indstilles til at"."""
_BLANKS = re.compile(r"\s+")
_LONGEST_HEADING = 170
_LONGEST_WORD = 50
"""Letters; longer than any heading before a colon."""
_SHORTEST_DAMAGED = 6
"""Letters; shorter words are too alike."""
_NEARLY = 0.88


@dataclass(frozen=True)
class SectionMark:
    """A line, or the start of one, that opens a part of an item."""

    kind: SectionKind | None
    """None for a heading that stays a heading in the text."""
    heading: str
    """As the source writes it."""
    rest: str = ""
    """Words of the part itself on the same line ("Beslutning: Godkendt.")."""
    body: str = ""
    """Whose decision it is, where the heading says so."""
    when: date | None = None
    """When it was decided, where the heading says so."""
    day_and_month: bool = False
    """Whether the date's year is not the source's."""
    weak: bool = False
    """Whether the word means a decision only where no better word stands in the item."""


def fold(text: str) -> str:
    """A heading as it is compared: lower case, single blanks, no punctuation at its ends."""
    return _BLANKS.sub(" ", text).strip(" \t.:;*_-–—•|").lower()


def _known(word: str, heading: str, rest: str) -> SectionMark | None:
    """The mark of a word of the tables."""
    if word in _KINDS:
        if _KINDS[word] is SectionKind.EARLIER_DECISIONS and rest and not re.search(r"\d", rest):
            return None  # "Sagsforløb: BY" names the committees, and no decision
        return SectionMark(_KINDS[word], heading, rest)
    if word in _SUBHEADINGS:
        return SectionMark(None, heading, rest)
    return SectionMark(SectionKind.DECISION, heading, rest, weak=True) if word in _WEAK_DECISIONS else None


def _damaged(heading: str) -> SectionMark | None:
    """The mark of a word that differs from one of the tables by a letter or two."""
    word = fold(heading)
    if len(word) < _SHORTEST_DAMAGED or word.count(" ") > 1:
        return None
    near = process.extractOne(word, _KINDS.keys(), scorer=Levenshtein.normalized_similarity, score_cutoff=_NEARLY)
    return SectionMark(_KINDS[near[0]], heading) if near else None


def worded_mark(text: str, *, damaged: bool = False) -> SectionMark | None:
    """The part that a line opens with one of the known words, alone or before a colon."""
    heading = text.strip()
    short = bool(heading) and len(heading) <= _LONGEST_HEADING
    if short and (mark := _known(fold(heading), heading, "")) is not None:
        return mark
    if short and _RESOLVED.fullmatch(heading):
        return SectionMark(SectionKind.DECISION, "", heading, weak=True)
    if short and _ASKED.fullmatch(heading):
        return SectionMark(SectionKind.RECOMMENDATION, "", heading)
    head, colon, rest = heading.partition(":")
    if colon and 0 < len(head) < _LONGEST_WORD and (mark := _known(fold(head), head.strip(), rest.strip())) is not None:
        return mark
    return _damaged(heading) if short and damaged else None
