"""What an item says about something: the sentence that names it."""

import re
from collections.abc import Sequence

from generator.danish.sentences import iter_sentences
from generator.linking.portal import Item
from generator.model.meeting import SectionKind

_FIRST = (SectionKind.DECISION, SectionKind.PUBLIC_DECISION, SectionKind.SUMMARY, SectionKind.CASE)
"""Where one looks first; the other sections follow in the order they stand."""

_FIGURES = re.compile(r"(?:\s+[\d.,–-]+(?:\s*(?:kr|mio|mia|pct|%)\.?)*)+$")
_BETWEEN_ITEMS = re.compile(r"(?<![.,:;!?])(?<!\bog)(?<!\bat)(?<!\beller)(?<!\bsamt)\n(?=[a-zæøå])")
"""A line of the text is a paragraph, an item of a list or a row of a table."""


def names_in(text: str, names: Sequence[str]) -> bool:
    """Whether one of the names, in small letters, stands in the text."""
    lowered = text.lower()
    return any(name in lowered for name in names)


def _tells(sentence: str, names: Sequence[str]) -> bool:
    """Whether the sentence names one of them and says more: not a line of a list or of a table of amounts."""
    if not names_in(sentence, names):
        return False
    return _FIGURES.sub("", sentence).strip(" .:;–-").lower() not in names


def sentence_about(item: Item, names: Sequence[str]) -> str:
    """The first sentence that tells something of one of the names (in small letters), decisions first.

    Empty where none does. A sentence may run on through the items of a list, which get commas between them.
    """
    ranks = {kind: rank for rank, kind in enumerate(_FIRST)}
    for passage in sorted(item.passages, key=lambda passage: ranks.get(passage.section.kind, len(ranks))):
        if names_in(passage.text, names):
            told = iter_sentences(_BETWEEN_ITEMS.sub(", ", passage.text))
            if found := next((sentence for sentence in told if _tells(sentence, names)), ""):
                return found
    return ""
