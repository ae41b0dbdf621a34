"""What must never be published is seen; what only looks like it is left in peace."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.danish.personal import PersonalKind, find_personal

# The CPR numbers have birth dates of the nineteenth century, the addresses cannot exist.
SEEN = {
    PersonalKind.CPR: ["010165-5234", "0101655234", "010165 5234", "01 01 65 5234", "01.01.65-5234", "010165–5234", "310165-9999",
        "010165 - 5234", "010165-\n5234", "010165\n-5234", "010165--5234", "010165  5234", "cpr.010165-5234", "cpr-010165-5234", "010165\u20125234",
        "01\u00a001\u00a065\u00a05234", "010165\uff0d5234", "010165-xxxx", "010165-XXXX", "010165-****"],
    PersonalKind.EMAIL: ["skjult@postkasse.example", "a.b+c@x.y.example", "skjult(at)postkasse.example", "Skjult@POSTKASSE.EXAMPLE",
        "skjult @ postkasse.example", "skjult@\npostkasse.example", "skjult{at}postkasse.example", "skjult(at)postkasse(dot)example", "skjult [at] postkasse [punktum] example",
        "skjult snabel-a postkasse.example", "skjult\uff20postkasse.example"],
    PersonalKind.PHONE: ["+45 84001234", "0045 84 00 12 34", "84 00 12 34", "8400 1234", "tlf. 84001234", "Ring på 84001234", "mobil: 84-00-12-34", "kontakt 84 001 234",
        "(+45) 84001234", "+45-84001234", "+45 84-00-12-34", "tlf:\n84001234", "Tlf. nr.: 84\n00 12 34", "T: 84001234", "telefonnummer er 84001234", "mobil (privat): 84001234",
        "\u260e 84001234", "+46 8 123 456 78", "84  00  12  34", "84\u200900\u200912\u200934", "tel:84001234", "tlf.84001234", "træffes på 8400-1234", "Tlf. 8400-1234"],
}  # fmt: skip
IN_PEACE = [
    "EMN-2023-03335", "1-31-72-446-22", "Dok ID: 11009114", "1.743.106 kr.", "2023 2024", "d. 13-04-2023", "320165-5234",
    "36512-23", "9600 Aars", "kl. 12.00-14.00", "84 00 12 34 kr.", "dialog at rn.dk", "12.345.678", "kontakt 2023-2024", "sag 8400-1234", "tlf. 2023-2024", "330165-xxxx", "24-010165-xxxx", "9600\n9500", "20 22\n20 23", "+46 500 000 kr.", "CVR 29190623", "EAN 5790000000000",
    "29.30.00-P20-1-23", "23/10234", "22-010122-1234", "1.012.345.678 kr.", "https://example.org/sag/0101655234", "2021-22 og 2022-23", "kl. 10.00 2023", "punkt 3 @ mødet", "§ 204, stk. 2",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in SEEN.items() for text in texts])
def test_personal_data_is_seen_in_any_usual_spelling(kind: PersonalKind, text: str):
    assert [match.kind for match in find_personal(f"Borgeren ({text}) er orienteret.")] == [kind]


@pytest.mark.parametrize("text", IN_PEACE)
def test_numbers_of_the_record_are_left_in_peace(text: str):
    assert find_personal(f"Se {text}, som nævnt.") == []


@given(st.text())
def test_matches_do_not_overlap(text: str):
    found = find_personal(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
