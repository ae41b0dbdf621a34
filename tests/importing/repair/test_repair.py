"""Damage by scanning is noticed and mended, and whole Danish is left alone."""

import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importing.repair import Repair, apply, has_word_list, is_damaged, known_words, propose
from generator.importing.repair.assessment import repairs_of
from generator.importing.repair.lexicon import Lexicon, lexicon
from generator.importing.source import Line
from generator.importing.sources.registry import read_source

sys.path.insert(0, str(Path(__file__).parent))
from damage import damaged

CONTENT = Path(__file__).resolve().parents[3] / "content" / "referater"
FILLER = "Dette er en tekst uden de danske bogstaver, som er lang nok til at kunne sige noget. " * 4
OWN = [
    "Formanden bød velkommen til mødet. Mødet blev holdt på rådhuset, og rådet drøftede målene for året.",
    "Mødet skal følge op på målgruppen. Der er ønsker om at få indlæggelser ned, og både mødet og rådet er enige.",
    "Også i år er målet at være på forkant med de næste møder. Et møde sluttede med øvrige spørgsmål.",
    "Målgruppen er borgere med særlige behov. Den ældre målgruppe får en øget indsats på området.",
]
NAMES = ["Kirsten Kjærgaard", "Jørgen Møller"]


@pytest.fixture(scope="module")
def words() -> Lexicon:
    """The words of a small portal, without a word list."""
    return lexicon({word: count for word, count in known_words(OWN).items() if count}, NAMES)


def lines(*texts: str) -> list[Line]:
    return [Line(text=text, number=number) for number, text in enumerate(texts, start=1)]


def mended(words: Lexicon, *texts: str) -> list[str]:
    """The lines with the certain repairs in them."""
    there = lines(*texts)
    return [line.text for line in apply(there, [repair for repair in repairs_of(there, words) if repair.certain])]


def test_missing_letters_are_noticed() -> None:
    """A long text with no æ, ø or å is damaged; Danish, and a text too short to tell, is not."""
    assert is_damaged(lines(FILLER))
    assert not is_damaged(lines(*OWN))
    assert not is_damaged(lines("Kort tekst."))


def test_whole_danish_gets_no_repairs() -> None:
    """A text with its letters is not looked at further, however odd its words."""
    assessment = propose(lines(*OWN, "mgde pa radhuset"), known_words(OWN), NAMES)
    assert (assessment.damaged, assessment.repairs) == (False, ())
    assert 0.02 < assessment.letter_share < 0.2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mgdet skal fglge op pa malgruppen.", "Mødet skal følge op på målgruppen."),
        ("ogsa zeldre og seldre far aget indsats", "også ældre og ældre får øget indsats"),
        ("- @get indsats, @get", "- Øget indsats, øget"),
        ("oplæg v/IMads Berg", "oplæg v/Mads Berg"),
        ("| januar holdes et ma@de", "I januar holdes et møde"),
        ("Kirsten Kjeergaard og Jgrgen Mgller", "Kirsten Kjærgaard og Jørgen Møller"),
        ("Tina Ebler og Ole Rad", "Tina Ebler og Ole Rad"),
        ("skriv til mgde@example.org", "skriv til mgde@example.org"),
        ("se www.mgde.dk og mgde.pdf", "se www.mgde.dk og mgde.pdf"),
        ("PLO, IPS, KL og 72 timer", "PLO, IPS, KL og 72 timer"),
    ],
)
def test_certain_repairs(words: Lexicon, text: str, expected: str) -> None:
    """One known word fits, and what stands there is none; names and addresses are not guessed at."""
    assert mended(words, text) == [expected]


@pytest.mark.parametrize(
    ("text", "known", "new", "reason"),
    [
        ("de bor", {"bør": 5, "bor": 0}, "bør", "“bor” er selv et ord, men “bør” bruges oftere"),
        ("et magde", {"mågde": 1, "møde": 2}, "møde", "Også “mågde” kan have stået der"),
    ],
)
def test_doubt_is_said(text: str, known: dict[str, int], new: str, reason: str) -> None:
    """Where two known words fit, or what stands there is a word itself, the repair is doubtful and says why."""
    (repair,) = repairs_of(lines(text), lexicon(known, []))
    assert (repair.new, repair.certain, repair.reason) == (new, False, reason)


