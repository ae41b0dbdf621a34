"""Whether two names may be one person's, spelt in two ways: by slips, by scans, by names left out."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from generator.danish.names import PersonName

_SAME_SOUND = (
    ("aa", "å"), ("ae", "æ"), ("oe", "ø"), ("ä", "æ"), ("ö", "ø"), ("ü", "y"), ("é", "e"), ("è", "e"), ("á", "a"),
    ("ph", "f"), ("th", "t"), ("ch", "k"), ("ck", "k"), ("c", "k"), ("w", "v"), ("z", "s"),
    ("'", ""), ("’", ""), (".", ""),
)  # fmt: skip
_VANISHING = re.compile("[aeiouyæøåg@]")
"""What a scan without Danish letters may have put for æ, ø and å, and all vowels."""
_FLAT = str.maketrans("æøå", "aoa")
_DOUBLE = re.compile(r"(.)\1")
_SHORT, _LONG = 4, 8


class Grade(IntEnum):
    """How alike two words are."""

    APART = 0
    NEAR = 1
    SAME = 2


@dataclass(frozen=True)
class Likeness:
    """Why two names may be one person's."""

    reason: str
    """In Danish, to stand behind the two names."""
    weak: bool = False
    """Too little on its own: it takes that both have to do with the same cluster or organisation."""


@lru_cache(16384)
def sound_of(word: str) -> str:
    """What spellings have in common that sound alike: "Christian" and "Kristian", "Aabye" and "Åbye".

    >>> sound_of("Dorthe") == sound_of("Dorte")
    True
    """
    folded = word.casefold()
    for written, spoken in _SAME_SOUND:
        folded = folded.replace(written, spoken)
    return _DOUBLE.sub(r"\1", folded)


@lru_cache(16384)
def bones_of(word: str) -> str:
    """The letters that no scan takes for others: "Mgller" and "Møller" have the same."""
    return _VANISHING.sub("", word.casefold().replace("ck", "k"))


def _is_scan(one: str, other: str) -> bool:
    """Whether one is the other with its Danish letters lost."""
    danish = [sum(letter in "æøå" for letter in word.casefold()) for word in (one, other)]
    return (
        (danish[0] == 0) != (danish[1] == 0)
        and abs(len(one) - len(other)) <= max(danish)
        and bones_of(one) == bones_of(other)
        and one[:1].casefold() == other[:1].casefold()
    )


@lru_cache(65536)
def grade(one: str, other: str) -> Grade:
    """How alike two words of names are: the same to the ear, a slip apart, or different.

    Short words are the same or different: "Jan" and "Jens" are two names. An initial is near the name it begins.
    """
    first, second = sound_of(one), sound_of(other)
    if first == second:
        return Grade.SAME
    if len(first) == 1 or len(second) == 1:
        return Grade.NEAR if first[:1] == second[:1] else Grade.APART
    if _is_scan(one, other):
        return Grade.NEAR
    shortest = min(len(one), len(other))
    if shortest < _SHORT:
        return Grade.APART
    allowed = 2 if shortest >= _LONG else 1
    close = OSA.distance(first, second, score_cutoff=allowed) <= allowed
    # "Pahlman" for "Pålman": a letter's dots or ring were lost, and the hand slipped besides.
    flat, other_flat = first.translate(_FLAT), second.translate(_FLAT)
    return Grade.NEAR if close or OSA.distance(flat, other_flat, score_cutoff=1) <= 1 else Grade.APART


def _grades(short: tuple[str, ...], long: tuple[str, ...]) -> list[Grade] | None:
    """The shorter name's words found in the longer in order, the first in the first; None where one is missing."""
    found = []
    place = 0
    for word in short:
        while place < len(long) and not grade(word, long[place]):
            if place == 0:
                return None
            place += 1
        if place == len(long):
            return None
        found.append(grade(word, long[place]))
        place += 1
    return found


def likeness(one: PersonName, other: PersonName) -> Likeness | None:
    """Why two different spellings may be one person's name; None where they are two names."""
    first, second = (one.first, *one.middle, one.last), (other.first, *other.middle, other.last)
    short, long = sorted((first, second), key=len)
    if sorted(map(sound_of, short)) == sorted(map(sound_of, long)):
        same_order = [sound_of(word) for word in first] == [sound_of(word) for word in second]
        return Likeness("navnene lyder ens" if same_order else "navnene er byttet om")
    grades = _grades(short, long)
    if grades is None:
        return None
    near = sum(found is Grade.NEAR for found in grades)
    if len(short) == len(long):
        # A slip in a first name or a short one makes another name as easily as a misspelling: "Anna" and "Anne".
        initials = [pair for pair in zip(short, long, strict=True) if any(len(word.rstrip(".")) == 1 for word in pair)]
        slips = [
            pair
            for pair in zip(short, long, strict=True)
            if grade(*pair) is Grade.NEAR and pair not in initials and not _is_scan(*pair)
        ]
        weak = len(slips) > 1 or any(
            (pair == (short[0], long[0]) or min(map(len, pair)) <= _SHORT) and not _stray(*pair) for pair in slips
        )
        return Likeness("et navn er forkortet" if initials else "navnene er få bogstaver fra hinanden", weak)
    scans = sum(_is_scan(word, kin) for word in short for kin in long if grade(word, kin) is Grade.NEAR)
    if grade(short[-1], long[-1]) is Grade.APART:
        return None if near > scans else Likeness("det sidste navn er udeladt")
    what = "et mellemnavn er udeladt"
    return Likeness(what if not near else f"{what}, og navnene er få bogstaver fra hinanden", near > scans)


def _stray(one: str, other: str) -> bool:
    """Whether one word is the other with a stray capital in front: "IMads"."""
    short, long = sorted((one, other), key=len)
    return long[1:] == short
