"""The body of a referat → its items."""

import re
from dataclasses import dataclass

from generator.danish.dates import parse_time_span
from generator.danish.slug import slugify
from generator.model.meeting import CLOSED_TITLE, AgendaItem, SectionKind
from generator.model.outcome import Outcome
from generator.reading.closed import close_attachments, close_item, says_closed
from generator.reading.findings import Findings
from generator.reading.headings import BodyLine, body_lines, split_number
from generator.reading.keys import FIELD_LINES
from generator.reading.sections import read_sections
from generator.reading.values import parse_yes_no

_LEVEL = 2
_FIELD = re.compile(r"\s*(?:[-*+•]\s+)?\**([^\W\d][\w .-]*?)\**\s*:\**\s*(.*?)\s*$")
_KNOWN = {spelling: key.name for key in FIELD_LINES for spelling in key.spellings}
_OUTCOMES = {slugify(outcome): outcome for outcome in Outcome}
_HOURS = re.compile(r"(\d+)(?:[,.](\d+)|\s*(½))?\s*t(?:ime)?(?:r)?\b\.?", re.IGNORECASE)
_MINUTES = re.compile(r"(\d+)\s*m(?:in(?:utter?)?)?\b\.?", re.IGNORECASE)
_NUMBER = re.compile(r"\D.*")
_ANCHOR = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def parse_duration(text: str) -> int | None:
    """Minutes: "20 min", "1 time", "1½ time", "1 t 30 min", "45"; None where it is no duration."""
    if text.isdecimal():
        return int(text)
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


def _read_item(
    heading: BodyLine, lines: list[BodyLine], previous: int, findings: Findings, *, public: bool
) -> AgendaItem:
    number, title = split_number(heading.heading)
    number = number or str(previous + 1)
    fields, rest = _take_fields(lines)
    sections = read_sections(rest)
    # A word that is neither ja nor nej is an error; until it is mended nothing is laid open.
    closed = says_closed(title) or parse_yes_no(fields.text("Lukket") or "nej") is not False
    item = AgendaItem(
        number=number,
        title=title or CLOSED_TITLE if closed else title,
        sections=tuple(close_attachments(s) if s.kind is SectionKind.ATTACHMENTS else s for s in sections),
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
        return item
    told = [s for s in sections if s.text and s.kind is not SectionKind.PUBLIC_DECISION]
    if public and told:
        findings.add(
            "D404",
            told[0].line,
            f"Punkt {number} er lukket, men har tekst, som enhver kan læse i det offentlige repository.",
            "Slet teksten her og i historikken. Kun »### Offentlig beslutning« må stå under et lukket punkt.",
        )
    return close_item(item)


def read_items(
    body: str, first: int, findings: Findings, *, public: bool = False
) -> tuple[str, tuple[AgendaItem, ...]]:
    """The text before the first item, and the items.

    `first` is the file's line on which the body begins; `public` says that the repository is open to everyone, so
    that a closed item's text is laid open already.
    """
    preamble: list[str] = []
    blocks: list[tuple[BodyLine, list[BodyLine]]] = []
    for line in body_lines(body, first):
        if line.level == _LEVEL:
            blocks.append((line, []))
        elif blocks:
            blocks[-1][1].append(line)
        else:
            preamble.append(line.text)
    items: list[AgendaItem] = []
    numbers: dict[str, int] = {}
    anchors: dict[str, int] = {}
    for heading, lines in blocks:
        previous = int(_NUMBER.sub("", items[-1].number)) if items else 0
        item = _read_item(heading, lines, previous, findings, public=public)
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
    return "\n".join(preamble).strip(), tuple(items)
