"""What somebody was to do: who and when, read from the lines of "Opfølgning"."""

import re
from datetime import date, timedelta

from generator.danish.dates import MONTHS, find_dates

_DUE = re.compile(
    rf"\b(?:inden(?: for)?|senest|f.r|til|p.|i|ved|medio|primo|ultimo|i l.bet af)\s+"
    rf"(?:(?:den|d\.)\s*)?(?:(?:mødet|udgangen af|slutningen af|begyndelsen af|starten af|det politiske møde|det)\s+(?:den |d\. ?)?)?"
    rf"(?:næste\s+(?:klynge)?møde|\d{{1,2}}\.?\s*(?:{'|'.join(MONTHS)})(?:\s+\d{{4}})?|\d{{1,2}}[-./]\d{{1,2}}(?:[-./]\d{{2,4}})?"
    rf"|(?:{'|'.join(MONTHS)})(?:\s+\d{{4}})?|(?:første|andet|tredje|fjerde|\d\.) (?:kvartal|halvår)(?:\s+\d{{4}})?|(?:sommer|jul|efterår|for.r|nyt.r|.ret)\w*(?:\s+\d{{4}})?"
    rf"|(?:en|to|tre|fire|seks|\d+) (?:uger?|måneder?|dage))\b"
    rf"|\b(?:medio|primo|ultimo)\s+(?:{'|'.join(MONTHS)}|\d{{4}})(?:\s+\d{{4}})?",
    re.IGNORECASE,
)
_NEXT = re.compile(r"næste (?:klynge)?møde", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")


def due_words(text: str) -> str:
    """The words that say until when; empty where there are none.

    >>> due_words("Anna Berg sender planen ud inden næste møde.")
    'inden næste møde'
    """
    match = _DUE.search(text)
    return match[0] if match else ""


def due_on(words: str, meeting: date) -> date | None:
    """The last day that the words mean: a date without a year is the next one after the meeting.

    "1. marts" and "medio juni" have a day; "næste møde" has one only when it is known when that is; a season has none.
    """
    if not words or _NEXT.search(words):
        return None
    for mention in find_dates(words):
        if mention.date:
            return mention.date
        for year in (meeting.year, meeting.year + 1):
            try:
                day = date(year, mention.month, mention.day)
            except ValueError:
                continue
            if day >= meeting:
                return day
    lowered = words.lower()
    month = next((number for number, name in enumerate(MONTHS, 1) if re.search(rf"\b{name}\b", lowered)), 0)
    if not month:
        return None
    stated = _YEAR.search(words)
    year = int(stated[0]) if stated else meeting.year + (month < meeting.month)
    if "primo" in lowered or "begyndelsen" in lowered or "starten" in lowered:
        return date(year, month, 10)
    if "medio" in lowered:
        return date(year, month, 20)
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def is_next_meeting(words: str) -> bool:
    """Whether a promise is due at the next meeting."""
    return bool(_NEXT.search(words))
