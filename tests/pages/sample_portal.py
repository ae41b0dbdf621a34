"""A small portal made by hand: one of everything that a page may have to show. Its words are our own."""

from datetime import date, time

from generator.linking.portal import (
    Appearance,
    Attachment,
    Commitment,
    CommitmentState,
    Gap,
    Item,
    Link,
    Money,
    Neighbours,
    Passage,
    Person,
    Portal,
    Promise,
    Seat,
    YearSum,
)
from generator.model.meeting import AgendaItem, Attendance, Meeting, Presence, Section, SectionKind, Status
from generator.model.outcome import Outcome
from generator.model.register import Body, BodyLevel, Grant, Organisation, Project, Role, Term
from generator.pages.page import Change, Site


def _passage(kind: SectionKind, text: str) -> Passage:
    return Passage(Section(kind, text), f"<p>{text}</p>", text)


def _meeting(body: str, day: date, level: str, **more: object) -> Meeting:
    return Meeting(f"referater/{body}/{day.isoformat()}-{level}.md", (body,), level, day, **more)  # type: ignore[arg-type]


ATTENDANCES = (
    Attendance("Åse Holm", "Direktør", "Fjordby Kommune"),
    Attendance("Bo Dahl", "Læge", "Fjordby Sygehus", Presence.APOLOGIES),
    Attendance("Cia Eg", "Konsulent", "Fjordby Kommune", substitute_for="Bo Dahl"),
    Attendance("Dan Privat", "Patientrepræsentant"),
)
FIRST = _meeting(
    "fjord",
    date(2024, 3, 7),
    "fagligt-strategisk",
    start=time(12),
    end=time(14),
    place="Rådhuset",
    attendances=ATTENDANCES,
    source="https://example.org/referat.pdf",
    restored="To ord var ulæselige.",
)
SECOND = _meeting("fjord", date(2024, 6, 6), "fagligt-strategisk", attendances=ATTENDANCES[:2], status=Status.DRAFT)
OTHER = _meeting("bakke", date(2023, 11, 1), "politisk")
AGENDA = _meeting("fjord", date(2030, 1, 10), "fagligt-strategisk", status=Status.AGENDA)

OPENING = Item(
    FIRST,
    AgendaItem("1", "Godkendelse af dagsorden"),
    (_passage(SectionKind.DECISION, "Godkendt."),),
    Outcome.APPROVED,
    decision="Godkendt.",
    decision_sentence="Godkendt.",
)
BUS = Item(
    FIRST,
    AgendaItem(
        "2", "Sundhedsbus til øerne & fjorden", case_number="S-2024-7", presenters=("Åse Holm",), duration_minutes=20
    ),
    (
        _passage(SectionKind.SUMMARY, "En bus med en sygeplejerske."),
        _passage(SectionKind.CASE, "Bussen skal køre til havnene. " * 60),
        _passage(SectionKind.RECOMMENDATION, "Det indstilles, at bussen prøves af."),
        _passage(SectionKind.DECISION, "Udsat til næste møde. Økonomien mangler."),
        _passage(SectionKind.FOLLOW_UP, "Åse Holm regner på bussen."),
    ),
    Outcome.DEFERRED,
    decision="Udsat til næste møde. Økonomien mangler.",
    decision_sentence="Udsat til næste møde.",
    attachments=(Attachment("Køreplan", "https://example.org/plan.pdf"), Attachment("", closed=True)),
    promises=(
        Promise(
            "Åse Holm regner på bussen.",
            ("aase-holm",),
            "inden næste møde",
            date(2024, 6, 6),
            Link(SECOND.url + "#punkt-1", "Sundhedsbus igen"),
        ),
        Promise("Bo Dahl spørger de praktiserende læger.", ("bo-dahl",), due_date=date(2024, 4, 1), due="1. april"),
    ),
    projects=("sundhedsbus",),
    people=("aase-holm", "dan-privat"),
    organisations=("fjordby-kommune",),
    terms=("PIU",),
    taken_up_by=(Link(SECOND.url + "#punkt-1", "Sundhedsbus igen", "samme sagsnummer"),),
)
CLOSED = Item(FIRST, AgendaItem("3", "Lukket punkt", closed=True))
BUS_AGAIN = Item(
    SECOND,
    AgendaItem("1", "Sundhedsbus igen"),
    (_passage(SectionKind.DECISION, "Bussen fik 200.000 kr."),),
    Outcome.APPROVED_WITH_REMARKS,
    decision="Bussen fik 200.000 kr.",
    decision_sentence="Bussen fik 200.000 kr.",
    projects=("sundhedsbus",),
    people=("aase-holm",),
    takes_up=(Link(BUS.url, "Sundhedsbus til øerne & fjorden", "samme sagsnummer"),),
)
BUS_ELSEWHERE = Item(
    OTHER,
    AgendaItem("4", "Bus på bakken"),
    (_passage(SectionKind.DECISION, "Forslaget blev afvist."),),
    Outcome.REJECTED,
    decision="Forslaget blev afvist.",
    decision_sentence="Forslaget blev afvist.",
    projects=("sundhedsbus",),
)
WAITING = Item(
    OTHER,
    AgendaItem("5", "Fælles app"),
    (_passage(SectionKind.DECISION, "Udsat."),),
    Outcome.DEFERRED,
    decision="Udsat.",
    decision_sentence="Udsat.",
)

