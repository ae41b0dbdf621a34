"""Words that mean the same: from the glossary, and from texts that explain an abbreviation in brackets."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.register import Term
from generator.search.abbreviations import ABBREVIATIONS
from generator.search.document import SearchDocument

_BRACKETED = re.compile(r" \(([A-ZÆØÅ][A-ZÆØÅa-zæøå-]{1,7})\)")
"""What may be an abbreviation of the words before it."""
_WORDS = re.compile(r"(?:[\w-]+ ){0,7}[\w-]+$")
_FAR = 160
"""Letters before a bracket in which its words are looked for."""
_CAPITALS = 2


@dataclass(frozen=True)
class Synonyms:
    """What else a word may be called."""

    abbreviations: tuple[tuple[str, ...], ...]
    """Short and long forms: the same thing."""
    related: tuple[tuple[str, ...], ...]
    """Words that lead to each other: nearly the same thing."""


def synonyms(terms: Sequence[Term], documents: Iterable[SearchDocument]) -> Synonyms:
    """Groups of expressions; each stands for the others in its group.

    What the texts explain is taken where the glossary does not know the abbreviation, and what the
    field agrees on where neither says a word.
    """
    known = {name.casefold() for term in terms for name in (term.name, *term.synonyms)}
    found: dict[str, Counter[str]] = {}
    for document in documents:
        for text in (document.title, document.decision, document.text):
            for short, long in explained(text):
                if short.casefold() not in known:
                    found.setdefault(short, Counter())[long] += 1
    usual = {short: Counter([long]) for short, long in ABBREVIATIONS.items() if short.casefold() not in known}
    pairs = [(term.name, term.long_form) for term in terms if term.is_abbreviation and term.long_form]
    pairs += [
        (short, min(longs, key=lambda long: (-longs[long], long))) for short, longs in sorted((usual | found).items())
    ]
    related = (tuple(dict.fromkeys((term.name, *term.synonyms))) for term in terms)
    return Synonyms(tuple(pairs), tuple(group for group in related if len(group) > 1))


def explained(text: str) -> Iterator[tuple[str, str]]:
    """Abbreviations with their long forms.

    >>> list(explained("Sagen blev drøftet i Patientinddragelsesudvalget (PIU) i går."))
    [('PIU', 'Patientinddragelsesudvalget')]
    >>> list(explained("Individuelt planlagt job med støtte (IPS) er et tilbud (se bilag)."))
    [('IPS', 'Individuelt planlagt job med støtte')]
    """
    for match in _BRACKETED.finditer(text):
        short = match[1]
        words = _WORDS.search(text, max(0, match.start() - _FAR), match.start())
        if words and sum(letter.isupper() for letter in short) >= _CAPITALS:
            long = long_form(short, words[0])
            if long:
                yield short, long


def long_form(short: str, words: str) -> str:
    """The end of some words that holds the abbreviation's letters in order, the first at a word's beginning.

    The rule is Schwartz and Hearst's (2003): letters are looked for from the end.
    """
    letters = [letter for letter in short.lower() if letter.isalpha()]
    text, place = words.lower(), len(words)
    for number in range(len(letters) - 1, -1, -1):
        place -= 1
        while place >= 0 and not (text[place] == letters[number] and (number or _begins_word(text, place))):
            place -= 1
        if place < 0:
            return ""
    found = words[place:]
    return found if len(found) > len(short) + 2 and len(found.split()) <= 2 * len(letters) else ""


def _begins_word(text: str, place: int) -> bool:
    return place == 0 or not text[place - 1].isalnum()
