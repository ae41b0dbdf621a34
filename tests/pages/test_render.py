"""Whole pages of the hand-made portal."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from sample_portal import FIRST, PORTAL, SITE

from generator.linking.portal import Portal
from generator.pages.frame import Frame
from generator.pages.page import Site
from generator.pages.render import render_pages

_WRITTEN_BY_HAND = {"laes-et-referat/", "om/", "tilgaengelighed/", "soeg/"}
_ORIGIN = "https://portal.example/"


class _Document(HTMLParser):
    """Links, anchors and headings of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.levels: list[int] = []
        self.styled = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if address := found.get({"a": "href", "form": "action"}.get(tag, "")):
            self.links.append(address)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        self.styled |= "style" in found or any(name.startswith("on") for name in found)


@pytest.fixture(scope="module")
def documents(files: dict[str, str]) -> dict[str, _Document]:
    return {path.removesuffix("index.html"): _Document(html) for path, html in files.items() if path.endswith(".html")}


def test_every_link_inside_the_portal_leads_to_a_page_and_an_anchor_that_exist(
    documents: dict[str, _Document], files: dict[str, str]
):
    broken = []
    for path, document in documents.items():
        for link in document.links:
            target = urlsplit(urljoin(_ORIGIN + path, link))
            place = target.path.removeprefix("/")
            if not target.geturl().startswith(_ORIGIN) or place in _WRITTEN_BY_HAND or place in files:
                continue
            page = documents.get(place)
            if page is None or (target.fragment and target.fragment not in page.ids):
                broken.append((path, link))
    assert not broken


def test_every_page_can_be_reached_from_the_front_page(documents: dict[str, _Document]):
    seen, waiting = set(), [""]
    while waiting:
        path = waiting.pop()
        if path in seen or path not in documents:
            continue
        seen.add(path)
        targets = (urlsplit(urljoin(_ORIGIN + path, link)) for link in documents[path].links)
        waiting += [target.path.removeprefix("/") for target in targets if target.netloc == "portal.example"]
    assert set(documents) - seen == {"was/"}  # its address is given by law, not by a link


def test_headings_come_in_order_with_one_h1(documents: dict[str, _Document]):
    for path, document in documents.items():
        assert document.levels[0] == 1, path
        assert document.levels.count(1) == 1, path
        steps = zip(document.levels, document.levels[1:], strict=False)
        assert all(after - before <= 1 for before, after in steps), (path, document.levels)


def test_an_anchor_stands_once_on_a_page(documents: dict[str, _Document]):
    for path, document in documents.items():
        assert len(document.ids) == len(set(document.ids)), path


def test_nothing_on_a_page_needs_what_the_content_security_policy_forbids(
    documents: dict[str, _Document], files: dict[str, str]
):
    for path, document in documents.items():
        assert not document.styled, path
    for path, html in files.items():
        for attributes, text in re.findall(r"<script([^>]*)>(.*?)</script>", html, re.DOTALL):
            assert "src=" in attributes or "json" in attributes, (path, text[:40])
        assert "<style" not in html, path


def test_no_slot_and_no_unresolved_root_is_left_in_a_page(files: dict[str, str]):
    for path, html in files.items():
        assert "«slot:" not in html, path
        assert "~/" not in html, path


def test_every_page_has_what_search_engines_ask_for(files: dict[str, str]):
    for path, html in files.items():
        if not path.endswith(".html"):
            continue
        description = re.search(r'<meta name="description" content="([^"]*)">', html)
        assert description, path
        assert 20 <= len(description[1]) <= 200, path
        if 'content="noindex"' not in html:
            assert f'<link rel="canonical" href="{SITE.url}{path.removesuffix("index.html")}">' in html
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html):
            assert json.loads(block)["@context"] == "https://schema.org"


def test_a_closed_item_is_a_number_and_two_words(files: dict[str, str]):
    html = files[f"{FIRST.url}index.html"]
    item = re.search(r'<section class="punkt punkt--lukket" id="punkt-3".*?</section>', html, re.DOTALL)
    assert item
    text = re.sub(r"<[^>]+>|\s+", " ", item[0]).split()
    assert text == ["Punkt", "3", "Lukket", "punkt", "Link"]


def test_an_item_and_its_decision_have_permanent_visible_links(files: dict[str, str]):
    html = files[f"{FIRST.url}index.html"]
    for anchor in ("punkt-2", "beslutning-2"):
        assert f'id="{anchor}"' in html
        assert re.search(rf'<a class="permalink" href="#{anchor}"', html)


def test_the_decision_stands_before_the_recommendation_and_both_before_the_long_text(files: dict[str, str]):
    html = files[f"{FIRST.url}index.html"]
    places = [html.index(word) for word in ("Økonomien mangler", "bussen prøves af", "Bussen skal køre")]
    assert places == sorted(places)


