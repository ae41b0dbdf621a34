"""The words under which minutes write an item's parts, whatever case system made them."""

import re
from dataclasses import dataclass
from datetime import date

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from generator.danish.dates import find_dates
from generator.importing.vocabulary import words
from generator.model.meeting import SectionKind

_HEADINGS = words("headings")
_SUBHEADINGS = frozenset(_HEADINGS["other"])
"""Headings that many case systems have and that are no part of ours: they stay headings in the case's text."""
_WEAK_DECISIONS = frozenset(_HEADINGS["weak_decision"])
"""Words over what was decided, where nothing better stands."""
_KINDS = {word: SectionKind[kind] for kind, known in words("sections").items() for word in known}
_BLANKS = re.compile(r"\s+")
_NAMED = re.compile(
    r"^(?P<body>(?:\w[\w.,&/()-]*\s){0,8}?[\w-]+s)\s(?P<word>beslutning(?:er)?|behandling|indstilling(?:er)?|anbefaling(?:er)?|konklusion|afgørelse)(?P<rest>(?![\w-]).*)$",
    re.IGNORECASE,
)
_OF_BODY = re.compile(
    r"^(?P<word>beslutning(?:er)?|behandling|behandlet|vedtagelse)\s+(?:(?:truffet|behandlet)\s+)?(?:i|fra|af|for|på|den|d\.|:|-|–)?\s*(?P<rest>.{2,160})$",
    re.IGNORECASE,
)
_BODY_DATE = re.compile(r"^(?P<body>[A-ZÆØÅ][\w\s,.&/()-]{3,90}?),?\s+(?:den\s+|d\.\s*)?(?P<date>\d.*)$")
_BODY_WORD = re.compile(
    r"(?:udvalg(?:et|ets)?|(?<!om)r(?:åd|ådet|ådets)|bestyrelsens?|klyngens?|direktion(?:en|ens)?|forum(?:et|mets)?|styregruppens?|niveaus?|nævn(?:et|ets)?|magistraten|kommissionen|gruppens?|administrationens?|forvaltningens?|sekretariat(?:et|ets)|kreds(?:en|ens)?|chefens?|direktørens?)\b|^udvalg|\budvalget for|\bråd\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:beslutning|orientering|godkendelse|drøftelse|status|høring|valg|referat|dagsorden|møde|budget)\w*\b",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\b(?:var|er|blev|bliver|har|havde|skal|vil|kan|besluttede|godkendte|drøftede|opstiller|afholdt|afholdes|holdt|mødtes|fik|foreslår|på)\b"
)
_TAIL = re.compile(
    r"^[\s,.:;–-]*(?:(?:kl\.?\s*\d\d?(?:[.:]\d\d)?)?[\s,.:–-]*)?(?:(?:pkt|punkt|sag|dagsordenspunkt)\.?\s*(?:nr\.?\s*)?\d+(?:\.\d+)?)?[\s,.:;–-]*(?P<rest>.*)$",
    re.IGNORECASE,
)
_WEEKDAY_TAIL = re.compile(r"[\s,]*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag)?[\s,]*(?:den|d\.)?\s*$", re.IGNORECASE)
_LONGEST_HEADING = 170
_NEARLY = 88


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


