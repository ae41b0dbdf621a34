"""The XML parts of a Word file, read so that neither a bomb nor an entity does harm."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from typing import Final
from zlib import error as ZlibError  # noqa: N812  it is an exception

from lxml import etree

from generator.importing.source import UnreadableSourceError

MAX_BYTES: Final = 150_000_000
MAX_PART_BYTES: Final = 20_000_000
"""Unpacked; the text of the longest minutes is a tenth of it."""
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL: Final = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARTS: Final = frozenset({"styles", "numbering", "footnotes", "endnotes", "header", "footer", "comments"})
_RELATION: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True)
class WordPackage:
    """The parts that hold text, as trees."""

    document: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    footnotes: etree._Element | None
    endnotes: etree._Element | None
    headers: tuple[etree._Element, ...]
    footers: tuple[etree._Element, ...]
    comments: int = 0
    """How many comments people wrote in the margin."""
    chunks: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    """Whole files that the document takes in where it says so, by relation id: each its name and its bytes."""


def open_package(data: bytes, name: str) -> WordPackage:
    """Unpack a Word file.

    Raises UnreadableSourceError where it is none, protected by a password, damaged or far too large.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableSourceError(
            f"{name} fylder {len(data) // 1_000_000} MB; der læses højst {MAX_BYTES // 1_000_000} MB. "
            "Gem filen uden billeder.",
        )
    if not data:
        raise UnreadableSourceError(f"{name} er tom. Hent eller gem filen igen.")
    if data.startswith(_OLE):
        raise UnreadableSourceError(
            f"{name} er beskyttet med adgangskode. Gem en kopi uden adgangskode, og importér den."
            if _ENCRYPTED in data
            else f"{name} er i Words gamle format (.doc). Åbn filen i Word, gem den som .docx, og importér den.",
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _package(_Archive(archive, name))
    except (zipfile.BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        # RuntimeError: a part with a password of its own; NotImplementedError: a packing that Python does not know.
        raise UnreadableSourceError(
            f"{name} er ikke en Word-fil, eller den er beskadiget. Åbn den i Word, og gem den som .docx igen.",
        ) from error


class _Archive:
    """The package's parts by path; some programs write its folders with backslashes or other capitals."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive = archive
        self._paths = {_path_key(path): path for path in archive.namelist()}
        self.name = name
        """The Word file's, for messages."""

    def part(self, path: str) -> etree._Element | None:
        """A part's tree; None where the package has no such part."""
        xml = self.content(path)
        return None if xml is None else _tree(xml, self.name)

    def content(self, path: str) -> bytes | None:
        """A part's bytes, unpacked; None where the package has no such part."""
        written = self._paths.get(_path_key(path))
        if written is None:
            return None
        with self._archive.open(written) as packed:
            content = packed.read(MAX_PART_BYTES + 1)
        if len(content) > MAX_PART_BYTES:
            raise UnreadableSourceError(
                f"{self.name} fylder mere end {MAX_PART_BYTES // 1_000_000} MB, når den pakkes ud "
                f"({dirname(path) or path}). Det gør et referat ikke; filen læses ikke.",
            )
        return content


def _path_key(path: str) -> str:
    return path.replace("\\", "/").casefold()


def _package(archive: _Archive) -> WordPackage:
    main = next(
        (target for kind, _, target in _relations(archive, "_rels/.rels", "") if kind == "officeDocument"),
        "word/document.xml",
    )
    document = archive.part(main)
    if document is None or document.find(f"{W}body") is None:
        raise UnreadableSourceError(f"{archive.name} er ikke en Word-fil. Åbn den i Word, og gem den som .docx.")
    folder, _, file = main.rpartition("/")
    parts: dict[str, list[etree._Element]] = {}
    chunks: dict[str, tuple[str, bytes]] = {}
    for kind, relation, target in _relations(archive, f"{folder}/_rels/{file}.rels".lstrip("/"), folder):
        if kind in _PARTS:
            part = archive.part(target)
            if part is not None:
                parts.setdefault(kind, []).append(part)
        elif kind == "aFChunk" and sum(len(content) for _, content in chunks.values()) < MAX_PART_BYTES:
            content = archive.content(target)
            if content is not None:
                chunks[relation] = (basename(target), content)

    def first(kind: str) -> etree._Element | None:
        return next(iter(parts.get(kind, [])), None)

    return WordPackage(
        document=document,
        styles=first("styles"),
        numbering=first("numbering"),
        footnotes=first("footnotes"),
        endnotes=first("endnotes"),
        headers=tuple(parts.get("header", [])),
        footers=tuple(parts.get("footer", [])),
        comments=sum(1 for part in parts.get("comments", []) for _ in part.iterfind(f"{W}comment")),
        chunks=chunks,
    )


def _relations(archive: _Archive, path: str, folder: str) -> list[tuple[str, str, str]]:
    """Kind, id and path of what a part refers to inside the package; nothing outside is looked at."""
    part = archive.part(path)
    if part is None:
        return []
    found = []
    for relation in part.iter(_RELATION):
        target = relation.get("Target") or ""
        if relation.get("TargetMode") == "External" or not target:
            continue
        kind = (relation.get("Type") or "").rsplit("/", 1)[-1]
        inside = normpath(target.lstrip("/") if target.startswith("/") else join(folder, target))
        found.append((kind, relation.get("Id") or "", inside))
    return found


def _tree(xml: bytes, name: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(xml.replace(_STRICT, _TRANSITIONAL), parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableSourceError(
            f"{name} er beskadiget: indholdet kan ikke læses. Åbn den i Word, og gem den som .docx igen.",
        ) from error
