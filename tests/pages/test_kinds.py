"""What every kind of page keeps, and the small parts they are made of."""

import doctest
import importlib
import pkgutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sample_portal import PORTAL, SITE

import generator.pages
from generator.linking.portal import Passage
from generator.model.meeting import Section, SectionKind
from generator.pages import kinds
from generator.pages.charts import Mark, bars, calendar
from generator.pages.letters import letter_of
from generator.pages.page import PageKind
from generator.pages.paging import parts
from generator.pages.quoting import sentence_about
from generator.pages.render import page_kinds
from generator.pages.stylesheet import ORDER, stylesheet, version

MODULES = [module.name for module in pkgutil.walk_packages(generator.pages.__path__, "generator.pages.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_are_true(name: str):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_every_module_of_kinds_is_a_kind():
    assert len(page_kinds()) == len(list(pkgutil.iter_modules(kinds.__path__)))


@pytest.mark.parametrize("kind", page_kinds(), ids=lambda kind: kind.name)
def test_a_kind_makes_pages_that_have_a_template_and_an_address_in_ascii(kind: PageKind, theme_dir: Path):
    pages = list(kind.make(PORTAL, SITE))
    assert pages
    for page in pages:
        assert (theme_dir / page.template).is_file()
        assert page.url.isascii()
        assert not page.url.startswith("/")
        assert page.url == "" or page.url.endswith("/")


def test_a_calendar_has_a_line_for_every_year_newest_first_and_marks_in_order_of_the_day():
    strip = calendar(
        [Mark(date(2021, 12, 31), "a", "x"), Mark(date(2023, 1, 1), "a", "y"), Mark(date(2023, 7, 1), "a", "z")]
    )
    assert strip
    assert [line.year for line in strip.years] == [2023, 2022, 2021]
    first, second = strip.years[0].marks
    assert first.x < second.x < strip.width
    assert all(placed.x <= strip.width for line in strip.years for placed in line.marks)


def test_a_calendar_of_nothing_is_none():
    assert calendar([]) is None


def test_bars_of_nothing_have_no_length():
    assert [bar.share for bar in bars([("2023", 0)])] == [0]


def test_parts_hold_every_row_once():
    made = parts("a/", list(range(7)), 3)
    assert [row for part in made for row in part.rows] == list(range(7))
    assert [part.url for part in made] == ["a/", "a/side-2/", "a/side-3/"]
    assert [way.kind for way in made[1].pages] == ["forrige", "", "her", "", "naeste"]


def test_a_short_list_is_one_part_without_ways_to_others():
    assert [part.pages for part in parts("a/", [], 3)] == [()]


@pytest.mark.parametrize(("name", "letter"), [("aage", "Å"), ("Ærø", "Æ"), ("Émile", "E"), ("1. maj", "#")])
def test_a_name_stands_under_its_danish_letter(name: str, letter: str):
    assert letter_of(name) == letter


def test_the_sentence_that_names_something_is_taken_from_the_decision_first():
    item = PORTAL.project_items["sundhedsbus"][2]
    assert sentence_about(item, ("bussen",)) == "Bussen fik 200.000 kr."
    assert sentence_about(item, ("cykel",)) == ""


def test_a_line_of_a_list_or_of_amounts_tells_nothing_of_the_name_in_it():
    text = "Cyklen 5.000 kr. 7.500 kr.\nCyklen\nCyklen kostede 7.500 kr."
    section = Section(SectionKind.DECISION, text)
    item = replace(PORTAL.project_items["sundhedsbus"][2], passages=(Passage(section, "", text),))
    assert sentence_about(item, ("cyklen",)) == "Cyklen kostede 7.500 kr."


def test_a_sentence_that_runs_through_a_list_gets_its_commas():
    text = "Det indstilles, at\nto busser købes og\nder bevilges 2 mio. kr.\nVi bruger:\ncyklen\nto busser"
    section = Section(SectionKind.DECISION, text)
    item = replace(PORTAL.project_items["sundhedsbus"][2], passages=(Passage(section, "", text),))
    assert sentence_about(item, ("cyklen",)) == "Vi bruger: cyklen, to busser"
    assert sentence_about(item, ("to busser",)) == "Det indstilles, at to busser købes og der bevilges 2 mio. kr."


def test_the_stylesheet_has_every_sheet_once_with_tokens_first_and_print_last(theme_dir: Path):
    folder = theme_dir / "assets/stylesheets"
    css = stylesheet(theme_dir).data.decode()
    assert set(ORDER) <= {path.stem for path in folder.glob("*.css")}
    assert css.startswith(":root{")
    assert css.rindex("@media print") > css.rindex(".forside{")
    assert "/*" not in css
    assert css.count("{") == sum(path.read_text("utf-8").count("{") for path in folder.glob("*.css"))


def test_the_version_changes_with_a_script(tmp_path: Path):
    for name, text in (("assets/stylesheets/tokens.css", "a{}"), ("assets/javascripts/a.js", "1")):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text)
    before = version(tmp_path)
    (tmp_path / "assets/javascripts/a.js").write_text("2")
    assert version(tmp_path) != before
