"""The secretariats' documentation says what the reader knows."""

from pathlib import Path

import pytest

from generator.checking.documentation import tables, with_tables

DOCS = Path(__file__).parent.parent.parent / "docs"


@pytest.mark.parametrize("name", ["skriv-et-referat.md", "fejlkoder.md"])
def test_the_tables_in_the_documentation_are_the_definition(name: str, update_golden: bool):
    path = DOCS / name
    text = path.read_text("utf-8")
    if update_golden:
        path.write_text(with_tables(text), "utf-8")
    assert with_tables(text) == path.read_text("utf-8")
    assert "<!-- tabel:" in text


def test_every_table_of_the_definition_stands_in_the_documentation():
    text = "".join((DOCS / name).read_text("utf-8") for name in ("skriv-et-referat.md", "fejlkoder.md"))
    assert [name for name, table in tables().items() if table not in text] == []


def test_the_documentations_own_example_is_read_without_a_word():
    from generator.reading.meeting import read_meeting  # noqa: PLC0415 — only here

    text = (DOCS / "skriv-et-referat.md").read_text("utf-8")
    example = text.partition("```markdown\n")[2].partition("\n```\n")[0]
    reading = read_meeting(example, "referater/nykoebing-falster/2023-09-08-fagligt-strategisk.md")
    assert reading.diagnostics == ()
    assert reading.meeting is not None
    assert [item.number for item in reading.meeting.items] == ["1", "2", "3"]
