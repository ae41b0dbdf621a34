"""Words divided at line ends come together, and words with a hyphen of their own keep it."""

import pytest

from generator.importing.sources.hyphenation import Hyphenation, hyphenation


@pytest.mark.parametrize(
    ("line", "following", "expected"),
    [
        ("efter en indlæg-", "gelse", "efter en indlæggelse"),
        ("om 72-", "timers ansvar", "om 72-timers ansvar"),
        ("social-", "og sundhedsområdet", "social- og sundhedsområdet"),
        ("børn, unge-", "eller voksne", "børn, unge- eller voksne"),
        ("et IPS-", "forløb", "et IPS-forløb"),
        ("om Tele-", "KOL i kommunen", "om Tele-KOL i kommunen"),
        ("en e-", "mail", "en e-mail"),
        ("region/", "kommune", "region/kommune"),
        ("fra 2022-", "2023", "fra 2022-2023"),
        ("en pause -", "og videre", "en pause - og videre"),
        ("et hospital-", "Afbud", "et hospital- Afbud"),
        ("uden streg", "her", "uden streg her"),
        ("", "alene", "alene"),
    ],
)
def test_lines_are_joined_as_the_word_was(line: str, following: str, expected: str) -> None:
    """A hyphen goes only where division put it there."""
    assert Hyphenation().joined(line, following) == expected


def test_the_file_itself_decides() -> None:
    """A word that stands elsewhere in the file with its hyphen keeps it; one that stands without loses it."""
    told = hyphenation(["vi taler om dele-geriater", "og om geriater"])
    assert told.joined("en dele-", "geriater") == "en dele-geriater"
    assert told.joined("en geri-", "ater") == "en geriater"


def test_a_file_that_divides_no_words_keeps_its_hyphens() -> None:
    """Where line ends with a hyphen are as rare as hyphens are, they are the words' own."""
    lines = [f"linje {number}\n" if number % 2 else "går videre her" for number in range(200)]
    assert hyphenation(lines).joined("et følge-", "hjem-forløb") == "et følge-hjem-forløb"
