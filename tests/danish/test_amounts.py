"""Kroner in text and tables."""

import pytest

from generator.danish.amounts import find_amounts, parse_cell, same_amount


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der er 802.500 kr. tilbage.", [802_500]),
        ("I alt 4,06 mio. kr. og 80 mio. kr.", [4_060_000, 80_000_000]),
        ("kr. 50.000,- og 250 t.kr.", [50_000, 250_000]),
        ("1.743.106 kroner", [1_743_106]),
        ("DKK 12 000", [12_000]),
        ("12.500,50 kr.", [12_500]),
        ("Sag 1.743.106 og 12 borgere", []),
        ("i 2023 krævede man 3 ting", []),
        ("3 mia. kr.", [3_000_000_000]),
    ],
)
def test_amounts_say_that_they_are_kroner(text: str, expected: list[int]):
    """Points and blanks part thousands, a comma parts øre; a number without a sign is no amount."""
    assert [one.kroner for one in find_amounts(text)] == expected


@pytest.mark.parametrize(
    ("text", "kroner", "same"),
    [
        ("4,06 mio. kr.", 4_061_308, True),
        ("4,06 mio. kr.", 4_071_308, False),
        ("250.000 kr.", 250_000, True),
        ("250.000 kr.", 251_000, False),
        ("80 mio. kr.", 8_000_000, False),
    ],
)
def test_rounded_amounts_are_the_same_as_far_as_they_go(text: str, kroner: int, same: bool):
    """Three figures agree with an amount that rounds to them."""
    assert same_amount(next(find_amounts(text)), kroner) is same


@pytest.mark.parametrize(
    ("cell", "value"),
    [("602.572", 602_572), ("576.000 kr.", 576_000), ("12", 12), ("2,5 %", None), ("", None), ("i alt", None)],
)
def test_cells(cell: str, value: int | None):
    """A cell is an amount only when it is nothing else."""
    assert parse_cell(cell) == value
