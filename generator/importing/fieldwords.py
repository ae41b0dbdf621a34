"""Which words of the source the draft's fields really tell: nothing else may be called taken."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from generator.danish.dates import MONTHS, WEEKDAYS, find_dates
from generator.importing.head import Head
from generator.importing.item import ImportedItem
from generator.importing.labels import label_of
from generator.importing.person import Person
from generator.importing.row import Row
from generator.importing.schedule import without_case_numbers
from generator.importing.vocabulary import words
from generator.model.meeting import Presence

_WORD = re.compile(r"[^\W\d_]+|\d+")
_TOLD = words("told")
"""Words that lead to a field's, or say the same in another form."""
_GRAMMAR = frozenset(_TOLD["grammar"])
_MEETING = ("møde", "mødet")
"""How a word ends that says of what kind a meeting is."""
_LEAST = 0.4
"""Of a row's words that are neither label nor grammar, those that fields must tell."""
_TITLES = ("overskrift", "udvalg")
_FEW = 2
"""Words; of a group's heading, or a label that is not known, nothing but its word is left."""


def words_of(text: str) -> list[str]:
    """The words of a text as they are counted: letters and digits, lower case."""
    return _WORD.findall(text.replace("\\", "").lower())


def _clock(moment: time | None) -> Iterator[str]:
    if moment is not None:
        yield from (str(moment.hour), f"{moment.hour:02}", f"{moment.minute:02}", "00")


def _day(day: date | None) -> Iterator[str]:
    if day is not None:
        month = MONTHS[day.month - 1]
        yield from (str(day.day), f"{day.day:02}", str(day.month), f"{day.month:02}", month, month[:3])
        yield from (str(day.year), str(day.year)[2:], WEEKDAYS[day.weekday()], WEEKDAYS[day.weekday()] + "en")


def _person(person: Person) -> Iterator[str]:
    for text in (
        person.name, person.role, person.organisation, person.function, person.remark, person.substitute_for,
        person.party, person.unit, person.initials,
    ):  # fmt: skip
        yield from words_of(text)
    yield from _TOLD[(person.presence or Presence.ATTENDED).value]
    yield from _TOLD.get(person.function, ())
    if person.substitute_for or person.replaced_by:
        yield from _TOLD["substitute"]


def _heading(item: ImportedItem) -> Iterator[str]:
    if item.number.isdigit():
        yield f"{int(item.number):02}"
    for text in (item.number, item.title, item.case_number, item.document_id, *item.presenters):
        yield from words_of(text)
    yield from (*_clock(item.start), *_clock(item.end))
    if item.duration_minutes is not None:
        yield from (str(item.duration_minutes), str(item.duration_minutes // 60))


def _leading(row: Row, *, damaged: bool) -> frozenset[str]:
    """The words of a row that only lead to what it says: its label, and grammar."""
    label = label_of(row.text, row.cells, damaged=damaged)
    if label is None:
        return _GRAMMAR
    said = words_of(row.full)
    return _GRAMMAR | frozenset(words_of(label.heading)) | frozenset(said[: len(words_of(label.heading))])


@dataclass(frozen=True)
class FieldWords:
    """The words that the head's fields and the items' headings tell, in one form or another."""

    head: frozenset[str]
    headings: frozenset[str]
    day: date | None
    damaged: bool = False
    """Whether labels may lack a letter: scans."""

    def told(self, row: Row) -> frozenset[str]:
        """Of a row that became a field of the head, the words that a field tells."""
        known = self.head | _leading(row, damaged=self.damaged)
        other = frozenset(word for text in self._other_days(row) for word in words_of(text))
        return frozenset(
            word
            for word in words_of(row.full)
            if word not in other and (word in known or word.removesuffix("s") in known or word.endswith(_MEETING))
        )

    def titled(self, row: Row) -> frozenset[str]:
        """Of an item's heading, the words that its number, title and other fields tell."""
        known = self.headings | frozenset(_TOLD["heading"]) | _GRAMMAR
        said = words_of(row.full)
        return frozenset(said[:1]) | frozenset(word for word in said if word in known)

    def holds(self, row: Row, name: str) -> bool:
        """Whether fields tell what a row says that became the field `name`; otherwise it stays as text."""
        leading, told = _leading(row, damaged=self.damaged), self.told(row)
        content = [word for word in words_of(row.full) if word not in leading]
        few = len(content) < _FEW and (not any(word.isdigit() for word in content) or not self._other_days(row))
        if few or row.text.rstrip().endswith(":"):
            return True  # a group's heading, a label that is not known, a figure alone
        if name in _TITLES:
            return any(word in told and not word.isdigit() for word in content)
        return sum(word in told for word in content) >= _LEAST * len(content)

    def _other_days(self, row: Row) -> list[str]:
        """The dates of a row that are not the meeting's."""
        text = without_case_numbers(row.full)
        day = self.day
        if day is None:
            return []
        return [text[found.start : found.end] for found in find_dates(text, day.year) if found.date != day]


def field_words(
    head: Head, people: Sequence[Person], items: Sequence[ImportedItem], names: Iterable[str], *, damaged: bool
) -> FieldWords:
    """What the fields of a draft tell; `names` are the body's, its slug, the level and who led the meeting."""
    told: set[str] = set()
    for text in (*names, head.body, head.body_as_written, head.place, head.minute_taker):
        told.update(words_of(text.replace("-", " ")))
    told.update((*_TOLD["level"], *_clock(head.start), *_clock(head.end), *_day(head.day)))
    for person in people:
        told.update(_person(person))
    titles = {word for item in items for word in _heading(item)}
    return FieldWords(frozenset(told), frozenset(titles), head.day, damaged)
