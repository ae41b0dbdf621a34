"""Initials for people whom the list of participants names in full: behind titles, and in the cells below an item."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.importing.item import ImportedItem
from generator.importing.person import Person, is_name
from generator.importing.row import Row
from generator.importing.title import is_time_line

_LETTERS = r"[A-ZÆØÅ]{2,4}"
_SEVERAL = rf"{_LETTERS}(?:\s?[/,+&]\s?{_LETTERS})*"
_BEHIND_TITLE = re.compile(rf"\s*\((?P<who>{_SEVERAL})\)$")
_CELL = re.compile(rf"(?P<who>{_SEVERAL})|[Aa]lle")
_ONE = re.compile(_LETTERS)
_NAME_PART = re.compile(r"[A-ZÆØÅ]")
_FEWEST = 2
"""Titles that end with initials of participants: one alone may end with an abbreviation that spells the same."""


@dataclass(frozen=True)
class Cells:
    """What the last cells of an item say, where a table became lines: who presents it, and for how long."""

    rows: tuple[Row, ...] = ()
    presenters: tuple[str, ...] = ()
    """Names or initials; nobody where everyone is to speak."""
    times: str = ""


def cells_below(rows: Sequence[Row]) -> Cells:
    """The two last rows of an item where they are such cells, each apart from what is above it: "AF", "5 min."."""
    if len(rows) < 3:  # noqa: PLR2004 — two cells below some text
        return Cells()
    who, times = rows[-2:]
    if any(row.cells or row.mark or not row.gap for row in (who, times)) or not is_time_line(times.text):
        return Cells()
    found = _CELL.fullmatch(who.text.strip())
    if found is None and not is_name(who.text.strip()):
        return Cells()
    names = tuple(_ONE.findall(found["who"] or "")) if found else (who.text.strip(),)
    return Cells((who, times), names, times.text)


def initials_of(people: Sequence[Person]) -> dict[str, str]:
    """Names by initials: those the list gives, and those that only one name in it begins its words with."""
    spelt: Counter[str] = Counter()
    names: dict[str, str] = {}
    for person in people:
        letters = [found[0] for word in person.name.split() if (found := _NAME_PART.match(word))]
        for initials in {"".join(letters), "".join(letters[:1] + letters[-1:])}:
            if len(letters) > 1:
                spelt[initials] += 1
                names[initials] = person.name
    given = {person.initials: person.name for person in people if person.initials}
    return {initials: name for initials, name in names.items() if spelt[initials] == 1} | given


def with_initials_apart(items: Sequence[ImportedItem], people: Sequence[Person]) -> list[ImportedItem]:
    """The items whose titles end with participants' initials in brackets, with those as presenters.

    Only where several titles do, as "(KOL)" is no person. Initials of somebody else go from the titles too where
    they stand behind more than one of them.
    """
    known = initials_of(people)
    letters = {
        at: _ONE.findall(found["who"]) for at, item in enumerate(items) if (found := _BEHIND_TITLE.search(item.title))
    }
    resolved = {at for at, initials in letters.items() if all(one in known for one in initials)}
    if len(resolved) < _FEWEST:
        return list(items)
    often = Counter(one for initials in letters.values() for one in initials)
    out: list[ImportedItem] = []
    for at, item in enumerate(items):
        initials = letters.get(at, [])
        bare = _BEHIND_TITLE.sub("", item.title)
        if not bare or not initials or not all(one in known or often[one] >= _FEWEST for one in initials):
            out.append(item)
            continue
        presenters = tuple(known[one] for one in initials if one in known)
        out.append(replace(item, title=bare, presenters=presenters or item.presenters))
    return out
