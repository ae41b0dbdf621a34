"""``beslutninger/beslutninger.csv``: the register of decisions for a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from generator.feeds.feed import Feed
from generator.linking.portal import Portal
from generator.model.output import OutputFile
from generator.pages.kinds.decisions import TABLE
from generator.pages.naming import body_name
from generator.pages.page import Site

_HEAD = (
    "dato",
    "klynge",
    "niveau",
    "punkt",
    "titel",
    "udfald",
    "udfald_kilde",
    "beslutning",
    "sagsnummer",
    "projekter",
    "adresse",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _cell(text: str) -> str:
    """A text that a spreadsheet will not take for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def decisions(portal: Portal, site: Site) -> Iterator[OutputFile]:
    """One row a decision, oldest first. Semicolons and a byte-order mark are what a Danish Excel expects."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEAD)
    for item in portal.all_items():
        if not item.decision:
            continue
        row = (
            item.meeting.date.isoformat(),
            " og ".join(body_name(portal, body) for body in item.meeting.bodies),
            item.meeting.level,
            item.item.number,
            item.item.title,
            item.outcome.value if item.outcome else "",
            "" if not item.outcome else "referatet" if item.outcome_stated else "portalens læsning",
            item.decision,
            item.item.case_number,
            ", ".join(portal.projects[slug].name for slug in item.projects if slug in portal.projects),
            site.url + item.decision_url,
        )
        writer.writerow([_cell(cell) for cell in row])
    yield OutputFile(TABLE, b"\xef\xbb\xbf" + text.getvalue().encode())


FEED = Feed("Beslutninger som CSV", decisions)
