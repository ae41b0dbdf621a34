"""An item's rows, parted into its sections."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.importing.casefields import CaseFields, case_fields
from generator.importing.contents import title_key
from generator.importing.person import is_name
from generator.importing.personline import parse_person, split_people
from generator.importing.presenters import is_presenter_line
from generator.importing.row import Row
from generator.importing.title import parse_title
from generator.importing.vocabulary import any_of
from generator.importing.wording import SectionMark, fold, section_mark
from generator.model.meeting import SectionKind

REPEATED_TITLE = "gentaget overskrift"
CASE_LINE = "sagsoplysning"
COLUMN_HEAD = "kolonneoverskrift"
SECTION_HEADING = "afsnitsoverskrift"
NOTHING = "tomt afsnit"

_ASKED = re.compile(
    r"^(?:(?:det|der)\s+(?:indstilles|anbefales|foreslås)\b(?:[^.]{0,160})?(?:,?\s*at\b|[:,]\s*$)|[A-ZÆØÅ][\wæøå ,.&/-]{2,90}?\s+indstiller\b(?!,? at udvalg\w+ har))",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"^(?:\.|-|–|—|_+|\*|ingen|ingen bilag|nej|intet|n/?a|\(?ingen bemærkninger\)?)?\.?$", re.IGNORECASE
)
_EMPTY = re.compile(r"^[\s.\-–—_*•]*$")
_CLOSING = frozenset((SectionKind.RECOMMENDATION, SectionKind.ATTACHMENTS, SectionKind.ABSENT, SectionKind.FOLLOW_UP, SectionKind.DECISION, SectionKind.EARLIER_DECISIONS))  # fmt: skip
_NUMBER = re.compile(r"^\d[\d.]*[.):]?\s+")
_PREAMBLE_ROWS = 14
_CLERK = re.compile(rf"^(?:{any_of('clerk')})\s*:?\s*[\w .,/-]{{0,60}}$", re.IGNORECASE)
_FILE_NAME = re.compile(r"^[\w .,()&+-]{1,200}\.(?:pdf|docx?|xlsx?|pptx?)$", re.IGNORECASE)


@dataclass
class Part:
    """A section while it is being filled."""

    kind: SectionKind
    heading: str = ""
    """As the source writes it; empty where the section has none."""
    body: str = ""
    """Whose decision it is, where the heading says so."""
    when: date | None = None
    lead: str = ""
    """A second heading right under the first, which says when and by whom it was decided."""
    rows: list[Row] = field(default_factory=list)
    headings: set[int] = field(default_factory=set)
    """Places in `rows` that are headings within the section."""
    own: bool = True
    """Whether the heading is the section's own, and not one that merely ended the section before."""

    @property
    def empty(self) -> bool:
        """Whether nothing stands under the heading, or a full stop."""
        return all(_EMPTY.match(row.text) for row in self.rows)

    @property
    def nothing(self) -> bool:
        """Whether what stands under the heading says that there is nothing."""
        return all(_NOTHING.match(row.full.strip()) for row in self.rows)


@dataclass(frozen=True)
class Parts:
    """What an item's rows are."""

    parts: tuple[Part, ...]
    fields: CaseFields
    presenters: tuple[Row, ...]
    """Lines that name who presents the item."""
    removed: tuple[tuple[Row, str], ...]
    """Rows whose words the draft has elsewhere or not at all, with the reason."""


def _strong_decisions(marks: Sequence[SectionMark | None]) -> list[int]:
    return [
        at for at, mark in enumerate(marks) if mark is not None and mark.kind is SectionKind.DECISION and not mark.weak
    ]


