"""Lists by letter, in Danish order."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TypeVar

from generator.danish.slug import danish_order

Row = TypeVar("Row")
_ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


def letter_of(name: str) -> str:
    """The letter under which a name stands: "Aabenraa" stands under Å.

    >>> letter_of("Aabenraa"), letter_of("Öberg"), letter_of("72-timers")
    ('Å', 'Ø', '#')
    """
    first = danish_order(name)[0][:1]
    ranks = {danish_order(letter)[0]: letter.upper() for letter in _ALPHABET}
    return ranks.get(first, "#")


def by_letter(rows: Iterable[Row], name: Callable[[Row], str]) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """The rows in the order of their names, under the letters these begin with."""
    ordered = sorted(rows, key=lambda row: danish_order(name(row)))
    return tuple((letter, tuple(group)) for letter, group in groupby(ordered, key=lambda row: letter_of(name(row))))
