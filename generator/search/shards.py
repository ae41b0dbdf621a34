"""Postings → shards: files that each hold all keys of a stretch of the alphabet.

A shard is raw deflate of: number of keys; for each key its front-coded letters and its forms
(front-coded, with how many documents hold them); then four streams over all postings in order:
gaps between document numbers, marks, frequencies above one, length classes of texts.
A mark is the mask of the fields that hold the form, with bit 5 set where frequencies follow.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.search.packing import deflate, deltas, front_coded, stream, varint
from generator.search.postings import TEXT, Posting, Postings, frequencies

PART = "+"
"""Stands for all compounds that hold the key as a part."""
RESTORED = "~"
"""Stands for all damaged words that may be the key."""
_COUNTED = 1 << 5
_MOST = 255
_TARGET = 11_000
"""Bytes of a shard before deflate, about twice what is sent."""
_CUT = 4
"""One key in so many may begin a shard, so that the same keys do when others come and go."""


@dataclass(frozen=True)
class Shard:
    """One file of keys."""

    first: str
    """Its first key."""
    data: bytes


@dataclass(frozen=True)
class _Entry:
    key: str
    directory: bytes
    gaps: bytes
    marks: bytes
    counts: bytes
    lengths: bytes

    @property
    def size(self) -> int:
        """Bytes before deflate."""
        return sum(map(len, (self.directory, self.gaps, self.marks, self.counts, self.lengths)))


@cache
def _mark(packed: int) -> tuple[int, bytes]:
    """Mask of fields and the frequencies, where any is above one."""
    counts = [min(count, _MOST) for count in frequencies(packed)]
    mask = sum(1 << number for number, count in enumerate(counts) if count)
    if max(counts) <= 1:
        return mask, b""
    return mask | _COUNTED, bytes(count for count in counts if count)


def _entry(key: str, forms: Mapping[str, Posting], lengths: Iterable[int]) -> _Entry:
    classes = tuple(lengths) if not hasattr(lengths, "__getitem__") else lengths
    directory = bytearray(varint(len(forms)))
    gaps, marks, counts, sizes = bytearray(), bytearray(), bytearray(), bytearray()
    previous = key
    for form in sorted(forms):
        posting = forms[form]
        directory += front_coded(form, previous) + varint(len(posting.documents))
        previous = form
        gaps += deltas(posting.documents)
        for document, packed in zip(posting.documents, posting.counts, strict=True):
            mask, several = _mark(packed)
            marks.append(mask)
            counts += several
            if mask >> TEXT & 1:
                sizes.append(classes[document])
    return _Entry(key, bytes(directory), bytes(gaps), bytes(marks), bytes(counts), bytes(sizes))


def shards(keys: Mapping[str, Mapping[str, Posting]], postings: Postings) -> Iterator[Shard]:
    """All keys in alphabetical order, cut where the keys themselves say so."""
    group: list[_Entry] = []
    size = 0
    for key in sorted(keys):
        if size > _TARGET and (size > 2 * _TARGET or zlib.crc32(key.encode()) % _CUT == 0):
            yield _shard(group)
            group, size = [], 0
        entry = _entry(key, keys[key], postings.lengths)
        group.append(entry)
        size += entry.size
    if group:
        yield _shard(group)


def _shard(group: list[_Entry]) -> Shard:
    out = bytearray(varint(len(group)))
    previous = ""
    for entry in group:
        out += front_coded(entry.key, previous) + entry.directory
        previous = entry.key
    for name in ("gaps", "marks", "counts", "lengths"):
        out += stream(b"".join(getattr(entry, name) for entry in group))
    return Shard(group[0].key, deflate(bytes(out)))