def test_an_outcome_is_called_the_portals_reading_wherever_it_is_shown(files: dict[str, str]):
    shown = [path for path, html in files.items() if path.endswith(".html") and "udfald--" in html]
    assert {"index.html", f"{FIRST.url}index.html", "projekter/sundhedsbus/index.html"} <= set(shown)
    assert [path for path in shown if "portalens læsning" not in files[path]] == []


def test_a_projects_timeline_names_the_address_of_every_item_and_the_h1_is_its_name(files: dict[str, str]):
    html = files["projekter/sundhedsbus/index.html"]
    assert "<h1>Sundhedsbus</h1>" in html
    timeline = html[html.index('<ol class="tidslinje">') :]
    items = [f"/{item.url}" for item in reversed(PORTAL.project_items["sundhedsbus"])]
    assert re.findall(r'data-punkt="([^"]+)"', timeline) == items


def test_a_private_person_is_a_name_without_a_page(files: dict[str, str]):
    assert "deltagere/dan-privat/index.html" not in files
    assert not any('dan-privat/"' in html for html in files.values())
    assert "Dan Privat" in files[f"{FIRST.url}index.html"]
    assert "Dan Privat" not in files["deltagere/index.html"]


def test_a_body_says_when_it_ends_and_what_takes_over(files: dict[str, str]):
    notice = re.sub(r"<[^>]+>", "", files["klynger/fjord/index.html"])
    assert "Sundhedsklynge Fjord ophører den 31. december 2026." in notice
    assert "Sundhedsråd Nord overtager arbejdet den 1. januar 2027." in notice
    assert "Sundhedsråd overtager arbejdet den 1. januar 2027." in re.sub(
        r"<[^>]+>", "", files["klynger/bakke/index.html"]
    )
    assert "ophør" not in files["klynger/sundhedsraad-nord/index.html"]


def test_open_deferred_items_stand_apart_from_those_taken_up_again(files: dict[str, str]):
    html = files["udsatte-punkter/index.html"]
    waiting, taken_up = html.split('id="genoptaget"')
    assert "Fælles app" in waiting
    assert "Sundhedsbus til øerne" not in waiting
    assert "samme sagsnummer" in taken_up


def test_changes_since_publication_are_told(files: dict[str, str]):
    html = files[f"{FIRST.url}index.html"]
    text = re.sub(r"<[^>]+>", "", html)
    assert "1. maj 2024: 1\xa0rettelse, i punkt 2\n" in text
    assert "1. april 2024: offentliggjort her på portalen" in text
    assert f"https://example.org/commits/main/content/{FIRST.src_uri}" in html
    assert "Ret sted" not in text


def test_the_registers_data_holds_every_decision(files: dict[str, str]):
    rows = json.loads(files["beslutninger/data/2024.json"]) + json.loads(files["beslutninger/data/2023.json"])
    assert len(rows) == 5
    assert rows[0][0].endswith("#punkt-1")


def test_the_data_of_follow_up_holds_every_promise(files: dict[str, str]):
    years = [path for path in files if path.startswith("opfoelgning/data/")]
    rows = [row for path in years for row in json.loads(files[path])]
    assert len(rows) == len(PORTAL.commitments)
    assert sorted(row[0] for row in rows) == sorted(promise.promise.text for promise in PORTAL.commitments)


def test_the_table_of_decisions_opens_in_a_danish_spreadsheet(files: dict[str, str]):
    table = files["beslutninger/beslutninger.csv"]
    assert table.startswith("\ufeffdato;klynge;")
    assert "Lukket" not in table
    assert table.count("\r\n") == 6


def test_a_portal_without_content_has_all_its_pages(frame: Frame, theme_dir: Path):
    made = {file.path for file in render_pages(Portal(), Site(name="Tom"), frame, theme_dir)}
    assert {"index.html", "referater/index.html", "beslutninger/index.html", "klynger/index.html"} <= made
    assert "sitemap.xml" not in made  # without an address of its own the portal cannot name its pages


def test_the_sitemap_has_every_indexed_page_with_its_own_date(files: dict[str, str]):
    sitemap = files["sitemap.xml"]
    assert f"<loc>{SITE.url}{FIRST.url}</loc><lastmod>2024-05-01</lastmod>" in sitemap
    assert f"{SITE.url}was/" not in sitemap
    assert "Sitemap: https://portal.example/sitemap.xml" in files["robots.txt"]


def test_the_same_portal_gives_the_same_bytes(files: dict[str, str], frame: Frame, theme_dir: Path):
    again = {file.path: file.data.decode() for file in render_pages(PORTAL, SITE, frame, theme_dir)}
    assert again == {path: files[path] for path in again}
