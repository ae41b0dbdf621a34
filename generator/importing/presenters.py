"""Who presents an item: as announced, and as the decision tells it."""

import re
from collections.abc import Iterable, Sequence

from generator.importing.person import is_name, is_post
from generator.importing.row import Row
from generator.importing.title import presenters_in

_NAME = r"[A-ZÆØÅ][\w'’.-]*(?:\s+(?:(?:von|van|de|der|af)\s+)?[A-ZÆØÅ][\w'’.-]*){1,4}"
_NAMES = rf"{_NAME}(?:\s*\([^()]{{1,40}}\))?(?:(?:\s*,\s*|\s+og\s+|\s+samt\s+){_NAME}(?:\s*\([^()]{{1,40}}\))?)*"
_LINE = re.compile(
    r"^(?:[vV]\s?[/.:]\s?|[vV]\./\s?|(?:[Oo]plæg|[Pp]ræsentation|[Ii]ndlæg)\s+(?:ved|v/|v\.|af)\s*:?\s*|[Vv]ed:?\s+(?=[A-ZÆØÅ]))(?P<who>.{3,200})$"
)
_LABEL = re.compile(r"^(?:oplæg(?:sholdere?)?|indleder|indledning ved|indlægsholder|ansvarlig|præsenteres af|fremlægges af|sagsfremstiller|punktejer|oplægsholder\(e\)|punktansvarlig|deltager(?:e)? under punktet|fremlægger|præsentation ved|ved)\s*:\s*(?P<who>.{3,200})$", re.IGNORECASE)  # fmt: skip
_ANNOUNCED = re.compile(rf"\b(?P<who>{_NAMES})\s+(?:vil\s+)?(?:på mødet\s+)?(?:indleder|indlede|pr(?:æ|ae)senterer|pr(?:æ|ae)sentere|fort(?:æ|ae)ller|fort(?:æ|ae)lle|orienterer|orientere|freml(?:æ|ae)gger|freml(?:æ|ae)gge|gennemgår|gennemgå|holder oplæg|holde oplæg|giver (?:en|et)|redegør|introducerer|indleede)\b")  # fmt: skip
_PASSIVE = re.compile(
    rf"\b(?:indledes|præsenteres|indledt|fremlægges|gennemgås|holdes|gives|introduceres)\s+(?:på mødet\s+)?(?:af|ved|v/)\s+(?P<who>{_NAMES})"
)
_BY_LAST = re.compile(rf"\sved\s+(?P<who>{_NAMES})\s*\.?$")
_DONE = re.compile(rf"(?P<who>{_NAMES})\s+(?P<verb>gav|præsenterede|orienterede|indledte|fremlagde|redegjorde|gennemgik|holdt|introducerede|fortalte|oplyste|gjorde opmærksom|supplerede|bemærkede|bad|deltog|afrapporterede|viste|delte|lover|undersøger)\b")  # fmt: skip
_LEAD_WORDS = 7
_BY_DONE = re.compile(
    rf"\b(?:indledt|præsenteret|fremlagt|indledning|oplæg|orientering|gennemgået|holdt)\b[^.\n]{{0,40}}?\s+(?:af|ved|v/)\s+(?P<who>{_NAMES})"
)
_LONGEST_SENTENCE = 800
_SENTENCE_END = re.compile(r"(?<=[.!?:])\s+|\n")


def sentences_with_names(text: str) -> list[str]:
    """The sentences of a text that are short enough to be looked through for names, each with its end."""
    return [sentence for sentence in _SENTENCE_END.split(text) if 5 < len(sentence) <= _LONGEST_SENTENCE]  # noqa: PLR2004 — a name and a verb are longer


_AND = re.compile(r"\s*,\s*|\s+og\s+|\s+samt\s+")
_BRACKET = re.compile(r"\(([^()]{2,40})\)")
_GIVES_TALK = frozenset(("gav", "præsenterede", "orienterede", "indledte", "fremlagde", "redegjorde", "gennemgik", "holdt", "introducerede", "fortalte", "afrapporterede", "viste"))  # fmt: skip


def _people(matches: Iterable[re.Match[str]]) -> list[str]:
    found: list[str] = []
    for match in matches:
        for name in presenters_in(match["who"]):
            if name not in found:
                found.append(name)
    return found


def is_presenter_line(text: str) -> bool:
    """Whether a line is a label and the names of those who present: "Ansvarlig: Anne Berg"."""
    match = _LABEL.match(text)
    return match is not None and (bool(presenters_in(match["who"])) or len(match["who"].split()) <= 3)  # noqa: PLR2004 — "alle", "formanden"


def announced(rows: Sequence[Row]) -> list[str]:
    """Names behind "v/" or a label on a line of their own; else those of whom the text says that they will speak."""
    for row in rows[:6]:
        match = _LABEL.match(row.text) or (_LINE.match(row.text) if len(row.text) < 220 else None)  # noqa: PLR2004 — a longer one is a paragraph
        if match and (people := _people([match])):
            return people
    found: list[str] = []
    for row in rows:
        for sentence in sentences_with_names(row.text):
            for pattern in (_ANNOUNCED, _PASSIVE, _BY_LAST):
                found.extend(name for name in _people(pattern.finditer(sentence)) if name not in found)
    return found


def told(decision: str) -> list[tuple[str, str, str]]:
    """Name, what the text calls them, and the verb, of everyone whom a decision shows to have taken part."""
    found: list[tuple[str, str, str]] = []
    for sentence in sentences_with_names(decision):
        found.extend(_told_by(sentence))
    return [(name, lead, verb) for name, lead, verb in found if is_name(name)]


def _told_by(sentence: str) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for match in _DONE.finditer(sentence):
        lead = sentence[: match.start()].strip(" ,")
        if sentence[match.end() : match.end() + 6].lstrip().startswith("ikke"):
            continue
        if lead and (len(lead.split()) > _LEAD_WORDS or not is_post(lead)):
            continue
        for at, part in enumerate(_AND.split(match["who"])):
            bracket = _BRACKET.search(part)
            post = bracket[1] if bracket and is_post(bracket[1]) else lead if at == 0 else ""
            names = presenters_in(part)
            if names and not bracket and not part.strip().startswith(names[0]):
                post = f"{post} {part[: part.find(names[0])]}".strip()
            found.extend((name, post, match["verb"]) for name in names)
    for match in _BY_DONE.finditer(sentence):
        found.extend((name, "", "holdt") for name in presenters_in(match["who"]))
    return found


def per_decision(decision: str) -> list[str]:
    """Who presented according to the decision."""
    names: list[str] = []
    for name, _, verb in told(decision):
        if verb in _GIVES_TALK and name not in names:
            names.append(name)
    return names
