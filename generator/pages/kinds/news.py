"""What is new on the portal; a reader's browser marks what came since the last visit."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.linking.portal import Link, Portal
from generator.model.meeting import Meeting
from generator.pages.entries import Entry, MeetingEntry, entry, is_decision, is_telling, meeting_entry
from generator.pages.links import body_link
from generator.pages.page import Page, PageKind, Site

_MEETINGS = 40


@dataclass(frozen=True)
class NewMeeting:
    """A meeting's minutes with the day they came to the portal."""

    published: date
    meeting: MeetingEntry
    bodies: str
    """Slugs, for the browser to compare with what is followed."""
    decisions: tuple[Entry, ...]
    projects: str
    """Slugs of all projects of its items."""


def published(site: Site, meeting: Meeting) -> date:
    """The day the minutes came to the portal as git knows it; else the meeting's own day."""
    changes = site.history.get(meeting.src_uri)
    return changes[-1].date if changes else meeting.date


def _view(portal: Portal, site: Site, meeting: Meeting) -> NewMeeting:
    items = portal.items.get(meeting.src_uri, ())
    return NewMeeting(
        published(site, meeting),
        meeting_entry(portal, meeting),
        " ".join(meeting.bodies),
        tuple(entry(portal, item) for item in items if is_decision(item) and is_telling(item)),
        " ".join(dict.fromkeys(slug for item in items for slug in item.projects)),
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    newest = sorted(portal.meetings, key=lambda m: (published(site, m), m.date), reverse=True)[:_MEETINGS]
    projects = (Link(project.slug, project.name) for project in portal.projects.values())
    yield Page(
        url="nyt/",
        template="nyt.html",
        title="Siden sidst",
        description="De nyeste referater på portalen, og hvad der er kommet til siden dit sidste besøg.",
        context={
            "meetings": tuple(_view(portal, site, meeting) for meeting in newest),
            "names": (
                *(Link(f"klynge:{slug}", body_link(portal, slug).title) for slug in portal.bodies),
                *(Link(f"projekt:{link.url}", link.title) for link in projects),
            ),
        },
        updated=site.updated(*site.history),
    )


PAGE_KIND = PageKind("siden sidst", _make)
