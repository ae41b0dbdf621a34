"""The account: every word of the source is in the draft, or is listed with the reason why not."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importing.closedannex import CLOSED_ANNEX
from generator.importing.fieldwords import FieldWords, words_of
from generator.importing.itemreading import CLOSED, LIST_MARK
from generator.importing.privacy import Personal
from generator.importing.row import Row
from generator.importing.sheet import Sheet
from generator.importing.source import Source
from generator.model.meeting import Meeting

HEADING = "punktets nummer og overskrift"
LOST = "ikke overført"
"""Nothing should ever bear this reason: it is what a test looks for."""

_SECRET = (CLOSED, CLOSED_ANNEX)
_CONVERTED = "omsat til feltet “{}”"
_IN_HEAD = "omsat til mødets hoved"
_KEYS = {"udvalg": "klynge", "start": "tid", "slut": "tid"}
"""Fields whose key in the draft has another name."""
_LEFT_OUT = "udeladt: står ikke i feltet “{}”"
_NOT_IN_HEAD = "udeladt af mødets hoved"
NOT_IN_HEADING = "udeladt af punktets overskrift"


@dataclass(frozen=True)
class Record:
    """Words of one line that are not in the draft as they stood."""

    line: int
    """Counted from 1 over the whole source."""
    reason: str
    words: int
    text: str
    """The words; empty where they must not be repeated: closed items and personal data."""


@dataclass(frozen=True)
class Account:
    """What became of a source's words."""

    words_in: int
    """Of the source, words that are divided over two lines counted once."""
    words_in_draft: int
    records: tuple[Record, ...] = ()

    @property
    def words_listed(self) -> int:
        """Of all records."""
        return sum(record.words for record in self.records)

    @property
    def lost(self) -> tuple[Record, ...]:
        """Words that nothing accounts for."""
        return tuple(record for record in self.records if record.reason == LOST)


def _title_words(meeting: Meeting) -> Iterator[str]:
    for item in meeting.items:
        yield item.number
        yield item.title
        yield from item.presenters
        if item.duration_minutes is not None:
            yield str(item.duration_minutes)


def _text_words(meeting: Meeting) -> Iterator[str]:
    for item in meeting.items:
        yield from (section.text for section in item.sections)
    yield meeting.preamble


def _head_words(meeting: Meeting) -> Iterator[str]:
    yield from (meeting.place, meeting.chair, meeting.minute_taker, meeting.title)
    for person in meeting.attendances:
        yield from (
            person.name,
            person.role,
            person.organisation,
            person.function,
            person.remark,
            person.substitute_for,
        )


class _Explanations:
    """Words of rows that were taken away or turned into fields, by the lines they stood on."""

    def __init__(self) -> None:
        self.by_line: dict[int, list[tuple[Counter[str], str]]] = {}

    def add(self, row: Row, reason: str, *, told: frozenset[str] | None = None, otherwise: str = "") -> None:
        """Explain a row's words: those that are told by `reason`, the others by `otherwise`."""
        words = Counter(words_of(row.full if not row.cells else f"{row.mark} {' '.join(row.cells)}"))
        untold = Counter({word: count for word, count in words.items() if told is not None and word not in told})
        for line in row.lines:
            self.by_line.setdefault(line, []).extend(((words - untold, reason), (untold, otherwise)))

    def take(self, line: int, word: str) -> str:
        for words, reason in self.by_line.get(line, ()):
            if words[word] > 0:
                words[word] -= 1
                return reason
        return ""


def _draft(pools: Iterable[str]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for text in pools:
        counted.update(words_of(text))
    return counted


@dataclass(frozen=True)
class Fates:
    """What the import knows it did with the source's rows, each with its reason."""

    gone: Sequence[tuple[Row, str]]
    """Taken away."""
    converted: Sequence[tuple[Row, str]]
    """Turned into the field with this name."""
    headings: Sequence[tuple[Row, str]]
    """Headings of items."""
    personal: Sequence[Personal]
    told: FieldWords
    """What the fields tell."""


def account_for(source: Source, meeting: Meeting, fates: Fates, sheet: Sheet) -> Account:
    """Every word of the source, matched with the draft's words line by line; what is left is listed with its reason.

    The match does not trust what the import says it did: a word counts as kept only as often as the draft has it.
    """
    titles = _draft(_title_words(meeting))
    items = _draft(_text_words(meeting))
    head = _draft(_head_words(meeting))
    gone, fields = _Explanations(), _Explanations()
    for found in fates.personal:
        gone.add(Row(found.text, found.lines), f"{found.kind} fjernet")
    for row, reason in fates.gone:
        gone.add(row, reason)
    for row, name in fates.converted:
        key = _KEYS.get(name, name)
        reasons = (_IN_HEAD, _NOT_IN_HEAD) if name == "overskrift" else (_CONVERTED.format(key), _LEFT_OUT.format(key))
        fields.add(row, reasons[0], told=fates.told.told(row), otherwise=reasons[1])
    for row, reason in fates.headings:
        if reason == HEADING:
            fields.add(row, reason, told=fates.told.titled(row), otherwise=NOT_IN_HEADING)
        else:
            (gone if reason == CLOSED else fields).add(row, reason)
    marks = {line: words_of(row.mark) for row in sheet.rows if row.mark and row.mark != "-" for line in row.lines[:1]}
    records: dict[tuple[int, str], list[str]] = {}
    counted = kept = 0
    for line, word in _source_words(source, titles + items + head):
        counted += 1
        reason = gone.take(line, word)
        if not reason:
            reason = fields.take(line, word)
            pool = items if not reason else titles if reason in (HEADING, NOT_IN_HEADING) else head
            if pool[word] > 0:
                pool[word] -= 1
                kept += 1
                continue
            if not reason:
                reason = LIST_MARK if word in marks.get(line, ()) or (len(word) == 1 and not word.isdigit()) else LOST
        records.setdefault((line, reason), []).append(word)
    listed = tuple(
        Record(line, reason, len(words), "" if reason in _SECRET or reason.endswith("fjernet") else " ".join(words))
        for (line, reason), words in sorted(records.items())
    )
    return Account(counted, kept, listed)


def _source_words(source: Source, draft: Counter[str]) -> Iterator[tuple[int, str]]:
    """Every word with its line; a word divided over two lines once, as the draft has it."""
    outside = {line.number for line, _ in source.removed}
    lines = sorted([*source.lines, *(line for line, _ in source.removed)], key=lambda line: line.number)
    below_of = {first.number: second.text for first, second in pairwise(source.lines)}
    skip = ""
    for line in lines:
        text = line.text if not line.bullet or line.bullet == "-" else f"{line.bullet} {line.text}"
        words = words_of(text)
        if line.number in outside:  # a running line may stand between the parts of a word
            yield from ((line.number, word) for word in words)
            continue
        if skip and words and words[0] == skip:
            words = words[1:]
        skip = ""
        if words and text.rstrip().endswith("-"):
            below = words_of(below_of.get(line.number, ""))
            if below and draft[words[-1] + below[0]] > 0:
                skip = below[0]
                words[-1] += skip
        for word in words:
            yield line.number, word
