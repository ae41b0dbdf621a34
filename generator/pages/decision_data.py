"""The register of decisions as data: a small file a year for the page's filters, and one table for spreadsheets."""

import csv
import io
import json
from collections.abc import Iterable, Iterator

from generator.danish.slug import slugify
from generator.linking.portal import Item, Portal
from generator.model.output import OutputFile
from generator.pages.entries import entry
from generator.pages.kinds.decisions import TABLE, by_year
from generator.pages.naming import bodies_name, item_title, level_name, outcome_slug

_HEADINGS = ("dato", "klynge", "niveau", "punkt", "titel", "udfald", "beslutning", "sagsnummer", "projekter", "adresse")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run."""


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


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _table(portal: Portal, items: Iterable[Item], site_url: str) -> OutputFile:
    """Semicolons and a byte order mark: so that a Danish spreadsheet opens it at a double click."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    for item in items:
        meeting = item.meeting
        row = (
            meeting.date.isoformat(),
            bodies_name(portal, meeting),
            level_name(meeting.level),
            item.item.number,
            item_title(item),
            item.outcome.value if item.outcome else "",
            item.decision,
            item.item.case_number,
            ", ".join(portal.projects[slug].name for slug in item.projects if slug in portal.projects),
            site_url + item.decision_url,
        )
        writer.writerow([_cell(cell) for cell in row])
    return OutputFile(TABLE, out.getvalue().encode("utf-8-sig"))


def decision_data(portal: Portal, site_url: str) -> Iterator[OutputFile]:
    """``beslutninger/data/<year>.json``, lists in the order that ``register.js`` reads, and ``beslutninger.csv``."""
    years = by_year(portal)
    for year, items in years:
        yield _year_data(portal, year, items)
    yield _table(portal, (item for _, items in years for item in items), site_url)
