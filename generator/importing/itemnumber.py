"""Numbers of items written in other ways than "3.": behind a time, with the year, run together with the title.

Rows that begin so are written as all others, "3. Budget 9.10-9.40", before anything looks for headings. One row alone
says nothing: the same way of writing must come again with a higher number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.importing.row import Row

YEAR_IN_NUMBER = "årstal i punktets nummer"
NUMBER_WORD = "ord foran punktets nummer"
PAUSE = "pause"

_CLOCK = r"(?:[Kk]l\.?\s*)?\d{1,2}[.:]\d{2}"
_SPAN = rf"{_CLOCK}(?:\s*(?:-|–|—|til)\s*{_CLOCK})?"
_WORD = r"(?P<word>(?i:(?:åbent |lukket )?(?:dagsordens?)?(?:punkt|pkt|sag|ad)\b\.?\s*(?:nr\.?\s*)?)?)"
_MARK = r"(?P<mark>\s*[.):–—-])?"
_TIMED = re.compile(
    rf"^(?P<time>[(\[]?{_SPAN}[)\]]?)(?:\s*[:;|,]\s*|\s+[–—-]\s+|\s+){_WORD}"
    rf"(?P<number>(?!{_CLOCK})\d{{1,3}}(?:\.\d{{1,2}}){{0,2}}[a-h]?)"
    rf"{_MARK}\s+(?P<title>[\"“”»(]?[A-ZÆØÅ0-9].*)$"
)
_TWO_DIGITS = r"(?:1[3-9]|[23]\d)"
"""A year; less is a month."""
_YEARLY = re.compile(
    rf"^{_WORD}(?P<number>\d{{1,3}}[a-h]?)(?P<year>\s?/\s?(?:20)?{_TWO_DIGITS}|\s?-\s?20{_TWO_DIGITS})(?![\d/-])"
    rf"{_MARK}\s*(?P<title>.*)$"
)
_YEAR_FIRST = re.compile(
    rf"^{_WORD}(?P<year>20(?P<decade>{_TWO_DIGITS})\s?[/-]\s?)(?P<number>\d{{1,3}})(?![\d/-]){_MARK}\s*(?P<title>.*)$"
)
_SIGNED = re.compile(
    r"^(?:(?P<sign>[#§]|[Nn]r\.?|[Nn]o\.?|(?i:dagsordenens\s+(?:punkt|pkt\.?))(?:\s+nr\.?)?)\s*(?P<number>\d{1,3}(?:\.\d{1,2}){0,2}[a-h]?)"
    rf"(?![\w/-]){_MARK}\s*(?P<title>\S.*)?)$"
)
"""Behind a sign or a word that other minutes do not have."""
_BRACKETED = re.compile(r"^[(\[](?P<number>\d{1,3})[)\]]\s*[:–—-]?\s*(?P<title>[A-ZÆØÅ(].*)$")
_PLAIN = re.compile(r"^(?:(?:punkt|pkt|sag|ad)\b\.?\s*(?:nr\.?\s*)?)?\d{1,3}[.):]?\s+[A-ZÆØÅ]", re.IGNORECASE)
_BEGINS = re.compile(
    r"^(?P<time>(?:[Kk]l\.?\s*)?(?P<number>(?:[7-9]|1\d|2[0-2]|0[7-9])[.:][0-5][05]))\s*(?:[:;|,–—-]\s*)?(?P<title>[A-ZÆØÅ(].*)$"
)
"""An hour, and no number at all: "9.15 Budget"."""
_GLUED = re.compile(
    r"^(?P<number>\d{1,3})(?P<title>(?:[A-ZÆØÅ][A-ZÆØÅa-zæøå]{2,}|\((?:Åben|Lukket)|[A-ZÆØÅ]-[a-zæøå]{2}).*)$"
)
_LOOSELY_GLUED = re.compile(r"^(?P<number>\d{1,3})(?P<title>[A-ZÆØÅ\"“”»(].{2,})$")
"""Among glued headings: "22IT-strategi"."""
_ONLY_TIME = re.compile(rf"^[(\[]?{_SPAN}[)\]]?$")
_BREAK = re.compile(
    rf"(?:{_SPAN}\s*[:;|,–—-]?\s*)(?:[Kk]ort |[Kk]affe|[Ff]rokost|[Tt]e-? ?og ?kaffe|[Ss]pise)?(?:pause|Pause|PAUSE)\W*"
    rf"|(?:{_SPAN}\s*[:;|,–—-]?\s*)(?:[Ff]rokost|[Kk]affe|[Mm]iddag|[Ss]andwich)\W*"
    rf"|(?:[Kk]affe|[Ff]rokost)?[Pp]ause\s*[:,(–—-]?\s*{_SPAN}\W*"
)
_FEWEST = 2
_LONGEST = 400
"""Letters; a longer row is no heading."""


def _value(match: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", match["number"]))


def _is_span(match: re.Match[str]) -> bool:
    """Whether two years stand at the start, as in "2024/25 Budget"."""
    decade = match.groupdict().get("decade")
    return decade is not None and int(match["number"]) == int(decade) + 1


def _recurring(rows: Sequence[Row], pattern: re.Pattern[str]) -> dict[int, re.Match[str]]:
    """The rows of a pattern, where at least two of them follow each other in their numbers."""
    found = {
        at: match
        for at, row in enumerate(rows)
        if not row.cells
        and row.mark != "-"
        and len(row.text) <= _LONGEST
        and (match := pattern.match(row.full))
        and not _is_span(match)
    }
    numbers = [_value(match) for match in found.values()]
    rising = sum(one < other for one, other in pairwise(numbers))
    return found if rising >= _FEWEST - 1 else {}


def _glued(rows: Sequence[Row]) -> dict[int, re.Match[str]]:
    """The glued headings, with those between two of them that alone could be something else ("5G på sygehusene")."""
    sure = _recurring(rows, _GLUED)
    if not sure:
        return sure
    found = dict(sure)
    for at, row in enumerate(rows):
        match = None if row.cells or row.mark or len(row.text) > _LONGEST else _LOOSELY_GLUED.match(row.text)
        if at in sure or match is None:
            continue
        above = [int(one["number"]) for place, one in sure.items() if place < at]
        below = [int(one["number"]) for place, one in sure.items() if place > at]
        number = int(match["number"])
        if (number - 1 in above and (not below or number < min(below))) or (not above and number + 1 == below[0]):
            found[at] = match
    return found


def _headed(row: Row, word: str, number: str, title: str) -> Row:
    """A row with its number as the layouts know it."""
    if word.strip():
        return replace(row, mark="", text=f"{word.strip()} {number}: {title}".strip(" :"))
    return replace(row, mark=f"{number}.", text=title.strip())


def _split(row: Row) -> Row:
    """A row of a form that has a column for the time and one for the item, "9.00", "3. Budget", as a row of text."""
    first, *rest = [cell.strip() for cell in row.cells if cell.strip()]
    return replace(row, cells=(), text=" ".join((first, *rest)))


def _timed_cells(row: Row) -> bool:
    """Whether a row of a table is a time and a numbered title, each on one line, and nothing more."""
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    return (
        len(filled) == 2  # noqa: PLR2004 — the time and the item
        and _ONLY_TIME.match(filled[0]) is not None
        and not any("\n" in cell for cell in filled)
        and _TIMED.match(" ".join(filled)) is not None
    )


def _times_behind(rows: list[Row]) -> None:
    """Puts times that stand in front of items' numbers, or in their place, behind the titles."""
    tables = [at for at, row in enumerate(rows) if row.cells and _timed_cells(row)]
    for at in tables if len(tables) >= _FEWEST else ():
        rows[at] = _split(rows[at])
    for at, match in _recurring(rows, _TIMED).items():
        times = match["time"].strip("()[] ")
        if re.fullmatch(_CLOCK, times):
            times = f"(kl. {times.lower().removeprefix('kl').strip(' .')})"
        rows[at] = _headed(rows[at], match["word"], match["number"], f"{match['title'].strip()} {times}")
    for at, match in _recurring(rows, _BEGINS).items():
        rows[at] = replace(rows[at], mark="", text=f"{match['title'].strip()} (kl. {match['number']})")


