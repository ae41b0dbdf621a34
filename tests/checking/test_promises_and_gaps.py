"""What may be a promise is suggested, and meetings that are missing are named."""

import pytest
from portal_of import corpus, item, meeting

from generator.checking.registry import run_checks
from generator.linking.build import link
from generator.model.corpus import Corpus


def lines(whole: Corpus, code: str) -> list[str]:
    return [one.message for one in run_checks(whole, link(whole)) if one.code == code]


@pytest.mark.parametrize(
    "decision",
    [
        "Anna Lund lover at se på det.",
        "Sekretariatet undersøger sagen.",
        "Det blev aftalt at spørge lægerne.",
        "Bo Holm skal udarbejde en plan.",
    ],
)
def test_a_promise_in_a_decision_is_suggested(decision: str):
    """Until it stands under "Opfølgning"; the portal publishes none by itself."""
    whole = corpus(meeting("2023-05-01", item("1", "A", decision=f"Godkendt. {decision}")))
    assert lines(whole, "H702") == [f"Punkt 1: »{decision}« lyder som noget, nogen skal gøre."]
    assert not link(whole).commitments
    written = corpus(meeting("2023-05-01", item("1", "A", f"- {decision}", f"Godkendt. {decision}", kind="Opfølgning")))
    assert not lines(written, "H702")


@pytest.mark.parametrize(
    "decision", ["Man kunne spørge lægerne.", "Anna Lund fortalte om planen.", "Hvem sender planen?"]
)
def test_talk_is_no_promise(decision: str):
    """Wishes, questions and reports."""
    assert not lines(corpus(meeting("2023-05-01", item("1", "A", decision=decision))), "H702")


def test_a_missing_meeting_is_named_with_its_line():
    """With the date in words, and whether the year was inferred; another committee's meeting is not the portal's gap."""
    text = "Første linje.\n\nPå mødet den 12. april blev det besluttet. Regionsrådets møde den 3. maj 2023 var godt."
    whole = corpus(meeting("2023-10-23", item("1", "A", text)))
    (gap,) = [one for one in run_checks(whole, link(whole)) if one.code == "H701"]
    assert gap.line == 12
    assert gap.message == (
        "Punkt 1 nævner et møde den 12. april 2023 (året er gættet ud fra mødets dato), "
        "som portalen ikke har (Sundhedsklynge Syd)."
    )
