"""Whether a text was damaged when it was read from a scan, and what its words were."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.importing.repair.confusion import readings
from generator.importing.repair.lexicon import Lexicon, lexicon
from generator.importing.repair.proposal import Proposal, propose_word
from generator.importing.source import Line

_DANISH: Final = frozenset("æøåÆØÅ")
_DAMAGED_SHARE: Final = 0.008
"""Of the letters: Danish has 2-3 %, and no undamaged minutes that were met had less than 1.5 %."""
_LEAST_LETTERS: Final = 200
"""A shorter text may happen to have none."""
_PIECE: Final = re.compile(r"[^\s()\[\]{}“”\"„»«,;:!?/–—…]+")
_EDGES: Final = ".'’‘*_-"
_TOKEN: Final = re.compile(r"\S+")
_ADDRESS: Final = re.compile(
    r"[^@]+@[^@.]+\.[^@]+|\W?(?:https?://|www\.).*|.*\.(?:dk|com|org|net|docx?|docm|pdf|pptx?|xlsx?)\W?",
)
_LONGEST_ADDRESS: Final = 300
_NEAR: Final = 20  # letters before a word: there it shows whether a sentence begins
_BEGINNING: Final = re.compile(r"(?:^|[.!?:\t])[^\w\t]*$")
_GLUED_BY: Final = re.compile(r"(?<=[vV]/)[Il|](?=[A-ZÆØÅ][a-zæøå])")
_LONE_BAR: Final = re.compile(r"(?<!\S)\|(?=\s+[a-zæøå])")
_BAR: Final = "Et stort I er læst som en lodret streg"


@dataclass(frozen=True)
class Repair:
    """One word of a line that stood otherwise on the page."""

    line: int
    """The line's number in the source."""
    start: int
    """Where the word begins in the line's text, counted from 0."""
    end: int
    """Behind its last letter."""
    old: str
    new: str
    certain: bool
    """Exactly one known word fits, and what stands there is none."""
    reason: str
    """In Danish, for whoever reviews it."""


@dataclass(frozen=True)
class Assessment:
    """What is to be thought of a text's letters."""

    damaged: bool
    """The Danish letters are missing; only then are there repairs."""
    letter_share: float
    """Of æ, ø and å among all letters, 0-1."""
    repairs: tuple[Repair, ...]


def propose(
    lines: Sequence[Line],
    known_words: Mapping[str, int] | Iterable[str],
    known_names: Iterable[str],
) -> Assessment:
    """Judge the lines of a source, and propose what its damaged words were.

    ``known_words`` come from :func:`generator.importing.repair.known_words`, ``known_names`` are the portal's people,
    organisations and projects in full. A text with its Danish letters gets no repairs, whatever its words.
    """
    damaged = is_damaged(lines)
    repairs = tuple(repairs_of(lines, lexicon(known_words, known_names))) if damaged else ()
    return Assessment(damaged=damaged, letter_share=letter_share(line.text for line in lines)[0], repairs=repairs)


def is_damaged(lines: Iterable[Line]) -> bool:
    """The text is long enough to tell, and has far fewer æ, ø and å than Danish: quick, and needs no words."""
    share, letters = letter_share(line.text for line in lines)
    return letters >= _LEAST_LETTERS and share < _DAMAGED_SHARE


def letter_share(texts: Iterable[str]) -> tuple[float, int]:
    """The share of æ, ø and å among the letters, and how many letters there are."""
    danish = letters = 0
    for text in texts:
        letters += sum(map(str.isalpha, text))
        danish += sum(letter in _DANISH for letter in text)
    return (danish / letters if letters else 0.0), letters


