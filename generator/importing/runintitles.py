"""Titles that run into their text: "1. Velkomst. Formanden bød velkommen." is a title and what was said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importing.heading import is_standing_title
from generator.importing.row import Row
from generator.importing.sectionmark import section_mark
from generator.importing.title import parse_title
from generator.importing.vocabulary import any_of
from generator.importing.wording import fold

_SHAPE = re.compile(
    r"^(?P<lead>(?:(?:ad|punkt|pkt)\b\.?\s*(?:nr\.?\s*)?(?P<word>\d{1,2})\s*[.):–-]?|(?P<number>\d{1,2})[.)])\s*)"
    r"(?P<title>[A-ZÆØÅ0-9][^.:!?\t]{2,69}?)(?:(?P<end>[.:]|\s[–—-])\s+(?P<text>[A-ZÆØÅ\"“”»].*[.:!?)\"”«])|\.?)$",
    re.IGNORECASE | re.DOTALL,
)
_VERB = re.compile(rf"\b(?:{any_of('finite_verb')}|\w{{3,}}ede)\b")
_MINUTES = frozenset(("referat", "mødereferat", "beslutningsreferat"))
"""Words over the minutes themselves, too."""
_LONGEST_HEADING = 170
_MOST_WORDS = 9
"""Of a title."""
_FEWEST_WORDS = 3
"""Of the text behind it, more than half of the times."""
_FEWEST = 3
"""Items of this shape in a row."""


@dataclass(frozen=True)
class _RunIn:
    """A row that may be a title and its text."""

    at: int
    number: int
    end: str
    """What stands between the two."""
    lead: str
    title: str
    text: str
    """Empty where the title stands alone: it keeps its place among the others."""


def _heads_list(row: Row) -> bool:
    """Whether what is numbered below a row is a list in a part of an item, "Beslutning:", and no items."""
    mark = section_mark(row.text) if len(row.text) < _LONGEST_HEADING else None
    return mark is not None and mark.kind is not None and not mark.rest and fold(mark.heading) not in _MINUTES


def _run_ins(rows: Sequence[Row]) -> Iterator[_RunIn]:
    listed = False
    for at, row in enumerate(rows):
        listed = row.mark[:1].isdigit() and listed if row.mark else _heads_list(row)
        match = None if row.cells or row.level or listed or row.mark == "-" else _SHAPE.match(row.full)
        if match is None:
            continue
        title, text = match["title"].strip(), match["text"] or ""
        if not (title[0].isupper() or title[0].isdigit()) or text[:1].islower():
            continue
        if match["end"] == "." and parse_title(f"{title}.").text.endswith("."):
            title = f"{title}."  # "Evt."
        if len(title.split()) <= _MOST_WORDS and not _VERB.search(title):
            number = int(match["number"] or match["word"])
            yield _RunIn(at, number, (match["end"] or "").strip().replace("—", "–"), match["lead"], title, text)


def _chain(found: Sequence[_RunIn]) -> list[_RunIn]:
    """The longest run of rows whose numbers follow each other."""
    best: list[_RunIn] = []
    ending: dict[int, list[_RunIn]] = {}
    for one in found:
        chain = [*ending.get(one.number - 1, ()), one]
        if _weight(chain) > _weight(ending.get(one.number, ())):
            ending[one.number] = chain
        best = max(best, chain, key=_weight)
    return best


def _weight(chain: Sequence[_RunIn]) -> tuple[int, int]:
    """Titles with text behind them, and all."""
    return sum(bool(one.text) for one in chain), len(chain)


def with_titles_apart(rows: Sequence[Row]) -> list[Row]:
    """The rows with such titles in rows of their own.

    Only where several numbered paragraphs that follow each other have this shape, all with the same sign behind the
    title, and one is an item that agendas everywhere have: nothing else tells a title from a first short sentence.
    """
    found = list(_run_ins(rows))
    ends = sorted({one.end for one in found if one.end})
    chain = max((_chain([one for one in found if one.end in (end, "")]) for end in ends), key=_weight, default=[])
    told = sum(len(one.text.split()) >= _FEWEST_WORDS for one in chain)
    unlike = len({one.title for one in chain}) == len(chain)
    standing = any(is_standing_title(one.title) for one in chain)
    if _weight(chain)[0] < _FEWEST or not unlike or not standing or told * 2 <= len(chain):
        return list(rows)
    apart = {one.at: one for one in chain if one.text}
    out: list[Row] = []
    for at, row in enumerate(rows):
        if (one := apart.get(at)) is None:
            out.append(row)
            continue
        out.append(replace(row, text=one.title if row.mark else f"{one.lead}{one.title}"))
        out.append(replace(row, text=one.text, mark="", gap=False))
    return out
