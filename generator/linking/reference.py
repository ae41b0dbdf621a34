"""Words in a text that point to another meeting or item, before it is known whether the portal has it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.danish.dates import MONTHS, Precision, find_dates
from generator.model.meeting import SectionKind


class ReferenceKind(StrEnum):
    """How a text points."""

    DATE = "dato"
    PREVIOUS = "seneste møde"
    NEXT = "næste møde"
    ITEM = "punkt"


@dataclass(frozen=True, slots=True)
class Reference:
    """One pointer."""

    kind: ReferenceKind
    words: str
    """As written."""
    dates: tuple[date, ...] = ()
    """The day meant; where the year is missing, the same day in the years around the meeting, nearest first."""
    number: str = ""
    """Of an item."""
    level: str = ""
    """The level that the words around it name; empty where they name none."""
    elsewhere: str = ""
    """Who met, where that is none of the portal's bodies: "Sundhedssamarbejdsudvalget"."""
    meets: bool = False
    """The words around it speak of a meeting, so that a date the portal does not have is missing from it."""
    line: int = 0


SIGNALS = (
    *MONTHS,
    *(month.capitalize() for month in MONTHS),
    *(f"{mark}{year}" for mark in "-./" for year in ("20", *range(19, 40))),
    *(
        f"{which} {meeting}"
        for which in ("seneste", "sidste", "forrige", "næste", "foregående", "kommende")
        for meeting in ("møde", "klyngemøde")
    ),
    "punkt ",
    "Punkt ",
    "pkt. ",
)
"""What the recogniser looks out for, so that no other text is read a second time."""

