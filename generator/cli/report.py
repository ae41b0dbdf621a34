"""Diagnostics → a terminal, GitHub's annotations, or JSON."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from generator.model.diagnostic import Diagnostic, Severity

_COLOUR = {Severity.STOP: "bold red", Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan"}
_GITHUB = {
    Severity.STOP: "error", Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice",
}  # fmt: skip
_PLURAL = {
    Severity.STOP: ("alvorlig fejl", "alvorlige fejl"),
    Severity.ERROR: ("fejl", "fejl"),
    Severity.WARNING: ("advarsel", "advarsler"),
    Severity.SUGGESTION: ("forslag", "forslag"),
}


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """How many of each: "2 fejl og 1 advarsel"; "ingen fejl" where there are none."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [
        f"{counts[severity]} {_PLURAL[severity][counts[severity] > 1]}" for severity in Severity if counts[severity]
    ]
    return " og ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:]))) if parts else "ingen fejl"


def meetings_told(count: int) -> str:
    """How many meetings: "1 møde", "5 møder"."""
    return f"{count} {'møde' if count == 1 else 'møder'}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def show_text(diagnostics: Sequence[Diagnostic], content: Path, console: Console) -> None:
    """One block a file, one line a problem with its remedy below."""
    last = ""
    for found in diagnostics:
        if found.src_uri != last:
            console.print(Text(f"\n{(content / found.src_uri).as_posix()}", style="bold"))
            last = found.src_uri
        place = f"linje {found.line}" if found.line else "hele filen"
        line = Text("  ").append(f"{place}: ").append(found.severity.value, style=_COLOUR[found.severity])
        console.print(line.append(f" {found.code}  {found.message}"), soft_wrap=True)
        if found.remedy:
            console.print(Text(f"      → {found.remedy}", style="dim"), soft_wrap=True)


def show_github(diagnostics: Sequence[Diagnostic], content: Path) -> None:
    """Annotations that GitHub shows beside the line."""
    for found in diagnostics:
        place = f"file={(content / found.src_uri).as_posix()},line={max(1, found.line)},title={found.code}"
        click.echo(f"::{_GITHUB[found.severity]} {place}::{_escape(f'{found.message} {found.remedy}'.rstrip())}")


def show_json(diagnostics: Sequence[Diagnostic], content: Path) -> None:
    """A list of objects for other programs."""
    rows = [
        {
            "fil": (content / found.src_uri).as_posix(),
            "linje": found.line,
            "kode": found.code,
            "alvor": found.severity.value,
            "besked": found.message,
            "hvad_nu": found.remedy,
        }
        for found in diagnostics
    ]
    click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
