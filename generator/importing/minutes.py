"""A source → drafts: the whole way from rows to meetings, each with its report."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.danish.slug import slugify
from generator.importing.account import HEADING, Account, account_for
from generator.importing.agendatable import expanded_tables
from generator.importing.attendance import attendances_of
from generator.importing.bodies import KnownBody, expanded, known_body
from generator.importing.contents import CONTENTS, title_key, without_contents
from generator.importing.furniture import without_furniture
from generator.importing.head import Head, political, read_head, settle_date
from generator.importing.heading import Heading
from generator.importing.item import CLOSED, ImportedItem, read_item
from generator.importing.labels import label_of
from generator.importing.layouts.registry import choose
from generator.importing.markdown import markdown_of
from generator.importing.names import find_name
from generator.importing.person import Person, is_name, without_personal
from generator.importing.privacy import Personal, find_in_rows, without_personal_data
from generator.importing.repair import is_damaged
from generator.importing.row import Row, rows_of
from generator.importing.sheet import Sheet, sheet_of
from generator.importing.source import Source
from generator.importing.title import parse_title
from generator.importing.wording import section_mark
from generator.model.meeting import Attendance, Meeting, Presence, SectionKind, Status

_REGION = re.compile(r"\bRegion(?:en)? ([A-ZÆØÅ]\w+)")
_LEVELS_OF_ROLES = (
    (
        re.compile(
            r"borgmester|regionsrådsm|regionsradsm|rådmand|viceborgmester|regionsrådsf|byrådsmedlem", re.IGNORECASE
        ),
        "politisk",
    ),
    (re.compile(r"direktør|direktgr|chef\b|chef,", re.IGNORECASE), "fagligt-strategisk"),
)


class NoMinutesError(Exception):
    """The source holds no minutes; the message is Danish and says what was missing."""


@dataclass(frozen=True)
class Draft:
    """One meeting as it was read."""

    meeting: Meeting | None
    """None where the date is unknown: then nothing can be written."""
    body: str
    body_as_written: str
    level: str
    day: date | None
    head: Head
    people: tuple[Person, ...]
    items: tuple[ImportedItem, ...]
    chair: str
    chair_listed: str
    layout: str
    account: Account
    notes: tuple[str, ...]
    """What was inferred, is missing or should be looked at, in Danish."""
    personal: tuple[Personal, ...]
    region: str = ""
    """The one the text names most often."""


def _stands_alone(text: str) -> bool:
    return section_mark(text) is not None or (len(text) < 120 and label_of(text) is not None)  # noqa: PLR2004 — longer than a label and its value


def _decided_days(sheet: Sheet) -> Counter[date]:
    return Counter(
        mark.when for mark in sheet.marks if mark is not None and mark.when is not None and not mark.day_and_month
    )


def _decided_bodies(sheet: Sheet, day: date | None) -> Counter[str]:
    return Counter(
        re.sub(r"(?<=t)s$|(?<=n)s$", "", mark.body)
        for mark in sheet.marks
        if mark is not None
        and mark.kind is SectionKind.DECISION
        and mark.body
        and (day is None or mark.when in (None, day))
    )


def _items(sheet: Sheet, headings: Sequence[Heading], head: Head, *, damaged: bool) -> list[ImportedItem]:
    items = []
    decided = sum(mark is not None and mark.kind is SectionKind.DECISION and not mark.weak for mark in sheet.marks)
    unmarked = decided < _FEW_DECISIONS * len(headings)
    for place, heading in enumerate(headings):
        end = headings[place + 1].first if place + 1 < len(headings) else len(sheet.rows)
        lead = [
            *sheet.rows[heading.first : heading.start],
            *(sheet.rows[at] for at in range(heading.start, heading.last) if sheet.is_case_line(at)),
        ]
        items.append(
            read_item(
                heading,
                sheet.rows[heading.last + 1 : end],
                lead,
                head.day,
                head.words,
                damaged=damaged,
                unmarked=unmarked,
            )
        )
    return _without_types(items)


_FEW_DECISIONS = 0.5
"""A source with fewer headings over decisions than this share of its items leaves most of its decisions without one."""
_TYPE = re.compile(r"\s*\((?:[A-ZÆØÅ]|[A-ZÆØÅ]-sag)\)$")
_MOST = 0.6


def _without_types(items: list[ImportedItem]) -> list[ImportedItem]:
    """Titles without the letter for the kind of item ("(B)", "(O)"), where nearly every title has one."""
    titled = [item for item in items if item.title]
    typed = [item for item in titled if _TYPE.search(item.title)]
    if len(typed) < 2 or len(typed) < _MOST * len(titled):  # noqa: PLR2004 — one may be a party
        return items
    return [replace(item, title=_TYPE.sub("", item.title)) for item in items]


def _contents_in_head(rows: Sequence[Row], items: Sequence[ImportedItem]) -> tuple[list[Row], list[tuple[Row, str]]]:
    """The rows before the first item, without those that only promise an item."""
    closed = {title_key(parse_title(item.title_as_written).text) for item in items if item.closed}
    promised = {title_key(item.title) for item in items if item.title} | {
        title_key(parse_title(item.title_as_written).text) for item in items
    }
    kept: list[Row] = []
    taken: list[tuple[Row, str]] = []
    for row in rows:
        key = title_key(parse_title(title_key(row.full)).text)
        if len(key) > 2 and key in promised and not row.cells:  # noqa: PLR2004 — a name, not a letter
            taken.append((row, CLOSED if key in closed or _CLOSED_WORD.search(row.full) else CONTENTS))
        else:
            kept.append(row)
    return kept, taken


_CLOSED_WORD = re.compile(r"\blukket\b", re.IGNORECASE)


def _reason_for_contents(row: Row, items: Sequence[ImportedItem]) -> str:
    """A closed item's title in the list of contents is a closed item's title still."""
    closed = [
        title_key(parse_title(item.title_as_written).text) for item in items if item.closed and item.title_as_written
    ]
    folded = row.full.lower()
    return CLOSED if _CLOSED_WORD.search(folded) or any(key and key in folded for key in closed) else CONTENTS


def _full_names(names: Sequence[str], people: Sequence[Person]) -> tuple[str, ...]:
    known = [person.name for person in people]
    full = [find_name(name, known) or name for name in names if is_name(name)]
    return tuple(dict.fromkeys(full))


def _level(head: Head, people: Sequence[Person], items: Sequence[ImportedItem]) -> str:
    if head.level:
        return head.level
    members = [
        person for person in people if person.listed and person.function not in ("sekretariat", "administrativ", "gæst")
    ]
    votes = Counter(
        level for person in members[:30] for pattern, level in _LEVELS_OF_ROLES[:1] if pattern.search(person.role)
    )
    if (
        votes["politisk"] >= 2
        or political(head.body_as_written)
        or any(re.search(r"politisk niveau", item.title, re.IGNORECASE) for item in items[:1])
    ):  # noqa: PLR2004 — one mayor may be a guest
        return "politisk"
    leads = Counter(
        level for person in members[:30] for pattern, level in _LEVELS_OF_ROLES[1:] if pattern.search(person.role)
    )
    return "fagligt-strategisk" if leads["fagligt-strategisk"] >= 2 else ""  # noqa: PLR2004 — one director may be a guest


def import_source(source: Source, bodies: Sequence[KnownBody] = (), *, restored: str = "", scanned: bool = False) -> list[Draft]:
    """The meetings of a source: in nearly every file, one.

    `restored` is what was mended in a scanned text, for the draft to carry; `scanned` says that what could not be mended
    is to be read with a scan's mistakes in mind.

    Raises NoMinutesError where nothing in it looks like an item of minutes.
    """
    damaged = scanned or is_damaged(source.lines)
    rows, furniture = without_furniture(rows_of(source, _stands_alone))
    rows, columns = expanded_tables(rows)
    rows, contents = without_contents(rows)
    personal = find_in_rows(rows)
    rows = [without_personal_data(row) for row in rows]
    sheet = sheet_of(rows, contents.titles, damaged=damaged)
    reading = choose(sheet)
    if reading is None:
        raise NoMinutesError("Filen ligner ikke et referat: der er hverken punkter eller beslutninger i den.")
    first = reading.headings[0].first
    glance = [parse_title(heading.title) for heading in reading.headings]
    head_rows, promised = _contents_in_head(
        rows[:first],
        [
            ImportedItem(heading.written, title.text, heading.title, closed=title.open is False)
            for heading, title in zip(reading.headings, glance, strict=True)
        ],
    )
    head = read_head(head_rows, damaged=damaged)
    _settle(head, sheet)
    items = _items(sheet, reading.headings, head, damaged=damaged)
    attendances = attendances_of(head, items)
    people = attendances.people
    items = [
        replace(
            item,
            presenters=_full_names(item.presenters, people),
            presenters_told=_full_names(item.presenters_told, people),
        )
        for item in items
    ]
    level = _level(head, people, items)
    chair_listed, chair = _chair(head, people)
    notes = [*source.notes, *head.notes, *_missing(head, level, people, items, chair_listed, chair, damaged=damaged)]
    body = known_body(head.body_as_written, head.body, bodies)
    name = body.name if body else expanded(head.body, (row.text for row in rows))
    drawn = _meeting(source, head, body.slug if body else slugify(name), level, people, items, chair, restored)
    meeting = drawn if head.day else None
    removed = [
        *((row, _reason_for_contents(row, items)) for row in contents.rows),
        *promised,
        *furniture,
        *columns,
        *(pair for item in items for pair in item.removed),
    ]
    account = account_for(source, drawn, removed, head.converted, _heading_rows(sheet, reading.headings, items), personal, sheet)
    return [
        Draft(
            meeting,
            name,
            head.body_as_written,
            level,
            head.day,
            head,
            people,
            tuple(items),
            chair,
            chair_listed,
            reading.layout.name,
            account,
            tuple(notes),
            tuple(personal),
            _region(rows),
        ),
    ]


def _heading_rows(sheet: Sheet, headings: Sequence[Heading], items: Sequence[ImportedItem]) -> list[tuple[Row, str]]:
    """The rows of the items' headings, each with what became of them."""
    return [
        (sheet.rows[at], CLOSED if item.closed else HEADING)
        for heading, item in zip(headings, items, strict=True)
        for at in range(heading.first, heading.last + 1)
    ]


