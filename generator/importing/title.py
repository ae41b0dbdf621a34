"""A heading's parts: the title itself, how long it takes, who speaks, whether it is open."""

import re
from dataclasses import dataclass, replace
from datetime import time

from generator.danish.dates import parse_time
from generator.importing.person import clean_name, leading_name, trailing_name
from generator.importing.sheet import CASE_NUMBER

_OPENNESS = r"åbent?|lukket|offentlig|fortroligt?|ikke[- ]offentlig|closed item"
_KIND = r"(?: (?:sag|punkt|dagsorden))?"
_OPEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\(\s*(?P<word>{_OPENNESS}){_KIND}\s*\)\s*",
        rf"\s*[-–—]?\s*\(\s*(?P<word>{_OPENNESS}){_KIND}\s*\)\s*$",
        rf"^(?P<word>{_OPENNESS}){_KIND}\s*(?:[-–—:]\s*|$)",
        rf"\s+[-–—]\s+(?P<word>{_OPENNESS}){_KIND}\s*$",
        r"(?<!\bog)(?<!\beller)(?<!\bsamt)\s+(?P<word>åbent?|lukket) (?:sag|punkt)\s*$",
    )
)
"""Where a heading may say whether the item is open: in brackets, before a colon or dash, or last."""
_DURATION = re.compile(
    r"[\s,;/|–—-]*[(\[]?\s*(?:(?:varighed|tid(?:sramme|sforbrug)?|ca\.?)\s*:?\s*)*"
    r"(?P<minutes>\d{1,3})\s*(?:min(?:utter|ut)?\b\.?|')\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_SPAN = r"(?:kl\.?\s*)?(?P<{0}>\d{{1,2}}[.:]\d{{2}})\s*(?:-|–|—|til)\s*(?:kl\.?\s*)?(?P<{1}>\d{{1,2}}[.:]\d{{2}})"
_SPAN_AFTER = re.compile(
    rf"[\s,;/|–—-]*[(\[]?\s*(?:\btids?(?:ramme|punkt|forbrug)?\s*:\s*)?{_SPAN.format('start', 'end')}\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_SPAN_BEFORE = re.compile(rf"^[(\[]?\s*{_SPAN.format('start', 'end')}\s*[)\]]?\s*[:,–—-]?\s*(?=\S)", re.IGNORECASE)
_START = re.compile(r"[\s,;/|–—-]*[(\[]\s*kl\.?\s*(?P<start>\d{1,2}[.:]\d{2})\s*[)\]]\s*$", re.IGNORECASE)
"""In brackets: without them, "Besøg kl. 10.30" is what the item is about."""
_TIMES = re.compile(
    r"[(\[]?\s*(?:tid(?:sramme)?|varighed|kl)?\s*[.:]?\s*"
    r"(?:\d{1,2}[.:]\d{2}\s*[-–—]\s*\d{1,2}[.:]\d{2}|(?:ca\.?\s*)?\d{1,3}\s*min(?:utter|\.)?)\s*[)\]]?",
    re.IGNORECASE,
)
_BY = re.compile(
    r"[\s,;|–—-]*[(\[]?\s*(?:\bv/\s?|\bv\.\s?/?\s*|\bved\s*:?\s+|\boplæg (?:ved|v/)\s*)"
    r"(?P<who>[^()\[\]]{2,160})[)\]]?\s*\.?$"
)
_HANGING = re.compile(r"(?:\b(?:og|eller|samt|med|af|til|om)|[,&/])$", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|;|\bog\b|\bsamt\b|&|/)\s*")
_ABBREVIATED = re.compile(
    r"(?:\b(?:evt|mv|m\.v|m\.m|bl\.a|osv|nr|mio|mia|kr|pct|ca|inkl|ekskl|vedr|jf|pkt|m\.fl|mm)|\.\.)\.$", re.IGNORECASE
)
_CASE = re.compile(
    rf"\s*[(\[]\s*(?:sags?(?:nr|id)?\.?:?\s*)?(?P<number>{CASE_NUMBER.pattern})\s*[)\]]\s*$", re.IGNORECASE
)
_NO_BRACKETS = re.compile(r"\s*\(\s*\)\s*$")
_PURPOSE = re.compile(r"\s*[(\[]\s*[OBDITVH](?:\s*[/,+&]\s*[OBDITVH])*\s*[)\]]\s*$")
"""What the item is for: "(O)", "(O/D)", "(B)" – orientering, drøftelse, beslutning."""
_NO_TITLE = "Punkt"
_WORDS_FOR_SOMEBODY = 3
"""After "v/": "formanden for udvalget", and no sentence."""
_STRAY = re.compile(r"^(?:I|l|\|)(?=[A-ZÆØÅ][a-zæøå])")
"""A scan's reading of the stroke in "v/Mads"."""


@dataclass(frozen=True)
class Title:
    """What a heading says."""

    text: str
    """Clean: without number, duration, times, presenters and openness."""
    open: bool | None = None
    """None where the heading does not say."""
    minutes: int | None = None
    start: time | None = None
    end: time | None = None
    case_number: str = ""
    presenters: tuple[str, ...] = ()
    """As the heading writes them; names, or words such as "formanden"."""


def _clock(text: str) -> time | None:
    return parse_time(text.replace(":", "."))


def presenters_in(text: str) -> tuple[str, ...]:
    """The people that "v/" names: names as they stand, other words left out."""
    people = []
    for part in _AND.split(text):
        bare = clean_name(_STRAY.sub("", re.sub(r"\([^()]*\)", "", part).strip()))
        name = _first_name_of(bare)
        if name:
            people.append(name)
    return tuple(people)


def _first_name_of(text: str) -> str:
    """The name that a text begins or ends with."""
    words = text.split()
    if count := leading_name(words):
        return " ".join(words[:count])
    count = trailing_name(words)
    return " ".join(words[len(words) - count :])


def _without(text: str, match: re.Match[str]) -> str:
    return (text[: match.start()] + text[match.end() :]).strip()


def _with_openness(title: Title) -> Title:
    match = next((found for pattern in _OPEN if (found := pattern.search(title.text))), None)
    if match is None:
        return title
    rest = _without(title.text, match)
    is_open = match["word"].lower().startswith(("åben", "offent"))
    return replace(title, text=rest, open=is_open if rest or title.open is None else title.open)


def _with_duration(title: Title) -> Title:
    match = _DURATION.search(title.text)
    return replace(title, text=_without(title.text, match), minutes=int(match["minutes"])) if match else title


def _with_span(title: Title) -> Title:
    match = _SPAN_AFTER.search(title.text) or _SPAN_BEFORE.search(title.text)
    if match is None:
        only = _START.search(title.text)
        return replace(title, text=_without(title.text, only), start=_clock(only["start"])) if only else title
    return replace(title, text=_without(title.text, match), start=_clock(match["start"]), end=_clock(match["end"]))


def _with_presenters(title: Title) -> Title:
    match = _BY.search(title.text)
    if match is None or match.start() == 0:
        return title
    people = presenters_in(match["who"])
    named = len(match["who"].split()) <= _WORDS_FOR_SOMEBODY and "ved" not in match[0]
    if not people and not named:
        return title
    bare = _without(title.text, match)
    if _HANGING.search(bare) and "oplæg" in match[0].lower():
        bare = f"{bare} oplæg"  # "Rundvisning og oplæg v/ Anne Berg"
    return replace(title, text=bare, presenters=people or (match["who"].strip(" ."),))


def _with_case_number(title: Title) -> Title:
    match = _CASE.search(title.text)
    if match is None or match.start() == 0:
        return title
    return replace(title, text=_without(title.text, match), case_number=match["number"])


def _without_purpose(title: Title) -> Title:
    return replace(title, text=_PURPOSE.sub("", title.text))


_PARTS = (_with_case_number, _without_purpose, _with_openness, _with_duration, _with_span, _with_presenters)


def is_time_line(text: str) -> bool:
    """Whether a line says when an item is taken, or for how long, and nothing else."""
    return bool(_TIMES.fullmatch(text.strip()))


def is_aside(text: str) -> bool:
    """Whether a line is brackets with nothing but who presents the item and for how long."""
    words = text.strip()
    if not (words.startswith("(") and words.endswith(")")):
        return False
    told = parse_title(f"{_NO_TITLE} {words}")
    return told.text == _NO_TITLE and (bool(told.presenters) or told.minutes is not None)


def parse_title(text: str) -> Title:
    """The parts of a heading, whose number is already gone."""
    written = text.strip()
    title = Title(_NO_BRACKETS.sub("", written))
    for _ in _PARTS:  # each part may stand in any order behind the others
        before = title
        for part in _PARTS:
            title = part(title) if title.text else title
        if title == before:
            break
    clean = " ".join(title.text.split()).strip(" -–—:|")
    if clean.endswith(".") and not _ABBREVIATED.search(clean):
        clean = clean[:-1]
    return replace(title, text=clean or written)
