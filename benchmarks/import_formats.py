"""How much of minutes survives being printed to PDF and Word and read back.

The sample minutes (folder ``minutes`` below REFERAT_SAMPLES) are printed by Chromium in two styles, written as two
kinds of Word file and as a saved web page, in a temporary folder, and read again. Printed for each: pages a second,
words lost and words too many, how far the words stand in their order, and how many lines came back as they were.

Run: ``python benchmarks/import_formats.py`` (needs Chromium and the extras ``import`` and ``test``).
"""

import html
import os
import re
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

import docx
import pypdfium2
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from playwright.sync_api import Browser, sync_playwright

from generator.importing.source import Line, Source
from generator.importing.sources.registry import read_source

SAMPLES = Path(os.environ.get("REFERAT_SAMPLES", Path(__file__).parents[1] / ".." / "shared")) / "minutes"
CHROMIUM = os.environ.get("REFERAT_CHROMIUM", "/usr/bin/chromium")
LABEL = re.compile(r"(Mødedato|Mødested|Mødeleder|Tid|Sted|Deltagere|Afbud|Mode|Modeleder|Gaster)\s+(?=\S)")
NUMBER = re.compile(r"(\d{1,2})\.\s+(?=\D)")
HEAD_LINES = 12
FURNITURE = "Udskrevet af prøven"

STYLES = {
    "pdf, one column": """
        body { font: 11pt/1.35 serif; } p { margin: 0 0 6pt; } h1 { font-size: 17pt; } h2 { font-size: 14pt; }
        h3, h4, h5, h6 { font-size: 12pt; } .head { display: grid; grid-template-columns: 4cm 1fr; }
        td, th { border: 1px solid #999; padding: 2pt 5pt; }""",
    "pdf, two columns": """
        body { font: 9.5pt/1.3 sans-serif; } main { columns: 2; column-gap: 1cm; text-align: justify; hyphens: auto; }
        p { margin: 0 0 4pt; } h1 { font-size: 13pt; text-align: left } h2 { font-size: 11.5pt; text-align: left }
        h3, h4, h5, h6 { font-size: 10pt; text-align: left } .head { display: grid; grid-template-columns: 3cm 1fr; }
        td, th { padding: 1pt 8pt 1pt 0; vertical-align: top; text-align: left; }""",
}


@dataclass(frozen=True)
class Block:
    """A line of the sample as a document would hold it."""

    kind: str
    """heading, label, item, bullet, row or text."""
    parts: tuple[str, ...]
    level: int = 0


@dataclass(frozen=True)
class Result:
    """One sample in one format, read back."""

    lost: int
    extra: int
    words: int
    order: float
    lines: float
    seconds: float
    pages: int


def blocks(source: Source) -> list[Block]:
    """The sample's lines, with what their words say of their kind."""
    found = []
    for at, line in enumerate(source.lines):
        number = NUMBER.match(line.text)
        label = LABEL.match(line.text) if at < HEAD_LINES or found[-1].kind == "label" else None
        if line.cells:
            found.append(Block("row", line.cells))
        elif line.level or line.bold:
            found.append(Block("heading", (line.text,), line.level or 3))
        elif label:
            found.append(Block("label", (label[1], line.text[label.end() :])))
        elif line.bullet:
            found.append(Block("bullet", (line.text,)))
        elif number:
            found.append(Block("item", (number[1], line.text[number.end() :])))
        else:
            found.append(Block("text", (line.text,)))
    return found


def page_html(parts: Sequence[Block], style: str) -> str:
    """The sample as a web page."""
    makers: dict[str, Callable[[Block], str]] = {
        "heading": lambda block: f"<h{block.level}>{html.escape(block.parts[0])}</h{block.level}>",
        "label": lambda block: "".join(f"<div>{html.escape(part)}</div>" for part in block.parts),
        "item": lambda block: f"<ol start={block.parts[0]}><li>{html.escape(block.parts[1])}</ol>",
        "bullet": lambda block: f"<ul><li>{html.escape(block.parts[0])}</ul>",
        "row": lambda block: "<tr>" + "".join(f"<td>{html.escape(part)}</td>" for part in block.parts) + "</tr>",
        "text": lambda block: f"<p>{html.escape(block.parts[0])}</p>",
    }
    wrapped = {"label": ("<div class=head>", "</div>"), "row": ("<table>", "</table>")}
    out, before = [], ""
    for block in parts:
        if block.kind != before:
            out += [wrapped.get(before, ("", ""))[1], wrapped.get(block.kind, ("", ""))[0]]
        out.append(makers[block.kind](block))
        before = block.kind
    out.append(wrapped.get(before, ("", ""))[1])
    return f"<!doctype html><html lang=da><meta charset=utf-8><style>{style}</style><main>{''.join(out)}</main></html>"


def print_pdf(browser: Browser, page: str, path: Path) -> None:
    """Print with a running header and page numbers."""
    tab = browser.new_page()
    tab.set_content(page)
    tab.pdf(
        path=path,
        format="A4",
        display_header_footer=True,
        header_template=f"<span style='font-size:8px;margin-left:2cm'>{FURNITURE}</span>",
        footer_template="<span style='font-size:8px;margin-left:9cm'>Side <span class=pageNumber></span> af "
        "<span class=totalPages></span></span>",
        margin={"top": "2.2cm", "bottom": "2cm", "left": "2cm", "right": "2cm"},
    )
    tab.close()


