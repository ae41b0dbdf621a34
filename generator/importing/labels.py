"""The labels over a meeting: "Mødedato", "Sted", "Deltagere", "Afbud" … in every spelling they come in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

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
    NOTE = "bemærkning"
    """Known, and without a field; its words stay as text."""
    OTHER = "andet"
    """Known, and only of the document: nothing the draft has a place for."""


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
NAMES: dict[str, tuple[Field, Group | None]] = {
    word: (Field[field], None) for field, known in words("labels").items() for word in known
} | {
    word: (Field.PEOPLE, _PRESENCES.get(group) or Group(function=group))
    for group, known in words("groups").items()
    for word in known
}
"""What every label, in lower case, stands before; of lists of people with what the list says of them."""
BY_LENGTH = sorted(NAMES, key=len, reverse=True)
"""Every label's words, the longest first."""
_BLANKS = re.compile(r"\s+")
_WITHOUT_COLON = re.compile(rf"^(?P<label>{any_of('label_without_colon')})(?:\s+|$)(?P<value>.*)$", re.IGNORECASE)
_WIDE_BLANK = re.compile(r"\s{3,}|\t")
"""Between a label and its value where they stand in columns."""
_SHORTEST_APART = 3
_NO_VALUE = re.compile(rf"^(?:{any_of('no_value')})\b", re.IGNORECASE)
_LOWER_VALUE = re.compile(r"(?:kl|d|den|man|tirs|ons|tors|fre|lør|søn)")
"""Values that begin with a small letter: hours and days."""
_LONGEST = 3000
"""Characters of a label with its list of names."""
_LONGEST_LABEL = 60
_SHORTEST_DAMAGED = 4
"""Letters; shorter words are too alike."""
_CAME_FROM = re.compile(
    r"(?:(?:repræsentanter |deltagere )?(?:fra|for)\s+)?(?P<whom>\S.*?)(?:\s+(?:deltog|deltager|mødte|var mødt))?$",
    re.IGNORECASE,
)
_NOBODYS = re.compile(
    r"\b(?:kommuner(?:ne)?|regionen|regioner(?:ne)?|udvalg\w*|råd\w*|med|og|medlemmer|deltagere|repræsentanter|sekretariat\w*"
    r"|forvaltning\w*|administration\w*|\w*klynge\w*|\w*bestyrelse\w*|\w*gruppe\w*|\w*formandskab\w*|ledelsen|direktion\w*)\b",
    re.IGNORECASE,
)
"""Words of headings that name several organisations, or a part of the body."""
_BODYS = re.compile(
    r"\b(?:\w*udvalget|\w*rådet|\w*bestyrelsen|\w*gruppen|\w*formandskabet|ledelsen|medlemmer|deltagere|repræsentanter)s?\b",
    re.IGNORECASE,
)
"""Words of headings that name a body, or those who sit in it."""
_TOLD_THEM = re.compile(r"\b(?:til|cc|kopi|af|ved|v|udsend\w*|orienter\w*|send\w*|næste|kontakt\w*)\b", re.IGNORECASE)
"""Words of headings over people who need not have been there: "Kopi til bestyrelsen"."""
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


def folded(text: str) -> str:
    """A label as it is compared."""
    return _BLANKS.sub(" ", text).strip(" \t.:*_-–•|()").lower()


def _skeleton(text: str) -> str:
    return text.replace("ae", "a").replace("oe", "o").replace("aa", "a").translate(_SKELETON)


_SKELETONS = {_skeleton(word): word for word in reversed(BY_LENGTH)}


def _known(word: str, *, damaged: bool) -> str:
    """The label a word is, itself or as a scan may have left it."""
    if word in NAMES:
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
    field, group = NAMES[word]
    return Label(field, value.strip(" \t|"), group, word)


def _in_cells(cells: Sequence[str], *, damaged: bool) -> Label | None:
    filled = [cell for cell in cells if cell.strip()]
    word = _known(folded(filled[0]), damaged=damaged) if filled else ""
    return _label(word, ", ".join(filled[1:])) if word else None


def _without_colon(text: str, *, damaged: bool) -> Label | None:
    """A label with nothing but a blank before its value: "Mødedato Mandag den 3. maj"."""
    columns = _WIDE_BLANK.split(text, maxsplit=1)
    if len(columns) > 1 and len(folded(columns[0])) >= _SHORTEST_APART and folded(columns[0]) in NAMES:
        return _label(folded(columns[0]), columns[1])
    if match := _WITHOUT_COLON.match(text):
        value = match["value"].strip()
        if _NO_VALUE.match(value) or (value[:1].islower() and not _LOWER_VALUE.match(value)):
            return None
        return _label(folded(match["label"]), value)
    first, _, value = text.partition(" ")
    word = _known(folded(first), damaged=True) if damaged and value[:1].isupper() else ""
    return _label(word, value) if word and _WITHOUT_COLON.match(f"{word} x") else None


def label_of(text: str, cells: tuple[str, ...] = (), *, damaged: bool = False) -> Label | None:
    """The label a line begins with: behind it stand a colon, a tab, the value or nothing."""
    if cells:
        return _in_cells(cells, damaged=damaged)
    if len(text) > _LONGEST:
        return None
    head, colon, rest = text.partition(":")
    before_colon = colon and len(head) < _LONGEST_LABEL and not head[-1:].isdigit()
    if before_colon and (word := _known(folded(head), damaged=damaged)):
        return _label(word, rest)
    if word := _known(folded(text), damaged=damaged):
        return _label(word, "")
    return _without_colon(text, damaged=damaged)


def group_heading(text: str) -> Group | None:
    """What an unknown heading over a list of people says of them ("Udvalgsformænd med observatørstatus:")."""
    organisation = _organisation_over(text)
    for pattern, group in _WORDS_OF_GROUPS:
        if pattern.search(text.replace(organisation, "") if organisation else text):
            return replace(group, organisation=organisation)
    return Group(organisation=organisation) if organisation or text.rstrip().endswith(":") else None


def heads_part_of_body(text: str) -> bool:
    """Whether a heading names those below it by the body they sit in: "Bestyrelsen:", "Styregruppens medlemmer:"."""
    short = len(text.split()) <= _MOST_WORDS
    return short and bool(_BODYS.search(text)) and not _TOLD_THEM.search(text)


def _organisation_over(text: str) -> str:
    """The organisation that a heading over people names alone: "Fra Region Sjælland deltog:", "Viborg Kommune:"."""
    found = _CAME_FROM.match(text.strip(" :"))
    whom = found["whom"] if found else ""
    fits = is_organisation(whom) and not is_post(whom) and len(whom.split()) <= _MOST_WORDS
    named = not whom.islower() or whom == _PRACTICE
    return whom if fits and named and not _NOBODYS.search(whom) else ""
