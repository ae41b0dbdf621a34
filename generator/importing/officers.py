"""Who led the meeting and who wrote the minutes, as labels name them: "Mødeleder: Anne Berg", "Ref.: AB"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importing.head import Head
from generator.importing.item import ImportedItem
from generator.importing.labels import Field, label_of
from generator.importing.person import Person, is_name
from generator.importing.personline import parse_person, split_people
from generator.importing.roll import Roll
from generator.importing.row import Row
from generator.model.meeting import Presence

_FUNCTIONS = {Field.CHAIR: "mødeleder", Field.MINUTES: "referent"}
_FIRST_ITEMS = 3


def _labelled(rows: Sequence[Row], *, below: bool) -> Iterator[tuple[Field, str]]:
    """The labels of officers among rows, with what stands behind them or, where that is so, on the next row."""
    for at, row in enumerate(rows):
        label = label_of(row.text, row.cells)
        if label is None or label.field not in _FUNCTIONS:
            continue
        value = label.value or (rows[at + 1].text if below and at + 1 < len(rows) else "")
        yield label.field, value.strip(" .")


def _known(roll: Roll, text: str) -> str:
    """The one on the roll whom a name or initials mean."""
    bare = text.strip(" .()")
    return next((one.name for one in roll.people.values() if one.initials and one.initials == bare), roll.find(bare))


def with_officers(roll: Roll, head: Head, items: Sequence[ImportedItem]) -> tuple[Person, ...]:
    """The people of a roll with their functions at the meeting, and the minute taker where no list has them."""
    told = list(_labelled([row for row, _ in head.converted], below=True))
    for item in items[:_FIRST_ITEMS]:
        told.extend(_labelled(item.rows_but(), below=False))
    for officer, value in told:
        for text in split_people(value):
            person = parse_person(text)
            known = _known(roll, person.name if person else text)
            if known:
                roll.set(known, function=roll.people[known].function or _FUNCTIONS[officer])
            elif person is not None and is_name(person.name) and officer is Field.MINUTES:
                roll.add(replace(person, presence=Presence.ATTENDED, function=_FUNCTIONS[officer], listed=False))
    return tuple(roll.people.values())
