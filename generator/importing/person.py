"""One person in a list of participants, however the line is put together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.danish.personal import find_personal
from generator.importing.vocabulary import any_of
from generator.model.meeting import Presence

_NAME_WORD = r"(?:[A-ZÆØÅÉÈÜÖÄÁÍÓ][\w'’´`-]*(?![\w.])|(?:[A-ZÆØÅ]\.){1,3}|[A-ZÆØÅ]\w{1,2}\.)"
_PARTICLE = r"(?:von|van|de|der|du|la|le|el|al|bin|af|og)"
_NAME = re.compile(rf"^{_NAME_WORD}(?:\s+(?:(?:von|van|de|der|du|la|le|el|al|bin|af)\s+)?{_NAME_WORD}){{1,5}}$")
_ROLE = re.compile(rf"(?:{any_of('role')})(?:e|er|en|et|n|s)?\b", re.IGNORECASE)
_ORGANISATION = re.compile(any_of("organisation"), re.IGNORECASE)
_NO_NAME = re.compile(rf"^(?:{any_of('no_name')})$", re.IGNORECASE)
_APOLOGIES = re.compile(
    r"^(?:har\s+)?(?:meldt\s+)?(?:afbud|syg|sygdom|orlov|forhindret|forfald|barsel)\b", re.IGNORECASE
)
_ABSENT = re.compile(r"^(?:fraværende|ikke (?:til ?stede|mødt)|udeblevet|deltog ikke)$", re.IGNORECASE)
_ATTENDED = re.compile(
    r"^(?:deltog|til ?stede|mødt|fremmødt|ja|x|deltager|virtuelt|online|via teams|teams|skype|på skype|på teams)$",
    re.IGNORECASE,
)
_REMARK = re.compile(r"^(?:deltog|deltager|deltog ikke|forlod|gik|kom\b|ankom|mødte|fra kl|til kl|indtil|kun|under|punkt|pkt|for sent|kl\.|virtuel|online|via|inhabil|erklære|første|sidste|delvis)", re.IGNORECASE)  # fmt: skip
_INSTEAD = re.compile(
    r"\b(?:stedfortr[æa]der|suppleant|substitut|vikar|tilforordnet|møder|mødte|deltog|deltager)?\s*(?:i stedet for|for|som (?:stedfortræder|suppleant) for|på vegne af|istedet for)\s+(?P<name>[A-ZÆØÅ].+)$",
)
_REPLACED = re.compile(r"\b(?:i stedet|istedet) (?:deltager|deltog|mødte|møder|for (?:hende|ham))\s+(?P<name>.+)$|\b(?:stedfortræder|suppleant|substitut):?\s+(?P<name2>[A-ZÆØÅ].+)$", re.IGNORECASE)  # fmt: skip
_FUNCTIONS = (
    (re.compile(r"\bmødeleder|\bmodeleder|\bordstyrer|\bdirigent|\bmødeledelse", re.IGNORECASE), "mødeleder"),
    (re.compile(r"\bmedformand", re.IGNORECASE), "medformand"),
    (re.compile(r"\b(?:næstformand|naestformand|viceformand)", re.IGNORECASE), "næstformand"),
    (re.compile(r"\b(?:formand|forperson|formænd)\b", re.IGNORECASE), "formand"),
    (re.compile(r"\b(?:referent|protokolfører)", re.IGNORECASE), "referent"),
    (re.compile(r"\b(?:sekretariat|sekretær|mødesekretær)", re.IGNORECASE), "sekretariat"),
    (re.compile(r"\b(?:observat[øogr]+r)", re.IGNORECASE), "observatør"),
    (re.compile(r"\b(?:gæst|gaest|oplægsholder|inviteret)", re.IGNORECASE), "gæst"),
    (re.compile(r"\b(?:suppleant|stedfortræder)", re.IGNORECASE), "stedfortræder"),
)
_PARTY = re.compile(r"^(?:[A-ZÆØÅ]|Ø|Å|DF|SF|EL|RV|LA|NB|KD|UP|UFP?|Løsgænger|Lokallisten|[A-ZÆØÅ]-liste)$")
_BRACKETS = re.compile(r"\(([^()]{0,200})\)")
_DASH = re.compile(r"\s+[-–—]\s*|\s*[-–—]\s+|(?<=\))\s*[-–—]\s*")
_SPLIT = re.compile(r"\s*[,;\t|]\s*")
_CAME_INSTEAD = re.compile(
    r"^(?P<away>.{3,160}?)\s+[-–—]\s+(?P<who>[A-ZÆØÅ].{3,160}?)\s+(?:deltog|deltager|mødte|møder)\s+(?:i stedet|som (?:stedfortræder|suppleant))\b.{0,30}$"
)
_SUSPENDED = re.compile(r"(?<=\w)-(,)?(?=\s+(?:og|eller|samt)\b|\s*,?\s+[A-ZÆØÅ]\w+-)")
"""The hyphen of "Social- og Sundhedsudvalget" and "Sundhed-, Kultur- og Fritidsudvalget" parts nothing."""
_RESTORED = {0xE000: "-", 0xE001: ","}
_TITLES = re.compile(r"^(?:dr\.|prof\.|fru|hr\.|fr\.)\s+", re.IGNORECASE)
_DENMARKS_KOMMUNE = re.compile(r"^(?P<role>.*?)\s*(?P<org>[A-ZÆØÅ][\w-]+\s+(?:Kommune|kommune|Kom\.)\b.*|Region(?:en)?\s+[A-ZÆØÅ]\w+.*|[A-ZÆØÅ]?\w*(?:hospital|sygehus)(?:et|s)?\s+(?:enhed\s+)?[A-ZÆØÅ].*|(?:[A-ZÆØÅ][\w-]+\s+)?[A-ZÆØÅ]?\w*(?:hospital|sygehus)(?:et)?\b.*|Hospitalsenhed\w*\s+\w+.*|PLO\b.*|PIU\b.*|KAP\b.*|KL\b.*|Nord-KAP.*|[A-ZÆØÅ]\w*(?:udvalget|rådet|psykiatrien|foreningen)\b.*|Psykiatrien\b.*|Almen [Pp]raksis\b.*)$")  # fmt: skip
_PREPOSITION = re.compile(r"(?:^|\s)(for|i|af|ved|til|fra|hos|og)\s*$", re.IGNORECASE)
_LONGEST = 400
"""A longer line is no person."""


@dataclass(frozen=True)
class Person:
    """What one line says of one person."""

    name: str
    role: str = ""
    organisation: str = ""
    function: str = ""
    presence: Presence | None = None
    """None where the line does not say."""
    substitute_for: str = ""
    replaced_by: str = ""
    """Who came instead, where the line says so."""
    remark: str = ""
    party: str = ""
    unit: str = ""
    as_written: str = ""
    line: int = 0
    listed: bool = True
    """Whether a list of participants names the person, not an item's text."""
    item: str = ""
    """Number of the item that names an unlisted person."""


