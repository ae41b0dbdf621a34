"""Headings over the parts of an item."""

from datetime import date

import pytest

from generator.importing.sectionmark import section_mark
from generator.model.meeting import SectionKind

DECISION, CASE = SectionKind.DECISION, SectionKind.CASE


@pytest.mark.parametrize(
    ("line", "kind", "rest"),
    [
        ("Beslutning", DECISION, ""),
        ("BESLUTNING:", DECISION, ""),
        ("Beslutning: Godkendt.", DECISION, "Godkendt."),
        ("POLITISK BEHANDLING", DECISION, ""),
        ("Referat", DECISION, ""),
        ("Bilagsfortegnelse", SectionKind.ATTACHMENTS, ""),
        ("Tidligere beslutninger", SectionKind.EARLIER_DECISIONS, ""),
        ("Forvaltningens indstilling", SectionKind.RECOMMENDATION, ""),
        ("Fraværende: Anne Berg (A)", SectionKind.ABSENT, "Anne Berg (A)"),
        ("Beslutningstema", None, ""),
        ("Beslutningskompetence", None, ""),
        ("Beslutningssag", None, ""),
    ],
)
def test_knows_the_word(line: str, kind: SectionKind | None, rest: str) -> None:
    """Case and colon do not matter; what stands behind the colon is the part's first words."""
    mark = section_mark(line)
    assert mark is not None
    assert (mark.kind, mark.rest) == (kind, rest)


@pytest.mark.parametrize(
    ("line", "body", "day"),
    [
        ("Beslutning i Sundhedsudvalget den 12-03-2024", "Sundhedsudvalget", date(2024, 3, 12)),
        ("Behandling i Udvalget for børn onsdag den 15. januar 2020, pkt. 1", "Udvalget for børn", date(2020, 1, 15)),
        ("Sundheds- og Omsorgsudvalget, 03-03-2016, pkt. 15", "Sundheds- og Omsorgsudvalget", date(2016, 3, 3)),
        ("Direktionens beslutning den 3. maj 2023:", "Direktionens", date(2023, 5, 3)),
    ],
)
def test_knows_whose_decision_and_when(line: str, body: str, day: date) -> None:
    """A heading may say who decided, and on what day."""
    mark = section_mark(line)
    assert mark is not None
    assert (mark.kind, mark.body, mark.when) == (DECISION, body, day)


@pytest.mark.parametrize(
    "line",
    [
        "Beslutning om frikøb af læger",
        "Beslutning om nedsættelse af udvalg den 3. maj 2023",
        "På mødet den 3. maj 2023 besluttede udvalget at vente.",
        "Referat fra mødet den 3. maj 2023 godkendes",
        "Misbrugsområdet var et tema på seminaret i udvalget den 17. august 2023.",
        "Følgende punkter rummer overvejelser om kommissionens anbefalinger:",
        "Sagsforløb: BY",
    ],
)
def test_leaves_titles_and_sentences_alone(line: str) -> None:
    """Words that open a part open titles and sentences too."""
    mark = section_mark(line)
    assert mark is None or mark.kind is not DECISION
    assert mark is None or mark.kind is not SectionKind.EARLIER_DECISIONS


def test_reads_words_that_a_scan_damaged() -> None:
    """A letter that is wrong is forgiven where the whole text is known to be damaged, and only there."""
    mark = section_mark("Beslutnlng", damaged=True)
    assert mark is not None
    assert mark.kind is DECISION
    assert section_mark("Beslutnlng") is None