def _marks(rows: Sequence[Row], *, damaged: bool) -> list[SectionMark | None]:
    found = [
        None if row.mark or (row.cells and len(row.cells) > 2) else section_mark(row.text.replace("\t", ": ", 1) if row.cells else row.text, damaged=damaged, bold=row.bold or row.level > 0)  # noqa: PLR2004 — a table with a column for every part is no heading
        for row in rows
    ]  # fmt: skip
    strong = _strong_decisions(found)
    asked = any(mark is not None and mark.kind is SectionKind.RECOMMENDATION for mark in found)
    for at, (row, mark) in enumerate(zip(rows, found, strict=True)):
        if mark is not None and mark.weak and strong:
            found[at] = SectionMark(None, row.text) if not mark.rest else None
        elif mark is None and not asked and not row.cells and row.mark in ("", "-") and _ASKED.match(row.text):
            found[at] = SectionMark(SectionKind.RECOMMENDATION, "", rest=row.text)
    return found


def _names_people(row: Row) -> bool:
    return fold(row.text) in ("ingen", "-", "") or all(
        parse_person(piece) is not None or is_name(piece) for piece in split_people(row.text)
    )


class _Reader:
    """Goes through an item's rows once."""

    def __init__(self, title: str, number: str, day: date | None, heads: frozenset[str]) -> None:
        self.title = title_key(title)
        self.numbers = frozenset(
            (number, f"punkt {number}", f"pkt. {number}", f"pkt {number}", f"sag {number}", f"punkt nr. {number}")
        )
        self.day = day
        self.heads = heads
        self.parts: list[Part] = []
        self.removed: list[tuple[Row, str]] = []
        self.case = self.document = ""
        self.open: bool | None = None
        self.presenters: list[Row] = []
        self.interrupted: Part | None = None
        """The decision that a line of absent people stands in."""

    def section(self, mark: SectionMark, row: Row, kind: SectionKind) -> None:
        last = self.parts[-1] if self.parts else None
        if kind is SectionKind.ABSENT:
            self.interrupted = (
                last
                if last is not None and last.kind is SectionKind.DECISION and row.text.rstrip(" ").find(":") > 0
                else self.interrupted
            )
        else:
            self.interrupted = None
        if (
            kind is SectionKind.CASE
            and last is not None
            and last.kind is SectionKind.CASE
            and last.heading
            and mark.heading
        ):
            last.headings.add(len(last.rows))
            last.rows.append(Row(mark.heading.strip(" :"), row.lines))
            part = last
        elif (
            kind is SectionKind.EARLIER_DECISIONS
            and last is not None
            and last.kind is kind
            and not last.rows
            and mark.when
        ):
            last.when, last.body = mark.when, mark.body  # "Sagsforløb" over the heading of the decision itself
            last.lead = mark.heading
            part = last
        else:
            part = Part(kind, mark.heading, mark.body, mark.when)
            self.parts.append(part)
            if mark.heading:
                self.removed.append((Row(mark.heading, row.lines), SECTION_HEADING))
        if mark.rest:
            part.rows.append(Row(mark.rest, row.lines, gap=False, left=row.left))

    def text(self, row: Row) -> None:
        if not self.parts:
            self.parts.append(Part(SectionKind.ATTACHMENTS if _FILE_NAME.match(row.text) else SectionKind.CASE))
        elif (
            self.parts[-1].kind is SectionKind.ATTACHMENTS
            and not self.parts[-1].heading
            and not _FILE_NAME.match(row.text)
        ):
            self.parts.append(Part(SectionKind.CASE))
        elif self.interrupted is not None and self.parts[-1].kind is SectionKind.ABSENT and not _names_people(row):
            self.interrupted.rows.append(row)  # the names stood between the heading and what was decided
            return
        self.parts[-1].rows.append(row)

    def subheading(self, mark: SectionMark, row: Row) -> None:
        if not self.parts or self.parts[-1].kind in _CLOSING:
            self.parts.append(Part(SectionKind.CASE, own=False))
        part = self.parts[-1]
        part.headings.add(len(part.rows))
        part.rows.append(Row(mark.heading.strip(" :"), row.lines))
        if mark.rest:
            part.rows.append(Row(mark.rest, row.lines))

    def fields(self, found: CaseFields, row: Row) -> None:
        self.case = self.case or found.case_number
        self.document = self.document or found.document_id
        self.open = found.open if self.open is None else self.open
        self.removed.append((row, CASE_LINE))

    def is_title(self, row: Row, at: int) -> bool:
        """Whether a row repeats the item's title."""
        if not self.parts and fold(row.full) in self.numbers:
            return True
        if not self.title or len(self.title) < 3:  # noqa: PLR2004 — too short to know again
            return False
        if row.cells or len(row.full) > 400:  # noqa: PLR2004 — no heading is so long
            return False
        text = title_key(parse_title(title_key(row.full)).text)
        if text != self.title and not (
            len(text) > 25
            and (self.title.startswith(text) or text.startswith(self.title))
            and abs(len(text) - len(self.title)) < 30
        ):
            return False
        styled = row.level > 0 or row.bold or bool(row.mark) or row.full[:1].isdigit()
        plain = not self.parts or all(part.kind is SectionKind.ATTACHMENTS for part in self.parts)
        return styled or (plain and at <= 4 and not row.text.rstrip().endswith("."))  # noqa: PLR2004 — right under the heading


