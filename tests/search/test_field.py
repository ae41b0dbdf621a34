"""The search fields of header and front page: hits under themselves while one types, by keyboard all through."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@dataclass(frozen=True)
class Field:
    """A field that has the focus, on its page."""

    page: "Page"
    name: str

    @property
    def at(self) -> str:
        """Where it is."""
        return f"#{self.name}"

    def type_word(self) -> None:
        """Type a word that the portal has, and wait for its hits."""
        self.page.keyboard.type("misbrug")
        self.page.wait_for_selector(f"{self.at}-liste li[data-punkt]")


@pytest.fixture(params=[("klynger/", "topsoegning"), ("", "forside-q")], ids=["header", "front page"])
def field(request: pytest.FixtureRequest, page: "Page", site_url: str) -> Field:
    """The header's field, to which the slash key goes, and the front page's large one."""
    url, name = request.param
    page.goto(site_url + url)
    page.wait_for_selector(f"#{name}[role=combobox]")
    if url:
        page.keyboard.press("/")
    else:
        page.locator(f"#{name}").focus()
    assert page.evaluate("document.activeElement.id") == name
    return Field(page, name)


def test_hits_open_while_typing(field: Field) -> None:
    """The list opens, says how many there are, and Escape closes it, then empties the field."""
    field.type_word()
    assert field.page.get_attribute(field.at, "aria-expanded") == "true"
    assert "træf" in field.page.inner_text(f"{field.at}-status")
    field.page.keyboard.press("Escape")
    assert field.page.get_attribute(field.at, "aria-expanded") == "false"
    assert field.page.input_value(field.at) == "misbrug"
    field.page.keyboard.press("Escape")
    assert field.page.input_value(field.at) == ""


def test_arrows_choose_and_enter_opens(field: Field) -> None:
    """Arrow down marks the first hit for the screen reader too; Enter goes to it."""
    field.type_word()
    field.page.keyboard.press("ArrowDown")
    assert field.page.get_attribute(field.at, "aria-activedescendant") == f"{field.name}-0"
    field.page.keyboard.press("Enter")
    field.page.wait_for_url("**/referater/syd/2023-10-23-fagligt-strategisk/#punkt-3")


def test_enter_goes_to_the_search_page(field: Field) -> None:
    """Without a chosen hit Enter asks the whole search page."""
    field.page.keyboard.type("misbrug")
    field.page.keyboard.press("Enter")
    field.page.wait_for_url("**/soeg/?q=misbrug")


def test_tab_leaves_the_field_and_closes_its_list(field: Field) -> None:
    """The list is no trap, and does not stay over the page when one has gone on."""
    field.type_word()
    field.page.keyboard.press("Tab")
    field.page.wait_for_selector(f"{field.at}-liste", state="hidden")
    assert field.page.evaluate("document.activeElement.id") != field.name
