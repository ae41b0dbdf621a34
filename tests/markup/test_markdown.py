"""Markdown as secretariats write it becomes HTML that cannot do harm."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markup.markdown import render
from generator.markup.text import text_of


def test_a_list_needs_no_blank_line_before_it():
    assert render("Det indstilles, at\n1) a\n2) b") == "<p>Det indstilles, at</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>"
    assert render("Emner:\n- a\n- b") == "<p>Emner:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"


def test_a_year_at_the_start_of_a_line_is_no_list():
    assert "<ol>" not in render("Det skete i\n2023. Siden er det\nblevet bedre.")


def test_tables_have_headers_and_no_style_attributes():
    html = render("| A | B |\n| --- | ---: |\n| x | 1 |")
    assert html.count('scope="col"') == 2
    assert '<td class="tal">1</td>' in html
    assert "style" not in html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "<a href='java\nscript:x'>y</a>",
        "<svg><script>1</script></svg>", "[x](data:text/html,1)", "<iframe src=x></iframe>", "<p onclick=x>y</p>", "<!-- skjult -->",
        "<style>x</style>", "<form action=x><input></form>", "[x]: javascript:alert(1)\n\n[x]",
    ],
)  # fmt: skip
def test_nothing_in_a_text_can_run(text: str):
    html = render(f"Før\n\n{text}\n\nEfter")
    assert not re.search(r"<script|onerror|onclick|javascript:|data:|<iframe|<style|<form|<svg|<img|<!--", html)
    assert "Efter" in html


def test_an_element_left_open_runs_nothing():
    assert "javascript" not in render("<math><a xlink:href=javascript:1>\n\n<svg><a href=javascript:1>")


@given(st.text(alphabet=st.sampled_from("ab <>&\"'[](){}#*_-`|\n1.:!javscript/=")))
def test_any_text_gives_only_known_elements(text: str):
    allowed = {"a", "abbr", "b", "blockquote", "br", "code", "del", "div", "dl", "dt", "dd", "em", "h3", "h4", "h5", "h6", "hr", "i", "ins", "li", "ol", "p", "pre", "q", "s", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul", "caption", "tfoot"}  # fmt: skip
    assert set(re.findall(r"</?([a-z][a-z0-9]*)", render(text))) <= allowed


def test_footnotes_of_two_texts_do_not_share_anchors():
    first, second = render("a[^1]\n\n[^1]: en"), render("b[^1]\n\n[^1]: to")
    ids = [set(re.findall(r'id="([^"]+)"', html)) for html in (first, second)]
    assert ids[0]
    assert not ids[0] & ids[1]
    for html in (first, second):
        assert {target[1:] for target in re.findall(r'href="(#[^"]+)"', html)} == set(re.findall(r'id="([^"]+)"', html))


def test_headings_in_a_text_stand_below_the_items_own():
    assert render("# A\n\n## B\n\n#### C") == "<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>"


def test_plain_text_has_a_line_for_each_paragraph_item_and_row():
    html = render("Et\nafsnit &amp; **mere**.\n\n- a\n- b\n\n| A | B |\n| - | - |\n| 1 | 2 |")
    assert text_of(html) == "Et afsnit & mere.\na\nb\nA B\n1 2"
