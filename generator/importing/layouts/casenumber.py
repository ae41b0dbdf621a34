"""A line with the case number above or below every heading, and no number in the heading itself."""

from collections.abc import Sequence

from generator.importing.contents import title_key
from generator.importing.heading import Heading, title_weight
from generator.importing.layouts.registry import Layout
from generator.importing.sheet import Sheet

_FEWEST = 2
_LONGEST = 250
_OFTEN = 2
"""A row that stands more often is the committee's name."""


def _could_be(sheet: Sheet, at: int) -> bool:
    if not 0 <= at < len(sheet.rows):
        return False
    row = sheet.rows[at]
    return (
        sheet.marks[at] is None
        and not row.cells
        and not row.mark
        and len(row.text) <= _LONGEST
        and row.text[:1].isupper()
        and not row.text.endswith((".", ":", ";"))
        and not row.text[:1].isdigit()
        and sheet.repeats[title_key(row.full)] <= _OFTEN
        and not sheet.is_case_line(at)
    )


def find(sheet: Sheet) -> Sequence[Heading]:
    """The rows that stand always above, or always below, the lines with case numbers."""
    cases = [at for at in range(len(sheet.rows)) if sheet.is_case_line(at)]
    if len(cases) < _FEWEST:
        return []
    best: list[Heading] = []
    for step in (1, -1):
        found: list[Heading] = []
        for at in cases:
            title = at + step
            if _could_be(sheet, title):
                weight = 0.8 + 0.5 * title_weight(sheet, title, title, sheet.rows[title].text)
                number = len(found) + 1
                found.append(
                    Heading(
                        min(at, title),
                        max(at, title) if step > 0 else title,
                        (number,),
                        str(number),
                        sheet.rows[title].text,
                        weight,
                    )
                )
        if len(found) >= max(_FEWEST, 0.7 * len(cases)) and sum(h.weight for h in found) > sum(h.weight for h in best):
            best = found
    return best


LAYOUT = Layout("sagsnummer over eller under overskriften", find, rank=7)
