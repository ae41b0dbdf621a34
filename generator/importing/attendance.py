"""Who took part: the list of participants, put together with what the items say of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importing.aside import names_replacement
from generator.importing.head import Head
from generator.importing.item import ImportedItem
from generator.importing.labels import Group
from generator.importing.listing import Listing, is_sentence, labelled_in, listed_in, people_of
from generator.importing.namedpeople import full_names_in, posted_in
from generator.importing.names import find_name
from generator.importing.officers import with_officers
from generator.importing.part import Part
from generator.importing.person import Person, clean_name, is_name, without_personal
from generator.importing.personline import parse_person, split_people
from generator.importing.presenters import sentences_with_names, told
from generator.importing.roll import Roll
from generator.importing.row import Row
from generator.importing.testimony import absentees_in, read_parts, read_prose, read_remarks
from generator.importing.vocabulary import any_of
from generator.model.meeting import Presence, SectionKind
from generator.model.outcome import Outcome

_NO_LISTS = (SectionKind.DECISION, SectionKind.ABSENT, SectionKind.ATTACHMENTS, SectionKind.RECOMMENDATION)
_NEARLY_ALWAYS = 0.8
"""Who is named as absent under so many of the items that name anybody was absent from the meeting."""
_ATTENDANCE_TITLE = re.compile(rf"^(?:{any_of('attendance_title')})", re.IGNORECASE)
_LEFT_PART = re.compile(
    r"\b(?:deltog|deltager)\s+(?:kun\s+)?(?P<remark>(?:på|i|under|fra|til|indtil|ikke)\s+[^.]{3,80})", re.IGNORECASE
)


_PART = re.compile(r"(?:(?P<of>under|i|ved)\s+)?(?:sag|pkt|punkt)\w*\.?\s*(?:nr\.?\s*)?\d", re.IGNORECASE)
"""A remark that says which items somebody was away from."""
_SPAN = re.compile(r"(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?")
_PRESENTED = re.compile(r"(?:v(?:ed)?[\s./:]|oplæg|indlæg)", re.IGNORECASE)
_GUEST = "gæst"
_OWN = frozenset(("formand", "næstformand", "medformand", "mødeleder", "referent"))
"""Functions that nobody takes over with a seat."""
_LONGEST_TEXT = 60_000
"""Characters of an item in which a fuller form of a name is looked for."""


def is_attendance_item(item: ImportedItem) -> bool:
    """Whether an item is there to say who came."""
    return bool(_ATTENDANCE_TITLE.match(item.title)) and len(item.title) < 60  # noqa: PLR2004 — longer is about something


def _away(title: str) -> Presence | None:
    """What bare names under a heading such as "Fraværende" or "Afbud" say."""
    if re.match(r"^(?:afbud|meldt afbud)", title, re.IGNORECASE):
        return Presence.APOLOGIES
    return Presence.ABSENT if re.match(r"^(?:fravær|ikke mødt)", title, re.IGNORECASE) else None


def _decision_list(roll: Roll, rows: Sequence[Row], item: str, away: Presence | None) -> None:
    """Apologies as a list under a decision: "Der var afbud fra:" and a name a line.

    `away` says what bare names mean, where the item is about nothing but who was away.
    """
    group: Group | None = None
    for row in rows:
        text = without_personal(row.text)
        pieces = split_people(text)
        if away is not None and all(is_name(clean_name(re.sub(r"\([^()]*\)", "", piece))) for piece in pieces):
            for piece in pieces:
                named = Person(clean_name(re.sub(r"\([^()]*\)", "", piece)))
                roll.say(parse_person(piece) or named, away, item, text)
            continue
        if re.search(r"\bafbud\b.{0,20}:?\s*$", text, re.IGNORECASE) and len(text) < 60 and parse_person(text) is None:  # noqa: PLR2004 — a lead-in
            group = Group(Presence.APOLOGIES)
        elif re.match(r"^(?:fraværende|ikke til stede)\b.{0,20}:?\s*$", text, re.IGNORECASE):
            group = Group(Presence.ABSENT)
        elif group is not None and (person := parse_person(text)) is not None and len(text.split()) < 20:  # noqa: PLR2004 — no sentence
            roll.add(
                replace(
                    person,
                    presence=person.presence or group.presence,
                    listed=bool(roll.find(person.name)),
                    item=item,
                )
            )
        else:
            read_prose(roll, text, item)


@dataclass(frozen=True)
class _Absences:
    """What the items' own lines say of who was away."""

    always: tuple[str, ...]
    sometimes: dict[str, list[str]]
    """Names with the numbers of the items they missed."""
    apologies: frozenset[str]
    """Of those who were always away: who had sent apologies."""
    deputies: dict[str, tuple[str, str]]
    """Who came instead, with whom they came for and the first item that says so."""
    people: dict[str, Person]
    """What the lines say of those whom they name."""