def repairs_of(lines: Iterable[Line], words: Lexicon) -> Iterator[Repair]:
    """The repairs of a text that is known to be damaged, in the order of the text."""
    proposals: dict[tuple[str, bool], Proposal | None] = {}

    def proposal(old: str, begins: bool) -> Proposal | None:  # noqa: FBT001  given on by place alone
        if (old, begins) not in proposals:
            proposals[old, begins] = propose_word(old, words, begins_sentence=begins)
        return proposals[old, begins]

    for before, line, after in _with_neighbours(lines):
        found = {repair.start: repair for repair in _signs(line)}
        for start, old in _pieces(line.text):
            if start in found:
                continue
            proposed = _divided(before, line, after, (start, old), proposal)
            if proposed is not None:
                found[start] = Repair(line.number, start, start + len(old), old, proposed.new, *proposed[1:])
        yield from (found[start] for start in sorted(found))


def _with_neighbours(lines: Iterable[Line]) -> Iterator[tuple[Line | None, Line, Line | None]]:
    all_lines = [None, *lines, None]
    for before, line, after in zip(all_lines, all_lines[1:], all_lines[2:], strict=False):
        if line is not None:
            yield before, line, after


def _divided(
    before: Line | None,
    line: Line,
    after: Line | None,
    piece: tuple[int, str],
    proposal: Callable[[str, bool], Proposal | None],
) -> Proposal | None:
    """What the piece was; a word divided over two lines is looked at as one, and each line gets its part."""
    start, old = piece
    begins = _begins_sentence(line.text, start)
    ends_line = len(line.text) == start + len(old) + 1 and line.text.endswith("-")
    if after is not None and ends_line and after.text[:1].islower() and not after.bullet:
        following = next(_pieces(after.text), None)
        if following is not None and following[0] == 0:
            return _part(proposal(old + following[1], begins), old, following[1], first=True)
    if before is not None and start == 0 and old[0].islower() and not line.bullet and before.text.endswith("-"):
        preceding = list(_pieces(before.text))[-1:]
        if preceding and before.text.endswith(f"{preceding[0][1]}-"):
            begins = _begins_sentence(before.text, preceding[0][0])
            return _part(proposal(preceding[0][1] + old, begins), preceding[0][1], old, first=False)
    return proposal(old, begins)


def _begins_sentence(text: str, start: int) -> bool:
    return _BEGINNING.search(text[max(start - _NEAR, 0) : start]) is not None


def _part(proposed: Proposal | None, head: str, tail: str, *, first: bool) -> Proposal | None:
    """The part of a divided word that stands on one of its lines; None where that part is whole."""
    if proposed is None:
        return None
    heads = {head, *(new for new, _ in readings(head))}
    tails = {tail, *(new for new, _ in readings(tail))}
    for at in range(1, len(proposed.new)):
        if proposed.new[:at] in heads and proposed.new[at:] in tails:
            part = proposed.new[:at] if first else proposed.new[at:]
            return None if part == (head if first else tail) else proposed._replace(new=part)
    return None


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The words with the signs that damage may have put into them, each with where it begins; no addresses."""
    addresses = deque(
        token.span()
        for token in _TOKEN.finditer(text)
        if len(token[0]) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(token[0])
    )
    for piece in _PIECE.finditer(text):
        while addresses and addresses[0][1] <= piece.start():
            addresses.popleft()
        if addresses and addresses[0][0] <= piece.start():
            continue
        inner = piece[0].strip(_EDGES)
        if inner:
            begin = piece.start() + piece[0].index(inner)
            at = 0
            for part in re.split(r"(-)", inner):
                if part and part != "-":
                    yield begin + at, part
                at += len(part)


def _signs(line: Line) -> Iterator[Repair]:
    """Damage to a line that is not damage to a word."""
    for found in _GLUED_BY.finditer(line.text):
        reason = "En skråstreg er læst som skråstreg og I"
        yield Repair(line.number, found.start(), found.end(), found[0], "", certain=True, reason=reason)
    for found in _LONE_BAR.finditer(line.text):
        yield Repair(line.number, found.start(), found.end(), found[0], "I", certain=True, reason=_BAR)
