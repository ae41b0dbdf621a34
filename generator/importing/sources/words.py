"""The words of a PDF page with their places, as PDFium reports them letter by letter.

PDFium was measured at about nine times the pages a second of pdfplumber, which reads the same letters in Python.
"""

import ctypes
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from generator.importing.characters import plain

MAX_LETTERS_A_PAGE = 100_000
"""A page of minutes has 3,000; what has more was not made for reading and would take minutes."""
_WORD_GAP = 0.25  # of the letters' size: a wider gap is a blank that the file does not write
_SAME_LINE = 0.5  # of the lower letter's height: how much two letters of a word must overlap
_MOST_SPACED = 1.5  # of the letters' size: the blank between letters set apart
_EVEN = 1.4  # times the first blank: a wider one parts words
_BLANK = 3.5  # times the first blank: a wider one parts columns
_FEWEST_SPACED = 4
_FONT_NAME_BYTES = 128
_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_END_OF_LINE_HYPHENS = {0x02: "-", 0xFFFE: "-"}  # PDFium's own codes
OBLIQUE = -1
_STRAIGHT = 0.06  # of a quarter of a turn: how far a scan's letters may lean
_BLANKS = frozenset(" \t\r\n\u00a0\u2002\u2003\u2007\u2009\u202f")


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a blank between them; lengths in points from the upper left corner of the upright page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        """Half way between top and bottom."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class PageWords:
    """What stands on one page."""

    words: tuple[Word, ...]
    """Those in the page's main reading direction, in the order of the file."""
    turned: tuple[Word, ...]
    """Those standing across it or aslant: a stamp, a case number in the margin; their places are of the turned page."""
    width: float
    height: float
    cut: bool
    """Letters were left out because there were more than MAX_LETTERS_A_PAGE."""


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    bold: bool
    turn: int
    """How many quarters of a turn, against the clock, the letters stand from upright: 0-3; OBLIQUE for none of them."""


class _Letter(NamedTuple):  # a page has thousands: a tuple is made in a third of a dataclass's time
    text: str
    left: float
    right: float
    top: float
    bottom: float
    style: _Style


def page_words(page: pdfium.PdfPage) -> PageWords:
    """Read a page's words; a page without a text layer has none."""
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        letters = list(_letters(text_page, min(count, MAX_LETTERS_A_PAGE), page.get_bbox()))
    finally:
        text_page.close()
    turns = Counter(letter.style.turn for letter in letters if letter)
    main = max(turns, key=lambda turn: (turn != OBLIQUE, turns[turn]), default=0)
    left, bottom, right, top = page.get_bbox()
    sideways = main in {1, 3}
    return PageWords(
        words=tuple(_closed_up(_words(letter if letter and letter.style.turn == main else None for letter in letters))),
        turned=tuple(_words(letter if letter and letter.style.turn != main else None for letter in letters)),
        width=top - bottom if sideways else right - left,
        height=right - left if sideways else top - bottom,
        cut=count > MAX_LETTERS_A_PAGE,
    )


def _letters(
    text_page: pdfium.PdfTextPage,
    count: int,
    page_box: tuple[float, float, float, float],
) -> Iterator[_Letter | None]:
    """Every letter of the page, None where a blank or a line end stands between two."""
    raw, box = text_page.raw, pdfium_c.FS_RECTF()
    code_of, box_of, object_of = (  # looked up once: a page asks thousands of times
        pdfium_c.FPDFText_GetUnicode,
        pdfium_c.FPDFText_GetLooseCharBox,
        pdfium_c.FPDFText_GetTextObject,
    )
    page_left, _, _, page_top = page_box
    styles, style, height = _Styles(), _Style(0, bold=False, turn=0), (0.0, 0.0)
    for index in range(count):
        code = code_of(raw, index)
        text = _END_OF_LINE_HYPHENS.get(code) or (chr(code) if 0 < code <= sys.maxunicode else "\ufffd")
        if text in _BLANKS:
            height = (0.0, 0.0)
            yield None
            continue
        if not box_of(raw, index, box):
            continue
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if (bottom, top) != height:  # within a word, letters as high as the one before are of its style
            style, height = styles.of(raw, index, object_of(raw, index)), (bottom, top)
        if style.turn == 0:
            yield _Letter(text, left - page_left, right - page_left, page_top - top, page_top - bottom, style)
        else:
            height = (0.0, 0.0)
            yield _upright(text, (left, bottom, right, top), page_box, style)


