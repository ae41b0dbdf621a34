"""Other meetings that an item's text speaks of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.danish.dates import Precision, find_dates
from generator.importing.vocabulary import any_of

_MEETING = re.compile(any_of("meeting_word"), re.IGNORECASE)
_NO_MEETING = re.compile(any_of("no_meeting_word"), re.IGNORECASE)
_EVENT = re.compile(rf"\b(?P<what>\w*(?:{any_of('event_word')}))(?:s?e[nt]s?|n|s|et?s?|p?en)?\b", re.IGNORECASE)
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


def mentions_of(texts: Iterable[str], meeting: date | None) -> list[Mention]:
    """Dates that the words around them call a meeting's, in order; a missing year is the meeting's own."""
    found = []
    for text in texts:
        for mention in find_dates(text, meeting.year if meeting else None):
            if mention.date is None:
                continue
            before = _SENTENCE_END.split(text[max(0, mention.start - _BEFORE) : mention.start])[-1]
            after = _SENTENCE_END.split(text[mention.end : mention.end + _AFTER])[0]
            if _NO_MEETING.search(before[-50:]) or not (_MEETING.search(before) or _MEETING.search(after)):
                continue
            start = list(_MEETING.finditer(before))
            words = (before[start[-1].start() :] if start else before[-20:]) + text[mention.start : mention.end]
            found.append(Mention(mention.date, " ".join(words.split()), mention.precision is Precision.FULL))
    return list(dict.fromkeys(found))
