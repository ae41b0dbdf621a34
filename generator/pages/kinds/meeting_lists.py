"""The meetings: the newest, those of a year, those of a body."""

from collections.abc import Iterator
from itertools import groupby

from generator.danish.dates import MONTHS
from generator.danish.slug import danish_order
from generator.linking.portal import Link, Portal
from generator.model.meeting import Meeting
from generator.pages.charts import Mark, bars, calendar
from generator.pages.entries import meeting_entry
from generator.pages.excerpts import shortened
from generator.pages.naming import body_name, level_name, meeting_title
from generator.pages.page import Page, PageKind, Site

_NEWEST = 12
_HOME = Link("referater/", "Referater")


def _by_year(meetings: tuple[Meeting, ...]) -> list[tuple[int, list[Meeting]]]:
    newest_first = sorted(meetings, key=lambda meeting: meeting.date, reverse=True)
    return [(year, list(group)) for year, group in groupby(newest_first, key=lambda meeting: meeting.date.year)]


def _home(portal: Portal, site: Site) -> Page:
    years = _by_year(portal.meetings)
    drawn = bars([(str(year), len(meetings)) for year, meetings in years])
    bodies = [(slug, len(portal.meetings_of(slug))) for slug in portal.bodies]
    bodies.sort(key=lambda pair: danish_order(body_name(portal, pair[0])))
    return Page(
        url="referater/",
        template="referater.html",
        title="Referater",
        description="Alle referater fra sundhedsklyngernes møder, efter år og efter klynge.",
        section="referater",
        context={
            "years": tuple((Link(f"referater/aar/{bar.label}/", bar.label), bar) for bar in drawn),
            "bodies": tuple((Link(f"referater/{slug}/", body_name(portal, slug)), count) for slug, count in bodies),
            "newest": tuple(meeting_entry(portal, meeting) for meeting in reversed(portal.meetings[-_NEWEST:])),
            "count": len(portal.meetings),
        },
        updated=site.updated(*(meeting.src_uri for meeting in portal.meetings)),
    )


def _year(portal: Portal, site: Site, year: int, meetings: list[Meeting]) -> Page:
    return Page(
        url=f"referater/aar/{year}/",
        template="referater-liste.html",
        title=f"Møder i {year}",
        description=f"Alle {len(meetings)} møder i sundhedsklyngerne i {year} med referater og beslutninger.",
        section="referater",
        crumbs=(_HOME,),
        context={
            "groups": tuple(
                (MONTHS[month - 1].capitalize(), tuple(meeting_entry(portal, meeting) for meeting in group))
                for month, group in groupby(meetings, key=lambda meeting: meeting.date.month)
            ),
            "calendar": None,
            "levels": (),
            "body": None,
        },
        updated=site.updated(*(meeting.src_uri for meeting in meetings)),
    )


def _body(portal: Portal, site: Site, slug: str, meetings: tuple[Meeting, ...]) -> Page:
    levels = list(dict.fromkeys(meeting.level for meeting in meetings))
    name = body_name(portal, slug)
    marks = [Mark(m.date, f"maerke-{levels.index(m.level) % 4}", meeting_title(portal, m)) for m in meetings]
    body = portal.bodies.get(slug)
    return Page(
        url=f"referater/{slug}/",
        template="referater-liste.html",
        title=f"Møder i {name}",
        description=shortened(f"Alle møder i {name} med referater og beslutninger, år for år."),
        section="referater",
        crumbs=(_HOME,),
        context={
            "groups": tuple(
                (str(year), tuple(meeting_entry(portal, meeting) for meeting in group))
                for year, group in _by_year(meetings)
            ),
            "calendar": calendar(marks),
            "levels": tuple((level_name(level), f"maerke-{place % 4}") for place, level in enumerate(levels)),
            "body": Link(body.url, name) if body else None,
        },
        updated=site.updated(*(meeting.src_uri for meeting in meetings)),
    )


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    yield _home(portal, site)
    for year, meetings in _by_year(portal.meetings):
        yield _year(portal, site, year, meetings)
    slugs = dict.fromkeys([*portal.bodies, *(slug for meeting in portal.meetings for slug in meeting.bodies)])
    by_body: dict[str, list[Meeting]] = {slug: [] for slug in slugs}
    for meeting in portal.meetings:
        for slug in meeting.bodies:
            by_body[slug].append(meeting)
    for slug, own in by_body.items():
        yield _body(portal, site, slug, tuple(own))


PAGE_KIND = PageKind("mødelister", _make)
