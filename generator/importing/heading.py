"""Headings of items: how likely a row is one, and which of the likely ones make up the agenda."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.importing.casefields import CaseFields, case_fields, is_purpose
from generator.importing.contents import title_key
from generator.importing.row import Row
from generator.importing.sheet import Sheet
from generator.importing.title import is_time_line
from generator.importing.vocabulary import any_of
from generator.model.meeting import SectionKind

NUMBER = r"\d{1,5}(?:\.\d{1,3}){0,3}(?:\.?[a-h](?![\w]))?"
_STANDING = re.compile(rf"^(?:{any_of('standing_title')})", re.IGNORECASE)
_LIST_ENDS = (".", ";", ",")
_LONG_TITLE = 130
_LONGEST_TITLE = 300
_CHILD_OF_NOTHING = 0.4
_GAP_COST = 0.9
_LARGEST_GAP = 3
_LATE_START = 0.4
"""What it costs a chain to begin with another number than 1."""
_NEW_LEVEL = 0.1


@dataclass(frozen=True)
class Heading:
    """A row, or a few, that may open an item."""

    first: int
    """The first row that belongs to the item: lines above the heading may."""
    last: int
    """The heading's last row."""
    number: tuple[int, ...]
    """Empty where the source has none."""
    written: str
    """The number as the draft writes it."""
    title: str
    """As the source writes it, without the number."""
    weight: float
    """How much speaks for its being one."""
    lead: int = 0
    """How many rows before the heading itself belong to the item."""
    closed: bool = False
    """Whether it stands below "Lukkede punkter"."""

    @property
    def start(self) -> int:
        """The heading's own first row."""
        return self.first + self.lead


def number_of(text: str) -> tuple[int, ...]:
    """The parts of a number: "2.10" → (2, 10), "1.a" → (1, 1); a last ".0" is no level of its own."""
    parts = [int(part) if part.isdigit() else ord(part) - ord("a") + 1 for part in re.findall(r"\d+|[a-z]", text)]
    while len(parts) > 1 and parts[-1] == 0:
        parts.pop()
    return tuple(parts)


def normalised_number(text: str) -> str:
    """As the draft writes it: "3", "2.10", "1.a"; "03" is 3."""
    bare = re.sub(r"(\d)([a-z])$", r"\1.\2", text.strip(" .):-–—").lower())
    return re.sub(r"^0+(?=[1-9])", "", re.sub(r"(?:\.0)+$", "", bare))


def is_standing_title(title: str) -> bool:
    """Whether agendas everywhere have an item of this name."""
    return bool(_STANDING.match(title.strip()))


def title_weight(sheet: Sheet, at: int, last: int, title: str) -> float:
    """How much a row and its surroundings speak for its being an item's heading, apart from its number."""
    row = sheet.rows[at]
    text = title.strip()
    if not text:
        return 0.0
    weight = 0.3 if row.gap else 0.0
    weight += 0.7 if row.level else 0.4 if row.bold else 0.0
    if text.isupper() and len(text) > 5:  # noqa: PLR2004 — no abbreviation
        weight += 0.3
    if is_standing_title(text):
        weight += 1.0
    if sheet.promised(text):
        weight += 1.5
    elif sheet.repeats[title_key(sheet.rows[at].full)] > 1:
        weight += 0.4
    if text[0].islower():
        weight -= 1.6
    if text.endswith(_LIST_ENDS) and not text.lower().endswith(("evt.", "mv.", "m.v.", "m.m.", "bl.a.")):
        weight -= 0.8 if text.endswith(".") else 1.2
    weight -= 0.6 if len(text) > _LONG_TITLE else 0.0
    weight -= 2.0 if len(text) > _LONGEST_TITLE else 0.0
    return weight + _neighbours(sheet, at, last)


def _is_form_line(row: Row) -> bool:
    """Whether a row is what a form has below its headings: if the item is open, how long it takes, its purpose."""
    text = row.text.strip()
    if row.cells or row.mark or len(text) > _LONGEST_TITLE:
        return False
    fields = case_fields(text)
    return is_time_line(text) or is_purpose(text) or (fields is not None and fields != CaseFields())


