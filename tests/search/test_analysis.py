"""Python and browser make the same words of a text: what they disagree on cannot be found."""

import itertools
import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.danish.stemmer import stem
from generator.search.analysis import CHUNK, forms, key, quantity_forms, text_forms
from generator.search.compounds import Splitter
from generator.search.document import SearchDocument
from generator.search.postings import fields_of
from generator.search.stop_words import STOP_WORDS
from generator.search.vendor import analysis_of_lunr, compact, vendor_folder

CASES = sorted(
    (path.stem, *line.split(" | "))
    for path in (Path(__file__).parent / "analysis").glob("*.txt")
    for line in path.read_text("utf-8").splitlines()
)
Scripts = Callable[..., Any]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_text_gives_these_forms(kind: str, text: str, expected: str) -> None:
    """A word, number or date is indexed whole and in its parts, in one spelling of each."""
    assert text_forms(text) == expected.split(), kind


def _texts(documents: list[SearchDocument]) -> list[str]:
    return [text for document in documents for text in fields_of(document) if text]


@pytest.mark.browser
def test_browser_makes_the_same_forms_and_keys(scripts: Scripts, own_documents: list[SearchDocument]) -> None:
    """Every text of the portal and every case on paper: equal forms, equal keys."""
    texts = [*_texts(own_documents), *(text for _, text, _ in CASES)]
    theirs = scripts(
        """const { chunks, forms, key } = await load("analysis");
        const { spelledQuantities } = await load("quantities");
        return argument.map((text) => {
            const found = [...chunks(text)].flatMap(([chunk]) => forms(chunk));
            return [found, found.map(key), spelledQuantities(text).flatMap(({ forms }) => forms)];
        });""",
        texts,
    )
    for text, (found, keys, quantities) in zip(texts, theirs, strict=True):
        ours = [form for chunk in CHUNK.findall(text) for form in forms(chunk)]
        assert found == ours
        assert keys == [key(form) for form in ours]
        assert sorted(quantities) == sorted(quantity_forms(text))


def _words(samples: list[str]) -> list[str]:
    """Every form of the samples, and made-up words with every ending the stemmer knows."""
    chance = random.Random(1)  # noqa: S311 — a fixed choice, no secret
    letters = "aeiouyæåøbdgklnrstvé"
    made = (
        "".join(chance.choices(letters, k=chance.randrange(1, 9)))
        + chance.choice(("", "erendes", "hedens", "løst", "igst", "elig", "els", "gt", "ets", "s", "erne"))
        for _ in range(20_000)
    )
    return sorted({*made, *itertools.chain.from_iterable(re.findall(r"[^\W\d_]+", text.lower()) for text in samples)})


@pytest.mark.browser
def test_stemmer_is_that_of_lunr(
    scripts: Scripts, own_documents: list[SearchDocument], request: pytest.FixtureRequest
) -> None:
    """The stem of every form is what ``lunr.da.js`` makes of it."""
    texts = _texts(own_documents)
    try:
        folder = request.getfixturevalue("samples")
        texts += [path.read_text("utf-8") for path in (folder / "minutes").glob("*.txt")]
    except pytest.skip.Exception:
        pass  # the samples widen the test; it stands without them
    words = _words(texts)
    theirs = scripts("""const { stem } = await load("lunr"); return argument.map(stem);""", words)
    assert [(word, theirs[place]) for place, word in enumerate(words) if stem(word) != theirs[place]] == []


def test_stop_words_are_those_of_lunr() -> None:
    """The list is the one that ``lunr.da.js`` filters by."""
    source = (vendor_folder() / "lunr-language" / "lunr.da.js").read_text("utf-8")
    listed = re.search(r"generateStopWordFilter\('([^']*)'", source)
    assert listed
    assert set(listed[1].split()) == STOP_WORDS


def test_lunr_is_sent_without_what_no_analysis_needs() -> None:
    """Index, query and builder are left out; the licence stays; an unknown lunr.js is sent whole."""
    source = (vendor_folder() / "templates" / "search" / "lunr.js").read_text("utf-8")
    sent = compact(analysis_of_lunr(source))
    assert "lunr.Query" not in sent
    assert "@license MIT" in sent
    assert len(sent) < len(source) / 4
    assert analysis_of_lunr("var lunr = 3\n") == "var lunr = 3\n"


def test_keys_bring_inflected_forms_together() -> None:
    """Inflection, Danish letters left out, and the e that comes and goes lead to one key."""
    groups = json.loads((Path(__file__).parent / "keys.json").read_text("utf-8"))
    for group in groups:
        assert len({key(form) for form in group}) == 1, group


def test_compounds_of_inflected_words_are_split() -> None:
    """A head that texts have alone with another ending only is a part all the same."""
    assert "seminar" in Splitter({"seminaret": 1}).parts("heldagsseminar")
    assert "sygeplejersker" in Splitter({"sygeplejerske": 2}).parts("brobygningssygeplejersker")
    assert Splitter({"deling": 9}).parts("afdelingen") == ()
