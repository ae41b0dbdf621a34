"""Rows as the Markdown of a draft: paragraphs, lists, tables, headings. No words in them pass for structure."""

import re
from collections.abc import Sequence

from generator.importing.row import Row

_LINK = re.compile(r"\[[^\[\]]{0,300}\]\(https?://[^()\s]{1,500}\)|https?://\S+")
_LABELLED = re.compile(r"\[([^\[\]]{0,300})\]\(https?://[^()\s]{1,500}\)")
_MARKS = re.compile(r"([*_`\[\]\\])|(<)(?=[A-Za-z/!?&])")
_START = re.compile(r"^(?:(\d{1,9})([.)])(?=\s|$)|([#>+|~=-])(?=[\s#>|~=-]|$)|([:~])(?=\s))")
_POINTS_PER_STEP = 5.0


def escaped(text: str) -> str:
    """Words so that Markdown shows them as they are; links to the web stay links."""
    parts: list[str] = []
    at = 0
    for link in _LINK.finditer(text):
        parts.extend((_escape(text[at : link.start()]), link[0]))
        at = link.end()
    parts.append(_escape(text[at:]))
    return "".join(parts)


def _escape(text: str) -> str:
    def mark(match: re.Match[str]) -> str:
        if (
            match[1] == "_"
            and match.start() > 0
            and match.end() < len(text)
            and text[match.start() - 1].isalnum()
            and text[match.end()].isalnum()
        ):
            return "_"
        return "\\" + match[0]

    return _MARKS.sub(mark, text)


def _paragraph(text: str) -> str:
    words = escaped(text)
    return _START.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else "\\" + match[0], words)


def _table(rows: Sequence[Row]) -> str:
    width = max(len(row.cells) for row in rows)
    lines = []
    for at, row in enumerate(rows):
        cells = [escaped(cell.strip()).replace("|", "\\|").replace("\n", " ") for cell in row.cells]
        lines.append("| " + " | ".join(cells + [""] * (width - len(cells))) + " |")
        if at == 0:
            lines.append("|" + " --- |" * width)
    return "\n".join(lines)


def markdown_of(rows: Sequence[Row], headings: frozenset[int] = frozenset()) -> str:
    """The rows as Markdown; `headings` are places in `rows` that are headings within the section."""
    blocks: list[str] = []
    table: list[Row] = []
    base = min((row.left for row in rows if row.mark), default=0.0)
    listing = False
    for at, row in enumerate(rows):
        if row.cells and len(row.cells) > 1:
            table.append(row)
            continue
        if table:
            blocks.append(_table(table))
            table = []
            listing = False
        text = row.text.strip()
        if not text:
            continue
        if at in headings:
            blocks.append("#### " + escaped(text))
            listing = False
        elif row.mark:
            depth = 1 if row.left - base >= _POINTS_PER_STEP and listing else 0
            number = re.match(r"\d+", row.mark)
            mark = (
                "-"
                if row.mark == "-"
                else f"{number[0]}."
                if number and "." not in row.mark[:-1]
                else f"- {_escape(row.mark)}"
            )
            line = "    " * depth + f"{mark} {_paragraph(text)}"
            if listing:
                blocks[-1] += "\n" + line
            else:
                blocks.append(line)
            listing = True
        else:
            blocks.append(_paragraph(text))
            listing = False
    if table:
        blocks.append(_table(table))
    return "\n\n".join(blocks)


def plain_of(rows: Sequence[Row]) -> str:
    """The rows' words alone, a line a row."""
    return "\n".join(without_links(row.text.replace("\t", " ")).strip() for row in rows if row.text.strip())


def without_links(text: str) -> str:
    """Links to the web as their words."""
    return _LABELLED.sub(r"\1", text) if "](" in text else text
