"""Lists that follow a paragraph without a blank line: a habit brought from Word."""

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_ITEM = re.compile(r" {0,3}(?:[-*+]|1[.)])[ \t]+\S")
_ANY_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])[ \t]+\S")
_LETTERED = re.compile(r"^( {0,3}\d{1,9})\)(?=[ \t]+\S)")


class _BlankLineBeforeLists(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        fenced = in_list = False
        for raw in lines:
            line = raw
            if line.lstrip().startswith("```"):
                fenced = not fenced
            if not fenced:
                line = _LETTERED.sub(r"\1.", line)  # "1)" is Word's; Python-Markdown knows "1." only
                item = bool(_ANY_ITEM.match(line))
                if _ITEM.match(line) and out and out[-1].strip() and not in_list:
                    out.append("")
                if item:
                    in_list = True
                elif not line.strip() or not line[:1].isspace():
                    in_list = in_list and not line.strip()
            out.append(line)
        return out


class WordLists(Extension):
    """Begins a list wherever a line looks like its first item."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 — Python-Markdown's name
        """Register after normalisation and HTML blocks (30, 20), before block parsing."""
        # A list that goes on at 3 after a table begins at 3: its numbers are the record's.
        md.parser.blockprocessors["olist"].LAZY_OL = False  # type: ignore[attr-defined]  # OListProcessor's own switch
        md.preprocessors.register(_BlankLineBeforeLists(md), "referat-word-lists", 15)
