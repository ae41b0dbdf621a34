"""Organisations: the register's, and those that only minutes and clusters' registers name."""

import re
from collections.abc import Iterator

from generator.danish.slug import slugify
from generator.model.corpus import Corpus
from generator.model.register import Organisation

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
    spellings = {
        slugify(spelling): organisation.slug
        for organisation in corpus.organisations
        for spelling in (organisation.name, *organisation.aliases)
    }
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
