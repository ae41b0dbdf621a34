"""Who took part: the list of participants, put together with what the items say of them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.importing.head import Head, Listing
from generator.importing.item import ImportedItem
from generator.importing.labels import Field, Group, group_heading, label_of
from generator.importing.names import find_name
from generator.importing.person import Person, clean_name, is_name, parse_person, split_people, without_personal
from generator.importing.presenters import sentences_with_names, told
from generator.importing.row import Row
from generator.model.meeting import Presence, SectionKind

_ATTENDANCE_TITLE = re.compile(
    r"^(?:møde)?deltagere|^fremmøde|^deltagerliste|^mødedeltagelse|^konstatering af|^afbud|^fravær|^registrering af|^velkomst og præsentation|^velkomst og afbud|^mødte|^mødets deltagere",
    re.IGNORECASE,
)
_WORD = r"(?:[A-ZÆØÅ][\w'’-]*(?![\w'’-]|\.\w)|[A-ZÆØÅ]\w{0,1}\.)"
_NAME = rf"{_WORD}(?:\s+(?:(?:von|van|de|der|af)\s+)?{_WORD}){{0,4}}"
_PERSON = rf"{_NAME}(?:\s*\([^()]{{1,60}}\))?"
_INSTEAD = re.compile(
    rf"(?P<who>{_PERSON})(?P<posts>(?:,[^.;]{{0,120}}?)?)\s+(?:deltager|deltog|mødte|møder|var til stede|var mødt|er indtrådt|indtrådte)?\s*(?:fast\s+|her\s+)?(?:som (?:stedfortræder|suppleant|afløser|vikar) for|i stedet for|istedet for|på vegne af|for)\s+(?P<for>{_PERSON})",
)
_LIST = rf"{_PERSON}(?:\s*(?:,|;|\bog\b|\bsamt\b)\s+{_PERSON})*"
_APOLOGIES = re.compile(
    rf"(?i:\bafbud(?:\s+(?:er\s+)?(?:modtaget\s+)?(?:til mødet\s+)?(?:fra|var|er|for))?|undtagen|undtaget|bortset fra|med undtagelse af|på nær)\s*:?\s+(?P<names>{_LIST})",
)
_SENT_APOLOGIES = re.compile(
    rf"(?P<names>{_LIST}),?\s+(?:som |der )?(?:havde|har|er|var|meldte)\s*(?:meldt|sendt|givet)?\s*(?:afbud|forhindret)"
)
_CAME_INSTEAD = re.compile(
    rf"(?P<names>{_PERSON})\s+(?:havde|har)\s+meldt afbud,?\s+og (?:at )?(?P<who>{_PERSON})\s+(?:deltog|deltager|mødte)\s+(?:i stedet|som (?:stedfortræder|suppleant))"
)
_WERE_ABSENT = re.compile(rf"(?P<names>{_LIST})\s+(?:var|er)\s+fraværende")
_ABSENT = re.compile(rf"(?i:\bfraværende)(?:\s+(?:var|er))?\s*:?\s+(?P<names>{_LIST})")
_STAYED_AWAY = re.compile(rf"(?P<names>{_LIST})\s+(?:udeblev|mødte ikke|kom ikke)\b")
_CAME = re.compile(
    rf"(?P<names>{_LIST})\s+(?:deltog|deltager|var til ?stede|mødte)\b(?!\s+ikke|\s+(?:i stedet|som (?:stedfortræder|suppleant)))"
)
_CAME_TOO = re.compile(rf"\b(?:deltog|deltager|til ?stede var|mødt(?:e)? var)\s+(?P<names>{_LIST})")
_NOT_TAKING_PART = re.compile(
    rf"(?P<names>{_LIST})\s+(?:deltog ikke i .{{0,80}}behandling|var fraværende|var ikke til ?stede|var forhindret)"
)
_FOUND = re.compile(rf"{_WORD}(?:\s+(?:(?:von|van|de|der|af)\s+)?{_WORD}){{1,4}}")
_ALL_CAME = re.compile(r"\balle\b.{0,40}(?:mødt|mødte|deltog|til ?stede)", re.IGNORECASE)
_LEFT_PART = re.compile(
    r"\b(?:deltog|deltager)\s+(?:kun\s+)?(?P<remark>(?:på|i|under|fra|til|indtil|ikke)\s+[^.]{3,80})", re.IGNORECASE
)


_LONGEST_PARAGRAPH = 4_000
_LONGEST_TEXT = 60_000
"""Characters of an item in which a fuller form of a name is looked for."""


@dataclass(frozen=True)
class Attendances:
    """Everyone of one meeting."""

    people: tuple[Person, ...] = ()
    used: tuple[Row, ...] = ()
    """Rows of items that were read as lists of people; their words stay in the item."""


def is_attendance_item(item: ImportedItem) -> bool:
    """Whether an item is there to say who came."""
    return bool(_ATTENDANCE_TITLE.match(item.title)) and len(item.title) < 60  # noqa: PLR2004 — longer is about something


def _from_listing(listings: Sequence[Listing]) -> list[Person]:
    """One person a row; a group whose first block turns up again in it belonged to the group before."""
    people: list[Person] = []
    for listing in _regrouped(listings):
        person = parse_person(listing.text, first_names=True)
        if person is None:
            continue
        presence = person.presence or listing.group.presence
        function = person.function or listing.group.function or _secretary(person.role)
        people.append(replace(person, presence=presence, function=function, line=listing.row.lines[0]))
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


def _listed_rows(rows: Sequence[Row]) -> list[Listing]:
    """The rows of an item that is a list of people, with their groups."""
    group = Group()
    listings: list[Listing] = []
    for row in rows:
        text = without_personal(
            " ".join(cell for cell in row.cells if cell)
            if row.cells and len(row.cells) == 1
            else ", ".join(cell for cell in row.cells if cell)
            if row.cells
            else row.text
        )
        label = label_of(text, row.cells)
        if (
            label is not None
            and label.field is Field.PEOPLE
            and (not label.value or ":" in text[: len(label.heading) + 2] or parse_person(text) is None)
        ):
            group = label.group or Group()
            if not label.value:
                continue
            text = label.value
        elif (
            len(text) < 90
            and parse_person(text) is None
            and len(split_people(text)) == 1
            and (found := group_heading(text))
        ):  # noqa: PLR2004 — a heading over a list
            group = found
            continue
        if re.search(r"\b(?:deltog|deltager|mødte|havde meldt|velkommen)\b", text) and len(text.split()) > 6:  # noqa: PLR2004 — a sentence
            continue
        listings.extend(Listing(person, group, row, gap=row.gap) for person in split_people(text))
    return listings


def _away(title: str) -> Presence | None:
    """What bare names under a heading such as "Fraværende" or "Afbud" say."""
    if re.match(r"^(?:afbud|meldt afbud)", title, re.IGNORECASE):
        return Presence.APOLOGIES
    return Presence.ABSENT if re.match(r"^(?:fravær|ikke mødt)", title, re.IGNORECASE) else None


class _Register:
    """The people so far, found again by any form of their names."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.people: dict[str, Person] = {}
        for person in people:
            self.add(person)

    def add(self, person: Person) -> str:
        known = self.find(person.name)
        if not known:
            self.people[person.name] = person
            return person.name
        before = self.people[known]
        presence = person.presence if person.presence not in (None, Presence.ATTENDED) else before.presence
        self.people[known] = replace(
            before,
            presence=presence,
            role=before.role or person.role,
            organisation=before.organisation or person.organisation,
            function=before.function or person.function,
            substitute_for=before.substitute_for or person.substitute_for,
            replaced_by=before.replaced_by or person.replaced_by,
            remark=before.remark or person.remark,
        )
        return known

    def find(self, name: str) -> str:
        return find_name(name, self.people)

    def set(self, name: str, **changes: object) -> None:
        self.people[name] = replace(self.people[name], **changes)  # type: ignore[arg-type]  — each is a field of Person

    def say(self, name: str, presence: Presence, item: str, written: str) -> None:
        """Somebody was, or was not, there."""
        name = clean_name(re.sub(r"\([^()]*\)", "", name))
        known = self.find(name)
        if known:
            self.set(known, presence=presence)
        elif is_name(name):
            self.people[name] = Person(name, presence=presence, as_written=written, listed=False, item=item)


