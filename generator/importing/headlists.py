"""The lists of people in the head of the minutes, row by row."""

import re

from generator.importing.head import Head
from generator.importing.labels import Group, Label, group_heading, heads_part_of_body, label_of
from generator.importing.listing import Listing, grouped
from generator.importing.personline import deputy_apart, parse_person, split_people
from generator.importing.row import Row
from generator.importing.wording import fold
from generator.model.meeting import Presence

_CAME = re.compile(
    r"\b(?:alle (?:var |medlemmer |øvrige )?(?:mødt|mødte|deltog|til stede|medlemmer)|undtagen"
    r"|havde (?:meldt|sendt) afbud|meldte afbud|i stedet for|deltog|deltager|var fraværende|mødte|afbud fra)\b",
    re.IGNORECASE,
)
_ATTENDANCE = re.compile(r"afbud|mødt|fravær|deltog|i stedet")
_FROM = re.compile(r"(?:fra|for) \w", re.IGNORECASE)
"""The start of a heading that says whom people come from."""
_COPIES = re.compile(r"(?:kopi|b?cc|(?:ud)?sendt?|udsendes|fordeles|til orientering)\b", re.IGNORECASE)
"""The start of a heading over those who get the minutes."""
_NOBODY = frozenset(("ingen", "alle", "ingen afbud", "-", "alle medlemmer", "alle deltog"))
_INSTEAD = re.compile(
    r"^(?:i stedet (?:deltog|deltager|mødte|for)|(?:som )?(?:stedfortræder|suppleant)(?: deltog| mødte)?)\s*:?\s+"
    r"(?P<who>[A-ZÆØÅ].{3,160})$",
    re.IGNORECASE,
)
_CAME_INSTEAD = re.compile(
    r"^\(?(?P<who>[A-ZÆØÅ](?:(?!\s\s|\s[-–]\s)[^():]){3,100}?(?:\([^()]{1,60}\))?)"
    r"\s+(?:deltog|deltager|mødte|møder) i stedet\)?\.?$"
)
_INSTEAD_OF = re.compile(
    r"^i stedet for (?P<away>[A-ZÆØÅ].{3,100}?) (?:deltog|deltager|mødte|møder) (?P<who>[A-ZÆØÅa-zæøå].{3,160})$",
    re.IGNORECASE,
)
_BEHIND_DASH = re.compile(
    r"\s[-–—]\s*(?:deltog|deltager|mødte?|fremmødt|til ?stede|fraværende|(?:meldt )?afbud)(?: ikke)?\.?$", re.IGNORECASE
)
"""What ends one person's line: "Borgmester Anne Berg, næstformand - deltog"."""
_WIDE_BLANK = re.compile(r"\s{2,}")
_FEWEST = 3
"""People behind the name of a body that are a list of its members."""
_MARKS = frozenset(("X", "x", "✓", "✔", "(X)", "(x)"))
_NEAR = 2
"""Lines between someone and who came instead."""
_LONGEST_HEADING = 90
_SENTENCE = 4
"""Words; fewer are no sentence."""


