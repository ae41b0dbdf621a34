"""Reading order: which rows of a page are table rows, which are columns to be read one after the other.

Where the rows of a page leave a gutter free and what stands on its two sides is running text, the left side is read
before the right one, and each side is looked at anew. Elsewhere, rows that follow each other and leave the same gap
free are a table, or a head with labels at the left, and are read row by row.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from generator.importing.columnheads import names_columns
from generator.importing.sources.gutters import Gap, Gutter, find_gutter, is_prose, is_usual, sides_of, zones_of
from generator.importing.sources.rows import Row, Segment, whole
from generator.importing.sources.words import Word

_LEAST_GAP = 0.7  # of the letters' size, for the gap that all rows of a band leave free
_NARROW_GAP = 0.5  # of the letters' size, where the rows above have a wider one at the same place
_LONE_GAP = 2.0  # of the letters' size, for a gap in one row only
_FAR = 2.5  # of the row's height: rows farther from each other do not belong to one band unless both have the gap
_MOST_WORDS = 6_000  # on a page: what has more is no page of minutes, and is read from top to bottom
_RULED_BELOW = 2.0  # of the line's height: how far below a table's last text its lower line stands
_SAME_EDGE = 0.7  # points
_JUSTIFIED_SHARE = 0.3  # of the lines, that end at one place where text is justified
_RULED = 8.0  # points: how near to a row a line drawn for it stands
_WALL = 0.5  # points: half the width of a line drawn between columns
_MOST_COLUMNS = 4


@dataclass(frozen=True)
class Flow:
    """Lines to be read from top to bottom, which may wrap from one to the next."""

    segments: tuple[Segment, ...]
    column: int
    """0 for text across the page; other numbers tell columns apart."""


@dataclass(frozen=True)
class Table:
    """Rows with cells; a cell that wraps stands in several rows."""

    rows: tuple[tuple[Segment | None, ...], ...]
    edges: tuple[float, ...]
    """Where each column's text ends at the right, in points."""
    limits: tuple[float, ...]
    """Where the gaps behind the columns end: no column can be wider. One less than there are columns."""
    column: int = 0
    """The column of running text that the table stands in, as for a flow."""


def reading_order(
    page_rows: Sequence[Row],
    rulings: Sequence[float] = (),
    usual: Gutter | None = None,
    *,
    tabular: bool = False,
) -> list[Flow | Table]:
    """A page's blocks in the order in which they are read.

    ``tabular`` says that an agenda with heads over its columns began here or on a page before: its cells are read row
    by row, however long they are.

    ``rulings`` are the lines drawn across the page, ``usual`` is the gutter that the file's other pages have.
    """
    if sum(len(whole(row).words) for row in page_rows) > _MOST_WORDS:
        return [Flow(tuple(whole(row) for row in page_rows), 0)]
    if tabular:
        return list(_with_tables(page_rows, rulings, 0))
    return list(_in_order(page_rows, rulings, usual, column=0, most=_MOST_COLUMNS))


def heads_agenda(row: Row) -> bool:
    """Whether a row is the head of an agenda's columns: a table of its own begins with it."""
    return names_columns([segment.text for segment in row])


