"""PDF minutes come in as paragraphs, rows and page furniture."""

import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.importing.source import Line, UnreadableSourceError
from generator.importing.sources import pdf as pdf_source
from generator.importing.sources.pdf import read

sys.path.insert(0, str(Path(__file__).parent))
from pdf_maker import Ruling, Text, pdf

LEFT = 72
WRAPPED = (
    "Sekretariatet har samlet bemærkningerne fra de fire kommuner og hospitalet i et langt",
    "notat, som blev sendt ud sammen med dagsordenen, og som mødet derefter gennemgik",
    "punkt for punkt.",
)


def column(lines: Sequence[str], *, x: float = LEFT, y: float = 100, step: float = 14, size: float = 11) -> list[Text]:
    return [Text(x, y + step * at, words, size) for at, words in enumerate(lines)]


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]


def test_wrapped_lines_are_one_paragraph() -> None:
    """A line whose next word had no room goes on in the next line."""
    source = read(pdf([column(WRAPPED)]), "a.pdf")
    assert texts(source.lines) == [" ".join(WRAPPED)]
    assert source.kind == "pdf"


def test_short_lines_stay_apart() -> None:
    """Names below each other are a list, though nothing stands between them."""
    names = ["Anna Berg, direktør", "Bo Dahl, formand for udvalget", "Carl Eg, praktiserende læge"]
    source = read(pdf([[*column(WRAPPED), *column(names, y=200)]]), "a.pdf")
    assert texts(source.lines) == [" ".join(WRAPPED), *names]


def test_a_heading_tells_size_and_weight() -> None:
    """What a PDF says of a heading is how its letters look."""
    page = [Text(LEFT, 80, "Beslutning", 14, bold=True), *column(WRAPPED, y=110)]
    heading, text = read(pdf([page]), "a.pdf").lines
    assert (heading.text, heading.size, heading.bold, heading.level) == ("Beslutning", 14.0, True, 0)
    assert (text.size, text.bold) == (11.0, False)


def test_a_heading_of_two_lines_is_one() -> None:
    """Though its lines stand a little farther apart than those of the text, as LibreOffice sets them."""
    heading = ["Punkt 6: Orientering om den samlede økonomi for", "havneparterne"]
    page = [*(Text(LEFT, 60 + 21.3 * at, words, 14, bold=True) for at, words in enumerate(heading)), *column(WRAPPED)]
    assert texts(read(pdf([page]), "a.pdf").lines) == [" ".join(heading), " ".join(WRAPPED)]


def test_lines_tell_whether_they_stand_apart() -> None:
    """A distance above says where a paragraph begins, as an empty line does in a text; a long paragraph makes none."""
    page = [*column([*WRAPPED, "Ane Dam", "Bo Falk"]), Text(LEFT, 200, "Afbud:"), Text(LEFT, 214, "Cilla Hjort")]
    lines = read(pdf([page]), "a.pdf").lines
    assert [(line.text, line.apart) for line in lines[1:]] == [
        ("Ane Dam", False),
        ("Bo Falk", False),
        ("Afbud:", True),
        ("Cilla Hjort", False),
    ]


def test_lines_of_a_contents_list_stay_apart() -> None:
    """However long they are: each ends with its page's number."""
    entries = [
        "Orientering om den samlede økonomiske situation for havnens parter på tværs af kommunerne ..... 14",
        "Orientering om besøg ..... 16",
    ]
    assert texts(read(pdf([[*column(WRAPPED, y=200), *column(entries)]]), "a.pdf").lines)[:2] == entries


def test_list_items_lose_their_mark() -> None:
    """A bullet or number becomes the line's bullet; a wrapped item stays one; a date is no number."""
    page = [
        *column(WRAPPED, y=60),
        Text(LEFT, 120, "1."),
        Text(LEFT + 24, 120, "At notatet sendes i høring hos kommunerne, hospitalet og lægerne i klyngen, så de"),
        Text(LEFT + 24, 134, "kan svare inden sommer"),
        Text(LEFT, 148, "•"),
        Text(LEFT + 24, 148, "Bilag"),
        Text(LEFT, 170, "24. maj blev aftalt som næste møde"),
    ]
    lines = read(pdf([page]), "a.pdf").lines[1:]
    assert [(line.bullet, line.text) for line in lines] == [
        (
            "1.",
            "At notatet sendes i høring hos kommunerne, hospitalet og lægerne i klyngen, så de kan svare inden sommer",
        ),
        ("•", "Bilag"),
        ("", "24. maj blev aftalt som næste møde"),
    ]


