"""``referat import``."""

import json
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from generator.cli.drafts import NO_DRAFT, show_count, write_draft
from generator.danish.slug import slugify
from generator.importing.bodies import KnownBody
from generator.importing.draft import Draft
from generator.importing.jsonform import draft_as_json
from generator.importing.minutes import NoMinutesError, import_source
from generator.importing.repair import is_damaged
from generator.importing.report import report_as_json, summary_of
from generator.importing.restoration import as_patch, restore
from generator.importing.source import UnreadableSourceError
from generator.importing.sources.registry import read_source
from generator.importing.suggestions import KnownNames, Suggestions, register_lines, suggest
from generator.model.corpus import Corpus
from generator.reading.corpus import read_content

_LARGEST = 100_000_000
"""Bytes; no minutes are larger."""


@dataclass(frozen=True)
class Outcome:
    """What came of one file."""

    path: Path
    drafts: tuple[Draft, ...] = ()
    restored: tuple[Draft, ...] = ()
    """The same meetings, read after the certain repairs of a scanned text."""
    patch: str = ""
    """The repairs of a scanned text, to be looked through."""
    error: str = ""

    @property
    def forms(self) -> list[dict[str, object]]:
        """The meetings as JSON."""
        restored = self.restored or self.drafts
        return [draft_as_json(draft, clean) for draft, clean in zip(self.drafts, restored, strict=True)]


@dataclass(frozen=True)
class _Task:
    """How every file is to be read."""

    content: Path | None
    """The portal whose registers and words help."""
    bodies: tuple[KnownBody, ...] = ()
    apply_repairs: bool = False
    mend: bool = True
    """Whether repairs of a scanned text are wanted at all: they cost more than the rest of the import."""


@cache
def _portal(content: Path) -> Corpus:
    return read_content(content)


def _portal_words(content: Path | None) -> tuple[list[str], list[str]]:
    """Texts and names of a portal, to read a damaged text by."""
    if content is None:
        return [], []
    corpus = _portal(content)
    texts = [section.text for meeting in corpus.meetings for item in meeting.items for section in item.sections]
    titles = [item.title for meeting in corpus.meetings for item in meeting.items]
    known = known_names(corpus)
    organisations = [person.organisation for meeting in corpus.meetings for person in meeting.attendances]
    return [*texts, *titles], [*known.people, *known.projects, *organisations]


def _read(path: Path, task: _Task) -> Outcome:
    """One file's meetings, and what can be done for its letters.

    Raises UnreadableSourceError, NoMinutesError or OSError where there are none.
    """
    if path.stat().st_size > _LARGEST:
        raise UnreadableSourceError(f"Filen er over {_LARGEST // 1_000_000} MB; så stort er intet referat.")
    source = read_source(path.read_bytes(), path.name)
    drafts = tuple(import_source(source, task.bodies))
    restoration = restore(source, *_portal_words(task.content)) if task.mend and is_damaged(source.lines) else None
    if restoration is None:
        return Outcome(path, drafts)
    words = restoration.words if task.apply_repairs and restoration.certain else ""
    restored = tuple(import_source(restoration.source, task.bodies, restored=words, scanned=True))
    patch = as_patch(path.name, restoration.repairs, source)
    if task.apply_repairs:
        return Outcome(path, restored, restored, patch)
    return Outcome(path, drafts, restored if len(restored) == len(drafts) else (), patch)


def _import_one(path: Path, task: _Task) -> Outcome:
    """One file, whatever is in it; a worker's whole task."""
    try:
        return _read(path, task)
    except (UnreadableSourceError, NoMinutesError) as error:
        return Outcome(path, error=str(error))
    except OSError as error:
        return Outcome(path, error=f"Filen kan ikke åbnes: {error.strerror or error}.")
    except Exception as error:  # noqa: BLE001 — one file nobody foresaw must not stop the others; it is named with its error
        return Outcome(path, error=f"Uventet fejl ({type(error).__name__}: {error}). Send gerne filen til os.")


def import_file(path: Path, into: Path) -> Outcome:
    """One file, read with the help of the registers that a target folder belongs to."""
    return _import_one(path, _Task(portal_of(into), known_bodies(into)))


def _outcomes(files: Sequence[Path], task: _Task, console: Console) -> list[Outcome]:
    """All files, side by side, in the order they were given."""
    if len(files) == 1:
        with console.status(f"Læser {files[0].name}"):
            return [_import_one(files[0], task)]
    done: dict[Path, Outcome] = {}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with (
        Progress(*columns, console=console) as progress,
        ProcessPoolExecutor(min(len(files), os.cpu_count() or 1)) as pool,
    ):
        shown = progress.add_task("Importerer", total=len(files))
        futures = {pool.submit(_import_one, path, task): path for path in files}
        for future in as_completed(futures):
            path = futures[future]
            try:
                done[path] = future.result()
            except Exception as error:  # noqa: BLE001 — a worker that died is this file's error alone
                done[path] = Outcome(path, error=f"Importen af filen brød sammen ({type(error).__name__}).")
            progress.advance(shown)
    return [done[path] for path in files]


