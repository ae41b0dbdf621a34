"""The whole corpus, linked: the one door to this room."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

from generator.linking.bodies import seats, succession
from generator.linking.clashes import dead_links, name_clashes
from generator.linking.desk import Vocabulary
from generator.linking.draft import MeetingDraft, draft_meeting
from generator.linking.followup import approvals, by_person, commitments
from generator.linking.items import connect, make_items
from generator.linking.lexicon import entries_of, places_of
from generator.linking.mention import Kind
from generator.linking.money import body_money, body_years, project_money
from generator.linking.names import name_book
from generator.linking.organisations import bodies_of, money_of, organisations_of, projects_of
from generator.linking.organisations import people_of as people_there
from generator.linking.people import Directory, people_of, surnames
from generator.linking.persons import people_of_portal
from generator.linking.pointing import calendar_of
from generator.linking.portal import Item, Neighbours, Portal
from generator.linking.recogniser import Recogniser
from generator.linking.reference import SIGNALS
from generator.linking.stories import involved, open_items, related, side_by_side
from generator.linking.threads import continuations, given_continuations
from generator.markup.markdown import render
from generator.model.corpus import Corpus
from generator.model.meeting import Meeting
from generator.model.register import Organisation

Drafter = Callable[[Sequence[Meeting], Vocabulary], Iterable[MeetingDraft]]
"""Drafts meetings in the order given; a cache or a pool of workers may stand behind it."""
_ENOUGH_FOR_WORKERS = 200
_BATCH = 50
_vocabulary: Vocabulary | None = None


def vocabulary_of(corpus: Corpus, directory: Directory, organisations: Mapping[str, Organisation]) -> Vocabulary:
    """What every meeting's draft needs of the rest of the portal."""
    entries = entries_of(corpus, directory, organisations)
    places = places_of(corpus.bodies, organisations.values())
    return Vocabulary(Recogniser(entries, surnames(directory), SIGNALS, places), name_book(entries), directory)


def draft_all(meetings: Sequence[Meeting], vocabulary: Vocabulary) -> Iterable[MeetingDraft]:
    """Drafts in this process."""
    return (draft_meeting(meeting, vocabulary) for meeting in meetings)


def _equip(vocabulary: Vocabulary) -> None:
    global _vocabulary  # noqa: PLW0603 — a worker process is given its vocabulary once, not with every meeting
    _vocabulary = vocabulary


def _draft_batch(meetings: Sequence[Meeting]) -> list[MeetingDraft]:
    if _vocabulary is None:
        raise RuntimeError("the worker has no vocabulary")
    return [draft_meeting(meeting, _vocabulary) for meeting in meetings]


def draft_in_workers(workers: int) -> Drafter:
    """A drafter that uses so many processes; small portals are drafted in this one."""

    def draft(meetings: Sequence[Meeting], vocabulary: Vocabulary) -> Iterable[MeetingDraft]:
        if workers < 2 or len(meetings) < _ENOUGH_FOR_WORKERS:  # noqa: PLR2004 — one worker is this process
            yield from draft_all(meetings, vocabulary)
            return
        batches = [meetings[start : start + _BATCH] for start in range(0, len(meetings), _BATCH)]
        with ProcessPoolExecutor(workers, initializer=_equip, initargs=(vocabulary,)) as pool:
            for batch in pool.map(_draft_batch, batches):
                yield from batch

    return draft


def link(corpus: Corpus, draft: Drafter = draft_all) -> Portal:
    """Everything that belongs together, linked; what cannot be linked without guessing is a diagnostic or a gap.

    A pure function of the corpus; `draft` only decides where the work on single meetings is done.
    """
    with _without_collector():
        return _linked(corpus, draft)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Python's search for garbage, put off: linking makes a million values without cycles, and none of it is garbage.

    Of the time to link 2,000 meetings it would take a quarter.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _linked(corpus: Corpus, draft: Drafter) -> Portal:
    meetings = tuple(sorted(corpus.meetings, key=lambda meeting: (meeting.date, meeting.src_uri)))
    organisations = organisations_of(corpus)
    directory = people_of(corpus)
    vocabulary = vocabulary_of(corpus, directory, organisations)
    drafts = {drafted.src_uri: drafted for drafted in draft(meetings, vocabulary)}
    calendar = calendar_of(meetings)
    items, gaps = make_items(meetings, drafts, calendar)
    given, forbidden, wrong = given_continuations(meetings, items)
    flat = [item for meeting in meetings for item in items[meeting.src_uri]]
    threads = tuple(continuations(flat, given, forbidden))
    items = connect(items, threads)
    diagnostics = [*name_clashes(vocabulary.recogniser.entries, corpus), *wrong]
    for drafted in drafts.values():
        diagnostics.extend(drafted.diagnostics)
    diagnostics.extend(dead_links(meetings, items, corpus))
    basis = Portal(
        meetings=meetings,
        items=items,
        neighbours=_neighbours(meetings),
        preambles={uri: drafted.preamble for uri, drafted in drafts.items()},
        bodies={body.slug: body for body in corpus.bodies},
        projects={project.slug: project for project in corpus.projects},
        people=people_of_portal(directory, meetings, items, drafts),
        organisations=organisations,
        terms=corpus.terms,
        names=_written(corpus, directory),
        texts=_texts(corpus, organisations),
        introduction=render(corpus.introduction),
        gaps=gaps,
        approvals=approvals(meetings, items, calendar),
        seats=seats(corpus.bodies, meetings, directory),
        diagnostics=tuple(sorted(diagnostics)),
    )
    return _gathered(basis, corpus)


