"""The Markdown that nearly every text is: paragraphs, one-line lists and simple tables, without a parser's cost.

What comes out is, byte for byte, what Python-Markdown with our extensions gives; anything that might mean more is left
to it (the answer is then None). A test holds the two together over generated and real texts.
"""

import re

_MARKS = re.compile(r"[`*_\[\]<>&\\{}\t\x00-\x08\x0b-\x1f\x85\xa0\u2028\u2029]")
"""Characters that could be mark-up, or that one of the parsers sees as more than a character."""
_LINK = re.compile(r"(?<!!)\[([^`*_\[\]<>&\\{}|()\n]*[^`*_\[\]<>&\\{}|()\s])\]\((https?://[\w./%=?#~,+:@-]*[\w/])\)")
_OPENINGS = re.compile(r" |#|=|:|!|~|--|-$|\d+\)")
"""How a line begins that is not a paragraph's or a plain item's."""
_BLOCKS = re.compile(r"\n{2,}")
_BULLET = re.compile(r"[-+] +(\S.*)")
_NUMBERED = re.compile(r"(\d+)\. +(\S.*)")
_RULE = re.compile(r"\|(?: *:?-+:? *\|)+")
_NESTED = re.compile(r"[-+*#>:|]|\d{1,9}[.)]|[ ]")
"""A list item's text that is a block of its own."""
_CLASS = {(False, True): ' class="tal"', (True, True): ' class="midt"'}


def _list(lines: list[str]) -> str | None:
    ordered = not lines[0].startswith(("-", "+"))
    pattern = _NUMBERED if ordered else _BULLET
    items: list[str] = []
    start = ""
    for line in lines:
        match = pattern.fullmatch(line)
        if not match:
            return None
        text = match[2] if ordered else match[1]
        if _NESTED.match(text):
            return None
        if ordered and not items and match[1] != "1":
            start = f' start="{int(match[1])}"'
        items.append(f"<li>{text}</li>")
    tag = "ol" if ordered else "ul"
    return f"<{tag}{start}>\n" + "\n".join(items) + f"\n</{tag}>"


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _table(lines: list[str]) -> str | None:
    if len(lines) < 3 or not _RULE.fullmatch(lines[1]):  # noqa: PLR2004 — a head, a rule and a row
        return None
    if not all(line.startswith("|") and line.endswith("|") and "||" not in line for line in lines):
        return None
    rule, head, *rows = _cells(lines[1]), _cells(lines[0]), *map(_cells, lines[2:])
    if any(len(row) != len(rule) for row in (head, *rows)):
        return None
    classes = [_CLASS.get((mark.startswith(":"), mark.endswith(":")), "") for mark in rule]

    def row(cells: list[str], tag: str, more: str = "") -> str:
        made = "\n".join(f"<{tag}{more}{cls}>{cell}</{tag}>" for cls, cell in zip(classes, cells, strict=True))
        return f"<tr>\n{made}\n</tr>"

    heading = row(head, "th", ' scope="col"')
    body = "\n".join(row(cells, "td") for cells in rows)
    return f"<table>\n<thead>\n{heading}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


_OPEN, _MIDDLE, _CLOSE = "\ue0f0", "\ue0f1", "\ue0f2"
_HELD = re.compile(f"{_OPEN}(.*?){_MIDDLE}(.*?){_CLOSE}")


def _hold(link: re.Match[str]) -> str:
    """A plain link, out of the way of what looks for mark-up."""
    if "_" in link[2] or "--" in link[2]:
        return link[0]
    return f"{_OPEN}{link[1]}{_MIDDLE}{link[2]}{_CLOSE}"


def _is_item(line: str) -> bool:
    return bool(_BULLET.match(line) or _NUMBERED.match(line))


def _block(block: str) -> str | None:
    lines = block.split("\n")
    if any(_OPENINGS.match(line) for line in lines):
        return None
    if "|" in block:
        return _table(lines)
    first = next((place for place, line in enumerate(lines) if _is_item(line)), None)
    if first is None:
        return f"<p>{block}</p>"
    if first == 0:
        return _list(lines)
    opening = lines[first]
    if not opening.startswith(("-", "+", "1. ")):
        return None
    made, before = _list(lines[first:]), "\n".join(lines[:first])
    return None if made is None else f"<p>{before}</p>\n{made}"


def render_plain(text: str) -> str | None:
    """HTML of a text that is plain, or None where Python-Markdown has to say."""
    if "](" in text:
        text = _LINK.sub(_hold, text)
    elif "://" in text:
        return None
    if _MARKS.search(text) or " \n" in text or text.endswith(" "):
        return None
    out: list[str] = []
    in_list = False
    for block in _BLOCKS.split(text.strip("\n")):
        if in_list and _is_item(block):
            return None  # a list with blank lines between its items is another list
        made = _block(block)
        if made is None:
            return None
        in_list = made.endswith(("</ol>", "</ul>"))
        out.append(made)
    html = "\n".join(out)
    return _HELD.sub(r'<a href="\2">\1</a>', html) if _OPEN in html else html
