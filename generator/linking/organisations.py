"""Organisations: the register's, and those that only minutes and clusters' registers name."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.danish.slug import slugify
from generator.linking.portal import Item, Money, Person
from generator.model.corpus import Corpus
from generator.model.register import Body, Organisation, Project

_KINDS = (
    (re.compile(r"\bkommuner?$", re.IGNORECASE), "kommune"),
    (re.compile(r"^region\b", re.IGNORECASE), "region"),
    (re.compile(r"hospital|sygehus", re.IGNORECASE), "hospital"),
    (re.compile(r"^plo\b|^nord-?kap|almen praksis", re.IGNORECASE), "almen praksis"),
    (re.compile(r"^piu\b|patientinddragelsesudvalg", re.IGNORECASE), "patientinddragelsesudvalg"),
)


def kind_of(name: str) -> str:
    """What an organisation is, as far as its name says; empty where it does not."""
    return next((kind for pattern, kind in _KINDS if pattern.search(name)), "")


def _named(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Every organisation named outside the register, with the body whose file or minutes name it."""
    for body in corpus.bodies:
        for name in (*body.municipalities, body.hospital, body.region):
            yield name, body.slug
    for meeting in corpus.meetings:
        for attendance in meeting.attendances:
            yield attendance.organisation, ""


def organisations_of(corpus: Corpus) -> dict[str, Organisation]:
    """All organisations by slug, the register's first. One that is only named has no ``src_uri``.

    Its clusters are those whose registers list it; that people from it sit in a meeting does not make it a member.
    """
    found = {organisation.slug: organisation for organisation in corpus.organisations}
    spellings = _spellings(corpus.organisations)
    homes: dict[str, dict[str, None]] = {}
    names: dict[str, str] = {}
    for name, body in _named(corpus):
        slug = slugify(name)
        if not slug:
            continue
        owner = spellings.get(slug, slug)
        if owner not in found:
            names.setdefault(owner, name)
        if body:
            homes.setdefault(owner, {})[body] = None
    for slug, name in names.items():
        found[slug] = Organisation(slug, name, kind=kind_of(name), bodies=tuple(homes.get(slug, ())))
    return found


def bodies_of(organisations: Mapping[str, Organisation], bodies: Iterable[Body]) -> dict[str, tuple[str, ...]]:
    """Organisation slug → slugs of the bodies it belongs to: by its own register, or by a body's that lists it."""
    spellings = _spellings(organisations.values())
    found: dict[str, dict[str, None]] = {
        slug: dict.fromkeys(organisation.bodies) for slug, organisation in organisations.items()
    }
    for body in bodies:
        for name in (*body.municipalities, body.hospital, body.region):
            slug = spellings.get(slugify(name))
            if slug:
                found[slug][body.slug] = None
    return {slug: tuple(listed) for slug, listed in found.items() if listed}


def people_of(organisations: Mapping[str, Organisation], people: Mapping[str, Person]) -> dict[str, tuple[str, ...]]:
    """Organisation slug → slugs of those who have or had a role there, those with the newest role first."""
    spellings = _spellings(organisations.values())
    found: dict[str, list[tuple[bool, str]]] = {}
    for person in people.values():
        for role in person.roles:
            slug = spellings.get(slugify(role.organisation))
            if slug and all(person.slug != known for _, known in found.get(slug, ())):
                found.setdefault(slug, []).append((role.end is not None, person.slug))
    return {slug: tuple(person for _, person in sorted(listed)) for slug, listed in found.items()}


def projects_of(
    organisations: Mapping[str, Organisation], projects: Iterable[Project], items: Mapping[str, Sequence[Item]]
) -> dict[str, tuple[str, ...]]:
    """Organisation slug → projects it owns, then those that items which name it are about."""
    spellings = _spellings(organisations.values())
    found: dict[str, dict[str, None]] = {}
    for project in projects:
        slug = spellings.get(slugify(project.owner))
        if slug:
            found.setdefault(slug, {})[project.slug] = None
    for slug, listed in items.items():
        for item in listed:
            found.setdefault(slug, {}).update(dict.fromkeys(item.projects))
    return {slug: tuple(listed) for slug, listed in found.items() if listed}


def money_of(
    organisations: Mapping[str, Organisation], projects: Iterable[Project], money: Mapping[str, Sequence[Money]]
) -> dict[str, tuple[Money, ...]]:
    """Organisation slug → grants to the projects it owns, by year."""
    spellings = _spellings(organisations.values())
    found: dict[str, list[Money]] = {}
    for project in projects:
        slug = spellings.get(slugify(project.owner))
        if slug:
            found.setdefault(slug, []).extend(money.get(project.slug, ()))
    return {
        slug: tuple(sorted(rows, key=lambda row: (row.year, row.project, row.body)))
        for slug, rows in found.items()
        if rows
    }


def _spellings(organisations: Iterable[Organisation]) -> dict[str, str]:
    return {
        slugify(spelling): organisation.slug
        for organisation in organisations
        for spelling in (organisation.name, *organisation.aliases)
    }
