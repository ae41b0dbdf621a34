"""What sentences say of who came, who did not, and who came instead."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.names import find_name
from generator.importing.person import Person, clean_name, is_name
from generator.importing.personline import parse_person
from generator.importing.presenters import sentences_with_names
from generator.importing.roll import Roll
from generator.model.meeting import Presence

_WORD = r"(?:[A-ZÆØÅ][\w'’-]*(?![\w'’-]|\.\w)|[A-ZÆØÅ]\w{0,1}\.)"
_NAME = rf"{_WORD}(?:\s+(?:(?:von|van|de|der|af)\s+)?{_WORD}){{0,4}}"
_PERSON = rf"{_NAME}(?:\s*\([^()]{{1,60}}\))?"
_LIST = rf"{_PERSON}(?:\s*(?:,|;|\bog\b|\bsamt\b)\s+{_PERSON})*"
_NAMES = rf"(?P<names>{_LIST})"
_DEPUTY = r"(?:i stedet|som (?:stedfortræder|suppleant))"
_CAME_FOR = re.compile(
    rf"(?P<who>{_PERSON})(?P<posts>(?:,[^.;]{{0,120}}?)?)\s+"
    r"(?:deltager|deltog|mødte|møder|var til stede|var mødt|er indtrådt|indtrådte)?\s*(?:fast\s+|her\s+)?"
    rf"(?:som (?:stedfortræder|suppleant|afløser|vikar) for|i ?stedet for|på vegne af|for)\s+(?P<for>{_PERSON})"
)
_CAME_INSTEAD = re.compile(
    rf"(?P<names>{_PERSON})\s+(?:havde|har)\s+meldt afbud,?\s+og (?:at )?"
    rf"(?P<who>{_PERSON})\s+(?:deltog|deltager|mødte)\s+{_DEPUTY}"
)
_AWAY = (
    (
        re.compile(
            r"(?i:\bafbud(?:\s+(?:er\s+)?(?:modtaget\s+)?(?:til mødet\s+)?(?:fra|var|er|for))?|undtagen|undtaget"
            rf"|bortset fra|med undtagelse af|på nær)\s*:?\s+{_NAMES}"
        ),
        Presence.APOLOGIES,
    ),
    (
        re.compile(
            rf"{_NAMES},?\s+(?:som |der )?(?:havde|har|er|var|meldte)\s*(?:meldt|sendt|givet)?\s*(?:afbud|forhindret)"
        ),
        Presence.APOLOGIES,
    ),
    (re.compile(rf"(?i:\bfraværende)(?:\s+(?:var|er))?\s*:?\s+{_NAMES}"), Presence.ABSENT),
    (re.compile(rf"{_NAMES}\s+(?:var|er)\s+fraværende"), Presence.ABSENT),
    (re.compile(rf"{_NAMES}\s+(?:udeblev|mødte ikke|kom ikke)\b"), Presence.ABSENT),
)
"""Ways to say that somebody was away, in the order in which the later ones are believed."""
_CAME = (
    re.compile(rf"{_NAMES}\s+(?:deltog|deltager|var til ?stede|mødte)\b(?!\s+ikke|\s+{_DEPUTY})"),
    re.compile(rf"\b(?i:(?:møde)?deltagere(?: i mødet| på mødet)?\s+(?:var|er|:))\s+{_NAMES}"),
    re.compile(rf"\b(?:deltog|deltager|til ?stede var|mødt(?:e)? var)\s+{_NAMES}"),
)
_INSTEAD = re.compile(rf"I (?:stedet|hans sted|hendes sted)\s+(?:mødte|deltog|deltager|møder)\s+(?P<who>{_PERSON})")
_SEAT_TAKEN = re.compile(
    rf"(?P<for>{_PERSON}),?\s+for hvem\s+(?P<who>{_PERSON})(?P<posts>)\s+(?:deltog|deltager|mødte|møder)\b"
)
_CAME_OR_LEFT = re.compile(
    rf"{_NAMES}\s+(?P<remark>(?:forlod|ankom|gik|kom|måtte (?:gå|forlade))\b"
    r"[^.;]{0,30}\b(?:mødet|kl|punkt)\b[^;]{0,80})"
)
_TOOK_NO_PART = re.compile(
    rf"{_NAMES}\s+(?:deltog ikke i .{{0,80}}behandling|var fraværende|var ikke til ?stede|var forhindret)"
)
_LONGEST_PARAGRAPH = 4_000
_FOUND = re.compile(rf"{_WORD}(?:\s+(?:(?:von|van|de|der|af)\s+)?{_WORD}){{1,4}}")


def full_names_in(text: str) -> list[str]:
    """Every full name that stands in a text."""
    return [match[0] for match in _FOUND.finditer(text) if is_name(match[0])]


def absentees_in(text: str) -> list[str]:
    """Those of whom a decision says that they took no part in it."""
    return [
        name
        for sentence in sentences_with_names(text)
        for match in _TOOK_NO_PART.finditer(sentence)
        for name in _names_in(match["names"])
        if is_name(name)
    ]


def _names_in(text: str) -> list[str]:
    people = []
    for part in re.split(r"\s*(?:,|;|\bog\b|\bsamt\b)\s*", text):
        name = clean_name(re.sub(r"\([^()]*\)", "", part))
        if name and name[0].isupper():
            people.append(name)
    return people


def read_prose(roll: Roll, text: str, item: str) -> None:
    """What the sentences of a paragraph say of who came."""
    around = full_names_in(text[:_LONGEST_PARAGRAPH])
    away: list[str] = []
    for sentence in sentences_with_names(text):
        came = _INSTEAD.match(sentence)
        if came and len(away) == 1:
            _seat(roll, _names_in(came["who"]), away[0], sentence, item)
        _from_sentence(roll, sentence, item, around)
        away = _away_in(sentence)


def _away_in(sentence: str) -> list[str]:
    """Those who were away, as a sentence tells it, each once."""
    names = (name for pattern, _ in _AWAY for match in pattern.finditer(sentence) for name in _names_in(match["names"]))
    return list(dict.fromkeys(names))


def _from_sentence(roll: Roll, text: str, item: str, around: Sequence[str]) -> None:
    for pattern, presence in _AWAY:
        for match in pattern.finditer(text):
            for name in _names_in(match["names"]):
                roll.say(name, presence, item, text)
    if not item:
        _arrivals(roll, text)
    read_remarks(roll, text)
    for match in _CAME_INSTEAD.finditer(text):
        _deputy(roll, match, text, item)
    for match in (match for pattern in (_SEAT_TAKEN, _CAME_FOR) for match in pattern.finditer(text)):
        _substitution(roll, match, around, item)


def read_remarks(roll: Roll, sentence: str) -> None:
    """Who of those on the roll came late or left early, as a sentence tells it."""
    for match in _CAME_OR_LEFT.finditer(sentence):
        for name in _names_in(match["names"]):
            known = roll.find(name)
            if known and not roll.people[known].remark:
                roll.set(known, remark=match["remark"].strip(" ."))


def _arrivals(roll: Roll, text: str) -> None:
    """Those whom a sentence in the head says to have come."""
    function = "administrativ" if re.search(r"administration|forvaltning", text, re.IGNORECASE) else ""
    for match in (match for pattern in _CAME for match in pattern.finditer(text)):
        for name in _names_in(match["names"]):
            if is_name(name) and not roll.find(name):
                roll.people[name] = Person(name, presence=Presence.ATTENDED, function=function, as_written=text)


def _deputy(roll: Roll, match: re.Match[str], text: str, item: str) -> None:
    """Somebody who came instead of the one who had sent apologies just before."""
    who, away = (_names_in(match[group]) for group in ("who", "names"))
    if len(away) == 1:
        _seat(roll, who, away[0], text, item)


def _seat(roll: Roll, who: Sequence[str], away: str, text: str, item: str) -> None:
    """Put the one who came into the seat of the one who was away."""
    if len(who) != 1 or roll.find(who[0]):
        return
    seat = roll.find(away) or away
    came = Person(who[0], presence=Presence.ATTENDED, substitute_for=seat, as_written=text, listed=False, item=item)
    roll.people[who[0]] = came


def _substitution(roll: Roll, match: re.Match[str], around: Sequence[str], item: str) -> None:
    names = []
    for group in ("who", "for"):
        name = clean_name(re.sub(r"\([^()]*\)", "", match[group]))
        full = roll.find(name) or find_name(name, around)
        names.append(full or (name if is_name(name) else ""))
    who, instead_of = names
    if not who or not instead_of or who == instead_of or match[0].split()[0].lower() in ("der", "det"):
        return
    known = roll.find(who)
    if known:
        roll.set(known, substitute_for=instead_of, presence=Presence.ATTENDED)
    else:
        posts = parse_person(who + match["posts"]) if match["posts"] else None
        found = posts or Person(who)
        roll.people[who] = replace(
            found,
            name=who,
            presence=Presence.ATTENDED,
            substitute_for=instead_of,
            as_written=match[0],
            listed=False,
            item=item,
        )
    absent = roll.find(instead_of)
    if not absent and is_name(instead_of):
        roll.say(instead_of, Presence.ABSENT, item, match[0])
    elif absent and roll.people[absent].presence is Presence.ATTENDED:
        roll.set(absent, presence=Presence.ABSENT)
