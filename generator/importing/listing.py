"""Lists of people, in the head of minutes or in an item, with what the heading over them says of everyone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importing.labels import Field, Group, group_heading, label_of
from generator.importing.person import Person, without_personal
from generator.importing.personline import parse_person, split_people
from generator.importing.row import Row
from generator.model.meeting import Presence

_SENTENCE = re.compile(
    r"\b(?:deltog|deltager|mødte|(?:havde|har) (?:meldt|sendt)|velkommen|afbud fra|forlod|ankom|gik"
    r"|var (?:fraværende|forhindret))\b"
)
_MOST_WORDS = 6
"""A person's line with such a word has no more; more are a sentence."""
_LONGEST_HEADING = 90


@dataclass(frozen=True)
class Listing:
    """A row of a list of people, with what the list says of everyone in it."""

    text: str
    group: Group
    row: Row
    gap: bool
    """Whether an empty line stands before it."""


def people_of(listings: Sequence[Listing]) -> list[Person]:
    """One person a row; a group whose first block turns up again in it belonged to the group before."""
    people: list[Person] = []
    for listing in _regrouped(listings):
        person = parse_person(listing.text, first_names=True)
        if person is None:
            continue
        presence = person.presence or listing.group.presence
        if person.replaced_by and presence is Presence.ATTENDED:
            presence = Presence.APOLOGIES
        function = person.function or listing.group.function or _secretary(person.role)
        organisation = person.organisation or listing.group.organisation
        people.append(
            replace(
                person,
                presence=presence,
                function=function,
                organisation=organisation,
                line=listing.row.lines[0],
            )
        )
    return people


def _secretary(role: str) -> str:
    return "sekretariat" if re.search(r"\bsekretær\b", role, re.IGNORECASE) else ""


def _regrouped(listings: Sequence[Listing]) -> list[Listing]:
    """Columns that a scan took apart put a label above the end of the list before it: nobody sends apologies twice."""
    result: list[Listing] = []
    start = 0
    while start < len(listings):
        end = start
        while end < len(listings) and listings[end].group == listings[start].group:
            end += 1
        run = list(listings[start:end])
        if run[0].group.presence is not Presence.ATTENDED and result:
            blocks: list[list[Listing]] = []
            for listing in run:
                if listing.gap or not blocks:
                    blocks.append([])
                blocks[-1].append(listing)
            named = [{person.name for listing in block if (person := parse_person(listing.text))} for block in blocks]
            seen: set[str] = set()
            for at, names in enumerate(named):
                again = bool(seen & names)
                seen |= names
                if again:
                    before = result[-1].group
                    moved = [replace(listing, group=before) for block in blocks[:at] for listing in block]
                    run = [*moved, *(listing for block in blocks[at:] for listing in block)]
                    break
        result.extend(run)
        start = end
    return result


def _words_of(row: Row) -> str:
    """A row's words, cells parted as parts of a line are, without personal data."""
    return without_personal(", ".join(cell for cell in row.cells if cell) if row.cells else row.text)


def _heads_list(text: str) -> Group | None:
    """What a line says of the people below it, where it is a heading over them and names nobody."""
    if len(text) > _LONGEST_HEADING or parse_person(text) is not None or len(split_people(text)) > 1:
        return None
    return group_heading(text)


def grouped(text: str) -> tuple[Group, list[str]] | None:
    """People behind whom they come from, on one line: "Fra regionen: direktør Anne Berg og Bo Dahl"."""
    heading, colon, value = text.partition(":")
    people = split_people(value.strip()) if colon and len(heading) < _LONGEST_HEADING else []
    named = [parse_person(person) for person in people]
    if not named or None in named or parse_person(heading) is not None:
        return None
    group = group_heading(f"{heading}:")
    return (group, people) if group is not None else None


def is_sentence(text: str) -> bool:
    """Whether a row of a list tells who came or left, instead of naming one of those who are listed."""
    return bool(_SENTENCE.search(text)) and (text.endswith(".") or len(text.split()) > _MOST_WORDS)


def listed_in(rows: Sequence[Row]) -> list[Listing]:
    """The rows of an item that is a list of people, with their groups."""
    group = Group()
    listings: list[Listing] = []
    for row in rows:
        text = _words_of(row)
        label = label_of(text, row.cells)
        labelled = label is not None and label.field is Field.PEOPLE
        if label is not None and not labelled:
            continue
        if label is not None and labelled and (":" in text[: len(label.heading) + 2] or parse_person(text) is None):
            group = label.group or Group()
            text = label.value
        elif (together := grouped(text)) is not None:
            group = together[0]
            listings.extend(Listing(person, group, row, gap=row.gap) for person in together[1])
            continue
        elif (found := _heads_list(text)) is not None:
            group, text = found, ""
        if text and not is_sentence(text):
            listings.extend(Listing(person, group, row, gap=row.gap) for person in split_people(text))
    return listings


def labelled_in(rows: Sequence[Row]) -> list[Listing]:
    """Lists of people with labels inside an ordinary item, as under "Godkendelse af dagsorden"."""
    listings: list[Listing] = []
    group: Group | None = None
    for row in rows:
        label = label_of(row.text, row.cells)
        if label is not None and label.field is Field.PEOPLE:
            group = label.group or Group()
            if label.value:
                listings.extend(Listing(person, group, row, gap=False) for person in split_people(label.value))
        elif label is not None:
            group = None
        elif group is not None:
            if parse_person(row.text) is None and len(split_people(row.text)) == 1:
                group = None
            else:
                listings.extend(Listing(person, group, row, gap=row.gap) for person in split_people(row.text))
    return listings