def test_a_word_divided_over_two_lines(words: Lexicon) -> None:
    """Each line gets its part of the word, and a part that happens to look like another word is left alone."""
    assert mended(words, "op pa mal-", "gruppen, pa mgde-", "rne") == ["op på mål-", "gruppen, på mgde-", "rne"]


def test_repairs_name_their_place(words: Lexicon) -> None:
    """Line, start and end are those of the line's text, and a row's cells follow its text."""
    row = Line(text="Mgdet\tpa", number=7, cells=("Mgdet", "pa"))
    repairs = list(repairs_of([row], words))
    assert [(repair.line, repair.start, repair.end, repair.new) for repair in repairs] == [
        (7, 0, 5, "Mødet"),
        (7, 6, 8, "på"),
    ]
    assert apply([row], repairs)[0].cells == ("Mødet", "på")


def test_a_repair_of_another_text_is_refused() -> None:
    """Nothing is put where the old word does not stand."""
    repair = Repair(line=1, start=0, end=4, old="mgde", new="møde", certain=True, reason="")
    with pytest.raises(ValueError, match="mgde"):
        apply(lines("noget andet"), [repair])


def test_long_lines_are_judged_quickly(words: Lexicon) -> None:
    """A line of a million letters, in one word or in many, takes seconds."""
    begun = time.monotonic()
    for text in ("a" * 1_000_000, "mgde " * 200_000, "." * 1_000_000, "a@" * 500_000):
        list(repairs_of(lines(text), words))
    assert time.monotonic() - begun < 20


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text("aegoøåæ@&|1lI-. \tMPp", max_size=40), max_size=5))
def test_repairs_fit_their_lines(texts: list[str]) -> None:
    """Whatever stands there, all that is proposed can be put in."""
    there = lines(*texts)
    apply(there, list(repairs_of(there, lexicon({word: 3 for text in OWN for word in text.lower().split()}, NAMES))))


def _portal_words(without: str) -> Lexicon:
    """The words of the word list and of the portal's minutes, but for those of one meeting."""
    texts = [path.read_text("utf-8") for path in CONTENT.rglob("*.md") if without not in path.name]
    return lexicon(known_words(texts), [])


@pytest.mark.skipif(not has_word_list(), reason="the extra “repair” is not installed")
def test_whole_samples_are_left_alone_and_damaged_ones_mended(samples: Path) -> None:
    """Of the certain repairs 99 % are right and 80 % of the damaged words get one; whole minutes get none."""
    right = wrong = broken = unneeded = 0
    for path in sorted((samples / "minutes").glob("*.txt")):
        source = read_source(path.read_bytes(), path.name)
        if is_damaged(source.lines):
            continue
        known = _portal_words(path.stem[-10:])
        unneeded += sum(repair.certain for repair in repairs_of(source.lines, known))
        chance = random.Random(path.name)  # noqa: S311  damage need not be secret
        counted = _counted([damaged(line, chance) for line in source.lines if "\t" not in line.text], known)
        right, wrong, broken = right + counted[0], wrong + counted[1], broken + counted[2]
    assert unneeded <= 2
    assert right / (right + wrong) >= 0.99
    assert right / broken >= 0.80


def _counted(there: Sequence[tuple[Line, dict[int, tuple[str, str]]]], known: Lexicon) -> tuple[int, int, int]:
    """Words mended rightly and wrongly, and words that were damaged."""
    numbered = [(Line(text=line.text, number=number), words) for number, (line, words) in enumerate(there, start=1)]
    certain = [repair for repair in repairs_of([line for line, _ in numbered], known) if repair.certain]
    touched = {line.number: [repair.start for repair in certain if repair.line == line.number] for line, _ in numbered}
    right = wrong = broken = 0
    for line, words in numbered:
        repaired = apply([line], [repair for repair in certain if repair.line == line.number])[0].text.split()
        for (start, (now, was)), new in zip(words.items(), repaired, strict=True):
            broken += now != was
            if any(start <= place < start + len(now) for place in touched[line.number]):
                right += new == was
                wrong += new != was
    return right, wrong, broken
