"""Danish dates and times: read in every form people type them, written as people say them."""

import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
"""Index 0 is January."""
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
"""Index 0 is Monday, as in :meth:`datetime.date.weekday`."""

_SHORT = {name[:3]: number for number, name in enumerate(MONTHS, 1)} | {"sept": 9}
_MONTH = "|".join([*MONTHS, r"(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\b\.?"])
_FORMS = "|".join((
    r"(?P<iso_year>\d{4})-(?P<iso_month>\d{1,2})-(?P<iso_day>\d{1,2})",
    (
        r"(?!\d{1,2}\s?-\s?\d{1,2}\.\d{2}(?!\d))"  # hours: "kl. 9-10.30"
        r"(?P<day>\d{1,2})\s*(?:\.\s?|\s?-\s?|\s?/\s?)(?P<month>\d{1,2})\s*(?:\.\s?|\s?-\s?|\s?/\s?)(?P<year>\d{4}|\d{2})(?!\d)"
    ),
    r"(?:(?<=\bd\. )|(?<=\bden ))(?P<bare_day>\d{1,2})/(?P<bare_month>\d{1,2})(?!\s?[-/.]?\s?\d)",
    r"(?P<slash_day>\d{1,2})/(?P<slash_month>\d{1,2})\s+(?P<slash_year>(?:19|20)\d{2})(?!\d)",
    rf"(?P<word_day>\d{{1,2}})\s*\.?\s*(?P<word>{_MONTH})(?:\.(?=\s*,?\s*(?:19|20)\d\d))?(?:\s*,?\s*(?P<word_year>(?:19|20)\d{{2}}))?",
))  # fmt: skip
_DATE = re.compile(rf"(?<!\d)(?<!\d[.\-/])(?:{_FORMS})(?![\w\-/]|\.\d)", re.IGNORECASE)
_LEAD = re.compile(rf"^\s*(?:(?:{'|'.join(WEEKDAYS)})(?:en)?\s*,?\s*)?(?:(?:d\.|den)\s*)?", re.IGNORECASE)
_TIME = re.compile(r"^\s*(?:kl\.?\s*)?(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>\d{2}))?\s*$", re.IGNORECASE)
_SPAN = re.compile(r"\s*(?:–|—|-|\btil\b)\s*")
_OLDEST_SHORT_YEAR = 70


class Precision(StrEnum):
    """How much of a date stands in the text."""

    FULL = "full"
    DAY_AND_MONTH = "day and month"
    """The year comes from elsewhere."""


@dataclass(frozen=True)
class DateMention:
    """A date in running text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    date: date | None
    """None where the year is missing and was not given."""
    precision: Precision
    day: int = 0
    month: int = 0


def _resolve(match: re.Match[str], year: int | None) -> tuple[int | None, int, int]:
    part = match.groupdict()
    if part["iso_year"]:
        return int(part["iso_year"]), int(part["iso_month"]), int(part["iso_day"])
    if part["day"]:
        found = int(part["year"])
        if len(part["year"]) == 2:  # noqa: PLR2004 — "23" is 2023, "98" is 1998
            found += 2000 if found < _OLDEST_SHORT_YEAR else 1900
        return found, int(part["month"]), int(part["day"])
    if part["slash_day"]:
        return int(part["slash_year"]), int(part["slash_month"]), int(part["slash_day"])
    if part["bare_day"]:
        return year, int(part["bare_month"]), int(part["bare_day"])
    word = part["word"].lower().rstrip(".")
    month = MONTHS.index(word) + 1 if word in MONTHS else _SHORT[word[:4] if word[:4] in _SHORT else word[:3]]
    return int(part["word_year"]) if part["word_year"] else year, month, int(part["word_day"])


def find_dates(text: str, year: int | None = None) -> list[DateMention]:
    """Every date in running text, in order; `year` is used where the text gives none.

    Numbers that are no date ("31-02-2023", "1.743.106") are passed over.
    """
    mentions = []
    for match in _DATE.finditer(text):
        found, month, day = _resolve(match, year)
        stated = match["iso_year"] or match["day"] or match["slash_day"] or match["word_year"]
        try:
            value = date(found if found is not None else 2000, month, day)  # 2000 has a 29 February
        except ValueError:
            continue
        precision = Precision.FULL if stated else Precision.DAY_AND_MONTH
        mentions.append(
            DateMention(match.start(), match.end(), value if found is not None else None, precision, day, month)
        )
    return mentions


def parse_date(text: str) -> date | None:
    """The date that is all of `text`: "2023-09-08", "8.9.2023", "08-09-2023", "fredag den 8. september 2023".

    None where the text is no date, or more than one.
    """
    rest = _LEAD.sub("", text, count=1).strip().rstrip(".")
    found = find_dates(rest)
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(rest):
        return found[0].date
    return None


def parse_time(text: str) -> time | None:
    """A time of day: "14", "14.00", "14:00", "kl. 14.00"; None where it is none."""
    match = _TIME.match(text)
    if not match:
        return None
    try:
        return time(int(match["hour"]), int(match["minute"] or 0))
    except ValueError:
        return None


def parse_time_span(text: str) -> tuple[time, time | None] | None:
    """Start and end: "12.00-14.00", "kl. 12 til 14", "12:00"; the end is None where it is not given.

    None where the text is no time.
    """
    parts = [parse_time(part) for part in _SPAN.split(text.strip())]
    if not 1 <= len(parts) <= 2 or parts[0] is None or parts[-1] is None:  # noqa: PLR2004 — a span has two ends
        return None
    return parts[0], parts[1] if len(parts) > 1 else None


def long_date(day: date) -> str:
    """As people write it: "8. september 2023"."""
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


def clock(moment: time) -> str:
    """As Danish rules have it: "14.00"."""
    return f"{moment:%H.%M}"
