"""Word minutes come in as what Word shows."""

import random
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importing.source import UnreadableSourceError
from generator.importing.sources.docx import read

sys.path.insert(0, str(Path(__file__).parent))
from word_maker import paragraph, table, with_file_inside, word_file

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Punktoverskrift"/><w:basedOn w:val="Overskrift1"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="O3"><w:name w:val="Overskrift 3"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%2."/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
  <w:lvlOverride w:ilvl="0"><w:startOverride w:val="38"/></w:lvlOverride></w:num>
"""


def item(text: str, level: int = 0, number: int = 1) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def texts(data: bytes) -> list[str]:
    return [line.text for line in read(data, "a.docx").lines]


def test_headings_have_levels() -> None:
    """By style name in any language, by outline level, inherited or stated."""
    body = "".join(
        paragraph(f"Afsnit {style}", f'<w:pStyle w:val="{style}"/>')
        for style in ("Overskrift1", "Punkt", "O3", "Normal")
    )
    lines = read(word_file(body, styles=STYLES), "a.docx").lines
    assert [(line.level, line.bold, line.size) for line in lines] == [
        (1, True, 16.0),
        (2, True, 16.0),
        (3, False, 11.0),
        (0, False, 11.0),
    ]


def test_automatic_numbers_are_those_that_word_shows() -> None:
    """Levels count within each other, a list may begin anew, and a bullet is a bullet."""
    body = (
        item("et") + item("et et", 1) + item("et to", 1) + item("a", 2) + item("to") + item("to et", 1)
        + item("kugle", 0, 2) + item("romersk", 1, 2) + item("nyt", 0, 3) + item("nyt mere", 0, 3) + item("fri", 0, 0)
    )  # fmt: skip
    lines = read(word_file(body, numbering=NUMBERING), "a.docx").lines
    assert [line.bullet for line in lines] == ["1.", "1.1", "1.2", "a)", "2.", "2.1", "•", "IV.", "38.", "39.", ""]


def test_typed_numbers_are_marks_too() -> None:
    """A number and a tabulator typed by hand are the same as an automatic one."""
    body = "<w:p><w:r><w:t>7.</w:t><w:tab/><w:t>Eventuelt</w:t></w:r></w:p>" + paragraph("24. maj mødes vi")
    lines = read(word_file(body), "a.docx").lines
    assert [(line.bullet, line.text) for line in lines] == [("7.", "Eventuelt"), ("", "24. maj mødes vi")]


def test_tracked_changes_are_accepted() -> None:
    """What was deleted or moved away is gone, what was inserted stands, and joined paragraphs are one."""
    body = """
    <w:p><w:r><w:t xml:space="preserve">Udvalget </w:t></w:r><w:del><w:r><w:delText>afviste</w:delText></w:r></w:del>
      <w:ins><w:r><w:t>godkendte</w:t></w:r></w:ins></w:p>
    <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Første del, </w:t></w:r></w:p>
    <w:p><w:r><w:t>anden del.</w:t></w:r></w:p>
    <w:p><w:moveFrom><w:r><w:t>Flyttet</w:t></w:r></w:moveFrom></w:p>
    <w:ins><w:p><w:moveTo><w:r><w:t>Flyttet</w:t></w:r></w:moveTo></w:p></w:ins>
    <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>slettet række</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"""
    source = read(word_file(body), "a.docx")
    assert [line.text for line in source.lines] == ["Udvalget godkendte", "Første del, anden del.", "Flyttet"]
    assert "sporede ændringer" in source.notes[0]


def test_tables_are_rows() -> None:
    """A label with several paragraphs beside it goes on in rows with an empty label; one cell alone is text."""
    body = table(
        (paragraph("Sted"), paragraph("Rådhuset")),
        (paragraph("Deltagere"), paragraph("Anna Berg") + paragraph("Bo Dahl")),
    ) + table((paragraph("Ramme om en tekst"),))
    lines = read(word_file(body), "a.docx").lines
    assert [(line.text, line.cells) for line in lines] == [
        ("Sted\tRådhuset", ("Sted", "Rådhuset")),
        ("Deltagere\tAnna Berg", ("Deltagere", "Anna Berg")),
        ("\tBo Dahl", ("", "Bo Dahl")),
        ("Ramme om en tekst", ()),
    ]


def test_soft_breaks_and_tabulators() -> None:
    """A line break within a paragraph begins a line; a tabulator within a line parts cells."""
    body = "<w:p><w:r><w:t>Anna</w:t><w:br/><w:t>Bo</w:t><w:br/><w:t>Tid</w:t><w:tab/><w:t>kl. 12</w:t></w:r></w:p>"
    lines = read(word_file(body), "a.docx").lines
    assert [(line.text, line.cells) for line in lines] == [("Anna", ()), ("Bo", ()), ("Tid\tkl. 12", ("Tid", "kl. 12"))]


def test_lines_tell_whether_they_stand_apart() -> None:
    """An empty paragraph parts, as an empty line does in a text; where lines are broken softly, a paragraph's end."""
    empty = "<w:p/>"
    typed = read(word_file(paragraph("Afbud:") + paragraph("Ane Dam") + empty + paragraph("Gæst:")), "a.docx")
    assert [line.apart for line in typed.lines] == [True, False, True]
    broken = "<w:p><w:r><w:t>Afbud:</w:t><w:br/><w:t>Ane Dam</w:t></w:r></w:p>"
    assert [line.apart for line in read(word_file(broken * 2), "a.docx").lines] == [True, False, True, False]


