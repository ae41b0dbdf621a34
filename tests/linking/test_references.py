"""Words that point to other meetings and items lead there, or are listed as gaps: references.txt, a case a line."""

import re
from pathlib import Path

import pytest
from portal_of import corpus, item, meeting

from generator.linking.build import link
from generator.linking.portal import Portal

CASES = [
    [cell.strip() for cell in line.split("|")]
    for line in (Path(__file__).parent / "references.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def portal(*own: object) -> Portal:
    others = [meeting(day, item("1", "Et punkt")) for day in ("2023-04-13", "2023-08-18", "2024-01-15")]
    others.append(meeting("2023-05-10", item("1", "Et punkt"), level="fagligt-strategisk"))
    others.append(meeting("2023-06-27", item("1", "Et punkt"), body="vest"))
    return link(corpus(meeting("2023-10-23", *own), *others))  # type: ignore[arg-type] — items


def found(made: Portal) -> str:
    first = next(one for one in made.all_items() if one.meeting.date.isoformat() == "2023-10-23")
    links = []
    for reference in first.references:
        match = re.fullmatch(r"referater/syd/(\d{4}-\d\d-\d\d)-([a-z-]+)/(?:#punkt-(\d+))?", reference.url)
        assert match, reference
        links.append(f"punkt {match[3]}" if match[3] else f"link {match[1]} {match[2]}")
        assert f'href="~/{reference.url}"' in first.passages[0].html
    gaps = [f"gap {gap.date} {gap.body}" for gap in made.gaps if gap.item is first.item]
    return ", ".join([*links, *gaps]) or "intet"


@pytest.mark.parametrize(("where", "text", "expected"), CASES)
def test_a_pointer_is_followed(where: str, text: str, expected: str):
    """The third column is what the text of the second gives in a section of the first."""
    made = portal(item("1", "Det første", text, kind=where), item("2", "Det andet"))
    assert found(made).casefold() == expected.casefold()


def test_the_words_themselves_become_the_link():
    """Only the date is a link, with the meeting's name as its title; the text around it stays."""
    made = portal(item("1", "Det første", "På mødet d. 13. april 2023 blev planen drøftet."))
    html = next(one for one in made.all_items() if one.item.title == "Det første").passages[0].html
    assert html == (
        '<p>På mødet d. <a href="~/referater/syd/2023-04-13-politisk/" title="Mødet 13. april 2023">13. april 2023</a>'
        " blev planen drøftet.</p>"
    )


def test_a_year_that_is_missing_comes_from_the_tense():
    """In the past tense "den 10. december" of an October meeting is last year's; to come it is this year's."""
    past = portal(item("1", "A", "På mødet den 10. december blev planen godkendt."))
    coming = portal(item("1", "A", "Sagen skal på mødet den 10. december."))
    assert [gap.date.isoformat() for gap in past.gaps] == ["2022-12-10"]
    assert [gap.date.isoformat() for gap in coming.gaps] == ["2023-12-10"]
    assert past.gaps[0].year_inferred


def test_items_with_a_telling_case_number_refer_to_each_other():
    """A case number that one item of a meeting has binds it to others; one that all items have binds nothing."""
    made = link(
        corpus(
            meeting("2023-05-01", item("1", "Natur", case_number="A-1"), item("2", "Vand", case_number="B-2")),
            meeting("2023-06-01", item("1", "Skov", case_number="A-1"), item("2", "Hav", case_number="C-3")),
            meeting("2023-07-01", item("1", "Eng", case_number="C-3"), item("2", "Mark", case_number="C-3")),
        )
    )
    by_title = {one.item.title: one for one in made.all_items()}
    assert [(one.title, one.reason) for one in by_title["Skov"].references] == [
        ("Punkt 1: Natur (1. maj 2023)", "samme sagsnummer (A-1)")
    ]
    assert [one.title for one in by_title["Natur"].referred_by] == ["Punkt 1: Skov (1. juni 2023)"]
    assert not by_title["Hav"].referred_by
