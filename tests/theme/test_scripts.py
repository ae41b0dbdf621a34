"""What scripts add to the built portal, in a browser; and that nothing is missing without them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def reader(chromium: "Browser", site_url: str) -> "Iterator[Page]":
    """A page of a new reader; the test fails on any console error and any request to another host."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site_url.rstrip("/"))
    made = context.new_page()
    wrong: list[str] = []
    made.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on("request", lambda request: wrong.append(request.url) if not request.url.startswith(site_url) else None)
    yield made
    context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def meeting(built_site: Path) -> str:
    """The address of the longest referat."""
    pages = [path for path in (built_site / "referater").rglob("index.html") if b'class="punkt' in path.read_bytes()]
    longest = max(pages, key=lambda path: path.stat().st_size)
    return longest.relative_to(built_site).as_posix().removesuffix("index.html")


def test_the_colours_follow_the_system_until_one_is_chosen_and_the_choice_is_kept(reader: "Page", site_url: str):
    reader.goto(site_url)
    button = reader.locator("[data-temaknap]")
    assert reader.evaluate("document.documentElement.dataset.tema") is None
    for theme in ("lys", "moerk"):
        button.click()
        assert reader.evaluate("document.documentElement.dataset.tema") == theme
    reader.goto(f"{site_url}klynger/")
    assert reader.evaluate("document.documentElement.dataset.tema") == "moerk"
    button.click()
    assert reader.evaluate("localStorage.getItem('referat.tema')") is None


def test_a_long_text_is_folded_and_opens_by_keyboard(reader: "Page", site_url: str, meeting: str):
    reader.goto(site_url + meeting)
    button = reader.locator(".fold__knap").first
    content = reader.locator(".fold:has(.fold__knap) .fold__indhold").first
    folded = content.bounding_box()
    button.focus()
    reader.keyboard.press("Enter")
    opened = content.bounding_box()
    assert folded
    assert opened
    assert opened["height"] > folded["height"]
    assert button.get_attribute("aria-expanded") == "true"


def test_a_citation_names_meeting_item_and_address(reader: "Page", site_url: str, meeting: str):
    reader.goto(site_url + meeting)
    reader.locator("#punkt-2 .punkt__fakta .kopier").click()
    expect(reader.locator("#punkt-2 .punkt__fakta .kopier")).to_have_text("Kopieret")
    citation = reader.evaluate("navigator.clipboard.readText()")
    assert citation.endswith(f"{meeting}#punkt-2")
    assert ", punkt 2: " in citation
    assert citation.startswith(str(reader.locator(".referat").get_attribute("data-citat")))
    reader.set_viewport_size({"width": 320, "height": 700})
    reader.locator("#beslutning-2 .kopier").click()
    expect(reader.locator("#beslutning-2 .kopier")).to_have_text("Kopieret")
    decision = reader.evaluate("navigator.clipboard.readText()")
    assert ", beslutning under punkt 2: " in decision
    assert decision.endswith(f"{meeting}#beslutning-2")


def test_a_word_of_the_glossary_explains_itself_to_the_keyboard_and_escape_hides_it(
    reader: "Page", site_url: str, meeting: str
):
    reader.goto(site_url + meeting)
    word = reader.locator("a.ord[data-forklaring]").first  # the script has been there
    word.focus()
    tooltip = reader.locator("[role=tooltip]")
    expect(tooltip).to_be_visible()
    assert tooltip.inner_text() == word.get_attribute("data-forklaring")
    reader.keyboard.press("Escape")
    expect(tooltip).to_have_count(0)


def test_the_register_is_narrowed_and_the_choice_stands_in_the_address(reader: "Page", site_url: str):
    reader.goto(f"{site_url}beslutninger/")
    reader.select_option("select[name=klynge]", "syd")
    expect(reader.locator("[data-status]")).to_contain_text("beslutning")
    assert "klynge=syd" in reader.url
    posts = reader.locator("[data-registerliste] .indgang")
    bodies = posts.locator(".indgang__om").all_inner_texts()
    assert bodies
    assert all("Syd" in body for body in bodies)
    assert posts.first.get_attribute("data-punkt").startswith("/referater/syd/")  # type: ignore[union-attr]
    reader.reload()
    expect(reader.locator("[data-status]")).to_contain_text("beslutning")
    assert posts.count() == len(bodies)
    reader.locator("button[type=reset]").click()
    expect(reader).to_have_url(f"{site_url}beslutninger/")
    expect(reader.locator("button[type=reset]")).to_be_hidden()
    expect(reader.locator("[data-register] input[type=search]")).to_be_focused()


def test_the_registers_choices_are_out_of_the_way_on_a_phone_until_one_is_made(reader: "Page", site_url: str):
    reader.goto(f"{site_url}beslutninger/")
    expect(reader.locator("select[name=klynge]")).to_be_visible()
    reader.set_viewport_size({"width": 360, "height": 740})
    expect(reader.locator("select[name=klynge]")).to_be_hidden()
    reader.locator("[data-register] summary").click()
    reader.select_option("select[name=klynge]", "syd")
    expect(reader.locator("[data-status]")).to_contain_text("beslutning")
    reader.reload()
    expect(reader.locator("select[name=klynge]")).to_be_visible()


