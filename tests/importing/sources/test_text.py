"""Plain text and Markdown as lines."""

import pytest

from generator.importing.source import UnreadableSourceError
from generator.importing.sources.registry import read_source


def _texts(data: bytes | str) -> list[str]:
    return [line.text for line in read_source(data.encode() if isinstance(data, str) else data, "x.md").lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_reads_every_usual_encoding(encoding: str) -> None:
    """The letters are the same, whatever bytes they came as."""
    assert _texts("Mødet på Ærø – “klart”\r\nnæste".encode(encoding)) == ["Mødet på Ærø – “klart”", "næste"]


def test_mends_utf8_that_was_read_as_windows_1252() -> None:
    """Text that went through a wrong program once is read as it was meant."""
    assert _texts("Mødet på Ærø".encode().decode("cp1252")) == ["Mødet på Ærø"]


def test_brings_letters_to_one_form() -> None:
    """Composed letters, plain blanks, no soft hyphens, ligatures taken apart."""
    assert _texts("Pa\u030a mo\u00adde\u00a0nr. 1 e\ufb01ter") == ["På mode nr. 1 efiter"]


def test_takes_marks_for_properties_of_the_line() -> None:
    """Level, weight and bullet are told apart from the words."""
    heading, bold, bullet = read_source(b"## Punkt 1: Start ##\n**Beslutning**\n* et ord", "x.md").lines
    assert (heading.text, heading.level) == ("Punkt 1: Start", 2)
    assert (bold.text, bold.bold) == ("Beslutning", True)
    assert (bullet.text, bullet.bullet) == ("et ord", "-")


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"Tilmelding\_deltagere.pdf", "Tilmelding_deltagere.pdf"),
        ("<b>Samlet</b> budget &amp; mere", "Samlet budget & mere"),
        ("[a@example.dk](mailto:a@example.dk)", "a@example.dk"),
        ("[Anne](mailto:a@example.dk)", "Anne a@example.dk"),
        ("[notat](#)", "notat"),
        ("[notat](https://example.dk/n.pdf)", "[notat](https://example.dk/n.pdf)"),
        ("<https://example.dk/>", "https://example.dk/"),
        ("**Dato:** 3. maj", "Dato: 3. maj"),
        ("2.059.347* kr.", "2.059.347* kr."),
    ],
)
def test_takes_mark_up_apart(written: str, text: str) -> None:
    """Escapes, tags, entities, links and emphasis leave their words."""
    assert _texts(written) == [text]


def test_parts_a_heading_that_was_glued_to_another() -> None:
    """Two headings on a line, as in "Fraværende**Bilag**", are two lines."""
    assert _texts("Fraværende**Bilag**") == ["Fraværende", "Bilag"]


def test_reads_tables_by_cells() -> None:
    """Rows of Markdown and lines with tabs; the rule under the heading is taken away with a reason."""
    source = read_source(b"| a | b |\n|---|---|\n| 1 | 2 |\nx\ty", "x.md")
    assert [line.cells for line in source.lines] == [("a", "b"), ("1", "2"), ("x", "y")]
    assert [reason for _, reason in source.removed] == ["skillelinje"]


def test_keeps_line_numbers_over_empty_lines() -> None:
    """A gap in the numbers is a gap in the text."""
    assert [line.number for line in read_source(b"a\n\nb", "x.txt").lines] == [1, 3]


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\0\0\0abc", bytes(range(1, 9)) * 9])
def test_refuses_what_is_no_text(data: bytes) -> None:
    """With words that say what to do, or that there is nothing."""
    with pytest.raises(UnreadableSourceError):
        read_source(data, "x.txt")
