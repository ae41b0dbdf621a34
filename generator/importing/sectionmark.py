"""Which lines open a part of an item: known words, and headings that say who decided and when."""

import re

from generator.danish.dates import Precision, find_dates
from generator.importing.vocabulary import any_of
from generator.importing.wording import SectionMark, worded_mark
from generator.model.meeting import SectionKind

_NAMED = re.compile(
    r"^(?P<body>(?:\w[\w.,&/()-]*\s){0,8}?[\w-]+s)\s"
    r"(?P<word>beslutning(?:er)?|behandling|indstilling(?:er)?|anbefaling(?:er)?|konklusion|afgørelse)"
    r"(?P<rest>(?![\w-]).*)$",
    re.IGNORECASE,
)
"""<Udvalg>s beslutning …"""
_OF_BODY = re.compile(
    r"^(?P<word>beslutning(?:er)?|behandling|behandlet|vedtagelse)\s+(?:(?:truffet|behandlet)\s+)?"
    r"(?P<lead>i|fra|af|for|på|den|d\.|:|-|–)?\s*(?P<rest>.{2,160})$",
    re.IGNORECASE,
)
"""Beslutning i <udvalg> …"""
_OF_ITEM = re.compile(
    r"^beslutning(?:er)? (?:for|til|under) (?:dagsordens)?(?:punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d", re.IGNORECASE
)
"""Beslutning for Punkt 3: <title>"""
_BODY_AND_DATE = re.compile(r"^(?P<body>[A-ZÆØÅ][\w\s,.&/()-]{3,90}?),?\s+(?:den\s+|d\.\s*)?(?P<date>\d.*)$")
"""<Udvalg>, <dato>"""
_BODY = re.compile(rf"(?:{any_of('deciding_body')})\b|^udvalg|\budvalget for|\bråd\b", re.IGNORECASE)
_TITLE = re.compile(rf"(?:{any_of('title_word')})\w*\b", re.IGNORECASE)
_VERB = re.compile(rf"\b(?:{any_of('finite_verb')})\b")
_TELLS = re.compile(r"(?<!\w)[A-ZÆØÅ][\w-]+ [a-zæøå]{3,}ede\b|\b(?:var|blev|bliver|havde|skal|vil|fik)\b")
"""Somebody who did something: a sentence, and no body."""
_ABOUT = re.compile(r"(?:om|vedr|til|på baggrund)\b")
_TAIL = re.compile(
    r"^[\s,.:;–-]*(?:kl\.?\s*\d\d?(?:[.:]\d\d)?)?[\s,.:–-]*"
    r"(?:(?:pkt|punkt|sag|dagsordenspunkt)\.?\s*(?:nr\.?\s*)?\d+(?:\.\d+)?)?[\s,.:;–-]*(?P<rest>.*)$",
    re.IGNORECASE,
)
"""What may stand behind the date before the decision itself: an hour, the item's number."""
_WEEKDAY = re.compile(r"[\s,]*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag)?[\s,]*(?:den|d\.)?\s*$", re.IGNORECASE)
_LONGEST = 340
_MOST_WORDS_OF_BODY = 12
_MOST_WORDS = 9
"""Of a heading without a date; more are a sentence."""


def _dated(rest: str, heading: str) -> SectionMark | None:
    """The mark of a heading whose end is a body, a date and perhaps the decision itself."""
    dates = find_dates(rest, 2000)
    if not dates:
        return None
    first = dates[0]
    body = _WEEKDAY.sub("", rest[: first.start]).strip(" ,:-–")
    tail = _TAIL.match(rest[first.end :])
    inline = tail["rest"].strip() if tail else ""
    before = heading[: len(heading) - len(inline)].strip() if inline else heading.strip()
    if (
        _ABOUT.match(body)
        or _TELLS.search(body)
        or len(body.split()) > _MOST_WORDS_OF_BODY
        or (inline and before[-1] not in ":.-–")
    ):
        return None
    partly = first.precision is not Precision.FULL
    return SectionMark(SectionKind.DECISION, before, inline, body, first.date, day_and_month=partly)


def _of_body(text: str, *, bold: bool) -> SectionMark | None:
    match = _OF_BODY.match(text)
    if match is None:
        return None
    if (dated := _dated(match["rest"], text)) is not None:
        return dated
    ended = text.rstrip()
    leads = (match["lead"] or "").lower() in ("i", "fra", "af") and match["word"].lower().startswith(
        ("besl", "behandling")
    )
    if not leads or not _BODY.search(text) or len(text.split()) > _MOST_WORDS or ended.endswith("."):
        return None
    weak = not ended.endswith(":") and not bold
    return SectionMark(SectionKind.DECISION, text, body=match["rest"].strip(" :"), weak=weak)


def _named(text: str) -> SectionMark | None:
    match = _NAMED.match(text)
    if match is None or not _BODY.search(match["body"]) or _VERB.search(match["body"]):
        return None
    asks = match["word"].lower().startswith(("indst", "anbef"))
    kind = SectionKind.RECOMMENDATION if asks else SectionKind.DECISION
    rest, body = match["rest"].strip(), match["body"]
    if (dated := _dated(rest, text)) is not None:
        return SectionMark(kind, text, dated.rest, body, dated.when, dated.day_and_month)
    if not rest.strip(" :."):
        return SectionMark(kind, text, body=body)
    return SectionMark(kind, text[: match.start("rest")], rest[1:].strip(), body) if rest.startswith(":") else None


def _body_and_date(text: str) -> SectionMark | None:
    match = _BODY_AND_DATE.match(text)
    if match is None or text.rstrip().endswith("."):
        return None
    body = match["body"]
    if not _BODY.search(body) or _VERB.search(body) or _TITLE.match(body):
        return None
    found = _dated(match["date"], text)
    if found is None or found.rest or found.day_and_month:
        return None
    return SectionMark(SectionKind.DECISION, text, "", _WEEKDAY.sub("", body).strip(" ,"), found.when)


def section_mark(text: str, *, damaged: bool = False, bold: bool = False) -> SectionMark | None:
    """What part of an item a line opens, or None where it is ordinary text.

    With `damaged`, words that differ by a letter or two count too: scans without Danish letters. `bold` says that the
    source itself shows the line as a heading.
    """
    if (mark := worded_mark(text, damaged=damaged)) is not None:
        return mark
    heading = text.strip()
    if not heading or len(heading) > _LONGEST:
        return None
    if _OF_ITEM.match(heading):
        return SectionMark(SectionKind.DECISION, heading)
    return _of_body(heading, bold=bold) or _named(heading) or _body_and_date(heading)
