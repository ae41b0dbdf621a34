r"""Plain text and Markdown, in any of the encodings and habits that minutes come in.

Marks of Markdown become properties of the line: ``#`` its level, ``**`` its weight, ``-`` its bullet. Escapes as Pandoc
writes them (``\_``), tags and entities of HTML and the addresses behind links are taken apart.
"""

import html
import re
from collections.abc import Iterator

from generator.importing.characters import plain
from generator.importing.source import Line, Source, UnreadableSourceError
from generator.importing.sources.registry import SourceFormat

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_MOST_CONTROL = 0.02
"""Share of control characters above which bytes are no text."""
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
_BULLET = re.compile(r"^([-*•·–▪◦‣●○]|o(?=\s{2,}))\s+(?=\S)|^([-*•])$")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,500})?/?>")
_BOLD_TAG = re.compile(r"</?(?:b|strong)>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~^\"'$@&=:/])")
_LINK = re.compile(r"\[([^\[\]]{0,300})\]\(([^()\s]{0,500})\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?![\s*])([^*]{1,300}?)(?<![\s*])\*(?![\w*])")
_UNDERSCORE = re.compile(r"(?<![\w_])_(?![\s_])([^_]{1,300}?)(?<![\s_])_(?![\w_])")
_RULE = re.compile(r"^\s*(?:[-=_*–—.~]\s*){3,}$")
_TABLE_RULE = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?\s*$|^[\s|]+$")
_GLUED_BOLD = re.compile(r"^(.*\w)\*\*([A-ZÆØÅ][^*]{1,60})\*\*\s*$")
_MISREAD = ("Ã¦", "Ã¸", "Ã¥")
_POINTS_PER_BLANK = 6.0


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


def _without_links(text: str) -> str:
    def replace(match: re.Match[str]) -> str:
        label, target = match[1].strip(), match[2]
        if target.lower().startswith("mailto:"):
            address = target[len("mailto:") :].split("?")[0]
            return label if address.lower() in label.lower() else f"{label} {address}".strip()
        if target.lower().startswith(("http://", "https://")) and target != label:
            return f"[{label}]({target})"
        return label

    return _AUTOLINK.sub(lambda match: match[1].removeprefix("mailto:"), _LINK.sub(replace, text))


def _inline(text: str) -> str:
    """A line's words without marks."""
    if "<" in text or "&" in text:
        text = html.unescape(_TAG.sub(lambda tag: " " if tag[1].lower() in ("br", "td", "th", "tr") else "", text))
    if "](" in text or "<" in text:
        text = _without_links(text)
    if "*" in text:
        text = _EMPHASIS.sub(r"\1", text.replace("**", ""))
    if "_" in text:
        text = _UNDERSCORE.sub(r"\1", text.replace("\\_", "\ue000")).replace("\ue000", "_")
    return _ESCAPE.sub(r"\1", text).strip() if "\\" in text else text.strip()


def _cells(text: str) -> tuple[str, ...]:
    if text.count("|") > 1 and (text.startswith("|") or text.endswith("|")):
        return tuple(_inline(cell) for cell in text.strip("|").split("|"))
    if "\t" in text.strip():
        return tuple(_inline(cell) for cell in text.rstrip("\t").split("\t"))
    return ()


def _line(text: str, number: int, page: int) -> Line:
    expanded = text.lstrip()
    left = (len(text) - len(expanded)) * _POINTS_PER_BLANK
    stripped = _BOLD_TAG.sub("**", expanded) if "<" in expanded else expanded
    level = 0
    if heading := _HEADING.match(stripped):
        level, stripped = len(heading[1]), heading[2]
    bullet = ""
    if not level and not stripped.startswith("**") and (mark := _BULLET.match(stripped)):
        bullet, stripped = "-", stripped[mark.end() :]
    elif stripped.startswith("> "):
        stripped = stripped[2:]
    cells = _cells(stripped)
    inner = stripped.strip()
    bold = len(inner) > 4 and inner.startswith("**") and inner.endswith("**") and inner.count("**") == 2  # noqa: PLR2004 — one pair of marks with words between
    words = "\t".join(cells) if cells else _inline(stripped)
    return Line(words, number, page=page, level=level, bold=bold, left=left, bullet=bullet, cells=cells)


def _lines(text: str) -> Iterator[tuple[Line, str]]:
    page = 1 if "\f" in text else 0
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        page += raw.count("\f")
        line = plain(raw.replace("\f", "")).replace("\n", " ").rstrip()
        if not line.strip():
            continue
        if _RULE.match(line) or _TABLE_RULE.match(line):
            yield Line(line.strip(), number, page=page), "skillelinje"
        elif glued := _GLUED_BOLD.match(line):
            yield _line(glued[1], number, page), ""
            yield _line(f"**{glued[2]}**", number, page), ""
        else:
            yield _line(line, number, page), ""


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
