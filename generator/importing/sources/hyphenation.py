"""A word divided over the end of a line, put together again.

Only some hyphens at line ends were put there by the division: "72-timers" and "social- og" keep theirs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_TAIL = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-$")
_HEAD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SUSPENDED = frozenset({"og", "eller", "samt", "men", "og/eller", "såvel", "som", "til", "kontra"})
_FEW = 40  # wrapped lines: fewer do not show whether a file divides words
_DIVIDING = 0.03  # of the wrapped lines: Danish minutes with division have 10-20 %, others 1 %
_KEEPING = frozenset({"e", "ikke", "ex", "non", "co", "pro", "anti", "mini", "vice"})


def ends_divided(line: str) -> bool:
    """The line ends with a hyphen that touches a letter or digit."""
    return len(line) > 1 and line[-1] == "-" and line[-2].isalnum()


@dataclass(frozen=True)
class Hyphenation:
    """How a file divides its words."""

    known: frozenset[str] = frozenset()
    """Words in lower case that stand undivided in the file."""
    divides: bool = True
    """Words are divided at line ends; where they are not, a hyphen at a line's end is the word's own."""

    def joined(self, line: str, following: str) -> str:
        """Two lines of one paragraph as one."""
        if not line or not following:
            return line + following
        if line.endswith("/") and len(line) > 1 and not line[-2].isspace():
            return line + following
        if not ends_divided(line):
            return f"{line} {following}"
        head = following.split(maxsplit=1)[0]
        if head.strip(",.;:").lower() in _SUSPENDED or self._is_dash(line, head):
            return f"{line} {following}"
        return line[:-1] + following if self._was_whole(line, head) else line + following

    def _is_dash(self, line: str, head: str) -> bool:
        """The hyphen is a dash that was written close to its word: "hospital- Afbud"."""
        tail = _TAIL.search(line)
        before = tail[0][:-1] if tail else ""
        ordinary = head[:1].isupper() and head[1:2].islower() and before[-1:].islower()
        return ordinary and f"{before}-{head}".lower().strip(",.;:") not in self.known

    def _was_whole(self, line: str, head: str) -> bool:
        """The word had no hyphen before it was divided."""
        tail, start = _TAIL.search(line), _HEAD.match(head)
        if tail is None or start is None:
            return False  # "72-timers"
        before, after = tail[0][:-1], start[0]
        if f"{before}-{after}".lower() in self.known:
            return False
        if (before + after).lower() in self.known:
            return True
        last = before.rsplit("-", 1)[-1]
        kept = (
            not self.divides
            or after[0].isupper()  # "Tele-KOL", "PLO-K"
            or (len(last) > 1 and last.isupper())  # "IPS-forløb"
            or last.lower() in _KEEPING
            or len(last) == 1
        )
        return not kept


def hyphenation(lines: Sequence[str]) -> Hyphenation:
    """From a file's visual lines: its words, and whether so many lines end with a hyphen as only division makes."""
    known = frozenset(
        found.lower()
        for line in lines
        for word in line.split()
        if not word.endswith("-")
        for found in _HEAD.findall(word)
    )
    divided = sum(1 for line, after in pairwise(lines) if ends_divided(line) and after[:1].islower())
    wrapped = sum(1 for after in lines if after[:1].islower())
    return Hyphenation(known, divides=wrapped < _FEW or divided >= _DIVIDING * wrapped)
