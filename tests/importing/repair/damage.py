"""Text damaged as programs damage it that read scans without Danish."""

import random
import re
from dataclasses import replace

from generator.importing.source import Line

_CONFUSIONS = {
    "ø": ("g", "g", "g", "o", "o", "a", "@", "e"),
    "å": ("a", "a", "a", "a", "a", "d"),
    "æ": ("ae", "ae", "ee", "e", "z", "se"),
    "Ø": ("O", "O", "@", "G"),
    "Å": ("A",),
    "Æ": ("AE", "Ae", "E"),
}


def damaged(line: Line, chance: random.Random) -> tuple[Line, dict[int, tuple[str, str]]]:
    """The line without its Danish letters, and for each word's place there what it is and was."""
    words: dict[int, tuple[str, str]] = {}
    text = ""
    for word in re.split(r"(\s+)", line.text):
        now = "".join(chance.choice(_CONFUSIONS[letter]) if letter in _CONFUSIONS else letter for letter in word)
        if word.strip():
            words[len(text)] = (now, word)
        text += now
    return replace(line, text=text), words
