"""Reading order: which rows of a page are table rows, which are columns to be read one after the other.

Rows that follow each other and leave the same gap free are a band. A band whose columns are running text of several
lines is read column by column; any other is a table or a head with labels at the left, and is read row by row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importing.sources.rows import Row, Segment, rows, whole

_LEAST_GAP = 0.7  # of the letters' size, for the gap that all rows of a band leave free
_LONE_GAP = 2.0  # of the letters' size, for a gap in one row only
_FAR = 2.5  # of the row's height: rows farther from each other do not belong to one band unless both have the gap
_PROSE_ROWS = 4  # a column of fewer lines is no running text
_PROSE_SHARE = 0.5  # of a column's lines that reach its right edge, for it to be running text
_PROSE_WIDTH = 0.3  # of the band, for a column of running text
_EDGE = 0.85  # of a column's width: a line that comes so far reaches the edge


@dataclass(frozen=True)
class Flow:
    """Lines to be read from top to bottom, which may wrap from one to the next."""

    segments: tuple[Segment, ...]
    column: int
    """0 for text across the page, 1 and up for columns of running text, counted from the left."""


@dataclass(frozen=True)
class Table:
    """Rows with cells; a cell that wraps stands in several rows."""

    rows: tuple[tuple[Segment | None, ...], ...]
    edges: tuple[float, ...]
    """Where each column's text ends at the right, in points."""


Gap = tuple[float, float]


def reading_order(page_rows: Sequence[Row]) -> list[Flow | Table]:
    """A page's blocks in the order in which they are read."""
    blocks: list[Flow | Table] = []
    plain: list[Segment] = []
    start = 0
    while start < len(page_rows):
        end, gaps = _band(page_rows, start)
        if not gaps or (end == start + 1 and not _is_wide(page_rows[start])):
            plain.append(whole(page_rows[start]))
            start += 1
            continue
        band = page_rows[start:end]
        columns = _columns(band, gaps)
        prose = all(_is_prose(column, columns) for column in columns)
        if not prose:
            band = _without_trailing_left(band, gaps)
        if plain:
            blocks.append(Flow(tuple(plain), 0))
            plain = []
        if prose:
            blocks.extend(Flow(tuple(column), number) for number, column in enumerate(columns, start=1))
        else:
            blocks.append(_table(band, gaps))
        start += len(band)
    if plain:
        blocks.append(Flow(tuple(plain), 0))
    return blocks


def _band(page_rows: Sequence[Row], start: int) -> tuple[int, list[Gap]]:
    """The end of the band that begins here and the gaps that all its rows leave free; no gaps where none begins."""
    first = page_rows[start]
    gaps = _free(first, None)
    end = start + 1
    while gaps and end < len(page_rows):
        row, before = page_rows[end], page_rows[end - 1]
        kept = _free(row, gaps)
        height = max(before[0].bottom - before[0].top, 1.0)
        far = row[0].top - before[0].bottom > _FAR * height
        one_sided = len(row) == 1
        if len(kept) < len(gaps) or (far and one_sided and row[0].right < gaps[0][1]):
            break
        gaps, end = kept, end + 1
    return end, gaps


def _is_wide(row: Row) -> bool:
    """A row alone has columns only where its gap is wider than any that justified text makes."""
    return any(right.left - left.right >= _LONE_GAP * left.size for left, right in pairwise(row))


def _free(row: Row, gaps: list[Gap] | None) -> list[Gap]:
    """What the row leaves of the gaps; all of its own where none were given.

    A segment that stands inside a gap parts it in two: a cell that was empty in the rows above.
    """
    if gaps is None:
        return [(left.right, right.left) for left, right in pairwise(row)]
    kept = list(gaps)
    for segment in row:
        least = _LEAST_GAP * segment.size
        parts: list[Gap] = []
        for left, right in kept:
            if segment.right <= left or segment.left >= right:
                parts.append((left, right))
                continue
            pieces = [(left, segment.left), (segment.right, right)]
            parts.extend(piece for piece in pieces if piece[1] - piece[0] >= least)
        kept = parts
    return kept


def _columns(band: Sequence[Row], gaps: Sequence[Gap]) -> list[list[Segment]]:
    """The segments between the gaps; each column put into rows anew, for its lines need not lie beside the others'."""
    middles = [(left + right) / 2 for left, right in gaps]
    words: list[list[Segment]] = [[] for _ in range(len(gaps) + 1)]
    for row in band:
        for segment in row:
            words[_place(segment, middles)].append(segment)
    return [[whole(row) for row in rows(word for segment in column for word in segment.words)] for column in words]


def _place(segment: Segment, middles: Sequence[float]) -> int:
    return sum(1 for middle in middles if segment.left >= middle)


def _is_prose(column: Sequence[Segment], columns: Sequence[Sequence[Segment]]) -> bool:
    if len(column) < _PROSE_ROWS:
        return False
    left, right = min(line.left for line in column), max(line.right for line in column)
    everything = [line for other in columns for line in other]
    width = max(line.right for line in everything) - min(line.left for line in everything)
    reaching = sum(1 for line in column if line.right - left >= _EDGE * (right - left))
    several_words = sum(1 for line in column if len(line.words) > 2)  # noqa: PLR2004  a name has two
    return (
        right - left >= _PROSE_WIDTH * width
        and reaching >= _PROSE_SHARE * len(column)
        and several_words >= _PROSE_SHARE * len(column)
    )


def _without_trailing_left(band: Sequence[Row], gaps: Sequence[Gap]) -> Sequence[Row]:
    """The band without the last rows that stand left of every gap: they are text that follows the table."""
    end = len(band)
    while end > 1 and all(segment.right <= gaps[0][1] for segment in band[end - 1]):
        end -= 1
    return band[:end]


def _table(band: Sequence[Row], gaps: Sequence[Gap]) -> Table:
    middles = [(left + right) / 2 for left, right in gaps]
    edges = [0.0] * (len(gaps) + 1)
    cells: list[tuple[Segment | None, ...]] = []
    for row in band:
        places: list[Segment | None] = [None] * (len(gaps) + 1)
        for segment in row:
            place = _place(segment, middles)
            there = places[place]
            places[place] = segment if there is None else Segment((*there.words, *segment.words))
            edges[place] = max(edges[place], segment.right)
        cells.append(tuple(places))
    return Table(tuple(cells), tuple(edges))
