"""The head of an e-mail whose text is the minutes: who sent it, when and to whom, which is nothing of the meeting."""

import re
from dataclasses import replace

from generator.danish.dates import find_dates
from generator.importing.source import Line, Source

MAIL_HEADER = "e-mailens hoved"
_FIELD = re.compile(
    r"(?P<name>fra|from|sendt|sent|dato|date|til|to|cc|bcc|emne|subject|vedr|vedhæft\w*(?: filer)?|attachments?"
    r"|prioritet|importance|svar til|reply-to)\s*:",
    re.IGNORECASE,
)
_SENDER = ("fra", "from")
_SENT = ("sendt", "sent", "dato", "date")
_TO = ("til", "to")
_SUBJECT = ("emne", "subject", "vedr")
_TOP = 6
"""Lines among which an e-mail's head begins."""
_BELOW = 15
"""Lines under the head, among which the minutes say of which meeting they are."""


def _name(line: Line) -> str:
    found = _FIELD.match(line.text.strip().lstrip("*")) if not line.cells else None
    return found["name"].lower() if found else ""


def without_mail_header(source: Source) -> tuple[Source, list[tuple[Line, str]]]:
    """The source without an e-mail's head at its top; and the lines of this head, each with why it is gone.

    The subject stays, without its label, where nothing below it has a date: then it is the minutes' title.
    """
    lines = source.lines
    first = next((at for at, line in enumerate(lines[:_TOP]) if _name(line) in _SENDER), None)
    if first is None:
        return source, []
    last = first
    while last < len(lines) and _name(lines[last]):
        last += 1
    names = {_name(line) for line in lines[first:last]}
    if not (names.intersection(_TO) and names.intersection(_SENT) and names.intersection(_SUBJECT)):
        return source, []
    dated = any(find_dates(line.text) for line in lines[last : last + _BELOW])
    kept = list(lines[:first])
    gone: list[tuple[Line, str]] = []
    for line in lines[first:last]:
        title = "" if dated or _name(line) not in _SUBJECT else _title(line)
        if title:
            kept.append(replace(line, text=title))
        gone.append((replace(line, text=line.text.strip().removesuffix(title)), MAIL_HEADER))
    return replace(source, lines=(*kept, *lines[last:])), gone


def _title(line: Line) -> str:
    """A subject as the title it is: of "Emne: SV: Referat af …" the referat."""
    text = _FIELD.sub("", line.text.strip().lstrip("*"), count=1).strip()
    return re.sub(r"^(?:(?:sv|vs|re|fw|fwd)\s*:\s*)+", "", text, flags=re.IGNORECASE)
