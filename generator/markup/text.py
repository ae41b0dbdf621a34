"""HTML → the words in it."""

import html
import re

_BREAK = re.compile(r"</(?:h[1-6]|tr|dt|dd|pre|blockquote|caption)>|<br\s*/?>|<hr\s*/?>")
"""What ends a line, beside paragraphs and items of lists, which are nearly all and need no pattern."""
_CELL = re.compile(r"</t[dh]>")
_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"[ \t\u00a0]+")


def text_of(source: str) -> str:
    """Plain text of our own clean HTML: one line a paragraph, list item or table row.

    Lines wrapped inside a paragraph are joined.
    """
    if not source:
        return ""
    broken = source.replace("\n", " ").replace("</p>", "\n").replace("</li>", "\n")
    if "</" in broken or "<br" in broken or "<hr" in broken:
        broken = _CELL.sub(" ", _BREAK.sub("\n", broken))
    plain = _TAG.sub("", broken)
    if "&" in plain:
        plain = html.unescape(plain)
    if "  " in plain or "\t" in plain or "\u00a0" in plain:
        plain = _SPACES.sub(" ", plain)
    return "\n".join(filter(None, map(str.strip, plain.split("\n"))))
