"""A meeting and what its minutes ("referat") hold."""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from generator.model.outcome import Outcome

CLOSED_TITLE = "Lukket punkt"
"""All that is ever published of a closed item beside its number."""


class Status(StrEnum):
    """How far the minutes have come."""

    AGENDA = "dagsorden"
    DRAFT = "udkast"
    IN_HEARING = "i høring"
    APPROVED = "godkendt"
    CANCELLED = "aflyst"


class Presence(StrEnum):
    """Whether a person took part."""

    ATTENDED = "deltog"
    APOLOGIES = "afbud"
    ABSENT = "fraværende"


@dataclass(frozen=True)
class Attendance:
    """How one person took part in one meeting."""

    name: str
    """As the minutes write it."""
    role: str = ""
    """The post held, such as "Direktør"."""
    organisation: str = ""
    """Whom the person comes from, such as "Lolland Kommune"."""
    presence: Presence = Presence.ATTENDED
    substitute_for: str = ""
    """The name of the member whose seat the person took ("stedfortræder for")."""
    function: str = ""
    """What the person was in this meeting: formand, observatør, gæst, sekretariat …"""
    remark: str = ""
    """A word more, such as "deltog under punkt 3"."""
    line: int = field(default=0, compare=False)


class SectionKind(StrEnum):
    """The parts an item may have; the value is the heading as we write it."""

    SUMMARY = "Resumé"
    CASE = "Sagsfremstilling"
    FINANCES = "Økonomi"
    RECOMMENDATION = "Indstilling"
    EARLIER_DECISIONS = "Tidligere beslutninger"
    DECISION = "Beslutning"
    PUBLIC_DECISION = "Offentlig beslutning"
    """A closed item's decision in the words that may be published."""
    ABSENT = "Fraværende"
    FOLLOW_UP = "Opfølgning"
    ATTACHMENTS = "Bilag"


@dataclass(frozen=True)
class Section:
    """A part of an item."""

    kind: SectionKind
    text: str
    """Markdown, without the heading, stripped of blank lines at both ends."""
    line: int = field(default=0, compare=False)
    """Where the text's first line stands in the file."""


@dataclass(frozen=True)
class AgendaItem:
    """One item of the agenda ("punkt")."""

    number: str
    """As written, normalised: "3", "3.1", "1.a"."""
    title: str
    sections: tuple[Section, ...] = ()
    """In the order they stand; a kind may come more than once."""
    case_number: str = ""
    document_id: str = ""
    duration_minutes: int | None = None
    start: time | None = None
    end: time | None = None
    presenters: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    """Names or slugs as written under "Projekter"."""
    topics: tuple[str, ...] = ()
    """Names or slugs as written under "Emner"."""
    outcome: Outcome | None = None
    """Only what "Udfald" states; what the text says is read by linking."""
    continues: str = ""
    """"Fortsætter": the item taken up again (`2023-04-13#3`), or "nej" for none."""
    closed: bool = False
    """Its title and text are left behind when the file is read."""
    anchor_given: str = ""
    """What an "Anker" line says."""
    line: int = field(default=0, compare=False)

    @property
    def anchor(self) -> str:
        """The item's permanent anchor on its meeting's page: ``punkt-3``."""
        return self.anchor_given or "punkt-" + self.number.lower().replace(".", "-")

    @property
    def decision_anchor(self) -> str:
        """The decision's permanent anchor: ``beslutning-3``."""
        if self.anchor_given:
            return "beslutning-" + self.anchor_given
        return "beslutning-" + self.number.lower().replace(".", "-")

    def texts(self, *kinds: SectionKind) -> tuple[Section, ...]:
        """The sections of these kinds, in the order they stand."""
        return tuple(section for section in self.sections if section.kind in kinds)


@dataclass(frozen=True)
class Meeting:
    """One meeting of one body, or of two: a joint meeting."""

    src_uri: str
    """``referater/<klynge>/<yyyy-mm-dd>-<niveau>.md``: the address for ever."""
    bodies: tuple[str, ...]
    """Slugs of bodies; the first owns the address."""
    level: str
    """Normalised: "politisk", "fagligt-strategisk", "chefforum" …"""
    date: date
    start: time | None = None
    end: time | None = None
    place: str = ""
    status: Status = Status.APPROVED
    title: str = ""
    """Only where the meeting has a name of its own ("titel")."""
    chair: str = ""
    """"mødeleder"."""
    minute_taker: str = ""
    """"referent"."""
    attendances: tuple[Attendance, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    source: str = ""
    """Where the minutes come from: an address, or words ("kilde")."""
    preamble: str = ""
    """Markdown before the first item."""
    restored: str = ""
    """What was repaired in a text that came from a scan ("gendannet")."""

    @property
    def url(self) -> str:
        """The page, relative to the portal's root, with a slash at the end."""
        return self.src_uri.removesuffix(".md") + "/"
