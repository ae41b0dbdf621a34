"""The built portal as a reader's browser and a search engine meet it."""

import re
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

KINDS = (
    "", "referater/", "referater/syd/", "referater/syd/2023-10-23-fagligt-strategisk/", "referater/aar/2023/", "klynger/", "klynger/syd/",
    "projekter/", "projekter/ips/", "deltagere/", "deltagere/lisbeth-kjaer-lagoni/", "organisationer/", "organisationer/region-nordjylland/",
    "beslutninger/", "udsatte-punkter/", "opfoelgning/", "ordliste/", "soeg/", "laes-et-referat/", "om/", "tilgaengelighed/", "was/", "404.html",
)  # fmt: skip


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        if attributes.get("id"):
            self.ids.append(str(attributes["id"]))
        for name in ("href", "src", "action"):
            if attributes.get(name) is not None and attributes.get("rel") != "canonical":
                self.links.append(str(attributes[name]))


@cache
def _page(path: Path) -> _Page:
    return _Page(path.read_text("utf-8"))


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_link_leads_somewhere_and_every_anchor_is_there(built_site: Path):
    broken = []
    for path in _pages(built_site):
        for link in _page(path).links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            # 404.html is shown at any address and so names its own from the portal's root.
            base = (
                built_site / unquote(parts.path).lstrip("/")
                if parts.path.startswith("/")
                else path.parent / unquote(parts.path)
            )
            target = base.resolve() if parts.path else path
            if target.is_dir():
                target /= "index.html"
            if not target.is_file() or (
                parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in _page(target).ids
            ):
                broken.append((path.relative_to(built_site).as_posix(), link))
    assert broken == []


def test_no_page_is_an_orphan(built_site: Path):
    reached = set()
    for path in _pages(built_site):
        for link in _page(path).links:
            parts = urlsplit(link)
            if not parts.scheme and not parts.path.startswith("/"):
                target = (path.parent / unquote(parts.path)).resolve()
                if target != path.parent.resolve():
                    reached.add(target / "index.html" if target.is_dir() else target)
    pages = {path.resolve() for path in _pages(built_site)}
    by_law_or_server = {(built_site / name).resolve() for name in ("404.html", "was/index.html", "index.html")}
    assert pages - reached - by_law_or_server == set()


def test_every_page_has_what_a_reader_and_a_search_engine_need(built_site: Path):
    for path in _pages(built_site):
        text, page = path.read_text("utf-8"), _page(path)
        name = path.relative_to(built_site).as_posix()
        metas = {str(a.get("name")): str(a.get("content")) for tag, a in page.tags if tag == "meta" and a.get("name")}
        assert sum(tag == "h1" for tag, _ in page.tags) == 1, name
        assert 10 <= len(metas.get("description", "")) <= 300, name
        assert '<html lang="da"' in text, name
        assert len(page.ids) == len(set(page.ids)), name
        if name not in {"404.html", "was/index.html"}:
            canonical = "https://portal.example/" + name.removesuffix("index.html")
            assert "noindex" in metas.get("robots", "") or f'rel="canonical" href="{canonical}"' in text, name
        if name not in {"404.html", "index.html"}:
            assert "Brødkrummer" in text, name


def test_no_address_is_empty_and_a_field_is_no_combobox_before_a_script_makes_it_one(built_site: Path):
    """What vnu and html-validate found wrong once."""
    for path in _pages(built_site):
        for tag, attributes in _page(path).tags:
            assert not [name for name in ("href", "src", "action") if attributes.get(name) == ""], (path, tag)
            assert tag != "input" or "role" not in attributes, path


def test_headings_are_in_order(built_site: Path):
    for path in _pages(built_site):
        levels = [int(tag[1]) for tag, _ in _page(path).tags if re.fullmatch("h[1-6]", tag)]
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert jumps == [], path.relative_to(built_site)


def test_nothing_on_a_page_breaks_the_content_security_policy(built_site: Path):
    for path in _pages(built_site):
        for tag, attributes in _page(path).tags:
            assert "style" not in attributes, (path, tag)
            assert not [name for name in attributes if name.startswith("on")], (path, tag)
            if tag == "script" and attributes.get("type") not in {"application/ld+json", "application/json"}:
                assert attributes.get("src"), path
            assert tag != "style", path


def test_every_meeting_page_says_what_its_text_is(built_site: Path):
    for path in (built_site / "referater").glob("*/2*/index.html"):
        assert "genfortæller offentlige referater" in path.read_text("utf-8")


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_every_kind_of_page_opens_without_an_error_or_a_foreign_request(chromium: "Browser", site_url: str, width: int):
    page = chromium.new_page(viewport={"width": width, "height": 800})
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on(
        "request",
        lambda request: (
            problems.append(request.url) if not request.url.startswith((site_url, "data:", "blob:")) else None
        ),
    )
    for url in KINDS:
        response = page.goto(site_url + url, wait_until="networkidle")
        assert response is not None
        assert response.status == 200, url
        overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, f"{url} is {overflow} px wider than the window of {width} px"
        assert problems == [], url
    assert page.context.cookies() == []
    page.close()


@pytest.mark.browser
def test_a_search_finds_the_item_and_leads_to_it(chromium: "Browser", site_url: str):
    page = chromium.new_page()
    page.goto(site_url + "soeg/?q=misbrug")
    page.wait_for_selector('#soegeresultater[aria-busy="false"] li[data-punkt]')
    hits = page.eval_on_selector_all("#soegeresultater li[data-punkt]", "all => all.map(li => li.dataset.punkt)")
    assert "/referater/syd/2023-10-23-fagligt-strategisk/#punkt-3" in hits[:3]
    page.click('#soegeresultater li[data-punkt$="syd/2023-10-23-fagligt-strategisk/#punkt-3"] a')
    page.wait_for_url("**/referater/syd/2023-10-23-fagligt-strategisk/**")
    assert page.evaluate("location.hash") in {"#punkt-3", "#beslutning-3"}
    page.close()


@pytest.mark.browser
@pytest.mark.parametrize("url", ["", "klynger/", "404.html"])
def test_the_headers_field_finds_while_one_types(chromium: "Browser", site_url: str, url: str):
    page = chromium.new_page()
    page.goto(site_url + url)
    page.keyboard.press("/")
    page.keyboard.type("genindlæggelser", delay=20)
    page.wait_for_selector('[role="listbox"] [role="option"]')
    page.keyboard.press("Enter")
    page.wait_for_url("**/soeg/?q=genindl*")
    page.close()
