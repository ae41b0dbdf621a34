"""The index's keys alone, in small files: what a misspelt or damaged word is compared with.

Three orders: forwards, for words that are right at the beginning; backwards, for those that are
right at the end; and by skeleton, for words that only stand in damaged texts.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping

from generator.search.packing import deflate, shared_letters, stream, varints
from generator.search.postings import length_class
from generator.search.shards import Shard, beginning

_TARGET = 16_000
"""Bytes of a file before deflate."""
_ROW = 3
"""Bytes of a row besides its letters."""
_CUT = 16
"""One key in so many may begin a file."""


def lexicon(keys: Mapping[str, int]) -> Iterator[Shard]:
    """Keys with the number of their documents, in the order of the alphabet."""
    return _files((key, key, frequency) for key, frequency in sorted(keys.items()))


def reversed_lexicon(keys: Mapping[str, int]) -> Iterator[Shard]:
    """The same, each key spelt from its end."""
    return _files((key, key, frequency) for key, frequency in sorted((k[::-1], n) for k, n in keys.items()))


def damaged_lexicon(keys: Mapping[str, tuple[str, int]]) -> Iterator[Shard]:
    """Keys of damaged texts by their skeleton, which stands before a blank."""
    ordered = sorted((skeleton, key, frequency) for key, (skeleton, frequency) in keys.items())
    return _files((skeleton, f"{skeleton} {key}", frequency) for skeleton, key, frequency in ordered)


def _files(rows: Iterable[tuple[str, str, int]]) -> Iterator[Shard]:
    first, last_order, size = "", "", 0
    group: list[tuple[str, int]] = []
    for order, text, frequency in rows:
        cut = zlib.crc32(order.encode()) % _CUT == 0 or size > 2 * _TARGET
        if size > _TARGET and cut and order != last_order:
            yield _file(first, group)
            group, size = [], 0
        if not group:
            first = beginning(order, last_order)
        size += _ROW + len(text) - (shared_letters(text, group[-1][0]) if group else 0)
        group.append((text, frequency))
        last_order = order
    if group:
        yield _file(first, group)


def _file(first: str, rows: list[tuple[str, int]]) -> Shard:
    """Column by column: letters shared with the row before, letters of its own, how usual; then those letters."""
    shared = [shared_letters(text, before) for (text, _), (before, _) in zip(rows, [("", 0), *rows], strict=False)]
    rests = [text[count:] for (text, _), count in zip(rows, shared, strict=True)]
    usual = (length_class(frequency) for _, frequency in rows)
    columns = (varints(shared), varints(map(len, rests)), varints(usual))
    return Shard(first, deflate(b"".join(map(stream, columns)) + "".join(rests).encode()))
