"""The register files of ``content/``: bodies, projects, people, organisations."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.danish.slug import slugify
from generator.model.diagnostic import Diagnostic
from generator.model.register import Body, BodyLevel, Grant, Organisation, Participant, Project, Role
from generator.reading.findings import Findings
from generator.reading.frontmatter import Mapping, Scalar, split
from generator.reading.keys import (
    BODY_KEYS,
    GRANT_KEYS,
    LEVEL_KEYS,
    ORGANISATION_KEYS,
    PARTICIPANT_KEYS,
    PROJECT_KEYS,
    ROLE_KEYS,
    Key,
)
from generator.reading.meeting import normalise_level
from generator.reading.values import Values, folded, parse_number

Entity = TypeVar("Entity", Body, Project, Participant, Organisation)


@dataclass(frozen=True)
class RegisterReading(Generic[Entity]):
    """What came of reading one register file."""

    entity: Entity | None
    """None where the file must be set aside."""
    diagnostics: tuple[Diagnostic, ...]


def _grants(values: Values, name: str, findings: Findings) -> tuple[Grant, ...]:
    grants = []
    for entry in values.entries(name):
        if isinstance(entry, Scalar):
            findings.add(
                "F107", entry.line, f"En linje i »{name}« har ikke nøgler.", "Skriv »år: 2024« og »beløb: 602.572«."
            )
        elif all((key.text.isdecimal() and len(key.text) == len("2024")) for key, _ in entry.pairs):
            # The short form: "2024: 602.572".
            for year, value in entry.pairs:
                amount = parse_number(value.text) if isinstance(value, Scalar) else None
                if amount is None:
                    findings.add(
                        "F111", value.line, f"Beløbet for {year.text} er ikke et helt tal.", "Skriv det som 602.572."
                    )
                else:
                    grants.append(Grant(int(year.text), amount, line=year.line))
        else:
            grant = Values(entry, GRANT_KEYS, findings, f"under »{name}«")
            year_number, amount = grant.number("år"), grant.number("beløb")
            if year_number is not None and amount is not None:
                grants.append(Grant(year_number, amount, slugify(grant.text("klynge")), line=grant.line("år")))
    return tuple(grants)


def _levels(values: Values, findings: Findings) -> tuple[BodyLevel, ...]:
    levels = []
    for entry in values.entries("niveauer"):
        if isinstance(entry, Scalar):
            levels.append(BodyLevel(normalise_level(entry.text)))
            continue
        level = Values(entry, LEVEL_KEYS, findings, "for et niveau")
        levels.append(
            BodyLevel(normalise_level(level.text("navn")), level.words("medlemmer"), level.words("faste punkter"))
        )
    return tuple(levels)


def _roles(values: Values, findings: Findings) -> tuple[Role, ...]:
    roles = []
    for entry in values.entries("roller"):
        if isinstance(entry, Scalar):
            title, _, organisation = entry.text.rpartition(",")
            roles.append(Role(title.strip() or organisation.strip(), organisation.strip() if title else ""))
            continue
        role = Values(entry, ROLE_KEYS, findings, "for en rolle")
        start, end = role.date("fra", loose=True), role.date("til", loose=True)
        roles.append(Role(role.text("rolle"), role.text("organisation"), start, end))
    return tuple(roles)


def _body(slug: str, values: Values, text: str, src_uri: str, findings: Findings) -> Body:
    return Body(
        slug=slug,
        name=values.text("navn"),
        short_name=values.text("kort navn"),
        kind=values.text("type").lower() or "sundhedsklynge",
        region=values.text("region"),
        hospital=values.text("hospital"),
        municipalities=values.words("kommuner"),
        levels=_levels(values, findings),
        founded=values.date("fra", loose=True),
        dissolved=values.date("til", loose=True),
        predecessors=values.words("afløser"),
        successors=values.words("afløses af"),
        grants=_grants(values, "midler", findings),
        text=text,
        src_uri=src_uri,
    )


_KINDS = folded(("projekt", "indsats", "emne"))


def _project(slug: str, values: Values, text: str, src_uri: str, findings: Findings) -> Project:
    return Project(
        slug=slug,
        name=values.text("navn"),
        aliases=values.words("aliaser"),
        kind=values.choice("type", _KINDS) or "projekt",
        bodies=tuple(slugify(body) for body in values.words("klynger")),
        owner=values.text("ejer"),
        status=values.text("status"),
        start=values.date("start", loose=True),
        end=values.date("slut", loose=True),
        grants=_grants(values, "bevillinger", findings),
        different_from=values.words("ikke"),
        text=text,
        src_uri=src_uri,
    )


def _participant(slug: str, values: Values, text: str, src_uri: str, findings: Findings) -> Participant:
    return Participant(
        slug=slug,
        name=values.text("navn"),
        aliases=values.words("aliaser"),
        roles=_roles(values, findings),
        private=values.yes_no("privat"),
        different_from=values.words("ikke"),
        text=text,
        src_uri=src_uri,
    )


def _organisation(slug: str, values: Values, text: str, src_uri: str, _: Findings) -> Organisation:
    return Organisation(
        slug=slug,
        name=values.text("navn"),
        aliases=values.words("aliaser"),
        kind=values.text("type").lower(),
        bodies=tuple(slugify(body) for body in values.words("klynge")),
        different_from=values.words("ikke"),
        text=text,
        src_uri=src_uri,
    )


def _read(
    text: str,
    src_uri: str,
    keys: tuple[Key, ...],
    what: str,
    make: Callable[[str, Values, str, str, Findings], Entity],
) -> RegisterReading[Entity]:
    findings = Findings(src_uri)
    slug = src_uri.rpartition("/")[2].removesuffix(".md")
    if slug != slugify(slug):
        findings.add("F114", 0, f"»{slug}« kan ikke være en adresse.", f"Kald filen »{slugify(slug)}.md«.")
    document = split(text, findings)
    head = document.head or Mapping((), 1)
    if document.head is None:
        return RegisterReading(None, findings.diagnostics)
    entity = make(slug, Values(head, keys, findings, what), document.body.strip(), src_uri, findings)
    return RegisterReading(None if findings.unreadable else entity, findings.diagnostics)


def read_body(text: str, src_uri: str) -> RegisterReading[Body]:
    """A file of ``content/klynger/``."""
    return _read(text, src_uri, BODY_KEYS, "for en klynge", _body)


def read_project(text: str, src_uri: str) -> RegisterReading[Project]:
    """A file of ``content/projekter/``."""
    return _read(text, src_uri, PROJECT_KEYS, "for et projekt", _project)


def read_participant(text: str, src_uri: str) -> RegisterReading[Participant]:
    """A file of ``content/deltagere/``."""
    return _read(text, src_uri, PARTICIPANT_KEYS, "for en deltager", _participant)


def read_organisation(text: str, src_uri: str) -> RegisterReading[Organisation]:
    """A file of ``content/organisationer/``."""
    return _read(text, src_uri, ORGANISATION_KEYS, "for en organisation", _organisation)
