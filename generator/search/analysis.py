"""Text → the forms and keys that are indexed. ``analysis.js`` does the same in the browser, letter for letter.

A *form* is a word as it stands, in small letters: ``indlæggelsen``. A *key* is what all forms
share that search should treat as one word: stemmed, with Danish letters folded, and with the e
that comes and goes in ``middel/midler`` and ``center/centre`` left out. The key decides where
in the index a form lies; how near a form is to what was typed is decided by the form itself.
"""

import re
import unicodedata
from functools import cache

from generator.danish.stemmer import stem
from generator.search.quantities import DAY, MONEY, amounts, day_in_figures, plain_number, spelled_days
from generator.search.stop_words import STOP_WORDS

LETTERS = "0-9A-Za-zÀ-ÖØ-öø-ɏ"
"""What words are made of; the same class stands in ``analysis.js``."""
CHUNK = re.compile(rf"[{LETTERS}]+(?:[-‐‑'’.,/:()@&]{{1,2}}[{LETTERS}]+)*")
_HARD = re.compile(r"[.,/:]+")
_SOFT = re.compile(r"[-‐‑'’()]+")
_NUMERIC = re.compile(r"[\d./-]+")
_DIGIT = re.compile(r"\d")
_SYNCOPE_L = re.compile(r"([bdfgkmnprstv])\1?el$")
_SYNCOPE_R = re.compile(r"([bdfgkmnpstv])r$")
_LATIN = re.compile(r"(?<=[ie])um$")
"""Of a word that loses it when it is inflected: kommissorium, kommissoriet; museum, museet."""
_SHORTEST_WITH_L = 5
_SHORTEST_WITH_R = 4
_SHORTEST_CODE = 5
_FOLDED = str.maketrans({"æ": "ae", "ä": "ae", "ø": "o", "å": "a", "ß": "ss", "đ": "d", "ð": "d", "ł": "l"})


def fold(word: str) -> str:
    """A word without Danish letters and accents: å, aa → a; æ → ae; ø, oe, ö → o.

    >>> fold("mødelokale"), fold("moedelokale"), fold("raad"), fold("råd")
    ('modelokale', 'modelokale', 'rad', 'rad')
    """
    if not word.isascii():
        decomposed = unicodedata.normalize("NFD", word.translate(_FOLDED))
        word = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return word.replace("aa", "a").replace("oe", "o")


@cache
def key(form: str) -> str:
    """Where a form lies in the index. What holds a digit is not inflected.

    >>> [key(form) for form in ("midlerne", "middel", "jobcentre", "jobcenter", "kriterium", "kriterier", "1743106")]
    ['midl', 'midl', 'jobcent', 'jobcent', 'kriteri', 'kriteri', '1743106']
    """
    if _DIGIT.search(form):
        return fold(form)
    folded = fold(stem(form))
    if len(folded) >= _SHORTEST_WITH_L:
        folded = _LATIN.sub("", folded)
        folded = _SYNCOPE_L.sub(r"\1l", folded)
    if len(folded) >= _SHORTEST_WITH_R:
        folded = _SYNCOPE_R.sub(r"\1", folded)
    return folded


def forms(chunk: str) -> tuple[str, ...]:
    """The forms of what stands between blanks: parts and whole, without stop words.

    >>> forms("(gen)indlæggelse"[1:]), forms("EMN-2023-03335"), forms("1.743.106"), forms("og/eller")
    (('genindlæggelse', 'gen', 'indlæggelse'), ('emn202303335', 'emn', '2023', '03335'), ('1743106', '1,7mio'), ())
    """
    return tuple(form for form in _split(chunk.lower()) if len(form) > 1 and form not in STOP_WORDS)


def _split(chunk: str) -> list[str]:
    if chunk.isalnum() and not _DIGIT.search(chunk):
        return [chunk]
    if DAY.fullmatch(chunk):
        return day_in_figures(chunk)
    if plain_number(chunk):
        return amounts(chunk)
    found = []
    pieces = _HARD.split(chunk)
    if len(pieces) > 1 and _NUMERIC.fullmatch(chunk) and len(_DIGIT.findall(chunk)) >= _SHORTEST_CODE:
        found.append("".join(_DIGIT.findall(chunk)))
    for piece in pieces:
        parts = [part for part in _SOFT.split(piece) if part]
        found += ["".join(parts), *parts] if len(parts) > 1 else parts
    return found


def text_forms(text: str) -> list[str]:
    """Every form of a text, dates and amounts written with words among them.

    >>> text_forms("Mødet d. 13. april 2023 gav 1,7 mio. kr.")
    ['mødet', '13', 'april', '2023', 'gav', '1,7', 'mio', 'kr', '20230413', 'm0413', '1700000', '1,7mio']
    """
    found = [form for chunk in CHUNK.findall(text) for form in forms(chunk)]
    return found + quantity_forms(text)


def quantity_forms(text: str) -> list[str]:
    """The canonical forms of dates and amounts that are written with words."""
    if not _DIGIT.search(text):
        return []
    return spelled_days(text) + [form for number, unit in MONEY.findall(text) for form in amounts(number, unit)]
