"""The numbers and bullets that Word shows before list items and headings, which its file does not write out."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from generator.importing.characters import one_line
from generator.importing.sources.word_package import W

_LEVELS: Final = 9
_LETTERS: Final = 26
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST: Final = 100_000  # a number beyond is shown as digits whatever the format says


@dataclass(frozen=True)
class _Level:
    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    restart: int | None = None
    """The level whose counting starts this one again, counted from 1; None for every level above."""
    legal: bool = False
    style: str = ""


@dataclass(frozen=True)
class _List:
    abstract: str
    levels: Mapping[int, _Level]
    restarts: Mapping[int, int]
    """Levels that this list begins anew, with their first number."""


@dataclass
class Numbering:
    """Counts along the document, so each paragraph must be given to it once and in order."""

    lists: Mapping[str, _List]
    style_lists: Mapping[str, tuple[str, int]]
    """List and level for the paragraph styles that a list's levels name."""
    _counts: dict[str, list[int | None]] = field(default_factory=lambda: defaultdict(lambda: [None] * _LEVELS))
    _begun: set[str] = field(default_factory=set)

    def mark(self, list_id: str, level: int) -> str:
        """The mark of the next paragraph of this list and level; nothing where the list shows none."""
        numbered = self.lists.get(list_id)
        level = min(max(level, 0), _LEVELS - 1)
        if numbered is None or level not in numbered.levels:
            return ""
        counts = self._counts[numbered.abstract]
        if list_id not in self._begun:
            self._begun.add(list_id)
            for at, start in numbered.restarts.items():
                counts[at] = start - 1
                if at < _LEVELS - 1:
                    counts[at + 1 :] = [None] * (_LEVELS - 1 - at)
        here = numbered.levels[level]
        for at in range(level):  # a level that was passed over counts as begun
            if counts[at] is None:
                counts[at] = numbered.levels.get(at, _Level()).start
        before = counts[level]
        counts[level] = here.start if before is None else before + 1
        for at in range(level + 1, _LEVELS):
            restart = numbered.levels.get(at, _Level()).restart
            if restart is None or 0 < level + 1 <= restart:
                counts[at] = None
        return _shown(here, numbered.levels, counts)


def read_numbering(part: etree._Element | None, style_numbers: Mapping[str, tuple[str, int]]) -> Numbering:
    """Lists from ``numbering.xml``; ``style_numbers`` are the lists that numbering styles name."""
    if part is None:
        return Numbering({}, {})
    abstracts = {abstract.get(f"{W}abstractNumId") or "": abstract for abstract in part.iterfind(f"{W}abstractNum")}
    numbers = {number.get(f"{W}numId") or "": number for number in part.iterfind(f"{W}num")}
    lists: dict[str, _List] = {}
    style_lists: dict[str, tuple[str, int]] = {}
    for list_id, number in numbers.items():
        abstract_id = _value(number, "abstractNumId")
        abstract = abstracts.get(abstract_id)
        link = _value(abstract, "numStyleLink") if abstract is not None else ""
        if link in style_numbers:
            linked = numbers.get(style_numbers[link][0])
            if linked is not None:
                abstract_id = _value(linked, "abstractNumId")
                abstract = abstracts.get(abstract_id)
        if abstract is None:
            continue
        levels, restarts = _levels(abstract), {}
        for override in number.iterfind(f"{W}lvlOverride"):
            at = _integer(override.get(f"{W}ilvl"), 0)
            levels.update(_levels(override))
            start = _value(override, "startOverride")
            if start:
                restarts[min(max(at, 0), _LEVELS - 1)] = _integer(start, 1)
        lists[list_id] = _List(abstract_id, levels, restarts)
        for at, level in levels.items():
            if level.style:
                style_lists.setdefault(level.style, (list_id, at))
    return Numbering(lists, style_lists)


def _levels(parent: etree._Element) -> dict[int, _Level]:
    found = {}
    for level in parent.iterfind(f"{W}lvl"):
        restart = _value(level, "lvlRestart")
        found[_integer(level.get(f"{W}ilvl"), 0)] = _Level(
            start=_integer(_value(level, "start"), 1),
            number_format=_value(level, "numFmt") or "decimal",
            text=_value(level, "lvlText"),
            restart=_integer(restart, 0) if restart else None,
            legal=level.find(f"{W}isLgl") is not None,
            style=_value(level, "pStyle"),
        )
    return found


def _shown(here: _Level, levels: Mapping[int, _Level], counts: list[int | None]) -> str:
    if here.number_format == "none":
        return ""
    if here.number_format == "bullet":
        return one_line(here.text) or "•"
    text = here.text
    for at in range(_LEVELS):
        place = f"%{at + 1}"
        if place in text:
            level = levels.get(at, _Level())
            number_format = "decimal" if here.legal else level.number_format
            text = text.replace(place, number_text(counts[at] or 0, number_format))
    return one_line(text)


def number_text(number: int, number_format: str) -> str:
    """A number as Word's format of that name writes it; as digits where the format is unknown."""
    if not 0 < number < _MOST:
        return str(number)
    match number_format:
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (number - 1) % _LETTERS) * min(1 + (number - 1) // _LETTERS, _LEVELS)
            return letter.upper() if number_format == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            roman, rest = "", number
            for value, letters in _ROMAN:
                roman += letters * (rest // value)
                rest %= value
            return roman.upper() if number_format == "upperRoman" else roman
        case "decimalZero":
            return f"{number:02}"
        case "ordinal":
            return f"{number}."
        case _:
            return str(number)


def _value(element: etree._Element | None, name: str) -> str:
    child = element.find(f"{W}{name}") if element is not None else None
    return (child.get(f"{W}val") or "") if child is not None else ""


def _integer(text: str | None, default: int) -> int:
    try:
        return int(text or "")
    except ValueError:  # a damaged file; Word too goes on with its default
        return default