def _own_absences(item: ImportedItem) -> list[Part]:
    """The parts that say who was away under an item; what stands below an earlier decision is of that meeting."""
    before = [None, *(part.kind for part in item.parts)]
    return [
        part
        for part, above in zip(item.parts, before, strict=False)
        if part.kind is SectionKind.ABSENT and above is not SectionKind.EARLIER_DECISIONS
    ]


def _absences(items: Sequence[ImportedItem]) -> _Absences:
    """Names under the items' "Fraværende", and those whom decisions name as taking no part."""
    absent: dict[str, list[str]] = {}
    apologies: set[str] = set()
    deputies: dict[str, tuple[str, str]] = {}
    described: dict[str, Person] = {}
    told = 0
    for item in items:
        parts = _own_absences(item)
        named = absentees_in(item.decision)
        told += bool(parts or named)
        for part in parts:
            read = [person for row in part.rows for text in split_people(row.text) if (person := parse_person(text))]
            people = [person.name for person in read]
            described.update((person.name, person) for person in reversed(read))
            deputies.update((person.replaced_by, (person.name, item.number)) for person in read if person.replaced_by)
            named.extend(people)
            if "afbud" in part.heading.lower():
                apologies.update(people)
        for name in dict.fromkeys(named):
            absent.setdefault(name, []).append(item.number)
    always = tuple(name for name, numbers in absent.items() if len(numbers) >= max(1, _NEARLY_ALWAYS * told))
    sometimes = {name: numbers for name, numbers in absent.items() if name not in always}
    return _Absences(always, sometimes, frozenset(apologies), deputies, described)


def _mark_absences(roll: Roll, absences: _Absences) -> None:
    for name in absences.always:
        known = roll.find(name)
        presence = Presence.APOLOGIES if name in absences.apologies else Presence.ABSENT
        if not known:
            person = absences.people.get(name, Person(name, as_written=name))
            roll.people[name] = replace(person, presence=person.presence or presence, listed=False)
        elif roll.people[known].presence in (Presence.ATTENDED, Presence.ABSENT):
            roll.set(known, presence=presence)
    for name, numbers in absences.sometimes.items():
        known = roll.find(name)
        if known and not roll.people[known].remark:
            roll.set(known, remark="fraværende under punkt " + ", ".join(numbers))


def _add_deputies(roll: Roll, absences: _Absences) -> None:
    for name, (away, item) in absences.deputies.items():
        seat = roll.find(away) or away
        if known := roll.find(name):
            roll.set(known, substitute_for=seat)
        elif is_name(name):
            roll.people[name] = Person(
                name, presence=Presence.ATTENDED, substitute_for=seat, as_written=name, listed=False, item=item
            )


def _mark_partly_away(roll: Roll, numbers: Sequence[str]) -> None:
    """Those in a list of absentees of whom it says that they missed a part of the meeting only: "sag 51-53"."""
    all_items = {int(found[0]) for number in numbers if (found := re.match(r"\d+", number))}
    for name, person in list(roll.people.items()):
        part = _PART.match(person.remark) if person.presence in (Presence.ABSENT, Presence.APOLOGIES) else None
        if part is None:
            continue
        spans = [(int(first), int(last or first)) for first, last in _SPAN.findall(person.remark)]
        missed = {number for first, last in spans for number in range(first, min(last, first + len(all_items)) + 1)}
        if all_items - missed:
            said = f"fraværende {person.remark}" if part["of"] else f"fraværende: {person.remark}"
            roll.set(name, presence=Presence.ATTENDED, remark=said)


def _seat_deputies(roll: Roll) -> None:
    """Those who came instead of somebody on the list, and stand behind that one's name alone."""
    for name, person in list(roll.people.items()):
        if not person.replaced_by:
            continue
        known = roll.find(person.replaced_by)
        if known:
            roll.set(known, substitute_for=name)
            continue
        deputy = person.deputy or Person(person.replaced_by)
        roll.people[person.replaced_by] = Person(
            person.replaced_by,
            role=deputy.role,
            organisation=deputy.organisation,
            function="" if person.function in _OWN else person.function,
            presence=Presence.ATTENDED,
            substitute_for=name,
            as_written=person.as_written,
            line=person.line,
        )


