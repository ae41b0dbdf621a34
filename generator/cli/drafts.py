"""Where ``referat import`` puts its drafts, and what it says of each."""

import difflib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from generator.importing.draft import Draft
from generator.writing.meeting import write_meeting

_WRITTEN, _WOULD_WRITE, _THERE, NO_DRAFT = "skrevet", "ville blive skrevet", "fandtes allerede", "uden udkast"
_DONE = (_WRITTEN, _WOULD_WRITE, _THERE, NO_DRAFT)
"""What may come of a draft, in the words of the last line."""
_STRETCH = re.compile(r"@@ -(\d+)")


def _difference(before: str, after: str) -> Iterator[str]:
    """What is taken away (-) and put in (+), each stretch under the line that it begins on in what lies there."""
    for line in list(difflib.unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=1))[2:]:
        place = _STRETCH.match(line)
        yield f"linje {place[1]}:" if place else line


def _write(draft: Draft, into: Path, console: Console, *, overwrite: bool, dry_run: bool) -> str:
    if draft.meeting is None:
        console.print(Text("  Intet udkast: uden dato har mødet ingen adresse.", style="red"))
        return NO_DRAFT
    path = into / Path(draft.meeting.src_uri).relative_to("referater")
    text = write_meeting(draft.meeting)
    if path.exists():
        before = path.read_text("utf-8", errors="replace")
        if before == text:
            console.print(f"  {path.as_posix()} findes allerede, og intet er ændret.", soft_wrap=True)
            return _THERE
        console.print(
            f"  {path.as_posix()} findes allerede. Forskellen er (- det, der ligger der, + det nye udkast):",
            soft_wrap=True,
        )
        for line in _difference(before, text):
            style = "green" if line.startswith("+") else "red" if line.startswith("-") else "dim"
            console.print(Text("    " + line, style=style), soft_wrap=True)
        if not overwrite:
            console.print(
                "  Filen er ikke rørt. Kør igen med --overwrite, hvis det nye udkast skal erstatte den.",
                soft_wrap=True,
            )
            return _THERE
    if dry_run:
        console.print(f"  Ville skrive {path.as_posix()}", soft_wrap=True)
        return _WOULD_WRITE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    console.print(f"  Skrev {path.as_posix()}", soft_wrap=True)
    _register(draft, into, console)
    return _WRITTEN


def write_draft(draft: Draft, into: Path, console: Console, *, overwrite: bool, dry_run: bool) -> str:
    """Put a draft in its place, and answer what was done, in Danish.

    What is there already stays unless told otherwise. A folder that cannot be written to is this draft's error alone.
    """
    try:
        return _write(draft, into, console, overwrite=overwrite, dry_run=dry_run)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        console.print(Text(f"  Udkastet kan ikke skrives: {where}{error.strerror or error}.", style="red"))
        return NO_DRAFT


def show_count(files: int, bad: int, done: Sequence[str], console: Console) -> None:
    """What came of many files, of which some could not be read, in one line."""
    if files == 1:
        return
    counts = [f"{done.count(what)} {what}" for what in _DONE if what in done]
    counts += [f"{bad} {'fil' if bad == 1 else 'filer'} kunne ikke læses"] if bad else []
    console.print(Text(f"\n{files} filer: {', '.join(counts)}.", style="bold"), soft_wrap=True)


def _register(draft: Draft, into: Path, console: Console) -> None:
    """A body that no register knows would keep its minutes from being published: give it the shortest possible file."""
    if draft.meeting is None or into.name != "referater":
        return
    path = into.parent / "klynger" / f"{draft.meeting.bodies[0]}.md"
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    name = json.dumps(draft.body or draft.meeting.bodies[0], ensure_ascii=False)
    path.write_text(f"---\nnavn: {name}\n---\n", "utf-8")
    console.print(f"  Skrev {path.as_posix()}, fordi klyngen ikke havde en fil. Fyld den ud.", soft_wrap=True)
