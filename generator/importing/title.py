"""A heading's parts: the title itself, how long it takes, who speaks, whether it is open."""

import re
from dataclasses import dataclass
from datetime import time

from generator.danish.dates import parse_time
from generator.importing.person import clean_name, is_name

_OPEN = re.compile(
    r"^\(\s*(?P<a>åbent?|lukket|offentlig|fortrolig|ikke[- ]offentlig)(?: (?:sag|punkt|dagsorden))?\s*\)\s*|\s*[-–—]?\s*\(\s*(?P<b>åbent?|lukket|offentlig|fortrolig|ikke[- ]offentlig)(?: (?:sag|punkt|dagsorden))?\s*\)\s*$|^(?P<c>åbent?|lukket|fortroligt?|closed item)(?: (?:sag|punkt))?\s*(?:[-–—:]\s*|$)|\s+[-–—]\s+(?P<d>åbent?|lukket)(?: (?:sag|punkt))?\s*$|\s+(?P<e>åbent?|lukket) (?:sag|punkt)\s*$",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"[\s,;/–—-]*[(\[]?\s*(?:(?:varighed|tid|ca\.?)\s*:?\s*)*(?P<minutes>\d{1,3})\s*(?:min(?:utter|ut)?\b\.?|')\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_SPAN = r"(?:kl\.?\s*)?(?P<{0}>\d{{1,2}}[.:]\d{{2}})\s*(?:-|–|—|til)\s*(?:kl\.?\s*)?(?P<{1}>\d{{1,2}}[.:]\d{{2}})"
_SPAN_AFTER = re.compile(rf"[\s,;/–—-]*[(\[]?\s*{_SPAN.format('start', 'end')}\s*[)\]]?\s*$", re.IGNORECASE)
_SPAN_BEFORE = re.compile(rf"^[(\[]?\s*{_SPAN.format('start', 'end')}\s*[)\]]?\s*[:,–—-]?\s*(?=\S)", re.IGNORECASE)
_BY = re.compile(
    r"[\s,;–—-]*[(\[]?\s*(?:\bv/\s?|\bv\.\s?/?\s*|\bved\s*:?\s+|\boplæg (?:ved|v/)\s*|\bv/\s*v\.\s*)(?P<who>[^()\[\]]{2,160})[)\]]?\s*\.?$"
)
_AND = re.compile(r"\s*(?:,|;|\bog\b|\bsamt\b|&|/)\s*")
_ABBREVIATED = re.compile(
    r"(?:\b(?:evt|mv|m\.v|m\.m|bl\.a|osv|nr|mio|mia|kr|pct|ca|inkl|ekskl|vedr|jf|pkt|m\.fl|mm)|\.\.)\.$", re.IGNORECASE
)
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
    words = text.split()
    for count in range(min(len(words), 5), 1, -1):
        if is_name(" ".join(words[:count])):
            return " ".join(words[:count])
    for count in range(min(len(words), 5), 1, -1):
        if is_name(" ".join(words[-count:])):
            return " ".join(words[-count:])
    return ""


def parse_title(text: str) -> Title:
    """The parts of a heading, whose number is already gone."""
    rest = re.sub(r"\s*\(\s*\)\s*$", "", text.strip())
    is_open: bool | None = None
    minutes: int | None = None
    start = end = None
    presenters: tuple[str, ...] = ()
    for _ in range(4):  # each part may stand in any order behind the others
        before = rest
        if match := _OPEN.search(rest):
            word = next(group for group in match.groups() if group).lower()
            without = (rest[: match.start()] + rest[match.end() :]).strip()
            if without or is_open is None:
                is_open = word.startswith(("åben", "offent"))
            if not without:
                break
            rest = without
        if match := _DURATION.search(rest):
            minutes, rest = int(match["minutes"]), rest[: match.start()].strip()
        if match := _SPAN_AFTER.search(rest) or _SPAN_BEFORE.search(rest):
            start, end = _clock(match["start"]), _clock(match["end"])
            rest = (rest[: match.start()] + rest[match.end() :]).strip()
        if (match := _BY.search(rest)) and match.start() > 0:
            people = presenters_in(match["who"])
            if people or ("ved" not in match[0] and len(match["who"].split()) <= 3):  # noqa: PLR2004 — "v/ formanden", no sentence
                presenters = people or (match["who"].strip(" ."),)
                rest = rest[: match.start()].strip()
        if rest == before or not rest:
            break
    rest = re.sub(r"\s+", " ", rest).strip(" -–—:|\t")
    if rest.endswith(".") and not _ABBREVIATED.search(rest):
        rest = rest[:-1]
    return Title(rest or text.strip(), is_open, minutes, start, end, presenters)
