"""Names that are alike are suggested with the line to paste; what the register has settled is left in peace."""

import pytest
from portal_of import corpus, item, meeting

from generator.checking.people import paste
from generator.checking.registry import checks, run_checks
from generator.linking.build import link
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic, Severity


def found(whole: Corpus, *codes: str) -> list[Diagnostic]:
    return [one for one in run_checks(whole, link(whole)) if one.code in codes]


def two(one: str, other: str, registers: str = "", where: str = "syd") -> Corpus:
    return corpus(
        meeting("2023-05-01", people=(f"{one}, Chef, Prøveby Kommune",)),
        meeting("2023-06-01", people=(f"{other}, Læge, PLO",), body=where),
        registers=registers,
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Sofie Lund", "Anna Lund"),
        ("Per Sørensen", "Per Sgrensen"),
        ("Anna Lund Krog", "Anna Lund"),
        ("Lund Anna", "Anna Lund"),
    ],
)
def test_a_suspicious_pair_is_suggested_once(one: str, other: str):
    """Both names and the reason stand in the message, the file and the line to paste in the remedy."""
    (pair,) = found(two(one, other), "N601")
    assert f"»{one}«" in pair.message
    assert f"»{other}«" in pair.message
    assert "aliaser: [" in pair.remedy
    assert "ikke: [" in pair.remedy
    assert "content/deltagere/" in pair.remedy
    assert pair.severity is Severity.SUGGESTION


@pytest.mark.parametrize(
    ("one", "other"), [("Anna Lund", "Bo Lund"), ("Anna Sofie Lund", "Anna Maria Lund"), ("Anna Lund", "Anna Krog")]
)
def test_different_people_are_left_in_peace(one: str, other: str):
    """A last name or a first name in common is nothing."""
    assert not found(two(one, other), "N601")


@pytest.mark.parametrize(
    "registers",
    ["person: Anna Sofie Lund | Anna Lund", "ikke: Anna Sofie Lund | Anna Lund", "ikke: Anna Lund | Anna Sofie Lund"],
)
def test_what_the_register_settled_is_settled(registers: str):
    """An alias is one person, "ikke" is two; in neither case is there more to say."""
    assert not found(two("Anna Sofie Lund", "Anna Lund", registers), "N601")


def test_two_on_one_list_are_two():
    """Nobody is on an attendance list twice."""
    whole = corpus(meeting("2023-05-01", people=("Anna Sofie Lund, A, B", "Anna Lund, C, D")))
    assert not found(whole, "N601")


def test_a_weak_likeness_takes_common_ground():
    """The names "Hanne Berg" and "Hanna Berg" are suspicious in one cluster, and two people in two."""
    assert found(two("Hanne Berg", "Hanna Berg"), "N601")
    assert not found(two("Hanne Berg", "Hanna Berg", where="vest"), "N601")


def test_the_paste_names_the_register_that_is_there():
    """Where one of the names has a file, the other goes into it."""
    (pair,) = found(two("Anna Sofie Lund", "Anna Lund", "person: Anna Sofie Lund"), "N601")
    assert "Er det én person, så skriv i content/deltagere/anna-sofie-lund.md: »aliaser: [Anna Lund]«" in pair.remedy


def test_names_in_texts_are_compared_with_the_people():
    """A misspelt name in running text is suggested, titles in front of it aside; a first name alone is pointed out."""
    text = "Vicedirektør Hanne Kirkegaard Nilson indledte, og Hanne sluttede. Nordby Kommune deltog."
    whole = corpus(meeting("2023-05-01", item("1", "A", text), people=("Hanne Kirkegaard Nilsson, A, B",)))
    assert [one.message for one in found(whole, "N602", "N603")] == [
        "»Hanne Kirkegaard Nilson« i punkt 1 ligner »Hanne Kirkegaard Nilsson«: navnene lyder ens.",
        "»Hanne« i punkt 1 er vist »Hanne Kirkegaard Nilsson«.",
    ]


def test_traces_of_a_scan_are_pointed_out():
    """One name is enough where Danish has no such word; "McDonald" and "Ingrid" are names, an alias is settled."""
    whole = corpus(
        meeting(
            "2023-05-01", people=("Ida DrejØ, A, B", "Ib McDonald, A, B", "Ingrid Mgller, A, B", "IBo Sgrup, A, B")
        ),
        registers="person: Bo Sørup | IBo Sgrup",
    )
    assert [(one.message, one.remedy) for one in found(whole, "N606")] == [
        ("»Ida DrejØ« ligner »Ida Drejø«, som en indscanning har ændret bogstaver i.", "Ret det til »Ida Drejø«."),
        (
            "»Ingrid Mgller« ligner »Ingrid Møller«, som en indscanning har ændret bogstaver i.",
            paste("Ingrid Møller", "Ingrid Mgller", whole),
        ),
    ]


def test_organisations_and_projects_that_are_alike():
    """One slip in a long word is suspicious; numbers and abbreviations tell things apart; "ikke" settles it."""
    whole = corpus(
        meeting("2023-05-01", people=("Anna Lund, A, Nordbylille Kommune",)),
        registers="organisation: Nordbylile Kommune\nprojekt: Hjemmetræning 1\nprojekt: Hjemmetræning 2\nprojekt: Træning hjemme\nprojekt: Den lange træning\nprojekt: Lange træning",
    )
    assert [one.code for one in found(whole, "N604", "N605")] == ["N604", "N605"]


def test_every_check_has_a_name():
    """The package is walked; each check says in Danish what it is."""
    assert len(checks()) >= 6
    assert all(check.name for check in checks())
