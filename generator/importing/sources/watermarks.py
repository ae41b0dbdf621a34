"""Words printed in huge letters behind the text: "UDKAST"."""

from collections.abc import Sequence
from statistics import median

from generator.importing.sources.words import Word

WATERMARK = "Vandmærke bag teksten"
_HUGE = 3.0  # times the usual letters' size on the page
_INNER = 0.2  # of the height at each end, where even a title's box touches the lines beside it


def watermarks(pages: Sequence[Sequence[Word]]) -> frozenset[str]:
    """What is printed so anywhere in the file: on a page where no text crosses it, it cannot be told from a title."""
    return frozenset(
        word.text for words in pages for word in _huge(words) if any(_crosses(other, word) for other in words)
    )


def apart(words: Sequence[Word], marks: frozenset[str]) -> tuple[list[Word], list[Word]]:
    """A page's words, and those of its watermark."""
    behind = {word for word in _huge(words) if word.text in marks} if marks else set()
    return [word for word in words if word not in behind], [word for word in words if word in behind]


def _huge(words: Sequence[Word]) -> list[Word]:
    largest = max((word.size for word in words), default=0.0)
    usual = median(word.size for word in words) if words else 0.0
    return [word for word in words if word.size >= _HUGE * usual] if largest >= _HUGE * usual > 0 else []


def _crosses(other: Word, mark: Word) -> bool:
    """Text runs through the letters, not above or below them."""
    margin = _INNER * (mark.bottom - mark.top)
    inside = mark.top + margin < other.middle < mark.bottom - margin
    return other.size < mark.size / _HUGE * 2 and inside and other.left < mark.right and other.right > mark.left
