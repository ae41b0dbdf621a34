"""Personal names: what a spelling consists of, and whether words can be a name at all."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_DASHES = re.compile("[‐‑‒–—−]")
_APPENDED = re.compile(r"\s*(?:[,;(\[|/]|\s[-–—]\s).*$")
_ANNOUNCED = re.compile(r"^\s*(?:v\s*[/.]|v(?:ed)?\s+)\s*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’.\-][^\W\d_]+)*\.?")
_PARTICLES = frozenset("af al da dal de del den der di du el la le ten van vom von y zu bin ibn og".split())  # noqa: SIM905 — a list to be read
_NO_SURNAME = re.compile(
    r"(?:kommuner?|region|regionen|klynge|klyngen|hospital|sygehus|udvalg|udvalget|sekretariat|sekretariatet|gruppe|gruppen|"
    r"forum|råd|rådet|direktør|chef|læge|konsulent|borgmester|formand|repræsentant|repræsentanter|repræsentanterne|medlem|"
    r"niveau|afdeling|afdelingen|psykiatri|psykiatrien|center|forvaltning|styrelse|styrelsen|ministeriet|vakant|ubesat)",
    re.IGNORECASE,
)

_REMEMBERED = 8192
"""Spellings; the same few hundred people stand in thousands of attendance lists."""


@dataclass(frozen=True)
class PersonName:
    """A spelling taken apart."""

    first: str
    middle: tuple[str, ...]
    last: str

    @property
    def short(self) -> str:
        """First and last name only."""
        return f"{self.first} {self.last}"


@lru_cache(_REMEMBERED)
def tidy_name(text: str) -> str:
    """A name as it is shown: without what is appended behind a comma, a bracket or a dash, with single spaces.

    >>> tidy_name("v/ Anna  Berg, Direktør")
    'Anna Berg'
    """
    plain = _DASHES.sub("-", unicodedata.normalize("NFC", _APPENDED.sub("", _ANNOUNCED.sub("", text))))
    return _SPACES.sub(" ", plain).strip(" .,:;-*_")


@lru_cache(_REMEMBERED)
def name_key(name: str) -> str:
    """What two spellings that differ only in letter case and spaces have in common."""
    return _SPACES.sub(" ", _DASHES.sub("-", unicodedata.normalize("NFC", name))).strip().casefold()


@lru_cache(_REMEMBERED)
def split_name(name: str) -> PersonName | None:
    """First, middle and last names of a tidy spelling; None where the words cannot be a person's full name.

    >>> split_name("Anna Sofie von Berg")
    PersonName(first='Anna', middle=('Sofie', 'von'), last='Berg')
    >>> split_name("Lolland Kommune")
    """
    words = name.split(" ")
    if not 2 <= len(words) <= 6 or not all(_WORD.fullmatch(word) for word in words):  # noqa: PLR2004 — "Anna Berg" to "Anna Sofie von der Berg Dahl"
        return None
    first, last = words[0], words[-1]
    proper = [word for word in words if word.lower() not in _PARTICLES]
    if not all(word[0].isupper() for word in proper) or not first[0].isupper() or not last[0].isupper():
        return None
    if any(_NO_SURNAME.fullmatch(word) for word in words) or (last.isupper() and len(last) > 1 and not first.isupper()):
        return None
    return PersonName(first, tuple(words[1:-1]), last)
