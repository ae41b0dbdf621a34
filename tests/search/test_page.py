"""What the search page and the header's field promise to readers and to tests."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
DONE = "#soegeresultater[aria-busy=false]"


def _search(page: "Page", site_url: str, query: str) -> list[str]:
    page.goto(f"{site_url}soeg/{query}")
    page.wait_for_selector(DONE)
    return _shown(page)


def _shown(page: "Page") -> list[str]:
    return [hit.get_attribute("data-punkt") or "" for hit in page.query_selector_all("#soegeresultater li[data-punkt]")]


def _until(page: "Page", holds: Callable[[], bool]) -> None:
    """Wait, at most five seconds, for what a click sets in motion."""
    for _ in range(100):
        if holds():
            return
        page.wait_for_timeout(50)
    pytest.fail("nothing happened")


def test_word_inside_a_compound_finds_the_item(page: "Page", site_url: str) -> None:
    """«misbrug» finds the item "Tema: Misbrugsområdet" first, with its sentence and the word marked."""
    hits = _search(page, site_url, "?q=misbrug")
    assert hits[0] == "/referater/syd/2023-10-23-fagligt-strategisk/#punkt-3"
    assert int(page.get_attribute("#soegeresultater", "data-total") or 0) >= len(hits)
    assert "misbrug" in page.inner_text(".traef__saetning mark").lower()
    assert page.get_attribute(".traef a", "href") == site_url + hits[0].lstrip("/")


@pytest.mark.parametrize(
    ("typed", "same"),
    [("laege", "læge"), ("okonomi", "økonomi"), ("raad", "råd"), ("midler", "midlerne"), ("1513106", "1.513.106")],
)
def test_other_spellings_find_the_same(page: "Page", site_url: str, typed: str, same: str) -> None:
    """Danish letters left out, inflection, and amounts with and without points lead to the same items."""
    assert set(_search(page, site_url, f"?q={typed}")) & set(_search(page, site_url, f"?q={same}"))


def test_more_words_narrow(page: "Page", site_url: str) -> None:
    """Items with all the words come first, and the reader is told how many they are."""
    _search(page, site_url, "?q=psykiatri+unge")
    assert "med alle ord" in page.inner_text("#soegestatus") or "træf" in page.inner_text("#soegestatus")
    marked = {mark.inner_text().lower()[:4] for mark in page.query_selector_all(".traef:first-child mark")}
    assert {"psyk", "unge"} <= marked


def test_phrase_and_exclusion(page: "Page", site_url: str) -> None:
    """Quotation marks ask for the words as they stand; a minus leaves out."""
    together = _search(page, site_url, "?q=%22almen praksis%22")
    assert together
    assert len(together) <= len(_search(page, site_url, "?q=almen+praksis"))
    left = set(_search(page, site_url, "?q=psykiatri+-unge"))
    assert left
    assert not left & set(_search(page, site_url, "?q=%22unge%22"))


def test_facets_stand_in_the_address(page: "Page", site_url: str) -> None:
    """A facet in the address, one typed in the field and one clicked narrow alike; the back button undoes."""
    by_address = _search(page, site_url, "?q=psykiatri&klynge=vest")
    assert by_address
    assert all("/vest/" in hit for hit in by_address)
    assert _search(page, site_url, "?q=psykiatri+klynge:vest") == by_address
    everything = _search(page, site_url, "?q=psykiatri")
    page.click('[data-value="klynge:vest"]')
    page.wait_for_url("**klynge=vest")
    _until(page, lambda: all("/vest/" in hit for hit in _shown(page)))
    page.go_back()
    _until(page, lambda: _shown(page) == everything)
    assert "klynge" not in page.url


def test_newest_first(page: "Page", site_url: str) -> None:
    """Hits may stand by date."""
    _search(page, site_url, "?q=psykiatri&sortering=nyeste")
    days = [time.get_attribute("datetime") or "" for time in page.query_selector_all(".traef time")]
    assert days == sorted(days, reverse=True)
    _search(page, site_url, "?q=psykiatri&sortering=aeldste")
    days = [time.get_attribute("datetime") or "" for time in page.query_selector_all(".traef time")]
    assert days == sorted(days)


def test_misspelt_word_is_mended(page: "Page", site_url: str) -> None:
    """One wrong letter gives the hits of the right word and asks whether it was meant."""
    assert _search(page, site_url, "?q=misburg")[0] == "/referater/syd/2023-10-23-fagligt-strategisk/#punkt-3"
    assert "Mente du" in page.inner_text(".soegning__mente")


def test_nothing_found_says_what_to_try(page: "Page", site_url: str) -> None:
    """No hit is an answer too, and is announced."""
    assert _search(page, site_url, "?q=xylofonorkester") == []
    assert page.get_attribute("#soegeresultater", "data-total") == "0"
    assert "Prøv" in page.inner_text(".soegning__intet")
    assert page.inner_text("#soegestatus") == "Ingen træf."


def test_words_that_are_not_indexed_are_told(page: "Page", site_url: str) -> None:
    """Where only small words were typed, the reader hears that, and not that there is nothing about them."""
    assert _search(page, site_url, "?q=og") == []
    assert "ingen ord at søge efter" in page.inner_text(".soegning__intet")


def test_a_page_beyond_the_last_is_the_last(page: "Page", site_url: str) -> None:
    """An old address with too high a page shows hits all the same."""
    assert _search(page, site_url, "?q=psykiatri&side=99")
    assert "Side 99" not in page.inner_text("#soegeresultater")


def test_missing_shard_is_told(page: "Page", site_url: str) -> None:
    """Search goes on without a file that cannot be fetched, and says that hits may be missing."""
    page.route("**/soegeindeks/tekst/**", lambda route: route.fulfill(status=503, body=""))
    page.goto(f"{site_url}soeg/?q=misbrug")
    page.wait_for_selector(DONE)
    assert "kunne ikke hentes" in page.inner_text("#soegeresultater")
    assert page.get_attribute("#soegeresultater", "data-total") != "0"


def test_typing_shows_hits(page: "Page", site_url: str) -> None:
    """The field on the page answers while one types, and the address follows."""
    page.goto(f"{site_url}soeg/")
    page.wait_for_selector(DONE)
    page.type("#soegefelt", "misbr")
    page.wait_for_selector("li[data-punkt]")
    assert "q=misbr" in page.url


def test_content_is_never_markup(page: "Page", site_url: str) -> None:
    """What is typed comes back as text."""
    _search(page, site_url, "?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    assert page.query_selector("#soegeresultater img") is None


def test_without_scripts_the_lists_are_offered(chromium: object, site_url: str) -> None:
    """No JavaScript: the page says so and leads to the lists."""
    context = chromium.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(f"{site_url}soeg/")
    assert page.is_visible(".soegning__uden")
    assert not page.is_visible("#soegefelt")
    assert page.query_selector('.soegning__uden a[href$="projekter/"]')
    context.close()
