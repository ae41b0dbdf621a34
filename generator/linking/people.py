"""Who is who: every person named in minutes or registers, by every spelling that a register vouches for."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.danish.names import PersonName, name_key, split_name, tidy_name
from generator.danish.slug import slugify
from generator.linking.damage import is_damaged
from generator.linking.mention import Kind, Target
from generator.linking.recogniser import Scope
from generator.model.corpus import Corpus
from generator.model.meeting import Meeting
from generator.model.register import Participant


@dataclass(frozen=True)
class Identity:
    """One person, before anything is known but the names."""

    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    participant: Participant | None = None
    """The register's word on the person, if there is one."""

    @property
    def private(self) -> bool:
        """No page of their own."""
        return bool(self.participant and self.participant.private)

    @cached_property
    def target(self) -> Target:
        """The person as something that can be linked to."""
        return Target(Kind.PERSON, self.slug, f"deltagere/{self.slug}/", self.name, private=self.private)

    @cached_property
    def parts(self) -> tuple[PersonName, ...]:
        """Name and aliases, taken apart."""
        spelt = (split_name(tidy_name(spelling)) for spelling in (self.name, *self.aliases))
        return tuple(parts for parts in spelt if parts)


@dataclass(frozen=True)
class Directory:
    """All people."""

    people: Mapping[str, Identity]
    """By slug."""
    slugs: Mapping[str, tuple[str, ...]]
    """By :func:`name_key`; more than one only where the register knows namesakes."""

    def named(self, written: str, organisation: str = "") -> str:
        """The slug behind a name as minutes write it; empty where it is no full name, or names two people.

        Namesakes are told apart by the organisation that their roles in the register give.
        """
        slugs = self.slugs.get(name_key(tidy_name(written)), ())
        if len(slugs) > 1:
            there = [slug for slug in slugs if organisation and organisation in self._organisations(slug)]
            slugs = tuple(there) if len(there) == 1 else ()
        return slugs[0] if slugs else ""

    def _organisations(self, slug: str) -> set[str]:
        participant = self.people[slug].participant
        return {role.organisation for role in participant.roles} if participant else set()


def names_in(meeting: Meeting) -> Iterator[str]:
    """The names that a meeting's own fields give, as written: attendance, chair, minute-taker, presenters."""
    for attendance in meeting.attendances:
        yield attendance.name
        if attendance.substitute_for:
            yield attendance.substitute_for
    yield meeting.chair
    yield meeting.minute_taker
    for item in meeting.items:
        yield from item.presenters


def _spellings(corpus: Corpus) -> dict[str, Counter[str]]:
    """Name key → how often it is written how, in the order of first appearance."""
    found: dict[str, Counter[str]] = {}
    for meeting in corpus.meetings:
        for written in names_in(meeting):
            name = tidy_name(written) if written else ""
            if name and split_name(name):
                found.setdefault(name_key(name), Counter())[name] += 1
    for body in corpus.bodies:
        for level in body.levels:
            for written in level.members:
                name = tidy_name(written)
                if split_name(name):
                    found.setdefault(name_key(name), Counter())[name] += 1
    return found


def _plainest(spellings: Counter[str]) -> str:
    """The spelling to show: not all capitals, most common, then first in the alphabet."""
    return min(
        spellings, key=lambda name: (sum(c.isupper() for c in name) > name.count(" ") + 3, -spellings[name], name)
    )


def people_of(corpus: Corpus) -> Directory:
    """Everyone; spellings are one person only when they differ in nothing but letter case, or a register says so.

    A slug that two names share goes to the register's person, then to the one named first; later ones get "-2", "-3".
    """
    people: dict[str, Identity] = {}
    slugs: dict[str, list[str]] = {}
    for participant in corpus.participants:
        people[participant.slug] = Identity(participant.slug, participant.name, participant.aliases, participant)
        for spelling in (participant.name, *participant.aliases):
            known = slugs.setdefault(name_key(tidy_name(spelling)), [])
            if participant.slug not in known:
                known.append(participant.slug)
    for key, spellings in _spellings(corpus).items():
        if key in slugs:
            continue
        name = _plainest(spellings)
        wanted = slugify(name)
        slug, number = wanted, 1
        while slug in people:
            number += 1
            slug = f"{wanted}-{number}"
        people[slug] = Identity(slug, name)
        slugs[key] = [slug]
    return Directory(people, {key: tuple(found) for key, found in slugs.items()})


def scope_of(meeting: Meeting, directory: Directory) -> Scope:
    """What surnames mean in one meeting: everyone whom its own fields name, by last name and first name."""
    found: dict[str, dict[tuple[str, Target], None]] = {}
    # Where namesakes are known, the organisation says which of them it is.
    listed = {attendance.name for attendance in meeting.attendances}
    named = [(attendance.name, attendance.organisation) for attendance in meeting.attendances]
    named += [(name, "") for name in dict.fromkeys(names_in(meeting)) if name not in listed]
    for written, organisation in named:
        name = tidy_name(written) if written else ""
        parts = split_name(name)
        slug = directory.named(name, organisation) if parts else ""
        if not parts or not slug:
            continue
        person = directory.people[slug]
        for spelling in (parts, *person.parts):
            found.setdefault(spelling.last, {})[(spelling.first, person.target)] = None
    return Scope(meeting.bodies, {surname: tuple(bearers) for surname, bearers in found.items()}, is_damaged(meeting))


def surnames(directory: Directory) -> set[str]:
    """The last names of everyone, for the recogniser."""
    return {parts.last for person in directory.people.values() for parts in person.parts}
