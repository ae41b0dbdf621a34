"""Headings of closed items that no layout has read as headings: whatever stands below them is left out all the same."""

import re
from collections.abc import Sequence

from generator.importing.labels import label_of
from generator.importing.row import Row
from generator.importing.sectionmark import section_mark
from generator.model.meeting import SectionKind
from generator.reading.closed import may_say, says_closed

_PREFIX = re.compile(
    r"^(?:(?:dagsordenens\s+|dagsordens?)?(?:punkt|pkt|sag|ad|emne|nr|kl)\b\.?"
    r"|[^\wÆØÅæøå(]+|\d+(?:\s?[a-h](?![\w]))?|[A-Za-z]\d*[.):](?=\s))+",
    re.IGNORECASE,
)
"""Numbers, times, signs and the words for an item, in front of its title."""
_TITLED = re.compile(
    r"^\W*(?:lukket|fortroligt|ikke[- ]offentligt?)\s*(?:punkt|pkt\.?|sag|dagsordenspunkt)\s*"
    r"(?:[:.–—|-]\s*\S|(?:nr\.?\s*)?\d+\b)",
    re.IGNORECASE,
)
_ODDLY_NUMBERED = re.compile(r"^[^a-zæøå]{1,16}?(?=(?i:lukket|fortroligt)\s)")
"""A number of any other kind: "§ IX", "A-7"."""
_ENDED = re.compile(
    r"(?:[(\[]\s*|\s[-–—]\s)(?:lukket|fortroligt)\s+(?:punkt|sag|dagsordenspunkt)\s*[)\]]?\s*$", re.IGNORECASE
)
_LONGEST = 250
_SHORT = 120
_SENTENCE = re.compile(r"\.\s*$")
_MOST_WORDS = 12


def is_closed_head(row: Row, *, listed: bool = False) -> bool:
    """Whether a row is the heading of a closed item. `listed` says that it stands in a list of annexes."""
    text = " ".join(cell for cell in row.cells if cell) if row.cells else row.full
    if len(text) > _LONGEST or not may_say(text):
        return False
    title = _PREFIX.sub("", text)
    if len(text) <= _SHORT and _ENDED.search(text):
        return True
    if _TITLED.match(title) or _TITLED.match(_ODDLY_NUMBERED.sub("", text)):
        return True
    numbered = title != text or bool(row.mark) or row.level > 0 or row.bold or text.isupper()
    if listed or not numbered or (_SENTENCE.search(text) and len(text.split()) > _MOST_WORDS):
        return False
    return says_closed(title)


def closed_from(rows: Sequence[Row]) -> int:
    """Where a closed item begins among the rows of another one; the number of rows where none does."""
    section: SectionKind | None = None
    for at, row in enumerate(rows):
        mark = None if row.cells or (row.mark and row.mark != "-") else section_mark(row.text)
        section = mark.kind if mark is not None else section
        if is_closed_head(row, listed=section is SectionKind.ATTACHMENTS):
            return at
    return len(rows)


def closed_before(rows: Sequence[Row]) -> set[int]:
    """The places of closed items, with what stands below them, among the rows above the first item that was read.

    Other lines of a list of contents, and the labels of the meeting's head, end such an item.
    """
    closed: set[int] = set()
    inside = False
    for at, row in enumerate(rows):
        if is_closed_head(row):
            inside = True
        elif inside and (row.mark or row.full[:1].isdigit() or label_of(row.text, row.cells) is not None):
            inside = False
        if inside:
            closed.add(at)
    return closed
