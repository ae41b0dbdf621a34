"""The small stylesheets of the theme, joined to the one that a page asks for."""

import re
from hashlib import sha256
from pathlib import Path

from generator.model.output import OutputFile

ORDER = (
    "tokens", "grund", "felter", "tekst", "sidehoved", "sidefod", "sidetop",
    "udfald", "lister", "tabel", "moede", "projekt", "forside",
)  # fmt: skip
"""What others build on stands first; sheets that are not named here follow by name."""
LAST = "tryk"
"""Print has the last word."""
PATH = "assets/stylesheets/referat.css"

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s+")
_TIGHT = re.compile(r" ?([{};,]) ?")


def minimal(css: str) -> str:
    """The same rules without comments and needless space.

    >>> minimal("/* ground */ a { color: red; }")
    'a{color: red;}'
    """
    return _TIGHT.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", css))).strip()


def stylesheet(theme_dir: Path) -> OutputFile:
    """All of ``assets/stylesheets/*.css`` in a fixed order, as one file."""
    folder = theme_dir / "assets" / "stylesheets"
    names = {path.stem for path in folder.glob("*.css")}
    middle = sorted(names - {*ORDER, LAST})
    ordered = [name for name in (*ORDER, *middle, LAST) if name in names]
    css = "".join(minimal((folder / f"{name}.css").read_text(encoding="utf-8")) for name in ordered)
    return OutputFile(PATH, css.encode())


def version(theme_dir: Path) -> str:
    """A word that changes when a stylesheet or a script does, so that browsers may keep both for ever."""
    digest = sha256(stylesheet(theme_dir).data)
    for path in sorted((theme_dir / "assets" / "javascripts").rglob("*.js")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:10]
