"""The kinds of file that can be imported, found by walking this package.

Each module beside this one brings a constant ``SOURCE`` and imports the libraries it needs inside its reader, so that
reading text asks for none of the libraries of PDF and Word.
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath

import generator.importing.sources as package
from generator.importing.source import Source, UnreadableSourceError
from generator.importing.sources.blocks import with_blocks_parted
from generator.importing.sources.glued_headings import with_headings_parted
from generator.importing.sources.typed_marks import with_typed_marks_read


@dataclass(frozen=True)
class SourceFormat:
    """One kind of file."""

    suffixes: tuple[str, ...]
    """Lower-case file name endings with their dot, such as ``.pdf``."""
    read: Callable[[bytes, str], Source]
    """From a file's bytes and its name without folder; raises :class:`UnreadableSourceError`."""


@cache
def source_formats() -> tuple[SourceFormat, ...]:
    """Every kind of file whose module can be loaded, in the order of the modules' names."""
    formats = []
    for module in sorted(entry.name for entry in pkgutil.iter_modules(package.__path__)):
        found = getattr(importlib.import_module(f"{package.__name__}.{module}"), "SOURCE", None)
        if isinstance(found, SourceFormat):
            formats.append(found)
    return tuple(formats)


def read_source(data: bytes, name: str) -> Source:
    """Read a file by its name's ending.

    Raises UnreadableSourceError where no module knows the ending, or the file cannot be read as what it says it is.
    """
    suffix = PurePath(name).suffix.lower()
    for source_format in source_formats():
        if suffix in source_format.suffixes:
            read = with_typed_marks_read(source_format.read(data, name))
            return with_blocks_parted(with_headings_parted(read))
    known = ", ".join(sorted({ending for source_format in source_formats() for ending in source_format.suffixes}))
    what = f"Filtypen “{suffix}”" if suffix else "En fil uden endelse"
    raise UnreadableSourceError(f"{what} kan ikke importeres. Gem referatet som en af disse: {known}.")