def test_a_drawn_dot_is_a_bullet() -> None:
    """Browsers draw the dots of lists instead of writing them; a dot elsewhere means nothing."""
    page = [
        *column(WRAPPED, y=60),
        Ruling(LEFT + 10, 146, 4, 4),
        Text(LEFT + 24, 150, "Bilag til sagen"),
        Ruling(400, 700, 4, 4),
    ]
    lines = read(pdf([page]), "a.pdf").lines
    assert [(line.bullet, line.text) for line in lines] == [("", " ".join(WRAPPED)), ("•", "Bilag til sagen")]


def test_a_head_with_labels_is_rows() -> None:
    """Labels at the left and values at the right are cells; further values have an empty label."""
    head = [
        *column(["Mødested", "Deltagere"]),
        *column(["Rådhuset, lokale 2", "Anna Berg, direktør", "Bo Dahl, formand"], x=200),
    ]
    source = read(pdf([[*head, *column(WRAPPED, y=200)]]), "a.pdf")
    assert [line.cells for line in source.lines[:3]] == [
        ("Mødested", "Rådhuset, lokale 2"),
        ("Deltagere", "Anna Berg, direktør"),
        ("", "Bo Dahl, formand"),
    ]
    assert source.lines[0].text == "Mødested\tRådhuset, lokale 2"


def test_columns_are_read_one_after_the_other() -> None:
    """Running text in two columns goes down the left one first, and on in the right one."""
    left = [
        "Udvalget talte om de nye",
        "regler for tilskud, som er",
        "sendt i høring, og om den",
        "tid, der er til at svare på",
        "dem, før fristen er gået og",
        "svarene skal være samlet i",
    ]
    right = ["et dokument, som sendes", "videre til regionen, der vil", "tage stilling til forslaget", "ved mødet i efteråret, og", "derefter melde tilbage til", "udvalget."]  # fmt: skip
    page = [*column(left), *column(right, x=320, y=103)]
    assert texts(read(pdf([page]), "a.pdf").lines) == [" ".join((*left, *right))]


def test_table_rows_have_cells() -> None:
    """Columns of figures are cells of rows."""
    page = [
        *column(["År", "2022", "2023"]),
        *column(["Kommuner", "992.752", "992.000"], x=200),
        *column(["Region", "1.065.174", "1.066.594"], x=300),
    ]
    lines = read(pdf([[*page, *column(WRAPPED, y=200)]]), "a.pdf").lines
    assert [line.cells for line in lines[:3]] == [
        ("År", "Kommuner", "Region"),
        ("2022", "992.752", "1.065.174"),
        ("2023", "992.000", "1.066.594"),
    ]


def test_rulings_hold_a_wrapped_cell_together() -> None:
    """Between two lines drawn is one row, however many lines of text its cells have."""
    page = [
        *(Ruling(70, y, 400) for y in (88, 120, 152)),
        *column(["Projekt om", "indlæggelser"]),
        Text(300, 100, "75.000"),
        *column(["Projekt om", "unge i job"], y=132),
        Text(300, 132, "145.000"),
    ]
    lines = read(pdf([page]), "a.pdf").lines
    assert [line.cells for line in lines] == [
        ("Projekt om indlæggelser", "75.000"),
        ("Projekt om unge i job", "145.000"),
    ]


def test_lines_between_columns_part_them() -> None:
    """However near their words come to each other; without them the words of two cells would be mixed."""
    walls = [Ruling(x, 90 + 14 * at, 0.7, 14) for x in (70, 120, 330) for at in range(4)]
    cells = [
        *column(["Klinik", "Havnens", "Kajen"], x=74, y=100),
        *column(["Flytter til april", "og bliver samlet på én adresse", "Bliver"], x=125, y=100),
    ]
    lines = read(pdf([[*walls, *cells]]), "a.pdf").lines
    assert [line.cells[0] for line in lines] == ["Klinik", "Havnens", "Kajen"]


def test_the_heads_of_an_agenda_begin_a_table_of_their_own() -> None:
    """Though the facts above leave the same stripe free; where the table goes on, it is read row by row too."""
    facts = [*column(["Dato", "Sted"]), *column(["5. marts 2024", "Havnby Sygehus, lokale 2"], x=200)]
    items = [
        *column(["Punkt", "1. Velkomst", "2. Medicin"], y=128),
        *column(["Referat", "Dagsordenen blev godkendt.", "Tallene blev drøftet."], x=200, y=128),
        *column(["Ansvarlig", "", "Bo Riis"], x=400, y=128),
    ]
    below = [*column(["3. Eventuelt"]), *column(["Der var intet at drøfte."], x=200), *column(["Anna Kjær"], x=400)]
    lines = read(pdf([[*facts, *items], below]), "a.pdf").lines
    assert [line.cells for line in lines] == [
        ("Dato", "5. marts 2024"),
        ("Sted", "Havnby Sygehus, lokale 2"),
        ("Punkt", "Referat", "Ansvarlig"),
        ("1. Velkomst", "Dagsordenen blev godkendt.", ""),
        ("2. Medicin", "Tallene blev drøftet.", "Bo Riis"),
        ("3. Eventuelt", "Der var intet at drøfte.", "Anna Kjær"),
    ]


