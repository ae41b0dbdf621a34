"""All names that text is searched for."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.danish.slug import slugify
from generator.linking.mention import Entry, Kind, Target
from generator.linking.people import Directory
from generator.model.corpus import Corpus
from generator.model.register import Body, Organisation, Project, Term

_SHORT = 6
_ENOUGH = 2


def is_abbreviation(name: str) -> bool:
    """Whether letter case is all that tells the name from a word: "IPS", "STAR", "RoSa", but not "Tele-KOL"."""
    return " " not in name and sum(c.isupper() for c in name) >= _ENOUGH and (len(name) <= _SHORT or name.isupper())


def _is_generic(name: str) -> bool:
    """Whether the words could stand for another cluster's thing too: no figures, no capital but the first."""
    return not any(c.isupper() or c.isdigit() for c in name[1:])


def bare_name(name: str) -> str:
    """A register's name without the brackets that tell it from its like: "Handleplan (Sundhedsklynge Midt)"."""
    return name.partition(" (")[0].strip() if name.endswith(")") else name


def project_target(project: Project) -> Target:
    """The project as something that can be linked to."""
    return Target(Kind.PROJECT, project.slug, project.url, project.name)


def _project_entries(project: Project) -> Iterator[Entry]:
    target = project_target(project)
    name = bare_name(project.name)
    yield Entry(name, target, exact=is_abbreviation(name), only_in=project.bodies if name != project.name else ())
    if name != project.name:
        yield Entry(project.name, target)
    for alias in project.aliases:
        yield Entry(alias, target, exact=is_abbreviation(alias), only_in=project.bodies if _is_generic(alias) else ())


def _organisation_entries(organisation: Organisation) -> Iterator[Entry]:
    target = Target(Kind.ORGANISATION, organisation.slug, organisation.url, organisation.name)
    for spelling in (organisation.name, *organisation.aliases):
        registered = bool(organisation.src_uri)
        if registered or " " in spelling or is_abbreviation(spelling) or "-" in spelling:
            scope = (
                organisation.bodies if registered and _is_generic(spelling) and spelling != organisation.name else ()
            )
            yield Entry(spelling, target, exact=is_abbreviation(spelling), inflects=False, only_in=scope)


def _body_entries(body: Body, names: frozenset[str]) -> Iterator[Entry]:
    """The body's name, and what people call it: "Sundhedsklyngen Vest", "Vest-klyngen".

    What people call one body and another is called by right belongs to the other: "Midtklyngen".
    """
    target = Target(Kind.BODY, body.slug, body.url, body.name)
    called = []
    for kind, definite in (("Sundhedsklynge", "n"), ("Sundhedsråd", "et")):
        place = re.sub(f"^{kind}(?:{definite})? ", "", body.name)
        if place != body.name:
            called += [f"{kind} {place}", f"{kind}{definite} {place}"]
            if kind == "Sundhedsklynge":
                called += [f"{place}-klyngen", f"{place} Klyngen", f"{place}klyngen", f"Klyngen {place}"]
    yield Entry(body.name, target, inflects=False)
    for spelling in dict.fromkeys(called):
        if spelling not in names:
            yield Entry(spelling, target, inflects=False)


def _term_entry(term: Term) -> Entry:
    target = Target(
        Kind.TERM,
        term.name,
        f"ordliste/#{slugify(term.name)}",
        term.long_form or term.explanation,
        term.is_abbreviation,
    )
    return Entry(term.name, target, exact=term.is_abbreviation)


_SEATED = re.compile(
    r"(?P<place>[A-ZÆØÅ][\wæøåé-]+?)s? (?:kommune|sygehus|hospital|universitetshospital)\b"
    r"|(?:sundhedsklyngen?|sundhedsråd(?:et)?|klyngen) (?P<town>[A-ZÆØÅ][\wæøåé-]+)$",
    re.IGNORECASE,
)


def places_of(bodies: Iterable[Body], organisations: Iterable[Organisation]) -> frozenset[str]:
    """The towns that registers know by their municipality, hospital or body: "Viborg" of "Viborg Kommune"."""
    names = [one.name for one in organisations]
    names += [name for body in bodies for name in (body.name, body.hospital, *body.municipalities)]
    found = {match["place"] or match["town"] for name in names if (match := _SEATED.match(name))}
    return frozenset(found | {f"{place}s" for place in found})


def entries_of(corpus: Corpus, directory: Directory, organisations: Mapping[str, Organisation]) -> tuple[Entry, ...]:
    """Every name and alias of everything, in a fixed order."""
    names = frozenset(name for body in corpus.bodies for name in (body.name, body.short_name))

    def all_entries() -> Iterable[Entry]:
        for project in corpus.projects:
            yield from _project_entries(project)
        for body in corpus.bodies:
            yield from _body_entries(body, names)
        for organisation in organisations.values():
            yield from _organisation_entries(organisation)
        for person in directory.people.values():
            for spelling in dict.fromkeys((person.name, *person.aliases)):
                yield Entry(spelling, person.target, exact=True, inflects=False)
        for term in corpus.terms:
            yield _term_entry(term)

    return tuple(dict.fromkeys(entry for entry in all_entries() if entry.spelling.strip()))
