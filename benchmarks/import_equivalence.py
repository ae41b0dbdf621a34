"""Whether minutes give the same draft in every format: the labelled samples as PDF, Word and HTML, field by field.

The samples are printed by the same means as in ``import_formats.py``, imported, and compared with their labels as
``import_accuracy.py`` compares the text. Run it as ``python benchmarks/import_equivalence.py [--wrong] [--only WORD]``
(needs Chromium and the extras ``import`` and ``test``); `--only` takes the samples and formats with the word in them.
"""

import argparse
import json
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from import_accuracy import FIELDS, Tally, compare
from import_formats import CHROMIUM, SAMPLES, printed
from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.table import Table

from generator.cli.importing import import_file
from generator.importing.sources.registry import read_source

TEXT = "text"


def files(folder: Path) -> list[tuple[str, str, Path]]:
    """Every sample in every format: its name, the format and the file."""
    made: list[tuple[str, str, Path]] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for sample in sorted(SAMPLES.glob("*.txt")):
            source = read_source(sample.read_bytes(), sample.name)
            source = replace(source, lines=tuple(line for line in source.lines if line.text))
            made.append((sample.stem, TEXT, sample))
            made += [(sample.stem, kind, path) for kind, path in printed(browser, source, folder)]
        browser.close()
    return made


def tally_of(path: Path, name: str) -> Tally:
    """One file against its sample's labels; a file that cannot be read has every field wrong."""
    expected = json.loads((SAMPLES / f"{name}.expected.json").read_text("utf-8"))
    outcome = import_file(path, Path("content/referater"))
    if not outcome.drafts:
        raise SystemExit(f"{path.name}: {outcome.error}")
    tally = compare(outcome.forms[0], expected)
    account = outcome.drafts[0].account
    lost = sum(record.words for record in account.lost)
    tally.share("words", account.words_in - lost, account.words_in)
    return tally


def main() -> None:
    """Print a table of formats and fields, and one of formats and samples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true")
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    tallies: dict[tuple[str, str], Tally] = {}
    with tempfile.TemporaryDirectory() as folder:
        made = [one for one in files(Path(folder)) if arguments.only in f"{one[0]} {one[1]}"]
        begun = time.perf_counter()
        for name, kind, path in made:
            tallies[name, kind] = tally_of(path, name)
        took = time.perf_counter() - begun
    console = Console(width=170)
    kinds = list(dict.fromkeys(kind for _, kind in tallies))
    table = Table("felt", *kinds)
    for field in FIELDS:
        cells = []
        for kind in kinds:
            mine = [tally for (_, one), tally in tallies.items() if one == kind]
            right, total = (
                sum(count[field] for count in counts) for counts in zip(*((t.right, t.all) for t in mine), strict=True)
            )
            cells.append(f"{right}/{total}" + ("" if right == total else f"  {right / total:.0%}"))
        table.add_row(field, *cells)
    console.print(table)
    table = Table("forkerte felter", *kinds)
    for name in dict.fromkeys(name for name, _ in tallies):
        table.add_row(name, *(str(len(tallies[name, kind].wrong)) if (name, kind) in tallies else "" for kind in kinds))
    console.print(table)
    console.print(f"{len(tallies)} filer på {took:.1f} s")
    if arguments.wrong:
        for (name, kind), tally in tallies.items():
            mine = set(tallies[name, TEXT].wrong) if (name, TEXT) in tallies else set()
            console.print(f"\n{name} ({kind})", style="bold")
            for line in tally.wrong:
                if kind == TEXT or line not in mine:
                    print("  ", line)


if __name__ == "__main__":
    main()
