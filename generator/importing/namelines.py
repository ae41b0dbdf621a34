"""A body's name that a letterhead sets on two lines, its kind on the first: "KKR" over "MIDTSUND"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.labels import label_of
from generator.importing.naming import DOCUMENT, bare_level
from generator.importing.row import Row
from generator.importing.wording import fold

_KINDS = frozenset(("kkr", "sundhedsklynge", "sundhedsklyngen", "sundhedsråd", "sundhedsrådet", "klynge", "klyngen"))
_NAME = re.compile(r"[A-ZÆØÅ][\w-]{2,30}")
"""One word: two may be somebody's name."""
_ROWS = 8
"""The first rows, among which a letterhead is."""


def with_bodies_whole(rows: Sequence[Row]) -> list[Row]:
    """The rows, the two lines of such a name in one; letters all in capitals become a name's."""
    whole: list[Row] = []
    for at, row in enumerate(rows):
        above = whole[-1] if whole and at < _ROWS else None
        if above is None or fold(above.full) not in _KINDS or not _names(row) or row.lines[0] != above.lines[-1] + 1:
            whole.append(row)
            continue
        name = row.text.title() if row.text.isupper() else row.text
        whole[-1] = replace(above, text=f"{above.text} {name}", lines=(*above.lines, *row.lines))
    return whole


def _names(row: Row) -> bool:
    text = row.text
    known = label_of(text) is not None or DOCUMENT.match(text) or bare_level(text)
    return not row.mark and not row.cells and not known and _NAME.fullmatch(text) is not None
