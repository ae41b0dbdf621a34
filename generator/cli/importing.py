"""``referat import``."""

import difflib
import json
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from generator.importing.bodies import KnownBody
from generator.importing.jsonform import draft_as_json
from generator.importing.minutes import Draft, NoMinutesError, import_source
from generator.importing.report import report_as_json, summary_of
from generator.importing.source import UnreadableSourceError
from generator.importing.sources.registry import read_source
from generator.reading.corpus import read_content
from generator.writing.meeting import write_meeting

_LARGEST = 100_000_000
"""Bytes; no minutes are larger."""


@dataclass(frozen=True)
class _Outcome:
    """What came of one file."""

    path: Path
    drafts: tuple[Draft, ...] = ()
    error: str = ""


def _import_one(path: Path, bodies: tuple[KnownBody, ...]) -> _Outcome:
    """One file, whatever is in it; a worker's whole task."""
    try:
        if path.stat().st_size > _LARGEST:
            return _Outcome(path, error=f"Filen er over {_LARGEST // 1_000_000} MB; så stort er intet referat.")
        source = read_source(path.read_bytes(), path.name)
        return _Outcome(path, tuple(import_source(source, bodies)))
    except (UnreadableSourceError, NoMinutesError) as error:
        return _Outcome(path, error=str(error))
    except OSError as error:
        return _Outcome(path, error=f"Filen kan ikke åbnes: {error.strerror or error}.")
    except Exception as error:  # noqa: BLE001 — one file nobody foresaw must not stop the others; it is named with its error
        return _Outcome(path, error=f"Uventet fejl ({type(error).__name__}: {error}). Send gerne filen til os.")


def _outcomes(files: Sequence[Path], bodies: tuple[KnownBody, ...], console: Console) -> list[_Outcome]:
    """All files, side by side, in the order they were given."""
    if len(files) == 1:
        with console.status(f"Læser {files[0].name}"):
            return [_import_one(files[0], bodies)]
    done: dict[Path, _Outcome] = {}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with (
        Progress(*columns, console=console) as progress,
        ProcessPoolExecutor(min(len(files), os.cpu_count() or 1)) as pool,
    ):
        task = progress.add_task("Importerer", total=len(files))
        futures = {pool.submit(_import_one, path, bodies): path for path in files}
        for future in as_completed(futures):
            path = futures[future]
            try:
                done[path] = future.result()
            except Exception as error:  # noqa: BLE001 — a worker that died is this file's error alone
                done[path] = _Outcome(path, error=f"Importen af filen brød sammen ({type(error).__name__}).")
            progress.advance(task)
    return [done[path] for path in files]


def known_bodies(into: Path) -> tuple[KnownBody, ...]:
    """From the registers beside the target folder, or else those of the portal one stands in."""
    for content in (into.parent, Path("content")):
        if (content / "klynger").is_dir():
            bodies = read_content(content).bodies
            return tuple(
                KnownBody(body.slug, body.name, (body.short_name,) if body.short_name else ()) for body in bodies
            )
    return ()


def _difference(before: str, after: str) -> Iterator[str]:
    yield from difflib.unified_diff(
        before.splitlines(), after.splitlines(), "det der ligger der", "det nye udkast", lineterm="", n=1
    )


def _write(draft: Draft, into: Path, console: Console, *, overwrite: bool, dry_run: bool) -> None:
    """Put a draft in its place; what is there already stays unless told otherwise."""
    if draft.meeting is None:
        console.print(Text("  Intet udkast: uden dato har mødet ingen adresse.", style="red"))
        return
    path = into / Path(draft.meeting.src_uri).relative_to("referater")
    text = write_meeting(draft.meeting)
    if path.exists():
        before = path.read_text("utf-8")
        if before == text:
            console.print(f"  {path.as_posix()} findes allerede, og intet er ændret.", soft_wrap=True)
            return
        console.print(f"  {path.as_posix()} findes allerede. Forskellen er:", soft_wrap=True)
        for line in _difference(before, text):
            style = "green" if line.startswith("+") else "red" if line.startswith("-") else "dim"
            console.print(Text("    " + line, style=style), soft_wrap=True)
        if not overwrite:
            console.print("  Filen er ikke rørt. Skriv --overwrite for at erstatte den.", soft_wrap=True)
            return
    if dry_run:
        console.print(f"  Ville skrive {path.as_posix()}", soft_wrap=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    console.print(f"  Skrev {path.as_posix()}", soft_wrap=True)
    _register(draft, into, console)


def _register(draft: Draft, into: Path, console: Console) -> None:
    """A body that no register knows would keep its minutes from being published: give it the shortest possible file."""
    assert draft.meeting is not None
    if into.name != "referater":
        return
    path = into.parent / "klynger" / f"{draft.meeting.bodies[0]}.md"
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    name = json.dumps(draft.body or draft.meeting.bodies[0], ensure_ascii=False)
    path.write_text(f"---\nnavn: {name}\n---\n", "utf-8")
    console.print(f"  Skrev {path.as_posix()}, fordi klyngen ikke havde en fil. Fyld den ud.", soft_wrap=True)


@click.command("import", short_help="Lav udkast af referater i PDF, Word, HTML eller tekst.")
@click.argument(
    "files", metavar="FIL…", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default="content/referater",
    show_default=True,
    help="Hvor udkastene lægges: <mappe>/<klynge>/<dato>-<niveau>.md.",
)
@click.option("--json", "as_json", is_flag=True, help="Skriv møderne som JSON i stedet for at lægge udkast.")
@click.option("--dry-run", is_flag=True, help="Vis hvad der ville ske, og skriv intet.")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Gem regnskabet over hver linje i kilderne som JSON.",
)
@click.option("--overwrite", is_flag=True, help="Erstat udkast, der ligger der i forvejen.")
def COMMAND(
    files: tuple[Path, ...], into: Path, as_json: bool, dry_run: bool, report: Path | None, overwrite: bool
) -> None:  # noqa: N802, FBT001, PLR0913 — the package is walked for this name; click gives one argument an option
    """Lav et udkast (status: udkast) for hvert møde i FIL…

    Alt i kilden kommer med i udkastet eller står i regnskabet med en grund. Lukkede punkter, e-mailadresser, telefonnumre
    og CPR-numre kommer aldrig med. Gennemse udkastet, før du udgiver det.

    Svarer 0, når alt gik godt, 1, når nogle filer ikke kunne læses, og 2 ved forkert brug.
    """
    console = Console(stderr=True, highlight=False)
    outcomes = _outcomes(files, known_bodies(into), console)
    for outcome in outcomes:
        console.print(Text(outcome.path.as_posix(), style="bold"), soft_wrap=True)
        if outcome.error:
            console.print(Text(f"  {outcome.error}", style="red"), soft_wrap=True)
        for draft in outcome.drafts:
            for line in summary_of(draft):
                console.print(Text(f"  {line}"), soft_wrap=True)
            if not as_json:
                _write(draft, into, console, overwrite=overwrite, dry_run=dry_run)
    if as_json:
        click.echo(
            json.dumps(
                [draft_as_json(draft) for outcome in outcomes for draft in outcome.drafts], ensure_ascii=False, indent=1
            )
        )
    if report is not None:
        reports = [report_as_json(outcome.path.as_posix(), outcome.drafts, outcome.error) for outcome in outcomes]
        report.write_text(json.dumps(reports, ensure_ascii=False, indent=1) + "\n", "utf-8")
    failed = [
        outcome for outcome in outcomes if outcome.error or any(draft.meeting is None for draft in outcome.drafts)
    ]
    sys.exit(1 if failed else 0)
