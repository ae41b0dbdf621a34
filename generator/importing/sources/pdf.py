"""PDF files with a text layer.

A :class:`Line` is a whole paragraph, heading, list item or table row: visual lines are joined where the page's
geometry says that they were wrapped (see ``paragraphs``). A head with labels at the left is rows with two cells; where
the value goes on in further paragraphs the first cell is empty. A PDF says nothing of headings: ``size`` and ``bold``
are what there is, and ``level`` stays 0.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from generator.importing.characters import one_line
from generator.importing.source import Line, Source, UnreadableSourceError
from generator.importing.sources.columns import Flow, Table, heads_agenda, reading_order
from generator.importing.sources.drawings import Drawings, bullets, drawings
from generator.importing.sources.gutters import usual_gutter
from generator.importing.sources.hyphenation import hyphenation
from generator.importing.sources.paragraphs import NEAR, Edge, Paragraph, VisualLine, line_distance, paragraphs
from generator.importing.sources.registry import SourceFormat
from generator.importing.sources.rows import Row, Segment, rows, whole
from generator.importing.sources.running_headers import EdgeRow, running_rows
from generator.importing.sources.tables import row_text
from generator.importing.sources.watermarks import WATERMARK, apart, watermarks
from generator.importing.sources.words import PageWords, page_words
from generator.importing.sources.wrapped_cells import TextRow, text_rows

MAX_BYTES = 150_000_000
MAX_PAGES = 2_000
"""Minutes with all annexes have some hundreds; a file of more is a mistake and would take minutes to read."""
_MANY_CUT = "Side {page} har flere tegn, end en side kan have; kun de første er læst."
_NO_END = "Filen mangler sin slutning og er måske ikke hentet helt: de sidste sider kan mangle."
_END_BYTES = 4096
_TURNED = "Tekst, der står på tværs eller skråt på siden"
_LAST_SHARE = 0.02  # of the lines: how many may reach beyond what counts as the right edge
_LEAST_EDGE = 0.6  # of the page's width: lines that are all shorter are a list and show no edge
_SAME_EDGE = 0.7  # points
_JUSTIFIED = 0.3  # of the lines, that end at one place where text is justified: there the edge is, however narrow
_FEWEST_JUSTIFIED = 10
_FEW_LINES = 30  # fewer lines do not show where the right edge is


@dataclass(frozen=True)
class _Page:
    number: int
    rows: tuple[Row, ...]
    turned: tuple[tuple[Row, str], ...]
    """What is no part of the text by how it stands, each row with the reason."""
    rulings: tuple[float, ...]
    width: float
    height: float
    cut: bool


@dataclass(frozen=True)
class _Block:
    """A stretch of lines or one table, in reading order."""

    lines: tuple[VisualLine, ...]
    table: Table | None
    page: _Page
    edge: float
    """Where its text may end at the right, in points."""


_Place = tuple[int, int, float]
"""Page, part of the page (0 header, 1 text, 2 footer) and order in it: what lines are sorted by."""


def read(data: bytes, name: str) -> Source:
    """Read a PDF.

    Raises UnreadableSourceError where it is none, is damaged, protected by a password, too large or without text.
    """
    pages = _pages(data, name)
    if not any(page.rows for page in pages):
        raise UnreadableSourceError(
            f"{name} har ingen tekst: siderne er billeder, formentlig fra en scanner. "
            "Gør filen læsbar med kommandoen “ocrmypdf -l dan ind.pdf ud.pdf”, og importér ud.pdf.",
        )
    running = running_rows(
        [[EdgeRow(one_line(whole(row).text), row[0].top) for row in page.rows] for page in pages],
        [page.height for page in pages],
    )
    placed = [*_removed(pages, running), *_kept(pages, running)]
    placed.sort(key=lambda entry: entry[0])
    lines: list[Line] = []
    removed: list[tuple[Line, str]] = []
    for number, (_, line, reason) in enumerate(placed, start=1):
        numbered = replace(line, number=number)
        if reason:
            removed.append((numbered, reason))
        else:
            lines.append(numbered)
    notes = tuple(_MANY_CUT.format(page=page.number) for page in pages if page.cut)
    if b"%%EOF" not in data[-_END_BYTES:]:
        notes = (_NO_END, *notes)
    return Source(name=name, kind="pdf", lines=tuple(lines), removed=tuple(removed), notes=notes)


SOURCE = SourceFormat(suffixes=(".pdf",), read=read)


def _pages(data: bytes, name: str) -> list[_Page]:
    if len(data) > MAX_BYTES:
        raise UnreadableSourceError(
            f"{name} fylder {len(data) // 1_000_000} MB; der læses højst {MAX_BYTES // 1_000_000} MB. "
            "Del filen, eller gem den uden billeder.",
        )
    if not data:
        raise UnreadableSourceError(f"{name} er tom. Hent eller gem filen igen.")
    if b"%PDF-" not in data[:1024]:
        raise UnreadableSourceError(f"{name} er ikke en PDF-fil, selv om den hedder sådan. Find originalen frem.")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise UnreadableSourceError(_why_not_open(name)) from error
    try:
        count = len(document)
        if count > MAX_PAGES:
            raise UnreadableSourceError(f"{name} har {count} sider; der læses højst {MAX_PAGES}. Del filen.")
        found = [_found(document, index, name) for index in range(count)]
    finally:
        document.close()
    marks = watermarks([words.words for words, _ in found])
    return [_page(number, words, drawn, marks) for number, (words, drawn) in enumerate(found, start=1)]


def _why_not_open(name: str) -> str:
    """What PDFium said of the file that it has just refused."""
    if pdfium_c.FPDF_GetLastError() in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
        return f"{name} er beskyttet med adgangskode. Gem en kopi uden adgangskode, og importér den."
    return f"{name} er beskadiget eller ikke hentet helt og kan ikke læses. Hent eller gem filen igen."


def _found(document: pdfium.PdfDocument, index: int, name: str) -> tuple[PageWords, Drawings]:
    try:
        page = document[index]
    except pdfium.PdfiumError as error:
        raise UnreadableSourceError(
            f"Side {index + 1} i {name} er beskadiget og kan ikke læses. Hent eller gem filen igen.",
        ) from error
    try:
        return page_words(page), drawings(page)
    finally:
        page.close()


def _page(number: int, found: PageWords, drawn: Drawings, marks: frozenset[str]) -> _Page:
    words, behind = apart(found.words, marks)
    return _Page(
        number=number,
        rows=tuple(rows((*words, *bullets(drawn.dots, words)), drawn.uprights)),
        turned=(
            *((row, _TURNED) for row in rows(found.turned)),
            *((row, WATERMARK) for row in rows(behind)),
        ),
        rulings=drawn.rulings,
        width=found.width,
        height=found.height,
        cut=found.cut,
    )


def _removed(pages: Sequence[_Page], running: dict[tuple[int, int], str]) -> Iterator[tuple[_Place, Line, str]]:
    for (index, at), reason in running.items():
        page, segment = pages[index], whole(pages[index].rows[at])
        part = 0 if segment.top < page.height / 2 else 2
        yield (index, part, at), _segment_line(segment, page.number), reason
    for index, page in enumerate(pages):
        for at, (row, reason) in enumerate(page.turned):
            line = replace(_segment_line(whole(row), page.number), left=0.0, top=0.0)
            yield (index, 2, len(page.rows) + at), line, reason


def _kept(pages: Sequence[_Page], running: dict[tuple[int, int], str]) -> Iterator[tuple[_Place, Line, str]]:
    bodies = [
        replace(page, rows=tuple(row for at, row in enumerate(page.rows) if (index, at) not in running))
        for index, page in enumerate(pages)
    ]
    edges = _edges(bodies)
    blocks = _blocks(bodies, edges)
    flowing = [line for block in blocks for line in block.lines]
    distance = line_distance(flowing)
    divided = hyphenation([one_line(whole(row).text) for page in bodies for row in page.rows])
    order = 0
    before: Paragraph | TextRow | None = None
    for is_table, group in groupby(blocks, key=lambda block: block.table is not None):
        if is_table:
            for block in group:
                if block.table is None:
                    continue
                for row in text_rows(block.table, block.edge, distance, block.page.rulings, divided):
                    order += 1
                    line = _row_line(row, block.page.number)
                    yield (block.page.number - 1, 1, order), replace(line, apart=_apart(before, row, distance)), ""
                    before = row
            continue
        for paragraph in paragraphs((line for block in group for line in block.lines), distance, divided):
            order += 1
            line = replace(_paragraph_line(paragraph), apart=_apart(before, paragraph, distance))
            yield (paragraph.page - 1, 1, order), line, ""
            before = paragraph


def _apart(before: Paragraph | TextRow | None, after: Paragraph | TextRow, distance: float) -> bool:
    """More than a line's distance lies between the two, or the second stands on another page or in another column."""
    if before is None:
        return True
    ended = before.last.segment.top if isinstance(before, Paragraph) else before.top
    step = after.top - ended
    return not 0 <= step <= NEAR * distance * max(before.size, after.size, 1.0)


