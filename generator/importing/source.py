"""A file to be imported, as lines that know where they stood."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line of the source; a paragraph of a Word file is one line."""

    text: str
    """NFC, without line end, soft hyphens and no-break spaces; ligatures taken apart."""
    number: int
    """Counted from 1 over the whole source; the report names it."""
    page: int = 0
    """Counted from 1; 0 where the source has no pages."""
    level: int = 0
    """Heading level 1-6 where the source says so by style or mark-up; 0 otherwise."""
    bold: bool = False
    size: float = 0.0
    """Of the letters, in points; 0 where unknown."""
    left: float = 0.0
    """Distance from the page's left edge in points; 0 where unknown."""
    top: float = 0.0
    """Distance from the page's upper edge in points; 0 where unknown."""
    bullet: str = ""
    """A list item's mark as the source numbers it: "1.", "-"; the text is without it."""
    cells: tuple[str, ...] = ()
    """A table row's cells; the text is then the cells joined with a tab."""
    apart: bool | None = None
    """Whether more than a line's distance lies between it and the line above; None where the source does not tell, and
    in text files, where a gap in the numbers says so."""


@dataclass(frozen=True)
class Source:
    """What a source module makes of a file."""

    name: str
    """The file's name, without its folder."""
    kind: str
    """pdf, docx, html or text."""
    lines: tuple[Line, ...]
    removed: tuple[tuple[Line, str], ...] = ()
    """Lines taken away already, each with the reason: running header, page number, furniture."""
    notes: tuple[str, ...] = ()
    """In Danish: what the reader of the report should know."""


class UnreadableSourceError(Exception):
    """The file cannot be read at all; the message is Danish and says what to do."""