def test_words_in_the_register_may_be_typed_without_danish_letters(reader: "Page", site_url: str):
    reader.goto(f"{site_url}beslutninger/?q=ingen+saadan+beslutning+findes")
    expect(reader.locator("[data-status]")).to_have_text("0 beslutninger")
    assert "Ingen beslutninger passer" in reader.locator("[data-registerliste]").inner_text()


def test_follow_up_is_narrowed_by_name_and_words(reader: "Page", site_url: str):
    reader.goto(f"{site_url}opfoelgning/")
    posts = reader.locator("[data-registerliste] .aftale")
    whole = posts.count()
    written = posts.first.inner_text()
    name = reader.locator("select[name=hvem] option").nth(1)
    reader.select_option("select[name=hvem]", name.get_attribute("value"))
    expect(reader.locator("[data-status]")).to_contain_text("aftale")
    assert 1 <= posts.count() < whole
    assert all(name.inner_text() in text for text in posts.all_inner_texts())
    assert "hvem=" in reader.url
    reader.locator("button[type=reset]").click()
    expect(posts).to_have_count(whole)
    reader.fill("#o-q", written.splitlines()[0])
    expect(reader.locator("[data-status]")).to_have_text("1 aftale")
    assert posts.first.inner_text() == written, "the script writes what the template writes"


def test_names_are_narrowed_as_one_types(reader: "Page", site_url: str):
    reader.goto(f"{site_url}deltagere/")
    name = reader.locator("[data-filterpost] a").nth(7).inner_text()
    reader.fill("[data-filterliste] input", name)
    shown = reader.locator("[data-filterpost]:visible")
    expect(reader.locator("[data-filterliste] output")).to_contain_text(" af ")
    assert 1 <= shown.count() < reader.locator("[data-filterpost]").count()
    assert name in shown.first.inner_text()
    assert "q=" in reader.url


def test_what_a_reader_follows_stays_in_the_browser_and_is_forgotten_at_a_press(reader: "Page", site_url: str):
    reader.goto(f"{site_url}klynger/syd/")
    reader.locator("[data-foelg]").click()
    assert reader.locator("[data-foelg]").get_attribute("aria-pressed") == "true"
    reader.goto(f"{site_url}nyt/")
    assert "Syd" in reader.locator("[data-foelger-liste]").inner_text()
    assert reader.locator(".nyhed[data-klynge~=syd] .ny").first.is_visible()
    reader.locator("[data-glem]").click()
    assert reader.evaluate("localStorage.length") == 0


def test_a_reader_who_comes_back_is_told_what_came_since(reader: "Page", site_url: str):
    reader.goto(site_url)
    assert reader.locator("[data-siden-sidst]").is_hidden()
    reader.evaluate("localStorage.setItem('referat.set', String(new Date('2020-01-01').getTime()))")
    reader.goto(site_url)
    reader.locator("[data-siden-sidst]").wait_for(state="visible")
    assert "1. januar 2020" in reader.locator("[data-siden-sidst]").inner_text()


def test_without_scripts_everything_is_there_and_no_dead_control_is(chromium: "Browser", site_url: str, meeting: str):
    context = chromium.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(site_url + meeting)
    for fold in plain.locator(".fold__indhold").all():
        box = fold.bounding_box()
        assert box
        assert box["height"] > 100
    assert plain.locator("main button:visible").count() == 0
    for address in ("beslutninger/", "deltagere/", "nyt/", "projekter/", "opfoelgning/"):
        plain.goto(site_url + address)
        assert plain.locator("main form:visible, main button:visible").count() == 0, address
        assert plain.locator("main li:visible").count() > 0, address
    context.close()


def test_every_page_begins_with_a_way_to_its_content(reader: "Page", site_url: str):
    reader.goto(f"{site_url}projekter/")
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.activeElement.className") == "spring"
    reader.keyboard.press("Enter")
    assert reader.evaluate("document.activeElement.id") == "indhold"


def test_whoever_types_a_municipality_is_told_where_it_leads_or_that_the_portal_has_nothing_of_it(
    reader: "Page", site_url: str
):
    reader.goto(site_url)
    field = reader.locator('[data-filterliste="kommuneliste"] input')
    shown = reader.locator("#kommuneliste [data-filterpost]:visible")
    field.press_sequentially("ærø")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Ingen referater her endnu")
    field.fill("skagen")
    expect(shown).to_have_count(0)
    expect(reader.locator('[data-filterliste="kommuneliste"] output')).to_have_text("Ingen passer")
    field.fill("REBILD")
    expect(shown).to_have_count(1)
    field.press("Enter")
    reader.wait_for_url("**/klynger/syd/")
