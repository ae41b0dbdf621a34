"""Visual lines joined to paragraphs, where the page's geometry says that a line was wrapped.

A line was wrapped when the first word of the next would not have fitted behind it, and the next follows in the same
size and weight, at the distance of lines of one paragraph, and begins where a wrapped line begins. Lists of short
lines (participants, annexes) therefore stay apart, though no blank line stands between them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from generator.importing.characters import one_line
from generator.importing.sources.hyphenation import Hyphenation, ends_divided
from generator.importing.sources.marks import without_mark
from generator.importing.sources.rows import Segment

_BROKEN = 1.22  # times a low distance of lines: the middle one is then that of paragraphs of one line
_ALIKE = 0.06  # share by which two lines of a paragraph may differ in size
_INDENT = 0.4  # of the letters' size: how far the beginnings of wrapped lines may lie apart
NEAR = 1.22
"""Times the usual distance of lines: LibreOffice sets a heading's lines a little farther apart."""
_LISTED = re.compile(r"\.{3,}\s*\d{1,4}$")  # how a line of a contents list ends
_USUAL_DISTANCE = 1.35  # of the letters' size, where the file has too few lines to tell
_SENTENCE_ENDS = (".", "!", "?", ":", ";")
_LONGEST = 20_000  # letters: what is longer is no paragraph, and joining it would take long
_CENTRED = 0.5  # of the letters' size: how far the middles of centred lines may lie apart


class Edge(NamedTuple):
    """Where a column's lines end at the right, in points."""

    seen: float
    """Where they do in this file."""
    most: float
    """Where they may: further right, where there are too few lines to tell."""


@dataclass(frozen=True)
class VisualLine:
    """One line of one column, as printed."""

    segment: Segment
    page: int
    edge: Edge
    column: int = 0


@dataclass(frozen=True)
class Paragraph:
    """What was written as one: paragraph, heading or list item."""

    text: str
    bullet: str
    page: int
    left: float
    top: float
    size: float
    bold: bool
    last: VisualLine
    """Its last line, to which the next may be joined."""
    text_left: float
    """Where the text behind the bullet begins; the left edge where there is no bullet."""

    @property
    def runs_on(self) -> bool:
        """It has more than one line."""
        return self.page != self.last.page or self.top != round(self.last.segment.top, 1)


def line_distance(lines: Sequence[VisualLine]) -> float:
    """The usual distance between the tops of two wrapped lines, as a multiple of the letters' size.

    The middle one of those found; a low one where a text had been broken into paragraphs of one line before it was set.
    """
    found = [
        (after.segment.top - before.segment.top) / before.segment.size
        for before, after in pairwise(lines)
        if before.page == after.page
        and after.segment.text[:1].islower()
        and before.segment.size == after.segment.size > 0
        and after.segment.top > before.segment.top
        and _would_not_fit(before, after.segment, before.edge.seen)
    ]
    if not found:
        return _USUAL_DISTANCE
    low, middle = sorted(found)[len(found) // 4], median(found)
    return low if middle > _BROKEN * low else middle


def paragraphs(lines: Iterable[VisualLine], distance: float, hyphenation: Hyphenation) -> list[Paragraph]:
    """The lines joined where they were wrapped."""
    found: list[Paragraph] = []
    for line in lines:
        if found and len(found[-1].text) < _LONGEST and _continues(found[-1], line, distance):
            before = found[-1]
            text = hyphenation.joined(before.text, one_line(line.segment.text))
            found[-1] = replace(before, text=text, last=line)
        else:
            found.append(_begin(line))
    return found


def _begin(line: VisualLine) -> Paragraph:
    segment = line.segment
    bullet, text = without_mark(one_line(segment.text))
    return Paragraph(
        text=text,
        bullet=bullet,
        page=line.page,
        left=round(segment.left, 1),
        top=round(segment.top, 1),
        size=segment.size,
        bold=segment.bold,
        last=line,
        text_left=segment.words[1].left if bullet and len(segment.words) > 1 else segment.left,
    )


def _continues(paragraph: Paragraph, line: VisualLine, distance: float) -> bool:
    before, segment = paragraph.last, line.segment
    if _LISTED.search(before.segment.text):
        return False
    lower = segment.text[:1].islower()
    divided = lower and ends_divided(before.segment.text)
    sentence_open = not before.segment.text.endswith(_SENTENCE_ENDS)
    edge = before.edge.seen if lower and sentence_open else before.edge.most
    if not (divided or _would_not_fit(before, segment, edge)) or not _alike(paragraph, segment):
        return False
    if _begins_item(segment.text, sentence_open=sentence_open):
        return False
    if line.page != before.page or line.column != before.column:
        return sentence_open and (lower or (paragraph.runs_on and not (paragraph.bold or paragraph.bullet)))
    pitch = segment.top - before.segment.top
    near = 0 < pitch <= NEAR * distance * max(segment.size, 1.0)
    return near and _begins_where_wrapped_lines_do(paragraph, line)


def _alike(paragraph: Paragraph, segment: Segment) -> bool:
    """Size and weight do not speak against one paragraph; bold words may begin or end in the middle of it."""
    before = paragraph.last.segment
    if abs(before.size - segment.size) > _ALIKE * segment.size:
        return False
    return before.bold == segment.bold or not (before.bold or paragraph.bold)


def _begins_item(text: str, *, sentence_open: bool) -> bool:
    """The line begins with a list mark; a number before a small letter within a sentence is an ordinal."""
    mark, rest = without_mark(text)
    return bool(mark) and not (mark[0].isdigit() and sentence_open and rest[:1].islower())


def _begins_where_wrapped_lines_do(paragraph: Paragraph, line: VisualLine) -> bool:
    before, segment = paragraph.last.segment, line.segment
    slack = _INDENT * segment.size
    if abs(segment.left - paragraph.text_left) <= slack:
        return True
    if paragraph.bullet:
        return paragraph.left - slack <= segment.left <= paragraph.text_left + slack
    if segment.left < before.left - slack:
        return paragraph.last.segment.left == paragraph.left or before.text[:1].islower()
    if abs(segment.left - before.left) <= slack:
        return True
    middles = (before.left + before.right) / 2, (segment.left + segment.right) / 2
    return abs(middles[0] - middles[1]) <= _CENTRED * segment.size


def _would_not_fit(before: VisualLine, segment: Segment, edge: float) -> bool:
    """The first word of the next line has no room behind the line before."""
    word = segment.words[0]
    return before.segment.right + before.segment.blank + (word.right - word.left) > edge
