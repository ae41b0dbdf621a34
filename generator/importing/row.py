"""Rows: a source's lines as the importer reads them, wrapped lines joined and list marks apart."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.danish.dates import MONTHS
from generator.importing.source import Line, Source

_MONTH = "|".join((*MONTHS, r"(?:jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)\."))
_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,3}[.):]?|\(\d{1,2}\)|[a-zæøå]\)|[a-h]\.(?=\s+[A-ZÆØÅ])|[ivx]{1,4}\)"
_ORDINAL = (
    r"(?:(?:næst|vice)\w+|stedfortræder|suppleant|behandling|kvartal|halvår|udkast|del|division|sal|klasse|juni)\b"
)
"""What "1." counts where it is no list's number: "1. næstformand"."""
_MARK = re.compile(
    rf"^(?:(?P<number>{_NUMBER})\s+"
    r"|(?P<glued>\d{1,3}(?:\.\d{1,2})?[.)])(?=[A-ZÆØÅ(\"“”])"
    r"|(?P<bullet>[-–—*•·▪◦‣●○>»¢°]\s+(?=\S)|[eo]\s+(?=[A-ZÆØÅ]\w)))"
    rf"(?!\s*(?:{_MONTH}|kr|mio|mia|pct|procent)\b|{_ORDINAL})"
)
_BARE_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,3}){0,3}$")
_TIME_TAIL = re.compile(r"\d\d?[.:]\d\d\s*[-–]$")
_TIME_HEAD = re.compile(r"^(?:kl\.?\s*)?\d\d?[.:]\d\d(?:\s*[-–]\s*\d\d?[.:]\d\d)?\b")
_JOINED_HYPHEN = re.compile(r"^(?:og|eller|samt)\b")
_HANGING = re.compile(r"\b(?:i|af|til|for|på|fra|med|ved|om|den|det|de|en|et|som)$", re.IGNORECASE)
"""The end of a line that cannot be the end of anything."""
_AND = re.compile(r"\b(?:og|eller|samt)$")
"""The same before a name; before "at" it ends one of several recommendations."""
_TITLE = re.compile(r"\sv/\s?[A-ZÆØÅ]|\d\d?[.:]\d\d\s?[-–]\s?\d\d?[.:]\d\d\)?$")
"""What only a heading on an agenda has: who presents it, or its span of time at the end."""
_LED = re.compile(r"\sv/\s?[A-ZÆØÅ]")
_SPAN = re.compile(r"(?:kl\.?\s*)?\d\d?[.:]\d\d\s?[-–]\s?\d\d?[.:]\d\d\W*")
"""A span of time alone on its line, below a heading that says who presents it."""
_ORGANISATION = re.compile(r"Region [A-ZÆØÅ]\w+|[A-ZÆØÅ][\w-]+ Kommune|[A-ZÆØÅ]\w*(?: \w+)?(?:hospital|sygehus)\w*")
"""What is nobody's line but the end of one that a comma leaves open."""
_COUNTED = re.compile(r"(\d)\)")
_INITIALLED = re.compile(r"(?:[Pp]unkt|[Pp]kt|[Ss]ag|\d).*\([A-ZÆØÅ]{2,4}(?:\s?[/,+&]\s?[A-ZÆØÅ]{2,4})*\)$")
"""An item's heading that ends with its presenter's initials."""
_FEWEST_WRAPS = 4
_NEARLY_FULL = 0.93
"""A line into which the next word would have fitted was not broken for want of room."""
_HALF_FULL = 0.5
_SHORTEST_BROKEN = 40
"""Characters; a line that ends so early was not broken for want of room."""
_COLUMNS = re.compile(r"\s{4,}")
_NARROWEST, _WIDEST = 60, 130
"""Characters of a line of a source whose paragraphs are broken."""
_ALMOST = 0.85
_LONGEST_STRETCH = 2000
"""Characters; longer than any line."""
_LEAST_APART, _MOST_APART = 0.1, 0.8
"""Of a source's lines, those that stand apart: nearly none or nearly all of them tell nothing of paragraphs."""


