"""The head of the minutes: who met, when, where, and the rows that list people."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from generator.danish.dates import WEEKDAYS, find_dates
from generator.importing.contents import is_contents_heading
from generator.importing.labels import Field, Group, Label, group_heading, label_of
from generator.importing.listing import Listing
from generator.importing.person import clean_name, is_name, parse_person, split_people
from generator.importing.row import Row
from generator.importing.schedule import (
    BARE_HOUR,
    CLOCKS,
    WEEKDAY,
    YEAR,
    clock,
    day_first,
    infer_year,
    said_times,
    times_in,
    without_dates,
)
from generator.importing.wording import fold

_KIND = re.compile(
    r"^[\s#*]*(?:(?:åbent?|godkendt|foreløbigt|endeligt|udkast til|kort|lukket|underskrevet|offentligt)\s+)*(?P<kind>beslutningsreferat|mødereferat|referater?|dagsordne?r? og referater?|beslutningsprotokol|mødeprotokol|protokol|dagsorden med (?:referat|beslutninger)|dagsorden/referat|åben dagsorden|dagsorden|dagordner? og referat|udskrift af beslutningsprotokol|indkaldelse)\b[\s:–-]*",
    re.IGNORECASE,
)
_MEETING_IN = re.compile(r"\b(?:(?:fra|af|for|til|om|over|vedr\.?)\s+)?(?:\d+\.?\s*)?(?:(?:ordinært|ekstraordinært|konstituerende|fælles|virtuelt|online)\s+)?(?:møde|mødet|bestyrelsesmøde|udvalgsmøde|møder)\s*(?:nr\.?\s*\d+)?\s*(?:i|for|med|af|hos)?\s+(?:den\s+(?=[a-zæøå])(?!\d))?", re.IGNORECASE)  # fmt: skip
_LEVELS = (
    (re.compile(r"faglig(?:t|e)?[\s,/-]*(?:og[\s-])?strategisk\w*(?:[\s-]*niveau|[\s-]*gruppe|[\s-]*forum)?", re.IGNORECASE), "fagligt-strategisk"),
    (re.compile(r"politisk\w*(?:[\s-]*(?:niveau|klynge|forum))", re.IGNORECASE), "politisk"),
    (re.compile(r"chef(?:forum|niveau|gruppen?)", re.IGNORECASE), "chefforum"),
    (re.compile(r"direktør(?:forum|niveau|kreds(?:en)?|gruppen?)", re.IGNORECASE), "direktørforum"),
    (re.compile(r"strategisk\s*niveau", re.IGNORECASE), "fagligt-strategisk"),
    (re.compile(r"(?:operationelt|driftsniveau|taktisk)\s*(?:niveau)?|driftsgruppen?", re.IGNORECASE), "operationelt"),
    (re.compile(r"administrativt?\s*(?:niveau|styregruppe)", re.IGNORECASE), "administrativt"),
    (re.compile(r"\bpolitisk\b", re.IGNORECASE), "politisk"),
)  # fmt: skip
_POLITICAL_BODY = re.compile(
    r"udvalg(?:et)?\b|byråd|kommunalbestyrelse|regionsråd|sundhedsråd|magistrat", re.IGNORECASE
)
_PLACE = re.compile(r"lokale|rådhus|regionshus|sal\b|hus(?:et)?\b|\bvej\b|\w+vej \d|\w+gade \d|allé|teams|virtuel|online|skype|hospital|sygehus|kantine|center|bibliotek|\bkro\b|skole\b|forsamling|\d{4} [A-ZÆØÅ]", re.IGNORECASE)  # fmt: skip
_BODY = re.compile(
    r"udvalg|råd(?:et)?\b|bestyrelse|klynge|direktion|forum|styregruppe|niveau|nævn|gruppe|samarbejd|kontakt|fora\b|komité",
    re.IGNORECASE,
)
_TITLE_ROWS = 12


@dataclass
class Head:
    """What stands before the first item."""

    body: str = ""
    """Without the level."""
    body_as_written: str = ""
    level: str = ""
    level_inferred: bool = False
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


class _HeadReader:
    def __init__(self, *, damaged: bool) -> None:
        self.head = Head()
        self.damaged = damaged
        self.group: Group | None = None
        self.pending: Label | None = None

    def date_from(self, text: str) -> bool:
        """Take date and times from a text; whether there were any."""
        head = self.head
        text = day_first(text)
        mentions = find_dates(text)
        if mentions and head.day is None:
            first = mentions[0]
            if first.date is not None:
                head.day = first.date
            elif self.head.loose is None:
                weekday = WEEKDAY.search(text)
                self.head.loose = (first.day, first.month, weekday["day"] if weekday else "")
        start, end = times_in(without_dates(text, mentions))
        if start and head.start is None:
            head.start, head.end = start, end or head.end
        return bool(mentions or start)

    def body_from(self, text: str) -> None:
        """Take body and level from a title or a label's value."""
        head = self.head
        words = (
            _MEETING_IN.sub(" ", " " + _KIND.sub("", text) + " ")
            if _KIND.match(text) or _MEETING_IN.search(text)
            else text
        )
        words = without_dates(words, find_dates(words))
        words = CLOCKS.sub(" ", words)
        words = re.sub(rf"\b(?:{'|'.join(WEEKDAYS)})(?:en)?\b", " ", words, flags=re.IGNORECASE)
        words = re.sub(r"(?:\b(?:den|d\.|kl\.?|klokken|referat(?:er)?|dagsorden|møde|holdt|afholdt)\s*)+(?=$|[\s–,-]*$)|\s[-–]\s(?=referat|dagsorden)\w+|\bd\.\s|\s(?:den|kl\.?)\s", " ", words + " ", flags=re.IGNORECASE)  # fmt: skip
        words = re.sub(r"(?:\b(?:[Rr]eferat|[Dd]agsorden|REFERAT|DAGSORDEN)\b)", " ", words)
        words = re.sub(r"\s+", " ", words).strip(" -–—,.:;|\t")
        words = re.sub(r"\s+(?:til|i|den)$|^(?:fra|af|for|til)\s+(?:(?:ekstra)?ordinært\s+)?", "", words)
        if (meeting := re.match(r"(.*\w)møde(?:t)?(?:\s*(?:nr\.?\s*)?\d+)?$", words)) and _BODY.search(
            meeting[1].removesuffix("s")
        ):
            words = meeting[1].removesuffix("s")
        if not words or len(words) > 120:  # noqa: PLR2004 — longer than any body's name
            return
        level = ""
        bare = words
        for pattern, name in _LEVELS:
            if found := pattern.search(words):
                level = name
                bare = (words[: found.start()] + " " + words[found.end() :]).strip()
                break
        bare = re.sub(r"\(\s*\)|\s+", " ", bare).strip(" -–—,.:;/")
        if not head.body_as_written or (bare and not head.body):
            head.body_as_written = head.body_as_written or words
            head.body = bare
        head.level = head.level or level

    def label(self, label: Label, row: Row) -> None:
        """Take what a label says."""
        head = self.head
        self.group = None
        self.pending = label if not label.value and label.field not in (Field.PEOPLE, Field.OTHER) else None
        if label.field is Field.PEOPLE:
            self.people_label(label, row)
            return
        if label.value:
            self.value(label, label.value, row)
        else:
            head.converted.append((row, label.field.value))

    def people_label(self, label: Label, row: Row) -> None:
        group = label.group or Group()
        self.group = group
        if row.cells:
            filled = [cell for cell in row.cells[1:] if cell.strip()]
            self.head.converted.append((row, "deltagere"))
            for cell in filled:
                for person in (person for line in cell.split("\n") for person in split_people(line)):
                    self.head.listings.append(Listing(person, group, row, gap=False))
            return
        if label.value:
            if not self.person_row(Row(label.value, row.lines, gap=True), group, row):
                self.head.rest.append(row)
        else:
            self.head.converted.append((row, "deltagere"))

    def person_row(self, row: Row, group: Group, whole: Row) -> bool:
        """Take a row of a list; False where it is none."""
        text = row.full if not row.cells else ", ".join(cell for cell in row.cells if cell)
        if fold(text) in ("ingen", "alle", "ingen afbud", "-", "alle medlemmer", "alle deltog"):
            self.head.converted.append((whole, "deltagere"))
            return True
        one = parse_person(text)
        entry = one is not None and (bool(one.replaced_by or one.substitute_for) or text.startswith(one.name))
        if not entry and _PROSE.search(text) and len(text.split()) > 3:  # noqa: PLR2004 — a sentence
            self.head.prose.append(text)
            self.head.rest.append(whole)
            return True
        people = split_people(text)
        if len(people) == 1 and parse_person(text, first_names=True) is None:
            return False
        for person in people:
            self.head.listings.append(Listing(person, group, whole, gap=row.gap))
        self.head.converted.append((whole, "deltagere"))
        return True

    def value(self, label: Label, text: str, row: Row) -> None:
        """Give a label its value."""
        head = self.head
        kind = label.field
        head.converted.append((row, kind.value))
        if kind is Field.DATE:
            self.date_from(text)
            if head.place == "" and (rest := re.search(r"(?:\d\s*,\s*|\s)(?:i|på)\s+([A-ZÆØÅ].{3,80})$", text)):
                head.place = rest[1].strip()
        elif kind in (Field.START, Field.END):
            mentions = find_dates(text)
            start, _ = times_in(without_dates(text, mentions))
            start = start or clock(next(iter(re.findall(r"\d{1,2}[.:]\d{2}", without_dates(text, mentions))), None))
            if kind is Field.START:
                head.start = head.start or start
                if mentions and head.day is None:
                    head.day = mentions[0].date
            else:
                head.end = head.end or start
        elif kind is Field.PLACE:
            named = label.heading in ("lokale", "mødelokale") and text == label.value and ":" not in row.full
            head.place = head.place or (row.full if named else text).strip(" .")
        elif kind is Field.BODY:
            if find_dates(text):
                self.date_from(text)
            self.body_from(text)
        elif kind is Field.CHAIR:
            head.chair = head.chair or _person_name(text)
        elif kind is Field.MINUTES:
            head.minute_taker = head.minute_taker or _person_name(text)

    def title(self, row: Row, at: int) -> bool:
        """Take a title line such as "Referat fra møde i Sundhedsudvalget den 3. maj 2023 kl. 14"."""
        text = row.full
        named = (
            bool(_KIND.match(text))
            or bool(_MEETING_IN.match(text))
            or bool(re.search(r"\breferat\b", text, re.IGNORECASE))
        )
        dated = bool(find_dates(text))
        if at >= _TITLE_ROWS or len(text) > 220 or row.cells or (text.endswith(".") and len(text.split()) > 12):  # noqa: PLR2004 — a sentence
            return False
        if (
            not named
            and not (dated and len(text.split()) <= 12)
            and not (_BODY.search(text) and len(text.split()) <= 10 and not self.head.body_as_written)
        ):  # noqa: PLR2004 — a name, no sentence
            return False
        if dated or BARE_HOUR.search(text):
            self.date_from(text)
        if not self.head.body and (named or _BODY.search(text)):
            self.body_from(text)
        rest = without_dates(text, find_dates(text)) if dated else ""
        if (
            not self.head.place
            and (
                place := re.search(
                    r"(?:\s(?:i|på)\s|,\s*)((?:[A-ZÆØÅ]|lokale|mødelokale)[^,]{2,60}(?:,.{2,60})?)$", rest
                )
            )
            and _PLACE.search(place[1])
            and not _BODY.search(place[1])
        ):
            self.head.place = place[1].strip(" .")
        self.head.converted.append((row, "overskrift"))
        return True


