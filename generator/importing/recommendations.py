"""What a body is asked to decide, one recommendation at a time."""

import re
from collections.abc import Sequence

from generator.importing.row import Row

_LEAD = re.compile(
    r"^(?!at\b)(?:.{0,300}?\b(?:indstil\w*|anbefal\w*|foresl\w*|forslag\w*|tiltræder|beslutter)\b.{0,200}?)"
    r"(?:,?\s*at|:|,)\s*:?$",
    re.IGNORECASE | re.DOTALL,
)
_THAT = re.compile(r"^at\b", re.IGNORECASE)
_EMPTY = re.compile(r"^[\s.\-–—_*]*$")
_INLINE = re.compile(r"(?:^|\s)(?:\d[.)]|[a-h]\))\s+")
_LEADING = re.compile(r"^.{0,300}?\b(?:indstil\w*|anbefal\w*|foresl\w*)\b[^:]{0,200}:\s*", re.DOTALL)


def _words(row: Row) -> str:
    return " ".join(cell for cell in row.cells if cell) if row.cells else row.text


def recommendations_of(rows: Sequence[Row]) -> list[str]:
    """The marked ones; else what begins with "at"; else what stands behind the lead; else the sentence whole."""
    filled = [row for row in rows if not _EMPTY.match(_words(row))]
    marked = [row for row in filled if row.mark or row.cells]
    that = [row for row in filled if row.mark or _THAT.match(_words(row))]
    if marked or that:
        return [_words(row).strip() for row in (that or marked) if not _LEAD.match(_words(row))]
    leads = [at for at, row in enumerate(filled) if _LEAD.match(row.text)]
    if leads and leads[0] + 1 < len(filled):
        return [row.text for row in filled[leads[0] + 1 :]]
    if len(filled) == 1:
        pieces = [piece.strip() for piece in _INLINE.split(filled[0].text)]
        if len(pieces) > 2 and pieces[0].endswith((":", "at", ",")):  # noqa: PLR2004 — a lead and two to choose between
            return [piece for piece in pieces[1:] if piece]
    asked = [row.text for row in filled if re.search(r"\b(?:indstil|anbefal|foresl)", row.text, re.IGNORECASE)]
    return asked or [row.text for row in filled]
