"""``referat build``."""

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from generator.building.run import BuildReport
from generator.building.settings import SettingsError
from generator.cli.report import meetings_told, show_text, tally
from generator.cli.settings import CONFIG
from generator.cli.steps import steps
from generator.model.diagnostic import Severity
from generator.plugin import PublicationStoppedError, build_site

_STEPS = 4
"""Reading, linking, pages, index."""


@click.command("build", short_help="Byg portalen.")
@CONFIG
@click.option(
    "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Mappen, portalen lægges i. [ellers: site]"
)
@click.option("--strict", is_flag=True, help="Udgiv intet, hvis der er fejl eller advarsler.")
def COMMAND(config_file: Path, site_dir: Path | None, strict: bool) -> None:  # noqa: N802, FBT001 — the package is walked for this name; click passes flags so
    """Byg portalen af det, der ligger i content/.

    Den nye portal bygges ved siden af den gamle og tager først dens plads, når alt er gået godt. Et referat, der ikke
    kan læses, lægges til side og nævnes. Står der CPR-numre, e-mailadresser eller telefonnumre i teksten, udgives
    intet.
    """
    console = Console(stderr=True, highlight=False)
    content = config_file.parent / "content"
    try:
        with steps(console, _STEPS) as step:
            report = build_site(config_file.resolve(), site_dir and site_dir.resolve(), strict=strict, progress=step)
    except PublicationStoppedError as error:
        show_text(error.diagnostics, content, console)
        console.print(f"\n{str(error.args[0]).splitlines()[0]} Den gamle portal er urørt.", style="bold red")
        sys.exit(1)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
    _show(report, content, console)
    sys.exit(1 if report.set_aside else 0)


def _show(report: BuildReport, content: Path, console: Console) -> None:
    worth = [found for found in report.diagnostics if found.severity is not Severity.SUGGESTION]
    show_text(worth, content, console)
    suggestions = len(report.diagnostics) - len(worth)
    if worth:
        console.print()
    seconds = f"{report.seconds:.1f}".replace(".", ",")
    console.print(f"{meetings_told(report.meetings)}, {report.files} filer, {seconds} sekunder, {tally(worth)}.")
    if suggestions:
        console.print(f"Der er {suggestions} forslag til registrene: se dem med »referat check«.")
    if report.set_aside:
        names = ", ".join(report.set_aside)
        console.print(Text(f"Lagt til side og ikke udgivet: {names}", style="red"), soft_wrap=True)
    click.echo(f"Portalen ligger i {_near(report.site_dir)}. Se den med »make serve« eller »referat serve«.")


def _near(path: Path) -> str:
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
