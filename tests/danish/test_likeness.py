"""Two spellings that may be one person's: likeness.txt, a pair a line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.danish.likeness import likeness
from generator.danish.names import PersonName, split_name

CASES = [
    [cell.strip() for cell in line.split("|")]
    for line in (Path(__file__).parent / "likeness.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
WORDS = st.sampled_from(
    ["Anna", "Anne", "Bo", "Lund", "Lundgård", "Lundgaard", "Krog", "K.", "Sørensen", "Sgrensen", "Aa"]
)
NAMES = st.builds(PersonName, WORDS, st.lists(WORDS, max_size=2).map(tuple), WORDS)


def parts(name: str) -> PersonName:
    found = split_name(name)
    assert found
    return found


@pytest.mark.parametrize(("one", "other", "expected"), CASES)
def test_a_pair_of_names(one: str, other: str, expected: str):
    """What is seen does not depend on which name comes first."""
    for first, second in ((one, other), (other, one)):
        found = likeness(parts(first), parts(second))
        assert ("weak" if found and found.weak else found.reason if found else "nothing") == expected


@given(NAMES, NAMES)
def test_likeness_is_mutual(one: PersonName, other: PersonName):
    """Whatever is seen from one side is seen from the other, and a name is like itself."""
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one)