def _gathered(portal: Portal, corpus: Corpus) -> Portal:
    """The portal with what follows from its items: by project, organisation, body and person."""
    flat = portal.all_items()
    project_items = _by(flat, Kind.PROJECT)
    organisation_items = _by(flat, Kind.ORGANISATION)
    money = project_money(corpus.projects, project_items)
    given = body_money(money)
    promised = commitments(flat, portal.meetings[-1].date if portal.meetings else None)
    return replace(
        portal,
        project_items=project_items,
        body_projects=_body_projects(corpus, flat),
        organisation_items=organisation_items,
        organisation_people=people_there(portal.organisations, portal.people),
        term_items=_by(flat, Kind.TERM),
        related_projects=related(portal.projects, project_items),
        open_items=open_items(flat),
        commitments=promised,
        people_commitments=by_person(promised),
        project_money=money,
        body_money=given,
        body_years=body_years(corpus.bodies, given),
        organisation_money=money_of(portal.organisations, corpus.projects, money),
        project_people=involved(project_items, "people"),
        project_organisations=involved(project_items, "organisations"),
        side_by_side=side_by_side(project_items, money),
        succession=succession(portal.bodies),
        organisation_bodies=bodies_of(portal.organisations, corpus.bodies),
        organisation_projects=projects_of(portal.organisations, corpus.projects, organisation_items),
    )


def _written(corpus: Corpus, directory: Directory) -> dict[str, str]:
    """Every name of an attendance list that is one person's → the person."""
    found: dict[str, str] = {}
    for meeting in corpus.meetings:
        for attendance in meeting.attendances:
            slug = directory.named(attendance.name, attendance.organisation)
            if slug:
                found.setdefault(attendance.name, slug)
    return found


def _neighbours(meetings: Sequence[Meeting]) -> dict[str, Neighbours]:
    series: dict[tuple[str, str], list[Meeting]] = {}
    for meeting in meetings:
        series.setdefault((meeting.bodies[0], meeting.level), []).append(meeting)
    return {
        meeting.src_uri: Neighbours(
            found[place - 1] if place else None, found[place + 1] if place + 1 < len(found) else None
        )
        for found in series.values()
        for place, meeting in enumerate(found)
    }


def _by(items: Iterable[Item], kind: Kind) -> dict[str, tuple[Item, ...]]:
    field = {Kind.PROJECT: "projects", Kind.ORGANISATION: "organisations", Kind.TERM: "terms"}[kind]
    found: dict[str, list[Item]] = {}
    for item in items:
        for key in getattr(item, field):
            found.setdefault(key, []).append(item)
    return {key: tuple(listed) for key, listed in found.items()}


def _body_projects(corpus: Corpus, items: Iterable[Item]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {body.slug: {} for body in corpus.bodies}
    for project in corpus.projects:
        for body in project.bodies:
            found.setdefault(body, {})[project.slug] = None
    for item in items:
        for body in item.meeting.bodies:
            found.setdefault(body, {}).update(dict.fromkeys(item.projects))
    return {body: tuple(slugs) for body, slugs in found.items()}


def _texts(corpus: Corpus, organisations: Mapping[str, Organisation]) -> dict[str, str]:
    words = [
        *((body.src_uri, body.text) for body in corpus.bodies),
        *((project.src_uri, project.text) for project in corpus.projects),
        *((participant.src_uri, participant.text) for participant in corpus.participants),
        *((organisation.src_uri, organisation.text) for organisation in organisations.values()),
    ]
    return {src_uri: render(text) for src_uri, text in words if src_uri and text}
