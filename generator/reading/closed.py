"""What is closed is left behind here: nothing that reads the model can show it."""

import html
import re
import unicodedata

from generator.model.meeting import CLOSED_TITLE, AgendaItem, SectionKind

WORD = r"(?:lukk?e?(?:t|de)|fortrolig(?:t|e)?)"
"""A closed thing is called so; with one letter wrong or missing too."""
_THING = r"(?:punkt(?:er)?|pkt|sag(?:er)?|møder?|del|dagsorden|dagsordens?-?(?:punkt(?:er)?|pkt))"
_COMPOUND = r"\w*(?:sag|sager|drøftelse|orientering|dagsorden)"
_DOORS = r"\b(?:for|bag)\s+lukkede\s+døre\b"
_ABOUT = re.compile(
    rf"\b(?:(?:åbn?e|åbent|\w*offentlighed)\s+(?:og|eller|samt)|uden|ingen)\s+{WORD}\s+{_THING}\W*$"
    r"|\b(?:for|antal(?:let)?|flere|færre|brug(?:en)? af|(?:regler|principper|retningslinjer|procedure) om)\s+"
    r"(?:lukkede|fortrolige)\s+(?:punkter|sager|møder|dagsordenspunkter|dagsordener)\W*$",
    re.IGNORECASE,
)
"""The end of a title that is about closed items: "Mødeoffentlighed og lukkede punkter", "Regler for lukkede møder"."""
_TITLE = re.compile(
    rf"^\W*{WORD}\W*$"
    rf"|^\W*{WORD}\s*(?:{_THING}|{_COMPOUND})\b"
    rf"|^\W*ikke[- ](?:offentlige?t?|åbn?e?n?t?)\s+{_THING}\b"
    r"|^\W*lukket\s*[:.\-–—)\]/|(]"
    rf"|[(\[]\s*{WORD}\b[^\[\]]*[)\]]"
    rf"|[(\[][^()\[\]]*(?:\ber\s+{WORD}|\b{WORD}\s+{_THING}|\bikke\s+åbent\s+{_THING})\b[^()\[\]]*[)\]]"
    rf"|[-–—:,/|]\s*{WORD}(?:\s+{_THING})?\W*$"
    rf"|{_DOORS}",
    re.IGNORECASE,
)
_TITLE_END = re.compile(rf"\b{WORD}\s+{_THING}\W*$", re.IGNORECASE)
_SHOUTED = re.compile(r"\bLUKKET\W*$")
_GROUP = re.compile(rf"\W*{WORD}\s+(?:dagsorden|del|møde|punkter|sager|dagsordenspunkter)\W*", re.IGNORECASE)
_OPEN_GROUP = re.compile(
    r"\W*åb(?:en|ent|ne)\s+(?:dagsorden|del|møde|punkter|sager|dagsordenspunkter)\W*", re.IGNORECASE
)
_FIELD = re.compile(
    rf"\W*(?:\d+[.)]\s*)?(?:er\s+)?(?:punkt(?:et)?\s+)?(?:er\s+)?{WORD}(?:\s*{_THING})?\W*[:=|?]\W*(?:ja|j|true|yes|sand|x)\b.*",
    re.IGNORECASE,
)
_LINE = re.compile(
    rf"(?:\W*|\W*\[x\]\W*){WORD}(?:\s*{_THING})?\W*"
    rf"|\W*(?:(?:dette|det)\s+)?(?:punkt|punktet|sag|sagen)\s+(?:er|blev|var|behandles|behandledes|drøftes)\b[^.]{{0,40}}"
    rf"(?:\b{WORD}(?:\s+{_THING})?|{_DOORS})\W*"
    rf"|\W*(?:behandles|behandlet)\s+(?:{_DOORS}|på\s+(?:et\s+)?lukket\s+{_THING})\W*",
    re.IGNORECASE,
)
_UNTICKED = re.compile(r"\W*\[ ?\](?!\()")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_MARKS = re.compile(r"</?[a-zA-Z][^<>]*>|[*_`~\\]")
_LONGEST = 300
"""Characters; a longer line is running text, which says nothing of its item."""


def bare(text: str) -> str:
    """A line's words without mark-up, entities, soft hyphens and odd spaces, which hide a word from a pattern."""
    plain = html.unescape(text) if "&" in text else text
    plain = _MARKS.sub("", _INVISIBLE.sub("", plain))
    if not plain.isascii():
        plain = unicodedata.normalize("NFKC", plain)
    return " ".join(plain.split())


def may_say(text: str) -> bool:
    """Whether a bare text has any of the words at all; the patterns themselves are slow to say no."""
    folded = text.lower()
    return "luk" in folded or "fortrolig" in folded


def says_closed(title: str) -> bool:
    """Whether a title says that its item is closed: "Lukket punkt", "Personsag (lukket)".

    "Lukket afdeling på psykiatrisk hospital" is an open item's title.
    """
    plain = bare(title)
    if not may_say(plain) and "ikke" not in plain.lower():
        return False
    if _TITLE_END.search(plain) and not _ABOUT.search(plain):
        return True
    return bool(_TITLE.search(plain) or (_SHOUTED.search(plain) and not plain.isupper()))


def field_says_closed(line: str) -> bool:
    """Whether a line is a field line that closes: "Lukket: ja", however it is dressed."""
    plain = bare(line[:_LONGEST])
    return may_say(plain) and not _UNTICKED.match(plain) and bool(_FIELD.fullmatch(plain))


def line_says_closed(line: str) -> bool:
    """Whether a line, alone, says that the item it stands in is closed: "Lukket punkt", "Sagen er lukket."."""
    plain = bare(line) if len(line) < _LONGEST else ""
    return may_say(plain) and not _UNTICKED.match(plain) and bool(_LINE.fullmatch(plain))


def opens_closed_group(heading: str) -> bool:
    """Whether a heading without a number closes the items below it: "Lukket dagsorden", "Lukkede punkter"."""
    return bool(_GROUP.fullmatch(bare(heading)))


def opens_open_group(heading: str) -> bool:
    """Whether a heading ends such a group: "Åben dagsorden"."""
    return bool(_OPEN_GROUP.fullmatch(bare(heading)))


def close_item(item: AgendaItem) -> AgendaItem:
    """The item with its number and its public decision; everything else is gone, an anchor with words in it too."""
    public = tuple(section for section in item.sections if section.kind is SectionKind.PUBLIC_DECISION and section.text)
    return AgendaItem(item.number, CLOSED_TITLE, public, closed=True, line=item.line)
