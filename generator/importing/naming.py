"""The name of the body and its level, as titles and labels give them."""

import re
from dataclasses import dataclass

from generator.danish.dates import WEEKDAYS, find_dates
from generator.importing.schedule import CLOCKS, without_dates
from generator.importing.vocabulary import any_of, words

DOCUMENT = re.compile(
    rf"^[\s#*]*(?:(?:{any_of('document_status')})\s+)*(?P<kind>{any_of('document')})\b[\s:–-]*", re.IGNORECASE
)
"""The kind of document at the start of a title."""
MEETING_OF = re.compile(
    r"\b(?:(?:fra|af|for|til|om|over|vedr\.?)\s+)?(?:\d+\.?\s*)?"
    r"(?:(?:ordinært|ekstraordinært|konstituerende|fælles|virtuelt|online)\s+)?"
    r"(?:møde|mødet|bestyrelsesmøde|udvalgsmøde|møder)\s*(?:nr\.?\s*\d+)?\s*"
    r"(?:i|for|med|af|hos)?\s+(?:den\s+(?=[a-zæøå])(?!\d))?",
    re.IGNORECASE,
)
"""The words that lead to the body's name: "fra møde i"."""
BODY = re.compile(any_of("body"), re.IGNORECASE)
_POLITICAL = re.compile(any_of("political_body"), re.IGNORECASE)
_LEVELS = (
    *((re.compile("|".join(parts), re.IGNORECASE), name) for name, parts in words("levels").items()),
    (re.compile(r"strategisk\s*niveau", re.IGNORECASE), "fagligt-strategisk"),
    (re.compile(r"\bpolitisk\b", re.IGNORECASE), "politisk"),
)
"""The general ones last."""
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})(?:en)?\b", re.IGNORECASE)
_LEFTOVERS = re.compile(
    r"(?:\b(?:den|d\.|kl\.?|klokken|referat(?:er)?|dagsorden|møde|holdt|afholdt)\s*)+(?=$|[\s–,-]*$)"
    r"|\s[-–]\s(?=referat|dagsorden)\w+|\bd\.\s|\s(?:den|kl\.?)\s|\b(?:referat|dagsorden)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s+(?:til|i|den)$|^(?:fra|af|for|til)\s+(?:(?:ekstra)?ordinært\s+)?")
_NO_BRACKETS = re.compile(r"\(\s*\)")
_ONES_MEETING = re.compile(r"(.*\w)møde(?:t)?(?:\s*(?:nr\.?\s*)?\d+)?$")
_MUNICIPALITY = re.compile(
    r"^[A-ZÆØÅ][\w-]*(?:\s[A-ZÆØÅ]?[\w-]+)?\s+[Kk]ommunes?(?:\s*[-–—:,/|]\s*|\s+(?=[A-ZÆØÅ]))(?=\S)"
)
"""The municipality before its committee: "Viborg Kommune - Ældrerådet"."""
_OF_MUNICIPALITY = re.compile(r"\s*(?:,|\s[-–—|])\s*[A-ZÆØÅ][\w-]*(?:\s[\w-]+)?\s+[Kk]ommune$")
"""The municipality behind it: "Ældrerådet, Viborg Kommune"."""
_LONGEST = 120
_BESIDE_LEVEL = 4
"""So many letters more than the level a line may have that says nothing else."""


@dataclass(frozen=True)
class BodyName:
    """A body as a title names it."""

    name: str
    """Without the level."""
    as_written: str
    level: str = ""


def level_in(text: str) -> tuple[str, str]:
    """The level that a text names, and the words that name it."""
    for pattern, name in _LEVELS:
        if found := pattern.search(text):
            return name, found[0]
    return "", ""


def bare_level(text: str) -> str:
    """The level, where a line names it and nothing else."""
    name, said = level_in(text)
    return name if len(text.strip(" :.-–")) - len(said) < _BESIDE_LEVEL else ""


def body_named(text: str) -> BodyName | None:
    """The body in a title such as "Referat fra møde i Sundhedsudvalget den 3. maj 2023", or in a label's value."""
    titled = DOCUMENT.match(text) or MEETING_OF.search(text)
    said = MEETING_OF.sub(" ", f" {DOCUMENT.sub('', text)} ") if titled else text
    said = CLOCKS.sub(" ", without_dates(said, find_dates(said)))
    said = _LEFTOVERS.sub(" ", _WEEKDAY.sub(" ", said) + " ")
    said = _ENDS.sub("", " ".join(said.split()).strip(" -–—,.:;|"))
    ones = _ONES_MEETING.match(said)
    if ones and BODY.search(ones[1].removesuffix("s")):
        said = ones[1].removesuffix("s")
    if not said or len(said) > _LONGEST or "|" in said:
        return None
    municipality = _MUNICIPALITY.match(said)
    if municipality and BODY.search(said[municipality.end() :]):
        said = said[municipality.end() :]
    municipality = _OF_MUNICIPALITY.search(said)
    if municipality and BODY.search(said[: municipality.start()]):
        said = said[: municipality.start()]
    level, words_of_level = level_in(said)
    name = said.replace(words_of_level, " ", 1) if level else said
    return BodyName(" ".join(_NO_BRACKETS.sub(" ", name).split()).strip(" -–—,.:;/"), said, level)


def political(body: str) -> bool:
    """Whether a body of this name is one of elected politicians."""
    return bool(_POLITICAL.search(body))
