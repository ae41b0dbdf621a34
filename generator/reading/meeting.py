"""A file below ``content/referater/`` → a meeting."""

# ruff: noqa: E501 — a message stands on one line

import re
from dataclasses import dataclass
from datetime import date

from generator.danish.slug import slugify
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import Meeting, Status
from generator.reading.attendances import read_attendance
from generator.reading.findings import Findings
from generator.reading.frontmatter import split
from generator.reading.items import read_items
from generator.reading.keys import MEETING_KEYS
from generator.reading.values import Values, folded

_STATUSES = folded(tuple(Status)) | {"hoering": Status.IN_HEARING, "referat": Status.DRAFT}
_NAME = re.compile(r"referater/(?P<body>[a-z0-9-]+)/(?P<stem>[a-z0-9]+(?:-[a-z0-9]+)*)\.md")
_DATED = re.compile(r"(\d{4})-(\d{2})-(\d{2})-.+")


@dataclass(frozen=True)
class MeetingReading:
    """What came of reading one file."""

    meeting: Meeting | None
    """None where the file must be set aside."""
    diagnostics: tuple[Diagnostic, ...]


def normalise_level(text: str) -> str:
    """A level's name as addresses have it.

    >>> normalise_level("Fagligt/Strategisk niveau")
    'fagligt-strategisk'
    """
    return re.sub(r"-?niveau-?", "", slugify(text))


def _check_address(src_uri: str, day: date | None, findings: Findings) -> None:
    match = _NAME.fullmatch(src_uri)
    if not match:
        findings.add(
            "F114",
            0,
            f"»{src_uri}« kan ikke være en adresse.",
            "Kald filen referater/<klynge>/<åååå-mm-dd>-<niveau>.md med små bogstaver, tal og bindestreger; æ, ø og å skrives ae, oe og aa.",
        )
        return
    dated = _DATED.fullmatch(match["stem"])
    if day and (not dated or "-".join(dated.groups()) != day.isoformat()):
        findings.add(
            "F112",
            0,
            f"Filen hedder »{match['stem']}«, men mødet er den {day.isoformat()}.",
            "Ret den af de to, der er forkert.",
        )


def read_meeting(text: str, src_uri: str, *, public: bool = False) -> MeetingReading:
    """Read one referat. `public` says that the repository is open to everyone."""
    findings = Findings(src_uri)
    document = split(text, findings)
    if document.head is None:
        return MeetingReading(None, findings.diagnostics)
    values = Values(document.head, MEETING_KEYS, findings, "i et referat")
    bodies = tuple(slugify(body) for body in values.words("klynge"))
    day = values.date("dato")
    start, end = values.span("tid")
    status = Status(values.choice("status", _STATUSES) or Status.DRAFT)
    attendances = tuple(read_attendance(entry, findings) for entry in values.entries("deltagere"))
    preamble, items = read_items(document.body, document.body_line, findings, public=public)
    if not items and status not in {Status.CANCELLED, Status.AGENDA}:
        findings.add(
            "P204",
            document.body_line,
            "Referatet har ingen punkter.",
            "Skriv hvert punkt under en overskrift som »## 1. Godkendelse af dagsorden«.",
        )
    _check_address(src_uri, day, findings)
    level = normalise_level(values.text("niveau"))
    if findings.unreadable or day is None:
        return MeetingReading(None, findings.diagnostics)
    meeting = Meeting(
        src_uri=src_uri,
        bodies=bodies,
        level=level,
        date=day,
        start=start,
        end=end,
        place=values.text("sted"),
        status=status,
        title=values.text("titel"),
        chair=values.text("mødeleder"),
        minute_taker=values.text("referent"),
        attendances=attendances,
        items=items,
        source=values.text("kilde"),
        preamble=preamble,
        restored=values.text("gendannet"),
    )
    return MeetingReading(meeting, findings.diagnostics)
