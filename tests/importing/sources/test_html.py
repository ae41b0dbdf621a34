"""Saved web pages come in without what the page itself has around its document."""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importing.source import Line, UnreadableSourceError
from generator.importing.sources.html import read

PAGES = sorted((Path(__file__).parent / "html").glob("*.html"))
BODY = "<html><head>{meta}</head><body><p>Møde på rådhuset – æøå</p></body></html>"


def shown(line: Line) -> str:
    """A line as the expected files write it: level, bullet, weight, cells or text."""
    level = "#" * line.level + " " if line.level else ""
    bullet = f"[{line.bullet}] " if line.bullet else ""
    weight = "** " if line.bold else ""
    return level + bullet + weight + (" | ".join(line.cells) if line.cells else line.text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_gives_the_expected_lines(page: Path) -> None:
    """The lines and what was removed stand beside the page."""
    source = read(page.read_bytes(), page.name)
    expected = json.loads(page.with_suffix(".expected.json").read_text("utf-8"))
    assert [shown(line) for line in source.lines] == expected["lines"]
    assert [f"{shown(line)} – {reason}" for line, reason in source.removed] == expected["removed"]


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ('<meta charset="utf-8">', "utf-8"),
        ('<meta charset="windows-1252">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "cp1252"),
        ('<meta charset="utf-8">', "cp1252"),
        ("", "utf-8"),
        ("", "cp1252"),
        ("", "utf-8-sig"),
        ('<meta charset="findes-ikke">', "utf-8"),
        ('<meta charset="utf-16">', "utf-8"),
        ('<meta charset="base64">', "utf-8"),
    ],
)
def test_encodings_are_found(meta: str, encoding: str) -> None:
    """By mark, by what the page says of itself, and where that is wrong by what fits."""
    data = BODY.format(meta=meta).encode(encoding)
    assert texts(read(data, "a.html").lines) == ["Møde på rådhuset – æøå"]


def test_utf_16_by_its_mark() -> None:
    """A page in two bytes a letter is read by its byte order mark."""
    assert texts(read(BODY.format(meta="").encode("utf-16"), "a.html").lines) == ["Møde på rådhuset – æøå"]


def test_a_page_saved_as_one_file() -> None:
    """The page itself is taken out of a file that holds its pictures too."""
    data = (
        'Content-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<p>M=C3=B8det =C3=A5bnede</p>\r\n--x\r\nContent-Type: image/png\r\n\r\nxx\r\n--x--\r\n"
    )
    assert texts(read(data.encode(), "a.mht").lines) == ["Mødet åbnede"]


def test_lines_tell_whether_they_stand_apart() -> None:
    """One line break begins a line, two of them part it, as a paragraph does."""
    page = "<div>Afbud:<br>Ane Dam<br><br>Gæst:<br>Bo Falk</div><p>Referat</p>"
    assert [line.apart for line in read(page.encode(), "a.html").lines] == [True, False, True, False, True]


def test_a_class_with_a_familiar_word_does_not_take_the_document_away() -> None:
    """What holds most of the page is no menu, whatever it is called."""
    page = "<div class=menu><p>" + "Referatets tekst. " * 30 + "</p></div><div class=menu>Forside</div>"
    source = read(page.encode(), "a.html")
    assert len(source.lines) == 1
    assert [line.text for line, _ in source.removed] == ["Forside"]


def test_a_heading_that_opens_and_closes_is_a_heading() -> None:
    """Its button is how it opens; the buttons beside it are still none of the document."""
    page = (
        "<h2><button aria-expanded=false>1. Vandvejen</button></h2><p hidden>Godkendt.</p>"
        "<div class=accordion><button class=accordion-button>2. Kajen</button></div><p>Udsat.</p><button>Udskriv</button>"
    )
    source = read(page.encode(), "a.html")
    assert [(line.bullet, line.text) for line in source.lines] == [
        ("1.", "Vandvejen"),
        ("", "Godkendt."),
        ("2.", "Kajen"),
        ("", "Udsat."),
    ]
    assert [line.text for line, _ in source.removed] == ["Udskriv"]


def test_the_foot_of_an_item_is_no_foot_of_the_page() -> None:
    """A class name says whose foot it is."""
    page = (
        "<div class=item-footer>Beslutning: Godkendt</div><div class=page-footer>Havnby Kommune</div>" + "<p>a</p>" * 99
    )
    source = read(page.encode(), "a.html")
    assert source.lines[0].text == "Beslutning: Godkendt"
    assert [line.text for line, _ in source.removed] == ["Havnby Kommune"]


