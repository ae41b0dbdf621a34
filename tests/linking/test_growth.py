"""The cost of a text grows with its length, whatever it is full of."""

import time

import pytest
from portal_of import corpus, item, meeting

from generator.linking.build import link

REGISTERS = "projekt: Nattelys | NL\nprojekt: Nattelys for unge\nord: PLO | En forening\norganisation: Region Nord"
PEOPLE = ("Anna Sofie Lund, Direktør, Prøveby Kommune", "Bo Holm, Borgmester, Prøveby Kommune")


def seconds(text: str) -> float:
    whole = corpus(meeting("2023-10-23", item("1", "A", text), people=PEOPLE), registers=REGISTERS)
    start = time.process_time()
    link(whole)
    return time.process_time() - start


@pytest.mark.parametrize(
    "unit",
    [
        "Nattelys for unge og Lund i Region Nord på mødet d. 1. maj 2023. ",
        "Lund Holm Lund ",
        "[[Nattelys]] [[ukendt]] ",
        "1. maj 2023 ",
        "møde den 1. maj 2023 i udvalget og ",
        "1.000 kr. ",
    ],
)
def test_four_times_the_text_is_not_sixteen_times_the_work(unit: str):
    """Quadratic work would be sixteen times; noise and fixed costs stay far below ten."""
    short, long = unit * (15_000 // len(unit)), unit * (60_000 // len(unit))
    assert seconds(long) < 10 * seconds(short) + 0.2
