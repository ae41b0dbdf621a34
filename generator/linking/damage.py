"""Texts that a scan left without æ, ø and å, and how names look in them."""

from itertools import product

from generator.model.meeting import Meeting

_LOST = {
    "æ": ("ae", "ee", "e", "a", "æ"),
    "ø": ("o", "g", "a", "e", "oe", "@", "ø"),
    "å": ("a", "aa", "å"),
    "Æ": ("AE", "Ae", "A", "E", "Æ"),
    "Ø": ("O", "@", "Oe", "0", "Ø"),
    "Å": ("A", "Aa", "Å"),
}
"""What a reader without Danish letters makes of each, the most common first."""
_MOST_VARIANTS = 400
_READ = 5_000
"""Characters of a meeting that tell whether it is damaged."""
_ENOUGH = 400
_DANISH = 0.008
"""Share of letters that are æ, ø or å; sound Danish has about five per cent."""


def is_damaged(meeting: Meeting) -> bool:
    """Whether the minutes have far fewer Danish letters than Danish has. Short minutes are taken to be sound."""
    text, length = [], 0
    for item in meeting.items:
        for section in item.sections:
            text.append(section.text)
            length += len(section.text)
        if length > _READ:
            break
    joined = "".join(text)
    if sum(map(joined.count, "æøåÆØÅ")) >= _DANISH * max(length, _ENOUGH):
        return False
    letters = sum(map(str.isalpha, joined))
    return letters >= _ENOUGH and sum(map(joined.count, "æøåÆØÅ")) < _DANISH * letters


def damaged_spellings(name: str) -> tuple[str, ...]:
    """The ways in which a scan may have read a name that has Danish letters; nothing for a name without.

    A long name's letters are taken to be damaged alike: in one name "ø" is not "o" here and "g" there.
    """
    places = [letter for letter in name if letter in _LOST]
    if not places:
        return ()
    count = 1
    for letter in places:
        count *= len(_LOST[letter])
    if count <= _MOST_VARIANTS:
        choices = product(*(_LOST[letter] for letter in places))
        made = (_put(name, choice) for choice in choices)
    else:
        distinct = list(dict.fromkeys(places))
        readings = product(*(_LOST[letter] for letter in distinct))
        made = (
            _put(name, [dict(zip(distinct, reading, strict=True))[letter] for letter in places]) for reading in readings
        )
    return tuple(dict.fromkeys(spelling for spelling in made if spelling != name))


def _put(name: str, choice: tuple[str, ...] | list[str]) -> str:
    rest = iter(choice)
    return "".join(next(rest) if letter in _LOST else letter for letter in name)
