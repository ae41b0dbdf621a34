"""Other meetings that an item's text speaks of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from generator.danish.dates import DateMention, Precision, find_dates
from generator.importing.vocabulary import any_of

_MEETING = re.compile(any_of("meeting_word"), re.IGNORECASE)
_NO_MEETING = re.compile(any_of("no_meeting_word"), re.IGNORECASE)
_EVENT = re.compile(rf"\b(?P<what>\w*(?:{any_of('event_word')}))(?:s?e[nt]s?|n|s|et?s?|p?en)?\b", re.IGNORECASE)
_MINUTES_OF = re.compile(
    r"\b(?:referat(?:et|er|erne)?|beslutning(?:en)?)\s+(?:(?:af|fra|for)\s+)?(?:(?:den|d\.)\s*)?$", re.IGNORECASE
)
"""Minutes and decisions of a day are a meeting's: "Godkendelse af referat fra d. 6. juni"."""
_LAST_HELD = re.compile(r"\bmøde\w*,?\s+(?:nu\s+)?senest\s+(?:(?:den|d\.)\s*)?$", re.IGNORECASE)
"""The last of several: "har holdt to møder, senest den 11. januar"."""
_AT_MEETING = re.compile(r"\b(?:på|i|ved|til|fra)\s+(?:\w+\s+)?\w*møde\w*\s+(?:(?:den|d\.)\s*)?$", re.IGNORECASE)
_ROW_OF_DATES = re.compile(r"\s*(?:,|og|samt|eller|,\s*og)\s*(?:(?:den|d\.)\s*)?", re.IGNORECASE)
_NEAR = 50
"""Characters before a date in which a word speaks of it."""
_BEFORE = 90
_AFTER = 45
_SENTENCE_END = re.compile(r"(?<!\bd)(?<!\d)[.!?](?=\s)|\n")


@dataclass(frozen=True)
class Mention:
    """One mention of a meeting."""

    date: date
    text: str
    full: bool
    """Whether the year stands in the text."""


@dataclass(frozen=True)
class Event:
    """One mention of a day on which something else than a meeting took place."""

    date: date
    what: str
    """What it was, in the text's own word: "konference"."""
    text: str
    full: bool
    """Whether the year stands in the text."""


def events_of(texts: Iterable[str], meeting: date | None) -> list[Event]:
    """Dates of seminars, conferences, visits and the like, in order; a missing year is the meeting's own."""
    found = []
    for text in texts:
        for mention in find_dates(text, meeting.year if meeting else None):
            if mention.date is None:
                continue
            before = _SENTENCE_END.split(text[max(0, mention.start - _BEFORE) : mention.start])[-1]
            named = list(_EVENT.finditer(before))
            if not named or _MEETING.search(before[named[-1].end() :]):
                continue
            words = before[named[-1].start() :] + text[mention.start : mention.end]
            full = mention.precision is Precision.FULL
            found.append(Event(mention.date, named[-1]["what"].lower(), " ".join(words.split()), full))
    return list({(event.date, event.what): event for event in reversed(found)}.values())[::-1]


def _dates(text: str, meeting: date | None) -> list[DateMention]:
    """The dates of a text; those of a row of dates have the year at its end: "21. februar, 30. maj og 5. juni 2023"."""
    found = find_dates(text, meeting.year if meeting else None)
    for at in range(len(found) - 2, -1, -1):
        this, after = found[at], found[at + 1]
        between = text[this.end : after.start]
        if this.precision is Precision.FULL or after.date is None or not _ROW_OF_DATES.fullmatch(between):
            continue
        turned = (this.month, this.day) > (after.month, after.day)
        if this.date is not None and (after.precision is Precision.FULL or after.date.year != this.date.year):
            found[at] = replace(this, date=_in_year(this, after.date.year - turned))
    return found


def _in_year(mention: DateMention, year: int) -> date | None:
    try:
        return date(year, mention.month, mention.day)
    except ValueError:  # 29 February of a year that has none
        return None


def _speaks_of_meeting(before: str, after: str) -> bool:
    """Whether the words around a date call it a meeting's."""
    if _MINUTES_OF.search(before) or _LAST_HELD.search(before):
        return True
    named = list(_MEETING.finditer(before))
    since = before[named[-1].end() :] if named else before[-_NEAR:]
    if _NO_MEETING.search(since) or (_NO_MEETING.search(before[-_NEAR:]) and not _AT_MEETING.search(before)):
        return False
    return bool(named or _MEETING.search(after))


def _leading(before: str) -> str:
    """The words that call a date a meeting's, as far as the date; the last three where they stand behind it."""
    if record := _MINUTES_OF.search(before):
        return record[0]
    named = list(_MEETING.finditer(before))
    return before[named[-1].start() :] if named else " ".join(before.split()[-3:]) + " "


def mentions_of(texts: Iterable[str], meeting: date | None) -> list[Mention]:
    """Dates that the words around them call another meeting's, in order; a missing year is the meeting's own."""
    found = []
    for text in texts:
        for mention in _dates(text, meeting):
            if mention.date is None or mention.date == meeting:
                continue
            before = _SENTENCE_END.split(text[max(0, mention.start - _BEFORE) : mention.start])[-1]
            after = _SENTENCE_END.split(text[mention.end : mention.end + _AFTER])[0]
            if not _speaks_of_meeting(before, after):
                continue
            words = _leading(before) + text[mention.start : mention.end]
            found.append(Mention(mention.date, " ".join(words.split()), mention.precision is Precision.FULL))
    return list(dict.fromkeys(found))