@pytest.mark.parametrize("style", ["Overskrift2", "Heading2", "heading-2", "overskrift_2"])
def test_a_style_that_is_not_explained_is_known_by_its_id(style: str) -> None:
    """Programs that merge minutes write no styles, and name them as Word does."""
    body = paragraph("Beslutning", f'<w:pStyle w:val="{style}"/>') + paragraph("Godkendt.")
    assert [line.level for line in read(word_file(body), "a.docx").lines] == [2, 0]


def test_whatever_surrounds_a_paragraph_its_words_are_read() -> None:
    """A choice between two ways of showing it is read once; an element that nobody knows is looked into."""
    inner = paragraph("Klinikken flytter.")
    choice = (
        f"<mc:AlternateContent><mc:Choice>{inner}</mc:Choice><mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent>"
    )
    body = f'{choice}<x:y xmlns:x="urn:x">{inner}</x:y><w:del>{inner}</w:del>'
    assert texts(word_file(body)) == ["Klinikken flytter."] * 2


def test_a_field_to_be_filled_in_is_removed_until_somebody_has() -> None:
    """Its prompt is no part of the minutes; what a program wrote there is, though the field still says otherwise."""

    def control(words: str) -> str:
        return f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{words}</w:sdtContent></w:sdt>"

    run = "<w:r><w:t>Vælg et sted</w:t></w:r>"
    body = control(paragraph("Klik her for at skrive.")) + control(paragraph("Kajen 4")) + f"<w:p>{control(run)}</w:p>"
    source = read(word_file(body), "a.docx")
    assert [line.text for line in source.lines] == ["Kajen 4"]
    assert [line.text for line, _ in source.removed] == ["Klik her for at skrive.", "Vælg et sted"]


@pytest.mark.parametrize("rename", [lambda path: path.replace("/", "\\"), str.upper])
def test_parts_are_found_however_their_paths_are_written(rename: Callable[[str], str]) -> None:
    """Some programs part folders with backslashes or write other capitals than the file says."""
    packed = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(word_file(paragraph("Godkendt.")))) as archive,
        zipfile.ZipFile(packed, "w") as renamed,
    ):
        for path in archive.namelist():
            renamed.writestr(rename(path), archive.read(path))
    assert texts(packed.getvalue()) == ["Godkendt."]


@pytest.mark.parametrize(
    ("ending", "content", "said"),
    [
        ("htm", b"<p>Flettet <b>sag</b></p>", ["Flettet sag"]),
        ("docx", word_file(paragraph("Flettet sag")), ["Flettet sag"]),
        ("rtf", b"{\\rtf1 Flettet sag}", []),
    ],
)
def test_files_inside_the_file_are_read(ending: str, content: bytes, said: list[str]) -> None:
    """Case systems merge minutes out of whole files; one that cannot be read is named."""
    source = read(
        with_file_inside(f"del.{ending}", content, before=paragraph("Før"), after=paragraph("Efter")), "a.docx"
    )
    assert [line.text for line in source.lines] == ["Før", *said, "Efter"]
    assert bool(source.notes) is not bool(said)


def test_comments_are_counted() -> None:
    """They are no part of the minutes, and the report says that there are some."""
    comments = f'<w:comment w:id="1">{paragraph("Skal den med?")}</w:comment>'
    source = read(word_file(paragraph("Godkendt."), comments=comments), "a.docx")
    assert source.notes == ("Filen har en kommentar; den er ikke læst.",)


def test_notes_follow_their_paragraph() -> None:
    """A footnote stands behind the paragraph that refers to it, with the number that Word shows."""
    body = """<w:p><w:r><w:t>Beløbet</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> er fast.</w:t></w:r>
      </w:p>""" + paragraph("Næste.")
    notes = f'<w:footnote w:id="2">{paragraph("I 2023-priser.")}</w:footnote>'
    lines = read(word_file(body, footnotes=notes), "a.docx").lines
    assert [(line.bullet, line.text) for line in lines] == [
        ("", "Beløbet[1] er fast."),
        ("[1]", "I 2023-priser."),
        ("", "Næste."),
    ]


