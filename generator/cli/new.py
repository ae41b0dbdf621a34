"""``referat new``."""

import sys
from pathlib import Path

import click

from generator.cli.settings import CONFIG, load_settings
from generator.danish.dates import long_date, parse_date
from generator.danish.slug import slugify
from generator.linking.build import link
from generator.model.meeting import AgendaItem, Attendance, Meeting, Section, SectionKind, Status
from generator.model.register import Body, BodyLevel
from generator.reading.corpus import read_content
from generator.reading.findings import nearest
from generator.reading.meeting import normalise_level
from generator.writing.meeting import write_meeting

_STANDING = ("Godkendelse af dagsorden", "Godkendelse af referat", "Eventuelt")
"""Where the register has no "faste punkter" for the level."""


def _find_body(bodies: tuple[Body, ...], typed: str) -> Body:
    for body in bodies:
        if slugify(typed) in {body.slug, slugify(body.name), slugify(body.short_name)}:
            return body
    best = nearest(slugify(typed), [body.slug for body in bodies])
    known = ", ".join(body.slug for body in bodies)
    raise click.UsageError(
        f"Klyngen »{typed}« har ingen fil i content/klynger. "
        + (f"Mente du »{best}«?" if best else f"Der er: {known}.")
    )


def _find_level(body: Body, typed: str | None) -> BodyLevel:
    if typed is None:
        if len(body.levels) == 1:
            return body.levels[0]
        names = ", ".join(level.name for level in body.levels) or "politisk, fagligt-strategisk"
        raise click.UsageError(f"Skriv niveauet med --niveau. {body.name} har: {names}.")
    name = normalise_level(typed)
    return next((level for level in body.levels if level.name == name), BodyLevel(name))


@click.command("new", short_help="Begynd et nyt referat.")
@click.argument("klynge")
@click.argument("dato")
@click.option("--niveau", help="Politisk, fagligt-strategisk … Kan udelades, når klyngen kun har ét.")
@CONFIG
def COMMAND(klynge: str, dato: str, niveau: str | None, config_file: Path) -> None:  # noqa: N802 — the package is walked for this name
    """Lav et tomt referat for KLYNGE den DATO med klyngens medlemmer og faste punkter fyldt ind.

    For eksempel: referat new vest 8.9.2027 --niveau politisk
    """
    day = parse_date(dato)
    if day is None:
        raise click.UsageError(f"»{dato}« er ikke en dato, der findes. Skriv den som 2027-09-08 eller 8.9.2027.")
    settings = load_settings(config_file)
    corpus = read_content(settings.content, settings.reading)
    body = _find_body(corpus.bodies, klynge)
    level = _find_level(body, niveau)
    path = settings.content / "referater" / body.slug / f"{day.isoformat()}-{level.name}.md"
    if path.exists():
        click.echo(f"{path.as_posix()} findes allerede og er ikke rørt.", err=True)
        sys.exit(1)
    portal = link(corpus)
    people = [portal.people[portal.names[name]] if name in portal.names else None for name in level.members]
    before = [m for m in portal.meetings_of(body.slug) if m.level == level.name and m.date < day]
    titles = [
        f"{title} fra {long_date(before[-1].date)}" if title == "Godkendelse af referat" and before else title
        for title in level.standing_items or _STANDING
    ]
    meeting = Meeting(
        src_uri=f"referater/{body.slug}/{path.name}",
        bodies=(body.slug,),
        level=level.name,
        date=day,
        status=Status.DRAFT,
        attendances=tuple(
            Attendance(
                name, *((person.roles[0].title, person.roles[0].organisation) if person and person.roles else ("", ""))
            )
            for name, person in zip(level.members, people, strict=True)
        ),
        items=tuple(
            AgendaItem(str(n), title, (Section(SectionKind.DECISION, ""),)) for n, title in enumerate(titles, 1)
        ),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(write_meeting(meeting))
    click.echo(f"Skrev {path.as_posix()}. Fyld den ud, og se den med »referat check {path.as_posix()}«.")