def _named_decision(text: str, *, bold: bool) -> SectionMark | None:
    """ "Beslutning i <udvalg> den <dato>", "<Udvalg>s beslutning den …", "<Udvalg>, <dato>, pkt. 15"."""
    match = _OF_BODY.match(text)
    found = _dated(match["rest"], text) if match else None
    if match and found:
        return found
    if match and match["word"].lower() in ("beslutning", "behandling", "beslutninger") and (
        re.match(r"^\w+\s+(?:i|fra|af)\s", text) and _BODY_WORD.search(text) and len(text.split()) <= 9 and not text.rstrip().endswith(".")
    ):  # fmt: skip
        return SectionMark(
            SectionKind.DECISION,
            text,
            body=match["rest"].strip(" :"),
            weak=not text.rstrip().endswith(":") and not bold,
        )
    if named := _NAMED.match(text):
        kind = (
            SectionKind.RECOMMENDATION if named["word"].lower().startswith(("indst", "anbef")) else SectionKind.DECISION
        )
        body = named["body"]
        if not _BODY_WORD.search(body) or _VERB.search(body):
            return None
        rest = named["rest"].strip()
        if dated := _dated(rest, text):
            return SectionMark(kind, text, dated.rest, body, dated.when, dated.day_and_month)
        if not rest.strip(" :."):
            return SectionMark(kind, text, body=body)
        if rest.startswith(":"):
            return SectionMark(kind, text[: named.start("rest")], rest[1:].strip(), body)
    if (
        (match := _BODY_DATE.match(text))
        and _BODY_WORD.search(match["body"])
        and not _VERB.search(match["body"])
        and not _TITLE.match(match["body"])
        and not text.rstrip().endswith(".")
    ):
        found = _dated(match["date"], text)
        if found and not found.rest and not found.day_and_month:
            return SectionMark(
                SectionKind.DECISION, text, "", _WEEKDAY_TAIL.sub("", match["body"]).strip(" ,"), found.when
            )
    return None


def _dated(rest: str, heading: str) -> SectionMark | None:
    dates = find_dates(rest, 2000)
    if not dates:
        return None
    first = dates[0]
    body = _WEEKDAY_TAIL.sub("", rest[: first.start]).strip(" ,:-–")
    tail = _TAIL.match(rest[first.end :])
    inline = tail["rest"].strip() if tail else ""
    before = heading[: len(heading) - len(inline)] if inline else heading
    if (
        re.match(r"(?:om|vedr|til|på baggrund)\b", body)
        or len(body.split()) > 12
        or (inline and not before.rstrip().endswith((":", ".", "-", "–")))
    ):
        return None
    return SectionMark(SectionKind.DECISION, before.strip(), inline, body, first.date, first.precision != "full")


def section_mark(text: str, *, damaged: bool = False, bold: bool = False) -> SectionMark | None:
    """What part of an item a line opens, or None where it is ordinary text.

    With `damaged`, words that differ by a letter or two count too: scans without Danish letters.
    """
    stripped = text.strip()
    if not stripped:
        return None
    head, colon, rest = stripped.partition(":")
    whole = fold(stripped) if len(stripped) <= _LONGEST_HEADING else ""
    for known, inline in ((whole, ""), (fold(head) if colon and len(head) < 50 else "", rest.strip())):  # noqa: PLR2004 — longer than any of the words
        if not known:
            continue
        if known in _KINDS:
            if _KINDS[known] is SectionKind.EARLIER_DECISIONS and inline and not re.search(r"\d", inline):
                return None  # "Sagsforløb: BY" names the committees, and no decision
            return SectionMark(_KINDS[known], head.strip() if inline else stripped, inline)
        if known in _SUBHEADINGS:
            return SectionMark(None, head.strip() if inline else stripped, inline)
        if known in _WEAK_DECISIONS:
            return SectionMark(SectionKind.DECISION, head.strip() if inline else stripped, inline, weak=True)
    if damaged and whole and len(whole) > 5 and len(whole.split()) <= 2:  # noqa: PLR2004 — shorter words are too alike
        near = process.extractOne(
            whole, _KINDS.keys(), scorer=Levenshtein.normalized_similarity, score_cutoff=_NEARLY / 100
        )
        if near:
            return SectionMark(_KINDS[near[0]], stripped)
    if len(stripped) <= _LONGEST_HEADING or colon:
        return (
            _named_decision(stripped[: 2 * _LONGEST_HEADING], bold=bold)
            if len(stripped) <= 2 * _LONGEST_HEADING
            else None
        )
    return None
