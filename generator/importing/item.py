"""One item of the agenda, read from its rows."""

from dataclasses import dataclass
from datetime import date, time

from generator.importing.attachments import Annex
from generator.importing.markdown import markdown_of, plain_of
from generator.importing.mentions import Event, Mention
from generator.importing.part import Part
from generator.importing.row import Row
from generator.model.meeting import CLOSED_TITLE, AgendaItem, Section, SectionKind
from generator.model.outcome import Outcome

_PLACEHOLDER = "Titlen mangler i kilden"
_FIRST_WORDS = 8


@dataclass(frozen=True)
class EarlierDecision:
    """What was decided at another meeting, as this one's minutes quote it."""

    date: date | None
    text: str


@dataclass(frozen=True)
class ImportedItem:
    """An item as it was read, with what the draft's format has no place for."""

    number: str
    title: str
    """Clean; empty where the source has none."""
    title_as_written: str
    parts: tuple[Part, ...] = ()
    open: bool | None = None
    closed: bool = False
    duration_minutes: int | None = None
    start: time | None = None
    end: time | None = None
    presenters: tuple[str, ...] = ()
    presenters_told: tuple[str, ...] = ()
    case_number: str = ""
    document_id: str = ""
    recommendations: tuple[str, ...] = ()
    decision: str = ""
    """The words of the meeting's own decision, a line a paragraph."""
    outcome: Outcome | None = None
    annexes: tuple[Annex, ...] = ()
    earlier: tuple[EarlierDecision, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    outcomes_also: tuple[Outcome, ...] = ()
    """Other readings of the decision that single sentences of it speak for."""
    removed: tuple[tuple[Row, str], ...] = ()
    """Rows whose words are not in the draft as they stood, each with the reason."""

    @property
    def first_words(self) -> str:
        """The decision's first eight words."""
        return " ".join(self.decision.split()[:_FIRST_WORDS])

    @property
    def text(self) -> str:
        """All words of the item's sections."""
        return "\n".join(filter(None, (plain_of(part.rows) for part in self.parts)))

    def rows(self, *kinds: SectionKind) -> list[Row]:
        """The rows of the sections of these kinds."""
        return [row for part in self.parts if part.kind in kinds for row in part.rows]

    def rows_but(self, *kinds: SectionKind) -> list[Row]:
        """The rows of all other sections."""
        return [row for part in self.parts if part.kind not in kinds for row in part.rows]

    def agenda_item(self) -> AgendaItem:
        """The item of the draft; of a closed one nothing but the number."""
        if self.closed:
            return AgendaItem(self.number, CLOSED_TITLE, closed=True)
        return AgendaItem(
            self.number,
            self.title or _PLACEHOLDER,
            tuple(_section(part) for part in self.parts if not part.nothing),
            self.case_number,
            self.document_id,
            self.duration_minutes,
            self.start,
            self.end,
            self.presenters,
        )


def _section(part: Part) -> Section:
    if part.kind is SectionKind.ATTACHMENTS:
        return Section(part.kind, _annex_list(part))
    text = markdown_of(part.rows, frozenset(part.headings))
    lead = (part.lead or part.heading).strip(" :") if part.kind is SectionKind.EARLIER_DECISIONS and part.when else ""
    return Section(part.kind, "\n\n".join(filter(None, (lead, text))))


def _annex_list(part: Part) -> str:
    """A list, as the draft's readers expect of annexes, in the source's own words."""
    rows = (Row(" ".join(row.cells) if row.cells else row.text, row.lines) for row in part.rows)
    return "\n".join(f"- {words}" for row in rows if (words := markdown_of([row])))
