"""The built portal with a keyboard and no mouse, and on paper."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

MEETING = "referater/syd/2023-10-23-fagligt-strategisk/"
STOP = """() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const stops = (window.stops ??= new Map());
  if (!stops.has(at)) stops.set(at, stops.size);
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  const box = at.getBoundingClientRect();
  return {
    place: stops.get(at),
    name: at.id || at.innerText || at.className,
    ringed: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    seen: box.width > 1 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


@pytest.mark.parametrize(
    ("address", "width"), [("", 320), (MEETING, 320), (MEETING, 1280), ("soeg/?q=misbrug", 1280), ("nyt/", 1280)]
)
def test_every_stop_of_the_tab_key_is_seen_with_a_ring_and_none_is_a_trap(
    chromium: "Browser", site_url: str, address: str, width: int
):
    context = chromium.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site_url + address, wait_until="networkidle")
    wrong: list[str] = []
    place = -1
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        if stop["place"] != place + 1:
            wrong.append(f"{stop['name']}: stop {stop['place']} after {place}")
            break
        place = stop["place"]
        if not stop["ringed"] or not stop["seen"]:
            wrong.append(f"{stop['name']}: {stop}")
    else:
        wrong.append("no end after 400 stops")
    context.close()
    assert wrong == []
    assert place > 20


def test_paper_gets_the_whole_record_and_none_of_the_ways_around_it(chromium: "Browser", site_url: str):
    page = chromium.new_page()
    page.goto(site_url + MEETING, wait_until="networkidle")
    page.emulate_media(media="print")
    assert page.locator(".hoved, .naboer, .henvis, .fold__knap, .krummer").locator("visible=true").count() == 0
    for text in page.locator(".fold__indhold").all():
        assert text.evaluate("at => at.scrollHeight - at.clientHeight") <= 1
    assert "https://portal.example/" + MEETING in page.locator(".fod").inner_text()
    page.goto(site_url, wait_until="networkidle")
    grounds = page.evaluate(
        "[...document.querySelectorAll('.velkomst, .velkomst__tekst, .velkomst h1')].map(at => getComputedStyle(at).color)"
    )
    assert len(set(grounds)) == 1
    page.close()


def test_search_results_are_printed(chromium: "Browser", site_url: str):
    page = chromium.new_page()
    page.goto(f"{site_url}soeg/?q=misbrug")
    page.wait_for_selector("#soegeresultater li[data-punkt]")
    page.emulate_media(media="print")
    assert page.locator("#soegeresultater li[data-punkt]").first.is_visible()
    assert page.locator(".soegning__form").is_hidden()
    page.close()


def test_in_forced_colours_every_field_has_an_edge(chromium: "Browser", site_url: str):
    context = chromium.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(site_url)
    for field in page.locator("input:visible, main button:visible").all():
        assert field.evaluate("at => parseFloat(getComputedStyle(at).borderTopWidth)") >= 1
    context.close()
