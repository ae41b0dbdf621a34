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


_ONE = "[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]"
_SPACE = f"(?:{_ONE}{{1,3}})"
_GAP = f"(?:{_SPACE}|{_ONE}?\\n{_ONE}{{0,4}})"
"""A space that may be where the line is broken."""
_DASH = "[-\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]"
_CPR = re.compile(
    rf"(?<![\d/])(?<!\d[\-.])(?:(?<=cpr-)|(?<!\w-))(\d{{2}}){_ONE}?[-./]?(\d{{2}}){_ONE}?[-./]?(\d{{2}})"
    rf"(?:{_SPACE}?(?:[./_])?{_SPACE}?|{_GAP}?{_DASH}{{1,2}}{_GAP}?)(\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_MASKED = re.compile(r"(?<![\w-])(\d{2})(\d{2})(\d{2})\s?[-\u2010-\u2015]\s?(?:[xX]{4}|[*•]{4})(?!\w)")
"""A CPR number whose last four figures are crossed out: the day somebody was born is left."""
_AT = re.compile(r"[@\uff20]|[(\[{]\s?(?:at|a|snabel-?a)\s?[)\]}]|(?<=\s)snabel-?a(?=\s)|&#64;|%40", re.IGNORECASE)
_AT_SIGNS = ("@", "\uff20", "&#64", "%40")
_AT_IN_BRACKETS = re.compile(r"[(\[{]\s?[aAsS]")
_LOCAL = re.compile(r"[\w.+%-]+\s{0,3}$")
_DOT = r"(?:\.|\s?[(\[{](?:dot|punktum|prik)[)\]}]\s?)"
_DOMAIN = re.compile(rf"\s{{0,3}}[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[a-zæøå]{{2,}}", re.IGNORECASE)
_LOCAL_LENGTH, _DOMAIN_LENGTH = 64, 255
"""Characters, as the rules of e-mail have it."""
_EIGHT = "(?:" + "|".join((
    r"\d{8}",
    rf"\d{{2}}(?:{_GAP}\d{{2}}){{3}}",
    rf"\d{{4}}{_GAP}\d{{4}}",
    rf"\d{{2}}{_GAP}\d{{3}}{_GAP}\d{{3}}",
    r"\d{2}(?:[.-]\d{2}){3}",
)) + r")(?!\d)"  # fmt: skip
_CUE = (
    r"tlf|telefon(?:nummer|nr)?|tel|mobil(?:nummer|nr)?|mob|direkte|ring(?:es)?(?: til| på)?|sms|kontakt(?:es)?(?: på)?"
    r"|(?:nås|træffes|fås) på|fastnet|hotline|vagttelefon|lokal|på nummer|[tm](?=:)"
)
_SIGN = "[\u260e\u260f\u2706\U0001f4de\U0001f4f1]\ufe0f?"
_AFTER_CUE = r"(?:[\s.:=()/–-]|\b(?:nr|nummer(?:et)?|er|på|til|privat|arbejde)\b){0,8}"
_NO_FIGURE_BEFORE = rf"(?<![\d.,:/#=-])(?<!\d{_ONE})"
_NO_YEARS = rf"(?!(?:19|20)\d\d(?:{_GAP}|{_DASH})(?:19|20))"
_DASHED = rf"[2-9]\d{{3}}{_DASH}\d{{4}}(?!\d|{_DASH})"
_NEIGHBOURS = "298|299|354|358|3[1-3]|4[46-9]"
_PHONE = re.compile("|".join((
    rf"(?<![\w+])\(?(?:\+|00)45\)?(?:{_GAP}|[.-])?{_EIGHT}",
    rf"(?<![\w+])\+(?:{_NEIGHBOURS})(?:[ \u00a0-]?\d){{7,11}}(?!\d|[.,]\d|{_SPACE}?(?:kr|mio|%))",
    rf"(?:\b(?:{_CUE})\b|{_SIGN}){_AFTER_CUE}(?:\+45{_GAP}?)?{_NO_YEARS}(?:{_EIGHT}|{_DASHED})",
    rf"{_NO_FIGURE_BEFORE}[2-9]\d(?:{_SPACE}\d{{2}}){{3}}(?!{_SPACE}?\d|[.,]\d|{_SPACE}?kr)",
    rf"{_NO_FIGURE_BEFORE}(?!(?:19|20)\d\d{_SPACE}(?:19|20))[2-9]\d{{3}}{_SPACE}\d{{4}}(?!{_SPACE}?\d|[.,/-]\d|{_SPACE}?kr)",
)), re.IGNORECASE)  # fmt: skip
"""A number with a country code, one that is called a telephone number, four pairs, or two fours that are no years.

Two fours with a dash are a case number or years, unless a word calls them a telephone number.
Eight digits in a row without a word for it are left alone: document ids look the same.
"""


def _is_birth_date(day: str, month: str, year: str) -> bool:
    try:
        date(2000 + int(year), int(month), int(day))
    except ValueError:
        # 29 February 1900 is the one day that 2000 has and 1900 has not: let it pass as a date.
        return False
    return True


_CANDIDATE = re.compile(
    r"\d(?:[ \t\n\u00a0\u00ad\u2000-\u200a\u202f\u205f\u3000.\-\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d/_]{0,8}"
    r"\d){7,}"
)
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


def _may_have_address(text: str) -> bool:
    """Whether an at sign may be in a text, however it is written; the pattern itself is slow to say no."""
    return any(sign in text for sign in _AT_SIGNS) or bool(_AT_IN_BRACKETS.search(text)) or "snabel" in text.lower()


def _matches(text: str) -> Iterator[PersonalMatch]:
    yield from _numbers(text)
    for match in _MASKED.finditer(text):
        if _is_birth_date(match[1], match[2], match[3]):
            yield PersonalMatch(match.start(), match.end(), PersonalKind.CPR)
    if not _may_have_address(text):
        return
    for at in _AT.finditer(text):
        local = _LOCAL.search(text[max(0, at.start() - _LOCAL_LENGTH) : at.start()])
        domain = _DOMAIN.match(text[at.end() : at.end() + _DOMAIN_LENGTH]) if local else None
        if local and domain:
            yield PersonalMatch(at.start() - len(local[0]), at.end() + domain.end(), PersonalKind.EMAIL)


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