def _region(rows: Sequence[Row]) -> str:
    """ "Region Nordjylland", where the text has it."""
    named = Counter(name for row in rows for name in _REGION.findall(row.text))
    return f"Region {max(named, key=lambda name: named[name])}" if named else ""


def _settle(head: Head, sheet: Sheet) -> None:
    """The date and body of decisions' headings, where the head has none."""
    settle_date(head, (row.text for row in sheet.rows))
    days = _decided_days(sheet)
    if head.day is None and days:
        head.day = max(days, key=lambda day: (days[day], day))
        head.notes.append(f"Mødets dato ({head.day:%d-%m-%Y}) er taget fra beslutningernes overskrifter.")
    if not head.body:
        decided = _decided_bodies(sheet, head.day)
        if decided:
            head.body = head.body_as_written = max(decided, key=lambda name: decided[name])
            head.notes.append(f"Hvem der mødtes ({head.body}), er taget fra beslutningernes overskrifter.")


def _chair(head: Head, people: Sequence[Person]) -> tuple[str, str]:
    """Who is listed as chair, and who led this meeting: nobody, where the one listed was away."""
    known = {person.name: person for person in people}
    listed = find_name(head.chair, known) or head.chair
    if not listed:
        leaders = [person.name for person in people if person.function == "mødeleder"]
        listed = leaders[0] if len(leaders) == 1 else ""
    if not listed:
        chairs = [person for person in people if person.function == "formand" and person.listed]
        deputies = [
            person for person in people if person.function == "næstformand" and person.presence is Presence.ATTENDED
        ]
        if len(chairs) == 1 and (chairs[0].presence is Presence.ATTENDED or not deputies):
            listed = chairs[0].name
    present = known.get(listed)
    return listed, listed if present is None or present.presence in (None, Presence.ATTENDED) else ""


