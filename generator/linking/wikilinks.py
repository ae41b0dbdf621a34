"""``[[IPS]]``, ``[[ips|den nye indsats]]`` and ``[[!IPS]]``: what a writer says about a name."""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass

_WRITTEN = re.compile(r"\[\[\s*(!?)\s*([^\[\]|\n]+?)\s*(?:\\?\|\s*([^\[\]\n]+?)\s*)?\]\]")
_OPEN, _CLOSE = "\ue000", "\ue001"
_TOKEN = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_LITERAL = re.compile(r"<(code|pre)\b.*?</\1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class WikiLink:
    """One pair of double brackets."""

    target: str
    """What is meant: a name, an alias or a slug."""
    words: str
    """What is shown."""
    forbids: bool
    """``[[!…]]``: these words are no link."""
    line: int
    """Lines below the text's first."""
    source: str
    """As written."""


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """Where a pair of double brackets came out in HTML."""

    link: WikiLink
    start: int
    end: int


def protect(text: str) -> tuple[str, tuple[WikiLink, ...]]:
    """Markdown in which every pair of double brackets is one private letter-like token, so that tables survive it."""
    if "[[" not in text:
        return text, ()
    links: list[WikiLink] = []
    line = reached = 0

    def token(match: re.Match[str]) -> str:
        nonlocal line, reached
        forbids, target, words = match[1] == "!", match[2], match[3] or match[2]
        line += text.count("\n", reached, match.start())
        reached = match.start()
        links.append(WikiLink(target, words, forbids, line, match[0]))
        return f"{_OPEN}{len(links) - 1}{_CLOSE}"

    text = text.replace(_OPEN, "").replace(_CLOSE, "")
    return _WRITTEN.sub(token, text), tuple(links)


def place(rendered: str, links: tuple[WikiLink, ...]) -> tuple[str, list[PlacedLink]]:
    """The HTML with the tokens made words again, and where those words stand.

    Inside code the brackets come back as they were written.
    """
    if not links:
        return rendered, []
    literal = [match.span() for match in _LITERAL.finditer(rendered)]
    pieces: list[str] = []
    placed: list[PlacedLink] = []
    length = last = 0
    for match in _TOKEN.finditer(rendered):
        link = links[int(match[1])]
        at = bisect_right(literal, (match.start(), len(rendered))) if literal else 0
        in_code = bool(at) and match.start() < literal[at - 1][1]
        words = html.escape(link.source if in_code else link.words, quote=False)
        before = rendered[last : match.start()]
        length += len(before)
        if not in_code:
            placed.append(PlacedLink(link, length, length + len(words)))
        pieces += (before, words)
        length += len(words)
        last = match.end()
    return "".join([*pieces, rendered[last:]]), placed
