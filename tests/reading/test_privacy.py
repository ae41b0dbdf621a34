"""Personal data is found in every file and dress, with its line; what the settings allow is left in peace."""

from pathlib import Path

import pytest

from generator.reading.corpus import read_content, stops
from generator.reading.privacy import Allowed, find_exposed

# The CPR number has a birth date of the nineteenth century, the address cannot exist.
_HIDDEN = [
    "skjult&#64;postkasse.example", "skjult&#x40;postkasse.example", "skjult&commat;postkasse.example",
    "[Skriv](mailto:skjult%40postkasse.example)", "<skjult@postkasse.example>", "skjult\\@postkasse.example",
    "skjult<!-- x -->@postkasse.example", "skjult@**postkasse**.example", "skjult\u200b@postkasse.example",
    "<!-- skjult@postkasse.example -->", "010165&ndash;5234", "010165&#45;5234", "0101&shy;65-5234", "010165\\-5234",
    "&#48;10165-5234", "[Ring](tel:%2B4584001234)", "tel:+4584001234", "84&nbsp;00&nbsp;12&nbsp;34", "**84** 00 12 34",
    "![skjult@postkasse.example](x.png)", "[a]: https://example.org 'skjult@postkasse.example'",
]  # fmt: skip


@pytest.mark.parametrize("text", _HIDDEN)
def test_mark_up_hides_nothing(text: str):
    found = list(find_exposed(f"Én linje.\n\nHer: {text} &\n", "side.md", Allowed()))
    assert [one.line for one in found] == [3]


@pytest.mark.parametrize(
    "text", ["a@rn.dk", "a&#64;rn.dk", "a%40rn.dk", "a @ rn.dk", "a(at)rn.dk", "[x](mailto:a@rn.dk)"]
)
def test_an_allowed_domain_is_allowed_in_every_dress(text: str):
    assert not list(find_exposed(f"Her: {text}", "side.md", Allowed.of(["rn.dk"], [])))


@pytest.mark.parametrize(
    "path",
    [
        "referater/vest/bilag/liste.csv", "referater/vest/bilag/LISTE.TXT", "referater/vest/bilag/kort.vcf",
        "referater/vest/bilag/post.eml", "referater/vest/bilag/uden-endelse", "om.md", "ordliste.md", "index.md",
        "klynger/vest.md", "deltagere/anna.md", "projekter/ips.md", "organisationer/rn.md", "referater/forkert.md",
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_every_file_is_looked_through_in_every_character_set(tmp_path: Path, path: str, encoding: str):
    """A page that is not UTF-8 is not published at all; anything else is read as what Windows writes."""
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("---\nnavn: Rød\n---\nÆble\n skjult@postkasse.example\n", encoding)
    corpus = read_content(tmp_path)
    if path.endswith(".md") and not encoding.startswith("utf-8"):
        assert [one.code for one in corpus.diagnostics if one.src_uri == path and one.code == "F101"]
    else:
        assert [(one.src_uri, one.line, one.code) for one in stops(corpus.diagnostics)] == [(path, 5, "D402")]
