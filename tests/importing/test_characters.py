"""Characters in disguise are told apart by programs only; reading undoes it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.characters import one_line, plain


@pytest.mark.parametrize(
    ("disguised", "expected"),
    [
        ("a\u030arsmøde", "årsmøde"),
        ("\ufb01nansiering o\ufb00entligt a\ufb03nitet", "finansiering offentligt affinitet"),
        ("ind\u00adlæg\u200bgelse", "indlæggelse"),
        ("4\u00a0mio.\u202fkr.", "4 mio. kr."),
        ("72\u2011timers", "72-timers"),
        ("\uf0b7 punkt", "• punkt"),
        ("1½ time, m², kl. 12³⁰", "1½ time, m², kl. 12³⁰"),
        ("2022\x962023 \x93nu\x94", "2022–2023 “nu”"),
        ("før\u2028efter\x0bsidst", "før\nefter\nsidst"),
        ("\x00a\x07b\x7f", "ab"),
    ],
)
def test_a_disguise_is_undone(disguised: str, expected: str) -> None:
    """Ligatures, hidden hyphens, odd blanks and marks of symbol fonts become what a reader sees."""
    assert plain(disguised) == expected


def test_one_line_has_single_blanks() -> None:
    """Line ends, tabs and runs of blanks are one blank, and none stands at the ends."""
    assert one_line("  to\r\n\tlinjer\u00a0 her\u3000") == "to linjer her"


@given(st.text(st.characters(exclude_categories=())))
def test_anything_becomes_text_that_can_be_written(text: str) -> None:
    """Whatever comes in, NFC that UTF-8 can hold comes out, and doing it again changes nothing."""
    once = plain(text)
    assert unicodedata.is_normalized("NFC", once)
    assert plain(once) == once
    once.encode("utf-8")
    assert "\n" not in one_line(text)
