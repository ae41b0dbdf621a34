"""The body's lines, item by item: where each begins, and which a group's heading closes."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from generator.reading.closed import opens_closed_group, opens_open_group, says_closed
from generator.reading.headings import BodyLine, split_number

_LEVEL = 2
_EMPHASISED = re.compile(r"\s*(\*\*|__)(.+)\1\s*")
_UNDERLINE = re.compile(r" {0,3}(?:-+|=+)\s*")


@dataclass
class Block:
    """An item's heading and its lines."""

    heading: BodyLine
    lines: list[BodyLine]
    closed: bool = False
    """By the heading of a group: "Lukket dagsorden"."""
    group: bool = False


def _starts_item(line: BodyLine, following: str) -> bool:
    """Whether a line begins an item: a ``##`` heading, or a numbered heading of any kind that says it is closed."""
    if line.level == _LEVEL:
        return True
    text = line.heading
    if not line.level and line.text.strip():
        emphasised = _EMPHASISED.fullmatch(line.text)
        text = emphasised[2] if emphasised else line.text.strip() if _UNDERLINE.fullmatch(following) else ""
    if not text:
        return False
    number, title = split_number(text)
    return bool(number) and says_closed(title)


def item_blocks(lines: list[BodyLine]) -> tuple[list[str], list[Block]]:
    """The lines before the first item, and each item's."""
    preamble: list[str] = []
    blocks: list[Block] = []
    closed_group = silent = False
    for line, after in zip_longest(lines, lines[1:]):
        text = line.heading
        if line.level and opens_closed_group(text):
            closed_group = True
            silent = line.level != _LEVEL
            if not silent:
                blocks.append(Block(line, [], closed=True, group=True))
        elif line.level and closed_group and (line.level < _LEVEL or opens_open_group(text)):
            closed_group = silent = False
        elif _starts_item(line, after.text if after else ""):
            silent = False
            heading = line if line.level else line._replace(heading=line.text.strip(" *_"))
            blocks.append(Block(heading, [], closed=closed_group))
        elif blocks and not silent:
            blocks[-1].lines.append(line)
        elif not silent:
            preamble.append(line.text)
    # A heading over closed items is no item itself; one that stands alone is.
    kept = [
        b
        for b, after in zip_longest(blocks, blocks[1:])
        if not (b.group and after and after.closed and not after.group)
    ]
    return preamble, kept
