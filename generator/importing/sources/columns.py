"""Reading order: which rows of a page are table rows, which are columns to be read one after the other.

Where the rows of a page leave a gutter free and what stands on its two sides is running text, the left side is read
before the right one, and each side is looked at anew. Elsewhere, rows that follow each other and leave the same gap
free are a table, or a head with labels at the left, and are read row by row.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from math import inf

from generator.importing.sources.rows import Row, Segment, rows, whole
from generator.importing.sources.words import Word

_LEAST_GAP = 0.7  # of the letters' size, for the gap that all rows of a band leave free
_NARROW_GAP = 0.5  # of the letters' size, where the rows above have a wider one at the same place
_LONE_GAP = 2.0  # of the letters' size, for a gap in one row only
_FAR = 2.5  # of the row's height: rows farther from each other do not belong to one band unless both have the gap
_PROSE_ROWS = 6  # a column of fewer lines is no running text
_PROSE_SHARE = 0.2  # of the lines that go on with a small letter, where there is running text
_LEAST_PROSE_SHARE = 0.08  # of each column's
_PROSE_WIDTH = 0.3  # of both columns together, for a column of running text
_GUTTER_GAP = 0.9  # of the letters' size
_MOST_WORDS = 6_000  # on a page: what has more is no page of minutes, and is read from top to bottom
_RULED_BELOW = 2.0  # of the line's height: how far below a table's last text its lower line stands
_SAME_EDGE = 0.7  # points
_JUSTIFIED_SHARE = 0.3  # of the lines, that end at one place where text is justified
_SAME_GUTTER = 8.0  # points
_MOST_COLUMNS = 4
_FEWEST_GAPS = 4  # rows that must have a gap at the same place for a gutter to be looked for there


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


Gap = tuple[float, float]


def usual_gutter(pages: Iterable[tuple[Sequence[Row], Sequence[float]]]) -> float | None:
    """Where the file's pages, given as rows and rulings, have the gutter between two columns of running text.

    A page with nothing but a list of participants does not show it; the pages that follow do.
    """
    found: list[float] = []
    for page_rows, rulings in pages:
        gutter = _gutter(page_rows)
        if gutter is not None and any(
            _is_prose(_sides(zone, gutter), rulings) for crossing, zone in _zones(page_rows, gutter) if not crossing
        ):
            found.append(gutter)
    near = {gutter: sum(1 for other in found if abs(other - gutter) <= _SAME_GUTTER) for gutter in found}
    best = max(near, key=lambda gutter: near[gutter], default=None)
    return best if best is not None and near[best] > 1 else None


def reading_order(
    page_rows: Sequence[Row],
    rulings: Sequence[float] = (),
    usual: float | None = None,
) -> list[Flow | Table]:
    """A page's blocks in the order in which they are read.

    ``rulings`` are the lines drawn across the page, ``usual`` is the gutter that the file's other pages have.
    """
    if sum(len(whole(row).words) for row in page_rows) > _MOST_WORDS:
        return [Flow(tuple(whole(row) for row in page_rows), 0)]
    return list(_in_order(page_rows, rulings, usual, column=0, most=_MOST_COLUMNS))


def _in_order(
    page_rows: Sequence[Row],
    rulings: Sequence[float],
    usual: float | None,
    column: int,
    most: int,
) -> Iterator[Flow | Table]:
    gutter = usual if usual is not None else _gutter(page_rows) if most > 1 else None
    if gutter is None:
        yield from _with_tables(page_rows, rulings, column)
        return
    waiting: list[Row] = []
    for crossing, zone in _zones(page_rows, gutter):
        sides = ([], []) if crossing else _sides(zone, gutter)
        taken = all(len(side) >= _PROSE_ROWS for side in sides) if usual is not None else _is_prose(sides, rulings)
        if not taken:
            waiting.extend(zone)
            continue
        yield from _with_tables(waiting, rulings, column)
        waiting = []
        for number, side in enumerate(sides):
            yield from _in_order(side, rulings, None, column=2 * column + number + 1, most=most // 2)
    yield from _with_tables(waiting, rulings, column)


def _zones(page_rows: Sequence[Row], gutter: float) -> Iterator[tuple[bool, list[Row]]]:
    """Rows that run across the gutter, and rows that leave it free, in turn."""
    for crossing, group in groupby(page_rows, key=lambda row: _crosses(row, gutter)):
        yield crossing, list(group)


def _gutter(page_rows: Sequence[Row]) -> float | None:
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


def _crosses(row: Row, gutter: float) -> bool:
    words = whole(row).words
    if words[-1].left < gutter or words[0].right > gutter:
        return words[0].left < gutter < words[-1].right
    return not any(left < gutter < right for left, right in _word_gaps(row))


def _sides(zone: Sequence[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    """What stands left and right of the gutter, in rows anew: lines of columns need not lie beside each other."""
    words = [word for row in zone for segment in row for word in segment.words]
    return rows(word for word in words if word.left < gutter), rows(word for word in words if word.left >= gutter)


def _is_prose(sides: tuple[list[Row], list[Row]], rulings: Sequence[float]) -> bool:
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


def _with_tables(page_rows: Sequence[Row], rulings: Sequence[float], column: int) -> Iterator[Flow | Table]:
    """Text across the whole width, with the tables in it."""
    plain: list[Segment] = []
    start = 0
    edge = _justified_edge(page_rows)
    while start < len(page_rows):
        band, gaps = _band(page_rows, start)
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
        yield _table(band, gaps)
        start += len(band)
    if plain:
        yield Flow(tuple(plain), column)


def _band(page_rows: Sequence[Row], start: int) -> tuple[list[Row], list[Gap]]:
    """The rows of the band that begins here and the gaps that all of them leave free; no gaps where none begins."""
    band = [page_rows[start]]
    gaps = _free(band[0], None)
    while gaps and start + len(band) < len(page_rows):
        row, before = _parted(page_rows[start + len(band)], gaps), band[-1]
        kept = _free(row, gaps)
        height = max(before[0].bottom - before[0].top, 1.0)
        far = row[0].top - before[0].bottom > _FAR * height
        one_sided = len(row) == 1
        if len(kept) < len(gaps) or (far and one_sided and row[0].right < gaps[0][1]):
            break
        gaps = kept
        band.append(row)
    return band, gaps


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
        begun = any(band[0][0].top - _SAME_GUTTER < place < last.top for place in rulings)
        if begun and any(last.bottom - _SAME_GUTTER < place < below for place in rulings):
            break
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
    return Table(tuple(cells), tuple(edges), tuple(right for _, right in gaps))
