"""Postings → shards: files that each hold all keys of a stretch of the alphabet.

A shard is raw deflate of: number of keys; for each key its front-coded letters and its forms
(front-coded, with how many documents hold them); then three streams over all postings in order:
gaps between document numbers, marks, frequencies.
A mark is the mask of the fields that hold the form, with bit 5 set where frequencies follow.
"""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.search.packing import deflate, deltas, front_coded, stream, varint
from generator.search.postings import Posting, frequencies

PART = "+"
"""Stands for all compounds that hold the key as a part."""
RESTORED = "~"
"""Stands for all damaged words that may be the key."""
_COUNTED = 1 << 5
_MOST = 255
TARGET = 8_000
"""Bytes of a shard before deflate, about twice what is sent."""
_CUT = 4
"""One key in so many may begin a shard, so that the same keys do when others come and go."""


@dataclass(frozen=True)
class Shard:
    """One file of keys."""

    first: str
    """Where it begins: as much of its first key as no earlier file's keys reach."""
    data: bytes


@dataclass(frozen=True)
class _Entry:
    key: str
    directory: bytes
    gaps: bytes
    marks: bytes
    counts: bytes

    @property
    def size(self) -> int:
        """Bytes before deflate."""
        return sum(map(len, (self.directory, self.gaps, self.marks, self.counts)))


@cache
def _mark(packed: int) -> tuple[int, bytes]:
    """Mask of fields and the frequencies, where any is above one."""
    counts = [min(count, _MOST) for count in frequencies(packed)]
    mask = sum(1 << number for number, count in enumerate(counts) if count)
    if max(counts) <= 1:
        return mask, b""
    return mask | _COUNTED, bytes(count for count in counts if count)


def _entry(key: str, forms: Mapping[str, Posting]) -> _Entry:
    directory = bytearray(varint(len(forms)))
    gaps, marks, counts = bytearray(), bytearray(), bytearray()
    previous = key
    for form in sorted(forms):
        posting = forms[form]
        directory += front_coded(form, previous) + varint(len(posting.documents))
        previous = form
        gaps += deltas(posting.documents)
        for packed in posting.counts:
            mask, several = _mark(packed)
            marks.append(mask)
            counts += several
    return _Entry(key, bytes(directory), bytes(gaps), bytes(marks), bytes(counts))


def shards(keys: Mapping[str, Mapping[str, Posting]], target: int = TARGET) -> Iterator[Shard]:
    """All keys in alphabetical order, cut where the keys themselves say so."""
    last = ""
    group: list[_Entry] = []
    size = 0
    for key in sorted(keys):
        if size > target and (size > 2 * target or zlib.crc32(key.encode()) % _CUT == 0):
            yield _shard(group, last)
            last, group, size = group[-1].key, [], 0
        entry = _entry(key, keys[key])
        group.append(entry)
        size += entry.size
    if group:
        yield _shard(group, last)


def beginning(first: str, last: str) -> str:
    """The shortest beginning of ``first`` that comes after ``last``.

    >>> beginning("misbrug", "middel"), beginning("indsatser", "indsats")
    ('mis', 'indsatse')
    """
    shared = 0
    while shared < len(last) and shared < len(first) and first[shared] == last[shared]:
        shared += 1
    return first[: shared + 1]


def _shard(group: list[_Entry], last: str) -> Shard:
    out = bytearray(varint(len(group)))
    previous = ""
    for entry in group:
        out += front_coded(entry.key, previous) + entry.directory
        previous = entry.key
    for name in ("gaps", "marks", "counts"):
        out += stream(b"".join(getattr(entry, name) for entry in group))
    return Shard(beginning(group[0].key, last), deflate(bytes(out)))
