"""The portal as a value: what every page, feed and index is made of.

Addresses are relative to the portal's root, without a slash in front
(``referater/syd/2023-10-23-fagligt-strategisk/#punkt-3``). HTML in these values
writes links to the portal's own pages as ``~/klynger/syd/``; a page's depth
replaces the ``~`` when the page is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from generator.model.diagnostic import Diagnostic
from generator.model.meeting import AgendaItem, Attendance, Meeting, Section
from generator.model.outcome import Outcome
from generator.model.register import Body, Organisation, Project, Role, Term


@dataclass(frozen=True)
class Link:
    """A place, with the words that lead to it."""

    url: str
    """Relative to the portal's root; an outside address has its scheme."""
    title: str
    reason: str = ""
    """Why the portal believes that the two belong together, in Danish."""


@dataclass(frozen=True)
class Attachment:
    """A document under an item ("bilag")."""

    title: str
    url: str = ""
    """Empty where only the title is known."""
    closed: bool = False
    """Its title and address were left behind when the file was read."""


@dataclass(frozen=True)
class Promise:
    """What somebody was to do ("opfølgning")."""

    text: str
    """As written."""
    who: tuple[str, ...] = ()
    """Slugs of people recognised in the text."""
    due: str = ""
    """As written: "inden næste møde", "1. marts"."""
    due_date: date | None = None
    done: Link | None = None
    """The item that came back to it."""


@dataclass(frozen=True)
class Passage:
    """A section made ready to be shown."""

    section: Section
    html: str
    """With links to what was recognised in it."""
    text: str
    """The same without marks, for search, feeds and quotations."""


@dataclass(frozen=True)
class Item:
    """An agenda item with all that linking knows of it."""

    meeting: Meeting
    item: AgendaItem
    passages: tuple[Passage, ...] = ()
    outcome: Outcome | None = None
    outcome_stated: bool = False
    """Whether "Udfald" says so; otherwise it is the portal's reading."""
    decision: str = ""
    """The decision's text without marks."""
    decision_sentence: str = ""
    """The sentence that tells what was decided, whole: a list that it announces is part of it."""
    recommendations: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    promises: tuple[Promise, ...] = ()
    projects: tuple[str, ...] = ()
    """Slugs, stated ones first."""
    subjects: tuple[str, ...] = ()
    """Those of the projects that fields state or the title names."""
    people: tuple[str, ...] = ()
    """Slugs of presenters, then of those mentioned."""
    organisations: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    """Slugs of bodies mentioned in the text, other than the meeting's own."""
    terms: tuple[str, ...] = ()
    """Names of glossary terms used in it."""
    takes_up: tuple[Link, ...] = ()
    """Earlier items it continues, each with the reason."""
    taken_up_by: tuple[Link, ...] = ()
    references: tuple[Link, ...] = ()
    """Other meetings and items its text refers to."""
    referred_by: tuple[Link, ...] = ()

    @cached_property
    def url(self) -> str:
        """The item's permanent address."""
        return f"{self.meeting.url}#{self.item.anchor}"

    @cached_property
    def decision_url(self) -> str:
        """The decision's permanent address."""
        return f"{self.meeting.url}#{self.item.decision_anchor}"

    @property
    def is_deferred(self) -> bool:
        """Deferred and, as far as the portal knows, not taken up again."""
        return self.outcome is Outcome.DEFERRED and not self.taken_up_by


@dataclass(frozen=True)
class Gap:
    """A meeting that a text speaks of and the portal does not have."""

    meeting: Meeting
    """Whose text it is."""
    item: AgendaItem
    words: str
    """As written: "13-04-2023"."""
    date: date
    body: str
    """Slug of the body that met; what the text calls it where that is none of the portal's."""
    level: str = ""
    """Empty where the text does not say."""
    outside: bool = False
    """The body is none of the portal's: nothing is missing here."""
    year_inferred: bool = False

    @property
    def url(self) -> str:
        """The item whose text it is."""
        return f"{self.meeting.url}#{self.item.anchor}"


@dataclass(frozen=True)
class Money:
    """Kroner given in one year, from the registers."""

    year: int
    amount: int
    """Whole kroner."""
    body: str = ""
    """Slug of the cluster that gives; empty where the register does not say."""
    project: str = ""
    """Slug of the project that gets; empty for a cluster's own means."""
    mentioned_in: tuple[Item, ...] = ()
    """Items that name the project and this very amount."""


@dataclass(frozen=True)
class YearSum:
    """A cluster's money in one year."""

    year: int
    means: int | None
    """What the cluster has ("midler"); None where its register does not say."""
    granted: int
    """What the projects' registers say it gave."""

    @property
    def left(self) -> int | None:
        """What is left; negative where more was given than there is; None where the means are not known."""
        return None if self.means is None else self.means - self.granted


@dataclass(frozen=True)
class BodyStory:
    """What one body did about a project: a column where clusters stand side by side."""

    body: str
    """Slug."""
    items: tuple[Item, ...] = ()
    """Oldest first."""
    granted: int = 0
    """Kroner, over all years."""

    @property
    def newest_decision(self) -> Item | None:
        """The newest item with a decision."""
        return next((item for item in reversed(self.items) if item.decision), None)


