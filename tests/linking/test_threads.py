"""What was put off is shown with what took it up again, and the reason; what was not is on the list."""

import pytest
from portal_of import corpus, item, meeting

from generator.linking.build import link
from generator.linking.portal import Item, Portal
from generator.model.meeting import AgendaItem


def thread(
    *later: AgendaItem, first: AgendaItem | None = None, days: tuple[str, ...] = ("2023-06-01",)
) -> tuple[Item, Portal]:
    put_off = first or item("3", "Kørsel til dagcentre", decision="Punktet blev udsat.", case_number="K-7")
    meetings = [meeting("2023-05-01", item("1", "Velkomst"), put_off)]
    for place, day in enumerate(days):
        meetings.append(meeting(day, *(later if place == len(days) - 1 else (item("1", "Noget andet"),))))
    made = link(corpus(*meetings, registers="projekt: Kørsel"))
    return made.items["referater/syd/2023-05-01-politisk.md"][1], made


@pytest.mark.parametrize(
    ("later", "reason"),
    [
        (item("2", "Transport", case_number="K-7"), "samme sagsnummer (K-7)"),
        (item("2", "Kørsel til dagcentre"), "samme titel"),
        (item("2", "Genoptaget: Kørsel til dagcentre"), "samme titel"),
        (item("2", "Kørsel til dagcenter"), "samme projekt og næsten samme titel"),
        (item("2", "Kørsel til kommunale dagcentre", projects=("Kørsel",)), "samme projekt og næsten samme titel"),
    ],
)
def test_a_deferred_item_is_found_again(later: AgendaItem, reason: str):
    """Same case number, same title, or nearly the same, in a later meeting of the same body and level."""
    put_off, made = thread(item("1", "Velkomst"), later)
    assert [(one.url, one.reason) for one in put_off.taken_up_by] == [
        ("referater/syd/2023-06-01-politisk/#punkt-2", reason)
    ]
    assert [one.url for one in made.items["referater/syd/2023-06-01-politisk.md"][1].takes_up] == [put_off.url]
    assert not made.open_items


@pytest.mark.parametrize(
    "later",
    [item("2", "Kantinens åbningstid"), item("2", "Eventuelt"), item("2", "Kørsel til dagcentre", continues="nej")],
)
def test_other_items_take_nothing_up(later: AgendaItem):
    """What only looks a little alike, or says that it continues nothing, leaves the item on the list."""
    put_off, made = thread(later)
    assert not put_off.taken_up_by
    assert [one.url for one in made.open_items["syd"]] == [put_off.url]


def test_every_agendas_titles_bind_nothing():
    """An "Eventuelt" that was put off is not continued by the next "Eventuelt"."""
    put_off, _ = thread(item("1", "Eventuelt"), first=item("3", "Eventuelt", decision="Udsat."))
    assert not put_off.taken_up_by


def test_a_title_is_looked_for_in_the_next_meetings_only():
    """After four meetings only the case number still binds."""
    days = tuple(f"2023-{month:02d}-01" for month in range(6, 12))
    assert not thread(item("1", "Kørsel til dagcentre"), days=days)[0].taken_up_by
    assert thread(item("1", "Transport", case_number="K-7"), days=days)[0].taken_up_by


@pytest.mark.parametrize("written", ["2023-05-01#3", "01-05-2023 punkt 3", "syd/2023-05-01-politisk#3"])
def test_a_writer_can_say_what_an_item_continues(written: str):
    """A "Fortsætter:" line wins over everything that is computed."""
    put_off, made = thread(item("1", "Kørsel til dagcentre"), item("2", "Helt nyt", continues=written))
    assert [one.reason for one in put_off.taken_up_by] == ["referatet siger det"]
    assert put_off.taken_up_by[0].url.endswith("#punkt-2")
    assert not made.diagnostics


def test_what_leads_nowhere_is_reported():
    """A "Fortsætter:" line to a meeting or an item that is not there."""
    _, made = thread(item("1", "A", continues="2023-05-02#3"), item("2", "B", continues="2023-05-01#9"))
    assert [one.code for one in made.diagnostics] == ["L503", "L503"]


def test_a_thread_goes_on_while_it_is_put_off():
    """Put off twice: each item leads to the next."""
    _, made = thread(
        item("1", "Kørsel til dagcentre", decision="Udsat igen. Udsat.", case_number="K-7"), days=("2023-06-01",)
    )
    assert [one.meeting.date.isoformat() for one in made.open_items["syd"]] == ["2023-06-01"]


def test_promises_know_what_came_back():
    """A promise has who, until when, and the item that came back to it; overdue is what lies before the newest meeting."""
    first = meeting(
        "2023-05-01",
        item(
            "1",
            "Kørsel",
            "- Anna Lund sender planen inden næste møde.\n- Bo Holm ringer senest den 1. marts.",
            kind="Opfølgning",
        ),
        item("2", "Mad", "- Anna Lund koger.", "Udsat.", kind="Opfølgning"),
        people=("Anna Lund, Chef, Syd", "Bo Holm, Chef, Syd"),
    )
    made = link(corpus(first, meeting("2023-06-10", item("1", "Mad")), meeting("2024-06-10", item("1", "Vin"))))
    assert [
        (one.promise.who, one.promise.due, str(one.promise.due_date), one.state.value) for one in made.commitments
    ] == [
        (("anna-lund",), "inden næste møde", "2023-06-10", "fristen er passeret"),
        (("bo-holm",), "senest den 1. marts", "2024-03-01", "fristen er passeret"),
        (("anna-lund",), "", "None", "vendt tilbage"),
    ]
    assert len(made.people_commitments["anna-lund"]) == 2


def test_minutes_know_the_meeting_that_approved_them():
    """By a date in the title, or else the meeting before; not by an item that was put off."""
    made = link(
        corpus(
            meeting("2023-05-01", item("1", "A")),
            meeting("2023-06-01", item("1", "Godkendelse af referat", decision="Godkendt.")),
            meeting("2023-07-01", item("1", "Godkendelse af referat fra mødet d. 1. juni 2023", decision="Udsat.")),
            meeting("2023-08-01", item("1", "Godkendelse af referat fra mødet d. 1. juni 2023", decision="Godkendt.")),
        )
    )
    assert {uri[14:24]: one.url[14:24] for uri, one in made.approvals.items()} == {
        "2023-05-01": "2023-06-01",
        "2023-06-01": "2023-08-01",
    }
