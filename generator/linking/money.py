"""Money by year: what clusters have, what they gave to projects, and where minutes name the same amount."""

from collections.abc import Iterable, Mapping, Sequence

from generator.danish.amounts import AmountMention, find_amounts, same_amount
from generator.linking.portal import Item, Money, YearSum
from generator.model.register import Body, Project


def _amounts(item: Item) -> list[AmountMention]:
    return [amount for passage in item.passages for amount in find_amounts(passage.text)]


def project_money(
    projects: Iterable[Project], project_items: Mapping[str, Sequence[Item]]
) -> dict[str, tuple[Money, ...]]:
    """Each project's grants with the items that name the project and the same amount."""
    found = {}
    read: dict[str, list[AmountMention]] = {}
    for project in projects:
        if not project.grants:
            continue
        items = project_items.get(project.slug, ())
        for item in items:
            if item.url not in read:
                read[item.url] = _amounts(item)
        named = [(item, read[item.url]) for item in items if read[item.url]]
        rows = [
            Money(
                grant.year,
                grant.amount,
                grant.body,
                project.slug,
                tuple(item for item, amounts in named if any(same_amount(amount, grant.amount) for amount in amounts)),
            )
            for grant in project.grants
        ]
        found[project.slug] = tuple(sorted(rows, key=lambda row: (row.year, row.body)))
    return found


def body_money(by_project: Mapping[str, Sequence[Money]]) -> dict[str, tuple[Money, ...]]:
    """What each cluster gave to projects."""
    found: dict[str, list[Money]] = {}
    for rows in by_project.values():
        for row in rows:
            if row.body:
                found.setdefault(row.body, []).append(row)
    return {body: tuple(sorted(rows, key=lambda row: (row.year, row.project))) for body, rows in found.items()}


def body_years(bodies: Iterable[Body], given: Mapping[str, Sequence[Money]]) -> dict[str, tuple[YearSum, ...]]:
    """Means and grants of each cluster by year; a year is there when either is known."""
    found = {}
    for body in bodies:
        means: dict[int, int] = {}
        for grant in body.grants:
            means[grant.year] = means.get(grant.year, 0) + grant.amount
        granted: dict[int, int] = {}
        for row in given.get(body.slug, ()):
            granted[row.year] = granted.get(row.year, 0) + row.amount
        years = sorted(means.keys() | granted.keys())
        if years:
            found[body.slug] = tuple(YearSum(year, means.get(year), granted.get(year, 0)) for year in years)
    return found
