"""Lists of people with a box before every name, ticked for those who came: "☒ Anne Berg", "[ ] Bo Dahl"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.labels import label_of
from generator.importing.personline import parse_person
from generator.importing.row import Row

_BOX = re.compile(r"(?:(?P<came>[☒☑✓✔✅🗹]|\[[xX✓]\])|(?P<away>[☐□▢]|\[ ?\]))\s*(?P<who>\S.*)$")
_FEWEST = 2
"""People with boxes that make a list."""
_LONGEST_HEADING = 60
_LONGEST_LINE = 400
_LABEL = "Deltagere:"
"""What stands over a list that has no heading."""


def _box(row: Row) -> re.Match[str] | None:
    return None if row.cells or len(row.text) > _LONGEST_LINE else _BOX.match(row.text)


def _names_somebody(found: re.Match[str]) -> bool:
    return parse_person(found["who"]) is not None


def _heads(row: Row) -> bool:
    """Whether a row may be the heading of the list below it."""
    text = row.text
    heading = not row.cells and not row.mark and 0 < len(text) <= _LONGEST_HEADING and text[-1] not in ".!?"
    return heading and label_of(text) is None and parse_person(text) is None and not any(map(str.isdigit, text))


def _headed(out: list[Row], first: Row) -> None:
    """Give the list a heading that opens it: the row above it, or one of its own."""
    above = out[-1] if out else None
    if above is not None and (label_of(above.text) is not None or above.text.endswith(":")):
        return
    if above is not None and _heads(above):
        out[-1] = replace(above, text=f"{above.text}:")
    else:
        out.append(replace(first, text=_LABEL, mark="", gap=True))


def with_ticks_read(rows: Sequence[Row]) -> list[Row]:
    """The rows, those with boxes as lines that say who came; boxes of which none is ticked say nothing."""
    out: list[Row] = []
    listed = False
    at = 0
    while at < len(rows):
        end = at
        boxes: list[re.Match[str]] = []
        while end < len(rows) and (found := _box(rows[end])) is not None:
            boxes.append(found)
            end += 1
        few = len(boxes) < (1 if listed else _FEWEST)
        if few or sum(map(_names_somebody, boxes)) * 2 <= len(boxes):
            end = max(end, at + 1)
            out.extend(rows[at:end])
            at = end
            continue
        listed = True
        _headed(out, rows[at])
        ticked = any(found["came"] for found in boxes)
        for row, found in zip(rows[at:end], boxes, strict=True):
            said = " (deltog)" if found["came"] else " (fraværende)" if ticked else ""
            out.append(replace(row, text=f"{found['who'].rstrip(' .')}{said}", mark=""))
        at = end
    return out
