"""Words that mean the same: from the glossary, and from texts that explain an abbreviation in brackets."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.model.register import Term
from generator.search.document import SearchDocument

_BRACKETED = re.compile(r"((?:[\w-]+ ){0,7}[\w-]+) \(([A-ZÆØÅ][A-ZÆØÅa-zæøå-]{1,7})\)")
"""Up to eight words and what may be their abbreviation."""
_CAPITALS = 2


def synonyms(terms: Sequence[Term], documents: Iterable[SearchDocument]) -> list[list[str]]:
    """Groups of expressions; each stands for the others in its group.

    What the texts explain is taken where the glossary does not know the abbreviation.
    """
    groups = [list(dict.fromkeys(filter(None, (term.name, term.long_form, *term.synonyms)))) for term in terms]
    known = {name.casefold() for group in groups for name in group}
    found: dict[str, Counter[str]] = {}
    for document in documents:
        for text in (document.title, document.decision, document.text):
            for short, long in explained(text):
                if short.casefold() not in known:
                    found.setdefault(short, Counter())[long] += 1
    groups += [[short, min(longs, key=lambda long: (-longs[long], long))] for short, longs in sorted(found.items())]
    return [group for group in groups if len(group) > 1]


def explained(text: str) -> Iterator[tuple[str, str]]:
    """Abbreviations with their long forms.

    >>> list(explained("Sagen blev drøftet i Patientinddragelsesudvalget (PIU) i går."))
    [('PIU', 'Patientinddragelsesudvalget')]
    >>> list(explained("Individuelt planlagt job med støtte (IPS) er et tilbud (se bilag)."))
    [('IPS', 'Individuelt planlagt job med støtte')]
    """
    if "(" not in text:
        return
    for match in _BRACKETED.finditer(text):
        short = match[2]
        if sum(letter.isupper() for letter in short) < _CAPITALS:
            continue
        long = long_form(short, match[1])
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
