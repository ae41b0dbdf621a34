"""The sentence that tells what was decided is whole: decisions.txt, a case a line."""

from pathlib import Path

import pytest
from portal_of import corpus, item, meeting

from generator.linking.build import link
from generator.model.meeting import AgendaItem, Section, SectionKind

CASES = [
    [cell.strip() for cell in line.split("|")]
    for line in (Path(__file__).parent / "decisions.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def decided(text: str, asked: str = "") -> AgendaItem:
    made = item("1", "Kørsel", decision=text.replace("¶", "\n"))
    if not asked:
        return made
    return AgendaItem("1", "Kørsel", (Section(SectionKind.RECOMMENDATION, asked, 10), *made.sections))


@pytest.mark.parametrize(("text", "asked", "expected"), CASES)
def test_the_sentence_that_decides_is_shown_whole(text: str, asked: str, expected: str):
    """Neither an introduction nor half a list stands for the decision."""
    portal = link(corpus(meeting("2023-05-01", decided(text, asked))))
    assert portal.all_items()[0].decision_sentence == expected


def test_a_long_list_is_counted_and_not_cut():
    """What does not fit is told as a number, so that every shown item is whole."""
    listed = "¶".join(f"- {word} {'meget ' * 20}langt ord" for word in ("Et", "To", "Tre", "Fire", "Fem", "Seks"))
    portal = link(corpus(meeting("2023-05-01", decided(f"Klyngen besluttede seks ting:¶¶{listed}"))))
    sentence = portal.all_items()[0].decision_sentence
    assert sentence.startswith("Klyngen besluttede seks ting: Et meget")
    assert sentence.endswith("langt ord; og 4 mere.")
