"""What search costs in a browser at a number of meetings, beside Pagefind on the same items in the same run.

    python make_corpus.py 2000 CORPUS
    python benchmarks/search_browser.py CORPUS [--pagefind FOLDER] [--queries FILE]

FOLDER is anywhere outside the repository where `npm install pagefind` was run. Bytes are those of bodies that a server
on localhost sent, text packed with gzip, from an empty cache.
"""

# ruff: noqa: E402, E501 — a script finds its neighbours first, and the scripts in it read best on one line

import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, Page, sync_playwright

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "tests")]
import chromium
from search_corpus import facet_names, portal_of
from search_site import make_site, served

from generator.search.build import index_files
from generator.search.document import SearchDocument, documents
from generator.search.postings import fields_of

ONE = ("misbrug", "genindlæggelser", "rehabilitering", "sundhed", "demens")
THREE = ("behandlingsansvar psykiatri unge", "mental sundhed børn", "udskrivning komplekse forløb")
DONE = "#soegeresultater[aria-busy=false]"
LONG_TASKS = """window.longest = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.longest = Math.max(window.longest, entry.duration))))
  .observe({ type: "longtask", buffered: true });"""
PAGEFIND_PAGE = """<!doctype html><html lang="da"><title>Pagefind</title><input id="q"><div id="r"></div><script type="module">
const pagefind = await import("/pagefind/pagefind.js");
window.ask = async (text) => {
  const found = await pagefind.search(text);
  const hits = await Promise.all(found.results.slice(0, 10).map((one) => one.data()));
  document.getElementById("r").innerHTML = hits.map((hit) => `<li>${hit.excerpt}</li>`).join("");
  return found.results.length;
};
window.ready = true;
</script>"""
PAGEFIND_BUILD = """import * as pagefind from "pagefind"; import fs from "fs";
const { index } = await pagefind.createIndex({ forceLanguage: "da" });
for (const line of fs.readFileSync(process.argv[2], "utf8").split("\\n").filter(Boolean))
  await index.addCustomRecord(JSON.parse(line));
await index.writeFiles({ outputPath: process.argv[3] });
await pagefind.close();"""


def kilobytes(number: float) -> str:
    return f"{number / 1000:,.0f} kB"


def build_figures(found: list[SearchDocument], terms: tuple, names: dict) -> None:  # type: ignore[type-arg]
    """Size, time and memory of making the index."""
    text = sum(len(part.encode()) for document in found for part in fields_of(document))
    before = resource.getrusage(resource.RUSAGE_SELF)
    start, size, count = time.perf_counter(), 0, 0
    for file in index_files(found, terms, names):
        size, count = size + len(file.data), count + 1
    after = resource.getrusage(resource.RUSAGE_SELF)
    print(
        f"{len(found)} documents, {text / 1e6:.1f} MB of text; index {size / 1e6:.1f} MB in {count} files: {size / text:.3f}"
    )
    print(
        f"built in {after.ru_utime - before.ru_utime:.1f} s of processor, {time.perf_counter() - start:.1f} s by the clock;"
    )
    print(f"peak {after.ru_maxrss / 1024:.0f} MB, of which {before.ru_maxrss / 1024:.0f} MB are the documents")


