"""Lines that part an agenda in two: open items above, closed ones below."""

import re
from collections import Counter
from collections.abc import Sequence

from generator.importing.heading import Heading, best_chain
from generator.importing.row import Row
from generator.importing.wording import fold
from generator.reading.closed import opens_closed_group, opens_open_group

DIVIDER = "overskrift over åbne eller lukkede punkter"
GROUP = "overskrift over flere punkter"

_DOORS = re.compile(
    r"(?:punkter|sager|dagsorden|(?:sager )?til behandling|behandling)?[\s,–-]*for\s+(?P<doors>åbne|lukkede)\s+døre"
)
_PURPOSE = r"(?:beslutning|drøftelse|orientering|godkendelse|behandling|information|debat)"
_GROUP = re.compile(
    rf"(?:(?:punkter|sager|emner|temaer)\s+)?til\s+{_PURPOSE}(?:(?:\s*,\s*|\s+og\s+|\s*/\s*|\s+eller\s+)(?:til\s+)?{_PURPOSE})*"
    r"|(?:beslutnings|orienterings|drøftelses|tema|status|informations|faste\s+|øvrige\s+|nye\s+|gensidig\s+)(?:punkter|sager|emner)"
    r"|(?:beslutnings|orienterings|drøftelses)del(?:en)?|formalia|gensidig orientering"
)
_LONGEST = 60
_OFTEN = 2
"""A line that stands more often says of one item whether it is open."""


def _opens(row: Row) -> bool | None:
    """Whether what stands below a row is open; None for a row that says nothing of it."""
    if row.cells or row.mark or len(row.text) > _LONGEST:
        return None
    if opens_closed_group(row.text):
        return False
    if opens_open_group(row.text):
        return True
    found = _DOORS.fullmatch(fold(row.text))
    return None if found is None else found["doors"] == "åbne"


def is_group(row: Row) -> bool:
    """Whether a row says what the items below it are for: "Til drøftelse", "Orienteringspunkter"."""
    if row.cells or row.mark or row.text.rstrip().endswith("."):
        return False
    return len(row.text) <= _LONGEST and bool(_GROUP.fullmatch(fold(row.text)))


def dividers_of(rows: Sequence[Row]) -> dict[int, bool]:
    """The places of such rows, each with whether the items below it are open."""
    said = {at: is_open for at, row in enumerate(rows) if (is_open := _opens(row)) is not None}
    often = Counter(fold(rows[at].text) for at in said)
    return {at: is_open for at, is_open in said.items() if often[fold(rows[at].text)] <= _OFTEN}


def best_chains(rows: Sequence[Row], headings: Sequence[Heading]) -> list[Heading]:
    """The best chain, or the best two where the numbers begin again below a divider."""
    best = best_chain(headings)
    most = sum(heading.weight for heading in best)
    for at in dividers_of(rows):
        below = best_chain([heading for heading in headings if heading.first > at])
        if not below or below[0].number != (1,):
            continue
        above = best_chain([heading for heading in headings if heading.first < at])
        weight = sum(heading.weight for heading in (*above, *below))
        if above and weight > most:
            best, most = [*above, *below], weight
    return best
