"""lunr.js and its Danish, copied from the installed MkDocs package."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

from generator.model.output import OutputFile

FOLDER = "assets/javascripts/vendor/"
_FILES = (
    "templates/search/lunr.js",
    "lunr-language/lunr.stemmer.support.js",
    "lunr-language/lunr.da.js",
)
_DOCUMENTATION = re.compile(r"^[ \t]*/\*\*\n(?:[ \t]*\*.*\n)*?[ \t]*\*/\n", re.MULTILINE)
_MARGIN = re.compile(r"^[ \t]+|[ \t]+$|^(?:[ \t]*(?://.*)?\n)+", re.MULTILINE)
_LICENCE = re.compile(r"@license|copyright", re.IGNORECASE)


def vendor_folder() -> Path:
    """Where MkDocs keeps lunr.js; MkDocs itself is not imported."""
    found = importlib.util.find_spec("mkdocs")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("MkDocs er ikke installeret, så lunr.js kan ikke kopieres. Installér projektet igen.")
    return Path(found.submodule_search_locations[0]) / "contrib" / "search"


def without_documentation(source: str) -> str:
    """A script without its documentation comments and margins, three quarters of lunr.js; licences stay."""
    plain = _DOCUMENTATION.sub(lambda match: match[0] if _LICENCE.search(match[0]) else "", source)
    return _MARGIN.sub("", plain)


def vendor_files() -> Iterator[OutputFile]:
    """The scripts that the search worker loads."""
    folder = vendor_folder()
    for name in _FILES:
        source = (folder / name).read_text("utf-8")
        yield OutputFile(FOLDER + name.rpartition("/")[2], without_documentation(source).encode())