def test_text_boxes_stand_once() -> None:
    """A text box is written twice in the file, for new and old programs, and read once."""
    box = f"<w:txbxContent>{paragraph('I kassen')}</w:txbxContent>"
    body = f"""<w:p><w:r><w:t>Ved siden af</w:t></w:r><w:r><mc:AlternateContent>
      <mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""
    assert texts(word_file(body)) == ["Ved siden af", "I kassen"]


def test_headers_footers_and_hidden_text_are_removed() -> None:
    """They are no part of the text, and the report can name them; comments are not read at all."""
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Kun for os</w:t></w:r><w:r><w:t>For alle</w:t></w:r></w:p>"
    data = word_file(
        hidden, header=paragraph("Klyngen"), footer=paragraph("Side 1"), comments=paragraph("En bemærkning")
    )
    source = read(data, "a.docx")
    assert [line.text for line in source.lines] == ["For alle"]
    assert [(line.number, line.text, reason) for line, reason in source.removed] == [
        (1, "Klyngen", "Sidehoved eller sidefod"),
        (2, "Kun for os", "Skjult tekst, som Word ikke viser"),
        (4, "Side 1", "Sidehoved eller sidefod"),
    ]


def test_symbols_and_hidden_characters() -> None:
    """Signs of symbol fonts, hard blanks and hyphens become ordinary ones; field codes stay away."""
    body = (
        '<w:p><w:r><w:t>Ja</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>\u00a072</w:t><w:noBreakHyphen/><w:t>ti\u00admers</w:t>'
        "<w:instrText>PAGEREF _Toc</w:instrText></w:r></w:p>"
    )
    assert texts(word_file(body)) == ["Ja✓ 72-timers"]


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    """Neither a file on the machine nor a thousand million laughs get into the text."""
    secret = tmp_path / "secret.txt"
    secret.write_text("hemmeligt")
    outside = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    assert texts(word_file(paragraph("a &x; b"), prolog=outside)) == ["a b"]
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = word_file(paragraph("a &l11; b"), prolog=f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]>')
    with suppress(UnreadableSourceError):
        assert "ha" not in texts(bomb)[0]


def test_a_zip_bomb_is_refused() -> None:
    """A part that unpacks to far more than any minutes is not unpacked."""
    with pytest.raises(UnreadableSourceError, match="pakkes ud"):
        read(word_file(paragraph("a" * 21_000_000)), "a.docx")


def test_depth_is_harmless() -> None:
    """Tables in tables in tables end somewhere, and their words are kept."""
    body = paragraph("bunden")
    for _ in range(30):
        body = table((body + paragraph(""),))
    assert texts(word_file(body)) == ["bunden"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "tom"),
        (b"ikke en zip", "ikke en Word-fil"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, r"gamle format \(\.doc\)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "adgangskode"),
        (word_file(paragraph("x"))[:200], "beskadiget"),
        (word_file("<w:p>"), "beskadiget"),
        (word_file(""), "ingen tekst"),
    ],
)
def test_what_is_no_word_file_is_refused(data: bytes, said: str) -> None:
    """The message says in Danish what is wrong."""
    with pytest.raises(UnreadableSourceError, match=said):
        read(data, "a.docx")


def test_an_ordinary_archive_is_no_word_file() -> None:
    """An archive without a document in it is refused."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(UnreadableSourceError, match="ikke en Word-fil"):
        read(packed.getvalue(), "a.docx")


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 20))
def test_damage_never_crashes(seed: int, changes: int) -> None:
    """Bytes changed anywhere give a source or a refusal."""
    chance = random.Random(seed)  # noqa: S311  hypothesis chooses the seed
    damaged = bytearray(word_file(item("et") + table((paragraph("a"), paragraph("b"))), numbering=NUMBERING))
    for _ in range(changes):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    with suppress(UnreadableSourceError):
        read(bytes(damaged), "a.docx")


@settings(max_examples=80, deadline=None)
@given(st.recursive(
    st.sampled_from(["<w:t>ord</w:t>", "<w:tab/>", "<w:br/>", "<w:sym/>", '<w:sym w:char="zz"/>', "<w:footnoteReference/>"]),
    lambda inner: st.builds(
        lambda tag, parts: f"<w:{tag}>{''.join(parts)}</w:{tag}>",
        st.sampled_from(["p", "r", "tbl", "tr", "tc", "ins", "del", "sdt", "sdtContent", "txbxContent", "pPr", "numPr"]),
        st.lists(inner, max_size=3),
    ),
    max_leaves=25,
))  # fmt: skip
def test_any_order_of_elements_is_read(body: str) -> None:
    """Elements where Word would never put them give a source or a refusal."""
    with suppress(UnreadableSourceError):
        read(word_file(body, styles=STYLES, numbering=NUMBERING), "a.docx")
