"""Lists of people at the end of minutes, below the last item: they say of the whole meeting who came."""

import re
from collections.abc import Sequence

from generator.importing.labels import Field, Group, group_heading, label_of
from generator.importing.personline import parse_person, split_people
from generator.importing.row import Row

_CLOSED = re.compile(r"lukke(?:t|de)\b|fortrolig|closed|ikke[- ]offentlig", re.IGNORECASE)
_LONGEST_HEADING = 60
_LONGEST_LINE = 1000
"""Characters; a longer line is a text."""
_FEWEST = 2
"""Full names that make a list."""


def _opens(row: Row) -> bool:
    """Whether a row is a label over people, or over who led the meeting, perhaps with names behind it."""
    label = label_of(row.text, row.cells)
    if label is None:
        return row.text.endswith(":") and len(row.text) < _LONGEST_HEADING and group_heading(row.text) is not None
    return label.field in (Field.PEOPLE, Field.CHAIR, Field.MINUTES) and not row.mark


def _people(row: Row) -> int:
    """How many people a row of a list names."""
    if len(row.text) > _LONGEST_LINE:
        return 0
    label = label_of(row.text, row.cells)
    text = label.value if label is not None and label.field is Field.PEOPLE else row.text
    pieces = split_people(text) if text and not row.cells else []
    return sum(parse_person(piece) is not None for piece in pieces)


def without_closing_lists(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows without the lists of people that end them, and the rows of these lists.

    Lists are there where, from a label on, every row is a label or names people. What a last item says of who was away
    from it alone stays: a list of the meeting has a label that nothing stands behind, and people below it.
    """
    start = len(rows)
    for at in range(len(rows) - 1, -1, -1):
        if not (_opens(rows[at]) or _people(rows[at])):
            break
        if _opens(rows[at]):
            start = at
    ending = rows[start:]
    label = label_of(ending[0].text) if ending else None
    listed = label is not None and label.group == Group() and not label.value
    if not listed or sum(map(_people, ending)) < _FEWEST or start == 0:
        return list(rows), []
    return list(rows[:start]), list(ending)


def may_be_closed(rows: Sequence[Row]) -> bool:
    """Whether the last item may be a closed one, of which a list below it may be a part."""
    return any(_CLOSED.search(row.text) for row in rows)
