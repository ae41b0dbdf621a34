"""Problems, collected while a file is read: all of them, not the first."""

from collections.abc import Iterable

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from generator.model.codes import CODES
from generator.model.diagnostic import Diagnostic, Severity

_LIKENESS = 60
"""Percent; below it a suggestion would be a guess."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like `word`, or an empty string where none is like it."""
    found = extractOne(word, list(known), scorer=ratio, score_cutoff=_LIKENESS)
    return found[0] if found else ""


class Findings:
    """The problems of one file."""

    def __init__(self, src_uri: str) -> None:
        self.src_uri = src_uri
        self._found: list[Diagnostic] = []

    def add(self, code: str, line: int, message: str, remedy: str = "") -> None:
        """Note a problem; its severity is the code's."""
        self._found.append(Diagnostic(self.src_uri, line, code, message, remedy, CODES[code].severity))

    def suggest(self, word: str, known: Iterable[str]) -> str:
        """A Danish sentence with the nearest known word, and the known ones where none is near."""
        words = list(known)
        best = nearest(word, words)
        return f"Mente du »{best}«?" if best else "Der kan stå: " + ", ".join(words) + "."

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All problems, by line."""
        return tuple(sorted(self._found))

    @property
    def unreadable(self) -> bool:
        """Whether the file must be set aside."""
        return any(found.severity in {Severity.ERROR, Severity.STOP} for found in self._found)