def _edges(pages: Sequence[_Page]) -> dict[int, Edge]:
    """Where the text ends at the right, for each width of page."""
    edges: dict[int, Edge] = {}
    for width, group in groupby(sorted(pages, key=lambda page: round(page.width)), key=lambda page: round(page.width)):
        alike = list(group)
        rights = sorted(row[-1].right for page in alike for row in page.rows)
        lefts = [row[0].left for page in alike for row in page.rows]
        if not rights:
            edges[width] = Edge(float(width), float(width))
            continue
        seen = rights[max(len(rights) - 1 - int(len(rights) * _LAST_SHARE), 0)]
        if len(rights) - bisect_left(rights, seen - _SAME_EDGE) < max(_JUSTIFIED * len(rights), _FEWEST_JUSTIFIED):
            seen = max(seen, _LEAST_EDGE * width)
        edges[width] = Edge(seen, max(seen, width - min(lefts)) if len(rights) < _FEW_LINES else seen)
    return edges


def _blocks(pages: Sequence[_Page], edges: Mapping[int, Edge]) -> list[_Block]:
    gutter = usual_gutter((page.rows, page.rulings) for page in pages)
    first = next((page.number for page in pages if any(map(heads_agenda, page.rows))), len(pages) + 1)
    ordered = [
        (page, block)
        for page in pages
        for block in reading_order(page.rows, page.rulings, gutter, tabular=page.number >= first)
    ]
    column_edges: dict[int, float] = {}
    for _, block in ordered:
        if isinstance(block, Flow):
            right = max(segment.right for segment in block.segments)
            column_edges[block.column] = max(column_edges.get(block.column, 0.0), right)
    found = []
    for page, block in ordered:
        if isinstance(block, Table):
            edge = column_edges.get(block.column, block.edges[-1]) if block.column else edges[round(page.width)].most
            found.append(_Block((), block, page, edge))
            continue
        own = column_edges[block.column]
        ends = Edge(own, own) if block.column else edges[round(page.width)]
        lines = tuple(VisualLine(segment, page.number, ends, block.column) for segment in block.segments)
        found.append(_Block(lines, None, page, ends.most))
    return found


def _segment_line(segment: Segment, page: int) -> Line:
    return Line(
        text=one_line(segment.text),
        number=0,
        page=page,
        bold=segment.bold,
        size=segment.size,
        left=round(segment.left, 1),
        top=round(segment.top, 1),
    )


def _paragraph_line(paragraph: Paragraph) -> Line:
    return Line(
        text=paragraph.text,
        number=0,
        page=paragraph.page,
        bold=paragraph.bold,
        size=paragraph.size,
        left=paragraph.left,
        top=paragraph.top,
        bullet=paragraph.bullet,
    )


def _row_line(row: TextRow, page: int) -> Line:
    return Line(
        text=row_text(row.cells),
        number=0,
        page=page,
        bold=row.bold,
        size=row.size,
        left=row.left,
        top=row.top,
        cells=row.cells,
    )