FJORD = Body(
    "fjord",
    "Sundhedsklynge Fjord",
    "Fjord",
    region="Region Nord",
    hospital="Fjordby Sygehus",
    municipalities=("Fjordby Kommune", "Aarup Kommune"),
    levels=(BodyLevel("fagligt-strategisk", ("Åse Holm", "Bo Dahl")),),
    founded=date(2022, 7, 1),
    dissolved=date(2026, 12, 31),
    successors=("sundhedsraad-nord",),
    grants=(Grant(2023, 100_000), Grant(2024, 300_000)),
    src_uri="klynger/fjord.md",
)
BAKKE = Body("bakke", "Sundhedsklynge Bakke", "Bakke", region="Region Nord", municipalities=("Bakkeby Kommune",))
COUNCIL = Body("sundhedsraad-nord", "Sundhedsråd Nord", kind="sundhedsråd", predecessors=("fjord",))

BUS_PROJECT = Project(
    "sundhedsbus",
    "Sundhedsbus",
    ("sundhedsbussen",),
    bodies=("fjord",),
    owner="fjordby-kommune",
    status="i gang",
    grants=(Grant(2024, 200_000, "fjord"),),
    src_uri="projekter/sundhedsbus.md",
)
TOPIC = Project("app", "Fælles app", kind="emne")


def _person(slug: str, name: str, place: int, *, private: bool = False, presented: tuple[Item, ...] = ()) -> Person:
    first = ATTENDANCES[place]
    appearances = [Appearance(FIRST, first, presented)]
    if place < 2:
        appearances.append(Appearance(SECOND, first))
    return Person(
        slug, name, roles=(Role(first.role, first.organisation),), private=private, appearances=tuple(appearances)
    )


PEOPLE = {
    "aase-holm": _person("aase-holm", "Åse Holm", 0, presented=(BUS,)),
    "bo-dahl": _person("bo-dahl", "Bo Dahl", 1),
    "cia-eg": _person("cia-eg", "Cia Eg", 2),
    "dan-privat": _person("dan-privat", "Dan Privat", 3, private=True),
}

KEPT = Commitment(BUS, BUS.promises[0], CommitmentState.CAME_BACK)
LATE = Commitment(BUS, BUS.promises[1], CommitmentState.DUE_PASSED)
GRANT = Money(2024, 200_000, "fjord", "sundhedsbus", (BUS_AGAIN,))

