"""Lines of participant lists."""

import pytest

from generator.importing.names import find_name, same_person
from generator.importing.personline import parse_person, split_people


@pytest.mark.parametrize(
    ("line", "name", "role", "organisation"),
    [
        ("Anne Berg, Direktør, Lolland Kommune", "Anne Berg", "Direktør", "Lolland Kommune"),
        ("Anne Berg, Direktør Lolland Kommune", "Anne Berg", "Direktør", "Lolland Kommune"),
        ("Borgmester Anne Berg, Lolland Kommune", "Anne Berg", "Borgmester", "Lolland Kommune"),
        ("Anne von Berg (Region Sjælland)", "Anne von Berg", "", "Region Sjælland"),
        ("K.B. Nielsen, PLO-Fyn", "K.B. Nielsen", "", "PLO-Fyn"),
        ("Formand for Social- og Sundhedsudvalget, Bo Dahl, Region Fyn", "Bo Dahl", "Formand for Social- og Sundhedsudvalget", "Region Fyn"),
        ("PLO-K formand i Ærø Kommune Bo Dahl", "Bo Dahl", "PLO-K formand i Ærø Kommune", "PLO-K"),
        ("Bo Dahl, Repræsentant for PLO-Fyn, bo@example.dk", "Bo Dahl", "Repræsentant", "PLO-Fyn"),
    ],
)  # fmt: skip
def test_finds_name_post_and_organisation(line: str, name: str, role: str, organisation: str) -> None:
    """In whatever order they stand."""
    person = parse_person(line)
    assert person is not None
    assert (person.name, person.role, person.organisation) == (name, role, organisation)


@pytest.mark.parametrize(
    ("line", "presence", "function", "party"),
    [
        ("Anne Berg (A) - afbud", "afbud", "", "A"),
        ("Anne Berg, direktør (afbud)", "afbud", "", ""),
        ("Anne Berg (V), formand", None, "formand", "V"),
        ("Anne Berg, Viborg Kommune (sekretariat)", None, "sekretariat", ""),
        ("Anne Berg - Mødeleder", None, "mødeleder", ""),
    ],
)
def test_reads_what_stands_in_brackets_and_behind_dashes(
    line: str, presence: str | None, function: str, party: str
) -> None:
    """Party, function and apologies are kept apart."""
    person = parse_person(line)
    assert person is not None
    assert person.name == "Anne Berg"
    assert (person.presence.value if person.presence else None, person.function, person.party) == (
        presence,
        function,
        party,
    )


def test_knows_who_came_instead() -> None:
    """A deputy is the deputy of someone; whether with apologies, the list says in which the line stands."""
    one = parse_person("Anne Berg, i stedet deltager Bo Dahl")
    two = parse_person("Bo Dahl (stedfortræder for Anne Berg)")
    assert one is not None
    assert two is not None
    assert (one.name, one.replaced_by, one.presence) == ("Anne Berg", "Bo Dahl", None)
    assert (two.name, two.substitute_for) == ("Bo Dahl", "Anne Berg")


@pytest.mark.parametrize(
    "line", ["Godkendelse af dagsorden", "Region Midtjylland", "Der var afbud fra to", "Rådhuset, lokale 4", ""]
)
def test_takes_no_other_line_for_a_person(line: str) -> None:
    """What names nobody gives nobody."""
    assert parse_person(line) is None


def test_parts_the_people_of_one_line() -> None:
    """Commas part people, and also a person's own posts."""
    assert split_people("Anne Berg (A), Bo Dahl og Carl Eg") == ["Anne Berg (A)", "Bo Dahl", "Carl Eg"]
    assert split_people("Anne Berg, Direktør Social, Sundhed og Omsorg, Viborg Kommune") == [
        "Anne Berg, Direktør Social, Sundhed og Omsorg, Viborg Kommune"
    ]


def test_knows_a_name_in_other_forms() -> None:
    """Middle names come and go, and letters change; two people with one first name stay two."""
    assert same_person("Lisbeth Lagoni", "Lisbeth Kjær Lagoni")
    assert same_person("Niels Jørgen Petersen", "Niels Jørgen Pedersen")
    assert not same_person("Anne Berg", "Anne Dahl")
    assert find_name("Lina", ["Lina Hund", "Bo Dahl"]) == "Lina Hund"
    assert find_name("Bo", ["Bo Dahl", "Bo Eg"]) == ""
