"""Markdown that stands typed out in a file that is no text file, and headings glued together."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importing.source import Source
from generator.importing.sources.registry import read_source

sys.path.insert(0, str(Path(__file__).parent))
from pdf_maker import Text, pdf
from word_maker import paragraph, word_file

TYPED = ("# **Referat fra Havnby**", "## Punkt 1: Vandvejen", r"Se Bilag\_2 og \[kortet\].", "---", "### Beslutning")


def _word(*lines: str) -> Source:
    return read_source(word_file("".join(paragraph(line) for line in lines)), "a.docx")


def _page(*lines: str) -> Source:
    return read_source("".join(f"<p>{line}</p>" for line in lines).encode(), "a.html")


def _print(*lines: str) -> Source:
    return read_source(pdf([[Text(60, 80 + 30 * at, line) for at, line in enumerate(lines)]]), "a.pdf")


@pytest.mark.parametrize("make", [_word, _page, _print])
def test_typed_markdown_is_read_as_in_a_text_file(make: Callable[..., Source]) -> None:
    """Levels, weight and escapes are marks, wherever they stand; a rule is taken away with its reason."""
    source = make(*TYPED)
    assert [(line.level, line.text) for line in source.lines] == [
        (1, "Referat fra Havnby"),
        (2, "Punkt 1: Vandvejen"),
        (0, "Se Bilag_2 og [kortet]."),
        (3, "Beslutning"),
    ]
    assert source.lines[0].bold
    assert [(line.text, reason) for line, reason in source.removed] == [("---", "skillelinje")]


def test_a_lone_sign_is_no_markdown() -> None:
    """A single number sign or a path with a backslash stays as it was written."""
    texts = ["# 4 udgår", r"Se K:\_Sager\2024"]
    assert [line.text for line in _word(*texts).lines] == texts


def test_an_address_linked_to_itself_stands_once() -> None:
    """Also where the printed line ended between the two, so that no bracket is left."""
    for written in ("Ane Dam [ane@havnby.dk](mailto:ane@havnby.dk)", "Ane Dam [ane@havnby.dk] (mailto: ane@havnby.dk)"):
        assert [line.text for line in _word(written).lines] == ["Ane Dam ane@havnby.dk"]


@pytest.mark.parametrize("make", [_word, _page, _print])
def test_two_headings_on_one_line_are_parted(make: Callable[..., Source]) -> None:
    """Where each half opens a part of an item; a name in two parts stays one word."""
    source = make("FraværendeBilag", "HavnbyKlynge")
    assert [line.text for line in source.lines] == ["Fraværende", "Bilag", "HavnbyKlynge"]