def _missing(
    head: Head,
    level: str,
    people: Sequence[Person],
    items: Sequence[ImportedItem],
    chair_listed: str,
    chair: str,
    *,
    damaged: bool,
) -> list[str]:
    notes = []
    if head.day is None:
        notes.append("Mødets dato står ikke i kilden; uden dato kan der ikke skrives et udkast.")
    if not head.body:
        notes.append("Hvem der mødtes, står ikke i kilden.")
    if not level:
        notes.append("Mødets niveau står ikke i kilden.")
    elif not head.level:
        notes.append(f"Niveauet “{level}” er udledt af deltagernes roller eller udvalgets navn.")
    if not head.place:
        notes.append("Mødestedet står ikke i kilden.")
    if head.start is None:
        notes.append("Mødets tid står ikke i kilden.")
    if not people:
        notes.append("Ingen deltagere er nævnt i kilden.")
    if chair_listed and not chair:
        notes.append(f"Mødelederen {chair_listed} var fraværende; hvem der ledede mødet, står ikke.")
    untitled = [item.number for item in items if not item.title and not item.closed]
    if untitled:
        notes.append(f"Titlen mangler i kilden på punkt {', '.join(untitled)}.")
    closed = [item.number for item in items if item.closed]
    if closed:
        notes.append(f"Lukkede punkter er kun med som numre: {', '.join(closed)}.")
    undecided = [item.number for item in items if not item.closed and not item.decision]
    if undecided and len(undecided) < len(items):
        notes.append(f"Uden beslutning: punkt {', '.join(undecided)}.")
    if damaged:
        notes.append("Teksten har næsten ingen æ, ø og å: den ser ud til at være skannet. Prøv --repair report.")
    return notes


