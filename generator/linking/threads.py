"""Items that continue each other: what was put off, and where it was taken up again."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz

from generator.danish.dates import long_date, parse_date
from generator.linking.codes import CODES
from generator.linking.portal import Item, Link
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import Meeting
from generator.model.outcome import Outcome

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
_GIVEN = re.compile(
    r"(?:(?P<body>[a-z0-9-]+)/)?(?P<day>\d{4}-\d{2}-\d{2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?:-(?P<level>[a-z-]+))?"
    r"\s*#?\s*(?:punkt[- ]?)?(?P<number>[\d.]+[a-z]?)"
)


@dataclass(frozen=True)
class Continuation:
    """A later item that takes up an earlier one."""

    earlier: str
    """Address of the item."""
    later: str
    reason: str
    """In Danish: "samme sagsnummer"."""


def _series(item: Item) -> list[tuple[str, str]]:
    return [(body, item.meeting.level) for body in item.meeting.bodies]


def _key(title: str) -> str:
    plain = title.strip()
    while (shorter := _DECORATION.sub("", plain).strip()) != plain:
        plain = shorter
    return plain.casefold()


def telling_cases(items: Iterable[Item]) -> frozenset[str]:
    """Case numbers that tell something: no meeting has one twice. A case that holds whole meetings says nothing."""
    used = Counter((item.meeting.src_uri, item.item.case_number) for item in items if item.item.case_number)
    shared = {case for (_, case), times in used.items() if times > 1}
    return frozenset(case for _, case in used if case not in shared)


def continuations(items: Sequence[Item], given: Mapping[str, str], forbidden: frozenset[str]) -> Iterator[Continuation]:
    """Every continuation, oldest first.

    `items` are all items, oldest first; `given` is what "Fortsætter" lines say, later → earlier; `forbidden` are the
    items that continue nothing because such a line says so.
    """
    for later, earlier in given.items():
        yield Continuation(earlier, later, "referatet siger det")
    cases = telling_cases(items)
    ahead: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        for series in _series(item):
            ahead.setdefault(series, []).append(item)
    place_of = {(series, item.url): place for series, found in ahead.items() for place, item in enumerate(found)}
    taken = set(given.values())
    for item in items:
        if item.outcome is not Outcome.DEFERRED or item.url in taken or item.item.closed:
            continue
        found: list[tuple[str, Item]] = []
        for series in _series(item):
            following = islice(ahead[series], place_of[series, item.url] + 1, None)
            if match := _first(item, following, cases, forbidden, given):
                found.append(match)
        if found:
            reason, later_item = found[0]
            yield Continuation(item.url, later_item.url, reason)


def _first(
    item: Item, later: Iterable[Item], cases: frozenset[str], forbidden: frozenset[str], given: Mapping[str, str]
) -> tuple[str, Item] | None:
    """The first later item that takes this one up, with the reason."""
    case = item.item.case_number if item.item.case_number in cases else ""
    title = _key(item.item.title)
    telling = not _STANDING.match(item.item.title) and bool(title)
    meetings: list[str] = []
    for other in later:
        uri = other.meeting.src_uri
        if uri == item.meeting.src_uri or other.item.closed or other.url in forbidden or other.url in given:
            continue
        if not meetings or meetings[-1] != uri:
            meetings.append(uri)
        if case and other.item.case_number == case:
            return f"samme sagsnummer ({case})", other
        if len(meetings) > _MEETINGS_AHEAD:
            if not case:
                return None
            continue
        if not telling or _STANDING.match(other.item.title):
            continue
        other_title = _key(other.item.title)
        if title == other_title:
            return "samme titel", other
        same_project = set(item.projects) & set(other.projects)
        likeness = fuzz.token_sort_ratio(
            title, other_title, score_cutoff=_ALIKE_SAME_PROJECT if same_project else _ALIKE
        )
        if likeness:
            return ("samme projekt og næsten samme titel" if same_project else "næsten samme titel"), other
    return None


def given_continuations(
    meetings: Iterable[Meeting], items: Mapping[str, Sequence[Item]]
) -> tuple[dict[str, str], frozenset[str], tuple[Diagnostic, ...]]:
    """What "Fortsætter" lines say: later → earlier, the items that continue nothing, and what leads nowhere."""
    given: dict[str, str] = {}
    forbidden: set[str] = set()
    diagnostics: list[Diagnostic] = []
    days: dict[tuple[str, str], list[Meeting]] = {}
    listed = list(meetings)
    for meeting in listed:
        for body in meeting.bodies:
            days.setdefault((body, meeting.date.isoformat()), []).append(meeting)
    for meeting in listed:
        for item in items.get(meeting.src_uri, ()):
            written = item.item.continues.strip()
            if not written:
                continue
            if written.casefold() in ("nej", "intet", "ingen"):
                forbidden.add(item.url)
                continue
            earlier = _given(written, meeting, days, items)
            if earlier is None:
                diagnostics.append(
                    Diagnostic(
                        meeting.src_uri,
                        item.item.line,
                        "L503",
                        f"»Fortsætter: {written}« peger ikke på et punkt, som portalen har.",
                        "Skriv mødets dato og punktets nummer, for eksempel »2023-04-13#3«, eller »nej«.",
                        CODES["L503"].severity,
                    )
                )
            else:
                given[item.url] = earlier.url
    return given, frozenset(forbidden), tuple(diagnostics)


def _given(
    written: str, meeting: Meeting, days: Mapping[tuple[str, str], list[Meeting]], items: Mapping[str, Sequence[Item]]
) -> Item | None:
    match = _GIVEN.search(written)
    day = parse_date(match["day"]) if match else None
    if not match or not day:
        return None
    bodies = (match["body"],) if match["body"] else meeting.bodies
    found = [one for body in bodies for one in days.get((body, day.isoformat()), ()) if one is not meeting]
    level = match["level"] or meeting.level
    found = [one for one in found if one.level == level] or (found if not match["level"] else [])
    if len({one.src_uri for one in found}) != 1:
        return None
    number = match["number"].rstrip(".").lower()
    return next((one for one in items.get(found[0].src_uri, ()) if one.item.number.lower() == number), None)


def link_to(item: Item, reason: str) -> Link:
    """A link to an item, with the words that lead to it."""
    return Link(item.url, f"Punkt {item.item.number}: {item.item.title} ({long_date(item.meeting.date)})", reason)
