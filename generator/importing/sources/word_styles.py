"""What Word's styles say of a paragraph: heading level, weight, size, list."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from generator.importing.sources.word_package import W

_HEADING: Final = re.compile(r"(?:heading|overskrift|titre|rubrik|überschrift)[\s_-]*([1-9])$", re.IGNORECASE)
_TITLE: Final = re.compile(r"(?:title|titel)$", re.IGNORECASE)
_DEEPEST: Final = 6
_BODY_LEVEL: Final = 9  # what Word writes for text that is no heading
_MOST_ANCESTORS: Final = 20  # a damaged file may hold a circle
_OFF: Final = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True)
class Look:
    """What is known; None where neither style nor text says so."""

    level: int | None = None
    """Heading level 1-6; 0 for body text by intent."""
    bold: bool | None = None
    size: float | None = None
    """Points."""
    hidden: bool | None = None
    list_id: str | None = None
    list_level: int | None = None

    def over(self, below: "Look") -> "Look":
        """This look where it says something, the other where not."""
        return Look(
            level=below.level if self.level is None else self.level,
            bold=below.bold if self.bold is None else self.bold,
            size=below.size if self.size is None else self.size,
            hidden=below.hidden if self.hidden is None else self.hidden,
            list_id=below.list_id if self.list_id is None else self.list_id,
            list_level=below.list_level if self.list_level is None else self.list_level,
        )


@dataclass(frozen=True)
class WordStyles:
    """Looks by style id, with what they inherit; the default paragraph style under the empty id."""

    looks: Mapping[str, Look]

    def look(self, style: str) -> Look:
        """The style's look; for an id that the file does not explain, the default one's and what the id itself says."""
        known = self.looks.get(style)
        return known if known is not None else Look(level=_named_level(style)).over(self.looks.get("", Look()))

    def numbers(self) -> dict[str, tuple[str, int]]:
        """List and level by style id, for styles that have one."""
        return {
            style: (look.list_id, look.list_level or 0)
            for style, look in self.looks.items()
            if look.list_id is not None
        }


def read_styles(part: etree._Element | None) -> WordStyles:
    """Looks from ``styles.xml``."""
    if part is None:
        return WordStyles({})
    elements = {style.get(f"{W}styleId") or "": style for style in part.iterfind(f"{W}style")}
    defaults = properties(part.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    looks: dict[str, Look] = {}
    for style, element in elements.items():
        look, seen = Look(), 0
        at: etree._Element | None = element
        while at is not None and seen < _MOST_ANCESTORS:
            look = look.over(_own_look(at))
            parent = at.find(f"{W}basedOn")
            at = elements.get(parent.get(f"{W}val") or "") if parent is not None else None
            seen += 1
        is_character = element.get(f"{W}type") == "character"
        looks[style] = look if is_character else look.over(defaults)
        if element.get(f"{W}default") in {"1", "true"} and element.get(f"{W}type") == "paragraph":
            looks[""] = looks[style]
    looks.setdefault("", defaults)
    return WordStyles(looks)


def _own_look(style: etree._Element) -> Look:
    name_element = style.find(f"{W}name")
    name = (name_element.get(f"{W}val") or "") if name_element is not None else ""
    paragraph = paragraph_properties(style.find(f"{W}pPr"))
    named = _named_level(name)
    return (
        Look(level=paragraph.level if named is None else named).over(paragraph).over(properties(style.find(f"{W}rPr")))
    )


def _named_level(name: str) -> int | None:
    """The level of a style with this name or id; None where it names no heading."""
    if heading := _HEADING.match(name.strip()):
        return min(int(heading[1]), _DEEPEST)
    return 1 if _TITLE.match(name.strip()) else None


def paragraph_properties(element: etree._Element | None) -> Look:
    """Outline level and list that a ``pPr`` states itself."""
    if element is None:
        return Look()
    outline = _integer(element.find(f"{W}outlineLvl"))
    level = None if outline is None else 0 if outline >= _BODY_LEVEL else min(outline + 1, _DEEPEST)
    number = element.find(f"{W}numPr")
    if number is None:
        return Look(level=level)
    list_id = number.find(f"{W}numId")
    return Look(
        level=level,
        list_id=list_id.get(f"{W}val") if list_id is not None else None,
        list_level=_integer(number.find(f"{W}ilvl")),
    )


def properties(element: etree._Element | None) -> Look:
    """Weight, size and visibility that an ``rPr`` states itself."""
    if element is None:
        return Look()
    half_points = _integer(element.find(f"{W}sz"))
    return Look(
        bold=_switch(element.find(f"{W}b")),
        size=None if half_points is None else half_points / 2,
        hidden=_switch(element.find(f"{W}vanish")),
    )


def _switch(element: etree._Element | None) -> bool | None:
    return None if element is None else (element.get(f"{W}val") or "1").lower() not in _OFF


def _integer(element: etree._Element | None) -> int | None:
    try:
        return None if element is None else int(element.get(f"{W}val") or "")
    except ValueError:  # a damaged file; what cannot be read is not said
        return None
