"""The portal's data, read back as those who fetch it would."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.feeds.feed import all_feeds, feed_files
from generator.linking.build import link
from generator.linking.portal import Portal
from generator.pages.page import Site
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
    assert {feed.name for feed in all_feeds()} == {"Atom-feeds", "Beslutninger som CSV", "Referater som JSON"}


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


def test_a_portal_without_an_address_has_no_feeds_but_its_data(portal: Portal):
    paths = [file.path for file in feed_files(portal, Site("Portalen"))]
    assert not [path for path in paths if path.endswith(".xml")]
    assert "data/referater.json" in paths
