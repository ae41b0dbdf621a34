"""One item of the agenda, read from its rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.danish.dates import find_dates
from generator.danish.outcome import outcome_of
from generator.danish.sentences import sentences
from generator.importing.attachments import annexes_of
from generator.importing.closedannex import close_annexes
from generator.importing.deferral import take_deferral_for_decision
from generator.importing.heading import Heading, is_standing_title
from generator.importing.initials import cells_below
from generator.importing.item import EarlierDecision, ImportedItem
from generator.importing.markdown import plain_of
from generator.importing.mentions import events_of, mentions_of
from generator.importing.part import Part
from generator.importing.parts import CASE_LINE, NOTHING, ItemContext, Parts, read_parts
from generator.importing.presenters import announced, per_decision
from generator.importing.recommendations import recommendations_of
from generator.importing.row import Row
from generator.importing.title import Title, parse_title
from generator.model.meeting import SectionKind
from generator.model.outcome import Outcome
from generator.reading.closed import says_closed

CLOSED = "lukket punkt"
LIST_MARK = "listetegn"
_CLOSED_TITLE = re.compile(
    r"^(?:\(?lukke(?:t|de)\b|fortroligt?\b|closed item|ikke[- ]offentlig|punktet er lukket|lukket$)", re.IGNORECASE
)
_OF_OTHERS = (SectionKind.DECISION, SectionKind.EARLIER_DECISIONS, SectionKind.ATTACHMENTS, SectionKind.ABSENT)
"""Sections that do not say who will speak."""
_LONGEST_HEADING = 160
"""Letters of a line that is a date with a decision under it, and no sentence that names a day."""
_FEW_ROWS = 4
_LONGEST_DECISION = 6_000
"""Characters that are looked through for other readings."""
_FORMAL = frozenset(Outcome) - {Outcome.DISCUSSED, Outcome.HELD, Outcome.OTHER}
"""Outcomes that only the words of a decision have."""
_ITEM_NUMBER = re.compile(
    r"^[\s,(-]*(?:(?:dagsordens)?punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d+(?:[./]\d+)*\)?\s*(?=[:.,–-]|$)", re.IGNORECASE
)
"""Which item it was at that meeting, behind the date."""
_SHORTEST_DECISION = 4
"""Letters; less is "kl" and the like."""


@dataclass(frozen=True)
class MeetingContext:
    """What is known of the meeting when its items are read."""

    day: date | None
    body_names: frozenset[str]
    """Folded."""
    damaged: bool = False
    unmarked: bool = False
    """Whether the source has no heading over most of its decisions: then what stands under an item's heading is the
    record of it, where the item has no other part."""


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
            if dates and dates[0].date and len(row.text) < _LONGEST_HEADING:
                if words:
                    found.append(EarlierDecision(day, "\n".join(words)))
                rest = _ITEM_NUMBER.sub("", row.text[dates[0].end :]).lstrip(" :.,-–").rstrip()
                told = rest[:1].islower()  # "Udvalget behandlede sagen den 3. maj 2023 og bad om mere" is one sentence
                day, words = dates[0].date, [row.text if told else rest] if len(rest) >= _SHORTEST_DECISION else []
            else:
                words.append(row.text)
        if words or day:
            found.append(EarlierDecision(day, "\n".join(words)))
    return found


def _when_earlier(part: Part) -> tuple[str, ...]:
    """The heading of an earlier decision, which says at what meeting it was."""
    return (part.lead or part.heading,) if part.kind is SectionKind.EARLIER_DECISIONS and part.when else ()


def _take_for_decisions(parts: Sequence[Part]) -> None:
    if any(
        part.kind is SectionKind.DECISION or (part.heading and part.kind is not SectionKind.ATTACHMENTS)
        for part in parts
    ):
        return
    for part in parts:
        if part.kind is SectionKind.CASE:
            part.kind, part.own = SectionKind.DECISION, True


def _is_record(parts: Sequence[Part], title: str) -> bool:
    """Whether an item's text without any heading is what was decided, though other items have the heading.

    So it is under the standing items of every agenda, and where the words are those of a decision.
    """
    rows = [row for part in parts for row in part.rows]
    if not rows or len(rows) > _FEW_ROWS:
        return False
    words = plain_of(rows)
    return is_standing_title(title) or outcome_of(words, (), title) in _FORMAL


def _other_outcomes(decision: str, recommendations: Sequence[str], title: str) -> Iterator[Outcome]:
    """Outcomes that a sentence of the decision has by itself, and the decision as a whole has not."""
    seen = {outcome_of(decision, recommendations, title), Outcome.HELD, None}
    for sentence in sentences(decision[:_LONGEST_DECISION]):
        outcome = outcome_of(sentence, recommendations, title)
        if outcome is not None and outcome not in seen:
            seen.add(outcome)
            yield outcome


def _removed(found: Parts) -> Iterator[tuple[Row, str]]:
    """The rows whose words do not stand in the draft as they stood, each with the reason."""
    yield from found.removed
    for part in found.parts:
        if part.nothing:
            yield from ((row, NOTHING) for row in part.rows)
        elif part.kind is SectionKind.ATTACHMENTS:
            yield from ((Row(row.mark, row.lines), LIST_MARK) for row in part.rows if row.mark not in ("", "-"))


def read_item(heading: Heading, rows: Sequence[Row], lead: Sequence[Row], context: MeetingContext) -> ImportedItem:
    """The item under a heading: `rows` below it, `lead` above it."""
    title = parse_title(heading.title) if heading.title else Title("")
    item = ItemContext(title.text, heading.written, context.day, context.body_names, context.damaged)
    cells = cells_below(rows)
    found = read_parts([*lead, *rows[: len(rows) - len(cells.rows)]], item)
    is_open = title.open if title.open is not None else found.fields.open
    if is_open is None and heading.closed:
        is_open = False
    if is_open is False or _CLOSED_TITLE.match(title.text) or says_closed(heading.title):
        gone = tuple((row, CLOSED) for row in (*lead, *rows))
        return ImportedItem(heading.written, "", heading.title, open=False, closed=True, removed=gone)
    times = found.times or cells.times
    timed = parse_title(f"{title.text or '–'} {times}") if times else title
    parts = found.parts
    hidden = tuple(close_annexes(parts))
    if context.unmarked or _is_record(parts, title.text):
        _take_for_decisions(parts)
    take_deferral_for_decision(parts)
    asked = [part for part in parts if part.kind is SectionKind.RECOMMENDATION and not part.empty]
    recommendations = tuple(words for part in asked for words in recommendations_of(part.rows))
    decided = [part for part in parts if part.kind is SectionKind.DECISION and not part.empty]
    decision = "\n".join(plain_of(part.rows) for part in decided)
    told = [row for part in parts if part.kind not in _OF_OTHERS for row in part.rows]
    texts = [
        text
        for part in parts
        if part.kind is not SectionKind.ATTACHMENTS
        for text in (*_when_earlier(part), *(row.text for row in part.rows))
    ]
    return ImportedItem(
        number=heading.written,
        title=title.text,
        title_as_written=heading.title,
        parts=parts,
        open=is_open,
        duration_minutes=title.minutes if title.minutes is not None else timed.minutes,
        start=title.start or timed.start,
        end=title.end or timed.end,
        presenters=title.presenters
        or timed.presenters
        or cells.presenters
        or tuple(announced([*found.presenters, *told])),
        presenters_told=tuple(per_decision(decision)),
        case_number=found.fields.case_number or title.case_number,
        document_id=found.fields.document_id,
        recommendations=recommendations,
        decision=decision,
        outcome=outcome_of(decision, recommendations, title.text) if decision else None,
        annexes=tuple(annexes_of(part.rows for part in parts if part.kind is SectionKind.ATTACHMENTS)),
        earlier=tuple(_earlier_decisions(parts)),
        mentions=tuple(mentions_of([title.text, *texts], context.day)),
        events=tuple(events_of([title.text, *texts], context.day)),
        outcomes_also=tuple(_other_outcomes(decision, recommendations, title.text)),
        removed=(*hidden, *_removed(found), *((row, CASE_LINE) for row in cells.rows)),
    )
