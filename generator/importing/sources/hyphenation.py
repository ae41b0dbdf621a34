"""A word divided over the end of a line, put together again.

Only some hyphens at line ends were put there by the division: "72-timers" and "social- og" keep theirs.
"""

import re
from collections.abc import Collection

_TAIL = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*-$")
_HEAD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SUSPENDED = frozenset({"og", "eller", "samt", "men", "og/eller", "såvel", "som", "til", "kontra"})
_KEEPING = frozenset({"e", "ikke", "ex", "non", "co", "pro", "anti", "mini", "vice"})


def ends_divided(line: str) -> bool:
    """The line ends with a hyphen that touches a letter or digit."""
    return len(line) > 1 and line[-1] == "-" and line[-2].isalnum()


def joined(line: str, following: str, known: Collection[str] = frozenset()) -> str:
    """Two lines of one paragraph as one; ``known`` are words in lower case that occur undivided in the same file."""
    if not line or not following:
        return line + following
    if line.endswith("/") and len(line) > 1 and not line[-2].isspace():
        return line + following
    if not ends_divided(line):
        return f"{line} {following}"
    head = following.split(maxsplit=1)[0]
    if head.strip(",.;:").lower() in _SUSPENDED:
        return f"{line} {following}"
    return line[:-1] + following if _was_whole(line, head, known) else line + following


def _was_whole(line: str, head: str, known: Collection[str]) -> bool:
    """The word had no hyphen before it was divided."""
    tail, start = _TAIL.search(line), _HEAD.match(head)
    if tail is None or start is None:
        return False  # "72-timers"
    before, after = tail[0][:-1], start[0]
    if f"{before}-{after}".lower() in known:
        return False
    if (before + after).lower() in known:
        return True
    last = before.rsplit("-", 1)[-1]
    kept = (
        after[0].isupper()  # "Tele-KOL", "PLO-K"
        or (len(last) > 1 and last.isupper())  # "IPS-forløb"
        or last.lower() in _KEEPING
        or len(last) == 1
    )
    return not kept
