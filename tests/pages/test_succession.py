"""When bodies end and who takes over."""

from dataclasses import replace
from datetime import date

import pytest
from sample_portal import BAKKE, COUNCIL, FJORD, PORTAL

from generator.pages.succession import CLUSTERS_END, ending

BEFORE, AFTER = date(2026, 11, 1), date(2027, 1, 1)


def test_a_cluster_ends_by_law_and_health_councils_take_over():
    found = ending(PORTAL, BAKKE, BEFORE)
    assert found is not None
    assert (found.last, found.first) == (CLUSTERS_END, date(2027, 1, 1))
    assert found.councils
    assert not found.past


def test_a_successor_that_the_register_names_is_linked_instead():
    found = ending(PORTAL, FJORD, AFTER)
    assert found is not None
    assert [link.url for link in found.successors] == [COUNCIL.url]
    assert not found.councils
    assert found.past


@pytest.mark.parametrize(("built", "past"), [(date(2026, 12, 31), False), (AFTER, True)])
def test_a_body_exists_throughout_its_last_day(built: date, past: bool):
    found = ending(PORTAL, BAKKE, built)
    assert found is not None
    assert found.past is past


def test_a_cluster_that_ended_early_is_not_said_to_be_followed_by_councils():
    found = ending(PORTAL, replace(BAKKE, dissolved=date(2024, 6, 30)), BEFORE)
    assert found is not None
    assert (found.councils, found.past) == (False, True)


def test_a_council_has_no_end():
    assert ending(PORTAL, COUNCIL, AFTER) is None
