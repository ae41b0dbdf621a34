"""The labels over a meeting: "Mødedato", "Sted", "Deltagere", "Afbud" … in every spelling they come in."""

import re
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from generator.importing.vocabulary import words
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
_WITHOUT_COLON = re.compile(r"^(?P<label>mødedato|mødested|mødetidspunkt|mødelokale|mødeleder|ordstyrer|referent|deltagere|mødedeltagere|afbud fra|afbud|fraværende|tidspunkt|tid|sted|dato|lokale|gæster|medlemmer|formand|sekretariat|udvalg|starttidspunkt|sluttidspunkt|tilstede|til stede|møde i|møde|observatører|tidsrum|kl\.?)(?:\s{1,}|$)(?P<value>.*)$", re.IGNORECASE)  # fmt: skip
_SENTENCE = re.compile(r"^(?:i|er|blev|var|og|af|for|til|skal|den(?! \d)|på|om|ved|har|fra|deltog|sluttede|med|hæves|hævet|afholdes|holdes)\b", re.IGNORECASE)  # fmt: skip
_SKELETON = str.maketrans({"æ": "a", "ø": "o", "å": "a", "é": "e"})
_WORDS_OF_GROUPS = (
    (re.compile(r"observat", re.IGNORECASE), Group(function="observatør")),
    (re.compile(r"afbud", re.IGNORECASE), Group(Presence.APOLOGIES)),
    (re.compile(r"^(?:ikke|fravær)", re.IGNORECASE), Group(Presence.ABSENT)),
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
    if not damaged or len(word) < 4:  # noqa: PLR2004 — shorter words are too alike
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


def label_of(text: str, cells: tuple[str, ...] = (), *, damaged: bool = False) -> Label | None:
    """The label a line begins with: behind it stand a colon, a tab, the value or nothing."""
    if cells:
        filled = [cell for cell in cells if cell.strip()]
        word = _known(_fold(filled[0]), damaged=damaged) if filled else ""
        return _label(word, ", ".join(filled[1:])) if word else None
    if len(text) > 3000:  # noqa: PLR2004 — a label's list of names is shorter
        return None
    head, colon, rest = text.partition(":")
    if colon and len(head) < 60 and not re.search(r"\d$", head) and (word := _known(_fold(head), damaged=damaged)):  # noqa: PLR2004 — longer than any label
        return _label(word, rest)
    if word := _known(_fold(text), damaged=damaged):
        return _label(word, "")
    if match := _WITHOUT_COLON.match(text):
        value = match["value"].strip()
        if not _SENTENCE.match(value) and not (
            value[:1].islower() and not re.match(r"(?:kl|d|den|man|tirs|ons|tors|fre|lør|søn)", value)
        ):
            return _label(_fold(match["label"]), value)
    elif damaged:
        first, _, value = text.partition(" ")
        if (
            value
            and value[0].isupper()
            and (word := _known(_fold(first), damaged=True))
            and _WITHOUT_COLON.match(f"{word} x")
        ):
            return _label(word, value)
    return None


def group_heading(text: str) -> Group | None:
    """What an unknown heading over a list of people says of them ("Udvalgsformænd med observatørstatus:")."""
    for pattern, group in _WORDS_OF_GROUPS:
        if pattern.search(text):
            return group
    return Group() if text.rstrip().endswith(":") else None
