"""The documents under an item, each once."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.importing.markdown import without_links
from generator.importing.row import Row
from generator.importing.sheet import CASE_NUMBER
from generator.importing.wording import fold
from generator.reading.annexes import CLOSED_ATTACHMENT

_NOTHING = re.compile(
    r"^(?:[\s.\-–—_*]*|ingen(?: bilag)?(?: vedlagt)?\.?|nej\.?|intet\.?|se dagsorden\w*\.?)$", re.IGNORECASE
)
_IDS = re.compile(
    r"\s*\(\s*(?:dok(?:ument)?\.?\s*-?(?:id|nr|nummer)\.?|brevid|id)\s*[:.]?\s*(?P<document>[\w./-]*\d[\w./-]*)\s*"
    r"(?:[-–,;]\s*(?P<case>[\w./-]*\d[\w./-]*))?\s*\)\s*$",
    re.IGNORECASE,
)
_TAIL_ID = re.compile(
    r"[\s_(-]*(?:dok(?:ument)?\.?[\s_]*(?:id|nr|nummer)\.?)\s*[:.]?\s*(?P<document>\d[\d/-]*\d)(?:_v\d+)?\s*\)?\s*$",
    re.IGNORECASE,
)
_SIZE = re.compile(r"\s*\(\s*(?:pdf|docx?|xlsx?|pptx?)?[\s,-]*[\d.,]*\s*(?:kb|mb|bytes)\s*\)\s*$", re.IGNORECASE)
_FILE = re.compile(r"\.(?:pdf|docx?|docm|xlsx?|pptx?|odt|zip|png|jpe?g|msg)\b", re.IGNORECASE)
_BETWEEN = re.compile(r";\s+|,\s+(?=bilag\s\d)", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:pdf|docx?|docm|xlsx?|pptx?|odt|zip|png|jpe?g|msg)$", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:\d{1,2}\s*[-–.:)]?\s*\((?:åben|åbent|offentlig|offentligt)\)\s*|\d{1,2}\s+[-–]\s+(?=\S)"
    r"|bilag\s+\d{1,3}\.\d{1,2}(?:\.?[a-h])?\s*[:.–-]?\s+(?=\S))",
    re.IGNORECASE,
)
"""An annex' number in its list, with whether it is open, or the item's number in front of it."""
_LEADING_ID = re.compile(
    rf"^(?P<number>{CASE_NUMBER.pattern}|\d{{3}}-\d{{4}}-\d{{4,7}}|\d{{5,9}}(?:[-/]\d{{1,5}})?)(?:\s+[-–]\s+|\s*:\s+|\s+)(?=[^\W\d_])"
)
_BRACKETED_ID = re.compile(
    rf"\s*\(\s*(?P<document>\d{{4,9}}(?:[-/]\d{{2,6}})?)(?:\s*[-–,;]\s*(?P<case>{CASE_NUMBER.pattern}))?\s*\)\s*$"
)
_YEARS = re.compile(r"(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?")
_CLOSED = re.compile(r"\s*\((?:lukket|fortrolig)(?: bilag)?\)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Annex:
    """One document."""

    name: str
    """As the source writes it, without list mark and numbers of the case system in brackets."""
    document_id: str = ""
    case_number: str = ""

    @property
    def title(self) -> str:
        """Clean: without the file's ending and the case system's marks."""
        return _TAIL_ID.sub("", self.name).strip() or self.name


def annex_of(text: str) -> Annex | None:
    """One line of a list of annexes; None where it says that there is none, or hides a closed one."""
    words = without_links(text.strip().strip("•").strip())
    if words == CLOSED_ATTACHMENT or _NOTHING.match(words):
        return None
    words = _LEADING.sub("", _SIZE.sub("", _CLOSED.sub("", words)).strip())
    if (found := _LEADING_ID.match(words)) and not _YEARS.fullmatch(found["number"]):
        return Annex(words[found.end() :].strip(), found["number"])
    if (found := _BRACKETED_ID.search(words)) and found.start() and not _YEARS.fullmatch(found["document"]):
        return Annex(words[: found.start()].strip(), found["document"], found["case"] or "")
    if found := _IDS.search(words):
        return Annex(words[: found.start()].strip(), found["document"], found["case"] or "")
    if found := _TAIL_ID.search(words):
        return Annex(words, found["document"])
    case = CASE_NUMBER.search(words)
    return Annex(words, "", case[0] if case and case.end() == len(words) else "")


def annex_key(annex: Annex) -> str:
    """What one annex has in common wherever it is named."""
    return _ENDING.sub("", fold(annex.title)).strip()


def _files_in(text: str) -> list[str]:
    """The files that a line names one behind the other, "Plan.pdf Budget.pdf"; else the line whole."""
    listed = [piece.strip() for piece in _BETWEEN.split(text) if piece.strip()]
    if len(listed) > 1:
        return listed
    files = text.split()
    return files if len(files) > 1 and all(_ENDING.search(name) for name in files) else [text]


def annexes_of(lists: Iterable[Sequence[Row]]) -> list[Annex]:
    """The annexes of an item's lists, each once.

    Lists that stand twice give each document once, with the numbers of whichever list has them. Where one list
    describes what another names by its files, one by one, the files are the annexes.
    """
    found = [
        [
            annex
            for row in rows
            for text in _files_in(" ".join(row.cells) if row.cells else row.text)
            if (annex := annex_of(text))
        ]
        for rows in lists
    ]
    found = [annexes for annexes in found if annexes]
    files = [
        annexes for annexes in found if sum(bool(_FILE.search(annex.name)) for annex in annexes) * 2 > len(annexes)
    ]
    if files:
        described = [
            annexes for annexes in found if annexes not in files and any(len(annexes) == len(named) for named in files)
        ]
        found = [annexes for annexes in found if annexes not in described]
    once: dict[str, Annex] = {}
    for annexes in found:
        for annex in annexes:
            known = once.get(annex_key(annex))
            if known is None:
                once[annex_key(annex)] = annex
            elif annex.document_id and not known.document_id:
                once[annex_key(annex)] = Annex(known.name, annex.document_id, annex.case_number)
    return list(once.values())
