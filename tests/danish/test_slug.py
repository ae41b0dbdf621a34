"""Addresses and the order of letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.danish.slug import danish_order, slugify


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Nykøbing Falster", "nykoebing-falster"), ("Ærø Å", "aeroe-aa"), ("A\u030arhus", "aarhus"), ("Café & Crème", "cafe-creme"),
        ("72-timers behandlingsansvar", "72-timers-behandlingsansvar"), ("  --  ", ""),
    ],
)  # fmt: skip
def test_names_become_ascii_addresses(name: str, slug: str):
    assert slugify(name) == slug


@given(st.text())
def test_a_slug_is_its_own_slug(text: str):
    assert slugify(slugify(text)) == slugify(text)


def test_danish_order_has_aa_as_the_last_letter():
    names = ["Aalborg", "Ærø", "Ørsted", "Zealand", "Århus", "Odense", "Bäck", "Böhm", "Byg", "A"]
    assert sorted(names, key=danish_order) == [
        "A",
        "Byg",
        "Bäck",
        "Böhm",
        "Odense",
        "Zealand",
        "Ærø",
        "Ørsted",
        "Aalborg",
        "Århus",
    ]
