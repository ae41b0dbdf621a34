"""The register of decisions as data for its filters: a small file a year, fetched only when someone filters."""

import json
from collections.abc import Iterator

from generator.danish.slug import slugify
from generator.linking.portal import Portal
from generator.model.output import OutputFile
from generator.pages.entries import entry
from generator.pages.kinds.decisions import by_year
from generator.pages.naming import outcome_slug


def decision_data(portal: Portal) -> Iterator[OutputFile]:
    """``beslutninger/data/<year>.json``: a list of lists, in the order that ``filter.js`` reads them."""
    for year, items in by_year(portal):
        rows = []
        for item in items:
            shown = entry(portal, item)
            outcome = outcome_slug(item.outcome) if item.outcome else ""
            day = item.meeting.date.isoformat()
            level = slugify(item.meeting.level)
            rows.append(
                [shown.url, shown.title, shown.sentence, outcome, day, item.meeting.bodies, level, item.projects]
            )
        text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
        yield OutputFile(f"beslutninger/data/{year}.json", text.encode())