@dataclass(frozen=True)
class Lines:
    """What the words of a line say of where sentences begin and end."""

    begins: Callable[[str], bool]
    """Whether a line is a heading or a label, which ends nothing that stands above it."""
    ends: Callable[[str], bool]
    """Whether nothing below goes on with a line: a heading alone, a label."""


@dataclass(frozen=True)
class Row:
    """A paragraph, a list item, a heading or a row of a table."""

    text: str
    """Words without the list mark; cells are parted by tabs."""
    lines: tuple[int, ...]
    """Numbers of the source's lines it was made of."""
    mark: str = ""
    """A list's mark: "-" for any bullet, or a number as written ("1.", "2.10", "a)")."""
    level: int = 0
    bold: bool = False
    gap: bool = True
    """Whether something parts it from the row before: an empty line, another page, a paragraph's end."""
    left: float = 0.0
    size: float = 0.0
    page: int = 0
    cells: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        """Mark and words, as a reader of the source sees them."""
        if not self.mark or self.mark == "-":
            return self.text
        return f"{self.mark} {self.text}"


def _row(line: Line, *, gap: bool) -> Row:
    text, mark = " ".join(line.text.split(" ")), line.bullet.strip()
    if not mark and not line.cells and (found := _MARK.match(text)):
        number = found["number"] or found["glued"]
        if number is None or not _BARE_NUMBER.match(number.strip()) or "." in number:
            mark, text = (number or "-").strip(), text[found.end() :]
    elif mark and not mark[0].isalnum() and not mark.startswith("("):
        mark = "-"
    return Row(
        text.strip() if not line.cells else text,
        (line.number,),
        mark,
        line.level,
        line.bold,
        gap,
        line.left,
        line.size,
        line.page,
        line.cells,
    )


