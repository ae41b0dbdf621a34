"""One item of the agenda, read from its rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from generator.danish.dates import find_dates
from generator.danish.outcome import outcome_of
from generator.importing.attachments import Annex, annexes_of
from generator.importing.heading import Heading
from generator.importing.markdown import markdown_of, plain_of
from generator.importing.mentions import Mention, mentions_of
from generator.importing.parts import NOTHING, Part, read_parts
from generator.importing.presenters import announced, per_decision
from generator.importing.recommendations import recommendations_of
from generator.importing.row import Row
from generator.importing.title import Title, parse_title
from generator.model.meeting import CLOSED_TITLE, AgendaItem, Section, SectionKind
from generator.model.outcome import Outcome

CLOSED = "lukket punkt"
LIST_MARK = "listetegn"
_CLOSED_TITLE = re.compile(
    r"^(?:\(?lukke(?:t|de)\b|fortroligt?\b|closed item|ikke[- ]offentlig|punktet er lukket|lukket$)", re.IGNORECASE
)
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
            tuple(_section(part, self.annexes) for part in self.parts if _written(part)),
            self.case_number,
            self.document_id,
            self.duration_minutes,
            self.start,
            self.end,
            self.presenters,
        )


def _written(part: Part) -> bool:
    return not part.nothing


def _section(part: Part, annexes: Sequence[Annex]) -> Section:
    if part.kind is SectionKind.ATTACHMENTS:
        return Section(part.kind, _annex_list(part, annexes))
    text = markdown_of(part.rows, frozenset(part.headings))
    lead = (part.lead or part.heading).strip(" :") if part.kind is SectionKind.EARLIER_DECISIONS and part.when else ""
    return Section(part.kind, "\n\n".join(filter(None, (lead, text))))


def _annex_list(part: Part, annexes: Sequence[Annex]) -> str:
    """A list, as the draft's readers expect of annexes, in the source's own words."""
    hidden = {annex.name for annex in annexes if annex.closed}
    lines = []
    for row in part.rows:
        words = markdown_of([Row(" ".join(row.cells) if row.cells else row.text, row.lines)])
        if words:
            lines.append(f"- {words}" if row.text not in hidden or "(lukket)" in words else f"- {words} (lukket)")
    return "\n".join(lines)


def _earlier_decisions(parts: Sequence[Part]) -> list[EarlierDecision]:
    found: list[EarlierDecision] = []
    for part in parts:
        if part.kind is not SectionKind.EARLIER_DECISIONS or part.empty:
            continue
        if part.when:
            found.append(EarlierDecision(part.when, plain_of(part.rows)))
            continue
        day: date | None = None
        words: list[str] = []
        for row in part.rows:
            dates = find_dates(row.text)
            if dates and dates[0].date and len(row.text) < 160:  # noqa: PLR2004 — a heading, not a sentence that names a day
                if words:
                    found.append(EarlierDecision(day, "\n".join(words)))
                rest = row.text[dates[0].end :].lstrip(" :.,-–").rstrip()
                day, words = dates[0].date, [rest] if len(rest) > 3 else []  # noqa: PLR2004 — "kl" and the like
            else:
                words.append(row.text)
        if words or day:
            found.append(EarlierDecision(day, "\n".join(words)))
    return found


def _all_of(parts: Sequence[Part], kind: SectionKind) -> list[Row]:
    return [row for part in parts if part.kind is kind for row in part.rows if not part.empty]


def read_item(
    heading: Heading,
    rows: Sequence[Row],
    lead: Sequence[Row],
    day: date | None,
    heads: frozenset[str],
    *,
    damaged: bool = False,
    unmarked: bool = False,
) -> ImportedItem:
    """The item under a heading: `rows` below it, `lead` above it.

    `unmarked` says that the source has no heading over most of its decisions: then what stands under an item's heading is
    the record of it, where the item has no other part.
    """
    title = parse_title(heading.title) if heading.title else Title("")
    found = read_parts([*lead, *rows], title.text, heading.written, day, heads, damaged=damaged)
    is_open = title.open if title.open is not None else found.fields.open
    if is_open is False or _CLOSED_TITLE.match(title.text):
        removed = tuple((row, CLOSED) for row in (*lead, *rows))
        return ImportedItem(heading.written, "", heading.title, open=False, closed=True, removed=removed)
    parts = list(found.parts)
    if unmarked and not any(part.heading and part.kind is not SectionKind.ATTACHMENTS for part in parts):
        for part in parts:
            if part.kind is SectionKind.CASE:
                part.kind = SectionKind.DECISION
    recommendations: list[str] = []
    for part in parts:
        if part.kind is SectionKind.RECOMMENDATION and not part.nothing:
            recommendations.extend(recommendations_of(part.rows))
    decided = [part for part in parts if part.kind is SectionKind.DECISION and not part.empty]
    decision = "\n".join(plain_of(part.rows) for part in decided)
    told = [
        row
        for part in parts
        if part.kind
        not in (SectionKind.DECISION, SectionKind.EARLIER_DECISIONS, SectionKind.ATTACHMENTS, SectionKind.ABSENT)
        for row in part.rows
    ]
    texts = [row.text for part in parts if part.kind is not SectionKind.ATTACHMENTS for row in part.rows]
    numbers = [
        (Row(row.mark, row.lines), LIST_MARK)
        for part in parts
        if part.kind is SectionKind.ATTACHMENTS
        for row in part.rows
        if row.mark and row.mark != "-"
    ]
    empty = [(row, NOTHING) for part in parts if not _written(part) for row in part.rows]
    return ImportedItem(
        heading.written,
        title.text,
        heading.title,
        tuple(parts),
        is_open,
        False,
        title.minutes,
        title.start,
        title.end,
        title.presenters or tuple(announced([*found.presenters, *told])),
        tuple(per_decision(decision)),
        found.fields.case_number,
        found.fields.document_id,
        tuple(recommendations),
        decision,
        outcome_of(decision, recommendations, title.text) if decision else None,
        tuple(annexes_of(part.rows for part in parts if part.kind is SectionKind.ATTACHMENTS)),
        tuple(_earlier_decisions(parts)),
        tuple(mentions_of([title.text, *texts], day)),
        (*found.removed, *empty, *numbers),
    )
