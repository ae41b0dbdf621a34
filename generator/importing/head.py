"""What the head of the minutes says: who met, when, where, and the rows that list people."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time
from enum import IntEnum

from generator.danish.dates import find_dates
from generator.importing.listing import Listing
from generator.importing.naming import BODY, body_named
from generator.importing.row import Row
from generator.importing.schedule import (
    WEEKDAY,
    YEAR,
    clock,
    day_first,
    infer_year,
    times_in,
    without_case_numbers,
    without_dates,
)
from generator.importing.wording import fold


class Sureness(IntEnum):
    """How sure it is that a date is the meeting's; the surer takes the other's place."""

    LOOSE = 1
    """A date alone on its line, as a letter has it."""
    SAID = 2
    """A label or a title says so."""
    SURE = 3
    """The day of the week or the hour stands with it."""


@dataclass
class Head:
    """What stands before the first item."""

    body: str = ""
    """Without the level."""
    body_as_written: str = ""
    level: str = ""
    day: date | None = None
    sure: Sureness = Sureness.LOOSE
    """Of `day`."""
    year_inferred: bool = False
    start: time | None = None
    end: time | None = None
    place: str = ""
    guess: Row | None = None
    """The row of the place, where no label says so: it looks like an address."""
    chair: str = ""
    minute_taker: str = ""
    listings: list[Listing] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    """Sentences on who came ("Alle var mødt undtagen …")."""
    converted: list[tuple[Row, str]] = field(default_factory=list)
    """Rows that became fields, with the field."""
    left: list[tuple[Row, str]] = field(default_factory=list)
    """Rows that the draft leaves out, with the reason: what a case system says of the document."""
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

    def take(self, row: Row, name: str) -> bool:
        """Note that a row became a field; always true."""
        self.converted.append((row, name))
        return True

    def drop_guess(self) -> None:
        """Forget the place that a line only looked like; the line stays as text."""
        if self.guess is not None:
            self.keep_as_text([self.guess])
            self.guess, self.place = None, ""

    def keep_as_text(self, rows: Iterable[Row]) -> None:
        """Let rows that turned out to be in no field stand in the preamble, in the order of the source."""
        kept = list(rows)
        self.converted = [pair for pair in self.converted if not any(pair[0] is row for row in kept)]
        self.rest = sorted([*self.rest, *kept], key=lambda row: row.lines[0])

    def when(self, text: str, sure: Sureness = Sureness.SAID) -> None:
        """Take date and times from a text; a date that is surer than the one before takes its place."""
        text = without_case_numbers(day_first(text))
        mentions = find_dates(text)
        start, end = times_in(without_dates(text, mentions))
        if mentions and (start or WEEKDAY.search(text)):
            sure = Sureness.SURE if sure is not Sureness.LOOSE else Sureness.SAID
        if mentions and (self.day is None or (sure > self.sure and mentions[0].date is not None)):
            first = mentions[0]
            if self.day is not None and first.date != self.day:
                self.start = self.end = None
                self.drop_guess()
            self.day, self.sure = first.date, sure
            if first.date is None and self.loose is None:
                weekday = WEEKDAY.search(text)
                self.loose = (first.day, first.month, weekday["day"] if weekday else "")
        if start and self.start is None:
            self.start, self.end = start, end or self.end

    def hour(self, text: str, *, ends: bool) -> None:
        """Take the hour at which the meeting began or ended."""
        text = without_case_numbers(text)
        mentions = find_dates(text)
        rest = without_dates(text, mentions)
        hour = times_in(rest)[0] or clock(next(iter(re.findall(r"\d{1,2}[.:]\d{2}", rest)), None))
        if ends:
            self.end = self.end or hour
            return
        self.start = self.start or hour
        if mentions and self.day is None:
            self.day = mentions[0].date

    def name(self, text: str) -> None:
        """Take the body's name and level."""
        named = body_named(text)
        if named is None:
            return
        if not self.body_as_written or (named.name and not self.body):
            self.body_as_written = self.body_as_written or named.as_written
            self.body = named.name
        elif BODY.search(named.name) and not BODY.search(self.body):
            self.body, self.body_as_written = named.name, named.as_written
        self.level = self.level or named.level


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
