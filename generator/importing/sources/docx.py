"""Word files (.docx), read from their XML: neither python-docx nor mammoth tells the number that Word shows.

A :class:`Line` is a paragraph, or a part of one between soft breaks, or a table row. Tracked changes are accepted and
comments left out. A label with several paragraphs beside it is a row with the label and the first of them, and rows
with an empty first cell for the others. Footnotes follow the paragraph that refers to them, text boxes the paragraph
that they hang on; a paragraph with tabulators inside is a row of cells, as in the text source.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from generator.importing.characters import one_line
from generator.importing.source import Line, Source, UnreadableSourceError
from generator.importing.sources.marks import without_mark
from generator.importing.sources.numbering import Numbering, read_numbering
from generator.importing.sources.registry import SourceFormat
from generator.importing.sources.tables import cell_lines, row_text
from generator.importing.sources.word_package import W, WordPackage, open_package
from generator.importing.sources.word_paragraph import WordParagraph, read_paragraph, with_note_numbers
from generator.importing.sources.word_styles import WordStyles, read_styles

_HEADER: Final = "Sidehoved eller sidefod"
_HIDDEN: Final = "Skjult tekst, som Word ikke viser"
_THROUGH: Final = frozenset({
    f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag",
})  # fmt: skip
_BROKEN_SHARE: Final = 0.2
"""Of the lines, those behind a soft break, where a document was typed line by line."""
_DEEPEST: Final = 20
"""Tables in tables and boxes in boxes: what lies deeper is no document that a person wrote."""

_Entry = tuple[Line, str]
"""A line, and the reason it is not part of the text; no reason where it is."""


def read(data: bytes, name: str) -> Source:
    """Read a Word file.

    Raises UnreadableSourceError where it is none, is damaged, protected by a password, or far too large.
    """
    package = open_package(data, name)
    entries = _with_distances(list(_entries(package)))
    lines: list[Line] = []
    removed: list[tuple[Line, str]] = []
    for number, (line, reason) in enumerate(entries, start=1):
        numbered = replace(line, number=number)
        if reason:
            removed.append((numbered, reason))
        else:
            lines.append(numbered)
    if not lines:
        raise UnreadableSourceError(f"{name} har ingen tekst. Er referatet et billede, så brug den oprindelige fil.")
    return Source(name=name, kind="docx", lines=tuple(lines), removed=tuple(removed), notes=tuple(_notes(package)))


SOURCE = SourceFormat(suffixes=(".docx", ".docm"), read=read)


def _notes(package: WordPackage) -> Iterator[str]:
    changes = sum(1 for _ in package.document.iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"))
    if changes:
        yield f"Filen har {changes} sporede ændringer; de er læst, som om de alle var accepteret."
    if next(package.document.iter(f"{W}altChunk"), None) is not None:
        yield "Filen henter tekst ind fra en anden fil, og den tekst er ikke læst. Gem filen igen i Word."


def _entries(package: WordPackage) -> Iterator[_Entry]:
    styles = read_styles(package.styles)
    numbering = read_numbering(package.numbering, styles.numbers())
    body = package.document.find(f"{W}body")
    furniture = _Reader(styles, Numbering(numbering.lists, numbering.style_lists), {})
    for part in package.headers:
        yield from furniture.away(part)
    notes = {**_note_texts(package.footnotes, "footnote"), **_note_texts(package.endnotes, "endnote")}
    if body is not None:
        yield from _Reader(styles, numbering, notes).lines(body, 0)
    for part in package.footers:
        yield from furniture.away(part)


def _with_distances(entries: list[_Entry]) -> list[_Entry]:
    """A paragraph's end is a distance where the lines within paragraphs are broken, and none where they are not."""
    broken = sum(1 for line, _ in entries if line.apart is False)
    ends = broken > _BROKEN_SHARE * len(entries)
    return [(replace(line, apart=ends) if line.apart is None else line, reason) for line, reason in entries]


def _note_texts(part: etree._Element | None, kind: str) -> dict[tuple[str, str], etree._Element]:
    if part is None:
        return {}
    return {(kind, note.get(f"{W}id") or ""): note for note in part.iterfind(f"{W}{kind}")}


