"""How right the links are: imported sample minutes, linked, against labels made by hand.

    python benchmarks/linking_accuracy.py [--wrong]

REFERAT_SAMPLES says where the samples are; without it ``../shared``. Registers are made of the labels alone: each
project with its aliases, the clusters it is said to belong to, and the people, so that nothing is measured but linking.
"""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.cli.importing import known_bodies
from generator.danish.slug import slugify
from generator.importing.minutes import import_source
from generator.importing.sources.registry import read_source
from generator.linking.build import link
from generator.linking.portal import Portal
from generator.model.corpus import Corpus
from generator.model.meeting import Meeting
from generator.model.outcome import Outcome
from generator.model.register import Body, Organisation, Project
from generator.reading.corpus import read_content

SAMPLES = Path(os.environ.get("REFERAT_SAMPLES", Path(__file__).resolve().parents[1].parent / "shared")) / "minutes"
CONTENT = Path(__file__).resolve().parents[1] / "content"
LABELS = {"fulgt med bemærkning": Outcome.APPROVED_WITH_REMARKS.value, None: ""}
EXPLICIT = ("full", "day and month")


def imported() -> dict[str, Meeting]:
    """Sample name → the meeting the importer makes of it."""
    found = {}
    for path in sorted(SAMPLES.glob("*.txt")):
        source = read_source(path.read_bytes(), path.name)
        meeting = import_source(source, known_bodies(CONTENT / "referater"))[0].meeting
        if meeting:
            folder = next(
                one.parent.name for one in (CONTENT / "referater").glob(f"*/{meeting.date}-{meeting.level}.md")
            )
            uri = f"referater/{folder}/{meeting.date}-{meeting.level}.md"
            found[path.name] = replace(meeting, src_uri=uri, bodies=(folder,))
    return found


def bodies_named(name: str | None, bodies: tuple[Body, ...]) -> tuple[str, ...]:
    """The clusters that a label's "body" means: a cluster, or all of a region."""
    return tuple(body.slug for body in bodies if name in (body.name, body.region))


def corpus_of(meetings: dict[str, Meeting], labels: dict[str, Any]) -> Corpus:
    """A portal of the samples, with registers made of the labels."""
    bodies = read_content(CONTENT).bodies
    projects = tuple(
        Project(
            slugify(label["name"]),
            label["name"],
            tuple(label["aliases"]),
            label["type"],
            bodies_named(label["body"], bodies),
            src_uri=f"projekter/{slugify(label['name'])}.md",
        )
        for label in labels["projects"]
    )
    organisations = tuple(
        Organisation(slugify(label["name"]), label["name"], tuple(label["aliases"]), src_uri="organisationer/x.md")
        for label in labels["organisations"]
    )
    ordered = sorted(meetings.values(), key=lambda meeting: (meeting.date, meeting.src_uri))
    plain = tuple(replace(m, items=tuple(replace(i, projects=(), topics=()) for i in m.items)) for m in ordered)
    return Corpus(plain, bodies, projects, (), organisations)


def projects_found(portal: Portal, meetings: dict[str, Meeting], labels: dict[str, Any]) -> Iterator[str]:
    """Pairs of project and item."""
    right = {
        (slugify(label["name"]), meetings[file].src_uri, number)
        for label in labels["projects"]
        for file, number in label["occurs"]
    }
    shown = {(slug, item.meeting.src_uri, item.item.number) for item in portal.all_items() for slug in item.projects}
    yield f"projekter: {len(right & shown)} af {len(right)} fundet ({len(right & shown) / len(right):.1%}), "
    yield f"{len(shown - right)} af {len(shown)} viste forkerte ({len(shown - right) / max(1, len(shown)):.1%})\n"
    if "--wrong" in sys.argv:
        for slug, uri, number in sorted(right - shown):
            yield f"   mangler {slug} i {uri} {number}\n"
        for slug, uri, number in sorted(shown - right):
            yield f"   forkert {slug} i {uri} {number}\n"


def references_found(portal: Portal, meetings: dict[str, Meeting]) -> Iterator[str]:
    """Explicit dates of other meetings: linked, or listed as gaps."""
    missing, total = [], 0
    for file, meeting in meetings.items():
        expected = json.loads((SAMPLES / file.replace(".txt", ".expected.json")).read_text("utf-8"))
        by_number = {item.item.number: item for item in portal.items[meeting.src_uri]}
        for label in expected["items"]:
            item = by_number.get(label["number"])
            known = {gap.date.isoformat() for gap in portal.gaps if item and gap.item is item.item}
            known |= {link.url.split("/")[2][:10] for link in item.references} if item else set()
            for mention in label["mentions_meetings"]:
                if mention["date_given"] in EXPLICIT and mention["date"] != meeting.date.isoformat():
                    total += 1
                    if mention["date"] not in known:
                        missing.append(f"{file} {label['number']}: {mention['date']} »{mention['text']}«")
            for day in label["previous_decisions"]:
                written = day["date"] if isinstance(day, dict) else str(day)
                total += 1
                if written not in known:
                    missing.append(f"{file} {label['number']}: tidligere beslutning {written}")
    yield f"datoer for andre møder: {total - len(missing)} af {total} linket eller opført som hul\n"
    if "--wrong" in sys.argv:
        yield from (f"   mangler {line}\n" for line in missing)


def outcomes_read(portal: Portal, meetings: dict[str, Meeting]) -> Iterator[str]:
    """Outcomes as labelled, or as a careful person could defend."""
    wrong, total, first = [], 0, 0
    for file, meeting in meetings.items():
        expected = json.loads((SAMPLES / file.replace(".txt", ".expected.json")).read_text("utf-8"))
        by_number = {item.item.number: item for item in portal.items[meeting.src_uri]}
        for label in expected["items"]:
            item = by_number.get(label["number"])
            read = item.outcome.value if item and item.outcome else ""
            accepted = [LABELS.get(name, name) for name in (label["outcome"], *label["outcome_also"])]
            total += 1
            first += read == accepted[0]
            if read not in accepted:
                wrong.append(f"{file} {label['number']}: {read or 'intet'}, ventet {accepted}")
    yield f"udfald: {total - len(wrong)} af {total} som mærket, {first} som første mærke\n"
    if "--wrong" in sys.argv:
        yield from (f"   {line}\n" for line in wrong)


def main() -> None:
    labels = json.loads((SAMPLES / "entities.expected.json").read_text("utf-8"))
    meetings = imported()
    portal = link(corpus_of(meetings, labels))
    for part in (
        projects_found(portal, meetings, labels),
        references_found(portal, meetings),
        outcomes_read(portal, meetings),
    ):
        print("".join(part), end="")
    if "--wrong" in sys.argv:
        for diagnostic in portal.diagnostics:
            print("  ", diagnostic.code, diagnostic.message)


if __name__ == "__main__":
    main()
