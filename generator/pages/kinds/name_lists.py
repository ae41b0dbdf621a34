"""People and organisations, by letter, in Danish order."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.linking.portal import Link, Person, Portal
from generator.model.register import Organisation
from generator.pages.letters import by_letter
from generator.pages.page import Page, PageKind, Site


@dataclass(frozen=True)
class NameRow:
    """A name with a word on who it is."""

    link: Link
    note: str
    count: int
    """Meetings or items."""


def _person(person: Person) -> NameRow:
    role = person.roles[0] if person.roles else None
    note = ", ".join(filter(None, (role.title, role.organisation))) if role else ""
    return NameRow(Link(person.url, person.name), note, len(person.appearances))


def _organisation(portal: Portal, organisation: Organisation) -> NameRow:
    count = len(portal.organisation_items.get(organisation.slug, ()))
    kind = organisation.kind[:1].upper() + organisation.kind[1:]
    return NameRow(Link(organisation.url, organisation.name), kind, count)


def _name(row: NameRow) -> str:
    return row.link.title


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    people = [_person(person) for person in portal.people.values() if not person.private]
    organisations = [_organisation(portal, organisation) for organisation in portal.organisations.values()]
    yield Page(
        url="deltagere/",
        template="navneliste.html",
        title="Deltagere",
        description="Alle, der er nævnt i sundhedsklyngernes referater, med deres roller og møder.",
        section="deltagere",
        context={
            "groups": by_letter(people, _name),
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
            "groups": by_letter(organisations, _name),
            "counted": ("punkt", "punkter"),
            "lead": "Regioner, kommuner, hospitaler, almen praksis og andre, som referaterne nævner.",
            "what": "navn",
        },
        updated=site.updated(*site.history),
    )


PAGE_KIND = PageKind("navnelister", _make)
