"""The list of participants: a line a person, or keys."""

import re

from generator.danish.slug import slugify
from generator.model.meeting import Attendance, Presence
from generator.reading.findings import Findings
from generator.reading.frontmatter import Mapping, Scalar
from generator.reading.keys import PERSON_KEYS
from generator.reading.values import Values, folded

_REMARK = re.compile(r"\s*[-–—,]?\s*\(([^()]*)\)\s*$")
_SUBSTITUTE = re.compile(r"(?:stedfortræder|stedfortraeder|suppleant|vikar|i stedet)\s+for\s+(.+)", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"\b(?:kommune|region|regionen|hospital\w*|sygehus\w*|plo\b|piu\b|psykiatri\w*|patientinddragelsesudvalg\w*|universitets\w*|"
    r"danske|forening\w*|styrelse\w*|ministeri\w*|universitet|center|apotek\w*|a/s|aps)",
    re.IGNORECASE,
)
_PRESENCES = folded(tuple(Presence)) | {
    "til-stede": Presence.ATTENDED, "deltager": Presence.ATTENDED, "moedt": Presence.ATTENDED, "ja": Presence.ATTENDED,
    "meldt-afbud": Presence.APOLOGIES, "ikke-til-stede": Presence.ABSENT, "udeblevet": Presence.ABSENT,
    "nej": Presence.ABSENT,
}  # fmt: skip


def parse_line(text: str) -> Attendance:
    """A person written on one line: "Anna Berg, Direktør, Lolland Kommune (afbud)".

    The first part is the name, the last the organisation, what is between them the role. Of two parts the second is
    an organisation where it has a word for one, otherwise a role.
    """
    presence, substitute_for, remark = Presence.ATTENDED, "", ""
    while match := _REMARK.search(text):
        text, said = text[: match.start()], match[1].strip()
        if found := _PRESENCES.get(slugify(said)):
            presence = Presence(found)
        elif substitute := _SUBSTITUTE.match(said):
            substitute_for = substitute[1].strip()
        else:
            remark = f"{said}; {remark}" if remark else said
    parts = [part.strip() for part in text.split(",") if part.strip()]
    role = organisation = ""
    if len(parts) == 2:  # noqa: PLR2004 — a name and one word more
        organisation, role = (parts[1], "") if _ORGANISATION.search(parts[1]) else ("", parts[1])
    elif parts[2:]:
        role, organisation = ", ".join(parts[1:-1]), parts[-1]
    return Attendance(parts[0] if parts else "", role, organisation, presence, substitute_for, remark=remark)


def read_attendance(entry: Scalar | Mapping, findings: Findings) -> Attendance:
    """One entry of "deltagere"; what is wrong with it is noted."""
    if isinstance(entry, Scalar):
        read = parse_line(entry.text)
        if not read.name:
            findings.add("F106", entry.line, "En deltager har intet navn.", "Skriv »Navn, rolle, organisation«.")
        return Attendance(
            read.name,
            read.role,
            read.organisation,
            read.presence,
            read.substitute_for,
            remark=read.remark,
            line=entry.line,
        )
    values = Values(entry, PERSON_KEYS, findings, "for en deltager")
    return Attendance(
        name=values.text("navn"),
        role=values.text("rolle"),
        organisation=values.text("organisation"),
        presence=Presence(values.choice("fremmøde", _PRESENCES) or Presence.ATTENDED),
        substitute_for=values.text("stedfortræder for"),
        function=values.text("funktion"),
        remark=values.text("bemærkning"),
        line=values.line("navn"),
    )
