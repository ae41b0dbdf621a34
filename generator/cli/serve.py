"""``referat serve``."""

from pathlib import Path

import click

from generator.building.settings import SettingsError
from generator.cli.settings import CONFIG
from generator.plugin import serve_site


@click.command("serve", short_help="Vis portalen her på maskinen.")
@CONFIG
@click.option("--address", default="localhost:8000", show_default=True, help="Adressen, portalen vises på.")
def COMMAND(config_file: Path, address: str) -> None:  # noqa: N802 — the package is walked for this name
    """Vis portalen i browseren, og byg den igen, hver gang en fil bliver gemt. Stop med Ctrl+C."""
    click.echo(f"Portalen vises på http://{address}/ – stop med Ctrl+C.")
    try:
        serve_site(config_file.resolve(), address)
    except SettingsError as error:
        raise click.UsageError(str(error)) from error
