"""People's names: what one looks like, and what a line says of the one it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.danish.personal import find_personal
from generator.importing.vocabulary import any_of
from generator.model.meeting import Presence

NAME_WORD = r"(?:[A-ZÆØÅÉÈÜÖÄÁÍÓ][\w'’´`-]*(?![\w.])|(?:[A-ZÆØÅ]\.){1,3}|[A-ZÆØÅ]\w{1,2}\.)"
"""A word of a name: with a capital, or initials."""
_PARTICLES = r"(?:(?:von|van|de|der|du|la|le|el|al|bin|af)\s+)?"
_NAME = re.compile(rf"^{NAME_WORD}(?:\s+{_PARTICLES}{NAME_WORD}){{1,5}}$")
_ROLE = re.compile(rf"(?:{any_of('role')})(?:e|er|en|et|n|s)?\b", re.IGNORECASE)
_ORGANISATION = re.compile(any_of("organisation"), re.IGNORECASE)
_NO_NAME = re.compile(rf"^(?:{any_of('no_name')})$", re.IGNORECASE)
_HONORIFIC = re.compile(r"^(?:dr\.|prof\.|fru|hr\.|fr\.)\s+", re.IGNORECASE)
_LEFT_EMPTY = re.compile(
    r"\(\s*\)|\[\s*\]\(\s*(?:mailto:)?\s*\)|\s+(?=[,.;)])|[\s,;:–-]+$"
    r"|(?:,\s*)?\b(?:e-?mail|tlf|telefon|mobil|mail|[TEM](?=:))\b\.?:?\s*$"
)
_BLANKS = re.compile(r"\s{2,}(?![^\t]*\t)")
_MONTHS_IN_NAMES = frozenset(("Maj", "August"))
"""Between two words of a name these are names too: "Helle Maj Berg"."""
_MOST_WORDS = 6
_FULL = 2
"""A full name has at least two words."""


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
    deputy: "Person | None" = None
    """The same, where the line says more than the name."""
    remark: str = ""
    party: str = ""
    unit: str = ""
    initials: str = ""
    """What the text calls the person afterwards: "LE"."""
    as_written: str = ""
    line: int = 0
    listed: bool = True
    """Whether a list of participants names the person, not an item's text."""
    item: str = ""
    """Number of the item that names an unlisted person."""


def is_post(text: str) -> bool:
    """Whether words name a post: "Vicedirektør", "Formand for PLO Sjælland"."""
    return bool(_ROLE.search(text))


def is_organisation(text: str) -> bool:
    """Whether words name an organisation: "Viborg Kommune", "PLO-Midtjylland"."""
    return bool(_ORGANISATION.search(text))


def may_be_named(word: str) -> bool:
    """Whether a word may be part of a name: no post, no organisation, none of the words that minutes begin with."""
    return not (_NO_NAME.match(word) or is_post(word) or is_organisation(word))


def is_name(text: str) -> bool:
    """Whether this is a person's full name and nothing else."""
    if not _NAME.match(text):
        return False
    words = text.split()
    return all(
        may_be_named(word) or (word in _MONTHS_IN_NAMES and 0 < at < len(words) - 1) for at, word in enumerate(words)
    )


def is_first_name(text: str) -> bool:
    """Whether this may be a first name alone, as people who know each other write."""
    return not text.isupper() and len(text) > 1 and bool(re.fullmatch(NAME_WORD, text)) and may_be_named(text)


def clean_name(text: str) -> str:
    """A name without titles before it and marks after it; a capital that a scan put at a word's end is lowered."""
    words = _HONORIFIC.sub("", text.strip(" .,:;-–*•\t")).split()
    return " ".join(
        word[:-1] + word[-1].lower() if word[-1].isupper() and word[1:-1].islower() else word for word in words
    )


def leading_name(words: Sequence[str]) -> int:
    """How many of the first words are a name; at least two, or none."""
    best = 0
    for count in range(_FULL, min(len(words), _MOST_WORDS) + 1):
        if is_name(" ".join(words[:count])):
            best = count
        elif not words[count - 1][:1].islower():
            break
    return best


def trailing_name(words: Sequence[str]) -> int:
    """How many of the last words are a name; at least two, or none."""
    counts = range(_FULL, min(len(words), _MOST_WORDS - 1) + 1)
    return max((count for count in counts if is_name(" ".join(words[-count:]))), default=0)


def without_personal(text: str) -> str:
    """A text without the addresses and numbers that must not be published, and without the words that led to them."""
    for match in reversed(find_personal(text)):
        text = text[: match.start] + text[match.end :]
    return _LEFT_EMPTY.sub("", _BLANKS.sub(" ", text)).strip()
