"""A source → drafts: the whole way from rows to meetings, each with its report."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.danish.slug import slugify
from generator.importing.account import Fates, account_for
from generator.importing.agenda import heading_rows, read_items, reason_for_contents, without_promises
from generator.importing.agendacolumns import with_agenda_columns
from generator.importing.agendatable import expanded_tables
from generator.importing.attendance import attendances_of
from generator.importing.bodies import KnownBody, expanded, known_body, resembling
from generator.importing.closinglists import may_be_closed, without_closing_lists
from generator.importing.contents import without_contents
from generator.importing.draft import Draft, missing
from generator.importing.fieldwords import field_words
from generator.importing.furniture import without_furniture
from generator.importing.head import Head, settle_date
from generator.importing.headreading import read_head
from generator.importing.initials import initials_of, with_initials_apart
from generator.importing.item import ImportedItem
from generator.importing.itemnumber import with_plain_numbers
from generator.importing.itemreading import CLOSED
from generator.importing.labels import label_of
from generator.importing.layouts.registry import choose
from generator.importing.mail import without_mail_header
from generator.importing.marginlabels import with_margin_labels
from generator.importing.names import find_name
from generator.importing.naming import political
from generator.importing.peoplecolumns import with_columns_parted
from generator.importing.peopletable import with_people_listed
from generator.importing.person import Person, is_name
from generator.importing.presenters import by_initials
from generator.importing.privacy import find_in_rows, without_personal_data
from generator.importing.repair import is_damaged
from generator.importing.row import Lines, Row, rows_of
from generator.importing.runintitles import with_titles_apart
from generator.importing.runninglines import without_running_lines
from generator.importing.schedule import said_times
from generator.importing.sectionmark import section_mark
from generator.importing.sheet import Sheet, sheet_of
from generator.importing.source import Line, Source
from generator.importing.title import parse_title
from generator.importing.wording import fold
from generator.model.meeting import Presence, SectionKind

_REGION = re.compile(r"\bRegion(?:en)? (Nordjylland|Midtjylland|Syddanmark|Sjælland|Hovedstaden|Østdanmark)")
_POLITICIAN = re.compile(r"borgmester|regionsr[åa]ds[mf]|rådmand|byrådsmedlem", re.IGNORECASE)
_MANAGER = re.compile(r"direktør|direktgr|chef\b", re.IGNORECASE)
_CLUSTER = re.compile(r"klynge|sundhedsråd", re.IGNORECASE)
_SEVERAL = 2
"""One mayor, or one director, may be a guest."""
_NO_MEMBERS = ("sekretariat", "administrativ", "gæst")
_MOST_MEMBERS = 30
_LONGEST_LABEL_LINE = 120
_LAST_ROWS = 15
"""Where minutes say when the meeting ended."""


class NoMinutesError(Exception):
    """The source holds no minutes; the message is Danish and says what was missing."""


def _stands_alone(text: str) -> bool:
    return section_mark(text) is not None or (len(text) < _LONGEST_LABEL_LINE and label_of(text) is not None)


def _ends(text: str) -> bool:
    """Whether no sentence on a line goes on below it: a heading without words of its own, a label."""
    mark = section_mark(text)
    return not mark.rest if mark is not None else _stands_alone(text)


_LINES = Lines(_stands_alone, _ends)


def _outside(line: Line) -> Row:
    """A line that the source itself took away, as the account lists it."""
    return Row(line.text, (line.number,), line.bullet)


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


def _full_names(names: Sequence[str], people: Sequence[Person]) -> tuple[str, ...]:
    known = [person.name for person in people]
    initials = initials_of(people)
    full = (initials.get(name) or find_name(name, known) or (name if is_name(name) else "") for name in names)
    return tuple(dict.fromkeys(filter(None, full)))


def _level(head: Head, people: Sequence[Person]) -> str:
    """The level that the head names, or else what the body's name and its members' posts speak for."""
    if head.level:
        return head.level
    if political(head.body_as_written):
        return "politisk"
    if not _CLUSTER.search(head.body_as_written):
        return ""  # what directors and mayors are elsewhere says nothing of a board or a working group
    members = [person for person in people if person.listed and person.function not in _NO_MEMBERS][:_MOST_MEMBERS]
    if sum(bool(_POLITICIAN.search(one.role)) for one in members) >= _SEVERAL:
        return "politisk"
    managers = sum(bool(_MANAGER.search(one.role)) for one in members)
    return "fagligt-strategisk" if managers >= _SEVERAL else ""


def import_source(
    source: Source, bodies: Sequence[KnownBody] = (), *, restored: str = "", scanned: bool = False
) -> list[Draft]:
    """The meetings of a source: in nearly every file, one.

    `restored` is what was mended in a scanned text, for the draft to carry; `scanned` says that what could not be
    mended is to be read with a scan's mistakes in mind.

    Raises NoMinutesError where nothing in it looks like an item of minutes.
    """
    source = with_margin_labels(source)
    damaged = scanned or is_damaged(source.lines)
    paged, running = without_running_lines(source)
    paged, mailed = without_mail_header(paged)
    read = replace(paged, lines=tuple(with_columns_parted(with_agenda_columns(paged))))
    rows, furniture = without_furniture(rows_of(read, _LINES), kind=source.kind)
    rows, answers = with_people_listed(rows)
    rows, years = with_plain_numbers(rows)
    rows, columns = expanded_tables(with_titles_apart(rows))
    rows, contents = without_contents(rows)
    outside = [*((_outside(line), reason) for line, reason in (*source.removed, *running, *mailed)), *furniture]
    personal = find_in_rows([*rows, *(row for row, _ in outside)])
    rows = [without_personal_data(row) for row in rows]
    above, ending = without_closing_lists(rows)
    sheet = sheet_of(above, contents.titles, damaged=damaged)
    reading = choose(sheet)
    if ending and (reading is None or may_be_closed(above[reading.headings[-1].first :])):
        ending, sheet = [], sheet_of(rows, contents.titles, damaged=damaged)
        reading = choose(sheet)
    if reading is None:
        raise NoMinutesError("Filen ligner ikke et referat: der er hverken punkter eller beslutninger i den.")
    first = reading.headings[0].first
    glance = [parse_title(heading.title) for heading in reading.headings]
    head_rows, promised = without_promises(
        rows[:first],
        [
            ImportedItem(heading.written, title.text, heading.title, closed=title.open is False)
            for heading, title in zip(reading.headings, glance, strict=True)
        ],
    )
    head = read_head([*head_rows, *ending], damaged=damaged)
    _settle(head, sheet)
    items = read_items(sheet, reading.headings, head, damaged=damaged)
    people = attendances_of(head, items)
    items = [_with_full_names(item, people) for item in with_initials_apart(items, people)]
    level = _level(head, people)
    chair_listed, chair = _chair(head, people)
    body = known_body(head.body, bodies)
    name = body.name if body else expanded(head.body, (row.text for row in rows))
    if body is None and (body := known_body(name, bodies)) is not None:
        name = body.name
    if body is None and (others := resembling(name, bodies)):
        head.notes.append(f"“{name}” står ikke i registrene; det ligner {' og '.join(f'“{one}”' for one in others)}.")
    draft = Draft(
        body=name,
        body_slug=body.slug if body else slugify(name),
        level=level,
        head=head,
        people=people,
        items=tuple(items),
        chair=chair,
        chair_listed=chair_listed,
        layout=reading.layout.name,
        personal=tuple(personal),
        region=_region(rows),
        source=source.name,
        restored=restored,
    )
    told = field_words(head, people, items, (name, draft.body_slug, level, chair, chair_listed), damaged=damaged)
    head.keep_as_text(row for row, field in head.converted if not told.holds(row, field))
    gone = [
        *head.left,
        *((row, reason_for_contents(row, items)) for row in contents.rows),
        *((row, reason if reason == CLOSED else reason_for_contents(row, items)) for row, reason in promised),
        *outside,
        *answers,
        *columns,
        *years,
        *(pair for item in items for pair in item.removed),
    ]
    fates = Fates(gone, head.converted, heading_rows(sheet, reading.headings, items), personal, told)
    account = account_for(source, draft.drawn, fates, sheet)
    notes = (*source.notes, *head.notes, *missing(draft, damaged=damaged, length=account.words_in))
    return [replace(draft, notes=notes, account=account)]


def _with_full_names(item: ImportedItem, people: Sequence[Person]) -> ImportedItem:
    """The item with its presenters as the list of participants names them."""
    return replace(
        item,
        presenters=_full_names(item.presenters, people),
        presenters_told=_full_names(
            (*item.presenters_told, *by_initials(item.decision, [person.initials for person in people])), people
        ),
    )


def _region(rows: Sequence[Row]) -> str:
    """The region that the text names most often."""
    named = Counter(name for row in rows for name in _REGION.findall(row.text))
    return f"Region {max(named, key=lambda name: named[name])}" if named else ""


def _settle(head: Head, sheet: Sheet) -> None:
    """The date and body of decisions' headings, and the end that the last lines tell, where the head has none."""
    settle_date(head, (row.text for row in sheet.rows))
    days = _decided_days(sheet)
    if head.day is None and days:
        head.day = max(days, key=lambda day: (days[day], day))
        head.notes.append(f"Mødets dato ({head.day:%d-%m-%Y}) er taget fra beslutningernes overskrifter.")
    if head.end is None:
        head.end = next((end for row in reversed(sheet.rows[-_LAST_ROWS:]) if (end := said_times(row.text)[1])), None)
    if not head.body:
        decided = _decided_bodies(sheet, head.day)
        if decided:
            head.body = head.body_as_written = max(decided, key=lambda name: decided[name])
            head.notes.append(f"Hvem der mødtes ({head.body}), er taget fra beslutningernes overskrifter.")


def _chair(head: Head, people: Sequence[Person]) -> tuple[str, str]:
    """Who is listed as chair, and who led this meeting: nobody, where the one listed was away."""
    known = {person.name: person for person in people}
    initials = {person.initials: person.name for person in people if person.initials}
    listed = initials.get(head.chair) or find_name(head.chair, known) or head.chair
    if not listed:
        leaders = [person.name for person in people if person.function == "mødeleder"]
        listed = leaders[0] if len(leaders) == 1 else ""
    if not listed:
        chairs = [person for person in people if person.function == "formand"]
        chairs = [person for person in chairs if person.listed] or chairs
        chairs = [one for one in chairs if not political(one.organisation) or fold(one.organisation) in head.words]
        deputies = [
            person for person in people if person.function == "næstformand" and person.presence is Presence.ATTENDED
        ]
        if len(chairs) == 1 and (chairs[0].presence is Presence.ATTENDED or not deputies):
            listed = chairs[0].name
    present = known.get(listed)
    return listed, listed if present is None or present.presence in (None, Presence.ATTENDED) else ""
