"""One paragraph of a Word file: its words as they stand when every tracked change is accepted."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from generator.importing.characters import one_line, plain
from generator.importing.sources.word_package import W
from generator.importing.sources.word_styles import Look, WordStyles, paragraph_properties, properties

_COMPATIBILITY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_LEFT_OUT: Final = frozenset({
    f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}rt", f"{W}instrText", f"{W}delText",
    f"{_COMPATIBILITY}Fallback",  # repeats the text box beside it for old programs
})  # fmt: skip
_TEXT: Final = frozenset({f"{W}t", f"{_MATH}t"})
_BREAKS: Final = frozenset({f"{W}br", f"{W}cr"})
_REFERENCE: Final = re.compile("\ue000(\\w*) ([^\ue001]*)\ue001")
_PROMPT: Final = re.compile(
    r"\W*(?:klik|tryk|vælg|skriv|angiv|indtast|indsæt|click|choose|select|enter|type)\b|\[[^\[\]]*\]$|\W*$",
    re.IGNORECASE,
)
"""How Word and templates ask for words; "[Dato]"."""
_SYMBOLS: Final = 0xF000  # where fonts of symbols have their signs


@dataclass(frozen=True)
class _Run:
    text: str
    look: Look


@dataclass
class WordParagraph:
    """A paragraph taken apart."""

    runs: list[_Run] = field(default_factory=list)
    placeholders: list[str] = field(default_factory=list)
    """What a field to be filled in says while nobody has."""
    boxes: list[etree._Element] = field(default_factory=list)
    """The content of text boxes anchored in it."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind (footnote, endnote) and id of the notes it refers to, in order."""
    look: Look = field(default_factory=Look)
    joined_to_next: bool = False
    """Its end was deleted in a tracked change."""
    style: str = ""

    def text_lines(self) -> list[str]:
        """The visible words, one text for each line between soft breaks; tabs stay."""
        text = "".join(run.text for run in self.runs if not run.look.hidden)
        return [line.strip() for line in plain(text).split("\n")]

    def hidden_text(self) -> str:
        """The words that Word does not show."""
        return one_line(" ".join(run.text for run in self.runs if run.look.hidden))

    @property
    def bold(self) -> bool:
        """All its visible words are bold."""
        lettered = [run.look.bold for run in self.runs if not run.look.hidden and any(map(str.isalnum, run.text))]
        return bool(lettered) and all(lettered)

    @property
    def size(self) -> float:
        """Of the largest visible letters, in points; 0 where the file does not say."""
        sizes = [run.look.size or 0.0 for run in self.runs if not run.look.hidden and run.text.strip()]
        return max(sizes, default=0.0)


def with_note_numbers(text: str, numbers: Mapping[tuple[str, str], int]) -> str:
    """The text with "[1]" where it refers to a note."""

    def number(reference: re.Match[str]) -> str:
        found = numbers.get((reference[1], reference[2]))
        return "" if found is None else f"[{found}]"

    return _REFERENCE.sub(number, text)


def read_paragraph(element: etree._Element, styles: WordStyles) -> WordParagraph:
    """Take a ``w:p`` apart."""
    own = element.find(f"{W}pPr")
    named = own.find(f"{W}pStyle") if own is not None else None
    style = (named.get(f"{W}val") or "") if named is not None else ""
    look = paragraph_properties(own).over(styles.look(style))
    found = WordParagraph(look=look, style=style)
    if own is not None and own.find(f"{W}rPr/{W}del") is not None:
        found.joined_to_next = True
    for inner, run_look in _inside(element, styles, look):
        _add(found, inner, run_look)
    found.placeholders = [flat_text(inner) for inner in element.iter(f"{W}sdt") if is_placeholder(inner)]
    return found


def flat_text(element: etree._Element) -> str:
    """All words in it as one line."""
    return one_line(" ".join(text.text or "" for text in element.iter(f"{W}t")))


def is_placeholder(element: etree._Element) -> bool:
    """A content control that shows what should be written there; programs that fill them in forget to say so."""
    return (
        element.tag == f"{W}sdt"
        and element.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
        and _PROMPT.match(flat_text(element)) is not None
    )


def _inside(element: etree._Element, styles: WordStyles, look: Look) -> Iterator[tuple[etree._Element, Look]]:
    """Everything that is not left out, in order, each with the look of the run it stands in."""
    waiting = [(child, look) for child in reversed(element)]
    while waiting:
        inner, around = waiting.pop()
        if not isinstance(inner.tag, str) or inner.tag in _LEFT_OUT or is_placeholder(inner):
            continue
        if inner.tag == f"{W}r":
            around = _run_look(inner, styles, look)
        yield inner, around
        if inner.tag != f"{W}txbxContent":
            waiting.extend((child, around) for child in reversed(inner))


def _run_look(run: etree._Element, styles: WordStyles, paragraph: Look) -> Look:
    own = run.find(f"{W}rPr")
    if own is None:
        return paragraph
    named = own.find(f"{W}rStyle")
    style = styles.looks.get(named.get(f"{W}val") or "", Look()) if named is not None else Look()
    return properties(own).over(style).over(paragraph)


def _add(found: WordParagraph, inner: etree._Element, look: Look) -> None:
    text = ""
    if inner.tag in _TEXT:
        text = (inner.text or "") + "".join(child.tail or "" for child in inner)  # behind entities, not resolved
    elif inner.tag == f"{W}tab":
        text = "\t"
    elif inner.tag in _BREAKS:
        text = "\n"
    elif inner.tag == f"{W}noBreakHyphen":
        text = "-"
    elif inner.tag == f"{W}sym":
        text = _symbol(inner)
    elif inner.tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
        kind = "footnote" if inner.tag == f"{W}footnoteReference" else "endnote"
        note = (kind, inner.get(f"{W}id") or "")
        found.notes.append(note)
        text = f"\ue000{note[0]} {note[1]}\ue001"  # its number is known to whoever counts the notes
    elif inner.tag == f"{W}txbxContent":
        found.boxes.append(inner)
    if text:
        found.runs.append(_Run(text, look))


def _symbol(element: etree._Element) -> str:
    try:
        code = int(element.get(f"{W}char") or "", 16)
    except ValueError:  # a damaged file; a sign that cannot be read is none
        return ""
    return chr(code if code >= _SYMBOLS else code + _SYMBOLS) if 0 < code <= 0xFFFF else ""  # noqa: PLR2004