def write_docx(parts: Sequence[Block], path: Path, *, styled: bool) -> None:
    """A Word file with styles and automatic numbers, or one with bold lines and typed numbers."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = FURNITURE
    table, before = None, ""
    for block in parts:
        if block.kind in {"label", "row"}:
            if block.kind != before or table is None or len(table.columns) != len(block.parts):
                table = document.add_table(0, len(block.parts))
            for cell, text in zip(table.add_row().cells, block.parts, strict=True):
                cell.text = text
        elif block.kind == "heading" and styled:
            document.add_heading(block.parts[0], block.level)
        elif block.kind == "heading":
            document.add_paragraph().add_run(block.parts[0]).bold = True
        elif block.kind == "item" and styled:
            _numbered(document, block)
        elif block.kind == "item":
            document.add_paragraph(f"{block.parts[0]}.\t{block.parts[1]}")
        elif block.kind == "bullet":
            document.add_paragraph(
                block.parts[0] if styled else f"- {block.parts[0]}", style="List Bullet" if styled else None
            )
        else:
            document.add_paragraph(block.parts[0])
        before = block.kind
    document.save(str(path))


def _numbered(document: "docx.document.Document", block: Block) -> None:
    """A paragraph whose number is Word's own: a list for each, which begins with the number it should show."""
    paragraph = document.add_paragraph(block.parts[1], style="List Number")
    numbering = document.part.numbering_part.element
    style = paragraph.style.element.pPr.numPr.numId.val
    abstract = next(number for number in numbering.num_lst if number.numId == style).abstractNumId.val
    number = numbering.add_num(abstract)
    override = number.add_lvlOverride(ilvl=0)
    override.add_startOverride(int(block.parts[0]))
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  python-docx has no public door to numbering
    element = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", "0"), ("w:numId", str(number.numId))):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        element.append(child)
    properties.append(element)


def full(line: Line) -> str:
    """A line with its number; a bullet is no word."""
    return f"{line.bullet} {line.text}".strip() if line.bullet[:1].isalnum() else line.text


def words(lines: Sequence[Line]) -> list[str]:
    """The words of lines, without signs that stand alone."""
    return [word for line in lines for word in full(line).split() if any(map(str.isalnum, word))]


def compared(expected: Source, found: Source, seconds: float, pages: int) -> Result:
    """What was lost and what is too much."""
    wanted, got = words(expected.lines), words(found.lines)
    away = words([line for line, _ in found.removed])
    missing = Counter(wanted) - Counter(got) - Counter(away)
    extra = Counter(got) - Counter(wanted)
    matcher = SequenceMatcher(None, wanted, got, autojunk=False)
    in_order = sum(block.size for block in matcher.get_matching_blocks())
    texts = Counter(" ".join(full(line).split()) for line in found.lines)
    same = sum((Counter(" ".join(full(line).split()) for line in expected.lines) & texts).values())
    if os.environ.get("REFERAT_SHOW"):
        print("    lost", dict(missing.most_common(12)), "extra", dict(extra.most_common(12)))
    return Result(
        lost=missing.total(),
        extra=extra.total(),
        words=len(wanted),
        order=in_order / max(len(wanted), 1),
        lines=same / max(len(expected.lines), 1),
        seconds=seconds,
        pages=pages,
    )


def measured(path: Path, expected: Source) -> Result:
    """Read one file."""
    data = path.read_bytes()
    begun = time.perf_counter()
    found = read_source(data, path.name)
    seconds = time.perf_counter() - begun
    pages = len(pypdfium2.PdfDocument(data)) if path.suffix == ".pdf" else 0
    return compared(expected, found, seconds, pages)


def printed(browser: Browser, expected: Source, folder: Path) -> Iterator[tuple[str, Path]]:
    """The sample in every format."""
    parts = blocks(expected)
    stem = Path(expected.name).stem
    for kind, style in STYLES.items():
        path = folder / f"{stem}-{kind}.pdf"
        print_pdf(browser, page_html(parts, style), path)
        yield kind, path
    for kind, styled in (("docx, styles", True), ("docx, bold", False)):
        path = folder / f"{stem}-{kind}.docx"
        write_docx(parts, path, styled=styled)
        yield kind, path
    path = folder / f"{stem}.html"
    path.write_text(page_html(parts, ""), encoding="utf-8")
    yield "html", path


def main() -> None:
    """Print the table."""
    samples = sorted(SAMPLES.glob("*.txt"))
    if not samples:
        raise SystemExit(f"Ingen prøver i {SAMPLES}; sæt REFERAT_SAMPLES.")
    made: list[tuple[str, str, Path, Source]] = []
    with tempfile.TemporaryDirectory() as folder:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for sample in samples:
                expected = read_source(sample.read_bytes(), sample.name)
                expected = replace(expected, lines=tuple(line for line in expected.lines if line.text))
                made += [(sample.stem, kind, path, expected) for kind, path in printed(browser, expected, Path(folder))]
            browser.close()
        results = [(name, kind, measured(path, expected)) for name, kind, path, expected in made]
    print(
        f"{'sample':32}{'format':18}{'words':>6}{'lost':>6}{'extra':>6}{'order':>8}{'lines':>8}{'pages/s':>9}{'ms':>7}"
    )
    for sample_name, kind, result in results:
        speed = f"{result.pages / result.seconds:9.0f}" if result.pages else " " * 9
        print(
            f"{sample_name:32}{kind:18}{result.words:6}{result.lost:6}{result.extra:6}{result.order:8.1%}"
            f"{result.lines:8.1%}{speed}{result.seconds * 1000:7.0f}",
        )


if __name__ == "__main__":
    main()
