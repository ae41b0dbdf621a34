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
ICON: Final = "Ikon, der er skrevet som et ord"
_INVISIBLE: Final = frozenset({
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video",
    "title", "link", "meta", "base", "map", "datalist",
})  # fmt: skip
"""Elements whose content no reader sees; they leave nothing in the report either."""
_SHADOW: Final = ("shadowrootmode", "shadowmode")
"""On a template that a browser shows in its element's place."""

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
    **dict.fromkeys(
        ("footer", "sitefooter", "pagefooter", "globalfooter", "mainfooter", "appfooter", "siteheader", "globalheader",
         "topbar", "sidebar", "banner"),
        FRAME,
    ),
    **dict.fromkeys(("cookie", "cookies", "cookiebanner", "cookieconsent", "cookiebot", "consent", "gdpr"), COOKIES),
    **dict.fromkeys(("share", "sharing", "sharelinks", "socialmedia", "socialshare", "addthis", "printlink"), SHARING),
    **dict.fromkeys(("searchform", "searchbox", "login", "chatbot", "newsletter"), CONTROL),
}  # fmt: skip
_OF_ANYTHING: Final = frozenset({"footer", "banner", "pager", "sharing", "share"})
"""What a part of the document may have at its end too: "item-footer", "card-footer"."""
_ICON_NAMES: Final = frozenset({"icon", "icons", "ikon", "glyphicon"})
_LONGEST_ICON: Final = 30
_FOLDED: Final = re.compile(r"accordion|akkordion|harmonika|collaps|foldbar|expand", re.IGNORECASE)
_NAME_PARTS: Final = re.compile(r"[A-ZÆØÅ]?[a-zæøå]+|[A-ZÆØÅ]+(?![a-zæøå])")
_SHARE_LINE: Final = re.compile(
    r"(?:del(?:\s+(?:på|via|med|siden|denne side)\b.*)?|(?:udskriv|print)(?:\s+siden?)?|tip en ven|læs op|oplæs"
    r"|(?:gå |spring |hop )?til (?:toppen|top|(?:hoved)?indhold(?:et)?)|tilbage(?: til .{1,40})?"
    r"|facebook|twitter|x|linkedin|instagram|e-?mail|(?:hent|download) som pdf|forside|luk|vis mere|vis mindre"
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
        if is_visible(element):
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


def is_visible(element: etree._Element) -> bool:
    """A reader sees what is in it, perhaps after a click."""
    if not isinstance(element.tag, str):
        return False
    return element.tag not in _INVISIBLE or (
        element.tag == "template" and any(element.get(name) is not None for name in _SHADOW)
    )


def furniture_reason(element: etree._Element, measured: Measure, *, in_main: bool) -> str:
    """Why the element is furniture; nothing where it is not."""
    reason = _ROLES.get((element.get("role") or "").lower(), "") or _TAGS.get(str(element.tag), "")
    of_document = in_main or (element.tag == "header" and element in measured.above_title)
    if of_document and element.tag in {"header", "footer", "aside"} and not element.get("role"):
        reason = ""
    if element.get("title") in {"header", "footer"}:  # as LibreOffice writes a document's running lines
        reason = FRAME
    if reason == CONTROL and _unfolds(element):
        return ""
    reason = reason or _by_name(element, measured)
    if not reason or element in measured.mains:
        return ""
    return "" if measured.letters.get(element, 0) > _MOST_OF_TEXT * measured.everything else reason


def is_share_line(text: str) -> bool:
    """A line that is a link with words such as "Del på Facebook" or "Til toppen"."""
    return _SHARE_LINE.fullmatch(text.strip()) is not None


def _unfolds(button: etree._Element) -> bool:
    """A heading that opens and closes what stands under it."""
    if button.tag != "button" and button.get("role") != "button":
        return False
    above = next(button.iterancestors(), None)
    around = f"{button.get('class') or ''} {(above.get('class') or '') if above is not None else ''}"
    return _FOLDED.search(around) is not None or any(
        isinstance(one.tag, str) and (re.fullmatch(r"h[1-6]|summary|dt", one.tag) or one.get("role") == "heading")
        for one in button.iterancestors()
    )


def _by_name(element: etree._Element, measured: Measure) -> str:
    """By class and id: "site-footer", "cookieBanner", "breadcrumb"."""
    for name in (element.get("id") or "", *(element.get("class") or "").split()):
        parts = [part.lower() for part in _NAME_PARTS.findall(name)]
        if not parts:
            continue
        if _ICON_NAMES & set(parts) and measured.letters.get(element, 0) <= _LONGEST_ICON:
            return ICON
        last = [] if len(parts) > 1 and parts[-1] in _OF_ANYTHING else [parts[-1]]
        telling = ["".join(parts), *last, *(parts[:1] if len(parts) <= _MOST_PARTS else [])]
        found = next((_NAMES[part] for part in telling if part in _NAMES), "")
        if found:
            return found
    return ""