def _names_in(text: str) -> list[str]:
    people = []
    for part in re.split(r"\s*(?:,|;|\bog\b|\bsamt\b)\s*", text):
        name = clean_name(re.sub(r"\([^()]*\)", "", part))
        if name and name[0].isupper():
            people.append(name)
    return people


def _from_prose(register: _Register, text: str, item: str) -> None:
    """What the sentences of a paragraph say of who came."""
    around = [match[0] for match in _FOUND.finditer(text[:_LONGEST_PARAGRAPH]) if is_name(match[0])]
    for sentence in sentences_with_names(text):
        _from_sentence(register, sentence, item, around)


def _from_sentence(register: _Register, text: str, item: str, around: Sequence[str]) -> None:
    for pattern, presence in (
        (_APOLOGIES, Presence.APOLOGIES),
        (_SENT_APOLOGIES, Presence.APOLOGIES),
        (_ABSENT, Presence.ABSENT),
        (_WERE_ABSENT, Presence.ABSENT),
    ):
        for match in pattern.finditer(text):
            for name in _names_in(match["names"]):
                register.say(name, presence, item, text)
    for match in _STAYED_AWAY.finditer(text):
        for name in _names_in(match["names"]):
            register.say(name, Presence.ABSENT, item, text)
    if not item:
        function = "administrativ" if re.search(r"administration|forvaltning", text, re.IGNORECASE) else ""
        for match in (*_CAME.finditer(text), *_CAME_TOO.finditer(text)):
            for name in _names_in(match["names"]):
                if is_name(name) and not register.find(name):
                    register.people[name] = Person(name, presence=Presence.ATTENDED, function=function, as_written=text)
    for match in _CAME_INSTEAD.finditer(text):
        who, away = (_names_in(match[group]) for group in ("who", "names"))
        if len(who) == len(away) == 1 and not register.find(who[0]):
            register.people[who[0]] = Person(
                who[0],
                presence=Presence.ATTENDED,
                substitute_for=register.find(away[0]) or away[0],
                as_written=text,
                listed=False,
                item=item,
            )
    for match in _INSTEAD.finditer(text):
        _substitution(register, match, around, text, item)


