"""The labels over a meeting: "Mødedato", "Sted", "Deltagere", "Afbud" … in every spelling they come in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from generator.importing.person import is_organisation, is_post
from generator.importing.vocabulary import any_of, words
from generator.model.meeting import Presence


class Field(StrEnum):
    """What a label stands before."""

    BODY = "udvalg"
    DATE = "dato"
    START = "start"
    END = "slut"
    PLACE = "sted"
    CHAIR = "mødeleder"
    MINUTES = "referent"
    PEOPLE = "deltagere"
    CASE = "sag"
    OTHER = "andet"
    """Known, and nothing the draft has a place for."""


@dataclass(frozen=True)
class Group:
    """What being in a list says of everyone in it."""

    presence: Presence = Presence.ATTENDED
    function: str = ""
    listed: bool = True
    organisation: str = ""
    """Whom everyone in it comes from: "Fra Region Sjælland deltog:"."""


@dataclass(frozen=True)
class Label:
    """A label found at the start of a line."""

    field: Field
    value: str
    """What stands behind it on the same line."""
    group: Group | None = None
    """For lists of people."""
    heading: str = ""


_PRESENCES = {
    "attended": Group(),
    "apologies": Group(Presence.APOLOGIES),
    "absent": Group(Presence.ABSENT),
}
_NAMES: dict[str, tuple[Field, Group | None]] = {
    word: (Field[field], None) for field, known in words("labels").items() for word in known
} | {
    word: (Field.PEOPLE, _PRESENCES.get(group) or Group(function=group))
    for group, known in words("groups").items()
    for word in known
}
_BY_LENGTH = sorted(_NAMES, key=len, reverse=True)
_BLANKS = re.compile(r"\s+")
_WITHOUT_COLON = re.compile(rf"^(?P<label>{any_of('label_without_colon')})(?:\s+|$)(?P<value>.*)$", re.IGNORECASE)
_NO_VALUE = re.compile(rf"^(?:{any_of('no_value')})\b", re.IGNORECASE)
_LOWER_VALUE = re.compile(r"(?:kl|d|den|man|tirs|ons|tors|fre|lør|søn)")
"""Values that begin with a small letter: hours and days."""
_LONGEST = 3000
"""Characters of a label with its list of names."""
_LONGEST_LABEL = 60
_SHORTEST_DAMAGED = 4
"""Letters; shorter words are too alike."""
_SHORTEST_ON_LINE = 3
"""Letters of a label that may stand in the middle of a line."""
_CAME_FROM = re.compile(
    r"(?:(?:repræsentanter |deltagere )?(?:fra|for)\s+)?(?P<whom>\S.*?)(?:\s+(?:deltog|deltager|mødte|var mødt))?$",
    re.IGNORECASE,
)
_NOBODYS = re.compile(
    r"\b(?:kommuner(?:ne)?|regionen|regioner(?:ne)?|udvalg\w*|råd\w*|med|og|medlemmer|deltagere|repræsentanter|sekretariat\w*"
    r"|forvaltning\w*|administration\w*)\b",
    re.IGNORECASE,
)
"""Words of headings that name several organisations, or a part of the body."""
_PRACTICE = "almen praksis"
"""The one organisation that has no capital."""
_MOST_WORDS = 5
"""Of an organisation over a list."""
_SKELETON = str.maketrans({"æ": "a", "ø": "o", "å": "a", "é": "e"})
_WORDS_OF_GROUPS = (
    (re.compile(r"observat", re.IGNORECASE), Group(function="observatør")),
    (re.compile(r"afbud", re.IGNORECASE), Group(Presence.APOLOGIES)),
    (re.compile(r"^(?:ikke|fravær)|\b(?:deltog|mødte|deltager) ikke\b", re.IGNORECASE), Group(Presence.ABSENT)),
    (re.compile(r"g[æa]st|inviter|oplægsholder", re.IGNORECASE), Group(function="gæst")),
    (re.compile(r"sekretari?", re.IGNORECASE), Group(function="sekretariat")),
    (re.compile(r"administrati|forvaltning|embedsm", re.IGNORECASE), Group(function="administrativ")),
    (re.compile(r"form[æa]nd(?!.*udvalg)", re.IGNORECASE), Group(function="formand")),
)


def _fold(text: str) -> str:
    return _BLANKS.sub(" ", text).strip(" \t.:*_-–•|()").lower()


def _skeleton(text: str) -> str:
    return text.replace("ae", "a").replace("oe", "o").replace("aa", "a").translate(_SKELETON)


_SKELETONS = {_skeleton(word): word for word in reversed(_BY_LENGTH)}


def _known(word: str, *, damaged: bool) -> str:
    """The label a word is, itself or as a scan may have left it."""
    if word in _NAMES:
        return word
    if not damaged or len(word) < _SHORTEST_DAMAGED:
        return ""
    bare = _skeleton(word)
    if bare in _SKELETONS:
        return _SKELETONS[bare]
    near = [
        known
        for bones, known in _SKELETONS.items()
        if bones[0] == bare[0] and abs(len(bones) - len(bare)) <= 1 and Levenshtein.distance(bones, bare) <= 1
    ]
    return near[0] if near else ""


def _label(word: str, value: str) -> Label:
    field, group = _NAMES[word]
    return Label(field, value.strip(" \t|"), group, word)


def _in_cells(cells: Sequence[str], *, damaged: bool) -> Label | None:
    filled = [cell for cell in cells if cell.strip()]
    word = _known(_fold(filled[0]), damaged=damaged) if filled else ""
    return _label(word, ", ".join(filled[1:])) if word else None


def _without_colon(text: str, *, damaged: bool) -> Label | None:
    """A label with nothing but a blank before its value: "Mødedato Mandag den 3. maj"."""
    if match := _WITHOUT_COLON.match(text):
        value = match["value"].strip()
        if _NO_VALUE.match(value) or (value[:1].islower() and not _LOWER_VALUE.match(value)):
            return None
        return _label(_fold(match["label"]), value)
    first, _, value = text.partition(" ")
    word = _known(_fold(first), damaged=True) if damaged and value[:1].isupper() else ""
    return _label(word, value) if word and _WITHOUT_COLON.match(f"{word} x") else None


def label_of(text: str, cells: tuple[str, ...] = (), *, damaged: bool = False) -> Label | None:
    """The label a line begins with: behind it stand a colon, a tab, the value or nothing."""
    if cells:
        return _in_cells(cells, damaged=damaged)
    if len(text) > _LONGEST:
        return None
    head, colon, rest = text.partition(":")
    before_colon = colon and len(head) < _LONGEST_LABEL and not head[-1:].isdigit()
    if before_colon and (word := _known(_fold(head), damaged=damaged)):
        return _label(word, rest)
    if word := _known(_fold(text), damaged=damaged):
        return _label(word, "")
    return _without_colon(text, damaged=damaged)


def _may_follow(word: str) -> bool:
    """Whether a label may stand in the middle of a line: "Formand" and "Stedfortræder" say something of a person."""
    group = _NAMES[word][1]
    return len(word) >= _SHORTEST_ON_LINE and (group is None or not group.function)


_ON_LINE = re.compile(
    r"(?:(?<=^)|(?<=[\s|;,.·•–-]))"
    rf"(?:{'|'.join(re.escape(word) for word in _BY_LENGTH if _may_follow(word))})\s*:(?=\s)",
    re.IGNORECASE,
)
"""A label with its colon, wherever on the line."""


def labelled_parts(text: str) -> list[str]:
    """The labels of a line that has several, each with its value: "Dato: 3. maj | Tid: 14-16 | Sted: Rådhuset"."""
    starts = [found.start() for found in _ON_LINE.finditer(text)] if len(text) <= _LONGEST else []
    if len(starts) < 2 or starts[0] != 0:  # noqa: PLR2004 — one label is the whole line's
        return [text]
    parts = (text[start:end].strip(" \t|;,·•–-") for start, end in pairwise([*starts, len(text)]))
    return [part for part in parts if part]


def labelled_cells(cells: Sequence[str]) -> list[tuple[str, ...]]:
    """The cells of a row that has several labels, a label and its value together: "Dato | 3. maj | Tid | 14-16"."""
    starts = [at for at, cell in enumerate(cells) if _fold(cell) in _NAMES]
    if len(starts) < 2 or starts[0] != 0 or any(second - first < 2 for first, second in pairwise(starts)):  # noqa: PLR2004 — a label and a value
        return [tuple(cells)]
    return [tuple(cells[start:end]) for start, end in pairwise([*starts, len(cells)])]


def group_heading(text: str) -> Group | None:
    """What an unknown heading over a list of people says of them ("Udvalgsformænd med observatørstatus:")."""
    organisation = _organisation_over(text)
    for pattern, group in _WORDS_OF_GROUPS:
        if pattern.search(text.replace(organisation, "") if organisation else text):
            return replace(group, organisation=organisation)
    return Group(organisation=organisation) if organisation or text.rstrip().endswith(":") else None


def _organisation_over(text: str) -> str:
    """The organisation that a heading over people names alone: "Fra Region Sjælland deltog:", "Viborg Kommune:"."""
    found = _CAME_FROM.match(text.strip(" :"))
    whom = found["whom"] if found else ""
    fits = is_organisation(whom) and not is_post(whom) and len(whom.split()) <= _MOST_WORDS
    named = not whom.islower() or whom == _PRACTICE
    return whom if fits and named and not _NOBODYS.search(whom) else ""
