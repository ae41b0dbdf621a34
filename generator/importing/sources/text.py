r"""Plain text and Markdown, in any of the encodings and habits that minutes come in.

Marks of Markdown become properties of the line (see ``marked_line``).
"""

import re
from collections.abc import Iterator

from generator.importing.characters import plain
from generator.importing.source import Line, Source, UnreadableSourceError
from generator.importing.sources.marked_line import is_rule, marked_line
from generator.importing.sources.registry import SourceFormat

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_MOST_CONTROL = 0.02
"""Share of control characters above which bytes are no text."""
_GLUED_BOLD = re.compile(r"^(.*\w)\*\*([A-ZÆØÅ][^*]{1,60})\*\*\s*$")
_MISREAD = ("Ã¦", "Ã¸", "Ã¥")


def decode(data: bytes) -> str:
    """Bytes as text: a byte order mark decides, then UTF-8, then Windows-1252.

    Raises UnreadableSourceError where the bytes are no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    sample = data[:65536]
    control = sum(byte < 0x20 and byte not in b"\t\n\r\f\x0b\x1b" for byte in sample)  # noqa: PLR2004 — the blank
    if b"\0" in sample or control > _MOST_CONTROL * max(len(sample), 1):
        raise UnreadableSourceError(
            "Filen er ikke tekst. Er det en PDF- eller Word-fil, så giv den sin rigtige endelse."
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
    if any(pair in text for pair in _MISREAD) and not any(letter in text for letter in "æøå"):
        try:
            return text.encode("cp1252").decode("utf-8")
        except UnicodeError:  # it was no UTF-8 that had been read as Windows-1252: it stands as it is
            return text
    return text


def _lines(text: str) -> Iterator[tuple[Line, str]]:
    page = 1 if "\f" in text else 0
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        page += raw.count("\f")
        line = plain(raw.replace("\f", "")).replace("\n", " ").rstrip()
        if not line.strip():
            continue
        if is_rule(line):
            yield Line(line.strip(), number, page=page), "skillelinje"
        elif glued := _GLUED_BOLD.match(line):
            yield marked_line(glued[1], number, page), ""
            yield marked_line(f"**{glued[2]}**", number, page), ""
        else:
            yield marked_line(line, number, page), ""


def read(data: bytes, name: str) -> Source:
    """Text or Markdown as lines; empty ones leave a gap in the numbers.

    Raises UnreadableSourceError where the file is empty or no text.
    """
    lines = list(_lines(decode(data)))
    if not lines:
        raise UnreadableSourceError("Filen er tom.")
    kept = tuple(line for line, reason in lines if not reason and (line.text or line.bullet))
    removed = tuple((line, reason) for line, reason in lines if reason)
    return Source(name, "text", kept, removed)


SOURCE = SourceFormat((".txt", ".md", ".markdown", ".text"), read)
