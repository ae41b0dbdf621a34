"""Numbers of items, titles and the choice between layouts."""

from datetime import time

import pytest

from generator.importing.heading import Heading, best_chain, normalised_number, number_of
from generator.importing.title import parse_title


def _headings(*numbers: str, weight: float = 1.0) -> list[Heading]:
    return [Heading(at, at, number_of(number), number, "Titel", weight) for at, number in enumerate(numbers)]


def _chain(headings: list[Heading]) -> list[str]:
    return [heading.written for heading in best_chain(headings)]


def test_follows_numbers_that_begin_anywhere() -> None:
    """Some bodies number their items through the year."""
    assert _chain(_headings("38", "39", "40", "41")) == ["38", "39", "40", "41"]


def test_keeps_two_levels_apart() -> None:
    """2.10 is no 2.1, and comes after 2.9."""
    assert number_of("2.10") != number_of("2.1")
    assert _chain(_headings("2.9", "2.10", "2.11", "3", "3.1", "4")) == ["2.9", "2.10", "2.11", "3", "3.1", "4"]


def test_passes_over_lists_inside_items() -> None:
    """A list in an item begins with 1 again and weighs less than a heading."""
    lists = [Heading(at, at, number_of(n), n, "liste", 0.2) for at, n in ((10, "1"), (11, "2"), (30, "1"))]
    items = [Heading(at, at, number_of(n), n, "punkt", 1.5) for at, n in ((5, "1"), (20, "2"), (40, "3"))]
    chain = best_chain(sorted([*lists, *items], key=lambda heading: heading.first))
    assert [heading.title for heading in chain] == ["punkt"] * 3


def test_bears_a_number_that_is_missing() -> None:
    """One number that a scan lost does not end the chain."""
    assert _chain(_headings("1", "2", "4", "5")) == ["1", "2", "4", "5"]


@pytest.mark.parametrize(
    ("written", "number"), [("3.", "3"), ("2.10", "2.10"), ("1a", "1.a"), ("4.0", "4"), ("5)", "5")]
)
def test_writes_numbers_one_way(written: str, number: str) -> None:
    """As the draft's format has them."""
    assert normalised_number(written) == number


@pytest.mark.parametrize(
    ("heading", "title", "minutes", "start", "presenters"),
    [
        ("Evt. - 3 min", "Evt.", 3, None, ()),
        ("Status v/Anne Berg og Bo Dahl 16:40-16:50", "Status", None, time(16, 40), ("Anne Berg", "Bo Dahl")),
        ("Indsats 10 v/ IAnne Berg", "Indsats 10", None, None, ("Anne Berg",)),
        ("9.00-9.15 Velkomst", "Velkomst", None, time(9), ()),
        ("3 nye pladser i 2024", "3 nye pladser i 2024", None, None, ()),
        ("Drøftelse af arbejdet ved sygehusene", "Drøftelse af arbejdet ved sygehusene", None, None, ()),
        ("Valg af ordstyrer.", "Valg af ordstyrer", None, None, ()),
    ],
)
def test_takes_a_heading_apart(
    heading: str, title: str, minutes: int | None, start: time | None, presenters: tuple[str, ...]
) -> None:
    """The title is what is left when times and presenters are gone."""
    found = parse_title(heading)
    assert (found.text, found.minutes, found.start, found.presenters) == (title, minutes, start, presenters)


@pytest.mark.parametrize(
    ("heading", "is_open"), [("(Åben) Budget", True), ("LUKKET PUNKT - Salg", False), ("Lukket sag: Køb", False), ("Budget", None)]
)  # fmt: skip
def test_reads_whether_an_item_is_open(heading: str, is_open: bool | None) -> None:
    """Where the heading says so."""
    assert parse_title(heading).open is is_open
