"""Lines that were broken before a Word file or web page was made of them become rows again."""

import pytest

from generator.importing.row import Lines, rows_of
from generator.importing.source import Line, Source


def _is_label(text: str) -> bool:
    return text.endswith(":")


def _rows(*texts: str, apart: tuple[bool | None, ...] = ()) -> list[str]:
    told = apart or (None,) * len(texts)
    lines = tuple(Line(text, at, apart=so) for at, (text, so) in enumerate(zip(texts, told, strict=True), 1))
    return [row.text for row in rows_of(Source("a.docx", "docx", lines), Lines(_is_label, _is_label))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Status for handleplanen v/Ane Dam og Bo Falk", "16.40-16.50"),
        ("Cilla Hjort, formand for udvalget for havnens sundhed,", "Region Østhavn"),
        ("Oplægget kommer fra havnens samlede klinikker, Ane Dam og", "Bo Falk fra apoteket"),
    ],
)
def test_what_a_line_leaves_open_the_next_one_ends(first: str, second: str) -> None:
    """A span of time, a person's organisation, the second of two."""
    assert _rows(first, second) == [f"{first} {second}"]


def test_recommendations_stay_apart() -> None:
    """Though the first of two ends with "og"."""
    asked = ("at havnens klinikker tager redegørelsen til efterretning og", "at de drøfter, hvad der skal ske")
    assert list(asked) == _rows(*asked)


def test_people_below_each_other_stay_apart() -> None:
    """A comma at a line's end is no reason to join the next person to it."""
    people = ("Ane Dam, direktør i Østhavn Kommune,", "Bo Falk, sundhedschef i Vesthavn Kommune,", "Cilla Hjort")
    assert list(people) == _rows(*people)


def test_few_broken_lines_tell_the_width_too() -> None:
    """A text file of short minutes has three lines that go on below; the rest of each is joined to it."""
    texts = (
        "1. Nye pladser",
        "Formanden for klyngens arbejdsgruppe fortalte, at de nye pladser på havnens sygehus først er al-",
        "mindeligt i brug fra 1. oktober, og at næste opgørelse af pladserne ligger klar den 16. januar",
        "2024 i Østhavn.",
        "Godkendt.",
    )
    lines = tuple(Line(text, at) for at, text in enumerate(texts, 1))
    rows = [row.text for row in rows_of(Source("a.txt", "text", lines), Lines(_is_label, _is_label))]
    assert rows[1].endswith(
        "er almindeligt i brug fra 1. oktober, og at næste opgørelse af pladserne ligger klar den 16. januar 2024 i Østhavn."
    )
    assert rows[-1] == "Godkendt."
