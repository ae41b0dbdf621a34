"""A portal good enough to be indexed, from a content tree: read, with sections as they stand and nothing linked."""

from pathlib import Path

from generator.danish.outcome import outcome_of
from generator.danish.slug import slugify
from generator.linking.portal import Item, Passage, Person, Portal
from generator.model.meeting import AgendaItem, Meeting, SectionKind
from generator.reading.corpus import ReadingSettings, read_content


def portal_of(content: Path, workers: int = 2) -> Portal:
    """The portal of a content tree. Presenters and attendances become people, and project fields projects."""
    corpus = read_content(content, ReadingSettings(workers=workers))
    names = {name: slugify(name) for meeting in corpus.meetings for name in _names(meeting)}
    slugs = {name: project.slug for project in corpus.projects for name in (project.name, *project.aliases)}
    return Portal(
        meetings=corpus.meetings,
        items={
            meeting.src_uri: tuple(_item(meeting, item, names, slugs) for item in meeting.items)
            for meeting in corpus.meetings
        },
        bodies={body.slug: body for body in corpus.bodies},
        projects={project.slug: project for project in corpus.projects},
        people={slug: Person(slug, name) for name, slug in names.items()},
        terms=corpus.terms,
        names=names,
    )


def _names(meeting: Meeting) -> set[str]:
    presenters = {name for item in meeting.items for name in item.presenters}
    return presenters | {entry.name for entry in meeting.attendances} | ({meeting.chair, meeting.minute_taker} - {""})


def _item(meeting: Meeting, item: AgendaItem, names: dict[str, str], projects: dict[str, str]) -> Item:
    decision = "\n".join(section.text for section in item.texts(SectionKind.DECISION))
    return Item(
        meeting,
        item,
        passages=tuple(Passage(section, "", section.text) for section in item.sections),
        outcome=item.outcome or outcome_of(decision),
        decision=decision,
        projects=tuple(projects[name] for name in item.projects if name in projects),
        people=tuple(names[name] for name in item.presenters),
    )


def facet_names(portal: Portal) -> dict[str, dict[str, str]]:
    """What the facets' slugs are called."""
    return {
        "klynge": {slug: body.name for slug, body in portal.bodies.items()},
        "projekt": {slug: project.name for slug, project in portal.projects.items()},
        "person": {slug: person.name for slug, person in portal.people.items()},
    }
