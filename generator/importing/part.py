"""A section of an item while it is being filled."""

import re
from dataclasses import dataclass, field
from datetime import date

from generator.importing.row import Row
from generator.model.meeting import SectionKind

_EMPTY = re.compile(r"^[\s.\-–—_*•]*$")
_NOTHING = re.compile(r"^(?:[\s.\-–—_*•]*|ingen(?: bilag)?|nej|intet|n/?a)\.?$", re.IGNORECASE)
_LISTS = (SectionKind.ATTACHMENTS, SectionKind.ABSENT)
"""Where "Ingen" says that the list is empty; elsewhere it is what was said."""


@dataclass
class Part:
    """One section."""

    kind: SectionKind
    heading: str = ""
    """As the source writes it; empty where the section has none."""
    body: str = ""
    """Whose decision it is, where the heading says so."""
    when: date | None = None
    lead: str = ""
    """A second heading right under the first, which says when and by whom it was decided."""
    rows: list[Row] = field(default_factory=list)
    headings: set[int] = field(default_factory=set)
    """Places in `rows` that are headings within the section."""
    own: bool = True
    """Whether the heading is the section's own, and not one that merely ended the section before."""

    @property
    def empty(self) -> bool:
        """Whether nothing stands under the heading, or a full stop."""
        return all(_EMPTY.match(row.text) for row in self.rows)

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to write: no words, or a list's word for none."""
        return self.empty or (self.kind in _LISTS and all(_NOTHING.match(row.full.strip()) for row in self.rows))
