"""Other meetings that an item's text speaks of."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.danish.dates import Precision, find_dates

_MEETING = re.compile(
    r"\bm(?:ø|o|a|g|@|a@)de(?:t|r|s)?\b|møde|besluttede|godkendte|udpegede|vedtog|behandlede|drøftede|udvalg\w*|klynge\w*|forum\b|niveau\b|drøftelser",
    re.IGNORECASE,
)
_NO_MEETING = re.compile(r"seminar|konference|besøg|temadag|træf\b|aftale om|offentliggj|i høring|indgik|indgået|ansat|frist|deadline|\bsenest\b|trådte? i kraft|lov\b|workshop", re.IGNORECASE)  # fmt: skip
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
