"""Whose meeting is meant: what the words around a date say of who met, and on which level."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_OTHERS = (
    r"(?P<who>[\wæøå-]*(?:udvalg|regionsråd|byråd|(?<!mål)(?<!borger)(?<!patient)(?<!alders)gruppe|kommission|folketing|ministeri"
    r"|direktion|bestyrelse)(?:et|en|n|er|r|erne|rne|ne)?s?)\b"
)
_OTHERS_BEFORE = re.compile(rf"\b{_OTHERS}(?P<between>[^.]{{0,50}})$", re.IGNORECASE)
_OTHERS_AFTER = re.compile(
    rf"^\W*(?:\d{{4}}\W*)?(?:i|på|af|hos|godkendte|besluttede|vedtog|drøftede|behandlede)\s+(?:det\s+)?{_OTHERS}",
    re.IGNORECASE,
)
_THE_MEETING = re.compile(r"\b(?:klynge)?mødet\b", re.IGNORECASE)
_OTHER_STEMS = ("udvalg", "råd", "gruppe", "kommission", "folketing", "ministeri", "direktion", "bestyrelse")
_LEVELS = (
    (re.compile(r"direkt.rforum", re.IGNORECASE), "direktørforum"),
    (re.compile(r"chefforum", re.IGNORECASE), "chefforum"),
    (
        re.compile(
            r"fagligt?[ /-]+(?:og )?strategisk|faglig[et]* niveau|\bstrategisk[et]* (?:klynge|niveau|møde)",
            re.IGNORECASE,
        ),
        "fagligt-strategisk",
    ),
    (re.compile(r"\bpolitisk", re.IGNORECASE), "politisk"),
)
_LEVEL_STEMS = ("forum", "aglig", "olitisk", "trategisk")
_THEIR_DAY = re.compile(r"(?:udvalg|råd|gruppe|kommission)\w*\s+(?:den|d\.)\s*$", re.IGNORECASE)
_NEAR = 60
"""Characters between the name of a body and the date of its meeting."""
_THEIRS = re.compile(
    r"s?(?:[\s,–-]|\b(?:møde|mødet|møder|klyngemøde|klyngemødet|mødtes|det|den|d\.|politiske?|fagligt?|faglige|strategiske?"
    r"|niveau|holdt|afholdt|på|i|sit|deres|seneste|sidste)(?=[\s,]|$))*",
    re.IGNORECASE,
)
"""What may stand between a body's name and the date: "Sundhedsklynge Vests politiske møde den …"."""
_OF_THEM = re.compile(
    r"(?:\s*\d{4})?(?:[\s,–-]|\b(?:møde|mødet|klyngemøde|klyngemødet|det|den|politiske?|fagligt?|faglige|strategiske?|niveau)"
    r"(?=\s))*\b(?:i|hos|af|for)\s+",
    re.IGNORECASE,
)
"""What may stand between the date and a body's name: "den … i Sundhedsklynge Vest"."""


class Named(NamedTuple):
    """A body's name in a text."""

    start: int
    end: int
    body: str
    """Slug."""


def host(text: str, start: int, end: int, named: Sequence[Named]) -> str:
    """Slug of the body that is named together with a date or "seneste møde"; empty where none is.

    That a body is mentioned in the same sentence is not enough: nothing but words of meeting stand between.
    """
    for one in named:
        if 0 <= start - one.end <= _NEAR and _THEIRS.fullmatch(text, one.end, start):
            return one.body
        if 0 <= one.start - end <= _NEAR and _OF_THEM.fullmatch(text, end, one.start):
            return one.body
    return ""


def level_named(context: str) -> str:
    """The level that the words name; empty where they name none."""
    if not any(stem in context for stem in _LEVEL_STEMS):
        return ""
    return next((name for pattern, name in _LEVELS if pattern.search(context)), "")


def committee(before: str, after: str) -> str:
    """The committee that is named together with a date: "Regionsrådets møde den …", "den … i Regionsrådet".

    "I Regionsrådet blev det på mødet den …" leaves it open whose meeting it was: then nothing.
    """
    near, following = before[-80:].lower(), after[:50].lower()
    if any(stem in near for stem in _OTHER_STEMS):
        match = _OTHERS_BEFORE.search(before[-80:])
        if match and (not _THE_MEETING.search(match["between"]) or match["who"].lower().endswith("s")):
            return match["who"].removesuffix("s")
    if any(stem in following for stem in _OTHER_STEMS):
        match = _OTHERS_AFTER.match(after[:50])
        if match:
            return match["who"].removesuffix("s")
    return ""


def is_their_day(before: str) -> bool:
    """Whether a committee stands right before the date: "i Regionsrådet den …"."""
    return bool(_THEIR_DAY.search(before))
