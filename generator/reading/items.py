"""The body of a referat → its items."""

import re
from dataclasses import dataclass

from generator.danish.dates import parse_time_span
from generator.danish.slug import slugify
from generator.model.meeting import CLOSED_TITLE, AgendaItem, SectionKind
from generator.model.outcome import Outcome
from generator.reading.annexes import Withheld, close_attachments
from generator.reading.blocks import Block, item_blocks
from generator.reading.closed import (
    bare,
    close_item,
    field_says_closed,
    line_says_closed,
    may_say,
    says_closed,
)
from generator.reading.findings import Findings
from generator.reading.headings import BodyLine, body_lines, split_number
from generator.reading.keys import FIELD_LINES
from generator.reading.sections import read_sections, section_kind
from generator.reading.values import parse_yes_no

_SECTION = 3
_FIELD = re.compile(r"\s*(?:[-*+•]\s+)?\**([^\W\d][\w .-]*?)\**\s*:\**\s*(.*?)\s*$")
_KNOWN = {spelling: key.name for key in FIELD_LINES for spelling in key.spellings}
_OUTCOMES = {slugify(outcome): outcome for outcome in Outcome}
_HOURS = re.compile(r"(?<!\d)(\d{1,4})(?:[,.](\d+)|\s*(½))?\s*t(?:ime)?(?:r)?\b\.?", re.IGNORECASE)
_MINUTES = re.compile(r"(?<!\d)(\d{1,4})\s*m(?:in(?:utter?)?)?\b\.?", re.IGNORECASE)
_DIGITS = 4
"""More minutes than that are a slip; Python itself refuses numbers of thousands of figures."""
_NUMBER = re.compile(r"\D.*")
_ANCHOR = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def parse_duration(text: str) -> int | None:
    """Minutes: "20 min", "1 time", "1½ time", "1 t 30 min", "45"; None where it is no duration."""
    if text.isdecimal():
        return int(text) if len(text) <= _DIGITS else None
    hours, minutes = _HOURS.search(text), _MINUTES.search(text)
    if not hours and not minutes:
        return None
    total = int(minutes[1]) if minutes else 0
    if hours:
        total += int(hours[1]) * 60 + (30 if hours[3] else round(float(f"0.{hours[2]}") * 60) if hours[2] else 0)
    return total


def split_list(text: str) -> tuple[str, ...]:
    """A list on one line: by semicolons where there are any, otherwise by commas."""
    return tuple(part.strip() for part in text.split(";" if ";" in text else ",") if part.strip())


@dataclass
class _Fields:
    """The field lines of one item: name → value and line."""

    values: dict[str, tuple[str, int]]

    def text(self, name: str) -> str:
        return self.values.get(name, ("", 0))[0]


def _take_fields(lines: list[BodyLine]) -> tuple[_Fields, list[BodyLine]]:
    fields: dict[str, tuple[str, int]] = {}
    taken = 0
    for place, line in enumerate(lines):
        if not line.text.strip():
            continue
        match = _FIELD.match(line.text) if not line.level else None
        name = _KNOWN.get(slugify(match[1])) if match else None
        if not match or not name or name in fields:
            break
        fields[name] = (match[2], line.number)
        taken = place + 1
    return _Fields(fields), lines[taken:]


def _checked(fields: _Fields, findings: Findings) -> dict[str, object]:
    """The fields that have a form of their own; what cannot be read is noted."""

    def wrong(name: str, remedy: str) -> None:
        text, line = fields.values[name]
        findings.add("P203", line, f"»{text}« efter »{name}:« kan ikke læses.", remedy)

    read: dict[str, object] = {}
    if text := fields.text("Varighed"):
        read["duration_minutes"] = parse_duration(text)
        if read["duration_minutes"] is None:
            wrong("Varighed", "Skriv for eksempel »20 min«.")
    if text := fields.text("Tid"):
        span = parse_time_span(text)
        if span is None:
            wrong("Tid", "Skriv for eksempel »12.20-12.40«.")
        else:
            read["start"], read["end"] = span
    if text := fields.text("Udfald"):
        read["outcome"] = _OUTCOMES.get(slugify(text))
        if read["outcome"] is None:
            wrong("Udfald", findings.suggest(text, tuple(Outcome)))
    if (text := fields.text("Anker")) and not _ANCHOR.fullmatch(text):
        wrong("Anker", "Brug små bogstaver a-z, tal og bindestreg, for eksempel »budget-2024«.")
    if (text := fields.text("Lukket")) and parse_yes_no(text) is None:
        wrong("Lukket", "Skriv ja eller nej.")
    return read