def _neighbours(sheet: Sheet, at: int, last: int) -> float:
    weight = 0.0
    if at > 0:
        above = sheet.rows[at - 1]
        if sheet.is_case_line(at - 1):
            weight += 0.8
        elif above.full.endswith(":") and not sheet.rows[at].level and not (above.mark and above.mark[0].isdigit()):
            weight -= 1.2
        mark = sheet.marks[at - 1]
        if (
            mark is not None
            and mark.kind is not None
            and not mark.rest
            and mark.kind not in (SectionKind.ATTACHMENTS, SectionKind.ABSENT)
        ):
            weight -= 1.0
    for below in range(last + 1, min(last + 4, len(sheet.rows))):
        mark = sheet.marks[below]
        if mark is not None and mark.kind is not None:
            weight += 0.9 if below == last + 1 else 0.6
            break
        if sheet.is_case_line(below) or (below == last + 1 and _is_form_line(sheet.rows[below])):
            weight += 0.8
            break
        if sheet.rows[below].mark and sheet.rows[below].mark != "-":
            weight -= 0.5 if below == last + 1 else 0.0
            break
    return weight


def section_before(sheet: Sheet, ats: Sequence[int]) -> dict[int, SectionKind | None]:
    """Of some rows in order: what part of an item each stands in."""
    found: dict[int, SectionKind | None] = {}
    wanted = iter(sorted(ats))
    want = next(wanted, None)
    current: SectionKind | None = None
    for at, mark in enumerate(sheet.marks):
        while want is not None and want == at:
            found[at] = current
            want = next(wanted, None)
        if mark is not None and mark.kind is not None:
            current = mark.kind
    return found


def _successors(number: tuple[int, ...]) -> list[tuple[tuple[int, ...], float]]:
    """The numbers that may come before this one, each with what the step costs."""
    *head, last = number
    steps = [step for step in range(1, _LARGEST_GAP + 1) if last > step]
    before = [((*head, last - step), (step - 1) * _GAP_COST) for step in steps]
    if head:
        before.append((tuple(head), 0.0 if last == 1 else _CHILD_OF_NOTHING * last))
    return before


class _Chains:
    """The best chain that ends in each number so far."""

    def __init__(self) -> None:
        self.ending: dict[tuple[int, ...], tuple[float, int]] = {}
        """Of every number: weight and last heading of the best chain that ends in it."""
        self.closing: dict[int, tuple[float, int]] = {}
        """Of every first number: the best chain that ends in it or in one of its parts."""

    def before(self, number: tuple[int, ...]) -> tuple[float, int]:
        """The best chain that this number may go on, or the beginning of a new one."""
        choices = [(0.0 if number[-1] == 1 else -_LATE_START, -1)]
        for previous, cost in _successors(number):
            if previous in self.ending:
                weight, at = self.ending[previous]
                choices.append((weight - cost, at))
        if len(number) == 1 or number[-1] == 1:
            for step in range(1, _LARGEST_GAP + 1):
                if number[0] - step in self.closing:
                    weight, at = self.closing[number[0] - step]
                    choices.append((weight - (step - 1) * _GAP_COST - (len(number) > 1) * _NEW_LEVEL, at))
        return max(choices)

    def add(self, number: tuple[int, ...], weight: float, at: int) -> None:
        """A chain that ends in this number."""
        if number not in self.ending or weight > self.ending[number][0]:
            self.ending[number] = (weight, at)
        if number[0] not in self.closing or weight > self.closing[number[0]][0]:
            self.closing[number[0]] = (weight, at)


def best_chain(headings: Iterable[Heading]) -> list[Heading]:
    """The headings whose numbers follow each other and that weigh most together.

    Numbers may begin anywhere ("38"), leave out a few, and have levels: after 2.9 comes 2.10, 3 or 3.1. Linear in the
    number of headings.
    """
    chains = _Chains()
    all_of_them = list(headings)
    back: list[int] = []
    total: list[float] = []
    for at, heading in enumerate(all_of_them):
        weight, where = chains.before(heading.number)
        total.append(weight + heading.weight)
        back.append(where)
        chains.add(heading.number, total[-1], at)
    if not total:
        return []
    at = max(range(len(total)), key=lambda place: total[place])
    chain = []
    while at >= 0:
        chain.append(all_of_them[at])
        at = back[at]
    return _in_the_minutes(chain[::-1], all_of_them)


def _in_the_minutes(chain: Sequence[Heading], headings: Sequence[Heading]) -> list[Heading]:
    """The chain with headings of an agenda above the minutes exchanged for the same headings in the minutes.

    Between the two stand the agenda's other headings: a heading that is merely repeated below itself stays.
    """
    places = {id(heading): place for place, heading in enumerate(headings)}
    exchanged: list[Heading] = []
    end = len(headings)
    for heading in reversed(chain):
        first = places[id(heading)]
        same = [at for at in range(first + 1, end) if _alike(heading, headings[at])]
        others = bool(same) and any(other.number != heading.number for other in headings[first + 1 : same[-1]])
        end = same[-1] if others else first
        exchanged.append(headings[end])
    return exchanged[::-1]


def _alike(one: Heading, other: Heading) -> bool:
    return one.number == other.number and title_key(one.title) == title_key(other.title)