def _in_order(
    page_rows: Sequence[Row],
    rulings: Sequence[float],
    usual: Gutter | None,
    column: int,
    most: int,
) -> Iterator[Flow | Table]:
    gutter = usual.place if usual is not None else find_gutter(page_rows) if most > 1 else None
    if gutter is None:
        yield from _with_tables(page_rows, rulings, column)
        return
    waiting: list[Row] = []
    for crossing, zone in zones_of(page_rows, gutter):
        sides = ([], []) if crossing else sides_of(zone, gutter)
        taken = is_prose(sides, rulings) if usual is None else is_usual(sides, usual)
        if not taken:
            waiting.extend(zone)
            continue
        yield from _with_tables(waiting, rulings, column)
        waiting = []
        for number, side in enumerate(sides):
            yield from _in_order(side, rulings, None, column=2 * column + number + 1, most=most // 2)
    yield from _with_tables(waiting, rulings, column)


def _with_tables(page_rows: Sequence[Row], rulings: Sequence[float], column: int) -> Iterator[Flow | Table]:
    """Text across the whole width, with the tables in it."""
    plain: list[Segment] = []
    start = 0
    edge = _justified_edge(page_rows)
    while start < len(page_rows):
        band, gaps = _band(page_rows, start, rulings)
        alone = sum(1 for row in page_rows[start : start + len(band)] if len(row) > 1) <= 1
        stretched = alone and abs(page_rows[start][-1].right - edge) <= _SAME_EDGE
        if not gaps or stretched or (len(band) == 1 and not _is_wide(band[0])):
            plain.append(whole(page_rows[start]))
            start += 1
            continue
        band = _without_trailing_left(band, gaps, rulings)
        if plain:
            yield Flow(tuple(plain), column)
            plain = []
        yield _table(band, gaps, column)
        start += len(band)
    if plain:
        yield Flow(tuple(plain), column)


def _band(page_rows: Sequence[Row], start: int, rulings: Sequence[float]) -> tuple[list[Row], list[Gap]]:
    """The rows of the band that begins here and the gaps that all of them leave free; no gaps where none begins."""
    band = [page_rows[start]]
    gaps = _free(band[0], None)
    while gaps and start + len(band) < len(page_rows):
        row, before = _parted(page_rows[start + len(band)], gaps), band[-1]
        if heads_agenda(page_rows[start + len(band)]):
            break
        kept = _free(row, gaps)
        height = max(before[0].bottom - before[0].top, 1.0)
        far = row[0].top - before[0].bottom > _FAR * height
        one_sided = len(row) == 1
        if len(kept) < len(gaps) or (far and one_sided and row[0].right < gaps[0][1]):
            break
        if len(before) == 1 and _begins_ruled(band, row, rulings):
            break
        gaps = kept
        band.append(row)
    return band, gaps


def _begins_ruled(band: Sequence[Row], row: Row, rulings: Sequence[float]) -> bool:
    """The first line drawn is the one above the row: a table of its own begins below a heading."""
    above = [place for place in rulings if band[0][0].top - _RULED < place < row[0].top]
    return bool(above) and above[0] > band[-1][0].top


def _parted(row: Row, gaps: Sequence[Gap]) -> Row:
    """The row with its segments parted where a blank, though narrow, lies in the band's gap."""
    parts: list[list[Word]] = []
    for segment in row:
        parts.append([segment.words[0]])
        for before, after in pairwise(segment.words):
            wide = after.left - before.right >= _NARROW_GAP * before.size
            if wide and any(before.right <= right and after.left >= left for left, right in gaps):
                parts.append([])
            parts[-1].append(after)
    return tuple(Segment(tuple(part)) for part in parts)


def _justified_edge(page_rows: Sequence[Row]) -> float:
    """Where justified lines end at the right; infinity where lines end anywhere. Their blanks may look like gaps."""
    rights = [row[-1].right for row in page_rows]
    edge = max(rights, default=inf)
    reaching = sum(1 for right in rights if edge - right <= _SAME_EDGE)
    return edge if reaching >= max(_JUSTIFIED_SHARE * len(rights), 2) else inf


def _is_wide(row: Row) -> bool:
    """A row alone has columns only where its gap is wider than any that justified text makes."""
    return any(
        right.wall is not None or right.left - left.right >= _LONE_GAP * left.size for left, right in pairwise(row)
    )


def _free(row: Row, gaps: list[Gap] | None) -> list[Gap]:
    """What the row leaves of the gaps; all of its own where none were given.

    A segment that stands inside a gap parts it in two: a cell that was empty in the rows above.
    """
    if gaps is None:
        return [_gap(left, right) for left, right in pairwise(row)]
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


def _gap(left: Segment, right: Segment) -> Gap:
    """The blank between two segments; a line drawn there is free whatever stands beside it in other rows."""
    return (left.right, right.left) if right.wall is None else (right.wall - _WALL, right.wall + _WALL)


def _place(segment: Segment, middles: Sequence[float]) -> int:
    return sum(1 for middle in middles if segment.left >= middle)


def _without_trailing_left(band: list[Row], gaps: Sequence[Gap], rulings: Sequence[float]) -> list[Row]:
    """The band without the last rows that stand left of every gap: they are text that follows the table.

    Above a line that is drawn they are the table's own: a cell's text that goes on.
    """
    end = len(band)
    while end > 1 and all(segment.right <= gaps[0][1] for segment in band[end - 1]):
        last = band[end - 1][0]
        below = last.bottom + _RULED_BELOW * (last.bottom - last.top)
        begun = any(band[0][0].top - _RULED < place < last.top for place in rulings)
        if begun and any(last.bottom - _RULED < place < below for place in rulings):
            break
        end -= 1
    return band[:end]


def _table(band: Sequence[Row], gaps: Sequence[Gap], column: int) -> Table:
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
    return Table(tuple(cells), tuple(edges), tuple(right for _, right in gaps), column)
