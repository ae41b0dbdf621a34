"""Goes through the rows before the first item and gives each to the field it belongs to."""

import re
from collections.abc import Sequence

from generator.danish.dates import find_dates
from generator.importing.brokennames import with_lists_whole
from generator.importing.contents import CONTENTS, is_contents_heading
from generator.importing.head import Head, Sureness
from generator.importing.headlists import PeopleLists
from generator.importing.labels import Field, Group, Label, label_of
from generator.importing.letterhead import parted
from generator.importing.namelines import with_bodies_whole
from generator.importing.naming import BODY, DOCUMENT, MEETING_OF, bare_level, body_whose_meeting, place_named
from generator.importing.person import clean_name, is_name
from generator.importing.personline import parse_person
from generator.importing.row import Row
from generator.importing.schedule import (
    WEEKDAY,
    behind_time,
    day_first,
    said_times,
    times_in,
    without_case_numbers,
    without_dates,
)
from generator.importing.ticks import with_ticks_read
from generator.importing.vocabulary import any_of
from generator.importing.wording import fold

_PLACE = re.compile(any_of("place"), re.IGNORECASE)
_PLACE_AFTER = re.compile(r"(?:\s(?:i|på)\s|,\s*)((?:[A-ZÆØÅ]|lokale|mødelokale)[^,]{2,60}(?:,.{2,60})?)$")
_HELD = re.compile(r"\bmøde\w*\b.{0,40}\b(?:holdt|afholdtes?|fandt sted|foregik|afvikledes)\b", re.IGNORECASE)
"""A sentence that says when a meeting was."""
_ONE_ALONE = frozenset(("formand", "næstformand", "forperson"))
"""Labels that say something of one person, in the middle of the list of all."""
_SECRETARIAT = re.compile(r"sekretariat(?:et)?\b", re.IGNORECASE)
"""Who wrote the minutes, and not who met."""
WITHOUT_FIELD = "udeladt: udkastet har intet felt til det"
_NO_FIELD = (Field.OTHER, Field.NOTE, Field.CASE)
_ROOMS = ("lokale", "mødelokale")
"""Labels that are a part of the place's name where nothing but a blank parts them: "Lokale 5"."""
_POSTAL = re.compile(r"(?:[A-ZÆØÅ][\w. -]{2,40}\d*\w?,\s*)?\d{4} [A-ZÆØÅ]")
_DAY_OF_WEEK = re.compile(rf"(?:(?:afholdt|holdt|mødet?)\s+)?(?:den\s+)?{WEEKDAY.pattern}", re.IGNORECASE)
"""How a line begins that says when the meeting was, and not when a letter was written."""
_HOUR = re.compile(r"\bkl(?:okken)?\b\.?\s*\d", re.IGNORECASE)
_LOOSE_WORDS = frozenset(("til", "den", "i", "mødet i", "møde i", "mødet", "kl", "referat"))
_TITLE_ROWS = 12
"""The rows among which the title is."""
_LONGEST_TITLE = 220
_LONGEST_LINE = 120
_LONGEST_HEADING = 90
_LONGEST_LABEL = 2
"""Words of a label that is not known, before a place in a column of its own."""
_MOST_WORDS = 12
"""A title without the words of a title has no more; more are a sentence."""


def _person_name(text: str) -> str:
    person = parse_person(text)
    if person is not None:
        return person.name
    name = clean_name(text)
    return name if is_name(name) or (len(name.split()) == 1 and name[:1].isupper()) else ""


def _place_behind(text: str) -> str:
    """The place that stands behind the date and the hour of a line."""
    place = behind_time(text)
    return "" if BODY.search(place) and not _PLACE.search(place) else place


def _is_sentence(text: str) -> bool:
    return text.endswith(".") and len(text.split()) > _MOST_WORDS


