"""When a meeting was: dates and times in the forms that heads and sentences give them."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, time

from generator.danish.dates import MONTHS, WEEKDAYS, DateMention, find_dates, parse_time

_TIME = r"\d{1,2}[.:]\d{2}(?::\d{2})?"
CLOCKS = re.compile(
    rf"(?:kl(?:okken)?\.?\s*)?(?<![\d.,/-])(?P<start>{_TIME}|(?<=kl\. )\d{{1,2}}|(?<=kl )\d{{1,2}})"
    rf"(?:\s*(?:-|–|—|til|og til|og sluttede)\s*(?:kl\.?\s*)?(?P<end>{_TIME}|\d{{1,2}}(?![\d.])))?(?![\d/-])",
    re.IGNORECASE,
)
BARE_HOUR = re.compile(
    r"\bkl(?:okken)?\.?\s*(?P<start>\d{1,2})(?![\d.:])(?:\s*(?:-|–|til)\s*(?P<end>\d{1,2}(?:[.:]\d{2})?))?",
    re.IGNORECASE,
)
_HOURS = re.compile(r"\s*(?P<start>\d{1,2})\s*(?:-|–|—|til)\s*(?P<end>\d{1,2}(?:[.:]\d{2})?)\s*\.?\s*")
"""Hours and nothing else: "9-11"."""
WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
YEAR = re.compile(r"(?<![\d.,/-])(20\d{2})(?![\d])")
_MONTH_FIRST = re.compile(rf"\b({'|'.join(MONTHS)})\s+(\d{{1,2}}),?\s+(20\d\d)\b", re.IGNORECASE)
_ENDED = re.compile(
    rf"\bmødet?\s+(?:blev\s+)?(?:hævet|sluttede|slut|sluttet|afsluttet|afsluttedes|ophævet)\b.{{0,12}}?(?P<time>{_TIME}|\d{{1,2}}(?!\d))",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    rf"\bmødet?\s.{{0,80}}?(?:begyndte|startede|åbnede|blev åbnet)\b.{{0,12}}?(?P<time>{_TIME})"
    rf"(?:.{{0,20}}sluttede.{{0,12}}?(?P<end>{_TIME}))?",
    re.IGNORECASE,
)


_CASE_NUMBER = re.compile(
    r"\b\d{2}\.\d{2}\.\d{2}(?:[.-]\w+)*-?[A-ZÆØÅ]\d{2}(?:-\d+)*"
    r"|\b(?:(?:sags?|journal|acadre|brev|dok(?:ument)?)[\s.-]*(?:nr|nummer|id)|j\.?\s?nr|sagsid)\b[.:\s]*\w[\w./-]*",
    re.IGNORECASE,
)


def without_case_numbers(text: str) -> str:
    """A text with blanks where its case numbers stood, whose figures read like days and hours."""
    return _CASE_NUMBER.sub(lambda found: " " * len(found[0]), text)


def day_first(text: str) -> str:
    """A date such as "Marts 3, 2016", which some web systems write, with the day first."""
    return _MONTH_FIRST.sub(r"\2. \1 \3", text)


def said_times(text: str) -> tuple[time | None, time | None]:
    """Start and end as a sentence tells them: "Mødet blev hævet kl. 15.35"."""
    began, ended = _BEGAN.search(text), _ENDED.search(text)
    start = clock(began["time"]) if began else None
    end = clock(began["end"]) if began and began["end"] else clock(ended["time"]) if ended else None
    return start, end


def clock(text: str | None) -> time | None:
    """An hour with or without minutes and seconds, by a colon or a full stop."""
    return parse_time(":".join(text.replace(".", ":").split(":")[:2])) if text else None


def times_in(text: str) -> tuple[time | None, time | None]:
    """Start and end, from a text whose dates are gone."""
    if hours := _HOURS.fullmatch(text):
        return clock(hours["start"]), clock(hours["end"])
    for pattern in (CLOCKS, BARE_HOUR):
        for match in pattern.finditer(text):
            start, end = clock(match["start"]), clock(match["end"])
            if start and (":" in match["start"] or "." in match["start"] or pattern is BARE_HOUR or end):
                return start, end
    return None, None


_IN = re.compile(r"^[\s,.;|–-]*(?:i|på|hos|ved)\s+(?P<place>\S.{2,80})$")
_IN_BRACKETS = re.compile(
    r"^[\s,]*\((?P<place>(?:(?:møde )?(?:via|på|over)\s+)?(?:(?:microsoft |ms )?teams|zoom|skype|online|virtuelt?"
    r"|videomøde|(?:møde)?lokale\s[^()]{1,40}))\)[\s.]*$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"^\s*[,;.|–-]\s*(?P<place>[A-ZÆØÅ].{2,80})$")


def behind_time(text: str) -> str:
    """What stands behind the last date or hour of a text: "i Byrådssalen", or a name behind a comma; else ""."""
    mentions = find_dates(text)
    if not mentions:
        return ""
    undated = text
    for mention in mentions:
        undated = undated[: mention.start] + " " * (mention.end - mention.start) + undated[mention.end :]
    hours = (found.end() for pattern in (CLOCKS, BARE_HOUR) for found in pattern.finditer(undated))
    rest = text[max(mentions[-1].end, *hours, 0) :]
    found = _IN.match(rest) or _NAMED.match(rest) or _IN_BRACKETS.match(rest)
    return found["place"].strip(" .") if found else ""


def without_dates(text: str, mentions: Iterable[DateMention]) -> str:
    """A text with blanks where its dates stood."""
    for mention in reversed(list(mentions)):
        text = text[: mention.start] + " " + text[mention.end :]
    return text


def infer_year(day: int, month: int, weekday: str, years: Counter[int]) -> tuple[int | None, str]:
    """The year in which the day is that weekday, the likeliest of those the text speaks of."""
    number = WEEKDAYS.index(weekday.lower()) if weekday else None
    top = max(years, default=0)
    near = sorted({year + step for year in years for step in (-1, 0, 1)}) or []
    fitting = []
    for year in near:
        try:
            if number is None or date(year, month, day).weekday() == number:
                fitting.append(year)
        except ValueError:
            continue
    if not fitting:
        return None, ""
    best = max(fitting, key=lambda year: (years[year], -abs(year - top)))
    why = f"fordi {day}.{month}. falder på en {weekday.lower()} i {best}" if weekday else "efter de år, teksten nævner"
    return best, why
