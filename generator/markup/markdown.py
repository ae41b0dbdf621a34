"""Markdown as secretariats write it → HTML that cannot do harm."""

import re
from functools import cache
from zlib import crc32

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

from generator.markup.plain import render_plain
from generator.markup.word_lists import WordLists

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "del", "div", "dl", "dt", "em",
    "h3", "h4", "h5", "h6", "hr", "i", "ins", "li", "ol", "p", "pre", "q", "s", "strong", "sub", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_CLASSES = {"td": {"tal", "midt"}, "th": {"tal", "midt"}}
_ALIGNED = {"left": "", "right": ' class="tal"', "center": ' class="midt"'}
_SCHEMES = {"http", "https"}
_HARMLESS = re.compile(r"[^<\[&`]*")
_HEADER_CELL = re.compile(r"<th(?=[ >])")
_ALIGN = re.compile(r' style="text-align: (left|right|center);"')
_FOOTNOTE = re.compile(r'((?:id="|href="#))(fn|fnref):')
_HEADING = re.compile(r"(</?h)([1-6])\b")


@cache
def _converter() -> Markdown:
    footnotes = FootnoteExtension(BACKLINK_TITLE="Tilbage til fodnote {} i teksten")
    return Markdown(extensions=["tables", "abbr", footnotes, "def_list", WordLists()], output_format="html")


def clean(html: str) -> str:
    """HTML with only the elements, attributes and address schemes that a text needs."""
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        allowed_classes=_CLASSES,
        url_schemes=_SCHEMES,
        link_rel=None,
        clean_content_tags={"script", "style", "iframe"},
    )


def render(text: str) -> str:
    """HTML of a section's Markdown: tables, Word's lists, abbreviations, footnotes; raw HTML cleaned.

    Headings keep their level but for h1 and h2, which a text inside an item cannot have: they become h3.
    """
    if not text.strip():
        return ""
    plain = render_plain(text)
    return _render_marked(text) if plain is None else plain


def _render_marked(text: str) -> str:
    """The same by Python-Markdown and the cleaner."""
    converter = _converter()
    converter.reset()
    html = converter.convert(text)
    if "<table" in html:
        # Our Content-Security-Policy forbids style attributes; the theme's classes say the same.
        html = _ALIGN.sub(lambda match: _ALIGNED[match[1]], html)
        html = _HEADER_CELL.sub('<th scope="col"', html)
    if 'class="footnote"' in html:
        # Several texts stand on one page: their footnotes' anchors are told apart by the text itself.
        html = _FOOTNOTE.sub(rf"\1\2-{crc32(text.encode()):08x}-", html)
    if "<h1" in html or "<h2" in html:
        html = _HEADING.sub(lambda match: match[1] + str(max(3, int(match[2]))), html)
    return html if _HARMLESS.fullmatch(text) else clean(html)
