"""The frame around a page."""

import pytest

from generator.linking.portal import Link
from generator.pages.frame import Frame, frame_values, root_from
from generator.pages.page import Page, Site
from generator.pages.slots import page_context, slot

SITE = Site(name="Portalen", url="https://portal.example/")
PAGE = Page("klynger/syd/", "klynge.html", "Syd & Øst", "Om <Syd>", "klynger", (Link("klynger/", "Klynger"),))


def test_a_slot_that_no_page_fills_is_an_error_of_the_template():
    with pytest.raises(ValueError, match="ukendt"):
        Frame.of(f"<p>{slot('ukendt')}</p>")


def test_addresses_are_written_from_where_the_page_lies():
    frame = Frame.of(f'<a href="~/">{slot("slags")}</a><main>{slot("indhold")}</main>')
    html = frame.fill(PAGE, '<a href="~/referater/">Referater</a>', SITE)
    assert html == '<a href="../../">klynge</a><main><a href="../../referater/">Referater</a></main>'
    assert root_from("") == "."


def test_content_that_looks_like_a_slot_is_left_alone():
    frame = Frame.of(f"{slot('indhold')}{slot('slags')}")
    assert frame.fill(PAGE, slot("slags"), SITE) == f"{slot('slags')}klynge"


def test_a_title_and_a_description_cannot_break_out_of_the_head():
    head = frame_values(PAGE, "", SITE).head
    assert "<title>Syd &amp; Øst – Portalen</title>" in head
    assert "Om &lt;Syd&gt;" in head


def test_structured_data_cannot_end_its_script():
    page = Page("a/", "a.html", "A", "B", structured_data={"name": "</script><script>"})
    assert frame_values(page, "", SITE).head.count("</script>") == 1


def test_a_page_that_search_engines_should_pass_by_names_no_canonical_address():
    head = frame_values(Page("was/", "was.html", "A", "B", indexed=False), "", SITE).head
    assert "noindex" in head
    assert "canonical" not in head


def test_without_an_address_of_its_own_the_portal_names_none():
    assert "http" not in frame_values(PAGE, "", Site(name="Portalen")).head.replace("https://schema.org", "")


def test_the_entry_of_the_main_menu_is_marked_by_section():
    current = frame_values(PAGE, "", SITE).current
    assert current["klynger"] == ' aria-current="true"'
    assert set(current.values()) == {"", ' aria-current="true"'}


@pytest.mark.parametrize(("base_url", "root"), [("..", ".."), (".", "."), ("/", ""), ("/referat/", "/referat")])
def test_a_page_written_by_hand_gets_addresses_from_mkdocs_base(base_url: str, root: str):
    context = page_context(frame_values(PAGE, "", SITE), base_url, SITE)
    assert context["base_url"] == root
    assert f'href="{root}/klynger/"' in context["ramme"].crumbs  # type: ignore[attr-defined]