def _substitution(register: _Register, match: re.Match[str], around: Sequence[str], text: str, item: str) -> None:
    names = []
    for group in ("who", "for"):
        name = clean_name(re.sub(r"\([^()]*\)", "", match[group]))
        full = register.find(name) or find_name(name, around)
        names.append(full or (name if is_name(name) else ""))
    who, instead_of = names
    if not who or not instead_of or who == instead_of or match[0].split()[0].lower() in ("der", "det"):
        return
    known = register.find(who)
    if known:
        register.set(known, substitute_for=instead_of, presence=Presence.ATTENDED)
    else:
        posts = parse_person(who + match["posts"]) if match["posts"] else None
        found = posts or Person(who)
        register.people[who] = replace(
            found,
            name=who,
            presence=Presence.ATTENDED,
            substitute_for=instead_of,
            as_written=match[0],
            listed=False,
            item=item,
        )
    absent = register.find(instead_of)
    if absent and register.people[absent].presence is Presence.ATTENDED:
        register.set(absent, presence=Presence.ABSENT)


def _decision_list(register: _Register, rows: Sequence[Row], item: str, away: Presence | None) -> None:
    """Apologies as a list under a decision: "Der var afbud fra:" and a name a line.

    `away` says what bare names mean, where the item is about nothing but who was away.
    """
    group: Group | None = None
    for row in rows:
        text = without_personal(row.text)
        pieces = split_people(text)
        if away is not None and all(is_name(clean_name(re.sub(r"\([^()]*\)", "", piece))) for piece in pieces):
            for piece in pieces:
                register.say(piece, away, item, text)
            continue
        if re.search(r"\bafbud\b.{0,20}:?\s*$", text, re.IGNORECASE) and len(text) < 60 and parse_person(text) is None:  # noqa: PLR2004 — a lead-in
            group = Group(Presence.APOLOGIES)
        elif re.match(r"^(?:fraværende|ikke til stede)\b.{0,20}:?\s*$", text, re.IGNORECASE):
            group = Group(Presence.ABSENT)
        elif group is not None and (person := parse_person(text)) is not None and len(text.split()) < 20:  # noqa: PLR2004 — no sentence
            register.add(
                replace(
                    person,
                    presence=person.presence or group.presence,
                    listed=bool(register.find(person.name)),
                    item=item,
                )
            )
        else:
            _from_prose(register, text, item)


def _absent_everywhere(items: Sequence[ImportedItem]) -> tuple[list[str], dict[str, list[str]], set[str]]:
    """Names under the items' "Fraværende": those absent from the meeting, and those from some items only."""
    absent: dict[str, list[str]] = {}
    apologies: set[str] = set()
    with_section = 0
    for item in items:
        away = [
            name
            for sentence in sentences_with_names(item.decision)
            for match in _NOT_TAKING_PART.finditer(sentence)
            for name in _names_in(match["names"])
            if is_name(name)
        ]
        if away:
            with_section += not any(part.kind is SectionKind.ABSENT for part in item.parts)
            for name in away:
                absent.setdefault(name, []).append(item.number)
        parts = [part for part in item.parts if part.kind is SectionKind.ABSENT]
        with_section += bool(parts)
        for part in parts:
            for row in part.rows:
                for text in split_people(without_personal(row.text)):
                    person = parse_person(text)
                    if person is None:
                        continue
                    absent.setdefault(person.name, []).append(item.number)
                    if "afbud" in part.heading.lower():
                        apologies.add(person.name)
    everywhere = [name for name, numbers in absent.items() if len(numbers) >= max(1, 0.8 * with_section)]
    return everywhere, {name: numbers for name, numbers in absent.items() if name not in everywhere}, apologies


