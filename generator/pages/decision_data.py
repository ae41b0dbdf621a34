"""The register of decisions as data for its filters: a small file a year, fetched only when someone filters."""

import json
from collections.abc import Iterable, Iterator

from generator.danish.slug import slugify
from generator.linking.portal import Item, Portal
from generator.model.output import OutputFile
from generator.pages.entries import entry
from generator.pages.kinds.decisions import by_year
from generator.pages.naming import outcome_slug


def _year_data(portal: Portal, year: int, items: Iterable[Item]) -> OutputFile:
    rows = []
    for item in items:
        shown = entry(portal, item)
        outcome = outcome_slug(item.outcome) if item.outcome else ""
        meeting = item.meeting
        day, level = meeting.date.isoformat(), slugify(meeting.level)
        rows.append([shown.url, shown.title, shown.sentence, outcome, day, meeting.bodies, level, item.projects])
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return OutputFile(f"beslutninger/data/{year}.json", text.encode())


def decision_data(portal: Portal) -> Iterator[OutputFile]:
    """``beslutninger/data/<year>.json``: lists in the order that ``register.js`` reads."""
    for year, items in by_year(portal):
        yield _year_data(portal, year, items)
