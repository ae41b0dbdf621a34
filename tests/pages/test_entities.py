"""What the pages of projects, bodies, people and organisations are made of, and what they show."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sample_portal import AGENDA, BUS, BUS_AGAIN, LATE, PORTAL, SITE

from generator.linking.portal import Appearance, Commitment, Item, Money, Seat
from generator.model.meeting import AgendaItem
from generator.pages.ahead import ahead
from generator.pages.charts import Mark, calendar
from generator.pages.folding import folded
from generator.pages.kinds import follow_up, person
from generator.pages.kinds.person import attendance_told
from generator.pages.missing import missing_meetings
from generator.pages.money import grants, means
from generator.pages.page import Page, PageKind
from generator.pages.paging import parts
from generator.pages.promise_data import promise_data
from generator.pages.promises import by_item, promise_row
from generator.pages.seats import members

DAYS = tuple(date(2024, 1, 1) + timedelta(weeks=4 * place) for place in range(10))


def _page(kind: PageKind, url: str) -> Page:
    return next(page for page in kind.make(PORTAL, SITE) if page.url == url)


def test_every_step_of_a_story_is_shown_whether_folded_or_not():
    days = [date(2026, 12, 1) - timedelta(days=20 * place) for place in range(60)]
    made = folded(days, lambda day: day, 20)
    assert [*made.shown, *(day for folder in made.folders for day in folder.rows)] == days
    assert made.folders[0].name == f"Tidligere i {made.shown[-1].year}"


def test_a_list_a_little_too_long_is_not_folded():
    assert folded(DAYS, lambda day: day, 7).folders == ()


@pytest.mark.parametrize("many", [6, 40])
def test_marks_that_would_hide_each_other_are_columns_and_none_is_lost(many: int):
    marks = [Mark(date(2024, 3, 1 + place % 28), "ab"[place % 2], "") for place in range(many)]
    strip = calendar([*marks, Mark(date(2023, 1, 1), "a", "")])
    assert strip
    newest = strip.years[0]
    assert newest.marks == ()
    assert sum(int(block.title.rsplit(" ", 1)[1]) for block in newest.blocks) == many
    upper, lower = sorted(newest.blocks, key=lambda block: block.y)
    assert upper.y + upper.height == pytest.approx(lower.y)
    assert upper.y > strip.years[0].y - 26


def test_five_marks_in_a_month_are_still_marks():
    strip = calendar([Mark(date(2024, 3, day), "a", "") for day in range(1, 6)])
    assert strip
    assert len(strip.years[0].marks) == 5
    assert strip.years[0].blocks == ()


def test_grants_are_summed_by_year_and_say_how_many_the_minutes_confirm():
    money = [
        Money(2025, 50, "bakke", "sundhedsbus"),
        Money(2024, 300, "fjord", "sundhedsbus"),
        Money(2025, 100, "fjord", "sundhedsbus", (BUS_AGAIN,)),
    ]
    made = grants(PORTAL, money)
    assert made
    assert [(year.year, year.amount, year.share) for year in made.years] == [(2024, 300, 100), (2025, 150, 50)]
    assert (made.total, made.count, made.confirmed) == (450, 3, 1)
    assert [row.giver.title for row in made.years[1].rows if row.giver] == [
        "Sundhedsklynge Bakke",
        "Sundhedsklynge Fjord",
    ]
    assert [link.url for row in made.years[1].rows for link in row.mentioned] == [BUS_AGAIN.url]


def test_without_grants_there_is_no_table():
    assert grants(PORTAL, []) is None


def test_means_stand_beside_what_was_given():
    first, second = means(PORTAL, "fjord")
    assert (first.share, first.granted_share, first.left) == (33, 0, 100_000)
    assert (second.share, second.granted_share, second.left) == (100, 67, 100_000)


def test_members_are_told_from_former_ones_and_from_those_who_came_once():
    seats = [
        Seat("aase-holm", DAYS[0], DAYS[-1], 10, 9, standing=True),
        Seat("bo-dahl", DAYS[0], DAYS[3], 4, 4),
        Seat("cia-eg", DAYS[5], DAYS[5], 1, 1),
        Seat("dan-privat", standing=True),
    ]
    made = members(PORTAL, seats, DAYS)
    assert made
    assert [row.person.title for row in made.now] == ["Åse Holm", "Dan Privat"]
    assert [row.person.title for row in made.former] == ["Bo Dahl"]
    assert [link.title for link in made.passing] == ["Cia Eg"]
    assert made.changed
    assert made.now[1].person.url == "", "a private person has no page"


def test_one_meeting_says_nothing_of_who_has_left():
    made = members(PORTAL, [Seat("bo-dahl", DAYS[0], DAYS[0], 1, 1)], DAYS[:1])
    assert made
    assert not made.over_time
    assert [row.person.title for row in made.now] == ["Bo Dahl"]


def test_a_missing_meeting_stands_once_with_all_that_name_it_and_guesses_are_left_out():
    (missing,) = missing_meetings(PORTAL)["fjord"]
    assert missing.date == date(2023, 12, 7)
    assert missing.level == "Fagligt-strategisk niveau"
    assert [link.url for link in missing.named_in] == [BUS_AGAIN.url, BUS.url]
    assert "regionsrådet" not in missing_meetings(PORTAL)


def test_what_waits_is_on_an_agenda_put_off_or_promised():
    coming = Item(AGENDA, AgendaItem("1", "Sundhedsbus: ny køreplan"))
    made = ahead(PORTAL, (BUS, coming), by_item(PORTAL), SITE.built)
    assert [entry.url for entry in made.coming] == [coming.url]
    assert made.deferred == (), "it was taken up again"
    assert [row.promise for row in made.promises] == [LATE.promise]


def test_a_promise_under_an_item_that_only_mentions_a_project_is_not_the_projects():
    passing = replace(BUS, item=AgendaItem("2", "Orientering"))
    waiting = {passing.url: (Commitment(passing, LATE.promise, LATE.state),)}
    assert not ahead(PORTAL, (passing,), waiting, SITE.built, ("sundhedsbus",))
    assert ahead(PORTAL, (BUS,), {BUS.url: (LATE,)}, SITE.built, ("sundhedsbus",)).promises


@pytest.mark.parametrize(
    ("appearances", "told"),
    [
        (PORTAL.people["aase-holm"].appearances, "Deltog i 2\xa0møder."),
        (PORTAL.people["bo-dahl"].appearances[:1], "Meldte afbud til 1\xa0møde."),
        ((Appearance(AGENDA, None),), "Er nævnt som mødeleder, referent eller oplægsholder ved 1\xa0møde."),
        ((), ""),
    ],
)
def test_attendance_is_told_in_a_sentence(appearances: tuple[Appearance, ...], told: str):
    assert attendance_told(replace(PORTAL.people["aase-holm"], appearances=appearances)) == told


def test_a_person_sees_in_whose_seat_they_sat():
    page = _page(person.PAGE_KIND, "deltagere/cia-eg/")
    assert [row.other.title for row in page.context["substituted"]] == ["Bo Dahl"]  # type: ignore[attr-defined]


def test_a_person_sees_who_sat_in_their_seat():
    page = _page(person.PAGE_KIND, "deltagere/bo-dahl/")
    assert [row.other.title for row in page.context["substitutes"]] == ["Cia Eg"]  # type: ignore[attr-defined]


def test_many_promises_have_lists_by_state_and_a_way_by_name(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(follow_up, "_A_PAGE", 1)
    pages = {page.url: page for page in follow_up.PAGE_KIND.make(PORTAL, SITE)}
    assert {"opfoelgning/", "opfoelgning/side-2/", "opfoelgning/over-frist/", "opfoelgning/tilbage/"} == set(pages)
    everyone = pages["opfoelgning/"].context["everyone"]
    assert [(link.url, link.title) for link in everyone] == [("deltagere/bo-dahl/#opfoelgning", "Bo Dahl (1)")]  # type: ignore[attr-defined]


def test_what_a_private_person_promised_and_attended_is_not_collected():
    promise = replace(LATE.promise, who=("dan-privat", "bo-dahl"))
    row = promise_row(PORTAL, replace(LATE, promise=promise))
    assert [link.title for link in row.who] == ["Dan Privat", "Bo Dahl"], "the minutes name them"
    assert row.slugs == "bo-dahl"
    private = replace(PORTAL, commitments=(replace(LATE, promise=promise),))
    assert all("dan-privat" not in file.data.decode() for file in promise_data(private)), "no filter finds them"
    made = members(PORTAL, [Seat("dan-privat", DAYS[0], DAYS[-1], 10, 7, standing=True)], DAYS)
    assert made
    assert (made.now[0].meetings, made.now[0].first, made.now[0].post) == (0, None, "")


def test_few_promises_are_one_list():
    assert [page.url for page in follow_up.PAGE_KIND.make(PORTAL, SITE)] == ["opfoelgning/"]


def test_ways_to_many_pages_stay_few():
    titles = [way.link.title if way.link else "…" for way in parts("a/", list(range(40)), 1)[19].pages]
    assert titles == ["Forrige", "1", "…", "19", "20", "21", "…", "40", "Næste"]


SHOWN: tuple[tuple[str, str, Callable[[str], bool]], ...] = (
    ("projekter/sundhedsbus/", "the grant is held against the minutes", lambda html: "Nævnt i referatet fra" in html),
    ("projekter/sundhedsbus/", "what waits", lambda html: "Bo Dahl spørger de praktiserende læger." in html),
    ("projekter/sundhedsbus/", "h1 is the name", lambda html: "<h1>Sundhedsbus</h1>" in html),
    ("projekter/sundhedsbus/", "all items", lambda html: html.count('class="tidslinje__trin" data-punkt="/') == 3),
    ("klynger/fjord/", "missing meetings", lambda html: "møde er nævnt, men ikke på portalen" in html),
    ("klynger/fjord/", "what is left of the means", lambda html: "Rest (kr.)" in html and ">100.000<" in html),
    ("klynger/fjord/", "the successor", lambda html: '/sundhedsraad-nord/">Sundhedsråd Nord</a>' in html),
    ("klynger/fjord/", "members with their posts", lambda html: "Direktør, Fjordby Kommune" in html),
    ("klynger/sundhedsraad-nord/", "no heading without content", lambda html: "Nyeste beslutninger" not in html),
    ("klynger/", "that councils are there too", lambda html: "<h1>Klynger og sundhedsråd</h1>" in html),
    ("klynger/", "a body without meetings in words", lambda html: "Ingen referater endnu" in html),
    ("organisationer/fjordby-kommune/", "clusters by their kind", lambda html: "<dt>Klynge</dt>" in html),
    ("klynger/bakke/", "what was put off", lambda html: "Udsat og ikke taget op igen" in html),
    ("organisationer/fjordby-kommune/", "money", lambda html: "Penge til projekter, som Fjordby Kommune ejer" in html),
    ("organisationer/fjordby-kommune/", "its cluster", lambda html: '/klynger/fjord/">Sundhedsklynge Fjord' in html),
    ("udsatte-punkter/", "why they belong together", lambda html: "(samme sagsnummer)" in html),
    (
        "opfoelgning/",
        "a passed due date",
        lambda html: '<option value="over-frist">' in html and "Fristen er gået, og" in html,
    ),
)


@pytest.mark.parametrize(("url", "what", "is_shown"), SHOWN, ids=[f"{url}: {what}" for url, what, _ in SHOWN])
def test_a_page_shows(files: dict[str, str], url: str, what: str, is_shown: Callable[[str], bool]):
    assert is_shown(files[f"{url}index.html"]), what
