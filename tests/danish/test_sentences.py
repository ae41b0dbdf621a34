"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.danish.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Godkendt. Tak for i dag.", ["Godkendt.", "Tak for i dag."]),
        ("Mødet d. 1. november blev flyttet. Punktet udgik.", ["Mødet d. 1. november blev flyttet.", "Punktet udgik."]),
        ("Det koster ca. 3 mio. kr. Det er dyrt.", ["Det koster ca. 3 mio. kr.", "Det er dyrt."]),
        ("Det var i 2023. Siden er intet sket.", ["Det var i 2023.", "Siden er intet sket."]),
        ("Andreas K. Lund deltog bl.a. Holm.", ["Andreas K. Lund deltog bl.a. Holm."]),
        ("Udsat\nAnna Lund talte", ["Udsat", "Anna Lund talte"]),
        ("Teksten er brudt\nover to linjer.", ["Teksten er brudt over to linjer."]),
        ("To ting:\n- kaffe\n- kage", ["To ting:", "- kaffe", "- kage"]),
        ("Hvad nu? Intet!", ["Hvad nu?", "Intet!"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]):
    """Abbreviations, ordinals and initials end no sentence; list marks and lines with a capital begin one."""
    assert sentences(text) == expected


@given(st.text(alphabet="Aa.1 :\n-?æ", max_size=60))
def test_no_word_is_lost(text: str):
    """All words are in some sentence, in order."""
    assert " ".join(sentences(text)).split() == text.split()