def _width(rows: Sequence[Row]) -> int:
    """How many letters fit on a line of a source whose paragraphs are broken; 0 where they are not."""
    before = sorted(
        len(first.full)
        for first, second in pairwise(rows)
        if not second.gap and not second.mark and not second.cells and second.text[:1].islower()
    )
    if len(before) < _FEWEST_WRAPS:
        return _width_of_few(rows, before)
    width = before[int(len(before) * 0.9)]
    longer = sum(len(row.full) > width * 1.2 and not row.cells for row in rows)
    if longer > 0.03 * len(rows) or before[len(before) // 2] < 0.75 * width:
        return 0
    return width


def _width_of_few(rows: Sequence[Row], before: Sequence[int]) -> int:
    """The width of a short source: of its longest line, where the lines that go on below are nearly as long."""
    longest = max((len(row.full) for row in rows if not row.cells and not _COLUMNS.search(row.text)), default=0)
    full = sum(length >= longest * _ALMOST for length in before)
    return longest if _NARROWEST <= longest <= _WIDEST and full and full * 2 >= len(before) else 0


def _stands_apart(first: Row, second: Row, lines: Lines) -> bool:
    """Whether two rows can be no parts of one sentence: lists, tables, headings."""
    if second.text[:1].isupper() and _INITIALLED.match(first.full):
        return True
    if second.mark or second.cells or first.cells or not first.text or not second.text:
        return True
    return second.level != first.level or lines.begins(second.text) or lines.ends(first.text)


def _leaves_open(last: str, text: str, *, spaced: bool) -> bool:
    """Whether a line ends what the one before it plainly left open."""
    if _TIME_TAIL.search(last) and _TIME_HEAD.match(text):
        return True
    if spaced:
        return False
    if _SPAN.fullmatch(text):
        return _LED.search(last) is not None
    return last[-1] == "," and _ORGANISATION.fullmatch(text.rstrip(" .,)")) is not None


def _continues(first: Row, second: Row, width: int, lines: Lines, *, spaced: bool) -> bool:
    """Whether the second row is the rest of the first one's sentence.

    `spaced` says that the source shows where paragraphs end; where it does not, as from one page to the next, only a
    sentence that plainly goes on is joined.
    """
    if _stands_apart(first, second, lines):
        return False
    last = first.full
    if _leaves_open(last, second.text, spaced=spaced):
        return True
    turned = second.page != first.page or not spaced
    lower = second.text[0].islower()
    divided = len(last) > 1 and last[-1] == "-" and last[-2].isalpha() and lower
    named = second.text[0].isupper() and _AND.search(last) is not None
    hanging = named or _HANGING.search(last) is not None
    if not width:  # whole paragraphs, of which some were broken before the file was made
        return (divided or hanging) and len(last) > _SHORTEST_BROKEN
    parted = second.gap and not turned and not ((divided or hanging) and len(last) > width * _HALF_FULL)
    if parted or (last[-1] in ".!?" and not lower and _TITLE.search(second.text)):
        return False
    unfinished = (lower and last[-1] not in ".:;!?") or hanging or (not spaced and last[-1] == ",")
    fits = len(last) + 1 + len(second.text.partition(" ")[0]) <= width * _NEARLY_FULL
    if turned:
        return divided or (unfinished and not fits)
    return divided or not fits or last[-1] == "," or (unfinished and len(last) > width * _HALF_FULL)


def _join(text: str, rest: str) -> str:
    if text.endswith("-") and not text.endswith(" -"):
        if _TIME_TAIL.search(text) or _JOINED_HYPHEN.match(rest) or not rest[0].islower():
            return f"{text} {rest}" if _JOINED_HYPHEN.match(rest) else text + rest
        return text[:-1] + rest
    return f"{text} {rest}"


def _joined(rows: Iterable[Row], width: int, lines: Lines, *, spaced: bool) -> list[Row]:
    joined: list[Row] = []
    parts: list[str] = []
    tail: Row | None = None
    for row in rows:
        if tail is not None and _continues(tail, row, width, lines, spaced=spaced):
            whole = _join(parts[-1], row.text)
            # Only the last stretch is looked at again, so that a paragraph of a million lines stays linear.
            parts[-1] = whole
            if len(whole) > _LONGEST_STRETCH:
                head, _, rest = whole.rpartition(" ")
                parts[-1:] = [head, rest]
            joined[-1] = replace(joined[-1], lines=(joined[-1].lines[0], row.lines[-1]))
            tail = replace(row, mark="", gap=False)
            continue
        if joined and parts:
            joined[-1] = replace(joined[-1], text=" ".join(parts))
        joined.append(row)
        parts = [row.text]
        tail = row
    if joined and parts:
        joined[-1] = replace(joined[-1], text=" ".join(parts))
    return [replace(row, lines=tuple(range(row.lines[0], row.lines[-1] + 1))) for row in joined]


def _counts_on(above: Row, row: Row) -> bool:
    """Whether a row's number goes on counting in a sentence: "… 1) for få, 2) for sent, og" above "3) for dyrt"."""
    found = _COUNTED.fullmatch(row.mark)
    if found is None or row.gap or above.cells or above.text[-1:] in (*".:;!?", ""):
        return False
    before = re.compile(rf"(?:^|\s){int(found[1]) - 1}\)\s")
    return bool(before.search(above.text))


def _gaps(source: Source, *, spaced: bool) -> list[Row]:
    rows: list[Row] = []
    before: Line | None = None
    for line in source.lines:
        if not line.text.strip() and not line.bullet:
            before = None
            continue
        if before is None or before.page != line.page:
            gap = True
        elif line.apart is not None:
            gap = line.apart and spaced
        else:
            gap = line.number - before.number > 1
        row = _row(line, gap=gap)
        rows.append(replace(row, mark="", text=row.full) if rows and _counts_on(rows[-1], row) else row)
        before = line
    return rows


def _is_spaced(source: Source) -> bool:
    """Whether the source shows where a paragraph ends: some lines stand apart from those above them, others do not."""
    told = [line.apart for line in source.lines if line.apart is not None]
    if source.kind == "text" or not told:
        return source.kind == "text"
    share = sum(told) / len(told)
    return _LEAST_APART <= share <= _MOST_APART


def rows_of(source: Source, lines: Lines) -> list[Row]:
    """The rows of a source; `lines` says of a line whether it is joined to its neighbours."""
    spaced = _is_spaced(source)
    rows = _gaps(source, spaced=spaced)
    width = _width(rows)
    if width:
        rows = _joined(rows, width, lines, spaced=spaced)
    elif source.kind != "text":
        rows = _joined(rows, 0, lines, spaced=False)
    return rows if spaced else [replace(row, gap=True) for row in rows]
