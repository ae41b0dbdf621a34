"""A meeting → the file a secretariat would have written."""

from collections.abc import Iterator
from datetime import time

from generator.danish.dates import clock
from generator.model.meeting import CLOSED_TITLE, AgendaItem, Attendance, Meeting, Presence
from generator.reading.attendances import parse_line
from generator.writing.frontmatter import pair, scalar


def _span(start: time | None, end: time | None) -> str:
    if start is None:
        return ""
    return f"{clock(start)}-{clock(end)}" if end else clock(start)


def _attendance(attendance: Attendance) -> Iterator[str]:
    line = ", ".join(part for part in (attendance.name, attendance.role, attendance.organisation) if part)
    if parse_line(line) == attendance:
        yield f"  - {scalar(line)}"
        return
    pairs = (
        ("navn", attendance.name),
        ("rolle", attendance.role),
        ("organisation", attendance.organisation),
        ("fremmøde", "" if attendance.presence is Presence.ATTENDED else attendance.presence.value),
        ("stedfortræder for", attendance.substitute_for),
        ("funktion", attendance.function),
        ("bemærkning", attendance.remark),
    )
    mark = "  - "
    for key, text in pairs:
        if text:
            yield mark + pair(key, text)
            mark = "    "


def _head(meeting: Meeting) -> Iterator[str]:
    if len(meeting.bodies) == 1:
        yield pair("klynge", meeting.bodies[0])
    else:
        yield "klynge:"
        yield from (f"  - {scalar(body)}" for body in meeting.bodies)
    pairs = (
        ("niveau", meeting.level),
        ("dato", meeting.date.isoformat()),
        ("tid", _span(meeting.start, meeting.end)),
        ("sted", meeting.place),
        ("status", meeting.status.value),
        ("titel", meeting.title),
        ("mødeleder", meeting.chair),
        ("referent", meeting.minute_taker),
    )
    yield from (pair(key, text) for key, text in pairs if text)
    if meeting.attendances:
        yield "deltagere:"
        for attendance in meeting.attendances:
            yield from _attendance(attendance)
    yield from (pair(key, text) for key, text in (("kilde", meeting.source), ("gendannet", meeting.restored)) if text)


def _list(values: tuple[str, ...]) -> str:
    """On one line, by semicolons where a value has a comma of its own."""
    if not any("," in value for value in values):
        return ", ".join(values)
    return "; ".join(values) + (";" if len(values) == 1 else "")


def _fields(item: AgendaItem) -> Iterator[str]:
    fields = (
        ("Sag", item.case_number),
        ("Dokument", item.document_id),
        ("Varighed", "" if item.duration_minutes is None else f"{item.duration_minutes} min"),
        ("Tid", _span(item.start, item.end)),
        ("Oplæg", _list(item.presenters)),
        ("Projekter", _list(item.projects)),
        ("Emner", _list(item.topics)),
        ("Udfald", item.outcome.value if item.outcome else ""),
        ("Fortsætter", item.continues),
        ("Lukket", "ja" if item.closed and item.title != CLOSED_TITLE else ""),
        ("Anker", item.anchor_given),
    )
    for name, text in fields:
        if text:
            yield f"- {name}: {text}"


def _item(item: AgendaItem) -> Iterator[str]:
    title = " ".join(item.title.split())
    # "## 3. 3.1 Budget" would be read as item 3 with the title "3.1 Budget": the number always stands, so it is safe.
    yield f"## {item.number}. {title}"
    fields = list(_fields(item))
    if fields:
        yield "\n".join(fields)
    for section in item.sections:
        yield f"### {section.kind.value}"
        if section.text:
            yield section.text


def write_meeting(meeting: Meeting) -> str:
    """The file's text. Reading it gives the same meeting, but for what reading leaves out (closed items' words)."""
    blocks = ["---\n" + "\n".join(_head(meeting)) + "\n---"]
    if meeting.preamble:
        blocks.append(meeting.preamble)
    for item in meeting.items:
        blocks.extend(_item(item))
    return "\n\n".join(blocks) + "\n"
