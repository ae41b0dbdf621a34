"""Running headers, footers and page numbers, found by their repetition over the pages."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from generator.importing.wording import worded_mark

RUNNING = "Sidehoved eller sidefod, der gentages på flere sider"
PAGE_NUMBER = "Sidetal"

_SHARE = 0.4
"""Of the pages: odd and even pages may have a header each, and the first page often has none."""
_SAME_HEIGHT = 6.0  # points
_FIXED_POINT = 0.9  # of the pages: how many must count with the page for a number to be the page's
_SAME_LINE = 2.0  # points
_BESIDE = 1.0
"""Of the pages with a running line, how many others may have something else there: odd and even pages differ."""
_HEADING_SHARE = 0.8  # of the pages
_OUTER = 0.14  # of the page's height: so far from its edges stand running lines, with a letterhead at the top

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:[-–—|\s]*)(?:(?:side|s\.|page|p\.)\s*)?(\d{1,4})(?:\s*(?:af|/|of|ud af)\s*(\d{1,4}))?[-–—|.\s]*$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:punkt|pkt\.?|sag|dagsordenspunkt|nr\.?|§|ad)?\s*\d+", re.IGNORECASE)


@dataclass(frozen=True)
class EdgeRow:
    """A row of a page as text, with where it stands."""

    text: str
    top: float
    """Points from the page's upper edge."""


@dataclass(frozen=True)
class _Place:
    page: int
    row: int
    top: float
    numbers: tuple[int, ...]


def running_rows(pages: Sequence[Sequence[EdgeRow]], heights: Sequence[float]) -> dict[tuple[int, int], str]:
    """The reason for each row (page and row, both from 0) that belongs to the page and not to the text.

    Only rows at the edge count, and of those only such that have no row of the text outside them.
    """
    reasons: dict[tuple[int, int], str] = {}
    for from_top in (True, False):
        repeated = _repeated(pages, heights, from_top=from_top)
        for page, page_rows in enumerate(pages):
            for row in _from_edge(page_rows, heights[page], from_top=from_top):
                reason = repeated.get((page, row)) or _lone_number(page_rows[row], page)
                if reason is None:
                    break
                reasons[page, row] = reason
    return reasons


def _from_edge(page_rows: Sequence[EdgeRow], height: float, *, from_top: bool) -> Iterator[int]:
    """The rows that may be running ones, beginning with the outermost."""
    count = len(page_rows)
    for row in range(count) if from_top else range(count - 1, -1, -1):
        distance = page_rows[row].top if from_top else height - page_rows[row].top
        if distance > _OUTER * height:
            return
        yield row


def _repeated(
    pages: Sequence[Sequence[EdgeRow]],
    heights: Sequence[float],
    *,
    from_top: bool,
) -> dict[tuple[int, int], str]:
    places: dict[str, list[_Place]] = defaultdict(list)
    for page, page_rows in enumerate(pages):
        for row in _from_edge(page_rows, heights[page], from_top=from_top):
            text = page_rows[row].text
            numbers = tuple(int(number) for number in _NUMBER.findall(text) if len(number) <= 4)  # noqa: PLR2004  years
            places[_NUMBER.sub("#", text.casefold())].append(_Place(page, row, page_rows[row].top, numbers))
    found: dict[tuple[int, int], str] = {}
    least = max(2, _SHARE * len(pages))
    at_height = [place for there in places.values() for place in there]
    for text, there in places.items():
        for group in _same_height(there):
            if (
                len({place.page for place in group}) >= least
                and _counts_with_pages(group, text, from_top=from_top)
                and (_PAGE_NUMBER.match(text.replace("#", "1")) or _is_margin(group, text, at_height, len(pages)))
            ):
                reason = PAGE_NUMBER if _PAGE_NUMBER.match(text.replace("#", "1")) else RUNNING
                found.update({(place.page, place.row): reason for place in group})
    return found


def _is_margin(group: Sequence[_Place], text: str, places: Sequence[_Place], count: int) -> bool:
    """No text of the minutes: that would begin at this height on other pages too, and with other words.

    A part's heading may happen to open several pages.
    """
    top = median(place.top for place in group)
    mine = {place.page for place in group}
    beside = {place.page for place in places if abs(place.top - top) <= _SAME_LINE} - mine
    if worded_mark(text) is not None and len(mine) < max(_HEADING_SHARE * count, 3):
        return False
    return len(beside) <= _BESIDE * len(mine)


def _same_height(places: Sequence[_Place]) -> list[list[_Place]]:
    groups: list[list[_Place]] = []
    for place in sorted(places, key=lambda place: place.top):
        if groups and place.top - groups[-1][-1].top <= _SAME_HEIGHT:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _counts_with_pages(group: Sequence[_Place], text: str, *, from_top: bool) -> bool:
    """Each number of the row is the same on all pages, or goes up with the pages: it is the page's number.

    An item's number at the top of a page can go up with the pages too, where each item has a page of its own.
    """
    columns = zip(*(place.numbers for place in group), strict=False)
    for numbers in columns:
        if len(set(numbers)) == 1:
            continue
        offsets = [number - place.page for number, place in zip(numbers, group, strict=False)]
        steady = max(offsets.count(offset) for offset in set(offsets)) >= _FIXED_POINT * len(group)
        if not steady or (from_top and _ITEM.match(text.replace("#", "1")) and not _PAGE_NUMBER.match(text)):
            return False
    return True


def _lone_number(row: EdgeRow, page: int) -> str | None:
    """A page number that repetition cannot show, as in a file of one page."""
    found = _PAGE_NUMBER.match(row.text)
    if found is None or int(found[1]) != page + 1:
        return None
    return PAGE_NUMBER
