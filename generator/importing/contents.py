"""The list of contents, which repeats every title before the minutes begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importing.row import Row
from generator.importing.vocabulary import words
from generator.importing.wording import fold

CONTENTS = "indholdsfortegnelse"

_HEADING = frozenset(words("headings")["contents"])
_LEADERS = re.compile(r"^(?P<title>.*?\S)\s*(?:\.{3,}|(?:\. ){3,}|…+|_{4,})\s*(?P<page>\d{1,4})?(?P<rest>\D.*)?$")
_TABBED = re.compile(r"^(?P<title>.*?\S)(?:\t|\s{3,})(?P<page>\d{1,4})$")
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


def _unglued(rows: Sequence[Row]) -> list[Row]:
    """The rows with the first item's heading apart from the list's heading, or its last line, in front of it."""
    seen: set[str] = set()
    parted: list[Row] = []
    for row in rows:
        heading = _GLUED_HEADING.match(row.text) if not row.mark else None
        cut = heading.end() if heading else 0
        if (
            not cut
            and row.mark
            and len(row.text) < 600
            and (glue := _GLUED_FIRST.search(row.text))
            and title_key(row.text[glue.start() :]) in seen
        ):
            cut = glue.start()
        seen.add(title_key(row.full))
        if cut:
            parted.append(replace(row, text=row.text[:cut].rstrip()))
            mark = re.match(r"\d+[.)]\s+", row.text[cut:])
            rest = row.text[cut:]
            parted.append(
                replace(row, text=rest[mark.end() :] if mark else rest, mark=mark[0].strip() if mark else "", gap=True)
            )
        else:
            parted.append(row)
    return parted


def without_contents(rows: Sequence[Row]) -> tuple[list[Row], Contents]:
    """The rows without a list of contents.

    A list is known by its dots and page numbers; a heading over it goes with it. A first item's heading that is glued to
    the list's last line is kept as a row of its own. Lists without page numbers are left for the layouts to tell from
    the items, see :func:`listed_titles`.
    """
    rows = _unglued(rows)
    entries = [(at, found) for at, row in enumerate(rows) if (found := _entry(row)) is not None]
    runs: list[list[tuple[int, tuple[str, str]]]] = []
    for at, found in entries:
        if runs and at - runs[-1][-1][0] <= 2:  # noqa: PLR2004 — a title that is broken over two lines
            runs[-1].append((at, found))
        else:
            runs.append([(at, found)])
    run = next(
        (
            run
            for run in runs
            if sum("..." in rows[at].text or "…" in rows[at].text or "___" in rows[at].text for at, _ in run) >= 2
            or (len(run) >= 4 and run[0][0] < 60)
        ),
        None,
    )
    if run is None:
        return list(rows), Contents()
    first, last = run[0][0], run[-1][0]
    while first > 0 and (
        fold(rows[first - 1].full) in _HEADING or not any(letter.isalnum() for letter in rows[first - 1].full)
    ):
        first -= 1
    found = dict(run)
    titles: list[str] = []
    pending = ""
    for at in range(run[0][0], last + 1):
        if at in found:
            titles.append(_NUMBERED.sub("", f"{pending} {found[at][0]}".strip()))
            pending = ""
        else:
            pending = f"{pending} {rows[at].full}".strip()
    kept = list(rows[:first])
    taken = list(rows[first : last + 1])
    glued = found[last][1]
    own = _own_number(taken[-1].full, glued, rows[run[0][0]].full) if glued and not glued[0].isalnum() else ""
    glued = own + glued
    if len(glued) > 2 and glued[0].isalnum():  # noqa: PLR2004 — shorter is no heading
        whole = taken[-1].full
        cut = whole.rfind(glued) + len(own)
        taken[-1] = replace(taken[-1], text=whole[:cut] if cut > 0 else whole, mark="", cells=())
        kept.append(replace(taken[-1], text=glued, gap=True, bold=False, level=0))
    kept.extend(rows[last + 1 :])
    return kept, Contents(tuple(titles), tuple(taken))


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
