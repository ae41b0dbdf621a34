"""A page's words put together to visual lines: what stands beside each other between two gaps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from generator.importing.sources.drawings import Upright
from generator.importing.sources.marks import list_mark
from generator.importing.sources.words import Word

COLUMN_GAP = 1.2
"""Of the letters' size: a wider blank is no blank between words but one between columns."""
_TOUCH = 1.0  # points: so near the letters may come to a line
_SAME_ROW = 0.5  # of a word's height: how far middles may lie from each other
_BLANK_WIDTH = (0.2, 0.34)  # of the letters' size: what fonts and justified lines make of a blank, at least and most
_FEW_GAPS = 3  # say nothing of the usual one
_EVEN = 1.15  # times the narrowest gap: where all are so much alike, the line is justified
_JUSTIFIED = 2.0  # a gap between columns is at least so many times the row's usual gap


@dataclass(frozen=True)
class Segment:
    """Words on one line without a gap as wide as between columns; lengths in points from the upper left corner."""

    words: tuple[Word, ...]
    wall: float | None = None
    """Where a line is drawn between it and what stands left of it."""

    @cached_property
    def text(self) -> str:
        """The words with a blank between each two."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        """Where the words end."""
        return max(word.right for word in self.words)

    @cached_property
    def top(self) -> float:
        """Of the largest word, so that a raised footnote mark does not count."""
        return self._largest.top

    @cached_property
    def bottom(self) -> float:
        """Of the largest word."""
        return self._largest.bottom

    @cached_property
    def size(self) -> float:
        """Of the largest letters, in points."""
        return self._largest.size

    @cached_property
    def bold(self) -> bool:
        """Every word with letters in it is bold."""
        lettered = [word.bold for word in self.words if any(map(str.isalnum, word.text))]
        return bool(lettered) and all(lettered)

    @cached_property
    def blank(self) -> float:
        """How wide a blank between its words is, in points."""
        gaps = [after.left - before.right for before, after in pairwise(self.words)]
        least, most = _BLANK_WIDTH[0] * self.size, _BLANK_WIDTH[1] * self.size
        return min(max(min(gaps, default=(least + most) / 2), least), most)

    @cached_property
    def _largest(self) -> Word:
        return max(self.words, key=lambda word: (word.size, len(word.text)))


Row = tuple[Segment, ...]
"""Everything on one line across the page, from left to right."""


def rows(words: Iterable[Word], uprights: Sequence[Upright] = ()) -> list[Row]:
    """The rows from top to bottom; a line drawn between two words parts them."""
    open_row: list[Word] = []
    largest: Word | None = None
    found: list[Row] = []
    for word in sorted(words, key=lambda word: (word.middle, word.left)):
        if largest is not None and not _beside(largest, word):
            found.append(_segments(open_row, _walls(largest, uprights)))
            open_row, largest = [], None
        open_row.append(word)
        largest = word if largest is None or word.size > largest.size else largest
    if largest is not None:
        found.append(_segments(open_row, _walls(largest, uprights)))
    return found


def _walls(word: Word, uprights: Sequence[Upright]) -> list[float]:
    return [line.place for line in uprights if line.top <= word.middle <= line.bottom]


def whole(row: Row) -> Segment:
    """The row as one segment, for where its gaps turn out to mean nothing."""
    return Segment(tuple(word for segment in row for word in segment.words))


def _beside(largest: Word, word: Word) -> bool:
    """Beside the largest word of the row, on its line or raised above it."""
    height = max(largest.bottom - largest.top, word.bottom - word.top)
    smaller = min(largest.bottom - largest.top, word.bottom - word.top)
    distance = abs(word.middle - largest.middle)
    return distance <= _SAME_ROW * smaller or (distance <= _SAME_ROW * height / 2 and smaller > 0)


def _is_mark(words: Sequence[Word]) -> bool:
    """A list item's mark alone: the gap behind it is a tabulator's, not a column's."""
    return len(words) == 1 and list_mark(f"{words[0].text} x") != ""


def _segments(words: Sequence[Word], walls: Sequence[float]) -> Row:
    ordered = sorted(words, key=lambda word: word.left)
    gaps = [after.left - before.right for before, after in pairwise(ordered)]
    usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
    even = bool(gaps) and min(gaps) > 0 and max(gaps) < _EVEN * min(gaps)
    parts: list[list[Word]] = [[ordered[0]]]
    standing: list[float | None] = [None]
    for gap, word in zip(gaps, ordered[1:], strict=True):
        right = parts[-1][-1].right
        wall = next((place for place in walls if right - _TOUCH <= place <= word.left + _TOUCH), None)
        wide = gap > COLUMN_GAP * max(parts[-1][-1].size, word.size) and not (len(parts) == 1 and _is_mark(parts[0]))
        justified = (len(gaps) > _FEW_GAPS and gap < _JUSTIFIED * usual) or (len(gaps) > 1 and even)
        if wall is not None or (wide and not justified):
            parts.append([])
            standing.append(wall)
        parts[-1].append(word)
    return tuple(Segment(tuple(part), wall) for part, wall in zip(parts, standing, strict=True))
