"""Bytes small enough to send: short numbers, strings that share their beginning, deflate, names by content."""

import hashlib
import zlib
from collections.abc import Iterable

_CONTINUED = 0x80
_LOW = 0x7F
_SHIFT = 7
NAME_BYTES = 4
"""Of a file's hash in its name: enough that a changed file never has the name it had."""


def varint(number: int) -> bytes:
    r"""A whole number, seven bits a byte, the lowest first; the high bit says that more follow.

    >>> varint(5), varint(300)
    (b'\x05', b'\xac\x02')
    """
    out = bytearray()
    while number > _LOW:
        out.append(number & _LOW | _CONTINUED)
        number >>= _SHIFT
    out.append(number)
    return bytes(out)


def varints(numbers: Iterable[int]) -> bytes:
    """Several numbers, one after the other."""
    out = bytearray()
    for number in numbers:
        if number <= _LOW:
            out.append(number)
        else:
            out += varint(number)
    return bytes(out)


def deltas(ascending: Iterable[int]) -> bytes:
    """Ascending numbers as their differences; the first counts from −1, so that every difference is at least 1."""
    previous, gaps = -1, []
    for number in ascending:
        gaps.append(number - previous)
        previous = number
    return varints(gaps)


def shared_letters(text: str, previous: str) -> int:
    """How many letters two strings share from the beginning."""
    shared, shorter = 0, min(len(text), len(previous))
    while shared < shorter and text[shared] == previous[shared]:
        shared += 1
    return shared


def front_coded(text: str, previous: str) -> bytes:
    """A string as how many letters it shares with the previous one, and the rest."""
    shared = shared_letters(text, previous)
    rest = text[shared:].encode()
    return varint(shared) + varint(len(rest)) + rest


def stream(data: bytes) -> bytes:
    """Bytes with their length before them."""
    return varint(len(data)) + data


def deflate(data: bytes, dictionary: bytes = b"") -> bytes:
    """Raw deflate; behind a dictionary that the reader has, if one is given."""
    if dictionary:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, dictionary)
    else:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return packer.compress(data) + packer.flush()


def content_name(data: bytes, size: int = NAME_BYTES) -> str:
    """A name that changes with the content, so that a browser may keep the file for ever."""
    return hashlib.sha256(data).hexdigest()[: 2 * size]
