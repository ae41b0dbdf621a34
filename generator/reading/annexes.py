"""Closed annexes: neither their names nor what leads to them gets into the model."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from generator.model.meeting import AgendaItem, Section, SectionKind
from generator.reading.closed import WORD, bare, field_says_closed, may_say

CLOSED_ATTACHMENT = "Lukket bilag"
"""All that is published of a closed annex."""

_ITEM = re.compile(r"(\s*)(?:[-*+•]|\d{1,9}[.)])\s+")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s*\S")
_EMPHASISED = re.compile(r"\s*(\*\*|__)[^*_]+\1:?\s*$")
_TEXT_OF_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()\n]*(?:\([^()]*\)[^()\n]*)*\)|\[[^\[\]]*\])")
_PAPER = r"(?:bilag(?:et|ene)?|dokument(?:er)?|notat(?:er)?|fil(?:er)?|punkt(?:er)?|sag(?:er)?)"
_ONLY = re.compile(rf"\W*(?:er\s+)?{WORD}(?:\s+{_PAPER})?\W*", re.IGNORECASE)
_CLOSED = re.compile(
    rf"[(\[][^()\[\]]*\b{WORD}\b[^()\[\]]*(?:[)\]]|$)"
    rf"|^\W*{WORD}(?:\s*{_PAPER})?\W*$"
    rf"|^\W*{WORD}\s*{_PAPER}\b"
    r"|^\W*(?:lukket|fortroligt)\s*[:.\-–—)\]/|]"
    rf"|[-–—,:;/|]\s*{WORD}(?:\s+{_PAPER})?\W*(?:$|[-–—,;/|(])"
    rf"|\b{WORD}\s+bilag\W*$",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"\bLUKKET\b")
_STRONG = re.compile(rf"[(\[][^()\[\]]*\b{WORD}\s+bilag\b[^()\[\]]*[)\]]", re.IGNORECASE)
_BESIDE_LINK = re.compile(rf"[(\[]\s*(?:er\s+)?{WORD}\b[^()\[\]]*[)\]]", re.IGNORECASE)
_CLOSED_LABEL = re.compile(rf"\W*{WORD}\s+{_PAPER}\W*", re.IGNORECASE)
_ANNEX_LABEL = re.compile(r"\W*(?:vedlagte\s+|åbne\s+|øvrige\s+)?bilag\w*\b.{0,40}", re.IGNORECASE)
_RULE = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*")
_YES = re.compile(r"\W*(?:ja|j|x|true|yes|lukke(?:t|de)|✓|✔)\W*", re.IGNORECASE)

_TARGET = re.compile(
    r"\]\(\s*<?([^()\s<>]*(?:\([^()]*\)[^()\s<>]*)*)|(https?://[^\s<>()\[\]\"]+)|<a\s[^>]*href\s*=\s*[\"']?([^\"'\s>]+)",
    re.IGNORECASE,
)
_LABELS = re.compile(r"\[([^\[\]]*)\](?:\[([^\[\]]*)\])?(?!\()")
_DEFINITION = re.compile(r"[ ]{0,3}\[([^\[\]]+)\]:\s*(?:<([^>]*)>|(\S*))")
_REFERENCE = re.compile(
    r"!?\[(?P<words>[^\[\]]*)\](?:\(\s*<?(?P<url>[^()\s<>]*(?:\([^()]*\)[^()\s<>]*)*)>?[^()]*\)|\[(?P<label>[^\[\]]*)\])?"
)
_AUTOLINK = re.compile(r"<?(https?://[^\s<>()\[\]\"]+)>?")


@dataclass
class _Block:
    """A list item, a table row, a label or a paragraph, with the lines wrapped below it."""

    lines: list[str]
    depth: int
    marker: str = ""
    closed: bool = False
    only: bool = False
    """Says that something is closed, and nothing more."""
    label: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.lines)


def _blocks(text: str) -> list[_Block]:
    blocks: list[_Block] = []
    for line in text.split("\n"):
        alone = line.lstrip().startswith("|") or _HEADING.match(line) or _EMPHASISED.match(line)
        goes_on = blocks and blocks[-1].lines[-1].strip() and line.strip() and not alone and not blocks[-1].label
        if not goes_on or _ITEM.match(line) or blocks[-1].lines[-1].lstrip().startswith("|"):
            marker = _ITEM.match(line)
            depth = (
                len(marker[1].expandtabs(4)) if marker else len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
            )
            label = bool(
                _HEADING.match(line) or _EMPHASISED.match(line) or (not marker and line.rstrip().endswith(":"))
            )
            blocks.append(_Block([line], depth, marker[0] if marker else "", label=label))
        else:
            blocks[-1].lines.append(line)
    return blocks


def _says_closed(block: _Block, *, among_annexes: bool) -> bool:
    words = bare(_TEXT_OF_LINK.sub(r"\1", block.text))
    if not may_say(words):
        return False
    if among_annexes:
        shouted = _SHOUTED.search(words) and not words.isupper()
        return bool(_CLOSED.search(words) or shouted or field_says_closed(words))
    return bool(_STRONG.search(words) or (("](" in block.text or "][" in block.text) and _BESIDE_LINK.search(words)))


def _mark_table(blocks: list[_Block]) -> None:
    """A header row is never closed; a column called "Lukket" closes the rows that say yes in it."""
    column: int | None = None
    for place, block in enumerate(blocks):
        line = block.lines[0]
        if not line.lstrip().startswith("|"):
            column = None
            continue
        if place + 1 < len(blocks) and _RULE.fullmatch(blocks[place + 1].lines[0]):
            cells = [bare(cell) for cell in line.strip().strip("|").split("|")]
            column = next((n for n, cell in enumerate(cells) if _ONLY.fullmatch(cell)), None)
            block.closed = False
        elif column is not None:
            cells = line.strip().strip("|").split("|")
            block.closed |= column < len(cells) and bool(_YES.fullmatch(bare(cells[column])))


def _mark(blocks: list[_Block], *, among_annexes: bool) -> None:
    below_closed_label = False
    parents: list[_Block] = []
    for block in blocks:
        if not block.text.strip():
            continue
        words = bare(block.text)
        if block.label:
            below_closed_label = bool(_CLOSED_LABEL.fullmatch(words))
            among_annexes = among_annexes or bool(_ANNEX_LABEL.fullmatch(words))
            block.closed = not below_closed_label and _says_closed(block, among_annexes=among_annexes)
            parents = []
            continue
        block.closed = below_closed_label or _says_closed(block, among_annexes=among_annexes)
        block.only = block.closed and bool(_ONLY.fullmatch(words) or field_says_closed(words))
        while parents and parents[-1].depth >= block.depth:
            parents.pop()
        if block.only and parents and among_annexes:
            parents[-1].closed = True
        parents.append(block)
    _mark_table(blocks)


def _written(block: _Block) -> str:
    """What stands in a closed block's place."""
    line = block.lines[0]
    if line.lstrip().startswith("|"):
        cells = line.strip().strip("|").count("|")
        return f"| {CLOSED_ATTACHMENT} |" + " |" * cells
    return (block.marker or ("" if block.label else "- ")) + CLOSED_ATTACHMENT


