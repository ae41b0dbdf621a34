"""A list item's mark at the beginning of a line, as it is printed: a bullet, a dash, "1.", "a)"."""

import re

_MARK = re.compile(
    r"""(?P<mark>
        [•·‣⁃▪▫■□●○◦◆◇►▶➢➤✓✔→]      # bullets
      | [-–—*]                        # dashes
      | o                             # what Word's second level becomes
      | \(?\d{1,3}[.)]                # 1. 1) (1)
      | \d{1,2}(?:\.\d{1,2})+\.       # 1.2.
      | \(?[a-hA-H]\)                 # a) (a)
      | [a-h]\.(?=[ \t]+[A-ZÆØÅ])      # a. but not "d. 11. juni"
      | \(?(?:i{1,3}|iv|vi{1,3}|ix)[.)]  # iv.
    )[ \t]+(?=\S)""",
    re.VERBOSE,
)
_MONTH = re.compile(
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\d{1,2}\.$")


def list_mark(text: str) -> str:
    """The mark the line begins with, or nothing: the number of a date ("24. maj") is no mark."""
    found = _MARK.match(text)
    if found is None:
        return ""
    if _ORDINAL.match(found["mark"]) and _MONTH.match(text, found.end()):
        return ""
    return found["mark"]


def without_mark(text: str) -> tuple[str, str]:
    """The mark and what follows it."""
    mark = list_mark(text)
    return mark, text[len(mark) :].lstrip() if mark else text
