"""Words in a text that point to another meeting or item, before it is known whether the portal has it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from generator.danish.dates import MONTHS, DateMention, Precision, find_dates
from generator.linking.host import Named, committee, host, is_their_day, level_named
from generator.model.meeting import SectionKind


class ReferenceKind(StrEnum):
    """How a text points."""

    DATE = "dato"
    MONTH = "måned"
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
    """The day meant; where the year is missing, the same day in the years around the meeting, nearest first.

    Of a month, its first day.
    """
    number: str = ""
    """Of an item; where the kind is not :attr:`ReferenceKind.ITEM`, of the meeting that is pointed to."""
    level: str = ""
    """The level that the words around it name; empty where they name none."""
    elsewhere: str = ""
    """Who met, where that is none of the portal's bodies: "Sundhedssamarbejdsudvalget"."""
    meets: bool = False
    """The words around it speak of a meeting, so that a date the portal does not have is missing from it."""
    body: str = ""
    """Slug of the body that the words around it name; empty for the meeting's own."""


_Placed = tuple[int, int, Reference]
"""A pointer with the offsets of its first character and after its last."""
SIGNALS = (
    *MONTHS,
    *(month.capitalize() for month in MONTHS),
    *(f"{figure}/" for figure in range(10)),
    *(f"{mark}{year}" for mark in "-./" for year in ("20", *range(19, 40))),
    *(
        f"{which} {meeting}"
        for which in ("seneste", "sidste", "forrige", "næste", "foregående", "kommende")
        for meeting in (
            "møde",
            "klyngemøde",
            "ordinære",
            "politiske",
            "strategiske",
            "fagligt-",
            "fagligt ",
            "faglige ",
        )
    ),
    "punkt ",
    "Punkt ",
    "pkt. ",
)
"""What the recogniser looks out for, so that no other text is read a second time."""

