"""Tables whose "I alt" is not the sum of what stands above it."""

import pytest
from portal_of import corpus, item, meeting

from generator.checking.registry import run_checks
from generator.linking.build import link

HEAD = "Tekst.\n\n| Part | 2023 | 2024 |\n|---|---:|---:|\n"


def messages(table: str) -> list[tuple[int, str]]:
    whole = corpus(meeting("2023-05-01", item("1", "A", HEAD + table)))
    return [(one.line, one.message) for one in run_checks(whole, link(whole)) if one.code == "S801"]


def test_a_wrong_sum_is_named_with_its_line():
    """The column, what stands there, what is right and the difference."""
    table = "| A | 100.000 | 5 kr. |\n| B | 200.000 | 6 kr. |\n| **I alt** | 310.000 | 11 kr. |"
    assert messages(table) == [(16, "Under »2023« står 310.000 i alt, men tallene giver 300.000 (10.000 mindre).")]


@pytest.mark.parametrize(
    "table",
    [
        "| A | 1.000 | 2.000 |\n| B | 2.000 | 3.000 |\n| I alt | 3.000 | 5.001 |",
        "| A | 1.000 | - |\n| B | 2.000 | 3 |\n| I alt | 3.000 | 9 |",
        "| A | 33 % | 10 % |\n| B | 20 % | 5 % |\n| I alt | 49 % | 15 % |",
        "| A | 1 | 2 |\n| I alt | 3 | 4 |",
        "| A | 1.000 | 2 |\n| B | 1.000 | 2 |\n| I alt | 2.000 | 4 |\n| C | 500 | 1 |\n| D | 500 | 1 |\n| I alt | 1.000 | 2 |",
    ],
)
def test_what_adds_up_or_cannot_be_added_is_left_in_peace(table: str):
    """Rounding, gaps, per cent, a single figure, and sums of parts of a table."""
    assert not messages(table)
