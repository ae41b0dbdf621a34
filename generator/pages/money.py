"""Money as tables that are charts too: grants year by year, and a cluster's means beside what it gave."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.danish.dates import long_date
from generator.danish.slug import danish_order
from generator.linking.portal import Link, Money, Portal
from generator.pages.links import body_link, project_links

_WHOLE = 100
"""Percent."""


@dataclass(frozen=True)
class GrantRow:
    """One grant."""

    giver: Link | None
    """The cluster; None where the register does not say."""
    project: Link | None
    amount: int
    share: int
    """Of the largest year, in percent."""
    mentioned: tuple[Link, ...]
    """Items whose text has the very amount, named by the day of their meeting."""


@dataclass(frozen=True)
class GrantYear:
    """A year's grants with their sum."""

    year: int
    amount: int
    share: int
    rows: tuple[GrantRow, ...]


@dataclass(frozen=True)
class Grants:
    """All grants of a project, a cluster or an owner, and how many of them the minutes confirm."""

    years: tuple[GrantYear, ...]
    total: int
    count: int
    confirmed: int
    """Grants whose amount some item names together with the project."""


@dataclass(frozen=True)
class MeansYear:
    """A cluster's year: what it has, what it gave, what is left."""

    year: int
    means: int | None
    granted: int
    left: int | None
    share: int
    """Of the largest year: the means, or what was given where that is all one knows."""
    granted_share: int


def grants(portal: Portal, money: Sequence[Money]) -> Grants | None:
    """Grants year by year, oldest first, within the year by cluster and project; None where there are none."""
    if not money:
        return None
    ordered = sorted(money, key=lambda row: row.year)
    sums = {year: sum(row.amount for row in rows) for year, rows in groupby(ordered, key=lambda row: row.year)}
    longest = max(sums.values()) or 1

    def row(given: Money) -> GrantRow:
        items = {item.meeting.src_uri: item for item in reversed(given.mentioned_in)}
        return GrantRow(
            body_link(portal, given.body) if given.body else None,
            next(iter(project_links(portal, (given.project,))), None),
            given.amount,
            round(_WHOLE * given.amount / longest),
            tuple(Link(item.url, long_date(item.meeting.date)) for item in items.values()),
        )

    def names(shown: GrantRow) -> tuple[tuple[str, str], ...]:
        return tuple(danish_order(link.title if link else "") for link in (shown.giver, shown.project))

    years = tuple(
        GrantYear(year, sums[year], round(_WHOLE * sums[year] / longest), tuple(sorted(map(row, given), key=names)))
        for year, given in groupby(ordered, key=lambda given: given.year)
    )
    return Grants(years, sum(sums.values()), len(money), sum(bool(given.mentioned_in) for given in money))


def means(portal: Portal, body: str) -> tuple[MeansYear, ...]:
    """A cluster's money by year, oldest first."""
    years = portal.body_years.get(body, ())
    longest = max((max(year.means or 0, year.granted) for year in years), default=0) or 1
    return tuple(
        MeansYear(
            year.year,
            year.means,
            year.granted,
            year.left,
            round(_WHOLE * (year.granted if year.means is None else year.means) / longest),
            round(_WHOLE * year.granted / longest),
        )
        for year in years
    )
