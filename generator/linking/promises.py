"""What somebody was to do: who and when, read from the lines of "Opfølgning"."""

import re
from datetime import date, timedelta

from generator.danish.dates import MONTHS, find_dates

_MONTH = "|".join(MONTHS)
_WHEN = "|".join((
    r"næste\s+(?:klynge)?møde",
    rf"\d{{1,2}}\.?\s*(?:{_MONTH})(?:\s+\d{{4}})?",
    r"\d{1,2}[-./]\d{1,2}(?:[-./]\d{2,4})?",
    rf"(?:{_MONTH})(?:\s+\d{{4}})?",
    r"(?:første|andet|tredje|fjerde|\d\.) (?:kvartal|halvår)(?:\s+\d{4})?",
    r"(?:sommer|jul|efterår|for.r|nyt.r|.ret)\w*(?:\s+\d{4})?",
    r"(?:en|to|tre|fire|seks|\d+) (?:uger?|måneder?|dage)",
))  # fmt: skip
_BEFORE = (
    r"(?:mødet|udgangen af|slutningen af|begyndelsen af|starten af|det politiske møde|det)\s+(?:den |d\. ?)?"
    r"|(?:den|d\.)\s*"
)
_DUE = re.compile(
    rf"\b(?:inden(?: for)?|senest|f.r|til|p.|i|ved|medio|primo|ultimo|i l.bet af)\s+(?:{_BEFORE})*(?:{_WHEN})\b"
    rf"|\b(?:medio|primo|ultimo)\s+(?:{_MONTH}|\d{{4}})(?:\s+\d{{4}})?",
    re.IGNORECASE,
)
_NEXT = re.compile(r"næste (?:klynge)?møde", re.IGNORECASE)
_PARTS = (("primo", 10), ("begyndelsen", 10), ("starten", 10), ("medio", 20))
"""The last day of a part of a month."""
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
        return mention.date or _coming(mention.day, mention.month, meeting)
    lowered = words.lower()
    month = next((number for number, name in enumerate(MONTHS, 1) if re.search(rf"\b{name}\b", lowered)), 0)
    if not month:
        return None
    stated = _YEAR.search(words)
    year = int(stated[0]) if stated else meeting.year + (month < meeting.month)
    part = next((day for name, day in _PARTS if name in lowered), 0)
    return date(year, month, part) if part else date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _coming(day: int, month: int, after: date) -> date | None:
    """The first such day that is not before another; None for 29 February where neither year has one."""
    for year in (after.year, after.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= after:
            return found
    return None


def is_next_meeting(words: str) -> bool:
    """Whether a promise is due at the next meeting."""
    return bool(_NEXT.search(words))