def attendances_of(head: Head, items: Sequence[ImportedItem]) -> Attendances:
    """Everyone who took part or should have, each once, in the order they are named."""
    listings = list(head.listings)
    used: list[Row] = []
    attendance_items = [item for item in items if is_attendance_item(item)]
    for item in attendance_items:
        rows = [
            row
            for part in item.parts
            if part.kind
            not in (SectionKind.DECISION, SectionKind.ABSENT, SectionKind.ATTACHMENTS, SectionKind.RECOMMENDATION)
            for row in part.rows
        ]
        listings.extend(_listed_rows(rows))
        used.extend(rows)
    for item in items[:3]:
        if not attendance_items and not listings:
            found = _labelled(item)
            listings.extend(found)
            used.extend(listing.row for listing in found)
    register = _Register(_from_listing(listings))
    for name, person in list(register.people.items()):
        if person.replaced_by:
            known = register.find(person.replaced_by)
            if known:
                register.set(known, substitute_for=name)
            else:
                register.people[person.replaced_by] = Person(
                    person.replaced_by,
                    function=person.function,
                    presence=Presence.ATTENDED,
                    substitute_for=name,
                    as_written=person.as_written,
                    line=person.line,
                )
    has_list = bool(register.people)
    for text in head.prose:
        _from_prose(register, text, "")
    for item in attendance_items:
        _decision_list(
            register,
            [
                row
                for part in item.parts
                if part.kind in (SectionKind.DECISION, SectionKind.ABSENT)
                for row in part.rows
            ],
            item.number,
            _away(item.title),
        )
    everywhere, sometimes, apologies = _absent_everywhere([item for item in items if item not in attendance_items])
    for name in everywhere:
        known = register.find(name)
        presence = Presence.APOLOGIES if name in apologies else Presence.ABSENT
        if not known:
            register.people[name] = Person(name, presence=presence, as_written=name, listed=False)
        elif register.people[known].presence in (Presence.ATTENDED, Presence.ABSENT):
            register.set(known, presence=presence)
    for name, numbers in sometimes.items():
        known = register.find(name)
        if known and not register.people[known].remark:
            register.set(known, remark="fraværende under punkt " + ", ".join(numbers))
    for item in items[:2]:
        if item not in attendance_items:
            for row in item.rows(SectionKind.DECISION):
                _from_prose(register, row.text, item.number)
    for item in items:
        if item not in attendance_items:
            _from_item(register, item, has_list=has_list)
    return Attendances(tuple(register.people.values()), tuple(used))


def _labelled(item: ImportedItem) -> list[Listing]:
    """Lists of people with labels inside an ordinary item, as under "Godkendelse af dagsorden"."""
    listings: list[Listing] = []
    group: Group | None = None
    for part in item.parts:
        for row in part.rows:
            label = label_of(row.text, row.cells)
            if label is not None and label.field is Field.PEOPLE:
                group = label.group or Group()
                if label.value:
                    listings.extend(Listing(person, group, row, gap=False) for person in split_people(label.value))
            elif group is not None:
                if parse_person(row.text) is None and len(split_people(row.text)) == 1:
                    group = None
                else:
                    listings.extend(Listing(person, group, row, gap=row.gap) for person in split_people(row.text))
    return listings


def _from_item(register: _Register, item: ImportedItem, *, has_list: bool) -> None:
    """Those whom an item's decision shows to have been there."""
    for name, lead, verb in told(item.decision):
        known = register.find(name)
        if known:
            continue
        full = (
            find_name(name, [presenter for presenter in item.presenters if is_name(presenter)])
            or _longer(name, item)
            or name
        )
        written = next(
            (sentence for sentence in re.split(r"(?<=[.!?])\s+|\n", item.decision) if name in sentence), name
        )
        remark = ""
        if verb == "deltog" and (part := _LEFT_PART.search(written)):
            remark = part["remark"].strip()
        described = parse_person(f"{full}, {lead}") if lead else _introduced(full, item)
        register.people[full] = Person(
            full,
            role=described.role if described else "",
            organisation=described.organisation if described else "",
            function="gæst" if has_list else "",
            presence=Presence.ATTENDED,
            remark=remark,
            as_written=written,
            listed=False,
            item=item.number,
        )


def _introduced(name: str, item: ImportedItem) -> Person | None:
    """What a line such as "v. Anne Berg, direktør i Region Sjælland" says of someone."""
    for part in item.parts:
        for row in part.rows[:6]:
            if row.text[:1] in "vVoO" and name in row.text[:60] and len(row.text) < 200:  # noqa: PLR2004 — a line, no paragraph
                return parse_person(row.text[row.text.index(name) :])
    return None


def _longer(name: str, item: ImportedItem) -> str:
    """A fuller form of a name that stands elsewhere in the item."""
    found = [match[0] for match in _FOUND.finditer(item.text[:_LONGEST_TEXT]) if is_name(match[0])]
    other = find_name(name, [candidate for candidate in found if candidate != name])
    return other if len(other.split()) > len(name.split()) else ""
