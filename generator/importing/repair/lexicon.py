"""The words that are known: a Danish word list, the portal's own texts, and its names."""

import importlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from generator.importing.characters import plain

_WORD: Final = re.compile(r"[^\W\d_]+")
_LEAST_PART: Final = 4
"""Letters that each part of a compound must have: shorter ones fit by chance."""
_JOINTS: Final = ("", "s", "e")
_LEAST_COMPOUND: Final = 9
_ABBREVIATIONS: Final = frozenset({
    "adm", "afd", "ang", "bl", "bla", "ca", "dvs", "ekskl", "etc", "evt", "fhv", "fx", "hhv", "ifm", "ift", "iht",
    "incl", "inkl", "jf", "jvf", "kl", "kr", "maks", "max", "mdr", "mhp", "mht", "mia", "min", "mio", "mv", "nr", "osv",
    "pct", "pga", "pkt", "pr", "resp", "sml", "stk", "tlf", "vedr", "vha",
})  # fmt: skip
"""What minutes are full of and word lists lack."""


@dataclass(frozen=True)
class Lexicon:
    """Words in lower case, with how often the portal's texts have them; 0 for those of the word list alone."""

    words: Mapping[str, int]
    names: frozenset[str]
    """Single words of names, with their capital letters."""

    def knows(self, word: str) -> bool:
        """The word stands in the list, in the portal's texts, or is part of a name."""
        return word.lower() in self.words or word in self.names

    def count(self, word: str) -> int:
        """How often the portal's texts have it."""
        return self.words.get(word.lower(), 0)

    def is_compound(self, word: str) -> bool:
        """Two known words, perhaps with an s or e between them: Danish makes new words so."""
        return _is_compound(self.words, word.lower())


def _is_compound(words: Mapping[str, int], word: str) -> bool:
    if len(word) < _LEAST_COMPOUND:
        return False
    for end in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        if word[end:] in words:
            first = word[:end]
            if any(first.endswith(joint) and first[: len(first) - len(joint)] in words for joint in _JOINTS):
                return True
    return False


def lexicon(known_words: Mapping[str, int] | Iterable[str], known_names: Iterable[str]) -> Lexicon:
    """From words with their counts (or words alone) and names as people write them."""
    counted = known_words if isinstance(known_words, Mapping) else dict.fromkeys(known_words, 0)
    names = frozenset(part for name in known_names for part in _WORD.findall(plain(name)) if part[:1].isupper())
    return Lexicon(MappingProxyType(dict(counted)) if not isinstance(counted, MappingProxyType) else counted, names)


def known_words(texts: Iterable[str]) -> Mapping[str, int]:
    """The words of the word list and of the portal's texts, in lower case, with how often the texts have them."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(word.lower() for word in _WORD.findall(plain(text)))
    return MappingProxyType({**dict.fromkeys(_listed_words() | _ABBREVIATIONS, 0), **counts})


def has_word_list() -> bool:
    """Whether a Danish word list is installed (the extra "repair")."""
    return bool(_listed_words())


@cache
def _listed_words() -> frozenset[str]:
    """The inflected forms that simplemma knows; none where it is not installed."""
    try:
        module = importlib.import_module("simplemma.strategies.dictionaries.dictionary_factory")
    except ImportError:  # the extra is not installed: only the portal's own words are known then
        return frozenset()
    forms = module.DefaultDictionaryFactory().get_dictionary("da")
    return frozenset(word.lower() for word in forms if _WORD.fullmatch(word))
