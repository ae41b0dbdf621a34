"""An item's rows, parted into its sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.importing.annexlist import is_prose, names_annex, numbers_annex
from generator.importing.casefields import BARE_LABEL, BARE_VALUE, CaseFields, case_fields, is_purpose
from generator.importing.contents import title_key
from generator.importing.opening import is_earlier, is_strong_decision, marks_of
from generator.importing.part import Part
from generator.importing.person import is_name
from generator.importing.personline import parse_person, split_people
from generator.importing.presenters import is_presenter_line
from generator.importing.row import Row
from generator.importing.title import is_aside, is_time_line, parse_title
from generator.importing.vocabulary import any_of
from generator.importing.wording import SectionMark, fold
from generator.model.meeting import SectionKind
from generator.reading.closed import line_says_closed

REPEATED_TITLE = "gentaget overskrift"
CASE_LINE = "sagsoplysning"
COLUMN_HEAD = "kolonneoverskrift"
SECTION_HEADING = "afsnitsoverskrift"
NOTHING = "tomt afsnit"

_ENDED_BY_HEADING = frozenset(SectionKind) - {SectionKind.CASE, SectionKind.SUMMARY, SectionKind.FINANCES}
"""Sections that a heading of another case system's does not belong to."""
_TWICE = (SectionKind.DECISION, SectionKind.RECOMMENDATION)
"""Sections that may have two headings, one right under the other."""
_OPEN_COLUMN = frozenset(("åbent punkt", "åben sag", "åben"))
_CLOSED_COLUMN = frozenset(("lukket punkt", "lukket sag", "lukket"))
_NUMBER = re.compile(r"^\d[\d.]*[.):]?\s+")
_CLERK = re.compile(rf"^(?:{any_of('clerk')})\s*:?\s*[\w .,/-]{{0,60}}$", re.IGNORECASE)
_CASE_LABEL = re.compile(r"^(?:sag|dok|j|acadre|esdh|brev)", re.IGNORECASE)
_PREAMBLE_ROWS = 14
"""The rows in which the case system's own lines stand."""
_RIGHT_BELOW = 4
_SHORTEST_TITLE = 3
_LONGEST_TITLE = 400
_TELLING = 25
"""Letters that two titles must have in common to be one, of which one was cut short."""
_MOST_CUT = 30


@dataclass(frozen=True)
class ItemContext:
    """What is known of an item before its rows are read."""

    title: str
    number: str
    day: date | None
    """The meeting's: decisions of other days are earlier ones."""
    body_names: frozenset[str]
    """Folded; many systems repeat the body's name in every item."""
    damaged: bool = False


@dataclass(frozen=True)
class Parts:
    """What an item's rows are."""

    parts: tuple[Part, ...]
    fields: CaseFields
    presenters: tuple[Row, ...]
    """Lines that name who presents the item."""
    times: str
    """The line that says when the item is taken, or for how long."""
    removed: tuple[tuple[Row, str], ...]
    """Rows whose words the draft has elsewhere or not at all, with the reason."""


def _names_people(row: Row) -> bool:
    if fold(row.text) in ("ingen", "-", ""):
        return True
    return all(parse_person(piece) is not None or is_name(piece) for piece in split_people(row.text))


