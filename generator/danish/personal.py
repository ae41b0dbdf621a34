"""Personal data that must not be published: CPR numbers, e-mail addresses, telephone numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PersonalKind(StrEnum):
    """The value is what it is called in Danish."""

    CPR = "CPR-nummer"
    EMAIL = "e-mailadresse"
    PHONE = "telefonnummer"


@dataclass(frozen=True)
class PersonalMatch:
    """One piece of personal data in a text."""

    start: int
    end: int
    kind: PersonalKind


_SPACE = "[ \u00a0\u2009\u202f]"
_CPR = re.compile(
    rf"(?<![\d\-/.])(\d{{2}}){_SPACE}?[-./]?(\d{{2}}){_SPACE}?[-./]?(\d{{2}})"
    rf"(?:{_SPACE}?[-–—‐‑−./]?{_SPACE}?)(\d{{4}})(?!\d)"
)
_EMAIL = re.compile(
    r"[\w.+%-]+(?:@|\s?(?:\(at\)|\[at\]|\(snabel-?a\))\s?|&#64;|%40)[\w-]+(?:\.[\w-]+)*\.[a-zæøå]{2,}", re.IGNORECASE
)
_AT = re.compile(r"@|[(\[](?:at|snabel)|&#64;|%40", re.IGNORECASE)
_EIGHT = "(?:" + "|".join((
    r"\d{8}",
    rf"\d{{2}}(?:{_SPACE}\d{{2}}){{3}}",
    rf"\d{{4}}{_SPACE}\d{{4}}",
    rf"\d{{2}}{_SPACE}\d{{3}}{_SPACE}\d{{3}}",
    r"\d{2}(?:[.-]\d{2}){3}",
)) + r")(?!\d)"  # fmt: skip
_CUE = (
    r"tlf|telefon(?:nummer|nr)?|tel|mobil(?:nummer|nr)?|mob|direkte|ring(?:es)?(?: til| på)?|sms|kontakt(?:es)?(?: på)?"
    r"|(?:nås|træffes|fås) på|fastnet|hotline|vagttelefon|lokal|på nummer"
)
_NO_FIGURE_BEFORE = rf"(?<![\d.,:/#=-])(?<!\d{_SPACE})"
_PHONE = re.compile("|".join((
    rf"(?<![\w+])(?:\+|00)45{_SPACE}?{_EIGHT}",
    rf"\b(?:{_CUE})\b[.:]*{_SPACE}*(?:nr\.?|nummer(?:et)?)?[.:]?{_SPACE}*(?:\+45{_SPACE}?)?{_EIGHT}",
    rf"{_NO_FIGURE_BEFORE}[2-9]\d(?:{_SPACE}\d{{2}}){{3}}(?!{_SPACE}?\d|[.,]\d|{_SPACE}?kr)",
    rf"{_NO_FIGURE_BEFORE}(?!(?:19|20)\d\d{_SPACE}(?:19|20))[2-9]\d{{3}}{_SPACE}\d{{4}}(?!{_SPACE}?\d|[.,/-]\d|{_SPACE}?kr)",
)), re.IGNORECASE)  # fmt: skip
"""A number with a country code, one that is called a telephone number, four pairs, or two fours that are no years.

Eight digits in a row without a word for it are left alone: document ids look the same.
"""


def _is_birth_date(day: str, month: str, year: str) -> bool:
    try:
        date(2000 + int(year), int(month), int(day))
    except ValueError:
        # 29 February 1900 is the one day that 2000 has and 1900 has not: let it pass as a date.
        return False
    return True


_CANDIDATE = re.compile(r"\d(?:[ \u00a0\u2009\u202f.\-–—‐‑−/]{0,3}\d){7,}")
"""Eight figures or more, near each other: all that can hold a CPR or telephone number."""
_BEFORE, _AFTER = 40, 6
"""Characters around a candidate that the patterns look at: a word for "telephone", a unit."""


def _numbers(text: str) -> Iterator[PersonalMatch]:
    for candidate in _CANDIDATE.finditer(text):
        offset = max(0, candidate.start() - _BEFORE)
        window = text[offset : candidate.end() + _AFTER]
        for match in _CPR.finditer(window):
            if _is_birth_date(match[1], match[2], match[3]):
                yield PersonalMatch(match.start() + offset, match.end() + offset, PersonalKind.CPR)
        for match in _PHONE.finditer(window):
            if match.end() + offset > candidate.start():
                yield PersonalMatch(match.start() + offset, match.end() + offset, PersonalKind.PHONE)


def _matches(text: str) -> Iterator[PersonalMatch]:
    # Nearly every text has neither; the patterns themselves are slow to say so.
    yield from _numbers(text)
    if _AT.search(text):
        for match in _EMAIL.finditer(text):
            yield PersonalMatch(match.start(), match.end(), PersonalKind.EMAIL)


def find_personal(text: str) -> list[PersonalMatch]:
    """Every CPR number (a valid date and four digits), e-mail address and telephone number, in order.

    Where two overlap, the first and longest stands: a CPR number is no telephone number.
    """
    found = sorted(_matches(text), key=lambda match: (match.start, -match.end))
    kept: list[PersonalMatch] = []
    for match in found:
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return kept