def _attendance(person: Person) -> Attendance:
    remark = "; ".join(filter(None, (person.remark, f"({person.party})" if person.party else "", person.unit)))
    return Attendance(
        person.name,
        person.role,
        person.organisation,
        person.presence or Presence.ATTENDED,
        person.substitute_for,
        person.function,
        remark,
    )


def _meeting(
    source: Source,
    head: Head,
    slug: str,
    level: str,
    people: Sequence[Person],
    items: Sequence[ImportedItem],
    chair: str,
    restored: str,
) -> Meeting:
    """The draft; of a meeting without a date for the account alone."""
    day = head.day or date.min
    slug = slug or "ukendt"
    name = slugify(level) or "moede"
    return Meeting(
        src_uri=f"referater/{slug}/{day.isoformat()}-{name}.md",
        bodies=(slug,),
        level=name,
        date=day,
        start=head.start,
        end=head.end,
        place=without_personal(head.place),
        status=Status.DRAFT,
        chair=chair,
        minute_taker=head.minute_taker,
        attendances=tuple(_attendance(person) for person in people),
        items=tuple(item.agenda_item() for item in _unique(items)),
        source=source.name,
        preamble=markdown_of(head.rest),
        restored=restored,
    )


def _unique(items: Sequence[ImportedItem]) -> list[ImportedItem]:
    """The items with numbers that are each other's unlike: a number that stands twice gets the next letter."""
    seen: Counter[str] = Counter()
    unique = []
    for item in items:
        seen[item.number] += 1
        times = seen[item.number]
        unique.append(
            item if times == 1 else replace(item, number=f"{item.number}.{chr(ord('a') + min(times, 26) - 1)}")
        )
    return unique
