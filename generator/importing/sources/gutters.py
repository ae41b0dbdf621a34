"""The free stripe between two columns of running text, which are read one after the other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from generator.importing.sources.rows import Row, rows, whole

_PROSE_ROWS = 6  # a column of fewer lines is no running text
_PROSE_SHARE = 0.2  # of the lines that go on with a small letter, where there is running text
_LEAST_PROSE_SHARE = 0.08  # of each column's
_PROSE_WIDTH = 0.3  # of both columns together, for a column of running text
_GUTTER_GAP = 0.9  # of the letters' size
_FEWEST_GAPS = 4  # rows that must have a gap at the same place for a gutter to be looked for there
_SAME_GUTTER = 8.0  # points

Gap = tuple[float, float]
"""Where it begins and ends, in points from the page's left edge."""


class Gutter(NamedTuple):
    """The free stripe between two columns of running text, in points."""

    place: float
    right: float
    """Where the column right of it begins."""


def usual_gutter(pages: Iterable[tuple[Sequence[Row], Sequence[float]]]) -> Gutter | None:
    """Where the file's pages, given as rows and rulings, have the gutter between two columns of running text.

    A page with nothing but a list of participants does not show it; the pages that follow do.
    """
    found: list[Gutter] = []
    for page_rows, rulings in pages:
        place = find_gutter(page_rows)
        if place is None:
            continue
        zones = [sides_of(zone, place) for crossing, zone in zones_of(page_rows, place) if not crossing]
        prose = [sides for sides in zones if is_prose(sides, rulings)]
        if prose:
            found.append(Gutter(place, min(row[0].left for _, right in prose for row in right)))
    near = {gutter: sum(1 for other in found if abs(other.place - gutter.place) <= _SAME_GUTTER) for gutter in found}
    best = max(near, key=lambda gutter: near[gutter], default=None)
    return best if best is not None and near[best] > 1 else None


def find_gutter(page_rows: Sequence[Row]) -> float | None:
    """The place that the gaps of most rows have in common."""
    gaps = [gap for row in page_rows for gap in _word_gaps(row)]
    if len(gaps) < _FEWEST_GAPS:
        return None
    ends = sorted([(left, 1) for left, _ in gaps] + [(right, -1) for _, right in gaps])
    best, best_place, open_gaps = 0, 0.0, 0
    for (place, step), (following, _) in pairwise(ends):
        open_gaps += step
        if open_gaps > best:
            best, best_place = open_gaps, (place + following) / 2
    return best_place if best >= _FEWEST_GAPS else None


def _word_gaps(row: Row) -> list[Gap]:
    """Gaps that may be a gutter's; justified text makes some, but not at the same place in every row."""
    words = whole(row).words
    return [
        (before.right, after.left)
        for before, after in pairwise(words)
        if after.left - before.right >= _GUTTER_GAP * before.size
    ]


def zones_of(page_rows: Sequence[Row], gutter: float) -> Iterator[tuple[bool, list[Row]]]:
    """Rows that run across the gutter, and rows that leave it free, in turn."""
    for crossing, group in groupby(page_rows, key=lambda row: _crosses(row, gutter)):
        yield crossing, list(group)


def _crosses(row: Row, gutter: float) -> bool:
    words = whole(row).words
    if words[-1].left < gutter or words[0].right > gutter:
        return words[0].left < gutter < words[-1].right
    return not any(left < gutter < right for left, right in _word_gaps(row))


def sides_of(zone: Sequence[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    """What stands left and right of the gutter, in rows anew: lines of columns need not lie beside each other."""
    words = [word for row in zone for segment in row for word in segment.words]
    return rows(word for word in words if word.left < gutter), rows(word for word in words if word.left >= gutter)


def is_prose(sides: tuple[list[Row], list[Row]], rulings: Sequence[float]) -> bool:
    """Both sides are running text of several lines, so that the left one is read before the right one."""
    if any(len(side) < _PROSE_ROWS for side in sides):
        return False
    top, bottom = min(side[0][0].top for side in sides), max(side[-1][0].bottom for side in sides)
    if sum(1 for place in rulings if top < place < bottom) > _PROSE_ROWS:
        return False
    widths = [max(row[-1].right for row in side) - min(row[0].left for row in side) for side in sides]
    going_on = [sum(1 for row in side if row[0].text[:1].islower()) for side in sides]
    return (
        min(widths) >= _PROSE_WIDTH * sum(widths)
        and sum(going_on) >= _PROSE_SHARE * sum(map(len, sides))
        and all(count >= _LEAST_PROSE_SHARE * len(side) for count, side in zip(going_on, sides, strict=True))
    )


def is_usual(sides: tuple[list[Row], list[Row]], usual: Gutter) -> bool:
    """Both sides are columns where the file has them: long ones, or such as begin where the columns do."""
    if not all(sides):
        return False
    begins = min(row[0].left for row in sides[1])
    return min(map(len, sides)) >= _PROSE_ROWS or abs(begins - usual.right) <= _SAME_GUTTER / 4
