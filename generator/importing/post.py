"""Posts and organisations, from what stands beside a name."""

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.importing.person import Person, is_organisation, is_post

_PLACE_NAMED = (
    r"[A-ZÆØÅ][\w-]+\s+(?:Kommune|kommune|Kom\.)\b.*",
    r"Region(?:en)?\s+[A-ZÆØÅ]\w+.*",
    r"[A-ZÆØÅ]?\w*(?:hospital|sygehus)(?:et|s)?\s+(?:enhed\s+)?[A-ZÆØÅ].*",
    r"(?:[A-ZÆØÅ][\w-]+\s+)?[A-ZÆØÅ]?\w*(?:hospital|sygehus)(?:et)?\b.*",
    r"Hospitalsenhed\w*\s+\w+.*",
    r"(?:PLO|PIU|KAP|KL)\b.*",
    r"Nord-KAP.*",
    r"[A-ZÆØÅ]\w*(?:udvalget|rådet|psykiatrien|foreningen)\b.*",
    r"Psykiatrien\b.*",
    r"Almen [Pp]raksis\b.*",
)
_POST_AND_PLACE = re.compile(rf"^(?P<post>.*?)\s*(?P<place>{'|'.join(_PLACE_NAMED)})$")
"""A post and where it is held, with nothing between them: "Direktør Rebild Kommune"."""
_PREPOSITION = re.compile(r"(?:^|\s)(for|i|på|af|ved|til|fra|hos|og)\s*$", re.IGNORECASE)
_OF_ITSELF = re.compile(r"(?:PLO|PIU|PIO)\b[\w-]*|Patientinddragelsesudvalget")
"""Organisations whose members come from them, whatever post they have there."""
_EMPLOYED_BY = frozenset(("i", "på", "ved", "hos", "fra"))
_NOT_EMPLOYED = re.compile(r"praktiserende|formand|medlem|repr|PLO|PIU|KAP|rådmand|forperson", re.IGNORECASE)
"""Posts that say where somebody works or was elected, and not by whom they are employed."""
_OPEN_ENDED = re.compile(r"[a-zæøå] [A-ZÆØÅ]\w+$")
"""A post that ends in a field of work, which the next part may go on: "Direktør Social", "Sundhed og Omsorg"."""

_OF_EVERYONE = frozenset(("medlem", "medlemmer", "medlemmerne", "deltager", "deltagerne", "udvalgsmedlem"))
"""What everyone in a list is."""


def _and(post: str, more: str) -> str:
    return f"{post}, {more}" if post and more else post or more


def _with_place(person: Person, part: str, found: re.Match[str]) -> Person:
    """A part that has a place in it."""
    post, place = found["post"].strip(), found["place"].strip()
    preposition = _PREPOSITION.search(f" {post}")
    own = _OF_ITSELF.match(place)
    if not post and is_post(part) and own:
        return replace(person, role=part, organisation=own[0])
    employed = preposition and preposition[1].lower() in _EMPLOYED_BY and not _NOT_EMPLOYED.search(post)
    if preposition and employed and not own and not person.organisation:
        return replace(person, role=_and(person.role, post[: preposition.start()].strip()), organisation=place)
    represents = post.lower().startswith("repr") or place.startswith("PLO ")
    if post and preposition and not represents:
        return replace(person, role=_and(person.role, part), organisation=own[0] if own else "")
    if preposition:
        post = post[: len(post) - len(preposition[1])].strip()
    return replace(person, role=_and(person.role, post), organisation=place)


def _with_organisation(person: Person, part: str) -> Person:
    """A part that is an organisation: of two, the last is the whole and the first its part."""
    if not person.organisation:
        return replace(person, organisation=part)
    if not is_organisation(part):
        return replace(person, unit=part)
    if part == person.organisation:
        return person
    if _OF_ITSELF.match(person.organisation):  # a doctor's own, whatever municipality the practice is in
        return replace(person, unit=part)
    return replace(person, unit=person.unit or person.organisation, organisation=part)


def _with_part(person: Person, part: str) -> Person:
    found = _POST_AND_PLACE.match(part)
    if found and not person.organisation and (is_post(part) or not found["post"].strip()):
        return _with_place(person, part, found)
    open_ended = not person.organisation and _OPEN_ENDED.search(person.role.split(", ")[-1])
    if is_post(part) or (open_ended and " og " in part):
        return replace(person, role=_and(person.role, part))
    if is_organisation(part) or part[:1].isupper():
        return _with_organisation(person, part)
    return replace(person, role=_and(person.role, part))


def with_posts(person: Person, parts: Iterable[str]) -> Person:
    """The person with the posts and organisations that these parts of a line name, in the order they stand."""
    for part in parts:
        if part and part.lower().strip(" .") not in _OF_EVERYONE:
            person = _with_part(person, part)
    return replace(
        person,
        role=person.role.strip(" ."),
        organisation=person.organisation.strip(" ."),
        unit=person.unit.strip(" ."),
    )
