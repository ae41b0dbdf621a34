"""The head of the minutes: who met, when, where, and the rows that list people."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from generator.danish.dates import find_dates
from generator.importing.contents import is_contents_heading
from generator.importing.labels import Field, Group, Label, group_heading, label_of
from generator.importing.letterhead import parted
from generator.importing.listing import Listing
from generator.importing.naming import BODY, DOCUMENT, MEETING_OF, bare_level, body_named
from generator.importing.person import clean_name, is_name
from generator.importing.personline import parse_person, split_people
from generator.importing.row import Row
from generator.importing.schedule import (
    BARE_HOUR,
    WEEKDAY,
    YEAR,
    behind_time,
    clock,
    day_first,
    infer_year,
    said_times,
    times_in,
    without_dates,
)
from generator.importing.vocabulary import any_of
from generator.importing.wording import fold

_PLACE = re.compile(any_of("place"), re.IGNORECASE)
_PLACE_AFTER = re.compile(r"(?:\s(?:i|på)\s|,\s*)((?:[A-ZÆØÅ]|lokale|mødelokale)[^,]{2,60}(?:,.{2,60})?)$")
_HELD = re.compile(r"\bmøde\w*\b.{0,40}\b(?:holdt|afholdtes?|fandt sted|foregik|afvikledes)\b", re.IGNORECASE)
"""A sentence that says when a meeting was."""
_CAME = re.compile(
    r"\b(?:alle (?:var |medlemmer |øvrige )?(?:mødt|mødte|deltog|til stede|medlemmer)|undtagen"
    r"|havde (?:meldt|sendt) afbud|meldte afbud|i stedet for|deltog|deltager|var fraværende|mødte|afbud fra)\b",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(r"afbud|mødt|fravær|deltog|i stedet")
_NOBODY = frozenset(("ingen", "alle", "ingen afbud", "-", "alle medlemmer", "alle deltog"))
_ONE_ALONE = frozenset(("formand", "næstformand", "forperson"))
"""Labels that say something of one person, in the middle of the list of all."""
_SECRETARIAT = re.compile(r"sekretariat(?:et)?\b", re.IGNORECASE)
"""Who wrote the minutes, and not who met."""
_INSTEAD = re.compile(
    r"^(?:i stedet (?:deltog|deltager|mødte|for)|(?:som )?(?:stedfortræder|suppleant)(?: deltog| mødte)?)\s*:?\s+"
    r"(?P<who>[A-ZÆØÅ].{3,160})$",
    re.IGNORECASE,
)
_NEAR = 2
"""Lines between someone and who came instead."""
_LOOSE_WORDS = frozenset(("til", "den", "i", "mødet i", "møde i", "mødet", "kl", "referat"))
_TITLE_ROWS = 12
"""The rows among which the title is."""
_LONGEST_TITLE = 220
_LONGEST_LINE = 120
_LONGEST_HEADING = 90
_MOST_WORDS = 12
"""A title without the words of a title has no more; more are a sentence."""
_SENTENCE = 4


@dataclass
class Head:
    """What stands before the first item."""

    body: str = ""
    """Without the level."""
    body_as_written: str = ""
    level: str = ""
    day: date | None = None
    year_inferred: bool = False
    start: time | None = None
    end: time | None = None
    place: str = ""
    chair: str = ""
    minute_taker: str = ""
    listings: list[Listing] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    """Sentences on who came ("Alle var mødt undtagen …")."""
    converted: list[tuple[Row, str]] = field(default_factory=list)
    """Rows that became fields, with the field."""
    rest: list[Row] = field(default_factory=list)
    """Rows that are none of this: the draft's preamble."""
    loose: tuple[int, int, str] | None = None
    """Day, month and weekday of a meeting's date without a year."""
    notes: list[str] = field(default_factory=list)
    """In Danish: what was inferred, or is missing."""

    @property
    def words(self) -> frozenset[str]:
        """Folded names of the body, which many systems repeat in every item."""
        return frozenset(fold(text) for text in (self.body, self.body_as_written) if text)


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
        self.damaged = damaged
        self.group: Group | None = None
        """The list of people that the rows stand in."""
        self.pending: Label | None = None
        """A label whose value is the next row."""

    def read(self, row: Row, at: int) -> None:
        """Give a row to the first step that takes it."""
        steps = (
            self._next_page, self._instead, self._labelled, self._contents_heading, self._value_below, self._person,
            self._level, self._said_times, self._said_attendance, self._title, self._place, self._loose_word,
        )  # fmt: skip
        if not any(step(row, at) for step in steps):
            self.head.rest.append(row)

    def _take(self, row: Row, name: str) -> bool:
        self.head.converted.append((row, name))
        return True

    def _label_of(self, row: Row) -> Label | None:
        text = row.text if not row.mark or row.mark == "-" else row.full
        return label_of(text, row.cells, damaged=self.damaged)

    def _next_page(self, row: Row, _at: int) -> bool:
        """The head of the next page, in the middle of a list of people."""
        if self.group is None or not self.head.body:
            return False
        label = self._label_of(row)
        if fold(row.full) in self.head.words or (label and label.field is Field.BODY and not label.value):
            return self._take(row, "udvalg")
        return False

    def _instead(self, row: Row, _at: int) -> bool:
        """Who came instead of the one on the line above: "I stedet deltog: Anne Berg"."""
        found = _INSTEAD.match(row.text) if self.group is not None and self.head.listings else None
        above = self.head.listings[-1] if found else None
        away = parse_person(above.text) if above is not None else None
        if found is None or above is None or away is None or row.lines[0] - above.row.lines[-1] > _NEAR:
            return False
        text = f"{found['who'].strip(' .')} (stedfortræder for {away.name})"
        self.head.listings.append(Listing(text, Group(), row, gap=False))
        return self._take(row, "deltagere")

    def _labelled(self, row: Row, _at: int) -> bool:
        label = self._label_of(row)
        if label is None or (label.field is Field.BODY and self.head.body and self.group is not None):
            return False
        if self.pending is not None and label.value and label.field is self.pending.field:
            return False  # "Mødested" over "Mødelokale 5"
        around, self.group = self.group, None
        self.pending = label if not label.value and label.field not in (Field.PEOPLE, Field.OTHER) else None
        if label.field is Field.PEOPLE:
            taken = self._people(label, row)
            if label.heading in _ONE_ALONE and label.value:
                self.group = around or Group()
            return taken
        if label.value:
            self._value(label, label.value, row)
        return self._take(row, label.field.value)

    def _people(self, label: Label, row: Row) -> bool:
        self.group = group = label.group or Group()
        if row.cells:
            named = (line for cell in row.cells[1:] for line in cell.split("\n") if line.strip())
            people = [person for line in named for person in split_people(line)]
            self.head.listings.extend(Listing(person, group, row, gap=False) for person in people)
        elif label.value and not self._listed(Row(label.value, row.lines), group, row):
            self.head.rest.append(row)
            return True
        return self._take(row, "deltagere") if not label.value or row.cells else True

    def _listed(self, row: Row, group: Group, whole: Row) -> bool:
        """Take a row of a list; False where it is none."""
        text = row.full if not row.cells else ", ".join(cell for cell in row.cells if cell)
        if fold(text) in _NOBODY:
            return self._take(whole, "deltagere")
        one = parse_person(text)
        entry = one is not None and (bool(one.replaced_by or one.substitute_for) or text.startswith(one.name))
        if not entry and _CAME.search(text) and not text.endswith(":") and len(text.split()) >= _SENTENCE:
            self.head.prose.append(text)
            self.head.rest.append(whole)
            return True
        people = split_people(text)
        if len(people) == 1 and parse_person(text, first_names=True) is None:
            return False
        self.head.listings.extend(Listing(person, group, whole, gap=row.gap) for person in people)
        return self._take(whole, "deltagere")

    def _contents_heading(self, row: Row, _at: int) -> bool:
        heads = is_contents_heading(row.text) or fold(row.text) == "referat"
        return heads and self._take(row, "overskrift")

    def _value_below(self, row: Row, _at: int) -> bool:
        if self.pending is None:
            return False
        label, self.pending = self.pending, None
        if label.field is Field.DATE and not find_dates(row.full) and times_in(row.full) == (None, None):
            return False
        self._value(label, row.full, row)
        return self._take(row, label.field.value)

    def _value(self, label: Label, text: str, row: Row) -> None:
        """Give a label its value."""
        head = self.head
        match label.field:
            case Field.DATE:
                self._when(text)
                head.place = head.place or _place_behind(text)
            case Field.START | Field.END:
                self._hour(text, ends=label.field is Field.END)
            case Field.PLACE:
                named = label.heading in ("lokale", "mødelokale") and text == label.value and ":" not in row.full
                head.place = head.place or (row.full if named else text).strip(" .")
            case Field.BODY:
                if find_dates(text):
                    self._when(text)
                    head.place = head.place or _place_behind(text)
                self._body(text)
            case Field.CHAIR:
                head.chair = head.chair or _person_name(text)
            case Field.MINUTES:
                head.minute_taker = head.minute_taker or _person_name(text)
            case _:
                pass

    def _when(self, text: str) -> None:
        """Take date and times from a text."""
        head = self.head
        text = day_first(text)
        mentions = find_dates(text)
        if mentions and head.day is None:
            first = mentions[0]
            head.day = first.date
            if first.date is None and head.loose is None:
                weekday = WEEKDAY.search(text)
                head.loose = (first.day, first.month, weekday["day"] if weekday else "")
        start, end = times_in(without_dates(text, mentions))
        if start and head.start is None:
            head.start, head.end = start, end or head.end

    def _hour(self, text: str, *, ends: bool) -> None:
        head = self.head
        mentions = find_dates(text)
        rest = without_dates(text, mentions)
        hour = times_in(rest)[0] or clock(next(iter(re.findall(r"\d{1,2}[.:]\d{2}", rest)), None))
        if ends:
            head.end = head.end or hour
            return
        head.start = head.start or hour
        if mentions and head.day is None:
            head.day = mentions[0].date

    def _body(self, text: str) -> None:
        head = self.head
        named = body_named(text)
        if named is None:
            return
        if not head.body_as_written or (named.name and not head.body):
            head.body_as_written = head.body_as_written or named.as_written
            head.body = named.name
        head.level = head.level or named.level

    def _person(self, row: Row, _at: int) -> bool:
        if self.group is not None and self._listed(row, self.group, row):
            return True
        group = group_heading(row.text) if len(row.text) < _LONGEST_HEADING else None
        if group is None or (self.group is None and not (group.organisation and row.text.rstrip().endswith(":"))):
            return False
        self.group = group
        return self._take(row, "deltagere")

    def _level(self, row: Row, _at: int) -> bool:
        level = bare_level(row.text) if len(row.text) < _LONGEST_HEADING else ""
        self.head.level = self.head.level or level
        return bool(level) and self._take(row, "niveau")

    def _said_times(self, row: Row, _at: int) -> bool:
        head = self.head
        start, end = said_times(row.text)
        head.start, head.end = head.start or start, head.end or end
        return (start or end) is not None and self._take(row, "tid")

    def _said_attendance(self, row: Row, _at: int) -> bool:
        """Sentences on who came are read, and stay in the preamble."""
        if not (_CAME.search(row.text) and _ATTENDANCE.search(row.text)):
            return False
        self.head.prose.append(row.text)
        self.head.rest.append(row)
        return True

    def _title(self, row: Row, at: int) -> bool:
        """A title such as "Referat fra møde i Sundhedsudvalget den 3. maj 2023 kl. 14", or a body's name alone."""
        text, head = row.full, self.head
        held = head.day is None and bool(_HELD.search(text) and find_dates(text))
        if at >= _TITLE_ROWS or len(text) > _LONGEST_TITLE or row.cells or (_is_sentence(text) and not held):
            return False
        if held:
            self._when(text)
            head.place = head.place or _place_behind(text)
            return self._take(row, "overskrift")
        named = DOCUMENT.match(text) or MEETING_OF.match(text) or re.search(r"\breferat\b", text, re.IGNORECASE)
        dates = find_dates(text)
        short = len(text.split()) <= _MOST_WORDS
        bare = BODY.search(text) and not head.body and not _SECRETARIAT.search(text)
        if not named and not (short and (dates or bare)):
            return False
        if dates or BARE_HOUR.search(text) or find_dates(day_first(text)):
            self._when(text)
        if not head.body and (named or BODY.search(text)):
            self._body(text)
        head.place = head.place or _place_behind(text)
        place = _PLACE_AFTER.search(without_dates(text, dates)) if dates and not head.place else None
        if place and _PLACE.search(place[1]) and not BODY.search(place[1]):
            head.place = place[1].strip(" .")
        return self._take(row, "overskrift")

    def _place(self, row: Row, at: int) -> bool:
        head = self.head
        if at >= _TITLE_ROWS or head.place or not (head.day or head.loose):
            return False
        if not _PLACE.search(row.text) or len(row.text) > _LONGEST_LINE or row.text.endswith("."):
            return False
        head.place = re.sub(r"^(?:i|på|sted:?)\s+", "", row.text).strip()
        return self._take(row, "sted")

    def _loose_word(self, row: Row, at: int) -> bool:
        """A word of a title that was broken over many lines."""
        return at < _TITLE_ROWS and fold(row.text) in _LOOSE_WORDS and self._take(row, "overskrift")


def read_head(rows: Sequence[Row], *, damaged: bool = False) -> Head:
    """The fields of the rows before the first item; rows that belong to none are kept as the preamble."""
    reader = _Reader(damaged=damaged)
    for at, row in enumerate(rows):
        for part in parted(row):
            reader.read(part, at)
    return reader.head


def settle_date(head: Head, texts: Iterable[str]) -> None:
    """Give the head's date a year where the source has none."""
    if head.day is not None or head.loose is None:
        return
    day, month, weekday = head.loose
    years: Counter[int] = Counter(int(year) for text in texts for year in YEAR.findall(text))
    year, why = infer_year(day, month, weekday, years)
    if year is None:
        head.notes.append(f"Mødets dato er uden år ({day}.{month}.), og året kan ikke udledes af teksten.")
        return
    head.day, head.year_inferred = date(year, month, day), True
    head.notes.append(f"Året {year} står ikke ved mødets dato; det er udledt, {why}.")
