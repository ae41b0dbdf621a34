"""What stands below the last item: when the meeting ended, and who signed."""

import re
from collections.abc import Sequence

from generator.importing.person import is_name
from generator.importing.row import Row
from generator.importing.schedule import said_times

ENDED = "omsat til feltet “slut”"
SIGNATURES = "underskrifter"

_SIGNED = re.compile(
    r"(?:underskrift(?:er|sark|sside)?|underskrevet(?: af)?|medlemmernes underskrifter|således passeret.*)\s*[:.]?",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:med\s+)?(?:venlig|kærlig|bedste)e?\s+hilsen(?:er)?\s*[,.]?|(?:mvh|vh|de bedste hilsner)\.?,?", re.IGNORECASE
)
_MOST_BELOW = 4
"""Rows among which minutes end with the hour at which the meeting did."""
_MOST_OF_GREETING = 12
"""Rows of a greeting with those who send it, and what an e-mail has below their names."""
_MOST_WORDS = 12
_LINE = re.compile(r"[\s_.…–—-]*")
_LONGEST = 90
_MOST = 60
"""Rows; nobody signs for more people."""


def _is_signature(row: Row) -> bool:
    words = re.sub(r"\([^()]*\)|[_.…–—-]{3,}", " ", row.text).strip()
    return not words or bool(_LINE.fullmatch(words)) or is_name(words.split(",")[0].strip())


def _signatures(rows: Sequence[Row]) -> int:
    """Where the list of those who signed begins; the number of rows where there is none."""
    for at in range(len(rows) - 1, max(len(rows) - _MOST, 0) - 1, -1):
        if _SIGNED.fullmatch(rows[at].text.strip()):
            return at if all(_is_signature(row) for row in rows[at + 1 :]) else len(rows)
    return len(rows)


def _greeting(rows: Sequence[Row]) -> int:
    """Where a letter's last words begin; the number of rows where there are none."""
    for at in range(max(len(rows) - _MOST_OF_GREETING, 0), len(rows)):
        below = rows[at + 1 :]
        if _GREETING.fullmatch(rows[at].text.strip()) and all(_of_signature(row) for row in below):
            return at
    return len(rows)


def _of_signature(row: Row) -> bool:
    return len(row.text) <= _LONGEST and len(row.text.split()) <= _MOST_WORDS and not row.mark and not row.cells


def closing_of(rows: Sequence[Row]) -> dict[int, str]:
    """The places of rows at the end of the last item that are no part of it, each with what became of it."""
    signed = min(_signatures(rows), _greeting(rows))
    closing = dict.fromkeys(range(signed, len(rows)), SIGNATURES)
    for at in range(signed - 1, max(signed - 1 - _MOST_BELOW, -1), -1):
        row = rows[at]
        if len(row.text) > _LONGEST or row.mark:
            break
        if said_times(row.text)[1] is not None:
            closing[at] = ENDED
    return closing
