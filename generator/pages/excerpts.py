"""Descriptions for search engines, cut where a word ends."""

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