class _Reader:
    """Goes through an item's rows once."""

    def __init__(self, context: ItemContext, rows: Sequence[Row]) -> None:
        self.context = context
        self.rows = rows
        self.marks = list(marks_of(rows, damaged=context.damaged))
        self.last_decision = max((at for at, mark in enumerate(self.marks) if is_strong_decision(mark)), default=-1)
        folded = {fold(row.full) for row in rows}
        self.columns = bool(folded & _OPEN_COLUMN) and bool(folded & _CLOSED_COLUMN)
        """Whether "Åbent punkt" and "Lukket punkt" are heads of columns, and say nothing of this item."""
        number = context.number
        words = ("", "punkt ", "pkt. ", "pkt ", "sag ", "punkt nr. ", "sag nr. ")
        self.numbers = frozenset(f"{word}{number}" for word in words)
        self.title = title_key(context.title)
        self.parts: list[Part] = []
        self.removed: list[tuple[Row, str]] = []
        self.presenters: list[Row] = []
        self.times = ""
        self.case = self.document = ""
        self.open: bool | None = None
        self.awaited = ""
        """Which number the next row is, where a label for it stood alone."""
        self.opening = True
        """Whether no section has begun: the case system's own lines stand here."""
        self.interrupted: Part | None = None
        """The decision that a line of absent people stands in."""

    def read(self) -> Parts:
        """The sections of all rows."""
        for at, row in enumerate(self.rows):
            steps = self._title(row, at) or self._column(row) or self._case_label(row, at) or self._section(row, at)
            if not (steps or self._case_line(row, at)):
                self._text(row, at)
        is_open = None if self.columns else self.open
        if is_open is None and not self.columns and any(line_says_closed(row.full) for row in self.rows[:_RIGHT_BELOW]):
            is_open = False
        fields = CaseFields(self.case, self.document, is_open)
        return Parts(tuple(self.parts), fields, tuple(self.presenters), self.times, tuple(self.removed))

    def _remove(self, row: Row, reason: str) -> bool:
        self.removed.append((row, reason))
        return True

    def _title(self, row: Row, at: int) -> bool:
        """The item's title once more, often with what the heading above did not say."""
        if not self.opening or at >= _PREAMBLE_ROWS or not self._repeats_title(row, at):
            return False
        told = parse_title(_NUMBER.sub("", row.full)).open
        self.open = told if told is not None else self.open
        return self._remove(row, REPEATED_TITLE)

    def _repeats_title(self, row: Row, at: int) -> bool:
        if not self.parts and fold(row.full) in self.numbers:
            return True
        if len(self.title) < _SHORTEST_TITLE or row.cells or len(row.full) > _LONGEST_TITLE:
            return False
        text = title_key(parse_title(title_key(row.full)).text)
        begins = self.title.startswith(text) or text.startswith(self.title)
        cut = len(text) > _TELLING and begins and abs(len(text) - len(self.title)) < _MOST_CUT
        if text != self.title and not cut:
            return False
        if row.level or row.bold or row.mark or row.full[:1].isdigit():
            return True
        untouched = all(part.kind is SectionKind.ATTACHMENTS for part in self.parts)
        return untouched and at <= _RIGHT_BELOW and not row.text.rstrip().endswith(".")

    def _column(self, row: Row) -> bool:
        if not self.columns or fold(row.full) not in _OPEN_COLUMN | _CLOSED_COLUMN:
            return False
        return self._remove(row, COLUMN_HEAD)

    def _section(self, row: Row, at: int) -> bool:
        mark = self.marks[at]
        if mark is None:
            return False
        self.opening = self.opening and mark.kind is SectionKind.ATTACHMENTS
        kind = mark.kind
        if kind is SectionKind.DECISION:
            quoting = bool(self.parts) and self.parts[-1].kind is SectionKind.EARLIER_DECISIONS
            if is_earlier(mark, self.context.day):
                kind = SectionKind.EARLIER_DECISIONS
            elif quoting and mark.when is None and at < self.last_decision:
                return False  # "Beslutning: Udsat" among what was decided before
        if kind is None:
            self._subheading(mark, row)
        else:
            self._begin(mark, row, kind)
        return True

    def _begin(self, mark: SectionMark, row: Row, kind: SectionKind) -> None:
        last = self.parts[-1] if self.parts else None
        if kind is not SectionKind.ABSENT:
            self.interrupted = None
        elif last is not None and last.kind is SectionKind.DECISION and ":" in row.text:
            self.interrupted = last
        if last is not None and kind is last.kind is SectionKind.CASE and last.heading and mark.heading:
            part = last  # "Baggrund" under "Sagsfremstilling"
            part.headings.add(len(part.rows))
            part.rows.append(Row(mark.heading.strip(" :"), row.lines))
        elif last is not None and kind is last.kind is SectionKind.EARLIER_DECISIONS and not last.rows and mark.when:
            part = last  # "Sagsforløb" over the heading of the decision itself
            part.when, part.body, part.lead = mark.when, mark.body, mark.heading
        elif last is not None and kind is last.kind and kind in _TWICE and last.heading and not last.rows:
            part = last  # "Politisk behandling" over "Udvalgets beslutning …", "Indstilling" over "Det indstilles"
            part.when, part.body = mark.when or part.when, mark.body or part.body
            if mark.heading:
                self._remove(Row(mark.heading, row.lines), SECTION_HEADING)
        else:
            again = last is not None and kind is last.kind is SectionKind.EARLIER_DECISIONS and bool(last.lead)
            part = Part(kind, mark.heading, mark.body, mark.when, mark.heading if again else "", own=not again)
            self.parts.append(part)
            if mark.heading:
                self._remove(Row(mark.heading, row.lines), SECTION_HEADING)
        if mark.rest:
            part.rows.append(Row(mark.rest, row.lines, gap=False, left=row.left))

    def _subheading(self, mark: SectionMark, row: Row) -> None:
        if not self.parts or self.parts[-1].kind in _ENDED_BY_HEADING:
            self.parts.append(Part(SectionKind.CASE, own=False))
        part = self.parts[-1]
        part.headings.add(len(part.rows))
        part.rows.append(Row(mark.heading.strip(" :"), row.lines))
        if mark.rest:
            part.rows.append(Row(mark.rest, row.lines))

    def _case_label(self, row: Row, at: int) -> bool:
        """A case system's label on a line of its own or the number below it, or what a form says the item is for."""
        if self.opening and is_purpose(row.text):
            return self._remove(row, CASE_LINE)
        if self.awaited:
            awaited, self.awaited = self.awaited, ""
            if awaited == "case":
                self.case = self.case or row.full.strip()
            else:
                self.document = self.document or row.full.strip()
            return self._remove(row, CASE_LINE)
        label = BARE_LABEL.match(row.full.strip())
        if label is None or at + 1 >= len(self.rows) or not BARE_VALUE.match(self.rows[at + 1].full.strip()):
            return False
        self.awaited = "case" if label["case"] else "document"
        return self._remove(row, CASE_LINE)

    def _case_line(self, row: Row, at: int) -> bool:
        """A line of the case system's own: numbers, clerk, who presents, the body's name."""
        if at >= _PREAMBLE_ROWS:
            return False
        if self.opening and is_presenter_line(row.text):
            self.presenters.append(row)
            return self._remove(row, CASE_LINE)
        if self.opening and (is_time_line(row.full) or (not self.parts and is_aside(row.full))):
            self.times = self.times or row.full
            return self._remove(row, CASE_LINE)
        if self.opening and (_CLERK.match(row.text) or fold(row.full) in self.context.body_names):
            return self._remove(row, CASE_LINE)
        found = case_fields(row.full) if self.opening or _CASE_LABEL.match(row.full) else None
        if found is None or not (self.opening or found.case_number or found.document_id):
            return False
        self.case = self.case or found.case_number
        self.document = self.document or found.document_id
        self.open = found.open if self.open is None else self.open
        return self._remove(row, CASE_LINE)

    def _text(self, row: Row, at: int) -> None:
        last = self.parts[-1] if self.parts else None
        named = names_annex(row)
        if last is None:
            self.parts.append(Part(SectionKind.ATTACHMENTS if named else SectionKind.CASE))
        elif last.kind is SectionKind.ATTACHMENTS:
            if self._ends_annexes(row, at, last):
                self.parts.append(Part(SectionKind.CASE, own=False))
        elif last.kind is SectionKind.ABSENT and self.interrupted is not None and not _names_people(row):
            self.interrupted.rows.append(row)  # the names stood between the heading and what was decided
            return
        elif numbers_annex(row) and self._annexes_end(at):
            self.parts.append(Part(SectionKind.ATTACHMENTS))
        self.parts[-1].rows.append(row)

    def _annexes_end(self, at: int) -> bool:
        """Whether the rows from here to the next part of the item are annexes with numbers, "Bilag 2.1: Budget"."""
        below = next((place for place in range(at, len(self.rows)) if self.marks[place] is not None), len(self.rows))
        return all(numbers_annex(row) for row in self.rows[at:below])

    def _ends_annexes(self, row: Row, at: int, last: Part) -> bool:
        """Whether a row in a list of annexes is ordinary text, or a heading over some."""
        if names_annex(row) or row.cells:
            return False
        if not last.heading or is_prose(row):
            return True
        below = self.rows[at + 1] if at + 1 < len(self.rows) else None
        heads = row.gap and not row.mark and below is not None and not below.gap and self.marks[at + 1] is None
        return heads and below is not None and is_prose(below)


def read_parts(rows: Sequence[Row], context: ItemContext) -> Parts:
    """The sections of the rows under one heading."""
    return _Reader(context, rows).read()
