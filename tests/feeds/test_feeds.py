"""The portal's data, read back as those who fetch it would."""

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.feeds.feed import all_feeds, feed_files
from generator.linking.build import link
from generator.linking.portal import Portal
from generator.model.meeting import Meeting, Status
from generator.pages.page import Change, Site
from generator.reading.corpus import read_content

CONTENT = Path(__file__).parent.parent.parent / "content"
SITE = Site("Portalen", "https://portal.example/", built=date(2026, 1, 1))
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def portal() -> Portal:
    return link(read_content(CONTENT))


@pytest.fixture(scope="module")
def files(portal: Portal) -> dict[str, bytes]:
    made = list(feed_files(portal, SITE))
    assert len({file.path for file in made}) == len(made)
    return {file.path: file.data for file in made}


def test_every_module_with_a_feed_is_found():
    assert {feed.name for feed in all_feeds()} == {
        "Atom-feeds",
        "Beslutninger som CSV",
        "Kalendere (iCalendar)",
        "Referater som JSON",
    }


def test_every_meeting_is_there_as_json_and_listed(portal: Portal, files: dict[str, bytes]):
    listed = json.loads(files["data/referater.json"])
    assert [row["url"] for row in listed] == [SITE.url + meeting.url for meeting in portal.meetings]
    for meeting in portal.meetings:
        data = json.loads(files[meeting.url + "referat.json"])
        assert data["date"] == meeting.date.isoformat()
        assert [item["number"] for item in data["items"]] == [item.number for item in meeting.items]
        assert [person["name"] for person in data.get("participants", [])] == [a.name for a in meeting.attendances]


def test_every_decision_is_a_row_of_the_csv(portal: Portal, files: dict[str, bytes]):
    text = files["beslutninger/beslutninger.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [row["beslutning"].lstrip("'") for row in rows] == [
        item.decision for item in portal.all_items() if item.decision
    ]
    assert all(row["adresse"].startswith(SITE.url) for row in rows)


def test_feeds_are_valid_atom_with_permanent_ids(portal: Portal, files: dict[str, bytes]):
    feeds = {path: ET.fromstring(data) for path, data in files.items() if path.endswith("feed.xml")}  # noqa: S314 — our own
    assert len(feeds) == 1 + len(portal.bodies) + len(portal.projects)
    known = {SITE.url + item.url for item in portal.all_items()}
    for path, root in feeds.items():
        assert root.tag == ATOM + "feed", path
        for tag in ("id", "title", "updated"):
            assert root.findtext(ATOM + tag), path
        ids = [str(entry.findtext(ATOM + "id")) for entry in root.iter(ATOM + "entry")]
        assert set(ids) <= known
        assert len(ids) == len(set(ids))


def test_calendars_hold_every_meeting_once_in_lines_that_programs_can_read(portal: Portal, files: dict[str, bytes]):
    calendars = {path: data for path, data in files.items() if path.endswith(".ics")}
    assert set(calendars) == {"moeder.ics", *(f"{body.url}moeder.ics" for body in portal.bodies.values())}
    for path, data in calendars.items():
        lines = data.split(b"\r\n")
        assert lines[0] == b"BEGIN:VCALENDAR", path
        assert lines[-2:] == [b"END:VCALENDAR", b""], path
        assert max(map(len, lines)) <= 75, path
        assert b"\n" not in data.replace(b"\r\n", b""), path
    whole = calendars["moeder.ics"].decode().replace("\r\n ", "")
    assert whole.count("BEGIN:VEVENT") == len(portal.meetings) == len(set(re.findall("^UID:.*", whole, re.MULTILINE)))
    for meeting in portal.meetings:
        assert f"URL:{SITE.url}{meeting.url}\r\n" in whole


def test_a_calendar_strikes_out_a_cancelled_meeting_and_keeps_what_it_is_known_by(portal: Portal):
    (meeting, *_) = portal.meetings
    changed = replace(meeting, status=Status.CANCELLED)
    history = {meeting.src_uri: (Change(date(2026, 1, 2), "Aflyst"), Change(date(2026, 1, 1), "Indkaldt"))}
    site = replace(SITE, history=history)

    def calendar(one: Meeting, site: Site) -> str:
        alone = replace(portal, meetings=(one,))
        (file,) = (file for file in feed_files(alone, site) if file.path == "moeder.ics")
        return file.data.decode()

    before, after = calendar(meeting, SITE), calendar(changed, site)
    assert re.findall("^UID:.*", before, re.MULTILINE) == re.findall("^UID:.*", after, re.MULTILINE)
    assert "STATUS:CONFIRMED\r\n" in before
    assert "SEQUENCE:0\r\n" in before
    assert "STATUS:CANCELLED\r\n" in after
    assert "SEQUENCE:1\r\n" in after


def test_a_portal_without_an_address_has_no_feeds_but_its_data(portal: Portal):
    paths = [file.path for file in feed_files(portal, Site("Portalen"))]
    assert not [path for path in paths if path.endswith(".xml")]
    assert "data/referater.json" in paths