_NEXT = re.compile(r"(?:det |ved |til )?næste (?:klynge)?møde\b", re.IGNORECASE)
_PREVIOUS = re.compile(r"(?:det )?(?:seneste|sidste|forrige|foregående) (?:klynge)?møde\b", re.IGNORECASE)
_ITEM = re.compile(
    r"\b(?:se|jf\.?|jfr\.?|jævnfør|under|også|og|ved|af|til|i|efter|fra)\s+(?:også\s+|dagsordens)?"
    r"(?P<words>(?:[Pp]unkt|pkt\.)\s(?P<number>\d{1,2}(?:\.\d{1,2}|\.?[a-z])?)(?!\d|\.\d|\s?%))(?!\s(?:i|af|fra)\s)"
)
_MEETING = re.compile(
    r"møde|\bmødtes\b|\b(?:godkendte|besluttede|vedtog|drøftede|behandlede|bevilgede)\b"
    r"|\b(?:blev|har|er)\b[^.]{0,60}\b(?:godkendt|besluttet|vedtaget|drøftet|udsat|behandlet)|\breferat\b|^\s*dagsorden\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"seminar|konference|træf\b|besøg|kursus|workshop|temadag|senest|deadline|\bfrist|høring|\bfra og med\b|\bpr\.|overenskomst|"
    r"\blov\b|\baftale[n]?\s+(?:af|om)|bekendtgørelse|regering|vejledning|\bindgik\b|\bfødt|\bopdateret|\bi kraft",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b((?:[Dd]et )?(?:[Ss]undhedssamarbejdsudvalg(?:et)?s?|[Rr]egionsråd(?:et)?s?|[Bb]yråd(?:et)?s?|[Ss]undhedskoordinationsudvalg(?:et)?"
    r"|[Ff]olketing(?:et)?|[\wæøå]*[Ss]tyregruppe(?:n)?s?|[Aa]rbejdsgruppe(?:n|r|rne)?s?|[Ff]orretningsudvalg(?:et)?s?|[\wæøå]*kommission(?:en)?s?"
    r"|[Pp]atientinddragelsesudvalg(?:et)?s?|[Tt]emagruppe(?:n|r|rne)?s?|[\wæøå]{4,}udvalg(?:et)?s?))\b"
)
_LEVELS = (
    (re.compile(r"direkt.rforum", re.IGNORECASE), "direktørforum"),
    (re.compile(r"chefforum", re.IGNORECASE), "chefforum"),
    (re.compile(r"fagligt?[ /-]+(?:og )?strategisk|faglig[et]* niveau", re.IGNORECASE), "fagligt-strategisk"),
    (re.compile(r"\bpolitisk", re.IGNORECASE), "politisk"),
)
_BREAK = re.compile(r"</(?:p|li|td|th|h\d)>|[!?]\s|(?<=[a-zæøå)»\"]{3})\.\s+(?=[A-ZÆØÅ])")
_TAG = re.compile(r"<[^<>]*>")
_AROUND = 140


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """The sentence around some words, before and after them, without mark-up."""
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    breaks = [cut.end() for cut in _BREAK.finditer(before)]
    before = before[breaks[-1] :] if breaks else before
    stop = _BREAK.search(after)
    after = after[: stop.start()] if stop else after
    return _TAG.sub(" ", before), _TAG.sub(" ", after)


def _level(context: str) -> str:
    return next((name for pattern, name in _LEVELS if pattern.search(context)), "")


def _dates(day: int, month: int, near: date) -> tuple[date, ...]:
    """The same day in the years around a meeting, nearest to it first."""
    found = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    return tuple(sorted(found, key=lambda candidate: abs((candidate - near).days)))


def dates_in(
    text: str, near: date, where: SectionKind | None, spans: Iterable[tuple[int, int]] | None = None
) -> Iterator[tuple[int, int, Reference]]:
    """Dates in a text with what the words around them say; `where` is None for a title.

    `spans` are the stretches of the text that may hold one; without them all of it is read.
    """
    for begin, stop in spans if spans is not None else [(0, len(text))]:
        for mention in find_dates(text[begin:stop]):
            start, end = begin + mention.start, begin + mention.end
            before, after = _context(text, start, end)
            around = f"{before} {after}"
            elsewhere = _ELSEWHERE.search(around)
            earlier = where is SectionKind.EARLIER_DECISIONS
            meets = earlier or bool(_MEETING.search(around) and not _EVENT.search(before[-60:]))
            exact = mention.precision is Precision.FULL and mention.date
            dates = (mention.date,) if exact and mention.date else _dates(mention.day, mention.month, near)
            yield (
                start,
                end,
                Reference(
                    ReferenceKind.DATE,
                    text[start:end],
                    dates,
                    level="" if elsewhere else _level(around),
                    elsewhere=elsewhere[1] if elsewhere and not earlier else "",
                    meets=meets,
                ),
            )


def references_at(
    text: str, signals: Iterable[int], near: date, where: SectionKind | None
) -> list[tuple[int, int, Reference]]:
    """The pointers of a text, each with the offsets of its words; `signals` are the places worth a look.

    They are in order and apart.
    """
    found: dict[int, tuple[int, int, Reference]] = {}
    spans: list[tuple[int, int]] = []
    for place in sorted(signals):
        lead = text[place : place + 1]
        if lead in "pP":
            match = _ITEM.search(text, max(0, place - 20), place + 14)
            if match and match.start("words") == place:
                reference = Reference(ReferenceKind.ITEM, match["words"], number=match["number"])
                found[place] = (place, match.end("words"), reference)
            if lead == "p" or text[place : place + 2] == "Pu":
                continue
        relative = _NEXT.match(text, place) or _PREVIOUS.match(text, place)
        if relative:
            before, after = _context(text, place, relative.end())
            kind = ReferenceKind.NEXT if _NEXT.match(text, place) else ReferenceKind.PREVIOUS
            elsewhere = _ELSEWHERE.search(after[:60]) or _ELSEWHERE.search(before[-40:])
            reference = Reference(
                kind,
                text[place : relative.end()],
                level=_level(after[:60]),
                elsewhere=elsewhere[1] if elsewhere else "",
            )
            found[place] = (place, relative.end(), reference)
            continue
        begin, end = max(0, place - 12), place + 22
        if spans and begin <= spans[-1][1]:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((begin, end))
    for start, end, reference in dates_in(text, near, where, spans):
        found.setdefault(start, (start, end, reference))
    apart: list[tuple[int, int, Reference]] = []
    for one in sorted(found.values(), key=lambda each: each[0]):
        if not apart or one[0] >= apart[-1][1]:
            apart.append(one)
    return apart
