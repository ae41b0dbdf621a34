"""Relevance of search on judged queries: recall@10 and mean reciprocal rank, for each kind of query.

    python benchmarks/search_relevance.py [--samples ../shared] [--glossary] [--verbose]

The minutes are imported, linked, indexed and searched in Chromium as a reader would. A query file holds one JSON
object a line: query, kind, relevant: [[minutes, item number], …]; number 0 is the meeting itself.
"""

# ruff: noqa: E402 — a script finds its neighbours first, and the scripts in it read best on one line

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import sync_playwright

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "tests")]
import chromium
from search_site import ROOT, make_site, served

from generator.linking.build import link
from generator.reading.corpus import read_content
from generator.search.document import SearchDocument, documents

FIRST = 10
_REFERAT = "from generator.cli.main import main; main()"
FLOOR = (0.9, 0.9)
"""Below this something is broken; what is better or worse above it is for people to judge."""


def imported(minutes: Path, folder: Path, *, glossary: bool) -> tuple[list[SearchDocument], dict[str, str]]:
    """Documents of the imported minutes, and the minutes' names by the address of their meeting."""
    for source in sorted(minutes.glob("*.txt")):
        before = set(folder.rglob("referater/**/*.md"))
        command = [sys.executable, "-c", _REFERAT, "import", str(source), "--into", str(folder / "referater")]
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
        for path in set(folder.rglob("referater/**/*.md")) - before:
            (folder / f"{path.stem}-{path.parent.name}.name").write_text(source.stem, "utf-8")
    if glossary:
        shutil.copy(ROOT / "content" / "ordliste.md", folder)
    found = list(documents(link(read_content(folder))))
    names = {}
    for document in found:
        _, body, meeting = document.url.partition("#")[0].strip("/").split("/")
        names[f"/referater/{body}/{meeting}/"] = (folder / f"{meeting}-{body}.name").read_text("utf-8")
    return found, names


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--samples", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--queries", type=Path, help="instead of search/queries.jsonl of the samples")
    parser.add_argument("--glossary", action="store_true", help="with the project's own glossary")
    parser.add_argument("--verbose", action="store_true", help="print every query that is not perfect")
    options = parser.parse_args()
    queries = options.queries or options.samples / "search" / "queries.jsonl"
    sums: dict[str, list[tuple[float, float]]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        content = Path(name) / "imported"
        content.mkdir()
        found, names = imported(options.samples / "minutes", content, glossary=options.glossary)
        terms = read_content(content).terms
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.ARGUMENTS))
        with served(make_site(Path(name), found, terms, {})) as (address, _):
            page = browser.new_page()
            for line in queries.read_text("utf-8").splitlines():
                judged = json.loads(line)
                page.goto(f"{address}soeg/?q={quote(judged['query'])}")
                page.wait_for_selector("#soegeresultater[aria-busy=false]")
                hits = [hit.get_attribute("data-punkt") or "" for hit in page.query_selector_all("li[data-punkt]")][
                    :FIRST
                ]
                got = [_place(hit, names) for hit in hits]
                wanted = {(minutes, number) for minutes, number in judged["relevant"]}
                recall = len(wanted & set(got)) / min(FIRST, len(wanted))
                rank = next((1 / place for place, one in enumerate(got, 1) if one in wanted), 0.0)
                sums[judged["kind"]].append((recall, rank))
                if options.verbose and recall * rank < 1:
                    print(f"{judged['query']!r}: recall {recall:.2f}, first at {rank:.2f}; missing {wanted - set(got)}")
        browser.close()
    everything = [pair for pairs in sums.values() for pair in pairs]
    for kind, pairs in [*sorted(sums.items()), ("all", everything)]:
        recall, rank = (sum(values) / len(pairs) for values in zip(*pairs, strict=True))
        print(f"{kind:<12} {len(pairs):>4} queries   recall@10 {recall:.3f}   MRR {rank:.3f}")
    assert recall >= FLOOR[0]
    assert rank >= FLOOR[1]


def _place(address: str, names: dict[str, str]) -> tuple[str, str]:
    meeting, _, anchor = address.partition("#")
    return names[meeting], anchor.removeprefix("punkt-").replace("-", ".") or "0"


if __name__ == "__main__":
    main()
