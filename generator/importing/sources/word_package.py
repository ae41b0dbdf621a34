"""The XML parts of a Word file, read so that neither a bomb nor an entity does harm."""

import zipfile
from dataclasses import dataclass
from io import BytesIO
from posixpath import dirname, join, normpath
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
            return _package(archive, name)
    except (zipfile.BadZipFile, ZlibError, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        # RuntimeError: a part with a password of its own; NotImplementedError: a packing that Python does not know.
        raise UnreadableSourceError(
            f"{name} er ikke en Word-fil, eller den er beskadiget. Åbn den i Word, og gem den som .docx igen.",
        ) from error


def _package(archive: zipfile.ZipFile, name: str) -> WordPackage:
    main = next(
        (target for kind, target in _relations(archive, "_rels/.rels", "", name) if kind == "officeDocument"),
        "word/document.xml",
    )
    document = _part(archive, main, name)
    if document is None or document.find(f"{W}body") is None:
        raise UnreadableSourceError(f"{name} er ikke en Word-fil. Åbn den i Word, og gem den som .docx.")
    folder, _, file = main.rpartition("/")
    parts: dict[str, list[etree._Element]] = {}
    for kind, target in _relations(archive, f"{folder}/_rels/{file}.rels".lstrip("/"), folder, name):
        if kind in {"styles", "numbering", "footnotes", "endnotes", "header", "footer"}:
            part = _part(archive, target, name)
            if part is not None:
                parts.setdefault(kind, []).append(part)

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
    )


def _relations(archive: zipfile.ZipFile, path: str, folder: str, name: str) -> list[tuple[str, str]]:
    """Kind and path of what a part refers to inside the package; nothing outside is looked at."""
    part = _part(archive, path, name)
    if part is None:
        return []
    found = []
    for relation in part.iter(_RELATION):
        target = relation.get("Target") or ""
        if relation.get("TargetMode") == "External" or not target:
            continue
        kind = (relation.get("Type") or "").rsplit("/", 1)[-1]
        found.append((kind, normpath(target.lstrip("/") if target.startswith("/") else join(folder, target))))
    return found


def _part(archive: zipfile.ZipFile, path: str, name: str) -> etree._Element | None:
    """A part's tree; None where the package has no such part."""
    try:
        with archive.open(path) as packed:
            xml = packed.read(MAX_PART_BYTES + 1)
    except KeyError:
        return None
    if len(xml) > MAX_PART_BYTES:
        raise UnreadableSourceError(
            f"{name} fylder mere end {MAX_PART_BYTES // 1_000_000} MB, når den pakkes ud ({dirname(path) or path}). "
            "Det gør et referat ikke; filen læses ikke.",
        )
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
