"""People and organisations, by letter, in Danish order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.danish.slug import danish_order
from generator.linking.portal import Link, Person, Portal
from generator.model.register import Organisation
from generator.pages.page import Page, PageKind, Site

_ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


@dataclass(frozen=True)
class NameRow:
    """A name with a word on who it is."""

    link: Link
    note: str
    count: int
    """Meetings or items."""


def letter_of(name: str) -> str:
    """The letter under which a name stands: "Aabenraa" stands under Å.

    >>> letter_of("Aabenraa"), letter_of("Öberg"), letter_of("72-timers")
    ('Å', 'Ø', '#')
    """
    first = danish_order(name)[0][:1]
    ranks = {danish_order(letter)[0]: letter.upper() for letter in _ALPHABET}
    return ranks.get(first, "#")


def _grouped(rows: Iterable[NameRow]) -> tuple[tuple[str, tuple[NameRow, ...]], ...]:
    ordered = sorted(rows, key=lambda row: danish_order(row.link.title))
    return tuple(
        (letter, tuple(group)) for letter, group in groupby(ordered, key=lambda row: letter_of(row.link.title))
    )


def _person(person: Person) -> NameRow:
    role = person.roles[0] if person.roles else None
    note = ", ".join(filter(None, (role.title, role.organisation))) if role else ""
    return NameRow(Link(person.url, person.name), note, len(person.appearances))


def _organisation(portal: Portal, organisation: Organisation) -> NameRow:
    count = len(portal.organisation_items.get(organisation.slug, ()))
    kind = organisation.kind[:1].upper() + organisation.kind[1:]
    return NameRow(Link(organisation.url, organisation.name), kind, count)


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    yield Page(
        url="deltagere/",
        template="navneliste.html",
        title="Deltagere",
        description="Alle, der er nævnt i sundhedsklyngernes referater, med deres roller og møder.",
        section="deltagere",
        context={
            "groups": _grouped(_person(person) for person in portal.people.values() if not person.private),
            "counted": ("møde", "møder"),
            "lead": "Politikere, ledere og andre, der har deltaget i møderne eller er nævnt i referaterne.",
            "what": "navn, rolle eller organisation",
        },
        updated=site.updated(*site.history),
    )
    yield Page(
        url="organisationer/",
        template="navneliste.html",
        title="Organisationer",
        description="Regioner, kommuner, hospitaler og andre organisationer i sundhedsklyngernes referater.",
        section="organisationer",
        context={
            "groups": _grouped(_organisation(portal, organisation) for organisation in portal.organisations.values()),
            "counted": ("punkt", "punkter"),
            "lead": "Regioner, kommuner, hospitaler, almen praksis og andre, som referaterne nævner.",
            "what": "navn",
        },
        updated=site.updated(*site.history),
    )


PAGE_KIND = PageKind("navnelister", _make)
