"""What an item says about something: the sentence that names it."""

from collections.abc import Sequence

from generator.danish.sentences import iter_sentences
from generator.linking.portal import Item
from generator.model.meeting import SectionKind

_FIRST = (SectionKind.DECISION, SectionKind.PUBLIC_DECISION, SectionKind.SUMMARY, SectionKind.CASE)
"""Where one looks first; the other sections follow in the order they stand."""


def names_in(text: str, names: Sequence[str]) -> bool:
    """Whether one of the names, in small letters, stands in the text."""
    lowered = text.lower()
    return any(name in lowered for name in names)


def sentence_about(item: Item, names: Sequence[str]) -> str:
    """The first sentence that has one of the names (in small letters), decisions first; empty where none has."""
    ranks = {kind: rank for rank, kind in enumerate(_FIRST)}
    for passage in sorted(item.passages, key=lambda passage: ranks.get(passage.section.kind, len(ranks))):
        if names_in(passage.text, names):
            return next((sentence for sentence in iter_sentences(passage.text) if names_in(sentence, names)), "")
    return ""