_RELATIVE = ("næste", "seneste", "sidste", "forrige", "foregående")
_KIND_OF = r"(?:ordinære |politiske |(?:fagligt[ -]|faglige )?(?:strategiske )?)?(?:klynge)?møde\b"
_NEXT = re.compile(rf"næste {_KIND_OF}", re.IGNORECASE)
_PREVIOUS = re.compile(rf"(?:seneste|sidste|forrige|foregående) {_KIND_OF}", re.IGNORECASE)
_IS_LAST = re.compile(r"\b(?:er|var|bliver|blev)\s(?:(?:nok|det|dette|vores|\w+s)\s){0,2}$", re.IGNORECASE)
_OF_A_TIME = re.compile(r"\s(?:i (?:år|året|20\d\d|denne|perioden)|før|inden|nogensinde)\b", re.IGNORECASE)
"""What makes of "sidste møde" the last of a time rather than the one before: "det sidste møde i 2022"."""
_ITEM = re.compile(
    r"(?:\(|\b(?i:se|jf\.?|jfr\.?|jævnfør|under|også|og|ved|af|til|i|efter|fra)\s+(?:også\s+|dagsordens)?)"
    r"(?P<words>(?:[Pp]unkt|pkt\.)\s(?P<number>\d{1,2}(?:\.\d{1,2}|\.?[a-z])?)(?!\d|\.\d|\s?%))"
)
_OF_ANOTHER = re.compile(
    r"(?:\s?(?:,|og)\s\d{1,2})*(?:\s(?:i|af|fra)\s|\s(?:på|ved|til)\s(?:\w+\s){0,3}\w*møde)", re.IGNORECASE
)
"""Behind the number of an item that is not this meeting's, but an agreement's or another meeting's."""
_AT_MEETING = re.compile(
    r"(?:\s?(?:,|og)\s\d{1,2})*\s(?:(?:på|fra|i|ved|til|af|det|den|d\.|referat|referatet|dagsordenen|mødet|møde|klyngemødet|klyngemøde|mødets"
    r"|politiske?|fagligt?|faglige|strategiske?|klyngens?|for)\s*)+",
    re.IGNORECASE,
)
"""Between the number of an item and the meeting it was on."""
_MEETING_S = re.compile(r"\s*(?:\(|under\s)")
"""Between a meeting and the number of an item on it: "på mødet den … (punkt 4)"."""
_IN_MONTH = re.compile(r"\b(?:klynge)?mødet?\s+i\s+$", re.IGNORECASE)
_MONTH = re.compile(
    rf"(?P<month>{'|'.join(MONTHS)})(?P<meeting>-?mødet\b)?(?:\s+måned)?(?:\s+(?P<year>20\d\d))?(?![\w-])",
    re.IGNORECASE,
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
_BREAK = re.compile(r"</(?:p|li|td|th|h\d)>|[!?]\s|(?<=[a-zæøå)»\"]{3})\.\s+(?=[A-ZÆØÅ])")
_TAG = re.compile(r"<[^<>]*>?")
_AND = re.compile(r"(?:\s|,|og|samt|den|d\.)+")
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
    elsewhere = "" if earlier else committee(before, after)
    meets = earlier or (bool(elsewhere) and is_their_day(before)) or _speaks_of_meeting(before, after)
    exact = mention.precision is Precision.FULL and mention.date
    if not meets and _EVENT.search(before) and "møde" not in before:
        return Reference(ReferenceKind.DATE, text[start:end])
    return Reference(
        ReferenceKind.DATE,
        text[start:end],
        (mention.date,)
        if exact and mention.date
        else _dates(mention.day, mention.month, near, f"{before[-80:]} {after}"),
        level="" if elsewhere else level_named(before[-80:]) or level_named(after[:50]),
        elsewhere=elsewhere,
        meets=meets,
    )


def _month(text: str, place: int, near: date) -> _Placed | None:
    """The meeting of a month: "på mødet i maj", "majmødet"."""
    match = _MONTH.match(text, place)
    if not match or not (match["meeting"] or _IN_MONTH.search(text, max(0, place - 30), place)):
        return None
    month = MONTHS.index(match["month"].lower()) + 1
    before, after = _context(text, place, match.end())
    first = (
        (date(int(match["year"]), month, 1),) if match["year"] else _dates(1, month, near, f"{before[-80:]} {after}")
    )
    level = level_named(before[-80:]) or level_named(after[:50])
    elsewhere = committee(before, after)
    return place, match.end(), Reference(ReferenceKind.MONTH, match[0], first, level=level, elsewhere=elsewhere)


def _of_meetings(text: str, found: Sequence[_Placed]) -> Iterator[_Placed]:
    """The same pointers with items on other meetings led there: "punkt 4 på mødet den …"."""
    for place, (start, end, reference) in enumerate(found):
        if reference.kind is not ReferenceKind.ITEM:
            yield start, end, reference
            continue
        following = found[place + 1] if place + 1 < len(found) else None
        previous = found[place - 1] if place else None
        meeting = None
        if following and _AT_MEETING.fullmatch(text, end, following[0]):
            meeting = following[2]
        elif previous and _MEETING_S.fullmatch(text, previous[1], start):
            meeting = previous[2]
        if meeting and meeting.kind is not ReferenceKind.ITEM:
            yield start, end, replace(meeting, words=reference.words, number=reference.number)
        elif not _OF_ANOTHER.match(text, end):
            yield start, end, reference


def _item(text: str, place: int) -> _Placed | None:
    """The number of an item: "se punkt 4"."""
    match = _ITEM.search(text, max(0, place - 20), place + 14)
    if not match or match.start("words") != place:
        return None
    return place, match.end("words"), Reference(ReferenceKind.ITEM, match["words"], number=match["number"])


def _relative(text: str, place: int) -> _Placed | None:
    """The meeting before or after: "på seneste møde", unless it is the last of a time."""
    if not text.startswith(_RELATIVE, place):
        return None
    following = _NEXT.match(text, place)
    match = following or _PREVIOUS.match(text, place)
    if not match:
        return None
    before, after = _context(text, place, match.end())
    if _IS_LAST.search(before) or _OF_A_TIME.match(after):
        return None
    kind = ReferenceKind.NEXT if following else ReferenceKind.PREVIOUS
    level = level_named(match[0]) or level_named(after[:50])
    return place, match.end(), Reference(kind, match[0], level=level, elsewhere=committee(before, after))


def _with_host(text: str, one: _Placed, named: Sequence[Named]) -> _Placed:
    """The pointer with the body whose meeting it is, where the text names one."""
    start, end, reference = one
    body = host(text, start, end, named) if reference.kind is not ReferenceKind.ITEM else ""
    return (start, end, replace(reference, body=body, elsewhere="")) if body else one


def references_at(
    text: str, signals: Iterable[int], near: date, where: SectionKind | None, named: Sequence[Named] = ()
) -> list[_Placed]:
    """The pointers of a text, each with the offsets of its words; `signals` are the places worth a look.

    They are in order and apart. `named` are the bodies that the text names, so that their meetings are theirs.
    """
    found: dict[int, _Placed] = {}
    spans: list[tuple[int, int]] = []
    for place in sorted(signals):
        if text[place] in "pP" and text.startswith(("unkt ", "kt. "), place + 1):
            one = _item(text, place)
        else:
            one = _relative(text, place) or _month(text, place, near)
            begin, end = max(0, place - 12), place + 22
            if one is None and spans and begin <= spans[-1][1]:
                spans[-1] = (spans[-1][0], end)
            elif one is None:
                spans.append((begin, end))
        if one:
            found[place] = one
    for start, end, reference in dates_in(text, near, where, spans):
        found.setdefault(start, (start, end, reference))
    apart: list[_Placed] = []
    for one in sorted(found.values(), key=lambda each: each[0]):
        if not apart or one[0] >= apart[-1][1]:
            apart.append(_with_host(text, one, named) if named else one)
    return list(_of_meetings(text, apart)) if any(one.kind is ReferenceKind.ITEM for *_, one in apart) else apart
