r"""A line of Markdown: its words, and what its marks say of it.

``#`` is a level, ``**`` weight, ``-`` a bullet. Escapes as Pandoc writes them (``\_``), tags and entities of HTML and
the addresses behind links are taken apart.
"""

import html
import re

from generator.importing.source import Line

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
_BULLET = re.compile(r"^([-*•·–▪◦‣●○]|o(?=\s{2,}))\s+(?=\S)|^([-*•])$")
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\s[^<>]{0,500})?/?>")
_BOLD_TAG = re.compile(r"</?(?:b|strong)>", re.IGNORECASE)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~^\"'$@&=:/])")
_LINK = re.compile(r"\[([^\[\]]{0,300})\]\(([^()\s]{0,500})\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,500})>")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?![\s*])([^*]{1,300}?)(?<![\s*])\*(?![\w*])")
_UNDERSCORE = re.compile(r"(?<![\w_])_(?![\s_])([^_]{1,300}?)(?<![\s_])_(?![\w_])")
_RULE = re.compile(r"^\s*(?:[-=_*–—.~]\s*){3,}$")
_TABLE_RULE = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)*\s*:?-{2,}:?\s*\|?\s*$|^[\s|]+$")
_BOX_RULE = re.compile(r"^\s*[+┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬|]?[-=_─━═]{3,}[-=_─━═+┬┴┼╦╩╬|]*[+┌┐└┘├┤╔╗╚╝╠╣|]?\s*$")
"""The upper and lower edge of a box drawn with signs."""
_BOXED = re.compile(r"^\s*[|│║]\s+(?P<words>[^|│║]*?)\s*[|│║]\s*$")
_POINTS_PER_BLANK = 6.0


def is_rule(line: str) -> bool:
    """A line of signs that parts what stands above and below it, or a table's head and body."""
    return any(pattern.match(line) is not None for pattern in (_RULE, _TABLE_RULE, _BOX_RULE))


def _without_links(text: str) -> str:
    def replace(match: re.Match[str]) -> str:
        label, target = match[1].strip(), match[2]
        if target.lower().startswith("mailto:"):
            address = target[len("mailto:") :].split("?")[0]
            return label if address.lower() in label.lower() else f"{label} {address}".strip()
        if target.lower().startswith(("http://", "https://")) and target != label:
            return f"[{label}]({target})"
        return label

    return _AUTOLINK.sub(lambda match: match[1].removeprefix("mailto:"), _LINK.sub(replace, text))


def written_words(text: str) -> str:
    """A line's words without marks."""
    if "<" in text or "&" in text:
        text = html.unescape(_TAG.sub(lambda tag: " " if tag[1].lower() in ("br", "td", "th", "tr") else "", text))
    if "](" in text or "<" in text:
        text = _without_links(text)
    if "*" in text:
        text = _EMPHASIS.sub(r"\1", text.replace("**", ""))
    if "_" in text:
        text = _UNDERSCORE.sub(r"\1", text.replace("\\_", "\ue000")).replace("\ue000", "_")
    return _ESCAPE.sub(r"\1", text).strip() if "\\" in text else text.strip()


def _cells(text: str) -> tuple[str, ...]:
    if text.count("|") > 1 and (text.startswith("|") or text.endswith("|")):
        return tuple(written_words(cell) for cell in text.strip("|").split("|"))
    if "\t" in text.strip():
        return tuple(written_words(cell) for cell in text.rstrip("\t").split("\t"))
    return ()


def marked_line(text: str, number: int, page: int) -> Line:
    """A line with its marks as properties."""
    if boxed := _BOXED.match(text):
        text = boxed["words"]
    expanded = text.lstrip()
    left = (len(text) - len(expanded)) * _POINTS_PER_BLANK
    stripped = _BOLD_TAG.sub("**", expanded) if "<" in expanded else expanded
    level = 0
    if heading := _HEADING.match(stripped):
        level, stripped = len(heading[1]), heading[2]
    bullet = ""
    if not level and not stripped.startswith("**") and (mark := _BULLET.match(stripped)):
        bullet, stripped = "-", stripped[mark.end() :]
    elif stripped.startswith("> "):
        stripped = stripped[2:]
    cells = _cells(stripped)
    inner = stripped.strip()
    bold = len(inner) > 4 and inner.startswith("**") and inner.endswith("**") and inner.count("**") == 2  # noqa: PLR2004 — one pair of marks with words between
    words = "\t".join(cells) if cells else written_words(stripped)
    return Line(words, number, page=page, level=level, bold=bold, left=left, bullet=bullet, cells=cells)
