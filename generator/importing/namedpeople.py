"""People as sentences name them, with the posts before their names and what stands behind: "rådmand Anne Berg (A)"."""

import re

from generator.importing.person import Person, clean_name, is_name, is_organisation, is_post
from generator.importing.personline import parse_person
from generator.importing.vocabulary import any_of

WORD = r"(?:[A-ZÆØÅ][\w'’-]*(?![\w'’-]|\.\w)|[A-ZÆØÅ]\w{0,1}\.)"
_PARTICLE = r"(?:(?:von|van|de|der|af)\s+)?"
_NAME = rf"{WORD}(?:\s+{_PARTICLE}{WORD}){{0,4}}"
FULL_NAME = rf"{WORD}(?:\s+{_PARTICLE}{WORD}){{1,4}}"
_ADJECTIVE = r"(?:(?!følgende|foregående|nuværende|daværende)[\w-]{1,30}(?:faglig|ansvarlig|ende)|\w{1,30}-\s+og)\s+"
_POST = rf"(?<![\w-])(?:{_ADJECTIVE})?(?i:[\w-]{{0,30}}?(?:{any_of('role')})[\w-]{{0,30}})\s+"
"""Words are bounded, so that a text of one endless word is not searched for hours."""
_BRACKET = r"(?:\s*\([^()]{1,60}\))?"
PERSON = rf"(?:{_POST})?{_NAME}{_BRACKET}"
LIST = rf"{PERSON}(?:\s*(?:,|;|\bog\b|\bsamt\b)\s+{PERSON})*"
NAMES = rf"(?P<names>{LIST})"
_POSTED = re.compile(rf"(?<![\w-]){_POST}{FULL_NAME}{_BRACKET}(?:,\s+{_NAME})?")
_BETWEEN = re.compile(r"\s*(?:,|;|\bog\b|\bsamt\b)\s*(?![^()]*\))")
_NO_BRACKETS = re.compile(r"\([^()]*\)")
_TWO_PLACES = re.compile(r"\b([A-ZÆØÅ]\w{1,30}) og (?=[A-ZÆØÅ]\w+ (?:Hospital|Sygehus|Kommune)r?\b)")
"""The one organisation of "Bispebjerg og Frederiksberg Hospital"."""
_AND = "ʬ"
"""A letter in place of the blanks and "og" in one name."""


def _described(text: str) -> Person | None:
    """What a piece of a sentence says of someone; single names stand for people who are known already."""
    person = parse_person(text)
    if person is not None:
        return person
    name = clean_name(_NO_BRACKETS.sub("", text))
    return Person(name, as_written=text) if name and name[0].isupper() else None


def people_in(text: str) -> list[Person]:
    """The people of a list in a sentence, each with what it says of them alone, in order."""
    people: list[Person] = []
    written = ""
    for piece in _BETWEEN.split(_TWO_PLACES.sub(rf"\1{_AND} ", text)):
        part = piece.replace(_AND, " og").strip()
        if people and is_organisation(part) and not is_name(part):
            people[-1] = parse_person(f"{written}, {part}") or people[-1]
        elif (person := _described(part)) is not None:
            people.append(person)
            written = part
    return people


def posted_in(text: str) -> list[Person]:
    """Those whom a text names with their posts."""
    found: list[Person] = []
    for match in _POSTED.finditer(_TWO_PLACES.sub(rf"\1{_AND} ", text)):
        found.extend(person for person in people_in(match[0].replace(_AND, " og")) if is_post(person.role))
    return found


def full_names_in(text: str) -> list[str]:
    """Every full name that stands in a text."""
    return [match[0] for match in _FOUND.finditer(text) if is_name(match[0])]


_FOUND = re.compile(FULL_NAME)
