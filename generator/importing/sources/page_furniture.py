"""What stands on a web page and is no part of its document: menus, banners, share links, scripts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

NAVIGATION: Final = "Menu eller navigation"
FRAME: Final = "Sidens top, bund eller kant"
COOKIES: Final = "Besked om cookies"
SHARING: Final = "Links til deling, udskrift og lignende"
CONTROL: Final = "Knap eller formular"
OUTSIDE: Final = "Uden for sidens hovedindhold"
INVISIBLE: Final = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video",
    "title", "link", "meta", "base", "map", "datalist",
})  # fmt: skip
"""Elements whose content no reader sees; they leave nothing in the report either."""

_TAGS: Final = {
    "nav": NAVIGATION, "footer": FRAME, "header": FRAME, "aside": FRAME, "button": CONTROL, "select": CONTROL,
    "textarea": CONTROL, "dialog": CONTROL, "menu": NAVIGATION,
}  # fmt: skip
_ROLES: Final = {
    "navigation": NAVIGATION, "banner": FRAME, "contentinfo": FRAME, "complementary": FRAME, "search": CONTROL,
    "dialog": CONTROL, "alertdialog": CONTROL, "menu": NAVIGATION, "menubar": NAVIGATION, "button": CONTROL,
    "toolbar": CONTROL,
}  # fmt: skip
_NAMES: Final = {
    **dict.fromkeys(
        ("nav", "navbar", "navigation", "menu", "menubar", "breadcrumb", "breadcrumbs", "brødkrumme", "krummesti",
         "skiplink", "skiplinks", "pagination", "pager"),
        NAVIGATION,
    ),
    **dict.fromkeys(("footer", "siteheader", "topbar", "sidebar", "banner"), FRAME),
    **dict.fromkeys(("cookie", "cookies", "cookiebanner", "cookieconsent", "cookiebot", "consent", "gdpr"), COOKIES),
    **dict.fromkeys(("share", "sharing", "sharelinks", "socialmedia", "socialshare", "addthis", "printlink"), SHARING),
    **dict.fromkeys(("searchform", "searchbox", "login", "chatbot", "newsletter"), CONTROL),
}  # fmt: skip
_NAME_PARTS: Final = re.compile(r"[A-ZÆØÅ]?[a-zæøå]+|[A-ZÆØÅ]+(?![a-zæøå])")
_SHARE_LINE: Final = re.compile(
    r"(?:del(?:\s+(?:på|via|med|siden|denne side)\b.*)?|(?:udskriv|print)(?:\s+siden?)?|tip en ven|læs op|oplæs"
    r"|(?:gå |spring |hop )?til (?:toppen|top|(?:hoved)?indhold(?:et)?)|tilbage(?: til .{1,40})?"
    r"|facebook|twitter|x|linkedin|instagram|e-?mail|(?:hent|download) som pdf|luk|vis mere|vis mindre"
    r"|næste|forrige)\W*",
    re.IGNORECASE,
)
_MOST_OF_TEXT: Final = 0.6
_LEAST_OF_TEXT: Final = 0.3
_MOST_PARTS: Final = 3
"""A class name of more parts ("share-of-costs-table") says with its first nothing of the whole."""


@dataclass(frozen=True)
class Measure:
    """How much of a page an element holds."""

    letters: Mapping[etree._Element, int]
    """Of visible text, for every element."""
    everything: int
    """Letters of the whole page."""
    mains: frozenset[etree._Element]
    """The elements of the main content, and all that they stand in."""
    main: etree._Element | None
    """The page's one main element, where it holds enough to be believed."""
    only_title: etree._Element | None
    """The page's only ``h1``."""
    above_title: frozenset[etree._Element]
    """What that title stands in."""


def measure(root: etree._Element) -> Measure:
    """Go through the page once."""
    letters: dict[etree._Element, int] = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        own = 0
        if isinstance(element.tag, str) and element.tag not in INVISIBLE:
            own = len((element.text or "").strip())
            own += sum(letters.get(child, 0) + len((child.tail or "").strip()) for child in element)
        letters[element] = own
    mains = [element for element in root.iter("main", "article") if isinstance(element.tag, str)]
    mains += [element for element in root.iter() if element.get("role") == "main"]
    around = set(mains)
    for found in mains:
        for ancestor in found.iterancestors():
            if ancestor in around:
                break  # what it stands in is there already
            around.add(ancestor)
    declared = [element for element in mains if element.tag == "main" or element.get("role") == "main"]
    large = [element for element in declared if letters.get(element, 0) >= _LEAST_OF_TEXT * letters.get(root, 0)]
    main = large[0] if len(declared) == 1 and large else None
    titles = list(root.iter("h1"))
    title = titles[0] if len(titles) == 1 else None
    above = frozenset(title.iterancestors()) if title is not None else frozenset()
    return Measure(letters, letters.get(root, 0), frozenset(around), main, title, above)


def furniture_reason(element: etree._Element, measured: Measure, *, in_main: bool) -> str:
    """Why the element is furniture; nothing where it is not."""
    reason = _ROLES.get((element.get("role") or "").lower(), "") or _TAGS.get(str(element.tag), "")
    of_document = in_main or (element.tag == "header" and element in measured.above_title)
    if of_document and element.tag in {"header", "footer", "aside"} and not element.get("role"):
        reason = ""
    if element.get("title") in {"header", "footer"}:  # as LibreOffice writes a document's running lines
        reason = FRAME
    reason = reason or _by_name(element)
    if not reason or element in measured.mains:
        return ""
    return "" if measured.letters.get(element, 0) > _MOST_OF_TEXT * measured.everything else reason


def is_share_line(text: str) -> bool:
    """A line that is a link with words such as "Del på Facebook" or "Til toppen"."""
    return _SHARE_LINE.fullmatch(text.strip()) is not None


def _by_name(element: etree._Element) -> str:
    """By class and id: "site-footer", "cookieBanner", "breadcrumb"."""
    for name in (element.get("id") or "", *(element.get("class") or "").split()):
        parts = [part.lower() for part in _NAME_PARTS.findall(name)]
        if not parts:
            continue
        telling = ["".join(parts), parts[-1], *(parts[:1] if len(parts) <= _MOST_PARTS else [])]
        found = next((_NAMES[part] for part in telling if part in _NAMES), "")
        if found:
            return found
    return ""