def is_name(text: str) -> bool:
    """Whether this is a person's full name and nothing else."""
    words = text.split()
    return bool(_NAME.match(text)) and not any(
        _NO_NAME.match(word) or _ROLE.search(word) or _ORGANISATION.search(word) for word in words
    )


def is_post(text: str) -> bool:
    """Whether words name a post: "Vicedirektør", "Formand for PLO Sjælland"."""
    return bool(_ROLE.search(text))


def clean_name(text: str) -> str:
    """A name without titles before it and marks after it; a capital that a scan put at a word's end is lowered."""
    name = _TITLES.sub("", text.strip(" .,:;-–*•\t"))
    return " ".join(
        word[:-1] + word[-1].lower() if len(word) > 2 and word[-1].isupper() and word[1:-1].islower() else word  # noqa: PLR2004 — initials stay as they are
        for word in name.split()
    )


def _leading_name(words: Sequence[str]) -> int:
    """How many of the first words are a name; at least two, or none."""
    best = 0
    for count in range(2, min(len(words), 6) + 1):
        if is_name(" ".join(words[:count])):
            best = count
        elif not words[count - 1][:1].islower():
            break
    return best


def _trailing_name(words: Sequence[str]) -> int:
    """How many of the last words are a name; at least two, or none."""
    best = 0
    for count in range(2, min(len(words), 5) + 1):
        if is_name(" ".join(words[-count:])):
            best = count
    return best


def _function(text: str) -> str:
    return next((function for pattern, function in _FUNCTIONS if pattern.search(text)), "")


