"""What sentences say of who came, who did not, and who came instead."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.namedpeople import NAMES, PERSON, full_names_in, people_in
from generator.importing.names import find_name
from generator.importing.person import Person, is_name
from generator.importing.personline import parse_person
from generator.importing.presenters import sentences_with_names
from generator.importing.roll import Roll
from generator.model.meeting import Presence

_DEPUTY = r"(?:i stedet|som (?:stedfortræder|suppleant))"
_CAME_FOR = re.compile(
    rf"(?<![\w-])(?P<who>{PERSON})(?P<posts>(?:,[^.;]{{0,120}}?)?)\s+"
    r"(?:deltager|deltog|mødte|møder|var til stede|var mødt|er indtrådt|indtrådte)?\s*(?:fast\s+|her\s+)?"
    rf"(?:som (?:stedfortræder|suppleant|afløser|vikar) for|i ?stedet for|på vegne af|for)\s+(?P<for>{PERSON})"
)
_CAME_INSTEAD = re.compile(
    rf"(?P<names>{PERSON})\s+(?:havde|har)\s+meldt afbud,?\s+og (?:at )?"
    rf"(?P<who>{PERSON})\s+(?:deltog|deltager|mødte)\s+{_DEPUTY}"
)
_AWAY = (
    (
        re.compile(
            r"(?i:\bafbud(?:\s+(?:er\s+)?(?:modtaget\s+)?(?:til mødet\s+)?(?:fra|var|er|for))?|undtagen|undtaget"
            rf"|bortset fra|med undtagelse af|på nær)\s*:?\s+{NAMES}"
        ),
        Presence.APOLOGIES,
    ),
    (
        re.compile(
            rf"{NAMES},?\s+(?:som |der )?(?:havde|har|er|var|meldte)\s*(?:meldt|sendt|givet)?\s*(?:afbud|forhindret)"
        ),
        Presence.APOLOGIES,
    ),
    (re.compile(rf"(?i:\bfraværende)(?:\s+(?:var|er))?\s*:?\s+{NAMES}"), Presence.ABSENT),
    (re.compile(rf"{NAMES}\s+(?:var|er)\s+fraværende"), Presence.ABSENT),
    (
        re.compile(
            rf"{NAMES},?\s+(?:udeblev\b|mødte ikke\b|kom ikke\b"
            r"|(?:deltog|deltager) ikke(?:\s+(?:i|på) mødet)?\s*(?=[.;,]|$))"
        ),
        Presence.ABSENT,
    ),
)
"""Ways to say that somebody was away, in the order in which the later ones are believed."""
_CAME = (
    re.compile(rf"{NAMES}\s+(?:deltog|deltager|var til ?stede|mødte)\b(?!\s+ikke|\s+{_DEPUTY})"),
    re.compile(rf"\b(?i:(?:møde)?deltagere(?: i mødet| på mødet)?\s+(?:var|er|:))\s+{NAMES}"),
    re.compile(rf"\b(?:deltog|deltager|til ?stede var|mødt(?:e)? var)\s+{NAMES}"),
)
_INSTEAD = re.compile(
    rf"I (?:stedet|hans sted|hendes sted)\s+(?:mødte|deltog|deltager|møder)\s+(?P<who>{PERSON}(?:,\s+[^.;]{{3,80}})?)"
)
_IN_THE_SEAT_OF = re.compile(
    rf"I stedet for (?P<for>{PERSON})\s+(?:mødte|deltog|deltager|møder)\s+"
    rf"(?P<who>{PERSON})(?P<posts>(?:,[^.;]{{3,80}})?)"
)
_REPLACED_BY = re.compile(
    rf"(?<![\w-])(?P<for>{PERSON})(?:,[^,.;]{{3,60}},)?\s+(?:var|er|blev)\s+(?:erstattet|afløst|repræsenteret)\s+(?:af|ved)\s+"
    rf"(?P<who>{PERSON})(?P<posts>(?:,[^.;]{{3,80}})?)"
)
_LED = re.compile(
    rf"(?<![\w-])(?P<who>{PERSON})\s+(?:ledede mødet|var (?:mødeleder|ordstyrer|dirigent))(?P<chair>\s+som formand)?"
    rf"|[Mm]ødet (?:blev ledet|ledes|lededes) af\s+(?P<leader>{PERSON})"
)
_UNDER = r"(?:under|i|ved|til|på)\s+(?:(?:behandlingen|drøftelsen) af\s+)?(?:dette\s+)?"
_OF_ITEM = r"(?:punkt(?:et)?|pkt\.?|sag(?:en)?|behandlingen|drøftelsen|mødet)\b"
_TAKES_PART = (
    re.compile(
        rf"(?<![\w-]){NAMES},?\s+(?P<verb>deltager|deltog)\s+(?:delvist?\s+|kun\s+|virtuelt\s+)?(?P<remark>{_UNDER}{_OF_ITEM}.{{0,60}})"
    ),
    re.compile(
        rf"\b(?P<remark>(?i:under|i|ved|til)\s+(?:dette\s+)?(?:punkt(?:et)?|pkt\.?|sag(?:en)?)\s*[\d,–-]*(?:\s+og\s+\d+)?)"
        rf"\s+(?P<verb>deltager|deltog)\s+(?:også\s+|desuden\s+)?{NAMES}"
    ),
)
_SEAT_TAKEN = re.compile(
    rf"(?P<for>{PERSON}),?\s+for hvem\s+(?P<who>{PERSON})(?P<posts>)\s+(?:deltog|deltager|mødte|møder)\b"
)
_CAME_OR_LEFT = re.compile(
    rf"{NAMES}\s+(?P<remark>(?:forlod|ankom|gik|kom|måtte (?:gå|forlade))\b"
    r"[^.;]{0,30}\b(?:mødet|kl|punkt)\b[^;]{0,80})"
)
_TOOK_NO_PART = re.compile(
    rf"{NAMES}\s+(?:deltog ikke i .{{0,80}}behandling|var fraværende|var ikke til ?stede|var forhindret)"
)
_LONGEST_PARAGRAPH = 4_000


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
    return [person.name for person in people_in(text)]


def read_prose(roll: Roll, text: str, item: str) -> None:
    """What the sentences of a paragraph say of who came."""
    around = full_names_in(text[:_LONGEST_PARAGRAPH])
    away: list[str] = []
    for sentence in sentences_with_names(text):
        came = _INSTEAD.match(sentence)
        if came and len(away) == 1:
            _seat(roll, people_in(came["who"].rstrip(" .")), away[0], sentence, item)
        _from_sentence(roll, sentence, item, around)
        away = _away_in(sentence)


def _away_in(sentence: str) -> list[str]:
    """Those who were away, as a sentence tells it, each once."""
    patterns = (*(pattern for pattern, _ in _AWAY), _TOOK_NO_PART)
    names = (name for pattern in patterns for match in pattern.finditer(sentence) for name in _names_in(match["names"]))
    return list(dict.fromkeys(names))


def _from_sentence(roll: Roll, text: str, item: str, around: Sequence[str]) -> None:
    for pattern, presence in _AWAY:
        for match in pattern.finditer(text):
            for person in people_in(match["names"]):
                roll.say(person, presence, item, text)
    if not item:
        _arrivals(roll, text)
    _leaders(roll, text)
    read_parts(roll, text, item)
    read_remarks(roll, text)
    for match in _CAME_INSTEAD.finditer(text):
        _deputy(roll, match, text, item)
    seats = (_SEAT_TAKEN, _CAME_FOR, _IN_THE_SEAT_OF, _REPLACED_BY)
    for match in (match for pattern in seats for match in pattern.finditer(text)):
        _substitution(roll, match, around, item)


def _leaders(roll: Roll, text: str) -> None:
    """Who led the meeting, as a sentence tells it."""
    for match in _LED.finditer(text):
        for person in people_in(match["who"] or match["leader"]):
            function = "formand" if match["chair"] else "mødeleder"
            known = roll.find(person.name)
            if known:
                roll.set(known, function=roll.people[known].function or function)
            elif is_name(person.name):
                roll.add(replace(person, presence=Presence.ATTENDED, function=function, as_written=text, listed=False))


def read_parts(roll: Roll, text: str, item: str, *, guests: bool = False, announced: bool = True) -> None:
    """Who came for a part of the meeting: "Under punkt 4 deltog direktør Anne Berg".

    `announced` says that what a text in the present tells did come about.
    """
    for match in (match for pattern in _TAKES_PART for match in pattern.finditer(text)):
        if match["verb"] == "deltager" and not announced:
            continue
        for person in people_in(match["names"]):
            if is_name(person.name) and not roll.find(person.name):
                remark = " ".join(match["remark"].split()).rstrip(" .,")
                roll.people[person.name] = replace(
                    person,
                    presence=Presence.ATTENDED,
                    function="gæst" if guests else "",
                    remark=person.remark or f"{match['verb']} {remark[0].lower()}{remark[1:]}",
                    as_written=text,
                    listed=False,
                    item=item,
                )


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
        for person in people_in(match["names"]):
            if is_name(person.name) and not roll.find(person.name):
                came = replace(person, presence=Presence.ATTENDED, function=function, as_written=text)
                roll.people[person.name] = came


def _deputy(roll: Roll, match: re.Match[str], text: str, item: str) -> None:
    """Somebody who came instead of the one who had sent apologies just before."""
    away = _names_in(match["names"])
    if len(away) == 1:
        _seat(roll, people_in(match["who"]), away[0], text, item)


def _seat(roll: Roll, who: Sequence[Person], away: str, text: str, item: str) -> None:
    """Put the one who came into the seat of the one who was away."""
    if len(who) != 1 or roll.find(who[0].name) or not is_name(who[0].name):
        return
    seat = roll.find(away) or away
    presence = Presence.ATTENDED
    roll.people[who[0].name] = replace(
        who[0], presence=presence, substitute_for=seat, as_written=text, listed=False, item=item
    )


def _substitution(roll: Roll, match: re.Match[str], around: Sequence[str], item: str) -> None:
    told = {group: (people_in(match[group]) or [Person("")])[0] for group in ("who", "for")}
    names = [
        roll.find(told[group].name)
        or find_name(told[group].name, around)
        or (told[group].name if is_name(told[group].name) else "")
        for group in ("who", "for")
    ]
    who, instead_of = names
    if not who or not instead_of or who == instead_of or match[0].split()[0].lower() in ("der", "det"):
        return
    known = roll.find(who)
    if known:
        roll.set(known, substitute_for=instead_of, presence=Presence.ATTENDED)
    else:
        posts = parse_person(f"{match['who']}{match['posts']}".rstrip(" .")) if match["posts"] else None
        found = posts or told["who"]
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
        roll.say(replace(told["for"], name=instead_of), Presence.ABSENT, item, match[0])
    elif absent and roll.people[absent].presence is Presence.ATTENDED:
        roll.set(absent, presence=Presence.ABSENT)