def portal_of(into: Path) -> Path | None:
    """The content folder that the target folder lies in, or else that of the portal one stands in."""
    return next((one.resolve() for one in (into.parent, Path("content")) if (one / "klynger").is_dir()), None)


def known_bodies(into: Path) -> tuple[KnownBody, ...]:
    """From the registers near a target folder, and then from those of the portal one stands in."""
    near = [_portal(one.resolve()).bodies for one in (into.parent, Path("content")) if (one / "klynger").is_dir()]
    bodies = {body.slug: body for known in reversed(near) for body in known}.values()
    return tuple(KnownBody(body.slug, body.name, (body.short_name,) if body.short_name else ()) for body in bodies)


def known_names(corpus: Corpus) -> KnownNames:
    """Everyone and every project that a portal knows."""
    registered = [person.name for person in corpus.participants]
    seen = [person.name for meeting in corpus.meetings for person in meeting.attendances]
    aliases = {alias: person.name for person in corpus.participants for alias in person.aliases}
    projects = [name for project in corpus.projects for name in (project.name, *project.aliases)]
    return KnownNames(tuple(dict.fromkeys([*registered, *seen])), aliases, tuple(projects))


def _show_suggestions(suggestions: Suggestions, console: Console) -> None:
    if suggestions.aliases:
        console.print("\nLigner nogen, portalen kender. Er det den samme, så skriv navnet som alias:")
        for written, name in suggestions.aliases:
            console.print(Text(f"  {written} ligner {name} (content/deltagere/{slugify(name)}.md)"), soft_wrap=True)
            console.print(Text("    " + register_lines(name, [written]).replace("\n", "\n    "), style="dim"))
    if suggestions.people:
        console.print("\nNye deltagere: " + ", ".join(suggestions.people), soft_wrap=True)
    for project in suggestions.projects:
        console.print(Text(f"\nNyt projekt? content/projekter/{slugify(project)}.md"), soft_wrap=True)
        console.print(Text("    " + register_lines(project).replace("\n", "\n    "), style="dim"))


def _show(outcome: Outcome, console: Console) -> None:
    """The file's name, and why it could not be read."""
    console.print(Text(outcome.path.as_posix(), style="bold"), soft_wrap=True)
    if outcome.error:
        console.print(Text(f"  {outcome.error}", style="red"), soft_wrap=True)


def _save_report(path: Path, outcomes: Sequence[Outcome]) -> None:
    reports = [
        report_as_json(outcome.path.as_posix(), outcome.drafts, outcome.error, outcome.patch) for outcome in outcomes
    ]
    try:
        path.write_text(json.dumps(reports, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise click.ClickException(f"Regnskabet kan ikke gemmes i {path}: {error.strerror or error}.") from error


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
@click.option(
    "--repair",
    type=click.Choice(["report", "apply"]),
    help="Skannet tekst uden æ, ø og å: vis rettelserne (report), eller foretag de sikre (apply).",
)
@click.option("--overwrite", is_flag=True, help="Erstat udkast, der ligger der i forvejen.")
def COMMAND(  # noqa: N802, PLR0913, PLR0917 — the package is walked for this name; click gives one argument an option
    files: tuple[Path, ...],
    into: Path,
    as_json: bool,  # noqa: FBT001 — click's flags are given by name
    dry_run: bool,  # noqa: FBT001
    report: Path | None,
    repair: str | None,
    overwrite: bool,  # noqa: FBT001
) -> None:
    """Lav et udkast (status: udkast) for hvert møde i filerne.

    Alt i kilden kommer med i udkastet eller står i regnskabet med en grund. Lukkede punkter, e-mailadresser,
    telefonnumre og CPR-numre kommer aldrig med. Gennemse udkastet, før du udgiver det.

    Svarer 0, når alt gik godt, 1, når nogle filer ikke kunne læses, og 2 ved forkert brug.
    """
    console = Console(stderr=True, highlight=False)
    content = portal_of(into)
    mend = repair is not None or as_json or report is not None
    task = _Task(content, known_bodies(into), apply_repairs=repair == "apply", mend=mend)
    outcomes = _outcomes(files, task, console)
    done: list[str] = []
    for outcome in outcomes:
        _show(outcome, console)
        for draft in outcome.drafts:
            for line in summary_of(draft):
                console.print(Text(f"  {line}"), soft_wrap=True)
            if not as_json:
                done.append(write_draft(draft, into, console, overwrite=overwrite, dry_run=dry_run))
        if repair and outcome.patch:
            console.print(Text(outcome.patch), soft_wrap=True)
    drafts = [draft for outcome in outcomes for draft in outcome.drafts]
    if content is not None:
        _show_suggestions(suggest(drafts, known_names(_portal(content))), console)
    if not as_json:
        show_count(len(outcomes), sum(1 for outcome in outcomes if outcome.error), done, console)
    if as_json:
        click.echo(json.dumps([form for outcome in outcomes for form in outcome.forms], ensure_ascii=False, indent=1))
    if report is not None:
        _save_report(report, outcomes)
    failed = [one for one in outcomes if one.error or any(draft.meeting is None for draft in one.drafts)]
    sys.exit(1 if failed or NO_DRAFT in done else 0)
