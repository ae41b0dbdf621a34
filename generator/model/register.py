"""What the registers of ``content/`` know: bodies, projects, people, organisations."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Grant:
    """Money given in one year."""

    year: int
    amount: int
    """Whole Danish kroner."""
    body: str = ""
    """Slug of the cluster that gives it, where it is a project's."""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class BodyLevel:
    """A level of a body with its standing members."""

    name: str
    """Normalised as :attr:`generator.model.meeting.Meeting.level`."""
    members: tuple[str, ...] = ()
    standing_items: tuple[str, ...] = ()
    """Titles every agenda of this level has ("faste punkter")."""


@dataclass(frozen=True)
class Body:
    """Who meets: a cluster, from 2027 a health council, or a committee."""

    slug: str
    name: str
    short_name: str = ""
    kind: str = "sundhedsklynge"
    region: str = ""
    hospital: str = ""
    municipalities: tuple[str, ...] = ()
    levels: tuple[BodyLevel, ...] = ()
    founded: date | None = None
    dissolved: date | None = None
    predecessors: tuple[str, ...] = ()
    """Slugs or names of what it took over from ("afløser")."""
    successors: tuple[str, ...] = ()
    """Slugs or names of what took over ("afløses af")."""
    grants: tuple[Grant, ...] = ()
    text: str = ""
    """Markdown."""
    src_uri: str = ""
    line: int = field(default=0, compare=False)

    @property
    def url(self) -> str:
        """The page, relative to the portal's root."""
        return f"klynger/{self.slug}/"


@dataclass(frozen=True)
class Project:
    """What is followed from meeting to meeting; a topic ("emne") has no owner."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "projekt"
    """projekt, indsats or emne."""
    bodies: tuple[str, ...] = ()
    owner: str = ""
    status: str = ""
    start: date | None = None
    end: date | None = None
    grants: tuple[Grant, ...] = ()
    different_from: tuple[str, ...] = ()
    text: str = ""
    src_uri: str = ""

    @property
    def url(self) -> str:
        """The page, relative to the portal's root."""
        return f"projekter/{self.slug}/"


@dataclass(frozen=True)
class Role:
    """A post held by a person over a time."""

    title: str
    organisation: str = ""
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True)
class Participant:
    """A person of whom the register has a word to say."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    private: bool = False
    """No page of their own ("privat")."""
    different_from: tuple[str, ...] = ()
    """Names that look alike and are someone else ("ikke")."""
    text: str = ""
    src_uri: str = ""


@dataclass(frozen=True)
class Organisation:
    """A region, a municipality, a hospital, PLO, PIU and their like."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = ""
    bodies: tuple[str, ...] = ()
    different_from: tuple[str, ...] = ()
    text: str = ""
    src_uri: str = ""

    @property
    def url(self) -> str:
        """The page, relative to the portal's root."""
        return f"organisationer/{self.slug}/"


@dataclass(frozen=True)
class Term:
    """An entry of the glossary."""

    name: str
    """The abbreviation or the word."""
    long_form: str = ""
    explanation: str = ""
    synonyms: tuple[str, ...] = ()
    """For search, both ways."""
    line: int = field(default=0, compare=False)

    @property
    def is_abbreviation(self) -> bool:
        """Whether letter case matters when it is recognised in text."""
        return sum(letter.isupper() for letter in self.name) >= 2  # noqa: PLR2004 — "PLO", "KaosPilot" are; "Afbud" is not