def _without_signs(rows: list[Row]) -> Iterator[tuple[Row, str]]:
    """Writes numbers without signs, brackets and years; what was taken away."""
    bracketed = not any(_PLAIN.match(row.full) for row in rows if not row.cells)
    for pattern in (_SIGNED, _BRACKETED) if bracketed else (_SIGNED,):
        for at, match in _recurring(rows, pattern).items():
            yield Row(match.groupdict().get("sign") or "", rows[at].lines), NUMBER_WORD
            rows[at] = _headed(rows[at], "", match["number"], match["title"] or "")
    for pattern in (_YEARLY, _YEAR_FIRST):
        for at, match in _recurring(rows, pattern).items():
            yield Row(match["year"], rows[at].lines), YEAR_IN_NUMBER
            rows[at] = _headed(rows[at], match["word"], match["number"], match["title"])


def with_plain_numbers(rows: Sequence[Row]) -> tuple[list[Row], list[tuple[Row, str]]]:
    """The rows with the numbers of their items as other minutes write them, and what was taken away: years, breaks."""
    written = list(rows)
    _times_behind(written)
    gone = list(_without_signs(written))
    for at, match in _glued(written).items():
        written[at] = _headed(written[at], "", match["number"], match["title"])
    breaks = [row for row in written if _BREAK.fullmatch(" ".join(row.full.split()))]
    gone.extend((row, PAUSE) for row in breaks)
    return [row for row in written if row not in breaks], gone
