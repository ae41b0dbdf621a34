"""What a hit shows: blocks of text, packed behind a dictionary of what minutes say again and again.

Every block is raw deflate that begins behind the same dictionary, as ``inflate.js`` reads it.
The dictionary is made from the oldest meetings, as many as the largest power of two that there
are, so that it, and every block with it, stays as it is until the portal has doubled; of many
meetings it takes some, evenly spread.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.danish.slug import slugify
from generator.search.document import SearchDocument
from generator.search.packing import deflate
from generator.search.postings import fields_of

FIELD, RECORD = "\x1f", "\x1e"
BLOCK = 4
"""Documents in a block, so that a reader of the index knows where a document lies without being told."""
_DICTIONARY = 32_000
"""Bytes: as far back as deflate can point. It is sent to everyone, at a third of this."""
_OLDEST, _MEETINGS = 1024, 256
"""At most so many of at most so many of the oldest meetings make the dictionary."""
_POINTER = 3
"""Bytes that a piece costs where it is said, or nearly so."""
_WORD = re.compile(r"\S+\s*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_SHORTEST = 20
"""Letters of a sentence worth keeping whole."""


def dictionary(meetings: Sequence[Sequence[SearchDocument]]) -> bytes:
    """The sentences and pairs of words that the oldest meetings say most often; the best last, where it is nearest."""
    if not meetings:
        return b""
    said: Counter[str] = Counter()
    oldest = min(1 << (len(meetings).bit_length() - 1), _OLDEST)
    for meeting in meetings[: oldest : max(1, oldest // _MEETINGS)]:
        text = "\n".join(text for document in meeting for text in fields_of(document))
        words = _WORD.findall(text)
        said.update({*map("".join, pairwise(words)), *(one for one in _SENTENCE.split(text) if len(one) > _SHORTEST)})
    again = ((count - 1) * max(0, len(piece) - _POINTER) for piece, count in said.items() if count > 1)
    pieces = (piece for piece, count in said.items() if count > 1)
    chosen: list[bytes] = []
    size, taken = 0, ""
    for _, piece in sorted(zip(again, pieces, strict=True), key=lambda pair: (-pair[0], pair[1])):
        if piece in taken:
            continue
        data = piece.encode()
        if size + len(data) > _DICTIONARY:
            break
        chosen.append(data)
        taken += piece
        size += len(data)
    return b"".join(reversed(chosen))


def record(document: SearchDocument) -> str:
    """One document as its block holds it: anchor, number, title, decision, text, names, place, outcome."""
    title, decision, text, names, _ = fields_of(document)
    anchor = document.url.partition("#")[2]
    fields = ("" if anchor == f"punkt-{document.number}" else anchor, document.number, title, decision, text)
    if document.roles:  # they hold the names
        names = "\n".join(document.numbers)
    return FIELD.join((*fields, names, "\n".join((document.place, *document.roles)).strip(), document.outcome))


def blocks(meeting: Sequence[SearchDocument], words: bytes) -> tuple[bytes, ...]:
    """The blocks of one meeting, the meeting's address before the documents of each, where it is not the usual one."""
    first = meeting[0]
    address = first.url.partition("#")[0]
    usual = f"referater/{slugify(first.body)}/{first.date}-{slugify(first.level)}/"
    head = "" if address == usual else address
    groups = (meeting[start : start + BLOCK] for start in range(0, len(meeting), BLOCK))
    return tuple(deflate(RECORD.join((head, *map(record, group))).encode(), words) for group in groups)
