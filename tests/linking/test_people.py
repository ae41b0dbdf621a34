"""Who is who: one page a person, merged only by the register."""

from dataclasses import replace

from portal_of import corpus, item, meeting

from generator.linking.build import link
from generator.linking.portal import Portal
from generator.model.meeting import Attendance, Presence
from generator.model.register import Participant, Role

MAY = meeting("2023-05-01", item("1", "A"), people=("Anna Lund, Chef, Prøveby Kommune", "Bo Holm, Læge, PLO"))
JUNE = meeting("2023-06-01", item("1", "A"), people=("Anna Lund, Direktør, Prøveby Kommune", "Bo P. Holm, Læge, PLO"))
VEST = meeting("2023-07-01", item("1", "A"), people=("ANNA LUND, Direktør, Prøveby Kommune",), body="vest")


def test_everyone_on_a_list_is_a_person():
    """Attendance lists, chair, minute-taker and presenters name people; a name in two clusters is one person."""
    led = replace(
        MAY,
        chair="Cai Eg, Formand",
        minute_taker="Sekretariatet",
        items=(item("1", "A", presenters=("Dan Fjord", "Alle")),),
    )
    portal = link(corpus(led, JUNE, VEST))
    assert sorted(portal.people) == ["anna-lund", "bo-holm", "bo-p-holm", "cai-eg", "dan-fjord"]
    assert [one.meeting.bodies[0] for one in portal.people["anna-lund"].appearances] == ["syd", "syd", "vest"]
    assert portal.people["anna-lund"].name == "Anna Lund"
    assert [one.item.number for one in portal.people["dan-fjord"].appearances[0].presented] == ["1"]


def test_spellings_are_merged_only_by_the_register():
    """The name "Bo P. Holm" is Bo Holm when his file says so, and someone of his own before."""
    portal = link(corpus(MAY, JUNE, registers="person: Bo Holm | Bo P. Holm"))
    assert sorted(portal.people) == ["anna-lund", "bo-holm"]
    assert len(portal.people["bo-holm"].appearances) == 2
    assert portal.names["Bo P. Holm"] == "bo-holm"


def test_roles_are_read_over_time_where_the_register_has_none():
    """Newest first; an earlier role ends with the last meeting that names it."""
    roles = link(corpus(MAY, JUNE, VEST)).people["anna-lund"].roles
    assert [(one.title, str(one.start), str(one.end)) for one in roles] == [
        ("Direktør", "2023-06-01", "None"),
        ("Chef", "2023-05-01", "2023-05-01"),
    ]


def test_two_names_with_one_address_are_two_people():
    """The names "Åge" and "Aage" have the same slug: whoever is named first has it, the other gets a number."""
    portal = link(
        corpus(meeting("2023-05-01", people=("Aage Lund, A, B",)), meeting("2023-06-01", people=("Åge Lund, A, B",)))
    )
    assert {person.name: slug for slug, person in portal.people.items()} == {
        "Aage Lund": "aage-lund",
        "Åge Lund": "aage-lund-2",
    }


def test_namesakes_are_told_apart_by_their_organisation():
    """Two register files with one name: an attendance goes to the one with that organisation, or to neither."""

    def namesake(slug: str, organisation: str) -> Participant:
        return Participant(slug, "Anna Lund", roles=(Role("Chef", organisation),), src_uri=f"deltagere/{slug}.md")

    whole = replace(
        corpus(MAY), participants=(namesake("anna-1", "Prøveby Kommune"), namesake("anna-2", "Vestby Kommune"))
    )
    people = link(whole).people
    assert len(people["anna-1"].appearances) == 1
    assert not people["anna-2"].appearances
    unknown = meeting("2023-05-01", people=("Anna Lund, Chef, Fjernby Kommune",))
    assert not any(person.appearances for person in link(replace(whole, meetings=(unknown,))).people.values())


def test_substitutes_are_shown_with_the_seat_they_took():
    """The key "stedfortræder for" gives a link to the meeting, with the member's name."""
    stood_in = replace(MAY, attendances=(*MAY.attendances, Attendance("Eva Krog", substitute_for="Bo Holm")))
    portal = link(corpus(stood_in))
    assert [(one.url, one.reason) for one in portal.people["eva-krog"].substituted] == [(MAY.url, "Bo Holm")]


def test_seats_count_lists_and_presence():
    """Members of a level over time, the most frequent first; guests and substitutes have no seat."""
    away = replace(JUNE.attendances[0], presence=Presence.APOLOGIES)
    june = replace(JUNE, attendances=(away, replace(JUNE.attendances[1], function="gæst")))
    seats = link(corpus(MAY, june)).seats["syd"]["politisk"]
    assert [(one.person, one.meetings, one.attended, str(one.last)) for one in seats] == [
        ("anna-lund", 2, 1, "2023-06-01"),
        ("bo-holm", 1, 1, "2023-05-01"),
    ]


def _organisations(portal: Portal) -> dict[str, tuple[str, ...]]:
    return {slug: portal.organisation_people.get(slug, ()) for slug in portal.organisations}


def test_organisations_come_from_lists_and_registers():
    """An organisation that is only named has a page too, with its people and its clusters."""
    portal = link(corpus(MAY, JUNE, registers="organisation: PLO-Syd | PLO"))
    assert _organisations(portal) == {
        "plo-syd": ("bo-holm", "bo-p-holm"),
        "proeveby-kommune": ("anna-lund",),
    }
    assert portal.organisation_bodies["proeveby-kommune"] == ("syd",)
    assert portal.organisations["proeveby-kommune"].kind == "kommune"