def test_a_heading_between_a_head_and_a_ruled_table_belongs_to_neither() -> None:
    """Though all three leave the same stripe of the page free."""
    head = [
        *column(["Dato", "Sted", "Indholdsfortegnelse"], y=100),
        *column(["12. marts 2024", "Kajen 4"], x=190, y=100),
    ]
    rulings = [Ruling(LEFT, 140 + 20 * at, 450) for at in range(3)]
    contents = [*column(["Vandvejen", "Kajen"], y=154, step=20), *column(["3", "5"], x=500, y=154, step=20)]
    lines = read(pdf([[*head, *rulings, *contents]]), "a.pdf").lines
    assert [line.cells or line.text for line in lines] == [
        ("Dato", "12. marts 2024"),
        ("Sted", "Kajen 4"),
        "Indholdsfortegnelse",
        ("Vandvejen", "3"),
        ("Kajen", "5"),
    ]


def test_running_lines_and_page_numbers_are_removed() -> None:
    """What every page repeats at its edge is taken away with the reason; the paragraph goes on over the page."""
    pages = [
        [
            Text(LEFT, 30, "Referat fra klyngens møde", 9),
            *column([f"Her begynder side nummer {page}.", *WRAPPED], y=130),
            Text(480, 815, f"Side {page} af 3", 9),
        ]
        for page in (1, 2, 3)
    ]
    source = read(pdf(pages), "a.pdf")
    assert Counter(reason for _, reason in source.removed) == {
        "Sidehoved eller sidefod, der gentages på flere sider": 3,
        "Sidetal": 3,
    }
    assert texts(source.lines) == [
        part for page in (1, 2, 3) for part in (f"Her begynder side nummer {page}.", " ".join(WRAPPED))
    ]
    numbers = sorted(line.number for line in (*source.lines, *(line for line, _ in source.removed)))
    assert numbers == list(range(1, 13))


def test_an_item_at_the_top_of_each_page_stays() -> None:
    """Numbers that go up with the pages are not page numbers where they number items."""
    pages = [[Text(LEFT, 40, f"Punkt {page}: Lukket punkt"), *column(WRAPPED[2:])] for page in (1, 2, 3, 4)]
    source = read(pdf(pages), "a.pdf")
    assert source.removed == ()
    assert [line.text for line in source.lines][::2] == [f"Punkt {page}: Lukket punkt" for page in (1, 2, 3, 4)]


def test_a_paragraph_goes_on_over_the_page() -> None:
    """A sentence that a page's end cuts is one paragraph, and it stands where it begins."""
    source = read(pdf([column(WRAPPED[:1]), column(WRAPPED[1:])]), "a.pdf")
    assert [(line.text, line.page) for line in source.lines] == [(" ".join(WRAPPED), 1)]


def test_text_across_the_page_is_removed() -> None:
    """A case number that runs up the margin is no part of the text."""
    source = read(pdf([[Text(30, 500, "Sag 23-1", upright=False), *column(WRAPPED)]]), "a.pdf")
    assert texts(source.lines) == [" ".join(WRAPPED)]
    assert [(line.text, reason) for line, reason in source.removed] == [
        ("Sag 23-1", "Tekst, der står på tværs eller skråt på siden"),
    ]


def test_a_stamp_that_stands_aslant_is_removed_whole() -> None:
    """It crosses the text's lines and is none of them."""
    source = read(pdf([[Text(120, 160, "UDKAST", 60, degrees=45), *column(WRAPPED)]]), "a.pdf")
    assert texts(source.lines) == [" ".join(WRAPPED)]
    assert [line.text for line, _ in source.removed] == ["UDKAST"]


def test_a_watermark_behind_the_text_is_removed() -> None:
    """Also on a page where no line crosses it; a large title that nothing crosses stays."""
    pages = [
        [Text(LEFT, 60, "Referat", 36), Text(100, 140, "UDKAST", 60), *column(WRAPPED)],
        [Text(100, 140, "UDKAST", 60), *column(WRAPPED, y=300)],
    ]
    source = read(pdf(pages), "a.pdf")
    assert texts(source.lines) == ["Referat", " ".join(WRAPPED), " ".join(WRAPPED)]
    assert [(line.text, reason) for line, reason in source.removed] == [("UDKAST", "Vandmærke bag teksten")] * 2


def test_a_narrow_justified_column_shows_its_edge() -> None:
    """Where many lines end at one place the text was wrapped there, though the page is twice as wide."""
    page = [Text(LEFT, 80 + 14 * at, "som mødet derefter gennemgik hver", 11) for at in range(24)]
    assert texts(read(pdf([page]), "a.pdf").lines) == [" ".join(["som mødet derefter gennemgik hver"] * 24)]


