"""A web page's elements as lines: paragraphs, headings, list items with their numbers, table rows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from lxml import etree

from generator.importing.characters import one_line
from generator.importing.source import Line
from generator.importing.sources.marks import without_mark
from generator.importing.sources.numbering import number_text
from generator.importing.sources.page_furniture import (
    OUTSIDE,
    SHARING,
    Measure,
    furniture_reason,
    is_share_line,
    is_visible,
    measure,
)
from generator.importing.sources.tables import cell_lines

_BLOCKS: Final = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_LIST_TYPES: Final = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_BOLD_STYLE: Final = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_MOST_SPAN: Final = 1000  # the most rows that browsers let a cell reach over

_Entry = tuple[Line, str]
"""A line, and the reason why it is no part of the text; no reason where it is."""


def page_lines(root: etree._Element) -> Iterator[_Entry]:
    """The lines of a page in order, with the reason for each that is no part of its document."""
    measured = measure(root)
    yield from _Reader(measured).entries(root, _State(mains=0 if measured.main is not None else 1))


@dataclass
class _List:
    ordered: bool
    number: int
    step: int
    number_format: str


@dataclass
class _State:
    """Where in the page the reader is, and the line that it is putting together."""

    mains: int = 0
    articles: int = 0
    bold: int = 0
    links: int = 0
    verbatim: int = 0
    level: int = 0
    lists: list[_List] = field(default_factory=list)
    bullet: str = ""
    breaks: int = 2
    """Line breaks since the last line; any other block counts as two."""
    pieces: list[tuple[str, bool, bool]] = field(default_factory=list)
    """Text, whether it is bold, whether it is a link."""

    def enter(self, element: etree._Element, measured: Measure) -> None:
        """Go into an element."""
        tag = element.tag
        self._count(element, measured, 1)
        if tag in _HEADINGS:
            self.level = _HEADINGS[tag]
        elif element.get("role") == "heading":
            self.level = min(max(_integer(element.get("aria-level"), 2), 1), 6)
        elif tag in _LISTS:
            self.lists.append(_begun(element))
        elif tag == "li":
            self.bullet = self._item_mark(element)

    def leave(self, element: etree._Element, measured: Measure) -> None:
        """Go out of it again."""
        tag = element.tag
        self._count(element, measured, -1)
        if tag in _HEADINGS or element.get("role") == "heading":
            self.level = 0
        elif tag in _LISTS and self.lists:
            self.lists.pop()
        elif tag == "li":
            self.bullet = ""

    def add(self, text: str | None) -> None:
        """Text between two tags."""
        if text:
            self.pieces.append((text, self.bold > 0, self.links > 0))

    def take(self) -> tuple[Line, bool] | None:
        """The line so far, and whether it is nothing but a link; None where it has no words."""
        text = one_line("".join(piece for piece, _, _ in self.pieces))
        lettered = [(bold, link) for piece, bold, link in self.pieces if any(map(str.isalnum, piece))]
        self.pieces = []
        if not text:
            return None
        bullet, self.bullet = self.bullet, ""
        if not bullet:
            bullet, text = without_mark(text)
        bold = bool(lettered) and all(is_bold for is_bold, _ in lettered)
        linked = bool(lettered) and all(is_link for _, is_link in lettered)
        apart, self.breaks = self.breaks > 1, 0
        return Line(text=text, number=0, level=self.level, bold=bold, bullet=bullet, apart=apart), linked

    def _count(self, element: etree._Element, measured: Measure, step: int) -> None:
        tag = element.tag
        self.mains += step * (element is measured.main)
        self.articles += step * (tag in {"main", "article"} or element.get("role") == "main")
        self.bold += step * (tag in {"b", "strong", "th"} or bool(_BOLD_STYLE.search(element.get("style") or "")))
        self.links += step * (tag == "a")
        self.verbatim += step * (tag == "pre")

    def _item_mark(self, item: etree._Element) -> str:
        if not self.lists or not self.lists[-1].ordered:
            return "•"
        counted = self.lists[-1]
        counted.number = _integer(item.get("value"), counted.number)
        mark = f"{number_text(counted.number, counted.number_format)}."
        counted.number += counted.step
        return mark


@dataclass(frozen=True)
class _Reader:
    """Goes through elements without recursion, for pages may be nested as deep as they like."""

    measured: Measure
    away: str = ""
    """The reason for all it reads, where that is known to be furniture."""
    in_cell: bool = False
    """Inside a cell no further cells are made."""

    def entries(self, root: etree._Element, state: _State) -> Iterator[_Entry]:
        """The lines of an element."""
        waiting: list[tuple[str, etree._Element]] = [("leave", root), ("enter", root)]
        while waiting:
            step, element = waiting.pop()
            if step == "tail":
                yield from self._text(state, element.tail)
                continue
            if step == "open":
                waiting.append(("tail", element))
                if not is_visible(element):
                    continue
                reason = "" if self.away else furniture_reason(element, self.measured, in_main=state.articles > 0)
                if reason or self._has_cells(element):
                    yield from self._line(state)
                    yield from self._apart(element, state, reason)
                    continue
                waiting.extend((("leave", element), ("enter", element)))
                continue
            if element.tag in _BLOCKS:
                yield from self._line(state)
                state.breaks += (step == "enter") if element.tag == "br" else 2
            if step == "leave":
                state.leave(element, self.measured)
                continue
            state.enter(element, self.measured)
            yield from self._text(state, element.text)
            waiting.extend(("open", child) for child in reversed(element))
        yield from self._line(state)  # an element that is no block, such as a link, leaves its words open

    def _text(self, state: _State, text: str | None) -> Iterator[_Entry]:
        if not state.verbatim or not text:
            state.add(text)
            return
        first, *rest = text.split("\n")
        state.add(first)
        for line in rest:
            yield from self._line(state)
            state.breaks += 1
            state.add(line)

    def _line(self, state: _State) -> Iterator[_Entry]:
        taken = state.take()
        if taken is None:
            return
        line, linked = taken
        reason = self.away
        if not reason and linked and is_share_line(line.text):
            reason = SHARING
        if not reason and not state.mains and not (line.level == 1 and self.measured.only_title is not None):
            reason = OUTSIDE
        yield line, reason

    def _apart(self, element: etree._Element, state: _State, reason: str) -> Iterator[_Entry]:
        """Furniture, or a table: read by itself."""
        inner = _State(mains=state.mains + (element is self.measured.main), articles=state.articles, bold=state.bold)
        if reason:
            yield from _Reader(self.measured, away=reason, in_cell=self.in_cell).entries(element, inner)
            return
        reader = _Reader(self.measured, away=self.away, in_cell=True)
        rows = _definitions(element) if element.tag == "dl" else _table_rows(element)
        for row in rows:
            cells: list[list[Line]] = []
            for cell in row:
                found = [] if cell is None else list(reader.cell(cell, state))
                yield from ((line, why) for line, why in found if why and not self.away)
                cells.append([line for line, why in found if not why or self.away])
            why = self.away or ("" if state.mains else OUTSIDE)
            yield from ((line, why) for line in cell_lines(cells))

    def cell(self, element: etree._Element, state: _State) -> Iterator[_Entry]:
        """The lines of a table's cell, which may be furniture itself in pages that are arranged by tables."""
        reason = self.away or furniture_reason(element, self.measured, in_main=state.articles > 0)
        yield from replace(self, away=reason).entries(element, _State(mains=1, bold=state.bold))

    def _has_cells(self, element: etree._Element) -> bool:
        """A table or definition list whose parts are cells, not one that only arranges the page."""
        if self.in_cell or element.tag not in {"table", "dl"} or element.get("role") in {"presentation", "none"}:
            return False
        inner = element.iter("table", "dl", *_HEADINGS, "main", "article")
        return all(found is element for found in inner)


