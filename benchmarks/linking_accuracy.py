"""How right the links are: imported sample minutes, linked, against labels made by hand.

    python benchmarks/linking_accuracy.py [--wrong]

REFERAT_SAMPLES says where the samples are; without it ``../shared``. Registers are made of the labels alone: each
project with its aliases, the clusters it is said to belong to, so that nothing is measured but linking. Variants of
people's names are looked for twice: without a register of people, and with one that has every clean name and no alias.
"""

import json
import os
import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.checking.registry import run_checks
from generator.cli.importing import known_bodies
from generator.danish.names import name_key
from generator.danish.slug import slugify
from generator.importing.minutes import import_source
from generator.importing.sources.registry import read_source
from generator.linking.build import link
from generator.linking.portal import Portal
from generator.model.corpus import Corpus
from generator.model.meeting import Meeting
from generator.model.outcome import Outcome
from generator.model.register import Body, Organisation, Participant, Project
from generator.reading.corpus import read_content

SAMPLES = Path(os.environ.get("REFERAT_SAMPLES", Path(__file__).resolve().parents[1].parent / "shared")) / "minutes"
CONTENT = Path(__file__).resolve().parents[1] / "content"
LABELS = {"fulgt med bemærkning": Outcome.APPROVED_WITH_REMARKS.value, None: ""}
EXPLICIT = ("full", "day and month")
_QUOTED = re.compile("»([^«]+)«")


@dataclass(frozen=True)
class Figures:
    """What was counted, and what to look at."""

    found: int
    total: int
    wrong: int = 0
    shown: int = 0
    notes: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """Of what should be found, what was."""
        return self.found / max(1, self.total)

    @property
    def wrong_share(self) -> float:
        """Of what is shown, what is wrong."""
        return self.wrong / max(1, self.shown)


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


def projects_found(portal: Portal, meetings: dict[str, Meeting], labels: dict[str, Any]) -> Figures:
    """Pairs of project and item."""
    right = {
        (slugify(label["name"]), meetings[file].src_uri, number)
        for label in labels["projects"]
        for file, number in label["occurs"]
    }
    shown = {(slug, item.meeting.src_uri, item.item.number) for item in portal.all_items() for slug in item.projects}
    notes = [f"mangler {slug} i {uri} {number}" for slug, uri, number in sorted(right - shown)]
    notes += [f"forkert {slug} i {uri} {number}" for slug, uri, number in sorted(shown - right)]
    return Figures(len(right & shown), len(right), len(shown - right), len(shown), tuple(notes))


def references_found(portal: Portal, meetings: dict[str, Meeting]) -> Figures:
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
                        missing.append(f"mangler {file} {label['number']}: {mention['date']} »{mention['text']}«")
            for day in label["previous_decisions"]:
                written = day["date"] if isinstance(day, dict) else str(day)
                total += 1
                if written not in known:
                    missing.append(f"mangler {file} {label['number']}: tidligere beslutning {written}")
    return Figures(total - len(missing), total, notes=tuple(missing))


def outcomes_read(portal: Portal, meetings: dict[str, Meeting]) -> Figures:
    """Outcomes as labelled, or as a careful person could defend; `shown` are those read as the first label."""
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
    return Figures(total - len(wrong), total, shown=first, notes=tuple(wrong))


def _text_of(meetings: dict[str, Meeting]) -> str:
    """Every name and every word of the meetings, spaces made single."""
    words: list[str] = []
    for meeting in meetings.values():
        words += [meeting.chair, meeting.minute_taker, meeting.preamble]
        words += [name for one in meeting.attendances for name in (one.name, one.substitute_for)]
        for item in meeting.items:
            words += [item.title, *item.presenters, *(section.text for section in item.sections)]
    return " ".join(" ".join(words).split()).casefold()


def variants_suggested(corpus: Corpus, meetings: dict[str, Meeting], labels: dict[str, Any]) -> Figures:
    """Spellings of people's names that are suggested beside another spelling of the same person.

    `wrong` are suggestions that name two people. A spelling that the importer has already set right stands in no
    imported meeting: there is nothing to suggest, and the note says so.
    """
    owner = {
        name_key(name): label["name"] for label in labels["people"] for name in (label["name"], *label["variants"])
    }
    text = _text_of(meetings)
    said: dict[str, set[str]] = {}
    notes, wrong, shown = [], 0, 0
    for diagnostic in run_checks(corpus, link(corpus)):
        if diagnostic.code in ("N601", "N602", "N603", "N606"):
            one, other = _QUOTED.findall(diagnostic.message)[:2]
            shown += 1
            if owner.get(name_key(one), one) != owner.get(name_key(other), other):
                wrong += 1
                notes.append(f"to mennesker: {diagnostic.message}")
            said.setdefault(owner.get(name_key(one), one), set()).update((name_key(one), name_key(other)))
    found = total = 0
    for label in labels["people"]:
        spellings = {name_key(label["name"]), *map(name_key, label["variants"])}
        here = {spelling for spelling in spellings if re.search(rf"(?<!\w){re.escape(spelling)}(?!\w)", text)}
        for variant in sorted(spellings - {name_key(label["name"])}):
            if variant not in here:
                notes.append(f"rettet af importen: {variant}")
                continue
            total += 1
            found += variant in said.get(label["name"], ())
            if variant not in said.get(label["name"], ()):
                notes.append(f"ikke foreslået: {variant}")
    return Figures(found, total, wrong, shown, tuple(notes))


def with_people(corpus: Corpus, labels: dict[str, Any]) -> Corpus:
    """The same with a register of the people's clean names."""
    people = [
        Participant(slugify(label["name"]), label["name"], src_uri=f"deltagere/{slugify(label['name'])}.md")
        for label in labels["people"]
    ]
    return replace(corpus, participants=tuple(people))


def measured() -> dict[str, Figures]:
    """Everything counted, by name."""
    labels = json.loads((SAMPLES / "entities.expected.json").read_text("utf-8"))
    meetings = imported()
    corpus = corpus_of(meetings, labels)
    portal = link(corpus)
    return {
        "projekter": projects_found(portal, meetings, labels),
        "datoer": references_found(portal, meetings),
        "udfald": outcomes_read(portal, meetings),
        "varianter": variants_suggested(corpus, meetings, labels),
        "varianter med register": variants_suggested(with_people(corpus, labels), meetings, labels),
    }


def main() -> None:
    figures = measured()
    one = figures["projekter"]
    print(f"projekter: {one.found} af {one.total} fundet ({one.share:.1%}), ", end="")
    print(f"{one.wrong} af {one.shown} viste forkerte ({one.wrong_share:.1%})")
    one = figures["datoer"]
    print(f"datoer for andre møder: {one.found} af {one.total} linket eller opført som hul")
    one = figures["udfald"]
    print(f"udfald: {one.found} af {one.total} som mærket, {one.shown} som første mærke")
    for name in ("varianter", "varianter med register"):
        one = figures[name]
        print(f"{name}: {one.found} af {one.total} foreslået, {one.wrong} af {one.shown} forslag om to mennesker")
    if "--wrong" in sys.argv:
        for name, one in figures.items():
            for note in one.notes:
                print(f"   {name}: {note}")


if __name__ == "__main__":
    main()
