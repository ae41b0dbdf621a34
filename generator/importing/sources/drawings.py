"""What a PDF page draws besides letters: the lines of its tables, across and upright, and the dots of its lists."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from generator.importing.sources.words import Word

_MAX_OBJECTS = 50_000  # a drawing has more; minutes have some thousands
_LEAST_WIDTH = 20.0  # points: what is shorter is part of a letter or of a bullet
_LEAST_HEIGHT = 8.0  # points: a piece of an upright line, of one table row
_LEAST_UPRIGHT = 24.0  # points: two lines of text
_THIN = 3.0  # points: a rectangle as low as this is one line, a higher one a frame with two
_SAME = 2.0  # points: lines so near each other are one
_DOT = (1.5, 7.0)  # points: the least and the largest dot
_SQUARE = 0.8  # least ratio of a dot's sides
_MAX_DOTS = 300
_BEFORE = 30.0  # points: how far a dot may stand before its item's first word


class Upright(NamedTuple):
    """A line from top to bottom; lengths in points from the page's upper left corner."""

    place: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Drawings:
    """Lengths in points from the page's upper left corner."""

    rulings: tuple[float, ...]
    """Where horizontal lines stand, from top to bottom."""
    uprights: tuple[Upright, ...]
    """Lines between a table's columns."""
    dots: tuple[tuple[float, float, float], ...]
    """Left, right and middle height of things as small as a bullet."""


def drawings(page: pdfium.PdfPage) -> Drawings:
    """Look through the page's paths."""
    page_left, _, _, page_top = page.get_bbox()
    rulings: set[float] = set()
    uprights: set[Upright] = set()
    dots: list[tuple[float, float, float]] = []
    for left, bottom, right, top in _paths(page):
        width, height = right - left, top - bottom
        if height >= _LEAST_HEIGHT:
            sides = ((left + right) / 2,) if width <= _THIN else (left, right)
            uprights.update(Upright(round(side - page_left, 1), page_top - top, page_top - bottom) for side in sides)
        if width >= _LEAST_WIDTH and height <= _THIN:
            rulings.add(page_top - (top + bottom) / 2)
        elif width >= _LEAST_WIDTH:
            rulings.update((page_top - top, page_top - bottom))
        elif _DOT[0] <= min(width, height) and _SQUARE * max(width, height) <= min(width, height) <= _DOT[1]:
            dots.append((left - page_left, right - page_left, page_top - (top + bottom) / 2))
    return Drawings(_apart(sorted(rulings)), _joined(uprights), tuple(dots[:_MAX_DOTS]))


def bullets(dots: Sequence[tuple[float, float, float]], words: Sequence[Word]) -> list[Word]:
    """A bullet for each dot that stands alone before a word: browsers draw them instead of writing them."""
    found: dict[float, Word] = {}
    for left, right, middle in dots:
        beside = [word for word in words if word.top <= middle <= word.bottom]
        behind = [word for word in beside if right <= word.left <= right + _BEFORE]
        if behind and not any(left - _BEFORE <= word.right <= right for word in beside):
            first = min(behind, key=lambda word: word.left)
            found[first.top] = Word("•", left, right, first.top, first.bottom, first.size, bold=False)
    return list(found.values())


def _paths(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(pdfium_c.FPDFPage_CountObjects(page.raw), _MAX_OBJECTS)):
        page_object = pdfium_c.FPDFPage_GetObject(page.raw, index)
        if pdfium_c.FPDFPageObj_GetType(page_object) != pdfium_c.FPDF_PAGEOBJ_PATH:
            continue
        if pdfium_c.FPDFPageObj_GetBounds(page_object, left, bottom, right, top):
            yield left.value, bottom.value, right.value, top.value


def _joined(uprights: Iterable[Upright]) -> tuple[Upright, ...]:
    """Pieces below each other as one line, where that is longer than a line of text: a shorter one marks a word."""
    found: list[Upright] = []
    for piece in sorted(uprights):
        last = found[-1] if found else None
        if last is not None and piece.place - last.place <= _SAME and piece.top <= last.bottom + _SAME:
            found[-1] = Upright(last.place, min(last.top, piece.top), max(last.bottom, piece.bottom))
        else:
            found.append(piece)
    return tuple(line for line in found if line.bottom - line.top >= _LEAST_UPRIGHT)


def _apart(places: list[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for place in places:
        if not kept or place - kept[-1] > _SAME:
            kept.append(place)
    return tuple(kept)