class _Reader:
    """Goes through the rows once; each step takes a row, or leaves it to the next."""

    def __init__(self, *, damaged: bool) -> None:
        self.head = Head()
        self.lists = PeopleLists(self.head)
        self.damaged = damaged
        self.place: Row | None = None
        """The row that a label gives the place on."""
        self.pending: Label | None = None
        """A label whose value is the next row."""

    def read(self, row: Row, at: int) -> None:
        """Give a row to the first step that takes it."""
        steps = (
            self._next_page, self._listed_instead, self._labelled, self._contents_heading, self._value_below,
            self._more_of_place, self._said_times, self._listed, self._level, self._told, self._title, self._place,
            self._loose_word,
        )  # fmt: skip
        if not any(step(row, at) for step in steps):
            self.head.rest.append(row)

    def _label_of(self, row: Row) -> Label | None:
        text = row.text if not row.mark or row.mark == "-" else row.full
        return label_of(text, row.cells, damaged=self.damaged)

    def _next_page(self, row: Row, _at: int) -> bool:
        """The head of the next page, in the middle of a list of people."""
        if self.lists.group is None or not self.head.body:
            return False
        label = self._label_of(row)
        if fold(row.full) in self.head.words or (label and label.field is Field.BODY and not label.value):
            return self.head.take(row, "udvalg")
        return False

    def _listed_instead(self, row: Row, _at: int) -> bool:
        return self.lists.instead(row)

    def _listed(self, row: Row, _at: int) -> bool:
        return self.lists.person(row)

    def _told(self, row: Row, _at: int) -> bool:
        return self.lists.told(row)

    def _labelled(self, row: Row, _at: int) -> bool:
        label = self._label_of(row)
        if label is None or (label.field is Field.BODY and self.head.body and self.lists.group is not None):
            return False
        if self.pending is not None and label.value and label.field is self.pending.field:
            return False  # "Mødested" over "Mødelokale 5"
        if label.field in _NO_FIELD and not label.value and not row.text.rstrip().endswith(":") and not row.cells:
            return False  # "Godkendt." is what was decided
        around, self.lists.group = self.lists.group, None
        self.pending = label if not label.value and label.field not in (Field.PEOPLE, *_NO_FIELD) else None
        if label.field in _NO_FIELD:
            return self._without_field(label, row)
        if label.field is Field.PEOPLE:
            taken = self.lists.labelled(label, row)
            if label.heading in _ONE_ALONE and label.value:
                self.lists.group = around or Group()
            return taken
        if label.value:
            self._value(label, label.value, row)
        return self.head.take(row, label.field.value)

    def _without_field(self, label: Label, row: Row) -> bool:
        """What a label says that the draft has no field for: a remark stays as text, the case system's own does not."""
        if label.field is Field.OTHER or not label.value:
            self.head.left.append((row, WITHOUT_FIELD))
        else:
            self.head.rest.append(row)
        return True

    def _contents_heading(self, row: Row, _at: int) -> bool:
        if is_contents_heading(row.text):
            self.head.left.append((row, CONTENTS))
            return True
        return fold(row.text) == "referat" and self.head.take(row, "overskrift")

    def _value_below(self, row: Row, _at: int) -> bool:
        if self.pending is None:
            return False
        label, self.pending = self.pending, None
        if label.field is Field.DATE and not find_dates(row.full) and times_in(row.full) == (None, None):
            return False
        self._value(label, row.full, row)
        return self.head.take(row, label.field.value)

    def _value(self, label: Label, text: str, row: Row) -> None:
        """Give a label its value."""
        head = self.head
        match label.field:
            case Field.DATE:
                self.head.when(text)
                head.place = head.place or _place_behind(text)
            case Field.START | Field.END:
                self.head.hour(text, ends=label.field is Field.END)
            case Field.PLACE:
                named = label.heading in _ROOMS and row.full[len(label.heading) :].strip(" .") == text.strip(" .")
                named = named and not row.full[len(label.heading) :].startswith("  ")
                head.drop_guess()
                if not head.place:
                    head.place, self.place = (row.full if named else text).strip(" ."), row
            case Field.BODY:
                if find_dates(text):
                    self.head.when(text)
                    head.place = head.place or _place_behind(text)
                self.head.name(text)
            case Field.CHAIR:
                head.chair = head.chair or _person_name(text)
            case Field.MINUTES:
                head.minute_taker = head.minute_taker or _person_name(text)
            case _:
                pass

    def _more_of_place(self, row: Row, _at: int) -> bool:
        """The rest of an address, on the line below its street."""
        above = self.place
        if above is None or row.gap or row.mark or row.cells or not _POSTAL.match(row.text):
            return False
        self.place = None
        self.head.place = f"{self.head.place} {row.text.strip(' .')}"
        return self.head.take(row, "sted")

    def _level(self, row: Row, _at: int) -> bool:
        level = bare_level(row.text) if len(row.text) < _LONGEST_HEADING else ""
        self.head.level = self.head.level or level
        return bool(level) and self.head.take(row, "niveau")

    def _said_times(self, row: Row, _at: int) -> bool:
        head = self.head
        start, end = said_times(row.text)
        head.start, head.end = head.start or start, head.end or end
        return (start or end) is not None and self.head.take(row, "tid")

    def _title(self, row: Row, at: int) -> bool:
        """A title such as "Referat fra møde i Sundhedsudvalget den 3. maj 2023 kl. 14", or a body's name alone."""
        text, head = row.full, self.head
        held = head.day is None and bool(_HELD.search(text) and find_dates(text))
        if at >= _TITLE_ROWS or len(text) > _LONGEST_TITLE or row.cells or (_is_sentence(text) and not held):
            return False
        if held:
            self.head.when(text)
            head.place = head.place or _place_behind(text)
            return self.head.take(row, "overskrift")
        named = (
            DOCUMENT.match(text)
            or MEETING_OF.match(text)
            or body_whose_meeting(text)
            or re.search(r"\breferat\b", text, re.IGNORECASE)
        )
        dates = find_dates(without_case_numbers(text))
        short = len(text.split()) <= _MOST_WORDS
        bare = BODY.search(text) and not head.body and not _SECRETARIAT.search(text)
        if not named and not (short and (dates or bare)):
            return False
        if dates or _HOUR.search(text) or find_dates(day_first(text)):
            said = named or (_DAY_OF_WEEK.match(text) and None not in times_in(without_dates(text, dates)))
            self.head.when(text, Sureness.SAID if said else Sureness.LOOSE)
        if named or BODY.search(text):
            self.head.name(text)
        head.place = head.place or _place_behind(text) or place_named(text)
        place = _PLACE_AFTER.search(without_dates(text, dates)) if dates and not head.place else None
        if place and _PLACE.search(place[1]) and not BODY.search(place[1]):
            head.place = place[1].strip(" .")
        return self.head.take(row, "overskrift")

    def _place(self, row: Row, at: int) -> bool:
        head = self.head
        if at >= _TITLE_ROWS or head.place or not (head.day or head.loose):
            return False
        text = row.text
        if not _PLACE.search(without_case_numbers(text)) or len(text) > _LONGEST_LINE or text.endswith("."):
            return False
        label, _, value = text.partition("    ")
        text = value if value.strip() and len(label.split()) <= _LONGEST_LABEL else text
        head.place, head.guess = re.sub(r"^(?:i|på|sted:?)\s+", "", text.strip()), row
        return self.head.take(row, "sted")

    def _loose_word(self, row: Row, at: int) -> bool:
        """A word of a title that was broken over many lines."""
        return at < _TITLE_ROWS and fold(row.text) in _LOOSE_WORDS and self.head.take(row, "overskrift")


def read_head(rows: Sequence[Row], *, damaged: bool = False) -> Head:
    """The fields of the rows before the first item; rows that belong to none are kept as the preamble."""
    reader = _Reader(damaged=damaged)
    rows = with_bodies_whole(rows)
    rows = with_lists_whole(with_ticks_read(rows))
    for at, row in enumerate(rows):
        reader.lists.below = rows[at + 1] if at + 1 < len(rows) else None
        for part in parted(row):
            reader.read(part, at)
    return reader.head