class PeopleLists:
    """Takes the rows of lists of people, and knows which list the rows stand in."""

    def __init__(self, head: Head) -> None:
        self.head = head
        self.group: Group | None = None
        """The list of people that the rows stand in."""
        self._over: set[Presence] = set()
        """What the labels say that nobody has been listed under yet: several are heads of columns that came apart."""
        self.below: Row | None = None
        """The row under the one that is read."""

    def instead(self, row: Row) -> bool:
        """Who came instead: "I stedet for Bo deltog Anne Berg", or of the one above "I stedet deltog: Anne Berg"."""
        if (named := _INSTEAD_OF.match(row.text)) is not None:
            away, who = (parse_person(named[group].strip(" .")) for group in ("away", "who"))
            if away is not None and who is not None:
                text = f"{named['who'].strip(' .')} (stedfortræder for {away.name})"
                self.head.listings.append(Listing(text, Group(), row, gap=False))
                return self.head.take(row, "deltagere")
        listed = self.group is not None and self.head.listings
        found = (_INSTEAD.match(row.text) or _CAME_INSTEAD.match(row.text)) if listed else None
        above = self.head.listings[-1] if found else None
        away = parse_person(above.text) if above is not None else None
        if found is None or above is None or away is None or row.lines[0] - above.row.lines[-1] > _NEAR:
            return False
        text = f"{found['who'].strip(' .')} (stedfortræder for {away.name})"
        self.head.listings.append(Listing(text, Group(), row, gap=False))
        return self.head.take(row, "deltagere")

    def labelled(self, label: Label, row: Row) -> bool:
        """Open the list that a label names, with the people on its own line."""
        self.group = group = label.group or Group()
        beside = label_of(label.value)
        if beside is not None and beside.group is not None and not beside.value:  # "Til stede   Afbud"
            self._over |= {group.presence, beside.group.presence}
            return self.head.take(row, "deltagere")
        self._over = {group.presence} if label.value else self._over | {group.presence}
        if row.cells:
            named = (line for cell in row.cells[1:] for line in cell.split("\n") if line.strip())
            people = [person for line in named for person in split_people(line)]
            self.head.listings.extend(Listing(person, group, row, gap=False) for person in people)
        elif label.value and not self._listed(Row(label.value, row.lines), group, row):
            self.head.rest.append(row)
            return True
        return self.head.take(row, "deltagere") if not label.value or row.cells else True

    def _listed(self, row: Row, group: Group, whole: Row) -> bool:
        """Take a row of a list; False where it is none."""
        if len(self._over) > 1 and any(cell.strip() in _MARKS for cell in row.cells):
            self.head.rest.append(whole)  # nobody knows in which column the mark was
            return True
        text = row.full if not row.cells else ", ".join(cell for cell in row.cells if cell)
        if fold(text) in _NOBODY:
            return self.head.take(whole, "deltagere")
        if (apart := deputy_apart(text)) is not None:
            self.head.listings.extend(Listing(person, group, whole, gap=row.gap) for person in apart[0])
            self.head.listings.append(Listing(f"{apart[1]} (stedfortræder)", Group(), whole, gap=False))
            return self.head.take(whole, "deltagere")
        one = parse_person(text)
        entry = one is not None and (bool(one.replaced_by or one.substitute_for) or text.startswith(one.name))
        entry = entry or (one is not None and _BEHIND_DASH.search(text) is not None)
        if not entry and _CAME.search(text) and not text.endswith(":") and len(text.split()) >= _SENTENCE:
            self.head.prose.append(text)
            self.head.rest.append(whole)
            return True
        people = self._in_columns(text) or split_people(text)
        if len(people) == 1 and parse_person(people[0], first_names=self._first_names_alone) is None:
            return False
        self.head.listings.extend(Listing(person, group, whole, gap=row.gap) for person in people)
        self._over = {group.presence}
        return self.head.take(whole, "deltagere")

    @staticmethod
    def _in_columns(text: str) -> list[str]:
        """People beside each other on a line, or one with what stands to the right: "Anne Berg (A)      Formand"."""
        columns = [column for column in _WIDE_BLANK.split(text.strip()) if column]
        if len(columns) < 2 or parse_person(columns[0]) is None:  # noqa: PLR2004 — two columns
            return []
        if all(parse_person(column) is not None for column in columns):
            return columns
        return [" | ".join((*columns, ""))]

    @property
    def _first_names_alone(self) -> bool:
        """Whether nobody in the lists so far has a full name: then a single word may be somebody."""
        return all(parse_person(listing.text) is None for listing in self.head.listings)

    def person(self, row: Row) -> bool:
        """Take a row of the open list, or a heading over a list of its own."""
        if self._grouped(row) or (self.group is not None and self._listed(row, self.group, row)):
            return True
        group = group_heading(row.text) if len(row.text) < _LONGEST_HEADING else None
        if group is None or (self.group is None and not self._opens(row, group)):
            return False
        self.group = group
        return self.head.take(row, "deltagere")

    def _opens(self, row: Row, group: Group) -> bool:
        """Whether a heading without a known word has people below it: "Ledelsesrepræsentanter:"."""
        below = self.below.text if self.below is not None and not self.below.cells else ""
        return row.text.rstrip().endswith(":") and (bool(group.organisation) or parse_person(below) is not None)

    def _grouped(self, row: Row) -> bool:
        """People behind whom they come from, on one line."""
        together = grouped(row.text)
        if together is None:
            return False
        if _COPIES.match(row.text):
            self.group = None
            return False
        group, people = together
        several = len(people) >= _FEWEST and heads_part_of_body(row.text.partition(":")[0])
        if self.group is None and not group.organisation and not several and not _FROM.match(row.text):
            return False
        self.group = group
        self.head.listings.extend(Listing(person, group, row, gap=row.gap) for person in people)
        return self.head.take(row, "deltagere")

    def told(self, row: Row) -> bool:
        """Sentences on who came are read, and stay in the preamble."""
        if not (_CAME.search(row.text) and _ATTENDANCE.search(row.text)):
            return False
        self.head.prose.append(row.text)
        self.head.rest.append(row)
        return True
