"""A source laid out for reading: its rows, what each opens, and the titles its contents list promises."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.importing.contents import title_key
from generator.importing.row import Row
from generator.importing.sectionmark import section_mark
from generator.importing.wording import SectionMark, fold
from generator.model.meeting import SectionKind

CASE_LABEL = re.compile(
    r"^(?!sag nr\.?:?\s*\d{1,3}(?![\w./-]*\d))(?:acadre[- ]?)?"
    r"(?:sagsnr|sagsnummer|sags[- ]?id|sags?[ ]?nr|j\.?\s?nr|journal ?nr|journalnummer|esdh)"
    r"\b\.?[\s:]*"
    r"(?=\S*\d)",
    re.IGNORECASE,
)
"""The start of a line that gives an item's case number; "Sag nr. 4" is the item's own."""
CASE_NUMBER = re.compile(
    r"\b(?:[A-ZÆØÅ]{1,5}-\d{4}-\d{3,7}|\d{1,2}-\d{2}-\d{2}-\d{1,5}-\d{2}|\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d{1,5}-\d{2}|\d{2,4}/\d{3,8}|\d{3}-\d{4}-\d{2,7}|[A-Z]\d{4}-\d{3,7}|\d{4}-\d{4,7}|[A-Z]{1,4}\d{2}[-/]\d{3,6})\b",
)
"""The shapes that case systems give their numbers."""
BARE_CASE_NUMBER = re.compile(rf"(?P<number>{CASE_NUMBER.pattern})(?:\s+[a-zæøå]{{2,6}})?")
"""A number alone on its line, perhaps with the clerk's initials."""


_TITLE_ROWS = 4
_MINUTES = frozenset(("referat", "mødereferat", "beslutningsreferat"))


@dataclass(frozen=True)
class Sheet:
    """All that the layouts look at."""

    rows: tuple[Row, ...]
    titles: tuple[str, ...] = ()
    """From the list of contents."""
    damaged: bool = False
    """A scan without Danish letters."""

    @cached_property
    def marks(self) -> tuple[SectionMark | None, ...]:
        """What part of an item each row opens."""
        found = (
            None
            if row.cells or (row.mark and row.mark != "-") or len(row.text) > 600  # noqa: PLR2004 — no heading, and not worth the search
            else section_mark(row.text, damaged=self.damaged, bold=row.bold or row.level > 0)
            for row in self.rows
        )
        return tuple(
            None if (at < _TITLE_ROWS and self._is_title(at, mark)) or self._heads_minutes(at, mark) else mark
            for at, mark in enumerate(found)
        )

    def _heads_minutes(self, at: int, mark: SectionMark | None) -> bool:
        """Whether "Referat" stands over the minutes themselves, below an agenda that has the same headings."""
        if mark is None or mark.rest or fold(mark.heading) not in _MINUTES or at + 1 >= len(self.rows):
            return False
        first = self.rows[at + 1].full
        return first[:1].isdigit() and any(row.full == first for row in self.rows[:at])

    def _is_title(self, at: int, mark: SectionMark | None) -> bool:
        """Whether a row at the top that could open a decision is the document's own title."""
        if mark is None or mark.kind is not SectionKind.DECISION:
            return False
        numbered = any(re.match(r"\d|(?:punkt|pkt|sag)\b", row.full, re.IGNORECASE) for row in self.rows[:at])
        if fold(mark.heading) == "referat":
            return not numbered and not mark.rest
        return mark.when is not None and not re.search(r"beslut|behandl", mark.heading, re.IGNORECASE)

    @cached_property
    def title_keys(self) -> frozenset[str]:
        """The promised titles as titles are compared."""
        return frozenset(title_key(title) for title in self.titles)

    @cached_property
    def repeats(self) -> Counter[str]:
        """How often each short row stands in the source."""
        return Counter(title_key(row.full) for row in self.rows if 3 < len(row.text) < 250)  # noqa: PLR2004 — the length of a title

    def promised(self, title: str) -> bool:
        """Whether the list of contents has this title, whole or cut short."""
        key = title_key(title)
        if key in self.title_keys:
            return True
        return len(key) > 30 and any(len(known) > 25 and key.startswith(known) for known in self.title_keys)  # noqa: PLR2004 — shorter beginnings are alike by chance

    def is_case_line(self, at: int) -> bool:
        """Whether a row gives a case number and nothing that could be a title."""
        text = self.rows[at].full
        return bool(CASE_LABEL.match(text)) or bool(BARE_CASE_NUMBER.fullmatch(text.strip()))


def sheet_of(rows: Sequence[Row], titles: Sequence[str], *, damaged: bool) -> Sheet:
    """A sheet of these rows."""
    return Sheet(tuple(rows), tuple(titles), damaged)
