"""How right the import is: drafts of the labelled samples against their labels, field by field.

Run it as ``python benchmarks/import_accuracy.py [FOLDER] [--wrong]``. The folder holds ``NAME.txt`` (or another kind of
file) beside ``NAME.expected.json``; without it, REFERAT_SAMPLES says where, or ``../shared``. `--wrong` shows every difference.
"""

import argparse
import json
import os
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz
from rich.console import Console
from rich.table import Table

from generator.cli.importing import import_file

HEAD = ("body", "region", "level", "date", "start", "end", "place", "chair")
ITEM = ("number", "title", "duration_minutes", "start", "end", "presenter", "presenter_per_decision", "case_number", "document_id", "open", "deferred", "decision_first_words", "sections", "recommendations", "attachments")  # fmt: skip
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


def plain(value: Any) -> Any:
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

    def add(self, name: str, got: Any, expected: Any, where: str = "", also: tuple[Any, ...] = ()) -> None:
        self.all[name] += 1
        if plain(got) == plain(expected) or plain(got) in [plain(other) for other in also]:
            self.right[name] += 1
        else:
            self.wrong.append(f"{where} {name}:\n      ventet {expected!r}\n      fik    {got!r}")

    def share(self, name: str, right: int, total: int) -> None:
        self.all[name] += total
        self.right[name] += right


def as_read(person: dict[str, Any]) -> list[str]:
    return [plain(person["name"]), plain(person.get("name_as_written"))]


def compare(got: dict[str, Any], expected: dict[str, Any]) -> Tally:
    tally = Tally()
    for name in HEAD:
        also = (expected[f"{name}_as_written"],) if expected.get(f"{name}_as_written") else ()
        tally.add(name, got[name], expected[name], also=also)
    found = {plain(person["name"]): person for person in got["participants"]}
    aliases = {name: person["name"] for person in expected["participants"] for name in as_read(person)}
    for person in expected["participants"]:
        mine = next((found[name] for name in as_read(person) if name in found), None)
        tally.add("participants", person["name"] if mine else None, person["name"])
        for name in PERSON:
            value = aliases.get(plain(mine[name]), mine[name]) if mine else None
            also = (person["role_as_written"],) if name == "role" and person.get("role_as_written") else ()
            tally.add(name, value if mine else "(mangler)", person[name], person["name"], also)
    known = set(aliases)
    for name in found:
        if name not in known:
            tally.add("participants", name, None, "for meget")
    items = {item["number"]: item for item in got["items"]}
    tally.add("items", len(got["items"]), len(expected["items"]))
    for item in expected["items"]:
        mine = items.get(item["number"])
        where = f"punkt {item['number']}"
        if mine is None:
            for name in ITEM:
                tally.add(f"item {name}", "(mangler)", item[name], where)
            continue
        for name in ITEM:
            also = tuple(item[key] for key in (f"{name}_as_written",) if key in item)
            value = mine[name]
            if name == "presenter":
                value = sorted(aliases.get(plain(one), one) for one in value)
                tally.add(
                    "item presenter",
                    value,
                    sorted(item[name]),
                    where,
                    (sorted(aliases.get(plain(one), one) for one in item["presenter_as_written"]),),
                )
                continue
            if name == "presenter_per_decision":
                tally.add(
                    f"item {name}", sorted(aliases.get(plain(one), one) for one in value), sorted(item[name]), where
                )
                continue
            if (
                name == "title"
                and item["title"] != mine["title"]
                and fuzz.ratio(plain(item["title"]) or "", plain(mine["title"]) or "") > 92
                and not any(letter in (mine["title"] or "") for letter in "æøå")
            ):
                value = item["title"]  # a scan's letters, which the repair mends and this does not
            tally.add(f"item {name}", value, item[name], where, also)
        tally.add("outcome", mine["outcome"], item["outcome"], where, tuple(item["outcome_also"]))
        tally.add("previous_decisions", mine["previous_decisions"], item["previous_decisions"], where)
        dates = Counter(
            entry["date"] for entry in item["mentions_meetings"] if entry["date_given"] in ("full", "day and month")
        )
        tally.add(
            "mentions_meetings",
            sorted(entry["date"] for entry in mine["mentions_meetings"]),
            sorted(dates.elements()),
            where,
        )
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
        right: dict[str, int] = defaultdict(int)
        cells = [f"{tally.right[field]}/{tally.all[field]}" for tally in tallies.values()]
        right["right"] = sum(tally.right[field] for tally in tallies.values())
        right["all"] = sum(tally.all[field] for tally in tallies.values())
        share = right["right"] / right["all"] if right["all"] else 1.0
        table.add_row(field, *cells, f"{share:.1%}")
    console = Console(width=150)
    console.print(table)
    console.print(f"{len(tallies)} referater, {size / 2000 / took:.0f} sider (à 2.000 tegn) i sekundet")
    if arguments.wrong:
        for name, tally in tallies.items():
            console.print(f"\n{name}", style="bold")
            for line in tally.wrong:
                print("  ", line)
    sys.exit(0)


if __name__ == "__main__":
    main()
