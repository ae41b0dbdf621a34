"""Light Markdown → the words in it, and lists → their items: for the short texts that become fields."""

import re

_IMAGE_OR_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_WIKI = re.compile(r"\[\[!?([^\[\]|\n]+)(?:\\?\|([^\[\]\n]+))?\]\]")
_MARKS = re.compile(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`|<[^<>]*>|\\(?=[\\`*_{}\[\]()#+\-.!|~])")
_MARKED = re.compile(r"[*_`<\\]")
_MARK = re.compile(r"(\s*)(?:[-*+•–]|\d{1,3}[.)]|[a-zæøå][.)])\s+")


def words_of(text: str) -> str:
    """The words of one line or paragraph of Markdown, with single spaces."""
    if "[" in text:
        text = _WIKI.sub(lambda match: match[2] or match[1], text)
        text = _IMAGE_OR_LINK.sub(r"\1", text)
    if _MARKED.search(text):
        text = _MARKS.sub("", text)
    return " ".join(text.split())


def list_items(text: str) -> list[tuple[str, int]]:
    """The items of the lists in a text, still Markdown, each with its line below the text's first.

    Lines that continue an item and deeper lists belong to the item above them; text outside lists is left out.
    """
    items: list[tuple[list[str], int]] = []
    depth = 0
    open_item = False
    lines = text.split("\n")
    for place, line in enumerate(lines):
        mark = _MARK.match(line)
        if mark and (not open_item or len(mark[1]) <= depth):
            depth = len(mark[1])
            open_item = True
            items.append(([line[mark.end() :]], place))
        elif not line.strip():
            continue
        elif open_item and (line[:1].isspace() or lines[place - 1].strip()):
            items[-1][0].append(line[mark.end() :] if mark else line.strip())
        else:
            open_item = False
    return [(" ".join(parts), place) for parts, place in items]
