"""Descriptions for search engines, cut where a word ends; the opening of a longer text."""

import re

_FIRST_PARAGRAPH = re.compile(r"\s*<p>.*?</p>", re.DOTALL)

LIMIT = 160
"""Characters that search engines show."""


def shortened(text: str, limit: int = LIMIT) -> str:
    """At most `limit` characters of a text on one line, ended with "…" where something is left out.

    >>> shortened("Arbejdsgruppen om misbrug blev nedsat.", 24)
    'Arbejdsgruppen om …'
    """
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[: limit - 2].rsplit(" ", 1)[0].rstrip(",;:–- ") + " …"


def opening(html: str) -> tuple[str, str]:
    """A text's first paragraph, and the rest; both HTML. Without a paragraph to begin with, all of it is the opening.

    >>> opening("<p>Kort.</p><p>Langt.</p>")
    ('<p>Kort.</p>', '<p>Langt.</p>')
    """
    first = _FIRST_PARAGRAPH.match(html)
    return (first[0].strip(), html[first.end() :].strip()) if first else (html, "")
