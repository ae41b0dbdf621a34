"""``referat check``."""

import sys
from pathlib import Path

import click
from rich.console import Console

from generator.checking.registry import run_checks
from generator.cli.report import meetings_told, show_github, show_json, show_text, tally
from generator.cli.settings import CONFIG, load_settings
from generator.cli.steps import steps
from generator.linking.build import link
from generator.model.diagnostic import Severity
from generator.reading.corpus import read_content


@click.command("check", short_help="Tjek referater og registre.")
@click.argument("files", metavar="[FILER…]", nargs=-1, type=click.Path(exists=True, path_type=Path))
@CONFIG
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json"]),
    default="text",
    show_default=True,
    help="Hvordan svaret skrives.",
)
def COMMAND(files: tuple[Path, ...], config_file: Path, form: str) -> None:  # noqa: N802 — the package is walked for this name
    """Tjek alt i content/, eller kun de filer og mapper, du nævner.

    Hvert problem nævnes med fil, linje, en kode (forklaret i docs/fejlkoder.md), og hvad du kan gøre.
    """
    settings = load_settings(config_file)
    root, wanted = settings.content.resolve(), [file.resolve() for file in files]
    if outside := [file for file, path in zip(files, wanted, strict=True) if not path.is_relative_to(root)]:
        raise click.UsageError(f"{outside[0]} ligger ikke i {settings.content}, og kun det bliver tjekket.")
    console = Console(stderr=True, highlight=False)
    with steps(console, 3) as step:
        step("Læser referater og registre")
        corpus = read_content(settings.content, settings.reading)
        step("Forbinder, hvad der hører sammen")
        portal = link(corpus)
        step("Tjekker")
        found = tuple(sorted({*corpus.diagnostics, *portal.diagnostics, *run_checks(corpus, portal)}))
    if files:
        found = tuple(one for one in found if any((root / one.src_uri).is_relative_to(path) for path in wanted))
    if form == "json":
        show_json(found, settings.content)
    elif form == "github":
        show_github(found, settings.content)
    else:
        show_text(found, settings.content, Console(highlight=False))
        click.echo(f"\n{meetings_told(len(corpus.meetings))} læst: {tally(found)}.")
    sys.exit(1 if any(one.severity in {Severity.STOP, Severity.ERROR} for one in found) else 0)
