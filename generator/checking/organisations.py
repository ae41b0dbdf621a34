"""Organisations and projects whose names are almost the same."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from generator.checking.check import Check
from generator.checking.codes import found
from generator.danish.likeness import sound_of
from generator.danish.slug import slugify
from generator.linking.portal import Portal
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import Meeting
from generator.model.register import Organisation, Project

_WORD = re.compile(r"[^\W_]+")
_LONG = 6
"""Letters; a shorter word a letter off is another place: "Faxe", "Fanø"."""
_FILLERS = frozenset(("i", "af", "for", "og", "den", "det", "de", "en", "et", "på", "til", "om", "med"))


def words_of(name: str) -> tuple[str, ...]:
    """The words that tell a name from others, by their sound."""
    return tuple(sound_of(word) for word in _WORD.findall(name) if word.casefold() not in _FILLERS)


def alike(one: str, other: str) -> bool:
    """Whether two names have the same words but for one slip in a long one; numbers must be the same.

    >>> alike("PLO-Nordjylland", "PLO Nordjyland"), alike("Indsats 9", "Indsats 10"), alike("Region Nord", "Region Syd")
    (True, False, False)
    """
    if one.isupper() or other.isupper():
        return False  # a slip in an abbreviation is another abbreviation
    first, second = sorted(words_of(one)), sorted(words_of(other))
    if first == second:
        return bool(first)
    if len(first) != len(second):
        return False
    left, right = [w for w in first if w not in second], [w for w in second if w not in first]
    return (
        len(left) == len(right) == 1
        and min(len(left[0]), len(right[0])) >= _LONG
        and not any(letter.isdigit() for letter in left[0] + right[0])
        and OSA.distance(left[0], right[0], score_cutoff=1) <= 1
    )


def _places(meetings: Iterable[Meeting]) -> dict[str, tuple[str, int]]:
    """Where each organisation's name stands first in an attendance list."""
    places: dict[str, tuple[str, int]] = {}
    for meeting in meetings:
        for attendance in meeting.attendances:
            places.setdefault(slugify(attendance.organisation), (meeting.src_uri, attendance.line))
    return places


def _near(things: Sequence[Organisation | Project]) -> Iterator[tuple[int, int, str, str]]:
    """Places of two things and the names of theirs that are alike; only names that share a word are compared."""
    by_word: dict[str, list[int]] = {}
    for place, thing in enumerate(things):
        for word in {word for name in (thing.name, *thing.aliases) for word in words_of(name)}:
            by_word.setdefault(word, []).append(place)
            by_word.setdefault(word[:3], []).append(place)
    seen = set()
    for places in by_word.values():
        for pair in combinations(sorted(set(places)), 2):
            if pair in seen:
                continue
            seen.add(pair)
            first, second = things[pair[0]], things[pair[1]]
            if {second.name, second.slug} & set(first.different_from) or {first.name, first.slug} & set(
                second.different_from
            ):
                continue
            names = next(
                (
                    (one, other)
                    for one in (first.name, *first.aliases)
                    for other in (second.name, *second.aliases)
                    if slugify(one) != slugify(other) and alike(one, other)  # one name for two things is L504's to say
                ),
                None,
            )
            if names:
                yield *pair, *names


def _run(corpus: Corpus, portal: Portal) -> Iterator[Diagnostic]:
    places = _places(corpus.meetings)
    organisations = sorted(portal.organisations.values(), key=lambda one: (not one.src_uri, one.slug))
    for one, other, name, kin in _near(organisations):
        main, variant = organisations[one], organisations[other]
        file = main.src_uri or f"organisationer/{main.slug}.md"
        src_uri, line = places.get(variant.slug, (variant.src_uri or file, 0))
        yield found(
            src_uri,
            line,
            "N604",
            f"»{kin}« og »{name}« kan være samme organisation.",
            f"Er de det, så skriv i content/{file}: »aliaser: [{variant.name}]«. "
            f"Er de to, så skriv: »ikke: [{variant.name}]«.",
        )
    projects = sorted(corpus.projects, key=lambda project: project.slug)
    for one, other, name, kin in _near(projects):
        first, second = projects[one], projects[other]
        yield found(
            second.src_uri,
            0,
            "N605",
            f"»{kin}« ({second.name}) og »{name}« ({first.name}) har næsten samme navn.",
            f"Er det ét projekt, så saml filerne. Er det to, så skriv i content/{second.src_uri}: "
            f"»ikke: [{first.name}]«.",
        )


CHECK = Check("Organisationer og projekter, der ligner hinanden", _run)