def _members(listings: Sequence[Listing]) -> list[Listing]:
    """The lists, of which one called "Inviterede" is of the members themselves where no other list is."""
    plain = (one for one in listings if one.group.presence is Presence.ATTENDED and not one.group.function)
    if any(not names_replacement(one.text) for one in plain):
        return list(listings)
    first = next((listing.group for listing in listings if listing.group.function == _GUEST), None)
    return [replace(listing, group=Group()) if listing.group is first else listing for listing in listings]


def attendances_of(head: Head, items: Sequence[ImportedItem]) -> tuple[Person, ...]:
    """Everyone who took part or should have, each once, in the order they are named."""
    about = [item for item in items if is_attendance_item(item)]
    others = [item for item in items if item not in about]
    listings = [*head.listings, *(listing for item in about for listing in listed_in(item.rows_but(*_NO_LISTS)))]
    if not listings:
        listings = next((found for item in items[:3] if (found := labelled_in(item.rows_but()))), [])
    roll = Roll(people_of(_members(listings)))
    _seat_deputies(roll)
    _mark_partly_away(roll, [item.number for item in items])
    has_list = bool(roll.people)
    for text in head.prose:
        read_prose(roll, text, "")
    for item in about:
        for row in item.rows_but(*_NO_LISTS):
            if is_sentence(row.text):
                read_prose(roll, row.text, "")
        rows = item.rows(SectionKind.DECISION, SectionKind.ABSENT)
        _decision_list(roll, rows, item.number, _away(item.title))
    absences = _absences(others)
    _mark_absences(roll, absences)
    _add_deputies(roll, absences)
    for item in items[:2]:
        if item in others:
            for row in item.rows(SectionKind.DECISION):
                read_prose(roll, row.text, item.number)
    for item in others:
        _from_item(roll, item, has_list=has_list)
    return with_officers(roll, head, items)


def _from_item(roll: Roll, item: ImportedItem, *, has_list: bool) -> None:
    """Those whom an item's decision shows to have been there."""
    for sentence in sentences_with_names(item.decision):
        read_remarks(roll, sentence)
    for row in item.rows_but(SectionKind.EARLIER_DECISIONS, SectionKind.ATTACHMENTS):
        for sentence in sentences_with_names(row.text):
            announced = item.outcome is not Outcome.DEFERRED
            read_parts(roll, sentence, item.number, guests=has_list, announced=announced)
    for person, verb in told(item.decision):
        if roll.find(person.name):
            continue
        full = (
            find_name(person.name, [presenter for presenter in item.presenters if is_name(presenter)])
            or _longer(person.name, item)
            or person.name
        )
        written = next(
            (sentence for sentence in re.split(r"(?<=[.!?])\s+|\n", item.decision) if person.name in sentence), full
        )
        remark = ""
        if verb == "deltog" and (part := _LEFT_PART.search(written)):
            remark = part["remark"].strip()
        described = person if person.role else (_introduced(full, item) or _posted(full, item) or person)
        roll.people[full] = replace(
            person,
            name=full,
            role=described.role,
            organisation=person.organisation or described.organisation,
            function="gæst" if has_list else "",
            presence=Presence.ATTENDED,
            remark=remark,
            as_written=written,
            listed=False,
            item=item.number,
        )


def _posted(name: str, item: ImportedItem) -> Person | None:
    """Someone with the post that the item's text, or its heading, gives: "Direktør Anne Berg holder oplæg"."""
    people = posted_in(f"{item.title_as_written}\n{item.text[:_LONGEST_TEXT]}")
    found = find_name(name, [person.name for person in people])
    return next((person for person in people if person.name == found), None)


def _introduced(name: str, item: ImportedItem) -> Person | None:
    """What a line such as "v. Anne Berg, direktør i Region Sjælland" says of someone."""
    for part in item.parts:
        for row in part.rows[:6]:
            if _PRESENTED.match(row.text) and name in row.text[:60] and len(row.text) < 200:  # noqa: PLR2004 — a line, no paragraph
                return parse_person(row.text[row.text.index(name) :])
    return None


def _longer(name: str, item: ImportedItem) -> str:
    """A fuller form of a name that stands elsewhere in the item."""
    found = full_names_in(item.text[:_LONGEST_TEXT])
    other = find_name(name, [candidate for candidate in found if candidate != name])
    return other if len(other.split()) > len(name.split()) else ""
