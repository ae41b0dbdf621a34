"""The list of contents, which repeats every title before the minutes begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importing.row import Row
from generator.importing.wording import fold

CONTENTS = "indholdsfortegnelse"

_HEADING = frozenset(
    ("indholdsfortegnelse", "indhold", "dagsorden", "punkter", "dagsordenspunkter", "punktoversigt", "oversigt", "dagsordenpunkter",
     "åbne punkter", "punkter på dagsordenen", "dagsordensoversigt", "oversigt over punkter", "emner", "følgende punkter", "dagorden")
)  # fmt: skip
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


def without_contents(rows: Sequence[Row]) -> tuple[list[Row], Contents]:
    """The rows without a list of contents.

    A list is known by its dots and page numbers; a heading over it goes with it. A first item's heading that is glued to
    the list's last line is kept as a row of its own. Lists without page numbers are left for the layouts to tell from
    the items, see :func:`listed_titles`.
    """
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
            or len(run) >= 4
            and run[0][0] < 60
        ),
        None,
    )  # noqa: PLR2004, RUF021 — two lines of dots are no accident; four tabbed numbers early are a list
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
    if len(glued) > 2 and glued[0].isalnum():  # noqa: PLR2004 — shorter is no heading
        whole = taken[-1].full
        cut = whole.rfind(glued)
        taken[-1] = replace(taken[-1], text=whole[:cut] if cut > 0 else whole, mark="", cells=())
        kept.append(replace(taken[-1], text=glued, gap=True, bold=False, level=0))
    kept.extend(rows[last + 1 :])
    return kept, Contents(tuple(titles), tuple(taken))


def is_contents_heading(text: str) -> bool:
    """Whether a line is the heading of a list of contents or of the agenda."""
    return fold(text) in _HEADING