def _closing_line(lines: list[BodyLine]) -> BodyLine | None:
    """The line that closes its item from an unexpected place; a list of annexes speaks of its annexes only."""
    among_annexes = False
    for line in lines:
        if line.level:
            among_annexes = section_kind(line.heading) is SectionKind.ATTACHMENTS or (
                among_annexes and line.level > _SECTION
            )
        if not among_annexes and (
            field_says_closed(line.text) or line_says_closed(line.text) or (line.level and says_closed(line.heading))
        ):
            return line
    return None


def _read_item(block: Block, previous: int, findings: Findings, *, public: bool) -> tuple[AgendaItem, tuple[str, ...]]:
    """An item, and the lines that were left out of it because an annex is closed."""
    heading = block.heading
    number, title = split_number(heading.heading)
    number = number or str(previous + 1)
    fields, rest = _take_fields(block.lines)
    sections = read_sections(rest)
    # A word that is neither ja nor nej is an error; until it is mended nothing is laid open.
    closed = block.closed or says_closed(title) or parse_yes_no(fields.text("Lukket") or "nej") is not False
    # Nearly every item has none of the words; to ask line by line is slow.
    in_doubt = may_say(bare("\n".join(line.text for line in rest)))
    if not closed and in_doubt and (line := _closing_line(rest)):
        closed = True
        findings.add(
            "P206",
            line.number,
            f"Linjen siger, at punkt {number} er lukket, så det er udgivet uden titel og tekst.",
            "Skriv »- Lukket: ja« lige under punktets overskrift. Er punktet åbent, så skriv linjen om.",
        )
    open_sections = [close_attachments(section) if in_doubt else (section, ()) for section in sections]
    item = AgendaItem(
        number=number,
        title=title or CLOSED_TITLE if closed else title,
        sections=tuple(section for section, _ in open_sections),
        case_number=fields.text("Sag"),
        document_id=fields.text("Dokument"),
        presenters=split_list(fields.text("Oplæg")),
        projects=split_list(fields.text("Projekter")),
        topics=split_list(fields.text("Emner")),
        continues=fields.text("Fortsætter"),
        anchor_given=fields.text("Anker"),
        line=heading.number,
        **_checked(fields, findings),  # type: ignore[arg-type]  # a dict of the fields read above
    )
    if not closed:
        if not title:
            findings.add(
                "P203", heading.number, f"Punkt {number} har ingen titel.", "Skriv punktets titel efter nummeret."
            )
        return item, tuple(line for _, hidden in open_sections for line in hidden)
    told = [s for s in sections if s.text and s.kind is not SectionKind.PUBLIC_DECISION]
    if public and told:
        findings.add(
            "D404",
            told[0].line,
            f"Punkt {number} er lukket, men har tekst, som enhver kan læse i det offentlige repository.",
            "Slet teksten her og i historikken. Kun »### Offentlig beslutning« må stå under et lukket punkt.",
        )
    return close_item(item), ()


def read_items(
    body: str, first: int, findings: Findings, *, public: bool = False
) -> tuple[str, tuple[AgendaItem, ...]]:
    """The text before the first item, and the items.

    `first` is the file's line on which the body begins; `public` says that the repository is open to everyone, so
    that a closed item's text is laid open already.
    """
    before, blocks = item_blocks(list(body_lines(body, first)))
    preamble = "\n".join(before).strip()
    hidden: list[str] = []
    items: list[AgendaItem] = []
    numbers: dict[str, int] = {}
    anchors: dict[str, int] = {}
    for block in blocks:
        previous = int(_NUMBER.sub("", items[-1].number)) if items else 0
        item, left_out = _read_item(block, previous, findings, public=public)
        hidden.extend(left_out)
        if item.number in numbers:
            findings.add(
                "P201",
                item.line,
                f"Nummer {item.number} står også i linje {numbers[item.number]}.",
                "Giv hvert punkt sit eget nummer.",
            )
        elif item.anchor in anchors:
            findings.add(
                "P202",
                item.line,
                f"Ankeret »{item.anchor}« bruges også i linje {anchors[item.anchor]}.",
                "Giv punktet et andet anker.",
            )
        numbers.setdefault(item.number, item.line)
        anchors.setdefault(item.anchor, item.line)
        items.append(item)
    if not hidden:
        return preamble, tuple(items)
    withheld = Withheld(hidden, (preamble, *(line.text for block in blocks for line in block.lines)))
    return withheld.clean(preamble), tuple(withheld.out_of(item) for item in items)
