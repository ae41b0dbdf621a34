"""Projects over meetings and clusters: money, columns side by side, kinship; and what bodies took over from."""

from dataclasses import replace

from portal_of import SYD, VEST, corpus, item, meeting

from generator.linking.build import link
from generator.linking.portal import Portal
from generator.model.register import Grant

REGISTERS = "projekt: Nattelys\nprojekt: Solskin\nprojekt: Regn"


def portal() -> Portal:
    whole = corpus(
        meeting(
            "2023-05-01",
            item("1", "Nattelys", "Der gives 250.000 kr. til Nattelys og Solskin."),
            item("2", "Nattelys og Solskin"),
        ),
        meeting("2023-06-01", item("1", "Nattelys", "Kr. 1,2 mio. er brugt.", "Godkendt."), body="vest"),
        meeting("2023-07-01", item("1", "Nattelys, Regn")),
        registers=REGISTERS,
    )
    grants = (Grant(2024, 1_212_000, "vest"), Grant(2023, 250_000, "syd"), Grant(2023, 100_000, "syd"))
    lit = replace(whole.projects[0], grants=grants, owner="Prøveby Kommune")
    syd = replace(SYD, grants=(Grant(2023, 300_000),), successors=("vest", "Fremtidens råd"))
    return link(replace(whole, projects=(lit, *whole.projects[1:]), bodies=(syd, VEST)))


def test_money_names_the_items_that_say_the_same():
    """A grant knows the items that name project and amount, as exactly as they give it."""
    rows = portal().project_money["nattelys"]
    assert [(row.year, row.body, row.amount, len(row.mentioned_in)) for row in rows] == [
        (2023, "syd", 250_000, 1),
        (2023, "syd", 100_000, 0),
        (2024, "vest", 1_212_000, 1),
    ]
    assert [one.meeting.date.isoformat() for one in rows[0].mentioned_in] == ["2023-05-01"]


def test_a_clusters_years_set_means_against_grants():
    """What is left is negative where projects got more than there was; unknown where the register has no means."""
    made = portal()
    assert [(one.year, one.means, one.granted, one.left) for one in made.body_years["syd"]] == [
        (2023, 300_000, 350_000, -50_000)
    ]
    assert [(one.year, one.means, one.left) for one in made.body_years["vest"]] == [(2024, None, None)]
    assert [row.amount for row in made.organisation_money["proeveby-kommune"]] == [250_000, 100_000, 1_212_000]


def test_clusters_stand_side_by_side():
    """Only where two bodies or more have items about a project."""
    columns = portal().side_by_side
    assert list(columns) == ["nattelys"]
    assert [(one.body, len(one.items), one.granted) for one in columns["nattelys"]] == [
        ("syd", 3, 350_000),
        ("vest", 1, 1_212_000),
    ]
    assert columns["nattelys"][1].newest_decision is not None


def test_kin_are_those_that_share_items():
    """The nearest first, with the reason."""
    assert [(one.title, one.reason) for one in portal().related_projects["nattelys"]] == [
        ("Solskin", "nævnes i 2 fælles punkter"),
        ("Regn", "nævnes i samme punkt"),
    ]


def test_succession_is_known_from_both_ends():
    """One register says it, both bodies show it; a successor without a file is a name without a link."""
    made = portal().succession
    assert [(one.title, one.url) for one in made["syd"][1]] == [
        ("Sundhedsklynge Vest", "klynger/vest/"),
        ("Fremtidens råd", ""),
    ]
    assert [one.title for one in made["vest"][0]] == ["Sundhedsklynge Syd"]
