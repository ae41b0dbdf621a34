"""A cluster over time: its members by level, what it took over from and what takes over."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.danish.names import tidy_name
from generator.danish.slug import slugify
from generator.linking.people import Directory
from generator.linking.portal import Link, Seat
from generator.model.meeting import Meeting, Presence
from generator.model.register import Body


@dataclass
class _Count:
    meetings: list[Meeting]
    attended: int = 0


def seats(
    bodies: Iterable[Body], meetings: Sequence[Meeting], directory: Directory
) -> dict[str, dict[str, tuple[Seat, ...]]]:
    """Body → level → who sits or sat there. Substitutes, guests and secretaries take no seat of their own.

    The register's members come first in its order, the others by how often they are on the list.
    """
    counts: dict[tuple[str, str], dict[str, _Count]] = {}
    for meeting in meetings:
        for attendance in meeting.attendances:
            if attendance.substitute_for or slugify(attendance.function) in _PASSING:
                continue
            slug = directory.named(attendance.name, attendance.organisation)
            if not slug:
                continue
            for owner in meeting.bodies:
                count = counts.setdefault((owner, meeting.level), {}).setdefault(slug, _Count([]))
                count.meetings.append(meeting)
                count.attended += attendance.presence is Presence.ATTENDED
    found: dict[str, dict[str, tuple[Seat, ...]]] = {}
    for body in bodies:
        standing = {
            level.name: [slug for name in level.members if (slug := directory.named(tidy_name(name)))]
            for level in body.levels
        }
        levels = dict.fromkeys([*standing, *(level for owner, level in counts if owner == body.slug)])
        made = {level: _seats(standing.get(level, []), counts.get((body.slug, level), {})) for level in levels}
        if any(made.values()):
            found[body.slug] = made
    return found


_PASSING = frozenset(("gaest", "observatoer", "sekretariat", "oplaegsholder", "referent", "bisidder", "tilhoerer"))


def _seats(standing: Sequence[str], counts: Mapping[str, _Count]) -> tuple[Seat, ...]:
    others = sorted(
        (slug for slug in counts if slug not in standing), key=lambda slug: (-len(counts[slug].meetings), slug)
    )
    return tuple(_seat(slug, counts.get(slug), standing=slug in standing) for slug in (*standing, *others))


def _seat(slug: str, count: _Count | None, *, standing: bool) -> Seat:
    if count is None:
        return Seat(slug, standing=standing)
    days = [meeting.date for meeting in count.meetings]
    return Seat(slug, min(days), max(days), len(count.meetings), count.attended, standing)


def succession(bodies: Mapping[str, Body]) -> dict[str, tuple[tuple[Link, ...], tuple[Link, ...]]]:
    """Body → predecessors and successors, whichever of the two registers says so."""
    by_name = {
        slugify(name): body for body in bodies.values() for name in (body.slug, body.name, body.short_name) if name
    }
    before: dict[str, dict[str, Link]] = {}
    after: dict[str, dict[str, Link]] = {}
    for body in bodies.values():
        for written in body.predecessors:
            other = by_name.get(slugify(written))
            before.setdefault(body.slug, {})[other.slug if other else written] = _link(other, written)
            if other:
                after.setdefault(other.slug, {})[body.slug] = _link(body, body.name)
        for written in body.successors:
            other = by_name.get(slugify(written))
            after.setdefault(body.slug, {})[other.slug if other else written] = _link(other, written)
            if other:
                before.setdefault(other.slug, {})[body.slug] = _link(body, body.name)
    return {
        slug: (tuple(before.get(slug, {}).values()), tuple(after.get(slug, {}).values()))
        for slug in bodies
        if slug in before or slug in after
    }


def _link(body: Body | None, written: str) -> Link:
    return Link(body.url, body.name) if body else Link("", written)
