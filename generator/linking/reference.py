"""Words in a text that point to another meeting or item, before it is known whether the portal has it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from generator.danish.dates import MONTHS, DateMention, Precision, find_dates
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
    r"\b(?i:se|jf\.?|jfr\.?|jævnfør|under|også|og|ved|af|til|i|efter|fra)\s+(?:også\s+|dagsordens)?"
    r"(?P<words>(?:[Pp]unkt|pkt\.)\s(?P<number>\d{1,2}(?:\.\d{1,2}|\.?[a-z])?)(?!\d|\.\d|\s?%))(?!\s(?:i|af|fra)\s)"
)
_MEETING = re.compile(
    r"m(?:ø|oe|o|a|g|@|e)de(?:t|r|ts)?\b|møde|\bm.{1,2}dtes\b|\bdr.{1,2}ftelse"
    r"|\b(?:godkendte|besluttede|vedtog|dr.{1,2}ftede|behandlede|bevilgede)\b"
    r"|\b(?:blev|har|er)\b.{0,60}\b(?:godkendt|besluttet|vedtaget|dr.{1,2}ftet|udsat|behandlet)"
    r"|\breferat\b|^\s*dagsorden\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"seminar|konference|træf\b|\bbesøg|kursus|workshop|temadag|\bsenest\b|deadline|\bfrist|høring|\bpr\."
    r"|\bfra og med\b|overenskomst|\blov\b|\baftale[n]?\s+(?:af|om)|bekendtgørelse|regering|vejledning|\bindgik\b"
    r"|\bfødt|\bopdateret|\bi kraft",
    re.IGNORECASE,
)
_OTHERS = (
    r"(?P<who>[\wæøå-]*(?:udvalg|regionsråd|byråd|styregruppe|arbejdsgruppe|temagruppe|kommission|folketing|ministeri"
    r"|direktion|bestyrelse)(?:et|en|er|erne|ne)?s?)\b"
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
    (re.compile(r"fagligt?[ /-]+(?:og )?strategisk|faglig[et]* niveau", re.IGNORECASE), "fagligt-strategisk"),
    (re.compile(r"\bpolitisk", re.IGNORECASE), "politisk"),
)
_LEVEL_STEMS = ("forum", "aglig", "olitisk")
_BREAK = re.compile(r"</(?:p|li|td|th|h\d)>|[!?]\s|(?<=[a-zæøå)»\"]{3})\.\s+(?=[A-ZÆØÅ])")
_TAG = re.compile(r"<[^<>]*>?")
_AND = re.compile(r"(?:\s|,|og|samt|den|d\.)+")
_THEIR_DAY = re.compile(r"(?:udvalg|råd|gruppe|kommission)\w*\s+(?:den|d\.)\s*$", re.IGNORECASE)
"""The committee stands right before the date: "i Regionsrådet den …"."""
_PAST = re.compile(r"\b(?:godkendte|besluttede|vedtog|dr.{1,2}ftede|blev|havde|var|har|gav|.nskede|sidste|seneste)\b")
_COMING = re.compile(r"\b(?:vil|skal|næste|kommende|afholdes|forel.{1,2}gges|afventer|inden|kan)\b")
_AROUND = 120


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    """The sentence around some words, before and after them, without mark-up and without a word cut in two."""
    begin = max(0, start - _AROUND)
    before = text[begin:start]
    after = text[end : end + _AROUND]
    breaks = [cut.end() for cut in _BREAK.finditer(before)]
    if breaks:
        before = before[breaks[-1] :]
    elif begin:
        before = before.partition(" ")[2]
    stop = _BREAK.search(after)
    after = after[: stop.start()] if stop else after
    return (_TAG.sub(" ", before) if "<" in before else before), (_TAG.sub(" ", after) if "<" in after else after)


def _level(context: str) -> str:
    if not any(stem in context for stem in _LEVEL_STEMS):
        return ""
    return next((name for pattern, name in _LEVELS if pattern.search(context)), "")


def _elsewhere(before: str, after: str) -> str:
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


def _dates(day: int, month: int, near: date, around: str) -> tuple[date, ...]:
    """The same day in the years around a meeting, nearest to it first.

    In the past tense the day has been; where the words speak of what is to come it has not.
    """
    found = []
    for year in (near.year - 1, near.year, near.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue
    past, coming = bool(_PAST.search(around)), bool(_COMING.search(around))

    def order(candidate: date) -> tuple[bool, int]:
        wrong = (candidate > near) if past and not coming else (candidate < near) if coming and not past else False
        return wrong, abs((candidate - near).days)

    return tuple(sorted(found, key=order))


def dates_in(
    text: str, near: date, where: SectionKind | None, spans: Iterable[tuple[int, int]] | None = None
) -> Iterator[tuple[int, int, Reference]]:
    """Dates in a text with what the words around them say; `where` is None for a title.

    `spans` are the stretches of the text that may hold one; without them all of it is read.
    """
    last: tuple[int, Reference] | None = None
    for begin, stop in spans if spans is not None else [(0, len(text))]:
        for mention in find_dates(text[begin:stop]):
            start, end = begin + mention.start, begin + mention.end
            reference = _dated(text, start, end, mention, near, where)
            if last and _AND.fullmatch(text, last[0], start):  # "henholdsvis den 3. maj og den 7. juni": of one kind
                reference = replace(
                    reference, level=last[1].level, elsewhere=last[1].elsewhere, meets=last[1].meets or reference.meets
                )
            last = (end, reference)
            yield start, end, reference


def _speaks_of_meeting(before: str, after: str) -> bool:
    said = "møde" in before or "møde" in after or _MEETING.search(f"{before} {after}")
    return bool(said) and not _EVENT.search(before)


def _dated(  # noqa: PLR0913, PLR0917 — a place in a text, what stands there and what it belongs to
    text: str, start: int, end: int, mention: DateMention, near: date, where: SectionKind | None
) -> Reference:
    before, after = _context(text, start, end)
    earlier = where is SectionKind.EARLIER_DECISIONS
    elsewhere = "" if earlier else _elsewhere(before, after)
    meets = earlier or (bool(elsewhere) and bool(_THEIR_DAY.search(before))) or _speaks_of_meeting(before, after)
    exact = mention.precision is Precision.FULL and mention.date
    return Reference(
        ReferenceKind.DATE,
        text[start:end],
        (mention.date,)
        if exact and mention.date
        else _dates(mention.day, mention.month, near, f"{before[-80:]} {after}"),
        level="" if elsewhere else _level(before[-80:]) or _level(after[:50]),
        elsewhere=elsewhere,
        meets=meets,
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
            words = text[place : relative.end()]
            reference = Reference(kind, words, level=_level(after[:50]), elsewhere=_elsewhere(before, after))
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
