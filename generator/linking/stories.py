"""A project over meetings and clusters: who works on it, how the clusters compare, and what it is related to."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.linking.portal import BodyStory, Item, Link, Money
from generator.model.register import Project

_RELATED = 8
"""Links; a longer list is no help."""


def involved(items: Mapping[str, Sequence[Item]], kind: str) -> dict[str, tuple[tuple[str, int], ...]]:
    """By project: the people or organisations of its items, each with the number of items, most first."""
    found = {}
    for project, listed in items.items():
        counts = Counter(slug for item in listed for slug in (item.people if kind == "people" else item.organisations))
        found[project] = tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
    return found


def side_by_side(
    project_items: Mapping[str, Sequence[Item]], money: Mapping[str, Sequence[Money]]
) -> dict[str, tuple[BodyStory, ...]]:
    """By project that two bodies or more have items about: each body's part, most items first."""
    found = {}
    for project, items in project_items.items():
        by_body: dict[str, list[Item]] = {}
        for item in items:
            for body in item.meeting.bodies:
                by_body.setdefault(body, []).append(item)
        if len(by_body) < 2:  # noqa: PLR2004 — one body has nobody to stand beside
            continue
        granted = Counter({row.body: 0 for row in money.get(project, ())})
        for row in money.get(project, ()):
            granted[row.body] += row.amount
        found[project] = tuple(
            BodyStory(body, tuple(listed), granted[body])
            for body, listed in sorted(by_body.items(), key=lambda pair: (-len(pair[1]), pair[0]))
        )
    return found


def related(
    projects: Mapping[str, Project], project_items: Mapping[str, Sequence[Item]]
) -> dict[str, tuple[Link, ...]]:
    """By project: others that stand in the same items, those with the largest common share first.

    An item that lists many projects binds them weakly: it counts as one shared among all its pairs.
    """
    together: dict[str, Counter[str]] = {}
    weight: dict[str, dict[str, float]] = {}
    seen: set[str] = set()
    for items in project_items.values():
        for item in items:
            if item.url in seen:
                continue
            seen.add(item.url)
            present = [slug for slug in dict.fromkeys(item.projects) if slug in projects]
            for one in present:
                for other in present:
                    if one != other:
                        together.setdefault(one, Counter())[other] += 1
                        weights = weight.setdefault(one, {})
                        weights[other] = weights.get(other, 0.0) + 1 / (len(present) - 1)
    found = {}
    for slug, counts in together.items():
        size = len(project_items[slug])

        def share(pair: tuple[str, int], slug: str = slug, size: int = size) -> tuple[float, str]:
            other = pair[0]
            return -weight[slug][other] / (size + len(project_items[other]) - pair[1]), other

        best = sorted(counts.items(), key=share)[:_RELATED]
        found[slug] = tuple(_link(projects[other], times) for other, times in best)
    return found


def _link(project: Project, times: int) -> Link:
    reason = "nævnes i samme punkt" if times == 1 else f"nævnes i {times} fælles punkter"
    return Link(project.url, project.name, reason)


def open_items(items: Iterable[Item]) -> dict[str, tuple[Item, ...]]:
    """By body: what was put off and not taken up again, oldest first."""
    found: dict[str, list[Item]] = {}
    for item in items:
        if item.is_deferred:
            for body in item.meeting.bodies:
                found.setdefault(body, []).append(item)
    return {body: tuple(listed) for body, listed in found.items()}
