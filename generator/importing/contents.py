"""The list of contents, which repeats every title before the minutes begin."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from generator.importing.row import Row
from generator.importing.vocabulary import words
from generator.importing.wording import fold

CONTENTS = "indholdsfortegnelse"

_HEADING = frozenset(words("headings")["contents"])
_LEADERS = re.compile(r"^(?P<title>.*?\S)\s*(?:\.{3,}|(?:\. ){3,}|…+|_{4,})\s*(?P<page>\d{1,4})?(?P<rest>\D.*)?$")
_TABBED = re.compile(r"^(?P<title>.*?\S)(?:\t|\s{3,})(?P<page>\d{1,4})$")
_HEADS = re.compile(r"^(?:(?:pkt|punkt|nr|tekst|emne|titel|sag|side)\b[.:]?\s*){2,}$", re.IGNORECASE)
"""The heads of a list's columns."""
_PLAIN = re.compile(r"^(?P<title>(?:(?:punkt|pkt\.?|sag)\s*)?\d{1,3}[.):]?\s.*\S)\s(?P<page>\d{1,3})$", re.IGNORECASE)
_LONGEST_TITLE = 600
_SHORTEST_HEADING = 2
_BROKEN_OVER = 2
"""Rows that a title may be broken over."""
_FEWEST_DOTTED = 2
"""Two lines of dots are no accident."""
_FEWEST_NUMBERED = 4
"""Nor are four lines that end in a tab and a number, near the top."""
_EARLY = 60
_NUMBERED = re.compile(
    r"^(?:(?:punkt|pkt\.?|sag)\s*)?\d{1,3}(?:\.\d{1,3}){0,2}\s*[.):]?\s*(?:\((?:åben|lukket)\)\s*)?", re.IGNORECASE
)


@dataclass(frozen=True)
class Contents:
    """The list of contents, if there is one."""

    titles: tuple[str, ...] = ()
    """As the list writes them, numbers and page numbers apart; long ones may be cut short."""
    rows: tuple[Row, ...] = ()
    """What was taken away."""


def title_key(text: str) -> str:
    """A title as titles are compared: folded, without its number."""
    folded = fold(text)
    return _NUMBERED.sub("", folded).strip() or folded


def _entry(row: Row) -> tuple[str, str] | None:
    """Title and what is glued behind the page number, of a row that is one line of a contents list."""
    text = row.full if not row.cells else "\t".join(cell for cell in row.cells if cell)
    joined = text.replace("\t", " ") if "..." in text or "…" in text else text
    if match := _LEADERS.match(joined):
        return match["title"], (match["rest"] or "").strip() if match["page"] else ""
    if match := _TABBED.match(text):
        return match["title"], ""
    return None


_GLUED_HEADING = re.compile(
    rf"^(?P<head>{'|'.join(sorted(_HEADING, key=len, reverse=True))})\s?(?=(?:punkt |pkt\.? )?\d{{1,3}}\s?[.:)]\s)",
    re.IGNORECASE,
)
_GLUED_FIRST = re.compile(r"(?<=[\w.:;)”\"])(?=1\.\s[A-ZÆØÅ])")


def _cut(row: Row, seen: Collection[str]) -> int:
    """Where a row is to be cut in two; 0 where it is one."""
    if not row.mark:
        heading = _GLUED_HEADING.match(row.text)
        return heading.end() if heading else 0
    glue = _GLUED_FIRST.search(row.text) if len(row.text) < _LONGEST_TITLE else None
    return glue.start() if glue and title_key(row.text[glue.start() :]) in seen else 0


def _unglued(rows: Sequence[Row]) -> list[Row]:
    """The rows with the first item's heading apart from the list's heading, or its last line, in front of it."""
    seen: set[str] = set()
    parted: list[Row] = []
    for row in rows:
        cut = _cut(row, seen)
        seen.add(title_key(row.full))
        if not cut:
            parted.append(row)
            continue
        rest = row.text[cut:]
        mark = re.match(r"\d+[.)]\s+", rest)
        parted.append(replace(row, text=row.text[:cut].rstrip()))
        parted.append(
            replace(row, text=rest[mark.end() :] if mark else rest, mark=mark[0].strip() if mark else "", gap=True)
        )
    return parted


