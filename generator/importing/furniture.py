"""What pages, printers and screens put around minutes: page numbers, menus, signatures of programs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.row import Row
from generator.importing.runninglines import RUNNING_HEADER
from generator.importing.vocabulary import any_of

PAGE_NUMBER = "sidetal"
WEB_PAGE = "websidens knapper og menuer"
RULE = "streg"

_PAGE = re.compile(r"^(?:side|s\.|page)?\s*[-–—]?\s*\d{1,4}\s*(?:(?:/|af|of)\s*\d{1,4})?\s*[-–—]?$", re.IGNORECASE)
_PAGE_WORD = re.compile(
    r"^(?:side|page)\s*:?\s*\d{1,4}(?:\s*(?:/|af|of)\s*\d{1,4})?$|^\d{1,4}\s*(?:/|af)\s*\d{1,4}$|^[-–—]\s?\d{1,4}\s?[-–—]$",
    re.IGNORECASE,
)
_BUTTON = re.compile(rf"^(?:{any_of('button')})$", re.IGNORECASE)
_BUTTON_BEFORE = re.compile(
    r"^(?:fold (?:dette punkt|punktet) (?:ind|ud)|vis/skjul|fold (?:ud|ind)|åbn/luk)\s+(?=\S)", re.IGNORECASE
)
_RULE = re.compile(r"[+=_*|─━│┌┐└┘├┤┼~-]{8,}")
_WEB_FOOT = re.compile(rf"^(?:{any_of('web_foot')})", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\|.*\||\b(?:CVR|EAN)\b|\bhovednummer|^(?:tlf|telefon)\b.*\d{2}|\d\w?,\s+\d{4}\s[A-ZÆØÅ]\w+$", re.IGNORECASE
)
_FOOT = 12
"""The last rows, among which a web page's foot begins."""
_LONGEST_FOOT = 160
_PAGES = 3
"""A line at the edge of so many pages is no part of the text."""


def _edges(rows: Sequence[Row]) -> dict[int, str]:
    """Lines that stand at the upper or lower edge of several pages, numbers apart."""
    edges: dict[int, list[int]] = {}
    for at, row in enumerate(rows):
        if row.page:
            edges.setdefault(row.page, []).append(at)
    keys: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    for ats in edges.values():
        for at in {*ats[:2], *ats[-2:]}:
            key = re.sub(r"\d+", "#", rows[at].full.strip().lower())
            keys[key] += 1
            places.setdefault(key, []).append(at)
    return {at: RUNNING_HEADER for key, count in keys.items() if count >= _PAGES for at in places[key]}


def _web_foot(rows: Sequence[Row]) -> dict[int, str]:
    """The foot of a web page: the last rows, as far as each is known from such feet or is an address."""
    foot = len(rows)
    while foot > max(len(rows) - _FOOT, 0) and _of_foot(rows[foot - 1].full.strip()):
        foot -= 1
    known = any(_WEB_FOOT.match(row.full.strip()) for row in rows[foot:])
    return dict.fromkeys(range(foot, len(rows)), WEB_PAGE) if known else {}


def _of_foot(text: str) -> bool:
    return len(text) <= _LONGEST_FOOT and bool(_WEB_FOOT.match(text) or _BUTTON.match(text) or _ADDRESS.search(text))


def _beside_page_numbers(rows: Sequence[Row]) -> dict[int, str]:
    """Lines that stand beside several page numbers: a text file shows no other edge of a page."""
    pages = [at for at, row in enumerate(rows) if _PAGE_WORD.match(row.full.strip())]
    beside: dict[str, list[int]] = {}
    for at in pages:
        for near in {at - 1, at + 1} & set(range(len(rows))):
            key = re.sub(r"\d+", "#", rows[near].full.strip().lower())
            beside.setdefault(key, []).append(near)
    often = (places for places in beside.values() if len(places) >= max(_FEWEST_PAGES, len(pages) * _MOSTLY))
    return {at: RUNNING_HEADER for places in often for at in places if not rows[at].cells}


_PATH = re.compile(r"[^>»›]{2,40}(?:\s*[>»›]\s*[^>»›]{2,80}){2,}")
"""A path whose steps are parted by arrows."""
_FEWEST_PAGES = 2
_MOSTLY = 0.6
_MENU = re.compile(rf"^(?:{any_of('menu')})$", re.IGNORECASE)
_TOP = 25
_FEWEST_WORDS_OF_MENU = 2
_SHORTEST_TITLE = 15
_LONGER = 1.3


def _breadcrumb(rows: Sequence[Row], at: int) -> bool:
    """Whether a row near the top is a path to the page: words with no blanks between, ending in the page's title."""
    text = rows[at].text
    if at >= _TOP:
        return False
    if _PATH.fullmatch(text):
        return True
    titles = [row.text for row in rows[at + 1 : at + 4] if len(row.text) > _SHORTEST_TITLE]
    return any(
        len(text) > _LONGER * len(title) and text.endswith(title) and text[-len(title) - 1] not in " –-:"
        for title in titles
    )


def _menu(row: Row) -> bool:
    words = row.cells or row.text.split("|")
    known = sum(bool(_MENU.match(word.strip())) for word in words)
    return len(words) > _FEWEST_WORDS_OF_MENU and known >= _FEWEST_WORDS_OF_MENU


def without_furniture(rows: Sequence[Row], *, kind: str) -> tuple[list[Row], list[tuple[Row, str]]]:
    """The rows of the minutes themselves, and those that are not, each with its reason.

    `kind` is the source's: a PDF has lost its running lines already, by where they stood, and what still begins
    several of its pages is a section's heading.
    """
    kept: list[Row] = []
    removed: list[tuple[Row, str]] = []
    edges = {} if kind == "pdf" else _beside_page_numbers(rows) | _edges(rows)
    edges |= _web_foot(rows)
    for at, row in enumerate(rows):
        text = row.full.strip()
        if at in edges:
            removed.append((row, edges[at]))
        elif _PAGE_WORD.match(text) or (row.page and _PAGE.match(text) and _at_edge(rows, at)):
            removed.append((row, PAGE_NUMBER))
        elif _RULE.fullmatch(text) and not row.cells:
            removed.append((row, RULE))
        elif _BUTTON.match(text) or _menu(row) or _breadcrumb(rows, at):
            removed.append((row, WEB_PAGE))
        elif button := _BUTTON_BEFORE.match(row.text):
            kept.append(replace(row, text=row.text[button.end() :], gap=True))
            removed.append((replace(row, text=button[0].strip(), mark="", cells=()), WEB_PAGE))
        else:
            kept.append(row)
    return kept, removed


def _at_edge(rows: Sequence[Row], at: int) -> bool:
    return at + 1 == len(rows) or at == 0 or rows[at - 1].page != rows[at].page or rows[at + 1].page != rows[at].page
