"""The Danish Snowball stemmer, letter for letter as ``lunr.da.js`` does it.

Written out here because lunr.py's own needs a download of data, and a stemmer that
differs from the browser's by one word makes that word impossible to find.
The algorithm is Porter's: https://snowballstem.org/algorithms/danish/stemmer.html
"""

_VOWELS = frozenset("aeiouyæåø")
_BEFORE_S = frozenset("abcdfghjklmnoprtvyzå")
"""Letters after which a final s is an ending."""
_LISTED = """
hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer s heds es endes erendes
enes ernes eres ens hedens erens ers ets erets et eret
"""
_ENDINGS = tuple(sorted(_LISTED.split(), key=len, reverse=True))
_PAIRS = ("gd", "dt", "gt", "kt")
_OTHER = ("elig", "løst", "lig", "els", "ig")
_SHORTEST = 3
"""The region where endings are taken off begins after this many letters at the earliest."""


def stem(word: str) -> str:
    """What inflected forms of a word have in common; always a beginning of the word.

    >>> [stem(word) for word in ("indlæggelserne", "børnenes", "kommunerne", "arbejdsløst")]
    ['indlæg', 'børn', 'kommun', 'arbejdsløs']
    """
    start = _region(word)
    word = _without_consonant_pair(_without_ending(word, start), start)
    word = word.removesuffix("st") if word.endswith("igst") else word
    suffix = _suffix(word, _OTHER, start)
    if suffix == "løst":
        word = word[:-1]
    elif suffix:
        word = _without_consonant_pair(word.removesuffix(suffix), start)
    doubled = len(word) > max(start, 1) and word[-1] not in _VOWELS and word[-1] == word[-2]
    return word[:-1] if doubled else word


def _region(word: str) -> int:
    """Where endings may begin: after the first consonant behind a vowel; the word's end where there is none."""
    if len(word) < _SHORTEST:
        return len(word)
    place = next((place for place, letter in enumerate(word) if letter in _VOWELS), len(word))
    while place < len(word) and word[place] in _VOWELS:
        place += 1
    return max(place + 1, _SHORTEST) if place < len(word) else len(word)


def _suffix(word: str, suffixes: tuple[str, ...], start: int) -> str:
    """The first of the suffixes, longest first, that stands wholly inside the region."""
    return next((suffix for suffix in suffixes if word.endswith(suffix) and len(word) - len(suffix) >= start), "")


def _without_ending(word: str, start: int) -> str:
    ending = _suffix(word, _ENDINGS, start)
    if ending == "s" and (len(word) == 1 or word[-2] not in _BEFORE_S):
        return word
    return word.removesuffix(ending) if ending else word


def _without_consonant_pair(word: str, start: int) -> str:
    return word[:-1] if _suffix(word, _PAIRS, start) else word