def _begun(element: etree._Element) -> _List:
    down = element.get("reversed") is not None
    count = sum(1 for child in element if child.tag == "li")
    return _List(
        ordered=element.tag == "ol",
        number=_integer(element.get("start"), count if down else 1),
        step=-1 if down else 1,
        number_format=_LIST_TYPES.get(element.get("type") or "", "decimal"),
    )


def _table_rows(table: etree._Element) -> Iterator[list[etree._Element | None]]:
    """A table's rows; None where a cell of a row above reaches down, so that columns stay columns."""
    for caption in table.iterchildren("caption"):
        yield [caption]
    reaching: dict[int, int] = {}
    for row in table.iter("tr"):
        places: list[etree._Element | None] = []
        for cell in row.iterchildren("td", "th"):
            while reaching.get(len(places), 0) > 0:
                reaching[len(places)] -= 1
                places.append(None)
            span = min(_integer(cell.get("rowspan"), 1), _MOST_SPAN)
            if span > 1:
                reaching[len(places)] = span - 1
            places.append(cell)
        yield places


def _definitions(definitions: etree._Element) -> Iterator[list[etree._Element | None]]:
    """Rows of a term and its explanation; several of either stand in rows of their own."""
    term: etree._Element | None = None
    for part in definitions.iter("dt", "dd"):
        if part.tag == "dt":
            if term is not None:
                yield [term, None]
            term = part
        else:
            yield [term, part]
            term = None
    if term is not None:
        yield [term, None]


def _integer(text: str | None, default: int) -> int:
    try:
        return int((text or "").strip()[:9])
    except ValueError:  # as browsers do with what is no number
        return default
