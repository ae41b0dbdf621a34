"""What programs that read scanned pages without Danish make of æ, ø and å, and other letters that they mix up."""

from collections.abc import Iterator
from typing import Final

# What stands in the text, and what may have stood on the page. The first are the usual readings, in the order of how
# often they were met; the others occur too, but fit so many words that they decide nothing alone.
_USUAL: Final = {
    "ø": ("g", "o", "@", "a", "e", "6", "¢", "oe", "ö", "a@", "ag", "ea", "oe", "ó", "ò"),
    "å": ("a", "d", "&", "4", "aa", "aA", "á", "à", "é", "ä", "ã"),
    "æ": ("ae", "ee", "e", "z", "ze", "se", "as", "aa", "ä", "a", "ea", "eæ"),
    "Ø": ("O", "@", "G", "0", "Oe", "Ö", "Q", "¢"),
    "Å": ("A", "Aa", "AA", "Á", "À", "Ä"),
    "Æ": ("AE", "Ae", "E", "Z", "Ä"),
}
_RARE: Final = {
    "ø": ("s", "q", "9", "0", "dg"),
    "å": ("da", "e"),
    "æ": ("ce", "aé", "e2", "oe"),
    "l": ("I", "1", "|"),
    "I": ("l", "1", "|"),
    "i": ("1",),
    "o": ("0",),
    "m": ("rn",),
    "rn": ("m",),
}
_RARE_COST: Final = 2
_MOST_COST: Final = 4
"""The sum of what the changes cost: four usual ones, or two rare ones."""
MOST_LETTERS: Final = 40
_MOST_READINGS: Final = 30_000
"""More readings than this of one word are not tried: it would be found to be many words or none."""


def _table() -> dict[str, tuple[tuple[str, int], ...]]:
    found: dict[str, dict[str, int]] = {}
    for readings, cost in ((_USUAL, 1), (_RARE, _RARE_COST)):
        for original, damaged in readings.items():
            for letters in damaged:
                found.setdefault(letters, {}).setdefault(original, cost)
    return {letters: tuple(originals.items()) for letters, originals in found.items()}


_READINGS: Final = _table()
_LONGEST: Final = max(map(len, _READINGS))


def readings(word: str) -> Iterator[tuple[str, int]]:
    """What may have stood where the word stands now, each with what its changes cost; the word itself is not given."""
    if len(word) > MOST_LETTERS:
        return
    count = 0
    waiting: list[tuple[int, str, int]] = [(0, "", 0)]
    while waiting and count < _MOST_READINGS:
        at, before, cost = waiting.pop()
        if at == len(word):
            if cost:
                count += 1
                yield before, cost
            continue
        waiting.append((at + 1, before + word[at], cost))
        for length in range(1, min(_LONGEST, len(word) - at) + 1):
            for original, more in _READINGS.get(word[at : at + length], ()):
                if cost + more <= _MOST_COST:
                    waiting.append((at + length, before + original, cost + more))
