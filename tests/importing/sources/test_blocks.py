"""Two blocks of labels beside each other come in one after the other."""

import sys
from pathlib import Path

from generator.importing.sources.registry import read_source

sys.path.insert(0, str(Path(__file__).parent))
from pdf_maker import Text, pdf
from word_maker import paragraph, table, word_file

LEFT = ("Dato: 12. marts 2024", "Tid: 14.00-16.00", "Sted: Kajen 4")
RIGHT = ("Deltagere:", "Ane Dam, direktør", "Bo Falk, læge", "Cilla Hjort, jordemoder")


def _printed() -> bytes:
    columns = [(60, LEFT), (320, RIGHT)]
    words = [Text(x, 100 + 14 * at, line) for x, lines in columns for at, line in enumerate(lines)]
    return pdf([[Text(60, 60, "Referat", 18), *words, Text(60, 200, "1. Vandvejen")]])


def _typed() -> bytes:
    cells = ("".join(map(paragraph, LEFT)), "".join(map(paragraph, RIGHT)))
    return word_file(paragraph("Referat") + table(cells) + paragraph("1. Vandvejen"))


def test_blocks_beside_each_other_are_read_one_after_the_other() -> None:
    """In print and in a table alike, with the lines counted in the order in which they are read."""
    for data, name in ((_printed(), "a.pdf"), (_typed(), "a.docx")):
        source = read_source(data, name)
        assert [line.text for line in source.lines] == ["Referat", *LEFT, *RIGHT, "Vandvejen"]
        assert [line.number for line in source.lines] == list(range(1, 10))


def test_a_label_and_its_value_stay_a_row() -> None:
    """Also where a value itself begins with a word and a colon."""
    rows = [("Dato", "12. marts 2024"), ("Deltagere", "Formand: Ane Dam"), ("Tid:", "14.00")]
    body = table(*(tuple(map(paragraph, row)) for row in rows))
    assert [line.cells for line in read_source(word_file(body), "a.docx").lines] == rows


def test_two_labels_on_one_line_are_two_lines() -> None:
    """Each with its value; in a text file they keep that line's number."""
    assert [(line.number, line.text) for line in read_source(b"Dato: 12. marts\tTid: 14.00", "a.txt").lines] == [
        (1, "Dato: 12. marts"),
        (1, "Tid: 14.00"),
    ]
