"""The header's field: hits under itself while one types, by keyboard all through."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.fixture
def field(page: "Page", site_url: str) -> "Page":
    """A page whose header's field has the focus; the slash key gave it."""
    page.goto(f"{site_url}klynger/")
    if not page.evaluate("[...document.scripts].some((one) => one.src.includes('search/field'))"):
        page.evaluate("import(`${document.body.dataset.rod}assets/javascripts/search/field.js`)")
        page.wait_for_timeout(200)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "topsoegning"
    return page


def test_hits_open_while_typing(field: "Page") -> None:
    """The list opens, says how many there are, and Escape closes it."""
    field.keyboard.type("misbrug")
    field.wait_for_selector("#topsoegning-liste li[data-punkt]")
    assert field.get_attribute("#topsoegning", "aria-expanded") == "true"
    assert "træf" in field.inner_text("#topsoegning-status")
    field.keyboard.press("Escape")
    assert field.get_attribute("#topsoegning", "aria-expanded") == "false"


def test_arrows_choose_and_enter_opens(field: "Page") -> None:
    """Arrow down marks the first hit for the screen reader too; Enter goes to it."""
    field.keyboard.type("misbrug")
    field.wait_for_selector("#topsoegning-liste li[data-punkt]")
    field.keyboard.press("ArrowDown")
    assert field.get_attribute("#topsoegning", "aria-activedescendant") == "topsoegning-0"
    field.keyboard.press("Enter")
    field.wait_for_url("**/referater/syd/2023-10-23-fagligt-strategisk/#punkt-3")


def test_enter_goes_to_the_search_page(field: "Page") -> None:
    """Without a chosen hit Enter asks the whole search page."""
    field.keyboard.type("misbrug")
    field.keyboard.press("Enter")
    field.wait_for_url("**/soeg/?q=misbrug")
