"""Every spelling of a person's name in the corpus, with where it stands and what it has to do with."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.danish.names import name_key, split_name, tidy_name
from generator.danish.slug import slugify
from generator.model.corpus import Corpus
from generator.model.meeting import Meeting


@dataclass
class Spelling:
    """One way in which a name is written."""

    name: str
    src_uri: str = ""
    """Where it stands first; a register's file where it stands nowhere else."""
    line: int = 0
    times: int = 0
    meetings: set[str] = field(default_factory=set)
    """Attendance lists that have it."""
    ties: set[str] = field(default_factory=set)
    """Clusters, organisations and regions it has to do with, as slugs."""
    posts: set[tuple[str, str]] = field(default_factory=set)
    """Role and organisation."""


def _uses(meeting: Meeting) -> Iterator[tuple[str, int, bool]]:
    """Names of a meeting's fields, with line, and whether the attendance list has it."""
    for attendance in meeting.attendances:
        yield attendance.name, attendance.line, True
        if attendance.substitute_for:
            yield attendance.substitute_for, attendance.line, False
    for written in (meeting.chair, meeting.minute_taker):
        if written:
            yield written, 1, False
    for item in meeting.items:
        for written in item.presenters:
            yield written, item.line, False


class _Spellings:
    """Spellings by name key, in the order they are met."""

    def __init__(self) -> None:
        self.found: dict[str, Spelling] = {}

    def of(self, written: str) -> Spelling | None:
        """The spelling of a written name; None where it is no full name."""
        name = tidy_name(written)
        return self.found.setdefault(name_key(name), Spelling(name)) if split_name(name) else None

    def add(self, meeting: Meeting) -> None:
        """What a meeting's fields write."""
        for written, line, listed in _uses(meeting):
            one = self.of(written)
            if one is None:
                continue
            if not one.src_uri:
                one.src_uri, one.line = meeting.src_uri, line
            one.times += 1
            one.ties.update(meeting.bodies)
            if listed:
                one.meetings.add(meeting.src_uri)
        for attendance in meeting.attendances:
            one = self.of(attendance.name)
            if one and attendance.organisation:
                one.ties.add(slugify(attendance.organisation))
                one.posts.add((slugify(attendance.role), slugify(attendance.organisation)))


def spellings_of(corpus: Corpus) -> dict[str, Spelling]:
    """Name key → spelling, in the order of first appearance, the registers' last."""
    spellings = _Spellings()
    for meeting in corpus.meetings:
        spellings.add(meeting)
    for participant in corpus.participants:
        for written in (participant.name, *participant.aliases):
            one = spellings.of(written)
            if one:
                one.src_uri = one.src_uri or participant.src_uri
                one.ties.update(slugify(role.organisation) for role in participant.roles if role.organisation)
    return spellings.found
