"""What stands in brackets or behind a dash beside a name: party, apologies, function, who came instead."""

import re
from collections.abc import Callable
from dataclasses import replace

from generator.importing.person import Person, clean_name, leading_name
from generator.model.meeting import Presence

_PARTY = re.compile(
    r"^(?:[A-WYZÆØÅ]|DF|SF|EL|RV|LA|NB|KD|UP|UFP?|Løsgænger|Lokallisten|[A-ZÆØÅ]-liste|Socialdemokratiet|Venstre"
    r"|(?:Det )?Konservative(?: Folkeparti)?|Radikale(?: Venstre)?|Enhedslisten|Dansk Folkeparti|Liberal Alliance"
    r"|Socialistisk Folkeparti|Nye Borgerlige|Alternativet|Danmarksdemokraterne|Moderaterne|Uden for parti(?:erne)?)$"
)
_APOLOGIES = re.compile(
    r"^(?:har\s+)?(?:meldt\s+)?(?:afbud|syg|sygdom|orlov|forhindret|forfald|barsel)\b", re.IGNORECASE
)
_ABSENT = re.compile(
    r"^(?:fraværende|ikke (?:til ?stede|mødt)|udeblevet|(?:deltog|deltager|mødte) ikke)$", re.IGNORECASE
)
_ATTENDED = re.compile(
    r"^(?:deltog|(?:var )?til ?stede|mødte?|fremmødt|ja|x|deltager|virtuelt|online|(?:via |på )?(?:teams|skype))$",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"^(?:deltog|deltager|forlod|gik|kom\b|ankom|mødte|fra kl|til kl|indtil|kun|under|punkt|pkt|for sent|kl\.|virtuel"
    r"|online|via|inhabil|erklære|emne\s+\d|sag(?:erne)? (?:nr\.? )?\d|første|sidste|delvis)",
    re.IGNORECASE,
)
_INSTEAD_OF = re.compile(
    r"\b(?:stedfortr[æa]der|suppleant|substitut|vikar|tilforordnet|møder|mødte|deltog|deltager)?\s*"
    r"(?:i stedet for|istedet for|for|som (?:stedfortræder|suppleant) for|på vegne af)\s+(?P<name>[A-ZÆØÅ].+)$"
)
_REPLACED_BY = re.compile(
    r"\bi ?stedet (?:deltager|deltog|mødte|møder|for (?:hende|ham))\s+(?P<came>.+)$"
    r"|\b(?:stedfortræder|suppleant|substitut):?\s+(?P<deputy>(?-i:[A-ZÆØÅ]).+)$",
    re.IGNORECASE,
)
_FUNCTIONS = tuple(
    (re.compile(rf"\b(?:{parts})", re.IGNORECASE), function)
    for parts, function in (
        ("mødeleder|modeleder|ordstyrer|dirigent|mødeledelse", "mødeleder"),
        ("medformand", "medformand"),
        ("næstformand|naestformand|viceformand", "næstformand"),
        (r"n\.?fmd\b", "næstformand"),
        (r"(?:formand|forperson|formænd|fmd)\b", "formand"),
        (r"referent|protokolfører|ref$", "referent"),
        ("sekretariat|sekretær|mødesekretær", "sekretariat"),
        ("observat[øogr]+r", "observatør"),
        ("gæst|gaest|oplægsholder|inviteret", "gæst"),
        (r"suppleant|suppl\b|stedfortræder", "stedfortræder"),
    )
)
"""The first that fits counts: a deputy chair is no chair."""
_LONGEST_FUNCTION = 3
"""Words: "regional formand", and no post elsewhere."""


def names_replacement(text: str) -> bool:
    """Whether a text says who came instead of whom, and so is one entry whatever commas it has."""
    return bool(_INSTEAD_OF.search(text) or _REPLACED_BY.search(text))


def _name_at_start(text: str) -> str:
    words = re.split(r"[,(]|\s-\s", text)[0].split()
    return clean_name(" ".join(words[: leading_name(words)]))


def _party(person: Person, text: str) -> Person | None:
    return replace(person, party=text) if _PARTY.match(text) else None


def _presence(person: Person, text: str) -> Person | None:
    if _APOLOGIES.match(text):
        found = _REPLACED_BY.search(text)
        other = _name_at_start(found["came"] or found["deputy"]) if found else person.replaced_by
        return replace(person, presence=Presence.APOLOGIES, replaced_by=other)
    if _ABSENT.match(text):
        return replace(person, presence=Presence.ABSENT)
    return replace(person, presence=Presence.ATTENDED) if _ATTENDED.match(text) else None


def _replacement(person: Person, text: str) -> Person | None:
    found = _INSTEAD_OF.search(text)
    if found and (name := _name_at_start(found["name"])):
        return replace(person, substitute_for=name)
    if found := _REPLACED_BY.search(text):
        other = _name_at_start(found["came"] or found["deputy"])
        return replace(person, replaced_by=other)
    return None


def _remark(person: Person, text: str) -> Person | None:
    return replace(person, remark=text) if _REMARK.match(text) else None


def _function(person: Person, text: str) -> Person | None:
    if len(text.split()) > _LONGEST_FUNCTION or " for " in text:
        return None
    function = next((function for pattern, function in _FUNCTIONS if pattern.search(text)), "")
    if not function or person.function not in ("", function):
        return None  # of "sekretær (referent)" one is the function and the other the post
    return replace(person, function=function)


_RULES: tuple[Callable[[Person, str], Person | None], ...] = (_party, _presence, _replacement, _remark, _function)


def with_aside(person: Person, words: str) -> Person | None:
    """The person with what the words add; None where they are no aside, but a post, an organisation or a name."""
    text = words.strip(" .:")
    if not text:
        return person
    return next((found for rule in _RULES if (found := rule(person, text)) is not None), None)
