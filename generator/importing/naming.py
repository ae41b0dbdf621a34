"""The name of the body and its level, as titles and labels give them."""

import re
from dataclasses import dataclass

from generator.danish.dates import WEEKDAYS, find_dates
from generator.importing.schedule import CLOCKS
from generator.importing.vocabulary import any_of, words

DOCUMENT = re.compile(
    rf"^[\s#*]*(?:(?:{any_of('document_status')})\s+)*(?P<kind>{any_of('document')})\b[\s:–-]*", re.IGNORECASE
)
"""The kind of document at the start of a title."""
MEETING_OF = re.compile(
    r"\b(?:(?:fra|af|for|til|om|over|vedr\.?)\s+)?(?:\d+\.?\s*)?"
    r"(?:(?:(?:ekstra)?ordinært|konstituerende|fælles|virtuelt|online|politisk|fagligt?|strategisk)\s+){0,3}"
    r"(?:(?:(?:bestyrelses|udvalgs|klynge|råds|gruppe|forum|styregruppe|nævns)?møde[tr]?\s*(?:nr\.?\s*\d+)?\s*"
    r"(?:i|for|med|af|hos)?|fællesmøde[t]?\s+(?:for|mellem))\s+(?:den\s+(?=[a-zæøå])(?!\d))?)",
    re.IGNORECASE,
)
"""The words that lead to the body's name: "fra møde i"."""
BODY = re.compile(any_of("body"), re.IGNORECASE)
_POLITICAL = re.compile(any_of("political_body"), re.IGNORECASE)
_LEVELS = (
    *((re.compile("|".join(parts), re.IGNORECASE), name) for name, parts in words("levels").items()),
    (re.compile(r"strategisk\s*niveau", re.IGNORECASE), "fagligt-strategisk"),
    (re.compile(r"\bpolitiske?\b", re.IGNORECASE), "politisk"),
)
"""The general ones last."""
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})(?:en)?\b", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"(?:\b(?:den|d\.))?\s*$")
_ITS_MEETING = re.compile(
    r"(?P<body>[A-ZÆØÅ][\w\s,.&/()-]{3,90}?\w)s\s+(?:(?:ekstra)?ordinære\s+)?møde(?:\s+nr\.?\s*\d+)?\b"
)
"""A name in the genitive before the meeting: "Ældre og Sundheds møde"."""
_HAS_MEETING = re.compile(r"(?P<body>[A-ZÆØÅ][\w\s,.&/()-]{3,90}?\w)\s+møde\s+(?:den|d\.)\s+(?=\w)")
"""The same without the genitive, as web pages are titled: "Ældre og Sundhed møde den 6. februar 2024"."""
_NO_NAME = re.compile(
    r"(?:\w+ært|virtuelt|fysisk|online|digitalt|konstituerende|afholdt|næste|sidste|første|andet|tredje|fælles"
    r"|forrige|seneste|ekstra|referat(?:et)?|dagsorden\w*|vi|der|de)\b"
    r"|.*\b(?:holdt|holder|holde|havde|har|på|til|fra|i|ved|om|efter|før|af|for|næste|sidste|første|et|\w+ært)$",
    re.IGNORECASE,
)
"""Words before "møde" that are a sentence or say which meeting it was."""
_NO_BODY = re.compile(
    rf"\d|(?:{any_of('document_status')}|(?:ekstra)?ordinært|virtuelt|fysisk|online|via)\b", re.IGNORECASE
)
"""How what is no body's name begins: an address, or what is said of a document or a meeting."""
_PLACE = re.compile(any_of("place"), re.IGNORECASE)
_LEFTOVERS = re.compile(
    r"(?:\b(?:den|d\.|kl\.?|klokken|referat(?:er)?|dagsorden|møde|holdt|afholdt)\s*)+(?=$|[\s–,-]*$)"
    r"|\s[-–]\s(?=(?:møde|beslutnings|kort )?(?:referat|dagsorden))\w+(?:\s\w*referat)?|\bd\.\s|\skl\.?\s"
    r"|\b(?:referat|dagsorden)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s+(?:til|i|den)$|^(?:fra|af|for|til)\s+(?:(?:ekstra)?ordinært\s+)?")