def close_attachments(section: Section) -> tuple[Section, tuple[str, ...]]:
    """A section in which closed annexes have neither name nor link, and the lines left out of it.

    In a list of annexes every mark counts; in other text only what can be nothing else: "(lukket bilag)", "(lukket)"
    beside a link, a list below "Bilag:". A closed annex takes its indented lines and the annexes below it along.
    """
    if not may_say(bare(section.text)):
        return section, ()
    blocks = _blocks(section.text)
    _mark(blocks, among_annexes=section.kind is SectionKind.ATTACHMENTS)
    out: list[str] = []
    hidden: list[str] = []
    hidden_depth: int | None = None
    for block in blocks:
        if block.text.strip() and hidden_depth is not None and block.depth > hidden_depth and not block.label:
            hidden.extend(block.lines)
            continue
        if block.closed:
            hidden_depth = block.depth
            hidden.extend(block.lines)
            out.append(_written(block))
            continue
        if block.text.strip():
            hidden_depth = None
        out.extend(block.lines)
    return replace(section, text="\n".join(out).strip("\n")), tuple(hidden)


def _address(target: str) -> str:
    return unquote(target).split("#")[0].removeprefix("./").rstrip(".,;")


def targets_in(lines: Iterable[str]) -> frozenset[str]:
    """Where the links in these lines lead."""
    found = (next(filter(None, match.groups()), "") for match in _TARGET.finditer("\n".join(lines)))
    return frozenset(address for target in found if (address := _address(target)))


def _labels_in(lines: Iterable[str]) -> frozenset[str]:
    return frozenset((label or words).strip().lower() for words, label in _LABELS.findall("\n".join(lines)))


class Withheld:
    """What leads to closed annexes, wherever in the meeting it stands."""

    def __init__(self, hidden: Iterable[str], texts: Iterable[str]) -> None:
        lines = tuple(hidden)
        labels, targets = _labels_in(lines), set(targets_in(lines))
        defined: set[str] = set()
        for text in texts if labels else ():
            for line in text.split("\n"):
                if (match := _DEFINITION.match(line)) and match[1].strip().lower() in labels:
                    defined.add(match[1].strip().lower())
                    if not match[1].startswith("^"):
                        targets.add(_address(match[2] or match[3]))
        self.labels = frozenset(defined)
        self.targets = frozenset(targets)

    def _replace_reference(self, match: re.Match[str]) -> str:
        label = (match["label"] or match["words"]).strip().lower()
        leads = _address(match["url"]) in self.targets if match["url"] is not None else label in self.labels
        return CLOSED_ATTACHMENT if leads else match[0]

    def _replace_autolink(self, match: re.Match[str]) -> str:
        return CLOSED_ATTACHMENT if _address(match[1]) in self.targets else match[0]

    def _kept(self, text: str) -> Iterator[str]:
        below = False
        for line in text.split("\n"):
            match = _DEFINITION.match(line)
            if match:
                below = match[1].strip().lower() in self.labels or _address(match[2] or match[3]) in self.targets
            elif line.strip() and not line.startswith((" ", "\t", '"', "'", "(")):
                below = False
            if not below:
                yield line

    def out_of(self, item: AgendaItem) -> AgendaItem:
        """The item without definitions of, and links to, what is withheld."""
        if not self.labels and not self.targets:
            return item
        return replace(item, sections=tuple(replace(s, text=self.clean(s.text)) for s in item.sections))

    def clean(self, text: str) -> str:
        """A text without them."""
        if "[" not in text and "://" not in text:
            return text
        kept = "\n".join(self._kept(text))
        return _AUTOLINK.sub(self._replace_autolink, _REFERENCE.sub(self._replace_reference, kept)).strip("\n")
