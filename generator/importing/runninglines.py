"""Lines at the edges of pages that say the page's number, found among the lines before any are joined."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.danish.dates import find_dates
from generator.importing.source import Line, Source

RUNNING_HEADER = "sidehoved eller sidefod"
LEADERS = re.compile(r"\.{4,}|(?:\. ){4,}|…")
"""What leads to the page number in a table of contents."""
_OF_ALL = r"(?:\s*(?:/|af|of)\s*\d{1,4})?"
_WITH_PAGE = re.compile(
    rf"^(?P<left>.*\S)(?P<gap>\s{{2,}}|\t|\s[-–|·]\s|,\s|(?<=\d)\s)(?:side|page|s\.)\s*[|:]?\s*(?P<page>\d{{1,4}}){_OF_ALL}\s*\|?$"
    rf"|^(?:side|page)\s*[|:]?\s*(?P<first>\d{{1,4}}){_OF_ALL}(?:\s{{2,}}|\t|\s[-–|·]\s)(?P<right>\S.*)$",
    re.IGNORECASE,
)
"""A running line with the page's number at one of its ends: "Ældrerådet   Mødedato 21-11-2022   Side 4"."""
_BARE_PAGE = re.compile(
    r"^(?P<left>.*[^\W\d].*\S)(?:\s{4,}|\t|\s[-–|·]\s)(?P<page>\d{1,3})(?:\s*(?:/|af|of)\s*\d{1,3})?$", re.IGNORECASE
)
"""The same without the word "side"."""
_LONGEST = 160
_FEWEST_BARE = 3
_SHORTEST_PAGE = 8
"""Lines, empty ones too, between two running lines that say no more than a number: a table's rows are closer."""
_WITHIN_SENTENCE = (" ", ", ")
"""What may part a page from a book's name in a sentence: once is no running line."""
_SHORTEST_BROKEN = 40


def _labelled(lines: Sequence[Line]) -> set[int]:
    """Lines with the word "side": the same but for the number, which counts up; or one that has a date too."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for at, line in enumerate(lines):
        match = _WITH_PAGE.match(line.text.strip())
        if match and not LEADERS.search(line.text):
            words = " ".join((match["left"] or match["right"]).lower().split())
            found.setdefault(words, []).append((at, int(match["page"] or match["first"]), match["gap"] or "\t"))
    running: set[int] = set()
    for words, places in found.items():
        pages = [page for _, page, _ in places]
        alone = len(pages) == 1 and places[0][2] not in _WITHIN_SENTENCE
        if (len(pages) > 1 and pages == sorted(set(pages))) or (alone and find_dates(words)):
            running.update(at for at, _, _ in places)
    return running


def _bare(lines: Sequence[Line]) -> set[int]:
    """Lines with nothing but a number behind the same words, one more each time, a page apart."""
    found: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        match = _BARE_PAGE.match(line.text.strip())
        if match and not LEADERS.search(line.text):
            found.setdefault(" ".join(match["left"].lower().split()), []).append((at, int(match["page"])))
    return {
        at
        for places in found.values()
        if len(places) >= _FEWEST_BARE
        and all(
            page + 1 == next_page and lines[next_at].number - lines[at].number >= _SHORTEST_PAGE
            for (at, page), (next_at, next_page) in pairwise(places)
        )
        for at, _ in places
    }


def _head_again(lines: Sequence[Line], running: Collection[int]) -> set[int]:
    """The minutes' first line, where it stands again beside the running lines."""
    first = next((line.text.strip().lower() for at, line in enumerate(lines) if at not in running), "")
    beside = {near for at in running for near in (at - 1, at + 1) if near in range(1, len(lines))}
    return {at for at in beside - set(running) if lines[at].text.strip().lower() == first}


def _goes_on(above: Line, below: Line) -> bool:
    """Whether a sentence was broken by the edge of a page."""
    last = above.text.rstrip()
    begun = len(last) > _SHORTEST_BROKEN and (last[-1].isalpha() or last[-1] in ",-")
    return begun and below.text.strip()[:1].islower() and not (below.bullet or below.cells or above.cells)


def without_running_lines(source: Source) -> tuple[Source, list[tuple[Line, str]]]:
    """The source without its running lines, a sentence that goes on over them in one; and these lines, with why."""
    short = [line if not line.cells and len(line.text) <= _LONGEST else replace(line, text="") for line in source.lines]
    running = _labelled(short) | _bare(short)
    running |= _head_again(source.lines, running)
    kept: list[Line] = []
    turned = False
    for at, line in enumerate(source.lines):
        if at in running:
            turned = True
            continue
        goes_on = source.kind == "text" and turned and bool(kept) and _goes_on(kept[-1], line)
        kept.append(replace(line, apart=False, page=kept[-1].page) if goes_on else line)
        turned = False
    return replace(source, lines=tuple(kept)), [(source.lines[at], RUNNING_HEADER) for at in sorted(running)]
