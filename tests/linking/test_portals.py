"""Whole small portals: portals/*.txt hold registers, meetings and what each item must give."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from portal_of import corpus

from generator.linking.build import link
from generator.linking.portal import Item, Link, Portal
from generator.model.corpus import Corpus
from generator.model.meeting import AgendaItem, Attendance, Meeting, Section, SectionKind
from generator.model.outcome import Outcome
from generator.model.register import Body, Participant, Role

CASES = sorted((Path(__file__).parent / "portals").glob("*.txt"))
_ITEM = re.compile(r"(\d+)\. (.+)")
_ADDRESS = re.compile(r"referater/([a-z]+)/(\d{4}-\d\d-\d\d-[a-z-]+)/(#.+)?")


def _registers(text: str) -> Corpus:
    """As the small corpora's lines, with bodies and namesakes: "hansen: slug | name | organisation"."""
    bodies, people, others = [], [], []
    for line in text.splitlines():
        kind, _, rest = line.partition(": ")
        cells = [cell.strip() for cell in rest.split("|")]
        if kind == "body":
            towns = tuple(town.strip() for town in cells[2].split(","))
            bodies.append(Body(cells[0], cells[1], municipalities=towns, src_uri=f"klynger/{cells[0]}.md"))
        elif kind == "hansen":
            people.append(Participant(cells[0], cells[1], roles=(Role("", cells[2]),), src_uri="deltagere/x.md"))
        elif line and not line.startswith("#"):
            others.append(line)
    made = corpus(registers="\n".join(others))
    return Corpus((), tuple(bodies), made.projects, tuple(people), made.organisations, made.terms)


def _item(number: str, title: str, lines: list[str]) -> AgendaItem:
    fields = dict(line.split(": ", 1) for line in lines if re.match("(?:sag|udfald|fortsætter): ", line))
    told = [line for line in lines if not line.startswith((">", "=")) and line.split(": ", 1)[0] not in fields]
    decided = [line[2:] for line in lines if line.startswith("> ")]
    sections = [Section(SectionKind.CASE, "\n".join(told), 10)] if told else []
    sections += [Section(SectionKind.DECISION, "\n".join(decided), 20)] if decided else []
    return AgendaItem(
        number,
        title,
        tuple(sections),
        case_number=fields.get("sag", ""),
        outcome=Outcome(fields["udfald"]) if "udfald" in fields else None,
        continues=fields.get("fortsætter", ""),
        line=5,
    )


def _meeting(head: str, lines: list[str]) -> Meeting:
    where, _, who = head.partition(":")
    bodies, level, day = where.split()
    slugs = tuple(bodies.split("+"))
    items: list[tuple[str, str, list[str]]] = []
    for line in lines:
        if match := _ITEM.fullmatch(line):
            items.append((match[1], match[2], []))
        elif line:
            items[-1][2].append(line)
    return Meeting(
        f"referater/{slugs[0]}/{day}-{level}.md",
        slugs,
        level,
        date.fromisoformat(day),
        attendances=tuple(Attendance(*(c.strip() for c in one.split(","))) for one in who.split(";") if one.strip()),
        items=tuple(_item(*one) for one in items),
    )


def _read(case: Path) -> tuple[Corpus, list[tuple[str, str, str, str]]]:
    """The corpus, and what is expected: meeting, item, what, value."""
    registers, text = case.read_text("utf-8").split("---\n", 1)
    base = _registers(registers)
    meetings, expected = [], []
    for block in re.split(r"^@ ", text, flags=re.MULTILINE)[1:]:
        head, *lines = block.splitlines()
        made = _meeting(head, lines)
        meetings.append(made)
        number = ""
        for line in lines:
            if match := _ITEM.fullmatch(line):
                number = match[1]
            elif line.startswith("= "):
                what, value = line[2:].split(": ", 1)
                expected.append((made.src_uri, number, what, value))
    return Corpus(
        tuple(meetings), base.bodies, base.projects, base.participants, base.organisations, base.terms
    ), expected


def _short(link: Link) -> str:
    return re.sub(_ADDRESS, lambda match: f"{match[1]}/{match[2]}{match[3] or ''}", link.url)


def _thread(link: Link) -> str:
    match = _ADDRESS.fullmatch(link.url)
    assert match
    return f"{match[2][:10]}{match[3].replace('punkt-', '')}"


def _given(item: Item, portal: Portal, what: str) -> Iterator[str]:
    match what:
        case "folk":
            yield from item.people
        case "projekter":
            yield from item.projects
        case "organisationer":
            yield from item.organisations
        case "ord":
            yield from item.terms
        case "henviser":
            yield from map(_short, item.references)
        case "hul":
            yield from (f"{gap.date} {gap.body}" for gap in portal.gaps if gap.item is item.item)
        case "udfald":
            yield item.outcome.value if item.outcome else "intet"
        case "fortsætter":
            yield from map(_thread, item.takes_up)
        case "fortsat i":
            yield from (f"{_thread(one)} {one.reason}" for one in item.taken_up_by)
        case _:
            raise ValueError(what)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_every_item_gives_what_its_lines_say(case: Path):
    """A line "= what: values" under an item names all that the item gives of that kind, in any order."""
    whole, expected = _read(case)
    portal = link(whole)
    by_number = {(item.meeting.src_uri, item.item.number): item for item in portal.all_items()}
    wrong = []
    for uri, number, what, value in expected:
        item = by_number[uri, number]
        given = set(_given(item, portal, what)) or {"intet"}
        if given != {one.strip() for one in value.split(", ")}:
            wrong.append(f"{uri} {number} »{item.item.title}« {what}: {', '.join(sorted(given))}, ventet {value}")
    assert not wrong, "\n" + "\n".join(wrong)
