"""The portal as a value: what every page, feed and index is made of.

Addresses are relative to the portal's root, without a slash in front
(``referater/syd/2023-10-23-fagligt-strategisk/#punkt-3``). HTML in these values
writes links to the portal's own pages as ``~/klynger/syd/``; a page's depth
replaces the ``~`` when the page is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

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
    """Its first sentence that says something."""
    recommendations: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    promises: tuple[Promise, ...] = ()
    projects: tuple[str, ...] = ()
    """Slugs, stated ones first."""
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

    @property
    def url(self) -> str:
        """The item's permanent address."""
        return f"{self.meeting.url}#{self.item.anchor}"

    @property
    def decision_url(self) -> str:
        """The decision's permanent address."""
        return f"{self.meeting.url}#{self.item.decision_anchor}"

    @property
    def is_deferred(self) -> bool:
        """Deferred and, as far as the portal knows, not taken up again."""
        return self.outcome is Outcome.DEFERRED and not self.taken_up_by


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
    diagnostics: tuple[Diagnostic, ...] = ()
    """What linking found: references to nothing, or to two things."""

    def all_items(self) -> tuple[Item, ...]:
        """Every item of every meeting, oldest meeting first."""
        return tuple(item for meeting in self.meetings for item in self.items.get(meeting.src_uri, ()))

    def meetings_of(self, body: str) -> tuple[Meeting, ...]:
        """The meetings of a body, oldest first."""
        return tuple(meeting for meeting in self.meetings if body in meeting.bodies)