_NO_BRACKETS = re.compile(r"\(\s*\)")
_ONES_MEETING = re.compile(r"(.*\w)møde(?:t)?(?:\s*(?:nr\.?\s*)?\d+)?$")
_KIND_OF_MEETING = re.compile(r"^\w+møde(?:t)?\s*(?:,|:|\s[-–—|]|\s(?:i|for))\s+(?=[A-ZÆØÅ])")
"""What meeting it was, before whose: "Formandskabsmøde, Sundhedsklynge Vest"."""
_MUNICIPALITY = re.compile(
    r"^[A-ZÆØÅ][\w-]*(?:\s[A-ZÆØÅ]?[\w-]+)?\s+[Kk]ommunes?(?:\s*[-–—:,/|]\s*|\s+(?=[A-ZÆØÅ]))(?=\S)"
)
"""The municipality before its committee: "Viborg Kommune - Ældrerådet"."""
_OF_MUNICIPALITY = re.compile(r"\s*(?:,|\s[-–—|])\s*[A-ZÆØÅ][\w-]*(?:\s[\w-]+)?\s+[Kk]ommune$")
"""The municipality behind it: "Ældrerådet, Viborg Kommune"."""
_ANY_BODY = {"bestyrelse": "Bestyrelsen", "udvalg": "Udvalget", "råd": "Rådet", "styregruppe": "Styregruppen"}
"""Bodies that minutes name by their kind alone, as such a name stands by itself."""
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


def _undated(text: str) -> str:
    """A text with blanks where its dates stood, and the words that led to them."""
    for mention in reversed(find_dates(text)):
        text = _BEFORE_DATE.sub(" ", text[: mention.start]) + text[mention.end :]
    return text


def body_whose_meeting(text: str) -> str:
    """The body in a title such as "Ældre og Sundheds møde den 6. februar 2024", which has a date; else ""."""
    found = _ITS_MEETING.match(text)
    if found is None and (found := _HAS_MEETING.match(text)) and _NO_NAME.match(found["body"]):
        return ""
    return found["body"] if found and find_dates(text[found.end() :]) else ""


def _bare(text: str) -> tuple[str, bool]:
    """What stands in a title besides the kind of document, the meeting and its time; and whether it had the former."""
    titled = bool(DOCUMENT.match(text) or MEETING_OF.search(text))
    said = MEETING_OF.sub(" ", f" {DOCUMENT.sub('', text)} ") if titled else text
    said = CLOCKS.sub(" ", _undated(said))
    said = _LEFTOVERS.sub(" ", _WEEKDAY.sub(" ", said) + " ")
    return _ENDS.sub("", " ".join(said.split()).strip(" -–—,.:;|")), titled


def place_named(text: str) -> str:
    """The place in a title that names no body: "Ekstraordinært møde - virtuelt via Teams kl. 16.15"; else ""."""
    said, titled = _bare(text)
    return said if titled and _PLACE.search(said) and not BODY.search(said) and len(said) <= _LONGEST else ""


def body_named(text: str) -> BodyName | None:
    """The body in a title such as "Referat fra møde i Sundhedsudvalget den 3. maj 2023", or in a label's value."""
    if whose := body_whose_meeting(DOCUMENT.sub("", text)):
        return BodyName(whose, whose)
    said, titled = _bare(text)
    ones = _ONES_MEETING.match(said)
    if ones and BODY.search(ones[1].removesuffix("s")):
        said = ones[1].removesuffix("s")
        said = _ANY_BODY.get(said.lower(), said)
    if not said or len(said) > _LONGEST or "|" in said or (_NO_BODY.match(said) and not BODY.search(said)):
        return None
    if _PLACE.search(said) and not BODY.search(said):
        return None
    kind = _KIND_OF_MEETING.match(said)
    if kind and BODY.search(said[kind.end() :]):
        said = said[kind.end() :]
    municipality = _MUNICIPALITY.match(said)
    if municipality and BODY.search(said[municipality.end() :]):
        said = said[municipality.end() :]
    municipality = _OF_MUNICIPALITY.search(said)
    if municipality and BODY.search(said[: municipality.start()]):
        said = said[: municipality.start()]
    level, words_of_level = level_in(said)
    if not level and titled:
        return BodyName(_tidy(said), said, level_in(text)[0])
    name = said.replace(words_of_level, " ", 1) if level else said
    return BodyName(_tidy(name), said, level)


def _tidy(name: str) -> str:
    tidy = " ".join(_NO_BRACKETS.sub(" ", name).split()).strip(" -–—,.:;/")
    return f"{tidy[:1].upper()}{tidy[1:]}"


def political(body: str) -> bool:
    """Whether a body of this name is one of elected politicians."""
    return bool(_POLITICAL.search(body))
