"""Items that continue each other: what was put off, and where it was taken up again."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.danish.dates import long_date, parse_date
from generator.linking.codes import CODES
from generator.linking.portal import Item, Link
from generator.linking.resumption import Agendas
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import Meeting
from generator.model.outcome import Outcome

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


def continuations(items: Sequence[Item], given: Mapping[str, str], forbidden: frozenset[str]) -> Iterator[Continuation]:
    """Every continuation, oldest first.

    `items` are all items, oldest first; `given` is what "Fortsætter" lines say, later → earlier; `forbidden` are the
    items that continue nothing because such a line says so.
    """
    for later, earlier in given.items():
        yield Continuation(earlier, later, "referatet siger det")
    agendas = Agendas(items, forbidden | given.keys())
    taken = set(given.values())
    for item in items:
        if item.outcome is Outcome.DEFERRED and item.url not in taken and not item.item.closed:
            match = agendas.resumption(item)
            if match:
                yield Continuation(item.url, match[1].url, match[0])


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
