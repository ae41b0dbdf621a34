"""Facts beside a page's lead: a name for each, and links or words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.danish.dates import long_date
from generator.linking.portal import Link, Portal
from generator.pages.links import body_link

_MANY = 6
"""Links that are read at a glance; a longer list is named by its first and where the others stand."""


@dataclass(frozen=True)
class Fact:
    """One line of the box; without links and words it is not shown."""

    label: str
    links: tuple[Link, ...] = ()
    text: str = ""
    """Where there are no links."""
    wide: bool = False
    """Whether it needs the box's whole width."""
    more: Link | None = None
    """To the links left out."""


def linked(label: str, links: Sequence[Link], *, rest: str = "", wide: bool = False) -> Fact:
    """A fact of links. `rest` is the anchor where all of them stand: then only the first are shown here.

    >>> linked("Klynger", [Link("", str(place)) for place in range(9)], rest="#alle").more
    Link(url='#alle', title='og 4 til', reason='')
    """
    if not rest or len(links) <= _MANY:
        return Fact(label, tuple(links), wide=wide)
    shown = _MANY - 1
    return Fact(label, tuple(links[:shown]), wide=wide, more=Link(rest, f"og {len(links) - shown} til"))


def bodies(portal: Portal, slugs: Iterable[str], *, rest: str = "") -> tuple[Fact, ...]:
    """Who meets, one fact a kind: clusters, health councils, and whatever else there is."""
    found: dict[str, list[Link]] = {}
    for slug in slugs:
        body = portal.bodies.get(slug)
        found.setdefault(body.kind if body else "", []).append(body_link(portal, slug))
    return tuple(
        linked(_kind_name(kind, len(links)), links, rest=rest if place == 0 else "", wide=True)
        for place, (kind, links) in enumerate(found.items())
    )


def _kind_name(kind: str, count: int) -> str:
    """What bodies of a kind are called: "sundhedsråd" is the same of one and of many.

    >>> _kind_name("sundhedsklynge", 2), _kind_name("sundhedsråd", 2)
    ('Klynger', 'Sundhedsråd')
    """
    if kind in {"sundhedsklynge", ""}:
        return "Klynge" if count == 1 else "Klynger"
    return kind[:1].upper() + kind[1:]


def period(start: date | None, end: date | None) -> str:
    """From when and until when, with a capital; empty where neither is known.

    >>> period(date(2022, 7, 1), None), period(None, date(2026, 12, 31))
    ('Fra 1. juli 2022', 'Til 31. december 2026')
    """
    first = f"fra {long_date(start)}" if start else ""
    last = f"til {long_date(end)}" if end else ""
    both = " ".join(filter(None, (first, last)))
    return both[:1].upper() + both[1:]


def facts(*rows: Fact) -> tuple[Fact, ...]:
    """Those that have something to say."""
    return tuple(row for row in rows if row.links or row.text)
