"""HTML → the words in it."""

import html
import re

_BREAK = re.compile(r"</(?:p|li|h[1-6]|tr|dt|dd|pre|blockquote|caption)>|<br\s*/?>|<hr\s*/?>")
_CELL = re.compile(r"</t[dh]>")
_TAG = re.compile(r"<[^>]*>")
_SPACES = re.compile(r"[ \t\u00a0]+")
_LINES = re.compile(r"\s*\n\s*")


def text_of(source: str) -> str:
    """Plain text of our own clean HTML: one line a paragraph, list item or table row.

    Lines wrapped inside a paragraph are joined.
    """
    if not source:
        return ""
    flat = source.replace("\n", " ")
    broken = _CELL.sub(" ", _BREAK.sub("\n", flat))
    plain = html.unescape(_TAG.sub("", broken))
    return _LINES.sub("\n", _SPACES.sub(" ", plain)).strip()