@dataclass(frozen=True)
class Seat:
    """A member of a level over time, as attendance lists and the register show it."""

    person: str
    """Slug."""
    first: date | None = None
    """First and last meeting with the person on the list; None where only the register names them."""
    last: date | None = None
    meetings: int = 0
    """Meetings whose list has the person."""
    attended: int = 0
    standing: bool = False
    """The register lists the person as a member of this level."""


class CommitmentState(StrEnum):
    """How far a promise has come; the value is what readers see."""

    OPEN = "åben"
    DUE_PASSED = "fristen er passeret"
    """The due date lies before the portal's newest meeting, and no item came back to it."""
    CAME_BACK = "vendt tilbage"
    """A later item takes the matter up again."""


@dataclass(frozen=True)
class Commitment:
    """A promise with the item it was given under: a line of the list over all meetings."""

    item: Item
    promise: Promise
    state: CommitmentState


@dataclass(frozen=True)
class Appearance:
    """One person at one meeting."""

    meeting: Meeting
    attendance: Attendance | None
    """None where the person is only named as chair, minute-taker or presenter."""
    presented: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Person:
    """Everyone who is named in minutes or in the register."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    """The register's where it has any, otherwise read from attendance lists, newest first."""
    private: bool = False
    """No page of their own: shown as a name without a link."""
    text: str = ""
    """Markdown of the register."""
    appearances: tuple[Appearance, ...] = ()
    """Oldest first."""
    mentioned_in: tuple[Item, ...] = ()
    projects: tuple[str, ...] = ()
    substituted: tuple[Link, ...] = ()
    """Meetings where the person took another's seat, with the name as reason."""

    @property
    def url(self) -> str:
        """The page, relative to the portal's root."""
        return f"deltagere/{self.slug}/"


@dataclass(frozen=True)
class Neighbours:
    """The meetings before and after, of the same body and level."""

    previous: Meeting | None = None
    next: Meeting | None = None


@dataclass(frozen=True)
class Portal:
    """Everything, linked. All mappings are by slug unless said otherwise."""

    meetings: tuple[Meeting, ...] = ()
    """By date, oldest first."""
    items: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    """By the meeting's ``src_uri``, in the order of the agenda."""
    neighbours: Mapping[str, Neighbours] = field(default_factory=dict)
    """By the meeting's ``src_uri``."""
    preambles: Mapping[str, str] = field(default_factory=dict)
    """HTML by the meeting's ``src_uri``."""
    bodies: Mapping[str, Body] = field(default_factory=dict)
    projects: Mapping[str, Project] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    project_items: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    """Oldest first."""
    body_projects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Body slug → project slugs that its register or its meetings name."""
    organisation_items: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    organisation_people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    term_items: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    """By the term's name."""
    related_projects: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    """A name as attendance lists write it → the person's slug."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """HTML of the registers' own words, by the register file's ``src_uri``."""
    introduction: str = ""
    """HTML of the front page's own words."""
    gaps: tuple[Gap, ...] = ()
    """Meetings that texts speak of and the portal does not have, by the date of the meeting whose text it is."""
    approvals: Mapping[str, Link] = field(default_factory=dict)
    """A meeting's ``src_uri`` → the item of a later meeting that approved its minutes."""
    open_items: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    """Body slug → items put off and not taken up again, oldest first ("Udsatte punkter")."""
    commitments: tuple[Commitment, ...] = ()
    """Every promise, oldest first."""
    project_money: Mapping[str, tuple[Money, ...]] = field(default_factory=dict)
    """By project, sorted by year and body."""
    body_money: Mapping[str, tuple[Money, ...]] = field(default_factory=dict)
    """Body slug → what it gave to projects, by year and project."""
    body_years: Mapping[str, tuple[YearSum, ...]] = field(default_factory=dict)
    """Body slug → means and grants by year."""
    organisation_money: Mapping[str, tuple[Money, ...]] = field(default_factory=dict)
    """Organisation slug → grants to the projects it owns."""
    project_people: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    """By project: person slug and in how many of its items, most first."""
    project_organisations: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    """By project: organisation slug and in how many of its items, most first."""
    side_by_side: Mapping[str, tuple[BodyStory, ...]] = field(default_factory=dict)
    """By project, where two bodies or more have items about it."""
    seats: Mapping[str, Mapping[str, tuple[Seat, ...]]] = field(default_factory=dict)
    """Body slug → level → its members over time, the register's standing members first."""
    succession: Mapping[str, tuple[tuple[Link, ...], tuple[Link, ...]]] = field(default_factory=dict)
    """Body slug → predecessors and successors; one that the portal does not have is a link without an address."""
    organisation_bodies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Organisation slug → slugs of the bodies it belongs to, by its own register or the body's."""
    organisation_projects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Organisation slug → projects it owns, then those whose items name it."""
    people_commitments: Mapping[str, tuple[Commitment, ...]] = field(default_factory=dict)
    """Person slug → what the person promised, oldest first."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What linking found: references to nothing, or to two things."""

    def all_items(self) -> tuple[Item, ...]:
        """Every item of every meeting, oldest meeting first."""
        return tuple(item for meeting in self.meetings for item in self.items.get(meeting.src_uri, ()))

    def meetings_of(self, body: str) -> tuple[Meeting, ...]:
        """The meetings of a body, oldest first."""
        return tuple(meeting for meeting in self.meetings if body in meeting.bodies)
