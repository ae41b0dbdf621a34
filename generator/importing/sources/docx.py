"""Word files (.docx), read from their XML: neither python-docx nor mammoth tells the number that Word shows.

A :class:`Line` is a paragraph, or a part of one between soft breaks, or a table row. Tracked changes are accepted and
comments left out. A label with several paragraphs beside it is a row with the label and the first of them, and rows
with an empty first cell for the others. Footnotes follow the paragraph that refers to them, text boxes the paragraph
that they hang on; a paragraph with tabulators inside is a row of cells, as in the text source.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Final

from lxml import etree

from generator.importing.characters import one_line
from generator.importing.source import Line, Source, UnreadableSourceError
from generator.importing.sources.marks import without_mark
from generator.importing.sources.numbering import Numbering, read_numbering
from generator.importing.sources.registry import SourceFormat, read_source
from generator.importing.sources.tables import cell_lines, row_text
from generator.importing.sources.word_package import W, WordPackage, open_package
from generator.importing.sources.word_paragraph import (
    WordParagraph,
    flat_text,
    is_placeholder,
    read_paragraph,
    with_note_numbers,
)
from generator.importing.sources.word_styles import WordStyles, read_styles

_BLOCKS: Final = frozenset({f"{W}p", f"{W}tbl", f"{W}altChunk"})
_HEADER: Final = "Sidehoved eller sidefod"
_HIDDEN: Final = "Skjult tekst, som Word ikke viser"
_PLACEHOLDER: Final = "Felt, som ingen har udfyldt"
_LEFT_OUT: Final = frozenset({
    f"{W}del", f"{W}moveFrom", f"{W}sectPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}tblPr", f"{W}tblGrid", f"{W}trPr",
    f"{W}tcPr", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
})  # fmt: skip
"""What holds no text, or the text before a change; whatever else surrounds paragraphs and tables is looked into."""
_GRAPHIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData"
_RELATION_IDS: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
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
    return _read(data, name)


SOURCE = SourceFormat(suffixes=(".docx", ".docm"), read=read)


def _read(data: bytes, name: str, *, inside: bool = False) -> Source:
    """A file; `inside` another one it takes in no further ones."""
    package = open_package(data, name)
    entries, unread = _entries(package, inside=inside)
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
    notes = tuple(_notes(package, unread))
    return Source(name=name, kind="docx", lines=tuple(lines), removed=tuple(removed), notes=notes)


def _notes(package: WordPackage, unread: int) -> Iterator[str]:
    if unread:
        yield "Filen henter tekst ind fra en anden fil, og den tekst er ikke læst. Gem filen igen i Word."
    changes = sum(1 for _ in package.document.iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"))
    if changes:
        yield f"Filen har {changes} sporede ændringer; de er læst, som om de alle var accepteret."
    if package.comments:
        one = package.comments == 1
        yield (
            "Filen har en kommentar; den er ikke læst."
            if one
            else (f"Filen har {package.comments} kommentarer; de er ikke læst.")
        )
    pictures = {data.get("uri", "").rpartition("/")[2] for data in package.document.iter(_GRAPHIC)}
    if pictures & {"diagram", "chart"}:
        yield "Filen har et diagram. Ord, der står inde i diagrammet, er ikke læst."


def _entries(package: WordPackage, *, inside: bool) -> tuple[list[_Entry], int]:
    """The lines of the whole file, and how many files that it takes in could not be read."""
    styles = read_styles(package.styles)
    numbering = read_numbering(package.numbering, styles.numbers())
    furniture = _Reader(styles, Numbering(numbering.lists, numbering.style_lists), {})
    notes = {**_note_texts(package.footnotes, "footnote"), **_note_texts(package.endnotes, "endnote")}
    reader = _Reader(styles, numbering, notes, {} if inside else package.chunks)
    body = package.document.find(f"{W}body")
    entries = [
        *(entry for part in package.headers for entry in furniture.away(part)),
        *(reader.lines(body, 0) if body is not None else ()),
        *(entry for part in package.footers for entry in furniture.away(part)),
    ]
    return _with_distances(entries), reader.unread


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
    chunks: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    """Files inside the file, by relation id."""
    note_count: int = 0
    blank: bool = True
    """The last line was empty."""
    unread: int = 0
    """How many of them could not be read."""

    def away(self, part: etree._Element) -> Iterator[_Entry]:
        """All lines of a header or footer, as removed."""
        for line, _ in self.lines(part, 0):
            yield line, _HEADER

    def lines(self, container: etree._Element, depth: int) -> Iterator[_Entry]:
        """The lines of a body, cell, box or note."""
        open_paragraph: WordParagraph | None = None
        for block in _blocks(container):
            if is_placeholder(block):
                yield Line(text=flat_text(block), number=0), _PLACEHOLDER
                continue
            if block.tag == f"{W}altChunk":
                yield from self._taken_in(block)
                continue
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
        yield from ((Line(text=text, number=0), _PLACEHOLDER) for text in paragraph.placeholders)
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

    def _taken_in(self, chunk: etree._Element) -> Iterator[_Entry]:
        """The lines of a file that lies whole inside this one, as programs that merge minutes put it there."""
        relations = [chunk.get(at) or "" for at in _RELATION_IDS]
        name, content = next((self.chunks[relation] for relation in relations if relation in self.chunks), ("", b""))
        ending = PurePath(name).suffix.lower()
        try:
            source = _read(content, name, inside=True) if ending in SOURCE.suffixes else read_source(content, name)
        except UnreadableSourceError:  # its message speaks of a file that nobody sees; the note says what to do
            self.unread += 1
            return
        yield from ((line, "") for line in source.lines)
        yield from source.removed

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
    text = flat_text(element)
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
    """Paragraphs, tables and files taken in, through content controls and accepted insertions."""
    return _through(container, _BLOCKS)


def _through(parent: etree._Element, tags: Container[str]) -> Iterator[etree._Element]:
    waiting = list(reversed(parent))
    while waiting:
        element = waiting.pop()
        if element.tag in tags or is_placeholder(element):
            yield element
        elif isinstance(element.tag, str) and element.tag not in _LEFT_OUT:
            waiting.extend(reversed(element))


def _rows(table: etree._Element) -> Iterable[etree._Element]:
    return (row for row in _through(table, {f"{W}tr"}) if row.find(f"{W}trPr/{W}del") is None)


def _cells(row: etree._Element) -> Iterable[etree._Element]:
    return (cell for cell in _through(row, {f"{W}tc"}) if cell.find(f"{W}tcPr/{W}cellDel") is None)