_PROSE = re.compile(
    r"\b(?:alle (?:var |medlemmer |øvrige )?(?:mødt|mødte|deltog|til stede|medlemmer)|undtagen|havde (?:meldt|sendt) afbud|meldte afbud|i stedet for|deltog|deltager|var fraværende|mødte|afbud fra)\b",
    re.IGNORECASE,
)


def _person_name(text: str) -> str:
    person = parse_person(text)
    if person is not None:
        return person.name
    words = clean_name(text)
    return words if is_name(words) or (words and len(words.split()) == 1 and words[:1].isupper()) else ""


def read_head(rows: Sequence[Row], *, damaged: bool = False) -> Head:
    """The fields of the rows before the first item; rows that belong to none are kept as the preamble."""
    reader = _HeadReader(damaged=damaged)
    head = reader.head
    for at, row in enumerate(rows):
        label = label_of(row.text if not row.mark or row.mark == "-" else row.full, row.cells, damaged=damaged)
        if (
            reader.group is not None
            and head.body
            and (fold(row.full) in head.words or (label and label.field is Field.BODY and not label.value))
        ):
            head.converted.append((row, "udvalg"))  # the head of the next page, in the middle of the list
            continue
        if label is not None and reader.pending is not None and label.value and label.field is reader.pending.field:
            label = None  # "Mødested" over "Mødelokale 5"
        if label is not None and not (label.field is Field.BODY and head.body and reader.group is not None):
            reader.label(label, row)
            continue
        if is_contents_heading(row.text):
            head.converted.append((row, "overskrift"))
            continue
        if reader.pending is not None:
            pending, reader.pending = reader.pending, None
            if not (pending.field is Field.DATE and not find_dates(row.full) and times_in(row.full) == (None, None)):
                reader.value(pending, row.full, row)
                continue
        if reader.group is not None:
            if reader.person_row(row, reader.group, row):
                continue
            if (group := group_heading(row.text)) is not None and len(row.text) < 90:  # noqa: PLR2004 — a heading over a list
                reader.group = group
                head.converted.append((row, "deltagere"))
                continue
        if len(row.text) < 60 and (level := _bare_level(row.text)):  # noqa: PLR2004 — a line of its own
            head.level = head.level or level
            head.converted.append((row, "niveau"))
            continue
        start, end = said_times(row.text)
        if start or end:
            head.start, head.end = head.start or start, head.end or end
            head.converted.append((row, "tid"))
            continue
        if _PROSE.search(row.text) and re.search(r"afbud|mødt|fravær|deltog|i stedet", row.text):
            head.prose.append(row.text)
            head.rest.append(row)
            continue
        if reader.title(row, at):
            continue
        if (
            at < _TITLE_ROWS
            and not head.place
            and (head.day or head.loose)
            and _PLACE.search(row.text)
            and len(row.text) < 120
            and not row.text.endswith(".")
        ):  # noqa: PLR2004 — a place, no sentence
            head.place = re.sub(r"^(?:i|på|sted:?)\s+", "", row.text).strip()
            head.converted.append((row, "sted"))
            continue
        if at < _TITLE_ROWS and fold(row.text) in ("til", "den", "i", "mødet i", "møde i", "mødet", "kl", "referat"):
            head.converted.append((row, "overskrift"))
            continue
        head.rest.append(row)
    return head


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


def _bare_level(text: str) -> str:
    for pattern, name in _LEVELS:
        if found := pattern.search(text):
            return name if len(text.strip(" :.-–")) - len(found[0]) < 4 else ""  # noqa: PLR2004 — a bracket or two
    return ""


def political(body: str) -> bool:
    """Whether a body of this name is one of elected politicians."""
    return bool(_POLITICAL_BODY.search(body))
