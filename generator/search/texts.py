"""What a hit shows: blocks of text, packed behind a dictionary of what minutes say again and again.

Every block is raw deflate that begins behind the same dictionary. A browser has no way to hand
``DecompressionStream`` a dictionary, but it can send the dictionary first, as a stored block of
the same stream, and leave it out of what comes out.
The dictionary is made from the oldest meetings, as many as the largest power of two that there
are, so that it, and every block with it, stays as it is until the portal has doubled.
"""

import re
from collections import Counter
from collections.abc import Sequence

from generator.search.document import SearchDocument
from generator.search.packing import deflate
from generator.search.postings import fields_of

FIELD, RECORD = "\x1f", "\x1e"
_BLOCK = 5_000
"""Letters of text in a block, at the least where a meeting has more."""
_DICTIONARY = 16_000
"""Bytes: more compresses a little better, and is sent to everyone."""
_MEETINGS = 512
"""At most so many meetings make the dictionary."""
_WORD = re.compile(r"\S+\s*")
_RUN = 4
"""Words in a run that the dictionary may hold."""


def dictionary(meetings: Sequence[Sequence[SearchDocument]]) -> bytes:
    """What the oldest meetings say most often; the most worthwhile last, where it is nearest."""
    if not meetings:
        return b""
    used = meetings[: min(1 << (len(meetings).bit_length() - 1), _MEETINGS)]
    runs: Counter[str] = Counter()
    for meeting in used:
        words = _WORD.findall(_plain(meeting))
        runs.update({"".join(words[place : place + _RUN]) for place in range(0, len(words), 1)})
    chosen: list[bytes] = []
    size, taken = 0, ""
    for run, _ in sorted(runs.items(), key=lambda pair: (-(pair[1] - 1) * len(pair[0]), pair[0])):
        if run in taken:
            continue
        data = run.encode()
        if size + len(data) > _DICTIONARY:
            break
        chosen.append(data)
        taken += run
        size += len(data)
    return b"".join(reversed(chosen))


def _plain(meeting: Sequence[SearchDocument]) -> str:
    return "\n".join(text for document in meeting for text in fields_of(document))


def record(document: SearchDocument) -> str:
    """One document as its block holds it: anchor, number, title, decision, text, names, place."""
    title, decision, text, names, _ = fields_of(document)
    anchor = document.url.partition("#")[2]
    fields = ("" if anchor == f"punkt-{document.number}" else anchor, document.number, title, decision, text)
    return FIELD.join((*fields, names, "\n".join((document.place, *document.roles)).strip()))


def blocks(meeting: Sequence[SearchDocument], words: bytes) -> tuple[tuple[bytes, ...], tuple[int, ...]]:
    """The blocks of one meeting and how many documents each holds."""
    head = FIELD.join((meeting[0].url.partition("#")[0], meeting[0].meeting))
    groups: list[list[str]] = [[]]
    size = 0
    for document in meeting:
        text = record(document)
        if groups[-1] and size + len(text) > _BLOCK:
            groups.append([])
            size = 0
        groups[-1].append(text)
        size += len(text)
    packed = tuple(deflate(RECORD.join((head, *group)).encode(), words) for group in groups)
    return packed, tuple(map(len, groups))
