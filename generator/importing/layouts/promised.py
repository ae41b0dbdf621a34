"""Headings without numbers that a list of contents promises."""

from collections.abc import Sequence

from generator.importing.contents import title_key
from generator.importing.heading import Heading, title_weight
from generator.importing.layouts.registry import Layout
from generator.importing.sheet import Sheet

_FEWEST = 2


def find(sheet: Sheet) -> Sequence[Heading]:
    """The rows that repeat the promised titles, each the first after the one before."""
    if len(sheet.titles) < _FEWEST:
        return []
    places: dict[str, list[int]] = {}
    for at, row in enumerate(sheet.rows):
        if not row.cells and len(row.text) < 400:  # noqa: PLR2004 — no heading is so long
            places.setdefault(title_key(row.full), []).append(at)
    found = []
    after = -1
    for place, title in enumerate(sheet.titles, 1):
        below = [at for at in places.get(title_key(title), ()) if at > after]
        if not below:
            continue
        at = below[0]
        weight = 1.0 + 0.5 * title_weight(sheet, at, at, title)
        found.append(Heading(at, at, (place,), str(place), _as_written(sheet, at), weight))
        after = at
    return found if len(found) >= max(_FEWEST, len(sheet.titles) // 2) else []


def _as_written(sheet: Sheet, at: int) -> str:
    """The heading without its number, in its own letters."""
    row = sheet.rows[at]
    key = title_key(row.full)
    place = row.full.lower().find(key)
    return row.full[place:] if place >= 0 else row.text


LAYOUT = Layout("overskrifter fra indholdsfortegnelsen", find, rank=4)
