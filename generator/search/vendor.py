"""The scripts that the browser gets: lunr's analysis from the installed MkDocs package, and our own."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path

from generator.model.output import OutputFile

FOLDER = "assets/javascripts/vendor/"
SCRIPTS = "assets/javascripts/search/"
_FILES = (
    "templates/search/lunr.js",
    "lunr-language/lunr.stemmer.support.js",
    "lunr-language/lunr.da.js",
)
_SECTION = re.compile(r"^/\*!\n \* (lunr\.\w+)\n", re.MULTILINE)
_ANALYSIS = frozenset({"lunr.utils", "lunr.Set", "lunr.Pipeline", "lunr.stopWordFilter"})
"""The sections of lunr.js that Danish analysis stands on (tokens are among the sets)."""
_FOOTER = "  /**\n   * export the module via AMD"
"""Where the last section ends and lunr.js hands itself over."""
_NOTE = "/* lunr.js 2 without its index, query and builder, which this site has its own of. */\n"
_DOCUMENTATION = re.compile(r"^[ \t]*/\*\*?\n(?:[ \t]*\*.*\n)*?[ \t]*\*/\n|^[ \t]*/\*\*.*\*/\n", re.MULTILINE)
_MARGIN = re.compile(r"^[ \t]+|[ \t]+$|^(?:[ \t]*(?://.*)?\n)+", re.MULTILINE)
_LICENCE = re.compile(r"@license|copyright|licen[cs]e", re.IGNORECASE)


def vendor_folder() -> Path:
    """Where MkDocs keeps lunr.js; MkDocs itself is not imported."""
    found = importlib.util.find_spec("mkdocs")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("MkDocs er ikke installeret, så lunr.js kan ikke kopieres. Installér projektet igen.")
    return Path(found.submodule_search_locations[0]) / "contrib" / "search"


def analysis_of_lunr(source: str) -> str:
    """lunr.js without the sections that no analysis needs; all of it where its sections are not as we know them."""
    starts = [(match.start(), match[1]) for match in _SECTION.finditer(source)]
    footer = source.find(_FOOTER)
    if footer < 0 or not {name for _, name in starts} >= _ANALYSIS:
        return source
    ends = [start for start, _ in starts[1:]] + [footer]
    kept = [source[start:end] for (start, name), end in zip(starts, ends, strict=True) if name in _ANALYSIS]
    return _NOTE + source[: starts[0][0]] + "".join(kept) + source[footer:]


def compact(source: str) -> str:
    r"""A script without documentation comments and margins; licences stay.

    >>> compact("/** Says a. */\nconst a = 1;\n\n  // why\n  const b = 2;\n")
    'const a = 1;\nconst b = 2;\n'
    """
    plain = _DOCUMENTATION.sub(lambda match: match[0] if _LICENCE.search(match[0]) else "", source)
    return _MARGIN.sub("", plain)


def vendor_files() -> Iterator[OutputFile]:
    """The scripts of lunr, as the search worker loads them."""
    folder = vendor_folder()
    for name in _FILES:
        source = (folder / name).read_text("utf-8")
        yield OutputFile(FOLDER + name.rpartition("/")[2], compact(analysis_of_lunr(source)).encode())


def script_files(theme: Path) -> Iterator[OutputFile]:
    """Our own search scripts, compact."""
    for path in sorted((theme / SCRIPTS).glob("*.js")):
        yield OutputFile(SCRIPTS + path.name, compact(path.read_text("utf-8")).encode())
