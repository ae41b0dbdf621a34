"""What is a person's name, and what it consists of."""

import pytest

from generator.danish.names import split_name, tidy_name


@pytest.mark.parametrize(
    ("written", "tidy"),
    [
        ("v/ Anna  Lund, Direktør", "Anna Lund"),
        ("v. Anna Lund", "Anna Lund"),
        ("Anna Lund (formand)", "Anna Lund"),
        ("Anna Lund – Prøveby Kommune", "Anna Lund"),
        ("Anna-Marie Høegh‑Lund", "Anna-Marie Høegh-Lund"),
        ("**Anna Lund**", "Anna Lund"),
        ("Viggo Lund", "Viggo Lund"),
    ],
)
def test_what_is_appended_is_no_part_of_a_name(written: str, tidy: str):
    """Posts, brackets, marks and "v/" are left out; hyphens are one kind."""
    assert tidy_name(written) == tidy


@pytest.mark.parametrize(
    "name", ["Anna Lund", "Andreas K. Lund", "Ole von Dåhlman", "Anna-Marie Høegh-Lund", "Ib O'Brien", "Tue Von Lund"]
)
def test_full_names_are_names(name: str):
    """Initials, particles, hyphens and apostrophes are parts of names."""
    assert split_name(name)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Anna",
        "Lolland Kommune",
        "Region Nord",
        "anna lund",
        "Repræsentanter fra PIU",
        "PLO 2",
        "Sekretariatet",
        "Alle",
        "Anna Lund og Bo Holm Krog Lund Dal",
    ],
)
def test_other_words_are_not(words: str):
    """A first name alone, an organisation or a group is nobody's full name."""
    assert split_name(words) is None