class _Styles:
    """Size, weight and direction of letters; in justified text every letter is an object of its own."""

    def __init__(self) -> None:
        self._matrix = pdfium_c.FS_MATRIX()
        self._bold: dict[int, bool] = {}
        self._styles: dict[tuple[float, ...], _Style] = {}

    def of(self, raw: object, index: int, text_object: object) -> _Style:
        """The style of the letter at the index, which belongs to the text object."""
        matrix, size = self._matrix, pdfium_c.FPDFText_GetFontSize(raw, index)
        known = bool(pdfium_c.FPDFText_GetMatrix(raw, index, matrix))
        bold = self._is_bold(raw, index, text_object)
        key = (size, bold, *((matrix.a, matrix.b, matrix.c, matrix.d) if known else ()))
        style = self._styles.get(key)
        if style is None:
            scale = (math.hypot(matrix.c, matrix.d) or 1.0) if known else 1.0
            turn = _turn(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) if known else 0
            style = self._styles[key] = _Style(size=abs(size * scale), bold=bold, turn=turn)
        return style

    def _is_bold(self, raw: object, index: int, text_object: object) -> bool:
        font = pdfium_c.FPDFTextObj_GetFont(text_object) if text_object else None
        address = ctypes.addressof(font.contents) if font else 0
        bold = self._bold.get(address) if address else None
        if bold is None:
            name, flags = ctypes.create_string_buffer(_FONT_NAME_BYTES), ctypes.c_int()
            pdfium_c.FPDFText_GetFontInfo(raw, index, name, _FONT_NAME_BYTES, flags)
            written = name.value.decode("utf-8", errors="replace").lower()
            bold = self._bold[address] = any(mark in written for mark in _BOLD_NAMES)
        return bold


def _turn(quarters: float) -> int:
    nearest = round(quarters)
    return nearest % 4 if abs(quarters - nearest) <= _STRAIGHT else OBLIQUE


def _upright(
    text: str,
    box: tuple[float, float, float, float],
    page_box: tuple[float, float, float, float],
    style: _Style,
) -> _Letter:
    """The letter as it stands when the page is turned so that it can be read; PDF counts from the lower left."""
    left, bottom, right, top = box
    page_left, page_bottom, page_right, page_top = page_box
    match style.turn:
        case -1:
            place = (left - page_left, right - page_left, page_top - top, page_top - bottom)
        case 1:
            place = (bottom - page_bottom, top - page_bottom, left - page_left, right - page_left)
        case 2:
            place = (page_right - right, page_right - left, bottom - page_bottom, top - page_bottom)
        case _:
            place = (page_top - top, page_top - bottom, page_right - right, page_right - left)
    return _Letter(text, *place, style)


def _words(letters: Iterable[_Letter | None]) -> Iterator[Word]:
    """Letters put together until a blank, a gap or another line."""
    word: list[_Letter] = []
    for letter in letters:
        if word and (letter is None or not _follows(word[-1], letter)):
            yield from _word(word)
            word = []
        if letter is not None:
            word.append(letter)
    if word:
        yield from _word(word)


def _closed_up(words: Iterable[Word]) -> Iterator[Word]:
    """Words printed with their letters apart ("R E F E R A T") as words again."""
    run: list[Word] = []
    for word in words:
        if run and not _spaced_on(run, word):
            yield from _spaced_word(run)
            run = []
        run.append(word)
    yield from _spaced_word(run)


def _spaced_on(run: Sequence[Word], word: Word) -> bool:
    before = run[-1]
    if not (_is_letter(before) and _is_letter(word) and before.size == word.size and before.top == word.top):
        return False
    gap = word.left - before.right
    step = run[1].left - run[0].right if len(run) > 1 else gap
    if len(run) >= _FEWEST_SPACED:
        return 0 < gap <= _BLANK * step
    return 0 < gap <= min(_MOST_SPACED * word.size, _EVEN * step)


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalpha()


def _spaced_word(run: Sequence[Word]) -> Iterator[Word]:
    if len(run) < _FEWEST_SPACED:
        yield from run
        return
    step = run[1].left - run[0].right
    text = run[0].text
    for before, word in pairwise(run):
        text += word.text if word.left - before.right <= _EVEN * step else f" {word.text}"
    yield replace(run[0], text=text, right=run[-1].right, bold=all(word.bold for word in run))


def _follows(before: _Letter, letter: _Letter) -> bool:
    if OBLIQUE in {before.style.turn, letter.style.turn}:  # no box says where a letter that stands aslant ends
        return before.style == letter.style
    gap = letter.left - before.right
    if before.style is letter.style and before.top == letter.top:
        return -letter.style.size < gap < _WORD_GAP * letter.style.size
    size = max(before.style.size, letter.style.size)
    overlap = min(before.bottom, letter.bottom) - max(before.top, letter.top)
    height = min(before.bottom - before.top, letter.bottom - letter.top)
    return -size < gap < _WORD_GAP * size and overlap >= _SAME_LINE * height


def _word(letters: list[_Letter]) -> Iterator[Word]:
    """The word; none where its letters cannot be seen."""
    text = plain("".join(letter.text for letter in letters)).strip()
    if not text:
        return
    style = letters[0].style
    if any(letter.style is not style for letter in letters):
        tallest = max(letters, key=lambda letter: letter.style.size)
        bold = all(letter.style.bold for letter in letters if letter.text.isalnum()) and tallest.style.bold
    else:
        tallest, bold = letters[0], style.bold
    yield Word(
        text=text,
        left=letters[0].left,
        right=max(letter.right for letter in letters),
        top=tallest.top,
        bottom=tallest.bottom,
        size=round(tallest.style.size, 1),
        bold=bold,
    )
