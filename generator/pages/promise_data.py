"""The promises as data for the filters of follow-up: a small file a year, fetched only when someone filters."""

import json
from collections.abc import Iterator
from itertools import groupby

from generator.linking.portal import Portal
from generator.model.output import OutputFile
from generator.pages.promises import PromiseRow, promise_rows


def _row(row: PromiseRow) -> list[object]:
    public = set(row.slugs.split())
    who = [[slug if slug in public else "", link.title] for slug, link in zip(row.promise.who, row.who, strict=True)]
    done = [row.promise.done.url, row.promise.done.title] if row.promise.done else None
    bodies, day = row.body_slugs.split(), row.date.isoformat()
    return [row.promise.text, row.item.url, row.item.title, day, bodies, who, row.promise.due, row.state, done]


def promise_data(portal: Portal) -> Iterator[OutputFile]:
    """``opfoelgning/data/<year>.json``: lists in the order that ``aftaler.js`` reads."""
    rows = promise_rows(portal, portal.commitments)
    for year, group in groupby(rows, key=lambda row: row.date.year):
        text = json.dumps([_row(row) for row in group], ensure_ascii=False, separators=(",", ":"))
        yield OutputFile(f"opfoelgning/data/{year}.json", text.encode())