def loaded(browser: Browser, address: str, query: str, take: Callable[[], list[tuple[str, int]]]) -> tuple[int, float]:
    """Bytes from an empty cache to ten results with their sentences, and the longest task."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(LONG_TASKS)
    take()
    page.goto(f"{address}soeg/?q={quote(query)}")
    page.wait_for_selector(DONE, timeout=120_000)
    sent = sum(size for _, size in take())
    longest = page.evaluate("window.longest")
    context.close()
    return sent, longest


def renderer_memory() -> int:
    """Bytes held by the renderer processes that this script started, shared pages shared out."""
    parents, renderers = {}, []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int(
                re.search(r"^PPid:\s+(\d+)", (folder / "status").read_text(), re.MULTILINE)[1]
            )
            if b"--type=renderer" in (folder / "cmdline").read_bytes():
                renderers.append(int(folder.name))
        except OSError:
            continue  # the process ended meanwhile
    total = 0
    for number in renderers:
        ancestor = number
        while ancestor not in (0, os.getpid()):
            ancestor = parents.get(ancestor, 0)
        if ancestor:
            rollup = Path(f"/proc/{number}/smaps_rollup").read_text()
            total += int(re.search(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)[1]) * 1024
    return total


def tab_memory(browser: Browser, address: str, queries: tuple[str, ...], run: Callable[[Page, str], None]) -> int:
    """What a tab holds after some searches over what it held empty."""
    context = browser.new_context()
    page = context.new_page()
    page.goto("about:blank")
    empty = renderer_memory()
    page.goto(address)
    for query in queries:
        run(page, query)
    page.wait_for_timeout(500)
    held = renderer_memory() - empty
    context.close()
    return held


def ask_ours(page: Page, query: str) -> None:
    page.fill("#soegefelt", query)
    page.press("#soegefelt", "Enter")
    page.wait_for_selector(DONE)


def latencies(page: Page, words: list[str], script: str) -> list[float]:
    """Milliseconds from a keystroke to ten results, for words that were not asked before."""
    return [page.evaluate(script, word) for word in words]


OURS = """async (word) => {
  const field = document.getElementById("soegefelt"), results = document.getElementById("soegeresultater");
  await new Promise((rested) => setTimeout(rested, 450));
  const answered = new Promise((done) => {
    new MutationObserver((_, seen) => {
      if (results.getAttribute("aria-busy") === "false") { seen.disconnect(); done(); }
    }).observe(results, { attributes: true, attributeFilter: ["aria-busy"] });
  });
  const start = performance.now();
  field.value = word;
  field.dispatchEvent(new Event("input"));
  await answered;
  return performance.now() - start;
}"""
THEIRS = "async (word) => { await new Promise((rested) => setTimeout(rested, 450)); const start = performance.now(); await window.ask(word); return performance.now() - start; }"


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def words_of(found: list[SearchDocument], count: int) -> list[str]:
    """Words of titles, spread over the alphabet."""
    words = sorted({word.lower() for document in found for word in re.findall(r"[^\W\d_]{6,}", document.title)})
    return words[:: max(1, len(words) // count)][:count]


def pagefind_site(found: list[SearchDocument], modules: Path, folder: Path) -> Path:
    """The same items in Pagefind."""
    records = folder / "records.jsonl"
    with records.open("w", encoding="utf-8") as out:
        for document in found:
            content = "\n".join((document.title, document.decision, document.text, *document.people))
            row = {"url": "/" + document.url, "content": content, "language": "da", "meta": {"title": document.title}}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    script = modules / "build.mjs"
    script.write_text(PAGEFIND_BUILD, "utf-8")
    site = folder / "pagefind-site"
    start = time.perf_counter()
    subprocess.run(
        ["node", str(script), str(records), str(site / "pagefind")], check=True, cwd=modules, capture_output=True
    )
    size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    print(f"Pagefind: built in {time.perf_counter() - start:.1f} s by the clock, {size / 1e6:.1f} MB")
    (site / "index.html").write_text(PAGEFIND_PAGE, "utf-8")
    return site


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pagefind", type=Path, help="a folder with node_modules/pagefind")
    parser.add_argument("--queries", type=Path, help="judged queries; the costliest is printed")
    parser.add_argument("--words", type=int, default=40)
    options = parser.parse_args()
    portal = portal_of(options.corpus)
    found, names = list(documents(portal)), facet_names(portal)
    print(f"{len(portal.meetings)} meetings")
    build_figures(found, portal.terms, names)
    words = words_of(found, options.words)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=list(chromium.ARGUMENTS))
        with served(make_site(Path(name), found, portal.terms, names)) as (address, take):
            for title, queries in (("one word", ONE), ("three words", THREE)):
                figures = [loaded(browser, address, query, take) for query in queries]
                sent = [size for size, _ in figures]
                print(
                    f"{title}: median {kilobytes(statistics.median(sent))}, most {kilobytes(max(sent))}; longest task {max(task for _, task in figures):.0f} ms"
                )
            if options.queries:
                judged = [json.loads(line)["query"] for line in options.queries.read_text("utf-8").splitlines()]
                worst, query = max((loaded(browser, address, query, take)[0], query) for query in judged)
                print(f"costliest judged query: {kilobytes(worst)} ({query})")
            held = tab_memory(browser, f"{address}soeg/", (*ONE, *THREE), ask_ours)
            print(f"memory of the tab over an empty one: {held / 1e6:.0f} MB")
            page = browser.new_page()
            page.goto(f"{address}soeg/?q=a")
            page.wait_for_selector(DONE)
            ours = latencies(page, words, OURS)
            print(f"keystroke to results: median {statistics.median(ours):.0f} ms, p95 {p95(ours):.0f} ms")
        if options.pagefind:
            with served(pagefind_site(found, options.pagefind, Path(name))) as (address, take):
                for title, queries in (("one word", ONE), ("three words", THREE)):
                    sent = []
                    for query in queries:
                        page = browser.new_context().new_page()
                        take()
                        page.goto(address)
                        page.wait_for_function("() => window.ready")
                        page.evaluate("(text) => window.ask(text)", query)
                        sent.append(sum(size for _, size in take()))
                        page.context.close()
                    print(
                        f"Pagefind, {title}: median {kilobytes(statistics.median(sent))}, most {kilobytes(max(sent))}"
                    )
                held = tab_memory(
                    browser,
                    address,
                    (*ONE, *THREE),
                    lambda page, query: page.evaluate(
                        "async (text) => { while (!window.ready) await new Promise((r) => setTimeout(r, 20)); await window.ask(text); }",
                        query,
                    ),
                )
                print(f"Pagefind, memory of the tab over an empty one: {held / 1e6:.0f} MB")
                page = browser.new_page()
                page.goto(address)
                page.wait_for_function("() => window.ready")
                page.evaluate("(text) => window.ask(text)", "a")
                theirs = latencies(page, words, THEIRS)
                print(
                    f"Pagefind, keystroke to results: median {statistics.median(theirs):.0f} ms, p95 {p95(theirs):.0f} ms"
                )
                print(f"ours / Pagefind, p95: {p95(ours) / p95(theirs):.2f}")
        browser.close()


if __name__ == "__main__":
    main()