def test_a_title_with_its_letters_apart_is_words() -> None:
    """The wider blank parts two of them; single letters in a table's columns stay apart."""
    title = [Text(LEFT + 24 * at, 60, letter, 16) for at, letter in enumerate("REFERAT", 0)]
    more = [Text(LEFT + 24 * 8 + 24 * at, 60, letter, 16) for at, letter in enumerate("KAJEN", 0)]
    marks = [Text(LEFT + 90 * at, 100, letter) for at, letter in enumerate("abcde")]
    lines = read(pdf([[*title, *more, *marks]]), "a.pdf").lines
    assert lines[0].text == "REFERAT KAJEN"
    assert lines[1].text.split() == ["a", "b", "c", "d", "e"]


def test_a_parts_heading_is_no_running_line() -> None:
    """It may open several pages, and other pages open with other words."""
    pages = [
        [Text(LEFT, 60, head), *column([f"{count} af dem blev udsat til næste gang.", *WRAPPED], y=90)]
        for count, head in enumerate(("Beslutning", "Beslutning", "Klinikken flytter", "Kajen", "Vejen"), start=31)
    ]
    assert texts(read(pdf(pages), "a.pdf").lines).count("Beslutning") == 2


def test_a_scan_names_the_command_that_helps() -> None:
    """Pages without text are refused with what to do about it."""
    with pytest.raises(UnreadableSourceError, match=r"ocrmypdf -l dan ind\.pdf ud\.pdf"):
        read(pdf([[Ruling(10, 10, 300)]]), "scan.pdf")


def test_a_password_is_named() -> None:
    """A protected file is refused as protected, not as damaged."""
    with pytest.raises(UnreadableSourceError, match="adgangskode"):
        read(pdf([column(WRAPPED)], encrypted=True), "a.pdf")


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "tom"), (b"<html>", "ikke en PDF"), (b"%PDF-1.7\n" + b"\0" * 500, "beskadiget")],
)
def test_what_is_no_pdf_is_refused(data: bytes, said: str) -> None:
    """The message says in Danish what is wrong."""
    with pytest.raises(UnreadableSourceError, match=said):
        read(data, "a.pdf")


def test_a_file_without_its_end_is_read_and_named() -> None:
    """What a broken download has is read, and the report says that it may not be all."""
    source = read(pdf([column(WRAPPED)]).removesuffix(b"%%EOF\n"), "a.pdf")
    assert texts(source.lines) == [" ".join(WRAPPED)]
    assert "ikke hentet helt" in source.notes[0]


def test_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds on bytes and pages, said with the figures."""
    data = pdf([column(WRAPPED)] * 3)
    monkeypatch.setattr(pdf_source, "MAX_PAGES", 2)
    with pytest.raises(UnreadableSourceError, match="3 sider; der læses højst 2"):
        read(data, "a.pdf")
    monkeypatch.setattr(pdf_source, "MAX_BYTES", 100)
    with pytest.raises(UnreadableSourceError, match="MB"):
        read(data, "a.pdf")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_damage_never_crashes(data: st.DataObject) -> None:
    """Bytes changed, cut out or cut off give a source or a refusal."""
    whole = pdf([column(WRAPPED), [Text(LEFT, 100, "To"), Text(300, 100, "spalter")]])
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=10))
    with suppress(UnreadableSourceError):
        source = read(bytes(damaged), "a.pdf")
        assert source.lines or source.removed


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(
            st.builds(
                Text,
                x=st.integers(0, 580),
                y=st.integers(20, 830),
                words=st.text("abcæøåABC1. -•", min_size=1, max_size=25),
                size=st.integers(6, 20),
                bold=st.booleans(),
            ),
            max_size=12,
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_no_letter_is_lost(pages: list[list[Text]]) -> None:
    """Wherever words stand on the page, each is in the text or among what was removed."""
    try:
        source = read(pdf(pages), "a.pdf")
    except UnreadableSourceError:
        assert not "".join(thing.words for page in pages for thing in page).strip()
        return
    wanted = Counter(letter for page in pages for thing in page for letter in thing.words if letter not in " -")
    everything = [*source.lines, *(line for line, _ in source.removed)]
    found = Counter(letter for line in everything for letter in line.bullet + line.text if letter not in " \t-")
    assert wanted - found == Counter() or _overlap(pages)


def _overlap(pages: list[list[Text]]) -> bool:
    """PDF libraries take the same letter twice at one place for a way to print it bold."""
    return any(
        abs(one.y - other.y) < one.size for page in pages for at, one in enumerate(page) for other in page[at + 1 :]
    )
