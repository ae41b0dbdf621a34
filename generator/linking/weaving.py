"""Links put into a section's HTML."""

import html
import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.linking.mention import Kind, Mention, Target

_LONGEST_TAG = 4000
"""Characters; further back a mark-up tag is not looked for, so that one endless paragraph costs no more than many."""
_CLOSED = re.compile(r"<(a|h[1-6]|code|pre)\b.*?</\1>", re.DOTALL)


class Insertion(NamedTuple):
    """HTML around some words of a text."""

    start: int
    end: int
    before: str
    after: str


def closed_to_links(source: str) -> list[tuple[int, int]]:
    """Where no link may stand: in links, headings and code."""
    if "<a" not in source and "<h" not in source and "<code" not in source and "<pre" not in source:
        return []
    return [match.span() for match in _CLOSED.finditer(source)]


def in_tag(source: str, place: int) -> bool:
    """Whether a place is inside a mark-up tag rather than in the text."""
    begin = max(0, place - _LONGEST_TAG)
    return source.rfind("<", begin, place) > source.rfind(">", begin, place)


def link_tag(target: Target) -> tuple[str, str]:
    """What stands before and after the words of a link; two empty texts for what has no page."""
    if target.kind is Kind.TERM:
        title = f' title="{html.escape(target.title)}"' if target.title else ""
        return f'<a class="ord" href="~/{target.url}"><abbr{title}>', "</abbr></a>"
    return ("", "") if target.private else (f'<a href="~/{target.url}">', "</a>")


def mention_tag(mention: Mention) -> tuple[str, str]:
    """As :func:`link_tag`; a name that is an abbreviation too is explained where it stands."""
    before, after = link_tag(mention.target)
    if mention.term and before:
        return f'{before}<abbr title="{html.escape(mention.term.title)}">', f"</abbr>{after}"
    return before, after


def weave(source: str, insertions: Sequence[Insertion]) -> str:
    """The HTML with all insertions made; they must not overlap."""
    if not insertions:
        return source
    pieces: list[str] = []
    last = 0
    for insertion in sorted(insertions):
        pieces += (
            source[last : insertion.start],
            insertion.before,
            source[insertion.start : insertion.end],
            insertion.after,
        )
        last = insertion.end
    pieces.append(source[last:])
    return "".join(pieces)
