"""Sources that are no minutes, or far too much of them."""

import hashlib
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.importing.minutes import NoMinutesError, import_source
from generator.importing.source import UnreadableSourceError
from generator.importing.sources.registry import read_source

HEAD = "Referat fra møde i Sundhedsudvalget den 3. maj 2024 kl. 14.00\nDeltagere: Anne Berg, Bo Dahl\n\n"
PIECES = st.sampled_from((
    "1. Godkendelse af dagsorden", "Punkt 2: Status", "2 (Åben) Budget", "Beslutning", "Beslutning:", "Indstilling",
    "Det indstilles, at", "- at sagen godkendes", "1. drøftes", "Bilag", "Fraværende:", "Anne Berg (A) - afbud",
    "Deltagere: Anne Berg og Bo Dahl", "Sagsnr. 12/345", "Lukket punkt", "Tidligere beslutninger", "", "|a|b|", "…… 3",
    "Referat fra møde i Sundhedsudvalget den 3. maj 2024 kl. 14", "anne@example.dk", "**", "# ", "Afbud fra", "1.",
))  # fmt: skip

NOISE = hashlib.shake_256(b"noise").digest(5000)


@pytest.mark.parametrize(
    "data", [b"", b" \n\n ", b"\0\1\2" * 50, NOISE, b"%PDF-1.7\n\0", b"Der var en gang.\n" * 40]
)  # fmt: skip
def test_says_plainly_that_something_is_no_minutes(data: bytes) -> None:
    """Empty, binary or about something else: an error in Danish, and no draft."""
    with pytest.raises((UnreadableSourceError, NoMinutesError), match=r"[a-zæøå]{3}"):
        import_source(read_source(data, "x.txt"))


def test_refuses_an_ending_it_does_not_know() -> None:
    """The message says which endings there are."""
    with pytest.raises(UnreadableSourceError, match=r"\.txt"):
        read_source(b"x", "billede.gif")


def test_reads_ten_thousand_items() -> None:
    """All of them, in a time that grows with their number and no faster."""
    took = []
    for count in (2_500, 10_000):
        text = HEAD + "".join(f"{n}. Sag {n}\nBeslutning\nGodkendt.\n\n" for n in range(1, count + 1))
        started = time.process_time()
        draft = import_source(read_source(text.encode(), "x.txt"))[0]
        took.append(time.process_time() - started)
        assert len(draft.items) == count
    assert took[1] < 12 * took[0]


@pytest.mark.parametrize("filler", ["a", "Anne Berg, ", "(", "1.", "- ", "a@b.", "[x](", "**", "A. ", "| "])
def test_reads_a_line_of_a_million_characters(filler: str) -> None:
    """Without hanging on any kind of it."""
    line = filler * (1_000_000 // len(filler))
    draft = import_source(read_source(f"{HEAD}1. Sag\nBeslutning\n{line}\n".encode(), "x.txt"))[0]
    assert draft.account.lost == ()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=40))
def test_never_breaks_and_never_loses_a_word(lines: list[str]) -> None:
    """Whatever the lines: a draft whose account adds up, or a plain refusal."""
    try:
        drafts = import_source(read_source("\n".join(lines).encode("utf-8", "replace"), "x.txt"))
    except (UnreadableSourceError, NoMinutesError):
        return
    for draft in drafts:
        assert draft.account.words_in == draft.account.words_in_draft + draft.account.words_listed
        assert draft.account.lost == ()