@dataclass
class _Reader:
    """Goes through a document once, counting its lists and notes on the way."""

    styles: WordStyles
    numbering: Numbering
    notes: dict[tuple[str, str], etree._Element]
    note_count: int = 0
    blank: bool = True
    """The last line was empty."""

    def away(self, part: etree._Element) -> Iterator[_Entry]:
        """All lines of a header or footer, as removed."""
        for line, _ in self.lines(part, 0):
            yield line, _HEADER

    def lines(self, container: etree._Element, depth: int) -> Iterator[_Entry]:
        """The lines of a body, cell, box or note."""
        open_paragraph: WordParagraph | None = None
        for block in _blocks(container):
            if block.tag == f"{W}tbl":
                yield from self._table(block, depth + 1)
                continue
            paragraph = read_paragraph(block, self.styles)
            if open_paragraph is not None:
                paragraph = _joined(open_paragraph, paragraph)
                open_paragraph = None
            if paragraph.joined_to_next:
                open_paragraph = paragraph
                continue
            yield from self._paragraph(paragraph, depth)
        if open_paragraph is not None:
            yield from self._paragraph(open_paragraph, depth)

    def _paragraph(self, paragraph: WordParagraph, depth: int) -> Iterator[_Entry]:
        hidden = paragraph.hidden_text()
        if hidden:
            yield Line(text=hidden, number=0), _HIDDEN
        texts = paragraph.text_lines()
        bullet = self._mark(paragraph) if any(texts) or not hidden else ""
        numbers = {note: self.note_count + at for at, note in enumerate(paragraph.notes, start=1)}
        self.note_count += len(numbers)
        within = False
        for text in texts:
            if text:
                line = _line(with_note_numbers(text, numbers), bullet, paragraph)
                yield replace(line, apart=True if self.blank else False if within else None), ""
                bullet = ""
            within, self.blank = True, not text and not hidden
        for box in paragraph.boxes:
            yield from self.lines(box, depth + 1) if depth < _DEEPEST else _flat(box)
        for key, number in numbers.items():
            note = self.notes.pop(key, None)
            if note is not None and depth < _DEEPEST:
                mark = f"[{number}]"
                for line, reason in list(self.lines(note, depth + 1)):
                    yield (line if reason or line.bullet else replace(line, bullet=mark)), reason
                    mark = "" if not reason else mark

    def _mark(self, paragraph: WordParagraph) -> str:
        list_id, level = paragraph.look.list_id, paragraph.look.list_level
        of_style = self.numbering.style_lists.get(paragraph.style)
        if list_id is None and of_style is not None:
            list_id, level = of_style
        elif level is None and of_style is not None and of_style[0] == list_id:
            level = of_style[1]
        return self.numbering.mark(list_id, level or 0) if list_id is not None else ""

    def _table(self, table: etree._Element, depth: int) -> Iterator[_Entry]:
        if depth > _DEEPEST:
            yield from _flat(table)
            return
        for row in _rows(table):
            cells: list[list[Line]] = []
            for cell in _cells(row):
                entries = list(self.lines(cell, depth))
                yield from ((line, reason) for line, reason in entries if reason)
                cells.append([line for line, reason in entries if not reason])
            yield from ((line, "") for line in cell_lines(cells))


def _flat(element: etree._Element) -> Iterator[_Entry]:
    """Everything in it as one line, where its depth says that nobody made it by hand."""
    text = one_line(" ".join(text.text or "" for text in element.iter(f"{W}t")))
    if text:
        yield Line(text=text, number=0), ""


def _line(text: str, bullet: str, paragraph: WordParagraph) -> Line:
    if not bullet:
        bullet, text = without_mark(text)
    cells = tuple(one_line(cell) for cell in text.split("\t")) if "\t" in text.strip() else ()
    return Line(
        text=row_text(cells) if cells else one_line(text),
        number=0,
        level=paragraph.look.level or 0,
        bold=paragraph.bold,
        size=paragraph.size,
        bullet=bullet,
        cells=cells,
    )


def _joined(first: WordParagraph, second: WordParagraph) -> WordParagraph:
    """Two paragraphs whose boundary was deleted: the text of both, the look of the second, as Word does it."""
    return WordParagraph(
        runs=[*first.runs, *second.runs],
        boxes=[*first.boxes, *second.boxes],
        notes=[*first.notes, *second.notes],
        look=second.look,
        joined_to_next=second.joined_to_next,
        style=second.style,
    )


def _blocks(container: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables, through content controls and accepted insertions."""
    waiting = list(reversed(container))
    while waiting:
        element = waiting.pop()
        if element.tag in {f"{W}p", f"{W}tbl"}:
            yield element
        elif element.tag in _THROUGH:
            waiting.extend(reversed(element))


def _through(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    waiting = list(reversed(parent))
    while waiting:
        element = waiting.pop()
        if element.tag == tag:
            yield element
        elif element.tag in _THROUGH:
            waiting.extend(reversed(element))


def _rows(table: etree._Element) -> Iterable[etree._Element]:
    return (row for row in _through(table, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None)


def _cells(row: etree._Element) -> Iterable[etree._Element]:
    return (cell for cell in _through(row, f"{W}tc") if cell.find(f"{W}tcPr/{W}cellDel") is None)
