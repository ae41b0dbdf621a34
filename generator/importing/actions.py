"""What somebody promised or was given to do, as decisions and follow-up lists tell it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.danish.dates import MONTHS, find_dates
from generator.danish.sentences import sentences
from generator.importing.item import ImportedItem
from generator.importing.markdown import plain_of
from generator.importing.names import find_name
from generator.importing.presenters import is_presenter_line
from generator.importing.vocabulary import any_of
from generator.model.meeting import SectionKind

_DOES = any_of("does")
_IS_DONE = any_of("is_done")
_AGREED = re.compile(
    r"(?:\b(?:aftal\w+|beslut\w+|enig(?:e|hed)?)\b(?: om)?,?\s+(?:at|om)\s+(?:at\s+)?|^aftale:?\s+)(?P<rest>.+)$",
    re.IGNORECASE,
)
"""What stands behind "Det blev aftalt, at"."""
_MUST = re.compile(
    r"\b(?:skal|lover at|lovede at|påtager sig at|påtog sig at|bedes)\s+(?:\w+ ){0,4}?"
    rf"(?P<what>(?:{any_of('to_do')})s?\b.*)$"
)
_DONE_BY = re.compile(rf"^(?P<who>[^,.;:]{{2,80}}?)\s+(?P<what>(?:{_DOES})\b.*)$")
_PASSIVE = re.compile(rf"\b(?:{_IS_DONE})\b")
_NO_ACTION = re.compile(any_of("no_action"), re.IGNORECASE)
_NOBODY = re.compile(
    r"^(?:der|det|dette|man|vi|punktet|sagen|som|også|desuden|derfor|herefter|på|til|fra|i)\b", re.IGNORECASE
)
_OPINION = re.compile(r"^(?:[^\s,]+\s+){0,9}?(?:er|var|kan|bør|skal være|har|havde)\b", re.IGNORECASE)
"""What a body may agree on without anything to be done."""
_LEADS = re.compile(r"^(?:herudover|derudover|desuden|endvidere|derfor|herefter|samtidig)\s+", re.IGNORECASE)
_MONTH = "|".join(MONTHS)
_DUE = re.compile(
    rf"\b(?:(?:inden|til|senest|på|før)\s+(?:det\s+)?(?:næste|et kommende|kommende) (?:klynge|udvalgs|råds)?møde"
    rf"|(?:medio|primo|ultimo)\s+(?:{_MONTH}|20\d\d)(?:\s+20\d\d)?"
    rf"|(?:inden|senest|til|i)\s+(?:udgangen af\s+|starten af\s+|slutningen af\s+)?(?:{_MONTH})(?:\s+20\d\d)?)\b",
    re.IGNORECASE,
)
_BY_DATE = re.compile(r"\b(?:inden|senest|til|frist|deadline)[\s:]+(?:den\s+|d\.\s*)?$", re.IGNORECASE)
_LONGEST = 500
"""Characters; no promise is longer."""
_MOST_WORDS = 8
"""Of those who are to do it."""


@dataclass(frozen=True)
class People:
    """Those who may be meant by a name or by initials."""

    names: Sequence[str]
    initials: Mapping[str, str]
    """Each with the name they stand for."""


@dataclass(frozen=True)
class Action:
    """One thing to be done."""

    who: str
    """A name in its full form, or a group; empty where nobody is named."""
    what: str
    due: str
    """A date as ISO writes it, or the words; empty where there are none."""
    section: SectionKind
    text: str
    """The sentence."""


def _due(sentence: str, year: int | None) -> str:
    for mention in find_dates(sentence, year):
        if mention.date and _BY_DATE.search(sentence[: mention.start]):
            return mention.date.isoformat()
    found = _DUE.search(sentence)
    return found[0] if found else ""


def _who(text: str, people: People) -> str:
    """Who is to do it, by the full name; empty for words that name nobody."""
    words = _LEADS.sub("", text.strip(" ,:-–"))
    if not words or _NOBODY.match(words) or len(words.split()) > _MOST_WORDS:
        return ""
    return people.initials.get(words) or find_name(words, people.names) or words


def _action(sentence: str, section: SectionKind, people: People, year: int | None) -> Action | None:
    """The action that a sentence tells; None where it tells none."""
    agreed = _AGREED.search(sentence)
    told = agreed["rest"] if agreed else sentence
    plain = told.rstrip(" .")
    if must := _MUST.search(plain):
        return Action(_who(plain[: must.start()], people), must["what"], _due(sentence, year), section, sentence)
    if done := _DONE_BY.match(plain):
        return Action(_who(done["who"], people), done["what"], _due(sentence, year), section, sentence)
    if (agreed and not _OPINION.match(plain)) or _PASSIVE.search(plain):
        return Action("", plain, _due(sentence, year), section, sentence)
    return None


def _follow_up(line: str, people: People, year: int | None) -> Action:
    """A line of a follow-up list, which is an action whatever its words."""
    found = _action(line, SectionKind.FOLLOW_UP, people, year)
    if found is not None:
        return found
    who, colon, what = line.partition(":")
    name = _who(who, people) if colon else ""
    return Action(name, what.strip() if name else line, _due(line, year), SectionKind.FOLLOW_UP, line)


def actions_of(item: ImportedItem, people: People, year: int | None) -> Iterator[Action]:
    """The actions of an item; `people` are the meeting's, `year` its year."""
    for part in item.parts:
        text = plain_of([row for row in part.rows if not is_presenter_line(row.text)])
        if part.kind is SectionKind.FOLLOW_UP:
            yield from (_follow_up(line, people, year) for line in text.split("\n") if line.strip())
        elif part.kind is SectionKind.DECISION:
            for sentence in sentences(text):
                if len(sentence) > _LONGEST or _NO_ACTION.search(sentence):
                    continue
                if found := _action(sentence, part.kind, people, year):
                    yield found
