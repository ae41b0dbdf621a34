"""Dates and amounts in one form each, however they are written. ``quantities.js`` does the same."""

import re
from typing import Final

_MONTHS: Final = "jan feb mar apr maj jun jul aug sep okt nov dec".split()  # noqa: SIM905 — reads as the list it is
_MONTH = (
    r"(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)"
)
_END = "(?![0-9A-Za-zÀ-ÖØ-öø-ɏ])"
SPELLED = re.compile(rf"(?<![0-9])([0-9]{{1,2}})\.?\s+{_MONTH}{_END}\.?(?:\s+([0-9]{{4}}){_END})?", re.IGNORECASE)
"""A date with the month's name: 13. april 2023, 13 apr."""
DAY = re.compile(r"(?:([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4}))")
"""A date in figures, alone: 2023-04-13, 13-04-2023, 13/4-2023, 13.4.2023."""
MONEY = re.compile(
    rf"([0-9]+(?:[.,][0-9]+)*)\s*(mio|million(?:er)?|mia|milliard(?:er)?|tkr|t\.\s?kr){_END}", re.IGNORECASE
)
"""An amount with its unit in letters: 1,7 mio."""
_PLAIN = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?")
_DECIMAL = re.compile(r"([0-9]+)[.,]([0-9]{1,2})")
_UNITS: Final = {"mio": 1_000_000, "million": 1_000_000, "mia": 1_000_000_000, "milliard": 1_000_000_000}
_THOUSAND: Final = 1_000
_MILLION: Final = 1_000_000
_LONGEST: Final = 12
"""Digits of a number that is an amount at all."""
_LAST_MONTH: Final = 12
_LAST_DAY: Final = 31


def plain_number(chunk: str) -> bool:
    """Whether a chunk is one number: 1743106, 1.743.106, 1,7."""
    return _PLAIN.fullmatch(chunk) is not None


def day_in_figures(chunk: str) -> list[str]:
    """Canonical forms of a date in figures: the day, the day without its year, the year; none where no day is meant.

    >>> day_in_figures("13-04-2023"), day_in_figures("40-04-2023")
    (['20230413', 'm0413', '2023'], [])
    """
    figures = DAY.fullmatch(chunk)
    if not figures:
        return []
    year, month, day = figures.group(1, 2, 3) if figures[1] else figures.group(6, 5, 4)
    if not (1 <= int(month) <= _LAST_MONTH and 1 <= int(day) <= _LAST_DAY):
        return []
    return [f"{year}{int(month):02d}{int(day):02d}", f"m{int(month):02d}{int(day):02d}", year]


def spelled_days(text: str) -> list[str]:
    """Canonical forms of the dates that a text gives with the month's name.

    >>> spelled_days("fra den 13. april til 1. maj 2024")
    ['m0413', '20240501', 'm0501']
    """
    found = []
    for day, name, year in SPELLED.findall(text):
        place = f"{_MONTHS.index(name[:3].lower()) + 1:02d}{int(day):02d}"
        found += [f"{year}{place}", f"m{place}"] if year else [f"m{place}"]
    return found


def amounts(number: str, unit: str = "") -> list[str]:
    """Canonical forms of one number: its whole value, and in tenths of a million where it is that large.

    >>> amounts("1.743.106"), amounts("1,7", "mio"), amounts("500", "tkr"), amounts("2,5")
    (['1743106', '1,7mio'], ['1700000', '1,7mio'], ['500000'], ['2,5'])
    """
    decimal = _DECIMAL.fullmatch(number)
    plain = _PLAIN.fullmatch(number)
    if unit:
        factor = _UNITS.get(unit.lower().removesuffix("er"), _THOUSAND)
        if decimal:
            value = int(decimal[1]) * factor + int(decimal[2]) * factor // 10 ** len(decimal[2])
        elif plain:
            value = int(plain[1].replace(".", "")) * factor
        else:
            return []
        whole = str(value)
    elif plain:
        whole = plain[1].replace(".", "")
        value = int(whole)
        if plain[2] and "." not in plain[1]:
            whole = f"{whole},{plain[2]}"
    else:
        return []
    if len(whole) > _LONGEST:
        return [whole]
    tenths = (value + _MILLION // 20) // (_MILLION // 10)
    return [whole, f"{tenths // 10},{tenths % 10}mio"] if value >= _MILLION else [whole]
