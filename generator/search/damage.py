"""Texts from scans whose reader knew no Danish letters: noticed, and compared with sound words.

Such a reader makes "mgdelokale" of "mødelokale", "naere" and "neere" of "nære". What it makes of
a letter varies, but it leaves all other letters as they are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from generator.search.analysis import key

DAMAGE = {
    "å": "(?:å|aa|a|d|e|&|4)",
    "ø": "(?:ø|oe|o|g|e|a|s|@|9|6|0|q|p|c|gg|oa|[aoe]?@)",
    "æ": "(?:æ|ae|ee|ze|ea|2e|aa|oe|a|e|z|c|2|x|ce|as|eae|se)",
}
"""What each letter may have become; ``damage.js`` has the same."""
_DANISH = re.compile("[æøåÆØÅ]")
_LOST = re.compile("[æøåaeogdszcpqx@&0-9]")
"""Letters that a Danish letter may be or become: a word without them is the same before and after."""
_LETTERS = re.compile(r"[^\W\d_]+")
_USUAL_SHARE = 0.03
"""Of Danish letters in Danish prose."""
_DAMAGED_SHARE = 0.3 * _USUAL_SHARE
_ENOUGH = 400
"""Letters that a text must have before its share says anything."""
_MOST = 3
"""A damaged word that may be more words than this is left as it is."""


def is_damaged(texts: Iterable[str]) -> bool:
    """Whether a meeting's texts hold far fewer æ, ø and å than Danish has.

    >>> is_damaged(["Modet blev holdt i mgdelokale 1, og naeste mede er i efteraret. " * 20])
    True
    """
    letters = danish = 0
    for text in texts:
        letters += sum(map(len, _LETTERS.findall(text)))
        danish += len(_DANISH.findall(text))
    return letters >= _ENOUGH and danish < _DAMAGED_SHARE * letters


@cache
def skeleton(word: str) -> str:
    """The letters of a word that no damage touches.

    >>> skeleton("mødelokale"), skeleton("mgdelokale")
    ('mlkl', 'mlkl')
    """
    return _LOST.sub("", word)


class Restorer:
    """Finds the sound words that a damaged one may be."""

    def __init__(self, sound: Mapping[str, int]) -> None:
        self._sound = sound
        self._by_skeleton: dict[str, list[str]] = {}
        for word in sound:
            if _DANISH.search(word):
                self._by_skeleton.setdefault(skeleton(word), []).append(word)
        self._keys: dict[str, dict[str, None]] = {}
        for words in self._by_skeleton.values():
            for word in words:
                self._keys.setdefault(skeleton(word), {}).setdefault(word)

    def words(self, damaged: str) -> tuple[str, ...]:
        """Sound words, the most usual first; none where there are too many to tell."""
        found = sorted(self._candidates(damaged), key=lambda word: (-self._sound[word], word))
        by_key = {key(word): word for word in reversed(found)}
        return tuple(word for word in found if by_key[key(word)] == word)[:_MOST]

    def _candidates(self, damaged: str) -> Iterator[str]:
        for word in self._by_skeleton.get(skeleton(damaged), ()):
            if pattern(word).fullmatch(damaged):
                yield word


@cache
def pattern(word: str) -> re.Pattern[str]:
    """What a sound word may have become."""
    return re.compile("".join(DAMAGE.get(letter, re.escape(letter)) for letter in word))
