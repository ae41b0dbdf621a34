"""Stretches of a text that do not overlap."""

from bisect import bisect_left, insort


class Spans:
    """Asks in logarithmic time whether a new stretch would overlap one that is there."""

    __slots__ = ("_spans",)

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> None:
        """Put in a stretch that overlaps no other."""
        if not self._spans or start >= self._spans[-1][1]:
            self._spans.append((start, end))
        else:
            insort(self._spans, (start, end))

    def overlap(self, start: int, end: int) -> bool:
        """Whether some stretch has a character in common with this one; an empty one has none."""
        spans = self._spans
        if not spans or start >= spans[-1][1]:
            return False
        at = bisect_left(spans, (start, end))
        return (at < len(spans) and spans[at][0] < end) or (at > 0 and spans[at - 1][1] > start)