def _aside(person: Person, words: str) -> Person | None:
    """What a word in brackets or behind a dash says; None where it is no aside."""
    text = words.strip(" .:")
    if not text:
        return person
    if _PARTY.match(text):
        return replace(person, party=text)
    if _APOLOGIES.match(text):
        rest = _REPLACED.search(text)
        return replace(person, presence=Presence.APOLOGIES, replaced_by=_named(rest) if rest else person.replaced_by)
    if _ABSENT.match(text):
        return replace(person, presence=Presence.ABSENT)
    if _ATTENDED.match(text):
        return replace(person, presence=Presence.ATTENDED)
    if instead := _INSTEAD.search(text):
        other = re.split(r",|\(|\s-\s", instead["name"])[0].strip()
        words_of = other.split()
        if count := _leading_name(words_of):
            return replace(person, substitute_for=clean_name(" ".join(words_of[:count])))
    if rest := _REPLACED.search(text):
        return replace(person, presence=Presence.APOLOGIES, replaced_by=_named(rest))
    if _REMARK.match(text):
        return replace(person, remark=text)
    if (function := _function(text)) and len(text.split()) <= 3 and " for " not in text:  # noqa: PLR2004 — "regional formand", no role elsewhere
        return replace(person, function=person.function or function)
    return None


def _named(match: re.Match[str]) -> str:
    found = next(group for group in match.groups() if group)
    words = re.split(r"[,(]|\s-\s", found)[0].split()
    count = _leading_name(words)
    return clean_name(" ".join(words[:count])) if count else ""


def _posts(person: Person, parts: Sequence[str]) -> Person:
    """Roles and organisations from what stands beside the name."""
    role, organisation, unit = person.role, person.organisation, person.unit
    for part in parts:
        if not part:
            continue
        has_role = bool(_ROLE.search(part))
        found = _DENMARKS_KOMMUNE.match(part)
        if found and not organisation and (has_role or not found["role"].strip()):
            before = found["role"].strip()
            preposition = _PREPOSITION.search(" " + before)
            standing = re.match(r"(?:PLO|PIU|PIO)\b[\w-]*|Patientinddragelsesudvalget", found["org"])
            if not before and has_role and standing:
                role, organisation = part, standing[0]
                continue
            if before and preposition and not before.lower().startswith("repr") and not found["org"].startswith("PLO "):
                role = f"{role}, {part}" if role else part
                organisation = standing[0] if standing else ""
                continue
            if preposition:
                before = before[: len(before) - len(preposition[1])].strip()
            role = ", ".join(piece for piece in (role, before) if piece)
            organisation = found["org"].strip()
        elif has_role:
            role = f"{role}, {part}" if role else part
        elif role and not organisation and " og " in part and re.search(r"[a-zæøå] [A-ZÆØÅ]\w+$", role.split(", ")[-1]):
            role = f"{role}, {part}"
        elif _ORGANISATION.search(part) or part[:1].isupper():
            if organisation and not _ORGANISATION.search(part):
                unit = part
            elif organisation:
                if organisation != part:
                    unit, organisation = unit or organisation, part
            else:
                organisation = part
        else:
            role = f"{role}, {part}" if role else part
    return replace(person, role=role.strip(" ."), organisation=organisation.strip(" ."), unit=unit.strip(" ."))


def without_personal(text: str) -> str:
    """A text without the addresses and numbers that must not be published."""
    for match in reversed(find_personal(text)):
        text = text[: match.start] + text[match.end :]
    return re.sub(r"\(\s*\)|\[\s*\]\(\s*(?:mailto:)?\s*\)|\s+(?=[,.;)])|[\s,;:–-]+$|(?:,\s*)?\b(?:e-?mail|tlf|telefon|mobil|mail)\b\.?:?\s*$", "", re.sub(r"\s{2,}(?![^\t]*\t)", " ", text)).strip()  # fmt: skip


def parse_person(text: str, *, first_names: bool = False) -> Person | None:
    """The person a line of a list names, or None where it names none.

    `first_names` lets a single capitalised word be a name, as in lists among people who know each other.
    """
    if len(text) > _LONGEST:
        return None
    written = without_personal(text).strip(" *•-–\t")
    person = Person("", as_written=written)
    if instead := _CAME_INSTEAD.match(written):
        away, other = parse_person(instead["away"]), parse_person(instead["who"])
        if away is not None and other is not None:
            return replace(
                away, presence=away.presence or Presence.APOLOGIES, replaced_by=other.name, as_written=written
            )
    written = _SUSPENDED.sub(lambda hyphen: "\ue000" + ("\ue001" if hyphen[1] else ""), written)
    outside = written
    for bracket in _BRACKETS.findall(written):
        if "," in bracket:
            kept = []
            for piece in bracket.split(","):
                said = _aside(person, piece)
                person = said or person
                if said is None:
                    kept.append(piece.strip())
            outside = outside.replace(f"({bracket})", f"({'; '.join(kept)})" if kept else " ", 1)
            continue
        aside = _aside(person, bracket)
        if aside is not None:
            person = aside
            outside = outside.replace(f"({bracket})", " ", 1)
    outside = re.sub(r"\((?=\s*$)|\s{2,}", " ", outside).strip()
    parts: list[str] = []
    for piece in _SPLIT.split(outside):
        for at, segment in enumerate(_DASH.split(piece)):
            aside = _aside(person, segment) if parts or at else None
            if person.remark and re.fullmatch(r"(?:og )?\d+(?: og \d+)?\.?", segment.strip()):
                person = replace(person, remark=f"{person.remark}, {segment.strip()}")
            elif aside is not None:
                person = aside
            elif segment.strip(" .:"):
                parts.append(segment.strip(" .:"))
    name, posts = _name_among([part.translate(_RESTORED) for part in parts], first_names=first_names)
    if not name:
        return None
    if loose := [_BRACKETS.sub("", post).strip() for post in posts]:
        inner = [bracket for post in posts for bracket in _BRACKETS.findall(post)]
        person = _posts(person, [post for post in (*loose, *inner) if post])
    bare = _BRACKETS.sub("", name)
    if bracketed := _BRACKETS.findall(name):
        person = _posts(person, bracketed)
    return replace(person, name=clean_name(bare))


