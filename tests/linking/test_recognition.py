"""Names in running text become links: recognition/*.txt, registers, Markdown and HTML side by side."""

import html
import pickle
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from portal_of import corpus, item, meeting

from generator.linking.build import draft_all, draft_in_workers, link, vocabulary_of
from generator.linking.draft import draft_meeting
from generator.linking.organisations import organisations_of
from generator.linking.people import people_of
from generator.linking.portal import Portal

CASES = sorted((Path(__file__).parent / "recognition").glob("*.txt"))
PEOPLE = (
    "Anna Sofie Lund, Direktør, Prøveby Kommune",
    "Bo Holm, Borgmester, Prøveby Kommune",
    "Ida Skov, Læge, Nattely",
    "Ole Vest, Læge, Nattely",
)


def linked(registers: str, text: str) -> Portal:
    return link(corpus(meeting("2023-05-01", item("1", "Et punkt", text), people=PEOPLE), registers=registers))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_names_become_links(case: Path):
    """The third part of each case is what the second becomes when the first is what the registers know."""
    registers, text, expected = re.split(r"^---\n", case.read_text("utf-8"), flags=re.MULTILINE)
    portal = linked(registers, text.strip("\n"))
    assert portal.all_items()[0].passages[0].html.strip() == expected.strip()


WORDS = st.lists(
    st.sampled_from(
        [
            "Nattelys",
            "[[Nattelys]]",
            "[[!Nattelys|x]]",
            "PLO",
            "**Anna Lund**",
            "Lunds",
            "`PLO`",
            "[PLO](a.pdf)",
            "d. 1. maj 2023",
            "næste møde",
            "se punkt 1",
            "| PLO | Lund |",
            "\n",
            "\n\n",
            "<b>",
            "&",
            "<",
            "- ",
            "Region Nord",
            "72",
            "[[ukendt]]",
            "\ue000",
            "[[",
        ]
    ),
    max_size=30,
)
REGISTERS = "projekt: Nattelys | NL\nord: PLO | P<L>O\norganisation: Region Nord"


@given(WORDS)
@settings(max_examples=150, deadline=None)
def test_linking_adds_nothing_but_links(words: list[str]):
    """Whatever stands in a text: without links it reads as before, no link stands in another, every mark is closed."""
    passage = linked(REGISTERS, "Ord " + " ".join(words)).all_items()[0].passages[0]
    assert not re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", passage.html, re.DOTALL)
    assert passage.html.count("<a ") == passage.html.count("</a>")
    assert passage.html.count("<abbr") == passage.html.count("</abbr>")
    assert not re.search("[\ue001-\ue004]", passage.html + passage.text)
    plain = html.unescape(re.sub(r"<[^>]*>", "", passage.html))
    assert "".join(plain.split()) == "".join(passage.text.split())


def test_what_brackets_do_not_resolve_is_reported_and_never_guessed():
    """[[…]] of an unknown name gives words without a link, and a diagnostic with file, line and a suggestion."""
    portal = linked("projekt: Nattelys\nprojekt: Solskin", "Se [[Natelys]] og [[Vinter]].\n\nOgså [[Natelys|lyset]].")
    assert "<a" not in portal.all_items()[0].passages[0].html
    assert [(one.code, one.line) for one in portal.diagnostics] == [("L501", 10), ("L501", 10), ("L501", 12)]
    assert "Mente du »Nattelys«" in portal.diagnostics[0].remedy


def test_a_name_of_two_things_is_reported():
    """Two projects with one alias: the register is told, and [[…]] of the alias is not resolved."""
    portal = linked("projekt: Nattelys | lys\nprojekt: Solskin | lys", "Nu kommer [[lys]].")
    assert sorted(one.code for one in portal.diagnostics) == ["L502", "L504"]


def test_stated_projects_come_first_and_unknown_ones_are_reported():
    """A "Projekter:" line takes names, aliases and slugs; what it does not know it reports with the nearest name."""
    registers = "projekt: Nattelys | NL\nprojekt: Solskin\nprojekt: Regn"
    stated = item("1", "Om Regn", "Solskin hver dag.", projects=("NL", "solskin", "Nattelis"))
    portal = link(corpus(meeting("2023-05-01", stated), registers=registers))
    assert portal.all_items()[0].projects == ("nattelys", "solskin", "regn")
    assert [one.code for one in portal.diagnostics] == ["L501"]
    assert "»Nattelys«" in portal.diagnostics[0].remedy


def test_a_project_inside_anothers_name_counts():
    """An item on "Nattelys for unge" is also about Nattelys, though only the longer name is a link."""
    portal = linked("projekt: Nattelys\nprojekt: Nattelys for unge", "Nattelys for unge er godt.")
    assert set(portal.all_items()[0].projects) == {"nattelys", "nattelys-for-unge"}


def test_drafts_can_be_made_elsewhere():
    """A meeting and the vocabulary survive pickling, and the draft is the same: workers and caches may make it."""
    whole = corpus(
        meeting("2023-05-01", item("1", "Nattelys", "[[Nattelys]] og PLO.", "Godkendt."), people=PEOPLE),
        registers=REGISTERS,
    )
    vocabulary = vocabulary_of(whole, people_of(whole), organisations_of(whole))
    sent = pickle.loads(pickle.dumps(vocabulary))  # noqa: S301 — our own bytes
    assert sent.fingerprint == vocabulary.fingerprint
    made = draft_meeting(whole.meetings[0], vocabulary)
    assert draft_meeting(whole.meetings[0], sent) == made
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 — our own bytes


def test_workers_give_what_one_process_gives():
    """Where the work is done changes nothing."""
    days = [
        f"{year}-{month:02d}-{day:02d}" for year in range(2015, 2023) for month in range(1, 13) for day in (1, 10, 20)
    ]
    meetings = [meeting(day, item("1", "Nattelys", f"Nattelys nr. {n}"), people=PEOPLE) for n, day in enumerate(days)]
    whole = corpus(*meetings, registers=REGISTERS)
    assert link(whole, draft_in_workers(2)) == link(whole, draft_all)


def test_linking_twice_gives_equal_portals():
    """The portal is a function of the corpus."""
    whole = corpus(meeting("2023-05-01", item("1", "A", "Nattelys d. 3. maj"), people=PEOPLE), registers=REGISTERS)
    assert link(whole) == link(whole)