def test_an_icon_is_no_part_of_a_word() -> None:
    """Some icons are words that a font draws as pictures."""
    source = read(b"<ul><li><span class=icon>pdf</span>Budget.pdf</li></ul>", "a.html")
    assert [line.text for line in source.lines] == ["Budget.pdf"]
    assert [line.text for line, _ in source.removed] == ["pdf"]


def test_what_a_page_shows_in_an_elements_place_is_read() -> None:
    """A template that browsers show is text; another one is not."""
    page = (
        "<x-sag><template shadowrootmode=open><p>Klinikken flytter.</p></template></x-sag><template>Skabelon</template>"
    )
    assert texts(read(page.encode(), "a.html").lines) == ["Klinikken flytter."]


def test_a_page_within_the_page_is_named() -> None:
    """It is a file of its own; a frame that nobody sees is not worth a word."""
    text = f"<p>{'Tekst. ' * 20}</p>"
    assert read(f"{text}<iframe src=a.html></iframe>".encode(), "a.html").notes
    assert not read(f"{text}<iframe src=a.html width=0></iframe>".encode(), "a.html").notes


def test_a_title_above_the_main_content_stays() -> None:
    """The page's only main heading belongs to the document wherever it stands."""
    page = "<header><h1>Referat</h1></header><div>Udenfor</div><main><p>" + "Tekst. " * 20 + "</p></main>"
    source = read(page.encode(), "a.html")
    assert source.lines[0].text == "Referat"
    assert [(line.text, reason) for line, reason in source.removed] == [("Udenfor", "Uden for sidens hovedindhold")]


def test_nothing_is_fetched_or_resolved(tmp_path: Path) -> None:
    """Entities of a document type, frames and includes stay what they are."""
    secret = tmp_path / "secret.txt"
    secret.write_text("hemmeligt")
    page = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><p>a &x; b</p><p>{"Tekst. " * 20}</p>'
        f'<iframe src="{secret.as_uri()}">ramme</iframe><object data="{secret.as_uri()}">objekt</object>'
    )
    assert "hemmeligt" not in " ".join(texts(read(page.encode(), "a.html").lines))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "ikke en webside"),
        (b"ren tekst", "ikke en webside"),
        (b"<\0\0\0", "ikke en webside"),
        (b"<script>render()</script><div></div>", "ingen tekst"),
        ("<header>Menu</header><div>Indlæser …</div><script>render()</script>".encode(), "henter sit indhold"),
        (b"<h1>Referat</h1><iframe src=a.html></iframe>", "henter sit indhold"),
        (b"<p>" + b"a" * 20_000_001, "MB"),
    ],
)
def test_what_is_no_page_is_refused(data: bytes, said: str) -> None:
    """The message says in Danish what is wrong."""
    with pytest.raises(UnreadableSourceError, match=said):
        read(data, "a.html")


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "ul><li", "main", "font"])
def test_depth_and_length_are_harmless(tag: str) -> None:
    """Elements in each other are read or refused, never cut; a line of a million letters is read."""
    page = f"<{tag}>".encode() * 300 + b"bund" + b"<p>" + b"a" * 1_000_000
    assert "".join(texts(read(page, "a.html").lines)).startswith("bund")
    with suppress(UnreadableSourceError):
        assert "bund" in "".join(texts(read(f"<{tag}>".encode() * 20_000 + b"bund", "a.html").lines))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["<p>", "</p>", "<table>", "<tr>", "<td rowspan=9>", "</table>", "<ol start=-3 reversed>", "<li value=x>",
                 "</ol>", "<dl>", "<dt>", "<dd>", "</dl>", "<h2>", "<main>", "</main>", "<nav>", "<br>", "<pre>", "<!--",
                 "-->", "<div class='cookie'>", "</div>", "<a href=x>", "&amp;", "&#xD800;", "&#0;", "<svg>", "<?x?>"],
            ),
            st.text(max_size=8),
        ),
        max_size=30,
    ),
)  # fmt: skip
def test_any_soup_is_read(parts: list[str]) -> None:
    """Tags in any order give a source or a refusal."""
    with suppress(UnreadableSourceError):
        source = read("".join(parts).encode("utf-8", "surrogatepass"), "a.html")
        for line in source.lines:
            line.text.encode("utf-8")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read(data: bytes) -> None:
    """Bytes that are no text give a source or a refusal."""
    with suppress(UnreadableSourceError):
        read(b"<p>" + data, "a.html")


def texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]
