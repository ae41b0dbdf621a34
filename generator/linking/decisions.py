"""What a body was asked to decide, and the sentence that tells what it did."""

import re
from collections.abc import Iterator

from generator.danish.sentences import iter_sentences
from generator.linking.inline import list_items, words_of
from generator.model.meeting import AgendaItem, SectionKind

_LEAD = re.compile(
    r"^\s*(?:det )?(?:indstilles|anbefales|foreslås)\b.{0,80}?,?\s*\bat\b[:\s]*", re.IGNORECASE | re.DOTALL
)
_SAYS_SOMETHING = 4
"""Words; "Godkendt." says no more than the badge beside it."""


def recommendations_of(item: AgendaItem) -> Iterator[str]:
    """What the body is asked to decide: the list's items, or the one sentence without its "Det indstilles, at"."""
    for section in item.texts(SectionKind.RECOMMENDATION):
        found = [text for text, _ in list_items(section.text)]
        for text in found or [part for part in section.text.split("\n\n") if part.strip()]:
            plain = _without_tail(_LEAD.sub("", words_of(text)))
            if plain:
                yield plain


def _without_tail(text: str) -> str:
    """A list's item without the "og" and the comma that lead to the next."""
    plain = text.rstrip(" ,;")
    for word in (" og", " samt"):
        plain = plain.removesuffix(word).rstrip(" ,;")
    return plain


def telling_sentence(decision: str) -> str:
    """The first sentence that says something: "Godkendt." only where nothing else was said."""
    first = ""
    for sentence in iter_sentences(decision):
        if len(sentence.split()) >= _SAYS_SOMETHING:
            return sentence
        first = first or sentence
    return first
