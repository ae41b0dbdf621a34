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
_FIRST = re.compile(
    r"^(?:[^.]{0,200}?\b(?:indstil\w*|anbefal\w*|foresl\w*)\b[^.]{0,100}?),\s+at\s+(?P<words>\S.*)$", re.DOTALL
)
"""The lead and the first of several that begin with "at"."""
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
    if marked and marked[0] is not filled[0]:
        above = filled[filled.index(marked[0]) - 1]
        if not above.mark and not above.cells and above.text.rstrip()[-1] not in ".,;":
            that = [row for row in that if row is not above]  # "At forummet" over a list of what it is asked
    if marked or that:
        first = _FIRST.match(filled[0].text) if that and filled[0] not in that and not marked else None
        led = [f"at {first['words'].strip()}"] if first else []
        return led + [_words(row).strip() for row in (that or marked) if not _LEAD.match(_words(row))]
    leads = [at for at, row in enumerate(filled) if _LEAD.match(row.text)]
    if leads and leads[0] + 1 < len(filled):
        return [row.text for row in filled[leads[0] + 1 :]]
    if len(filled) == 1:
        pieces = [piece.strip() for piece in _INLINE.split(filled[0].text)]
        if len(pieces) > 2 and pieces[0].endswith((":", "at", ",")):  # noqa: PLR2004 — a lead and two to choose between
            return [piece for piece in pieces[1:] if piece]
    asked = [row.text for row in filled if re.search(r"\b(?:indstil|anbefal|foresl)", row.text, re.IGNORECASE)]
    return asked or [row.text for row in filled]
