"""What is closed is left behind here: nothing that reads the model can show it."""

import re
from dataclasses import replace

from generator.model.meeting import CLOSED_TITLE, AgendaItem, Section, SectionKind

CLOSED_ATTACHMENT = "Lukket bilag"
"""All that is published of a closed annex."""

_TITLE = re.compile(
    r"^\W*lukke(?:t|de)\W*$"
    r"|^\W*lukke(?:t|de)\s+(?:punkt|punkter|sag|sager|møde|del|dagsorden|dagsordenspunkt)\b"
    r"|^\W*lukket\s*[:.\-–—)\]]"
    r"|[(\[]\s*lukke(?:t|de)\b[^()\[\]]*[)\]]"
    r"|[-–—:,]\s*lukket(?:\s+(?:punkt|sag))?\W*$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(\s*)(?:[-*+]|\d{1,9}[.)])\s+")
_CLOSED = re.compile(r"[(\[]\s*\**_*lukke(?:t|de)\b[^()\[\]]*[)\]][\s*_.:;,]*$|[-–—,]\s*lukket\W*$", re.IGNORECASE)


def says_closed(title: str) -> bool:
    """Whether a title says that its item is closed: "Lukket punkt", "Personsag (lukket)".

    "Lukket afdeling på psykiatrisk hospital" is an open item's title.
    """
    return "luk" in title.lower() and bool(_TITLE.search(title))


def close_item(item: AgendaItem) -> AgendaItem:
    """The item with its number and its public decision; everything else is gone, an anchor with words in it too."""
    public = tuple(section for section in item.sections if section.kind is SectionKind.PUBLIC_DECISION and section.text)
    return AgendaItem(item.number, CLOSED_TITLE, public, closed=True, line=item.line)


def close_attachments(section: Section) -> Section:
    """A list of annexes in which those marked "(lukket)" have neither name nor link.

    A closed annex takes its indented lines and the annexes below it along.
    """
    if "luk" not in section.text.lower():
        return section
    blocks: list[list[str]] = []
    for line in section.text.split("\n"):
        if not blocks or _ITEM.match(line) or not line.strip() or not blocks[-1][-1].strip():
            blocks.append([line])
        else:
            blocks[-1].append(line)
    out: list[str] = []
    hidden_depth: int | None = None
    for block in blocks:
        marker = _ITEM.match(block[0])
        depth = len(marker[1].expandtabs(4)) if marker else len(block[0]) - len(block[0].lstrip())
        if hidden_depth is not None and block[0].strip() and depth > hidden_depth:
            continue
        if any(_CLOSED.search(line) for line in block):
            hidden_depth = depth
            out.append((marker[0] if marker else "- ") + CLOSED_ATTACHMENT)
            continue
        if block[0].strip():
            hidden_depth = None
        out.extend(block)
    return replace(section, text="\n".join(out).strip("\n"))