PORTAL = Portal(
    meetings=(OTHER, FIRST, SECOND, AGENDA),
    items={
        FIRST.src_uri: (OPENING, BUS, CLOSED),
        SECOND.src_uri: (BUS_AGAIN,),
        OTHER.src_uri: (BUS_ELSEWHERE, WAITING),
        AGENDA.src_uri: (),
    },
    neighbours={
        FIRST.src_uri: Neighbours(next=SECOND),
        SECOND.src_uri: Neighbours(previous=FIRST, next=AGENDA),
    },
    bodies={body.slug: body for body in (FJORD, BAKKE, COUNCIL)},
    projects={project.slug: project for project in (BUS_PROJECT, TOPIC)},
    people=PEOPLE,
    organisations={
        "fjordby-kommune": Organisation("fjordby-kommune", "Fjordby Kommune", kind="kommune"),
        "fjordby-sygehus": Organisation("fjordby-sygehus", "Fjordby Sygehus", kind="hospital"),
    },
    terms=(Term("PIU", "Patientinddragelsesudvalget", "Patienternes udvalg.", ("patientudvalg",)),),
    project_items={"sundhedsbus": (BUS_ELSEWHERE, BUS, BUS_AGAIN)},
    body_projects={"fjord": ("sundhedsbus", "app")},
    organisation_items={"fjordby-kommune": (BUS,)},
    organisation_people={"fjordby-kommune": ("aase-holm", "cia-eg")},
    term_items={"PIU": (BUS,)},
    related_projects={"sundhedsbus": (Link("projekter/app/", "Fælles app", "2 fælles punkter"),)},
    names={person.name: slug for slug, person in PEOPLE.items()},
    texts={"klynger/fjord.md": "<p>Samarbejdet ved fjorden.</p>"},
    gaps=(
        Gap(FIRST, BUS.item, "7. december 2023", date(2023, 12, 7), "fjord", "fagligt-strategisk"),
        Gap(SECOND, BUS_AGAIN.item, "7/12", date(2023, 12, 7), "fjord"),
        Gap(FIRST, BUS.item, "1. maj", date(2023, 5, 1), "fjord", year_inferred=True),
        Gap(FIRST, BUS.item, "2. maj 2023", date(2023, 5, 2), "regionsrådet", outside=True),
    ),
    open_items={"bakke": (WAITING,)},
    commitments=(KEPT, LATE),
    people_commitments={"aase-holm": (KEPT,), "bo-dahl": (LATE,)},
    project_money={"sundhedsbus": (GRANT,)},
    body_money={"fjord": (GRANT,)},
    body_years={"fjord": (YearSum(2023, 100_000, 0), YearSum(2024, 300_000, 200_000))},
    organisation_money={"fjordby-kommune": (GRANT,)},
    organisation_bodies={"fjordby-kommune": ("fjord",)},
    organisation_projects={"fjordby-kommune": ("sundhedsbus",)},
    project_people={"sundhedsbus": (("aase-holm", 2), ("dan-privat", 1))},
    project_organisations={"sundhedsbus": (("fjordby-kommune", 1),)},
    seats={"fjord": {"fagligt-strategisk": (Seat("aase-holm", FIRST.date, SECOND.date, 2, 2, standing=True),)}},
    succession={"fjord": ((), (Link("klynger/sundhedsraad-nord/", "Sundhedsråd Nord"),))},
    introduction="<h3>Hvad blev der besluttet?</h3><p>Her står det.</p>",
)
SITE = Site(
    name="Prøveportalen",
    url="https://portal.example/",
    description="En portal til prøver.",
    notice="Teksten er genfortalt.",
    edit="https://example.org/edit/main/content/",
    built=date(2026, 11, 22),
    history={
        FIRST.src_uri: (Change(date(2024, 5, 1), "Ret sted", ("2",)), Change(date(2024, 4, 1), "Nyt referat")),
    },
)
