"""``referat``: the door to everything."""

import importlib
import pkgutil
import sys

import click

from generator import __version__, cli
from generator.cli.danish import speak_danish

_OPTIONS = "[VALG]"


def _modules() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(cli.__path__))


def _command(module: str) -> click.Command | None:
    command = getattr(importlib.import_module(f"{cli.__name__}.{module}"), "COMMAND", None)
    return command if isinstance(command, click.Command) else None


class _Commands(click.Group):
    """Every module of ``cli`` that holds a `COMMAND`; only the one that is asked for is imported."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's signature
        found = (_command(module) for module in _modules() if module != "main")
        return sorted(str(command.name) for command in found if command)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 — click's signature
        # A module cannot be called "import": its name is then the command's with an ending.
        likely = sorted(module for module in _modules() if module != "main" and module.startswith(cmd_name))
        found = (_command(module) for module in likely)
        command = next((command for command in found if command and command.name == cmd_name), None)
        if command:
            command.options_metavar = _OPTIONS
        return command


def main() -> None:
    """Run the command line. Exit status: 0 good, 1 content has errors, 2 wrong use."""
    speak_danish()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    group = _Commands(
        "referat",
        options_metavar=_OPTIONS,
        subcommand_metavar="KOMMANDO …",
        help="Byg, tjek og udfyld en portal af mødereferater.",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    click.version_option(__version__, message="referat %(version)s")(group)
    group()
