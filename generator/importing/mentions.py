"""Other meetings that an item's text speaks of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.danish.dates import Precision, find_dates
from generator.importing.vocabulary import any_of

_MEETING = re.compile(any_of("meeting_word"), re.IGNORECASE)
_NO_MEETING = re.compile(any_of("no_meeting_word"), re.IGNORECASE)
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
