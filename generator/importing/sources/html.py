"""Saved web pages of minutes, as ``.html`` or as one ``.mht`` file.

A :class:`Line` is a paragraph, heading, list item or table row; a line break within one begins a new line. A
definition list is rows with two cells. Nothing is run and nothing is fetched: scripts, frames and pictures are passed
over. Parts that close and open by a click are read as if they were open.
"""

import email
import email.policy
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup
from dataclasses import replace
from typing import Final

from lxml import etree

from generator.importing.source import Line, Source, UnreadableSourceError
from generator.importing.sources.page_text import page_lines
from generator.importing.sources.registry import SourceFormat

MAX_BYTES: Final = 20_000_000
_HEAD_BYTES: Final = 4096
_CHARSET: Final = re.compile(
    rb"""charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_FEW_LETTERS: Final = 80
"""A page of fewer that runs scripts shows what its scripts fetch, and nothing of that was saved."""
_NO_SIZE: Final = ("0", "1")
"""Of frames that nobody sees: they count visitors."""
_LATIN: Final = frozenset({"iso8859-1", "ascii"})  # what says it is Latin-1 is Windows-1252, as browsers read it


def read(data: bytes, name: str) -> Source:
    """Read a web page.

    Raises UnreadableSourceError where it is none, holds no text or is far too large.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableSourceError(
            f"{name} fylder {len(data) // 1_000_000} MB; der læses højst {MAX_BYTES // 1_000_000} MB.",
        )
    page = _from_archive(data) if name.lower().endswith((".mht", ".mhtml")) else _decoded(data)
    root = _root(page, name)
    if root is None:
        raise UnreadableSourceError(f"{name} er ikke en webside. Gem siden igen fra browseren.")
    lines: list[Line] = []
    removed: list[tuple[Line, str]] = []
    for number, (line, reason) in enumerate(page_lines(root), start=1):
        numbered = replace(line, number=number)
        if reason:
            removed.append((numbered, reason))
        else:
            lines.append(numbered)
    letters = sum(len(line.text) for line in lines)
    if letters < _FEW_LETTERS and (not lines or next(root.iter("script", "iframe", "frame"), None) is not None):
        raise UnreadableSourceError(
            f"{name} har ingen tekst. Siden henter sit indhold, når den åbnes: åbn den i browseren, fold alle punkter "
            "ud, og gem den som “Webside, fuldstændig”, eller udskriv den til PDF.",
        )
    return Source(name=name, kind="html", lines=tuple(lines), removed=tuple(removed), notes=_notes(root))


def _notes(root: etree._Element) -> tuple[str, ...]:
    """That the page shows another one which is a file of its own."""
    frames = [frame for frame in root.iter("iframe", "frame") if (frame.get("src") or frame.get("srcdoc"))]
    if not any(frame.get("width") not in _NO_SIZE and "none" not in (frame.get("style") or "") for frame in frames):
        return ()
    return (
        "Siden viser en anden side i en ramme, og den er ikke læst. Står der noget af referatet, så gem den for sig.",
    )


SOURCE = SourceFormat(suffixes=(".html", ".htm", ".xhtml", ".mht", ".mhtml"), read=read)


def _from_archive(data: bytes) -> str:
    """The page itself out of a file that holds its pictures too."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            packed = part.get_payload(decode=True)
            if isinstance(packed, bytes):
                return _decoded(packed, part.get_content_charset() or "")
    return ""


def _decoded(data: bytes, declared: str = "") -> str:
    """The page's text: a byte order mark, then what the page says of itself, then UTF-8, then Windows-1252."""
    for mark, encoding in ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    found = _CHARSET.search(data[:_HEAD_BYTES])
    said = (found[1] or found[2]).decode("ascii") if found else declared
    for encoding in (_known_encoding(said), "utf-8"):
        try:
            return data.decode(encoding)
        except UnicodeError:  # the page is not what it says of itself; the next encoding is tried
            continue
    return data.decode("cp1252", errors="replace")


def _known_encoding(said: str) -> str:
    try:
        encoding = lookup(said or "utf-8")
    except LookupError:
        return "utf-8"
    if not getattr(encoding, "_is_text_encoding", True) or encoding.name.startswith("utf-16"):
        return "utf-8"  # a page whose declaration can be read as bytes is not in UTF-16
    return "cp1252" if encoding.name in _LATIN else encoding.name


def _root(page: str, name: str) -> etree._Element | None:
    if "<" not in page or "\0" in page[:_HEAD_BYTES]:
        return None
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, recover=True, huge_tree=True
    )
    if not page.strip():
        return None
    try:
        # The parser knows no HTML 5 and may put "main" into the head, so the whole tree is read, not only the body.
        root = etree.fromstring(page.encode("utf-8", errors="replace"), parser)
    except etree.XMLSyntaxError:  # not one element in it
        return None
    if any(problem.type_name == "ERR_RESOURCE_LIMIT" for problem in parser.error_log):
        raise UnreadableSourceError(
            f"{name} har tusinder af elementer inden i hinanden og kan ikke læses helt. Gem siden igen fra browseren.",
        )
    return root
