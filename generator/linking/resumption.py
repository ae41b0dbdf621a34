"""Which later item takes up one that was put off: by case number, by title, by project."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import attrgetter

from rapidfuzz import fuzz

from generator.linking.portal import Item

_ALIKE = 88
"""Per cent of two titles, words in any order; found by reading pairs: below it they speak of different things."""
_ALIKE_SAME_PROJECT = 70
_MEETINGS_AHEAD = 4
"""How many later meetings of the same body and level are looked through for a title that is nearly the same."""
_STANDING = re.compile(
    r"^(?:eventuelt|evt\.?|(?:gensidig )?orientering(?:er)?|meddelelser|status|godkendelse af .*|velkomst"
    r"|(?:møde)?deltagere|næste møde|kommende møder|punkter til .*|nyt fra .*|lukket punkt|opfølgning|siden sidst)\W*$",
    re.IGNORECASE,
)
"""Titles that every agenda has: that two items share one says nothing."""
_DECORATION = re.compile(
    r"^(?:orientering om|status (?:på|for)|drøftelse af|temadrøftelse:?|tema:|genoptaget:?|fortsat:?)\s+"
    r"|\W*\((?:udsat|genoptaget|fortsat)[^)]*\)\W*|\W+$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_FEW = 2
"""Projects that an item may be about and still be told by one of them."""


def telling_cases(items: Iterable[Item]) -> frozenset[str]:
    """Case numbers that tell something: no meeting has one twice. A case that holds whole meetings says nothing."""
    used = Counter((item.meeting.src_uri, item.item.case_number) for item in items if item.item.case_number)
    shared = {case for (_, case), times in used.items() if times > 1}
    return frozenset(case for _, case in used if case not in shared)


def _key(title: str) -> str:
    plain = title.strip()
    while (shorter := _DECORATION.sub("", plain).strip()) != plain:
        plain = shorter
    return plain.casefold()


def _series(item: Item) -> list[tuple[str, str]]:
    return [(body, item.meeting.level) for body in item.meeting.bodies]


class Agendas:
    """All items in the order of the meetings, by body and level and by case; some of them may take nothing up."""

    def __init__(self, items: Sequence[Item], excluded: frozenset[str]) -> None:
        """`items` are oldest first; `excluded` are addresses of items that take up nothing, or something else."""
        cases = telling_cases(items)
        self._by_case: dict[str, list[Item]] = {}
        self._by_series: dict[tuple[str, str], list[Item]] = {}
        self._place: dict[tuple[tuple[str, str], str], int] = {}
        for item in items:
            may = item.url not in excluded and not item.item.closed
            if may and item.item.case_number in cases:
                self._by_case.setdefault(item.item.case_number, []).append(item)
            for series in _series(item):
                listed = self._by_series.setdefault(series, [])
                self._place[series, item.url] = len(listed)
                if may:
                    listed.append(item)

    def resumption(self, item: Item) -> tuple[str, Item] | None:
        """The item that takes this one up, with the reason in Danish; None where there is none."""
        same = self._same_case(item)
        found = [match for series in _series(item) if (match := _alike(item, self._after(item, series)))]
        if same and (not found or same.meeting.date <= found[0][1].meeting.date):
            return f"samme sagsnummer ({item.item.case_number})", same
        return found[0] if found else None

    def _same_case(self, item: Item) -> Item | None:
        """The first later item of the same case in the same body: on the same level, or else on another."""
        later = [
            one
            for one in self._by_case.get(item.item.case_number, ())
            if one.meeting.date > item.meeting.date and set(one.meeting.bodies) & set(item.meeting.bodies)
        ]
        return next((one for one in later if one.meeting.level == item.meeting.level), later[0] if later else None)

    def _after(self, item: Item, series: tuple[str, str]) -> Iterator[Item]:
        """The items of the next few meetings of a body and level."""
        listed = self._by_series[series]
        rest = (listed[place] for place in range(self._place[series, item.url], len(listed)))
        later = (one for one in rest if one.meeting.src_uri != item.meeting.src_uri)
        for _, agenda in islice(groupby(later, attrgetter("meeting.src_uri")), _MEETINGS_AHEAD):
            yield from agenda


def _alike(item: Item, later: Iterable[Item]) -> tuple[str, Item] | None:
    """The first later item with the same title, or nearly; or the first that is about the same project."""
    title = _key(item.item.title)
    if not title or _STANDING.match(item.item.title):
        return None
    subject: tuple[str, Item] | None = None
    for other in later:
        if subject and other.meeting is not subject[1].meeting:
            return subject  # the rest of that meeting's agenda had nothing that is nearer
        if _STANDING.match(other.item.title):
            continue
        if reason := _same_title(title, _key(other.item.title), bool(set(item.projects) & set(other.projects))):
            return reason, other
        if not subject and _same_subject(item, other):
            subject = "samme projekt", other
    return subject


def _same_title(title: str, other: str, same_project: bool) -> str:  # noqa: FBT001 — what two titles have in common
    """Why two titles are one matter's; empty where they are not. "Budget 2023" and "Budget 2024" are two."""
    if title == other:
        return "samme titel"
    if not _same_numbers(title, other):
        return ""
    cutoff = _ALIKE_SAME_PROJECT if same_project else _ALIKE
    if not fuzz.token_sort_ratio(title, other, score_cutoff=cutoff):
        return ""
    return "samme projekt og næsten samme titel" if same_project else "næsten samme titel"


def _same_numbers(title: str, other: str) -> bool:
    numbers, others = set(_NUMBER.findall(title)), set(_NUMBER.findall(other))
    return not numbers or not others or numbers == others


def _same_subject(item: Item, other: Item) -> bool:
    """Whether two items are about the same project by their titles or fields, and about little else."""
    few = 0 < len(item.subjects) <= _FEW and 0 < len(other.subjects) <= _FEW
    return few and item.subjects[0] in other.subjects and _same_numbers(item.item.title, other.item.title)
