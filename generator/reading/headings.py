"""The body's lines, with the headings among them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.danish.dates import MONTHS

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|(?=\S))(.*)$")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_EMPHASIS = re.compile(r"^(\*\*|__|\*|_)(.+)\1$")
_MONTH = re.compile(rf"(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?P<word>(?:dagsordens)?punkt|pkt\.?)\s+)?(?P<number>\d{1,3}(?:\.\d{1,3})*(?:\.?[a-z])?)"
    r"(?P<mark>\s*[.:)]|\s+[-–—](?=\s)|(?=\s|$))\s*(?P<title>.*)",
    re.IGNORECASE,
)


class BodyLine(NamedTuple):
    """A line of the body. A named tuple: a large portal has a million of them."""

    text: str
    number: int
    """In the file."""
    level: int = 0
    """1-6 for a heading, 0 for anything else."""
    heading: str = ""
    """The heading's text without marks."""


class _Fences:
    """Where code between fences ends.

    A fence that is never closed, or that would swallow an item's heading, is none: a stray one must not lay open a
    closed item as the code of the item before it.
    """

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._stops: dict[str, tuple[int, bool]] = {}

    def closes(self, fence: str, start: int) -> bool:
        """Whether the fence that opens on line `start` is closed before the next item."""
        stop, closed = self._stops.get(fence, (-1, False))
        if stop <= start:
            stop, closed = self._stop(fence, start + 1)
            self._stops[fence] = stop, closed
        return closed

    def _stop(self, fence: str, first: int) -> tuple[int, bool]:
        for place in range(first, len(self._lines)):
            text = self._lines[place]
            if _closes(text, fence):
                return place, True
            if "#" in text and (match := _HEADING.match(text)) and split_number(match[2])[0]:
                return place, False
        return len(self._lines), False


def _closes(text: str, fence: str) -> bool:
    return text.strip().startswith(fence) and not text.strip().strip(fence[0])


def body_lines(body: str, first: int) -> Iterator[BodyLine]:
    """The lines of `body`, whose first is line `first` of the file; headings inside code are no headings."""
    fence = ""
    lines = body.split("\n")
    fences = _Fences(lines)
    for place, text in enumerate(lines):
        number = first + place
        if fence:
            if _closes(text, fence):
                fence = ""
        elif (
            text.lstrip()[:3] in {"```", "~~~"} and (opening := _FENCE.match(text)) and fences.closes(opening[1], place)
        ):
            fence = opening[1]
        elif "#" in text and (match := _HEADING.match(text)):
            heading = match[2].rstrip().rstrip("#").strip()
            if emphasis := _EMPHASIS.match(heading):
                heading = emphasis[2].strip()
            yield BodyLine(text, number, len(match[1]), heading)
            continue
        yield BodyLine(text, number)


def split_number(heading: str) -> tuple[str, str]:
    """An item's number and title: "Punkt 3: Budget" → ("3", "Budget").

    A title that begins with a number of its own ("72 timers behandlingsansvar", "8. september-mødet", "2024") has
    none: a bare number counts only behind "Punkt" or with two levels ("3.1 Budget", "1.a Budget").
    """
    match = _NUMBER.match(heading)
    if not match or _MONTH.match(match["title"]):
        return "", heading
    number = match["number"].lower()
    if not (match["mark"].strip() or match["word"] or ("." in number and match["title"])):
        return "", heading
    return number, match["title"].strip()
