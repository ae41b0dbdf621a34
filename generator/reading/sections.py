"""An item's text → its sections."""

from functools import cache

from rapidfuzz.distance import OSA

from generator.danish.slug import slugify
from generator.model.meeting import Section, SectionKind
from generator.reading.headings import BodyLine
from generator.reading.keys import SECTION_SPELLINGS

_LEVEL = 3
_LONG_ENOUGH = 7
"""Letters; a shorter word one letter off is too often another word."""


@cache
def _spellings() -> dict[str, SectionKind]:
    return {slugify(name): kind for kind, names in SECTION_SPELLINGS.items() for name in (kind.value, *names)}


def section_kind(heading: str) -> SectionKind | None:
    """The section a heading opens; letter case, accents, a closing colon and one wrong letter are forgiven.

    >>> section_kind("SAGSFREMSTILING:")
    <SectionKind.CASE: 'Sagsfremstilling'>
    """
    folded = slugify(heading)
    known = _spellings()
    if found := known.get(folded):
        return found
    if len(folded) < _LONG_ENOUGH:
        return None
    near = {kind for name, kind in known.items() if OSA.distance(folded, name, score_cutoff=1) <= 1}
    return near.pop() if len(near) == 1 else None


def _section(kind: SectionKind, lines: list[BodyLine]) -> Section | None:
    texts = [line.text.rstrip() for line in lines]
    start = next((place for place, text in enumerate(texts) if text), None)
    if start is None:
        return None
    return Section(kind, "\n".join(texts[start:]).rstrip(), lines[start].number)


def read_sections(lines: list[BodyLine]) -> tuple[Section, ...]:
    """The sections, in the order they stand; text before the first is the sagsfremstilling.

    A section without text is kept when it has a heading: an empty "Fraværende" says something. Unknown headings stay
    in the text of the section they stand in.
    """
    sections: list[Section] = []
    kind, heading_line = SectionKind.CASE, 0
    gathered: list[BodyLine] = []

    def close() -> None:
        section = _section(kind, gathered)
        if section or heading_line:
            sections.append(section or Section(kind, "", heading_line))

    for line in lines:
        found = section_kind(line.heading) if line.level == _LEVEL else None
        if found:
            close()
            kind, heading_line, gathered = found, line.number, []
        else:
            gathered.append(line)
    close()
    return tuple(sections)
