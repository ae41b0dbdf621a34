"""How right the import is: drafts of the labelled samples against their labels, field by field.

Run it as ``python benchmarks/import_accuracy.py [FOLDER] [--wrong]``. The folder holds ``NAME.txt`` (or another kind of
file) beside ``NAME.expected.json``; without it, REFERAT_SAMPLES says where, or ``../shared``. `--wrong` shows every
difference.
"""

import argparse
import json
import os
import time
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz
from rich.console import Console
from rich.table import Table

from generator.cli.importing import import_file

HEAD = ("body", "region", "level", "date", "start", "end", "place", "chair")
ITEM = (
    *("number", "title", "duration_minutes", "start", "end", "presenter", "presenter_per_decision"),
    *("case_number", "document_id", "open", "deferred", "decision_first_words"),
    *("sections", "recommendations", "attachments"),
)
PERSON = ("role", "organisation", "function", "attendance", "substitute_for")
FIELDS = (
    *HEAD,
    "participants",
    *PERSON,
    "items",
    *(f"item {name}" for name in ITEM),
    "outcome",
    "previous_decisions",
    "mentions_meetings",
    "words",
)


SCANNED = 92
"""How alike, of a hundred, two titles are of which one is a scan's: the repair mends it, and is measured by itself."""

Json = Any


def plain(value: Json) -> Json:
    """A value as it is compared: blanks and case aside, empty as None."""
    if isinstance(value, str):
        text = " ".join(unicodedata.normalize("NFC", value).split()).strip(" .").lower()
        return text or None
    if isinstance(value, list):
        return [plain(entry) for entry in value]
    return value


class Tally:
    """Right and all, by field."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.wrong: list[str] = []

    def add(self, name: str, got: Json, expected: Json, where: str = "", also: tuple[Json, ...] = ()) -> None:
        """Counts one value; `also` are others that are as right."""
        self.all[name] += 1
        if plain(got) == plain(expected) or plain(got) in [plain(other) for other in also]:
            self.right[name] += 1
        else:
            self.wrong.append(f"{where} {name}:\n      ventet {expected!r}\n      fik    {got!r}")

    def share(self, name: str, right: int, total: int) -> None:
        """Counts many values at once."""
        self.all[name] += total
        self.right[name] += right


def as_read(person: dict[str, Json]) -> list[str]:
    return [plain(person["name"]), plain(person.get("name_as_written"))]


def written(labels: dict[str, Json], name: str) -> tuple[Json, ...]:
    """The value as the minutes have it, misspelt, where the labels give that besides."""
    return (labels[f"{name}_as_written"],) if labels.get(f"{name}_as_written") else ()


def compare_people(tally: Tally, got: list[dict[str, Json]], expected: list[dict[str, Json]]) -> dict[str, str]:
    """Counts the participants; gives each name as read with the name that it stands for."""
    found = {plain(person["name"]): person for person in got}
    aliases = {name: person["name"] for person in expected for name in as_read(person)}
    for person in expected:
        mine = next((found[name] for name in as_read(person) if name in found), None)
        tally.add("participants", person["name"] if mine else None, person["name"])
        for name in PERSON:
            value = aliases.get(plain(mine[name]), mine[name]) if mine else "(mangler)"
            tally.add(name, value, person[name], person["name"], written(person, name) if name == "role" else ())
    for name in found.keys() - aliases.keys():
        tally.add("participants", name, None, "for meget")
    return aliases


def value_of(name: str, mine: dict[str, Json], item: dict[str, Json], aliases: dict[str, str]) -> Json:
    """A field of an item, with people by their names in the labels and a scan's title by what it was."""
    if name.startswith("presenter"):
        return sorted(aliases.get(plain(one), one) for one in mine[name])
    title = mine["title"] or ""
    scanned = not any(letter in title for letter in "æøå") and fuzz.ratio(item["title"].lower(), title.lower())
    return item["title"] if name == "title" and scanned and scanned > SCANNED else mine[name]


def compare_item(tally: Tally, mine: dict[str, Json], item: dict[str, Json], aliases: dict[str, str]) -> None:
    """Counts an item's fields; of the meetings that it mentions, those with a date that can be told."""
    where = f"punkt {item['number']}"
    for name in ITEM:
        expected, also = item[name], written(item, name)
        if name.startswith("presenter"):
            expected, also = (
                sorted(expected),
                tuple(sorted(aliases.get(plain(one), one) for one in way) for way in also),
            )
        tally.add(f"item {name}", value_of(name, mine, item, aliases), expected, where, also)
    tally.add("outcome", mine["outcome"], item["outcome"], where, tuple(item["outcome_also"]))
    tally.add("previous_decisions", mine["previous_decisions"], item["previous_decisions"], where)
    dated = [entry for entry in item["mentions_meetings"] if entry["date_given"] in ("full", "day and month")]
    read = sorted(entry["date"] for entry in mine["mentions_meetings"])
    tally.add("mentions_meetings", read, sorted(entry["date"] for entry in dated), where)


def compare(got: dict[str, Json], expected: dict[str, Json]) -> Tally:
    tally = Tally()
    for name in HEAD:
        tally.add(name, got[name], expected[name], also=written(expected, name))
    aliases = compare_people(tally, got["participants"], expected["participants"])
    items = {item["number"]: item for item in got["items"]}
    tally.add("items", len(got["items"]), len(expected["items"]))
    for item in expected["items"]:
        if item["number"] in items:
            compare_item(tally, items[item["number"]], item, aliases)
            continue
        for name in ITEM:
            tally.add(f"item {name}", "(mangler)", item[name], f"punkt {item['number']}")
    return tally


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", nargs="?", type=Path, default=Path(os.environ.get("REFERAT_SAMPLES", "../shared")) / "minutes"
    )
    parser.add_argument("--wrong", action="store_true")
    arguments = parser.parse_args()
    tallies: dict[str, Tally] = {}
    started = time.perf_counter()
    size = 0
    for labels in sorted(arguments.folder.glob("*.expected.json")):
        name = labels.name.removesuffix(".expected.json")
        source = next((path for path in sorted(arguments.folder.glob(f"{name}.*")) if path != labels), None)
        expected = json.loads(labels.read_text("utf-8"))
        if source is None or "items" not in expected:
            continue
        size += source.stat().st_size
        outcome = import_file(source, Path("content/referater"))
        draft, form = outcome.drafts[0], outcome.forms[0]
        tallies[name] = compare(form, expected)
        tallies[name].share(
            "words", draft.account.words_in - sum(record.words for record in draft.account.lost), draft.account.words_in
        )
    took = time.perf_counter() - started
    table = Table("felt", *(name[:14] for name in tallies), "i alt")
    for field in FIELDS:
        cells = [f"{tally.right[field]}/{tally.all[field]}" for tally in tallies.values()]
        right = sum(tally.right[field] for tally in tallies.values())
        total = sum(tally.all[field] for tally in tallies.values())
        table.add_row(field, *cells, f"{right / total if total else 1:.1%}")
    console = Console(width=150)
    console.print(table)
    console.print(f"{len(tallies)} referater, {size / 2000 / took:.0f} sider (à 2.000 tegn) i sekundet")
    if arguments.wrong:
        for name, tally in tallies.items():
            console.print(f"\n{name}", style="bold")
            for line in tally.wrong:
                print("  ", line)


if __name__ == "__main__":
    main()