def _earlier(mark: SectionMark, day: date | None) -> bool:
    if mark.when is None or day is None:
        return False
    if mark.day_and_month:
        return (mark.when.month, mark.when.day) != (day.month, day.day)
    return mark.when != day


def read_parts(
    rows: Sequence[Row], title: str, number: str, day: date | None, heads: frozenset[str], *, damaged: bool = False
) -> Parts:
    """The sections of the rows under one heading.

    `day` is the meeting's: decisions of other days are earlier ones. `heads` are folded words of the meeting's head, which
    many systems repeat in every item.
    """
    marks = _marks(rows, damaged=damaged)
    strong = _strong_decisions(marks)
    both = {fold(row.full) for row in rows}
    columns = bool(both & {"åbent punkt", "åben sag", "åben"}) and bool(both & {"lukket punkt", "lukket sag", "lukket"})
    reader = _Reader(title, number, day, heads)
    opening = True
    for at, (row, mark) in enumerate(zip(rows, marks, strict=True)):
        if opening and at < _PREAMBLE_ROWS and reader.is_title(row, at):
            told = parse_title(_NUMBER.sub("", row.full)).open
            reader.open = told if told is not None else reader.open
            reader.removed.append((row, REPEATED_TITLE))
            continue
        if columns and fold(row.full) in {"åbent punkt", "lukket punkt", "åben sag", "lukket sag", "åben", "lukket"}:
            reader.removed.append((row, COLUMN_HEAD))
            continue
        if mark is not None:
            opening = opening and mark.kind is SectionKind.ATTACHMENTS
            kind = mark.kind
            if kind is SectionKind.DECISION:
                inside = bool(reader.parts) and reader.parts[-1].kind is SectionKind.EARLIER_DECISIONS
                if _earlier(mark, day):
                    kind = SectionKind.EARLIER_DECISIONS
                elif inside and mark.when is None and strong and at < strong[-1]:
                    reader.text(row)
                    continue
            if kind is None:
                reader.subheading(mark, row)
            else:
                reader.section(mark, row, kind)
            continue
        if opening and at < _PREAMBLE_ROWS and is_presenter_line(row.text):
            reader.presenters.append(row)
            reader.removed.append((row, CASE_LINE))
            continue
        if opening and at < _PREAMBLE_ROWS and _CLERK.match(row.text):
            reader.removed.append((row, CASE_LINE))
            continue
        found = case_fields(row.full) if at < _PREAMBLE_ROWS and (opening or row.full[:1] in "SDJsdj") else None
        if found is not None and (opening or found.case_number or found.document_id):
            reader.fields(found, row)
        elif opening and at < _PREAMBLE_ROWS and fold(row.full) in heads:
            reader.removed.append((row, CASE_LINE))
        else:
            reader.text(row)
    return Parts(
        tuple(reader.parts),
        CaseFields(reader.case, reader.document, None if columns else reader.open),
        tuple(reader.presenters),
        tuple(reader.removed),
    )
