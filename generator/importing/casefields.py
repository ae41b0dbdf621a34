"""The case system's own line under a heading: case number, document, whether the item is open."""

import re
from dataclasses import dataclass

from generator.importing.sheet import BARE_CASE_NUMBER, CASE_NUMBER

_VALUE = r"\s*[:.]?\s*(?P<value>(?=[\w./-]*\d)[\w./-]*[\w])"
_CASE = re.compile(
    r"\b(?:acadre[- ]?)?(?:sags?[- ]?(?:nr|id|nummer|no)|j\.?\s?nr|journal\s?(?:nr|nummer)|esdh[- ]?(?:sag|nr)?|sag)\b"
    rf"\.?{_VALUE}",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    rf"\b(?:dok(?:ument)?\.?[- ]?(?:nr|id|nummer)|dokid|doknr|brevid|brev[- ]?id|dok)\b\.?{_VALUE}", re.IGNORECASE
)
BARE_LABEL = re.compile(
    r"^(?:(?P<case>sags?[- ]?(?:nr|id|nummer)|j\.?\s?nr|journal ?(?:nr|nummer)|journal)"
    r"|dok(?:ument)?[- ]?(?:nr|id|nummer))\s*[.:]*$",
    re.IGNORECASE,
)
"""A label whose number stands on the next line."""
BARE_VALUE = re.compile(r"^(?=[^\d]*\d)[\w./-]{3,40}$")
_OPEN_WORD = re.compile(
    r"^\(?\s*(?P<word>åbent?|lukket|offentlig|fortroligt?)(?:[ -]?(?:punkt|sag|dagsorden))?\s*\)?$", re.IGNORECASE
)
_OPEN_LAST = re.compile(r"\s(?P<word>åbent?|lukket) ?(?:punkt|sag)?\s*$", re.IGNORECASE)
_LABELS = re.compile(r"^\s*(?:(?:sags|dok|journal|brev)\w*[\s.:]*)+$", re.IGNORECASE)
_PURPOSE = re.compile(
    r"(?:formål|type|sagstype|punkttype|punktets type|kategori)\s*:\s*(?:til )?"
    r"(?:orientering|drøftelse|beslutning|godkendelse|information|status)"
    r"(?:(?:,| og|/) ?(?:til )?(?:orientering|drøftelse|beslutning|godkendelse))?\.?",
    re.IGNORECASE,
)
"""What the item is for, as forms ask."""
_LONGEST = 200
_LONGEST_REST = 70


@dataclass(frozen=True)
class CaseFields:
    """What such a line says."""

    case_number: str = ""
    document_id: str = ""
    open: bool | None = None
    rest: str = ""
    """Other words on the line: the committee's name."""


def case_fields(text: str) -> CaseFields | None:
    """The fields of a line that holds nothing else than such fields and a few words; None for any other line."""
    stripped = text.strip()
    if not stripped or len(stripped) > _LONGEST:
        return None
    if word := _OPEN_WORD.match(stripped):
        return CaseFields(open=word["word"].lower().startswith(("åben", "offent")))
    rest, case, document = stripped, "", ""
    if found := _DOCUMENT.search(rest):
        document, rest = found["value"], (rest[: found.start()] + " " + rest[found.end() :]).strip()
    if found := BARE_CASE_NUMBER.fullmatch(rest):
        case, rest = found["number"], rest[found.end("number") :].strip()
    elif found := _CASE.search(rest):
        if (
            "nr" not in found[0].lower()
            and "id" not in found[0].lower()
            and "num" not in found[0].lower()
            and not CASE_NUMBER.fullmatch(found["value"])
        ):
            return CaseFields(document_id=document, rest=rest) if document else None
        case, rest = found["value"], (rest[: found.start()] + " " + rest[found.end() :]).strip()
    if not case and not document:
        return CaseFields() if _LABELS.match(stripped) else None
    is_open = None
    if found := _OPEN_LAST.search(" " + rest):
        is_open, rest = found["word"].lower().startswith("åben"), (" " + rest)[: found.start()].strip()
    if len(rest) > _LONGEST_REST or rest.endswith(".") and len(rest.split()) > 4:  # noqa: RUF021, PLR2004 — a sentence that names a case
        return None
    return CaseFields(case, document, is_open, rest.strip(" ,;|-–\t"))


def is_purpose(text: str) -> bool:
    """Whether a line says what the item is for, as forms ask: "Type: Orientering"."""
    return _PURPOSE.fullmatch(text.strip()) is not None
