"""Who presents an item: as announced, and as the decision tells it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.importing.namedpeople import LIST, people_in
from generator.importing.person import Person, is_name, is_post
from generator.importing.personline import parse_person
from generator.importing.row import Row
from generator.importing.title import presenters_in
from generator.importing.vocabulary import any_of

_WHO = rf"(?P<who>{LIST})"
_LINE = re.compile(
    r"^(?:[vV]\s?[/.:]\s?|[vV]\./\s?"
    r"|(?:[Oo]plæg|[Pp]ræsentation|[Ii]ndlæg|[Ii]ndledning|[Ii]ntroduktion|[Ff]remlæggelse)\s+(?:ved|v/|v\.|af)\s*:?\s*"
    r"|[Vv]ed:?\s+(?=[A-ZÆØÅ]))(?P<who>.{3,200})$"
)
_BY = re.compile(r"^(?:[vV]\s?[/:]\s?|[vV]\./?\s?|[Vv]ed:?\s+)(?P<who>[A-ZÆØÅ].{3,120})$")
# "v/ alle", "v/ formanden": somebody, and no name
_SOMEBODY = re.compile(r"^[vV]\s?[/:.]\s?[a-zæøåA-ZÆØÅ][\w-]*(?:\s[a-zæøå][\w-]*){0,2}\s*\.?$")
_LABEL = re.compile(rf"^(?:{any_of('presenter_label')})\s*:\s*(?P<who>.{{3,200}})$", re.IGNORECASE)
_ANNOUNCED = (
    re.compile(rf"\b{_WHO},?\s+(?:vil\s+)?(?:på mødet\s+)?(?:{any_of('will_present')})\b"),
    re.compile(rf"\b(?:{any_of('is_presented')})\s+(?:på mødet\s+)?(?:af|ved|v/)\s+{_WHO}"),
    re.compile(rf"\sved\s+{_WHO}\s*\.?$"),
)
_DONE = re.compile(rf"(?<![\w-]){_WHO},?\s+(?P<verb>{any_of('presented')}|{any_of('took_part')})\b(?!\s+ikke)")
_BY_DONE = re.compile(rf"\b(?:{any_of('was_presented')})\b[^.\n]{{0,40}}?\s+(?:af|ved|v/)\s+{_WHO}")
_PRESENTED = re.compile(any_of("presented"))
_AND = re.compile(r"\s*,\s*|\s+og\s+|\s+samt\s+")
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n")
_SHORTEST_SENTENCE, _LONGEST_SENTENCE = 6, 800
"""Characters; a name and a verb are no shorter, and a longer one is no sentence."""
_LEAD_WORDS = 7
"""Before a name: a post, and no sentence."""
_WORDS_FOR_SOMEBODY = 3
""""alle", "formanden"."""
_FIRST_ROWS = 6
_LONGEST_LINE = 220


def sentences_with_names(text: str) -> list[str]:
    """The sentences of a text that are short enough to be looked through for names, each with its end."""
    return [one for one in _SENTENCE_END.split(text) if _SHORTEST_SENTENCE <= len(one) <= _LONGEST_SENTENCE]


def _people(matches: Iterable[re.Match[str]]) -> list[str]:
    found: list[str] = []
    for match in matches:
        for name in presenters_in(match["who"]):
            if name not in found:
                found.append(name)
    return found


def is_presenter_line(text: str) -> bool:
    """Whether a line is a label and the names of those who present: "Ansvarlig: Anne Berg"."""
    if _SOMEBODY.match(text):
        return True
    if (line := _BY.match(text)) is not None:
        return bool(names := presenters_in(line["who"])) and _AND.split(line["who"].strip(" .")) == list(names)
    match = _LABEL.match(text)
    return match is not None and (bool(presenters_in(match["who"])) or len(match["who"].split()) <= _WORDS_FOR_SOMEBODY)


def announced(rows: Sequence[Row]) -> list[str]:
    """Names behind "v/" or a label on a line of their own; else those of whom the text says that they will speak."""
    for row in rows[:_FIRST_ROWS]:
        match = _LABEL.match(row.text) or (_LINE.match(row.text) if len(row.text) < _LONGEST_LINE else None)
        if match and (people := _people([match])):
            return people
    sentences = (sentence for row in rows for sentence in sentences_with_names(row.text))
    return _people(match for sentence in sentences for pattern in _ANNOUNCED for match in pattern.finditer(sentence))


def told(decision: str) -> list[tuple[Person, str]]:
    """Everyone whom a decision shows to have taken part, with what it calls them, and the verb."""
    found = [one for sentence in sentences_with_names(decision) for one in _told_by(sentence)]
    return [(person, verb) for person, verb in found if is_name(person.name)]


def _told_by(sentence: str) -> list[tuple[Person, str]]:
    found: list[tuple[Person, str]] = []
    for match in _DONE.finditer(sentence):
        people = people_in(match["who"])
        lead = sentence[: match.start()].strip(" ,")
        before = sentence[: sentence.find(people[0].name, match.start())].strip(" ,") if people else ""
        if lead and (len(before.split()) > _LEAD_WORDS or not is_post(before)):
            continue
        if lead and people:
            posted = parse_person(f"{people[0].name}, {before}")
            people[0] = posted if posted is not None and posted.role else replace(people[0], role=before)
        found.extend((person, match["verb"]) for person in people)
    for match in _BY_DONE.finditer(sentence):
        found.extend((person, "holdt") for person in people_in(match["who"]))
    return found


def by_initials(decision: str, known: Iterable[str]) -> list[str]:
    """The initials, of those that are known, of everyone who presented according to the decision: "LE viste tal"."""
    letters = "|".join(re.escape(one) for one in known if one)
    if not letters:
        return []
    return re.findall(rf"\b({letters})\s+(?:{any_of('presented')})\b", decision)


def per_decision(decision: str) -> list[str]:
    """Who presented according to the decision."""
    names: list[str] = []
    for person, verb in told(decision):
        if _PRESENTED.fullmatch(verb) and person.name not in names:
            names.append(person.name)
    return names