def _name_among(parts: Sequence[str], *, first_names: bool) -> tuple[str, list[str]]:
    """The name and everything that stands beside it."""
    for at, part in enumerate(parts[:4]):
        words = _BRACKETS.sub("", part).split()
        brackets = [f"({bracket})" for bracket in _BRACKETS.findall(part)]
        if is_name(" ".join(words)):
            return " ".join((*words, *brackets)), [*parts[:at], *parts[at + 1 :]]
        if len(words) > 14:  # noqa: PLR2004 — a sentence
            return "", []
        trailing, leading = _trailing_name(words), _leading_name(words)
        before = " ".join(words[:-trailing]) if trailing else ""
        if trailing and (
            _ROLE.search(before) or (_ORGANISATION.search(before) and not _ORGANISATION.search(words[-1]))
        ):
            return " ".join((*words[-trailing:], *brackets)), [
                *parts[:at],
                " ".join(words[:-trailing]),
                *parts[at + 1 :],
            ]
        if leading and (_ROLE.search(" ".join(words[leading:])) or _ORGANISATION.search(" ".join(words[leading:]))):
            return " ".join((*words[:leading], *brackets)), [*parts[:at], " ".join(words[leading:]), *parts[at + 1 :]]
    if first_names and parts and re.fullmatch(_NAME_WORD, parts[0]) and len(parts[0]) > 1 and not _NO_NAME.match(parts[0]) and not _ROLE.search(parts[0]) and not _ORGANISATION.search(parts[0]):  # fmt: skip
        return parts[0], list(parts[1:])
    return "", []


_BETWEEN = re.compile(r"\s*(?:,|;|\bog\b|\bsamt\b|&|\t)\s*(?![^()]*\))")


def split_people(text: str) -> list[str]:
    """The people of one line or sentence: "Anne Berg (A), Bo Dahl og Carl Eg"; the line whole where it is one person."""
    pieces = [piece.strip(" .") for piece in _BETWEEN.split(text) if piece and piece.strip(" .")]
    bare = [re.sub(r"\([^()]*\)|\s+[-–]\s.*$|[-–]\s*(?:afbud|formand)\s*$", "", piece).strip() for piece in pieces]
    if len(pieces) < 2 or any(_INSTEAD.search(piece) or _REPLACED.search(piece) for piece in (text, *pieces)):  # noqa: PLR2004 — nothing to part; two names that are one entry
        return [text]
    people = [is_name(piece) or _is_person(piece) for piece in bare]
    short = all(person or len(piece.split()) <= 4 for person, piece in zip(people, bare, strict=True))  # noqa: PLR2004 — "Hele udvalget"
    if not people[0] and sum(people) == len(people) - 1 and sum(people) > 1 and short and not _ROLE.search(bare[0]):
        return pieces
    if (
        people[0]
        and sum(people) >= max(2, 0.6 * len(pieces))
        and all(people[at] or people[at - 1] for at in range(1, len(people)))
    ):
        return pieces
    if len(pieces) > 2 and all(
        re.fullmatch(_NAME_WORD, piece)
        and not _NO_NAME.match(piece)
        and not _ROLE.search(piece)
        and not _ORGANISATION.search(piece)
        for piece in bare
    ):
        return pieces
    return [text]


def _is_person(text: str) -> bool:
    """Whether a piece between commas is a person with a post, and not a post with words that look like a name."""
    person = parse_person(text)
    return person is not None and text.startswith(person.name)