_Run = list[tuple[int, tuple[str, str]]]
"""Rows of one list: their places, each with its title and what is glued behind the page number."""


def _run_of_entries(rows: Sequence[Row]) -> _Run:
    """The first stretch of rows that is a list of contents; nothing where there is none."""
    runs: list[_Run] = []
    for at, row in enumerate(rows):
        entry = _entry(row)
        if entry is None:
            continue
        if runs and at - runs[-1][-1][0] <= _BROKEN_OVER:
            runs[-1].append((at, entry))
        else:
            runs.append([(at, entry)])
    for run in runs:
        dotted = sum(any(dots in rows[at].text for dots in ("...", "…", "___")) for at, _ in run)
        if dotted >= _FEWEST_DOTTED or (len(run) >= _FEWEST_NUMBERED and run[0][0] < _EARLY):
            return run
    return _run_under_heading(rows)


def _run_under_heading(rows: Sequence[Row]) -> _Run:
    """The rows below "Indholdsfortegnelse" that begin with a number and end in a page, one blank before it."""
    start = next((at for at, row in enumerate(rows[:_EARLY]) if fold(row.full) == CONTENTS), None)
    run: _Run = []
    if start is None:
        return run
    for at in range(start + 1, len(rows)):
        found = _PLAIN.match(rows[at].full)
        if found is None and (run or at > start + _BROKEN_OVER):
            break
        if found is not None:
            run.append((at, (found["title"], "")))
    return run if len(run) >= _FEWEST_DOTTED else []


def _titles(rows: Sequence[Row], run: _Run) -> tuple[str, ...]:
    """The titles of a list, those that were broken over two rows put together."""
    entries = dict(run)
    titles: list[str] = []
    pending = ""
    for at in range(run[0][0], run[-1][0] + 1):
        if at in entries:
            titles.append(_NUMBERED.sub("", f"{pending} {entries[at][0]}".strip()))
            pending = ""
        else:
            pending = f"{pending} {rows[at].full}".strip()
    return tuple(titles)


def without_contents(rows: Sequence[Row]) -> tuple[list[Row], Contents]:
    """The rows without a list of contents.

    A list is known by its dots and page numbers; a heading over it goes with it. A first item's heading that is glued
    to the list's last line is kept as a row of its own. Lists without page numbers are told from the items later, when
    it is known what the items are.
    """
    rows = _unglued(rows)
    run = _run_of_entries(rows)
    if not run:
        return rows, Contents()
    first, last = run[0][0], run[-1][0]
    if first > 1 and _HEADS.match(rows[first - 1].full):
        first -= 1
    while first > 0 and (is_contents_heading(rows[first - 1].full) or not any(map(str.isalnum, rows[first - 1].full))):
        first -= 1
    taken = rows[first : last + 1]
    below: list[Row] = []
    glued = run[-1][1][1]
    whole = taken[-1].full
    own = _own_number(whole, glued, rows[run[0][0]].full) if glued and not glued[0].isalnum() else ""
    if len(own + glued) > _SHORTEST_HEADING and (own + glued)[0].isalnum():
        cut = whole.rfind(own + glued) + len(own)
        taken[-1] = replace(taken[-1], text=whole[:cut] if cut > 0 else whole, mark="", cells=())
        below.append(replace(taken[-1], text=own + glued, gap=True, bold=False, level=0))
    return [*rows[:first], *below, *rows[last + 1 :]], Contents(_titles(rows, run), tuple(taken))


def _own_number(line: str, glued: str, first: str) -> str:
    """The number of the first item's heading, where it has run together with the page number: "…… 51 (Åben) Budget"."""
    number = re.match(r"\d{1,3}", first)
    page = re.search(r"(\d+)\s*$", line[: line.rfind(glued)])
    if number and page and page[1].endswith(number[0]) and len(page[1]) > len(number[0]):
        return number[0] + line[page.end(1) : line.rfind(glued)]
    return ""


def is_contents_heading(text: str) -> bool:
    """Whether a line is the heading of a list of contents or of the agenda."""
    return fold(text) in _HEADING
