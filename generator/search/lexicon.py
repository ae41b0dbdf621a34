"""The index's keys alone, in small files: what a misspelt or damaged word is compared with.

Three orders: forwards, for words that are right at the beginning; backwards, for those that are
right at the end; and by skeleton, for words that only stand in damaged texts.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping

from generator.search.packing import deflate, front_coded, varint
from generator.search.shards import Shard, beginning

_TARGET = 16_000
"""Bytes of a file before deflate."""
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
    first, previous, last_order, out = "", "", "", bytearray()
    for order, text, frequency in rows:
        cut = zlib.crc32(order.encode()) % _CUT == 0 or len(out) > 2 * _TARGET
        if len(out) > _TARGET and cut and order != last_order:
            yield Shard(first, deflate(bytes(out)))
            previous, out = "", bytearray()
        if not out:
            first = beginning(order, last_order)
        out += front_coded(text, previous) + varint(frequency)
        previous, last_order = text, order
    if out:
        yield Shard(first, deflate(bytes(out)))
