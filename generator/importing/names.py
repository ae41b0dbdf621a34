"""Whether two names are one person's, and who is meant where only a part of a name stands."""

from collections.abc import Iterable

from rapidfuzz.distance import Levenshtein

from generator.danish.slug import slugify

_ALIKE = 0.8
_MOST_PEOPLE = 400
"""Among more people than any meeting has, only whole names are found: comparing each with each would take hours."""


def _words(name: str) -> list[str]:
    return [word for word in slugify(name).split("-") if word]


def _alike(first: str, second: str) -> bool:
    if first == second or (min(len(first), len(second)) == 1 and first[0] == second[0]):
        return True
    return min(len(first), len(second)) > 3 and Levenshtein.normalized_similarity(first, second) >= _ALIKE  # noqa: PLR2004 — "Jan" and "Jon" are two people


def same_person(first: str, second: str) -> bool:
    """Whether two full names may be one person's.

    The first names agree, and so does every word of the shorter name with one of the longer, in order: "Anne Lund" is
    "Anne Berg Lund", "Anne Berg" is "Anne Berg Lund", "Bo Ulrik Petersen" is "Bo Ulrik Pedersen".
    """
    one, two = sorted((_words(first), _words(second)), key=len)
    if len(one) < 2 or not _alike(one[0], two[0]):  # noqa: PLR2004 — a first name alone is nobody
        return False
    at = 1
    for word in one[1:]:
        while at < len(two) and not _alike(word, two[at]):
            at += 1
        if at == len(two):
            return False
        at += 1
    return True


def find_name(name: str, known: Iterable[str]) -> str:
    """The known name that is meant: itself, a longer or shorter form, or the only one with this first name; else ""."""
    names = known if isinstance(known, (dict, list, tuple)) else list(known)
    if name in names:
        return name
    if len(names) > _MOST_PEOPLE:
        return ""
    same = [other for other in names if same_person(name, other)]
    if same:
        words = set(_words(name))
        return max(same, key=lambda other: (len(words & set(_words(other))), len(other)))
    words_of = _words(name)
    if len(words_of) == 1:
        first = [other for other in names if _words(other)[:1] == words_of]
        if len(first) == 1:
            return first[0]
    return ""
