"""Which forms stand in which documents, how often, and in which field."""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from generator.search.analysis import CHUNK, forms, quantity_forms
from generator.search.document import SearchDocument

FIELDS = ("title", "decision", "text", "names", "place")
"""In the order of their bits."""
TEXT = 2
_BITS = 12
"""Of a packed count for each field's term frequency; more than 4095 of a form in a field is 4095."""
_MOST = (1 << _BITS) - 1
LENGTH_STEPS = 2
"""Length classes per doubling: a class c stands for 2 ** ((c - 1) / 2) forms, at most a fifth off."""


@dataclass
class Posting:
    """Where one form stands: document numbers, ascending, and for each the packed frequencies."""

    documents: "array[int]" = field(default_factory=lambda: array("I"))
    counts: "array[int]" = field(default_factory=lambda: array("Q"))

    def add(self, document: int, packed: int) -> None:
        """The form stands in a document later than all before."""
        self.documents.append(document)
        self.counts.append(packed)


@dataclass
class Postings:
    """All forms of a run of documents."""

    forms: dict[str, Posting] = field(default_factory=dict)
    lengths: "array[int]" = field(default_factory=lambda: array("B"))
    """Length class of each document's text."""

    def add(self, document: SearchDocument) -> None:
        """Index the next document."""
        counts = count_forms(document)
        number = len(self.lengths)
        postings = self.forms
        length = 0
        for form, packed in counts.items():
            posting = postings.get(form)
            if posting is None:
                posting = postings[form] = Posting()
            posting.documents.append(number)
            posting.counts.append(packed)
            length += packed >> (_BITS * TEXT) & _MOST
        self.lengths.append(length_class(length))


def fields_of(document: SearchDocument) -> tuple[str, str, str, str, str]:
    """What is indexed of a document, in the order of :data:`FIELDS`."""
    whole_meeting = (document.level, document.date, document.place) if not document.number else ()
    names = "\n".join((*document.people, *document.numbers))
    place = "\n".join((document.body_name, *whole_meeting, *document.roles))
    return document.title, document.decision, document.text, names, place


def count_forms(document: SearchDocument) -> dict[str, int]:
    """Form → packed frequencies of a document."""
    counts: dict[str, int] = {}
    for number, text in enumerate(fields_of(document)):
        if not text:
            continue
        shift = _BITS * number
        for chunk, times in Counter(CHUNK.findall(text)).items():
            for form in _forms(chunk):
                counts[form] = counts.get(form, 0) + (min(times, 255) << shift)
        for form in quantity_forms(text):
            counts[form] = counts.get(form, 0) + (1 << shift)
    return counts


_forms = cache(forms)


@cache
def frequencies(packed: int) -> tuple[int, ...]:
    """Term frequency in each field."""
    return tuple(packed >> (_BITS * number) & _MOST for number in range(len(FIELDS)))


def pack(counts: Iterable[int]) -> int:
    """The inverse of :func:`frequencies`."""
    return sum(min(count, _MOST) << (_BITS * number) for number, count in enumerate(counts))


@cache
def length_class(length: int) -> int:
    """The class of a text of so many forms."""
    return round(LENGTH_STEPS * math.log2(length)) + 1 if length else 0


def class_length(number: int) -> float:
    """How many forms a class stands for."""
    return 2 ** ((number - 1) / LENGTH_STEPS) if number else 0.0


def merged(postings: Iterable[Posting]) -> Iterator[tuple[int, int]]:
    """Document and packed frequencies of several forms taken as one, ascending."""
    total: dict[int, int] = {}
    for posting in postings:
        for document, packed in zip(posting.documents, posting.counts, strict=True):
            known = total.get(document)
            total[document] = packed if known is None else _added(known, packed)
    yield from sorted(total.items())


@cache
def _added(one: int, other: int) -> int:
    return pack(map(sum, zip(frequencies(one), frequencies(other), strict=True)))
