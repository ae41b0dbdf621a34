"""Amounts of Danish kroner in running text and tables: "802.500 kr.", "4,06 mio. kr.", "kr. 50.000,-", "250 t.kr."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = r"(?P<{0}>\d{{1,3}}(?:[. \u00a0\u202f]\d{{3}})+(?:,\d{{1,2}})?|\d+(?:,\d+)?)"
_SCALE = r"(?P<{0}>mio\.?|million(?:er)?|mia\.?|milliard(?:er)?|tusinde?|t\.|t(?=\.?\s?kr))"
_KRONER = r"(?:kr(?:oner)?\b\.?|DKK\b|,-)"
_AMOUNT = re.compile(
    rf"(?<![\d.,])(?:{_NUMBER.format('number')}\s?(?:{_SCALE.format('scale')}\s?)?{_KRONER}"
    rf"|(?:kr\.?|DKK)\s?{_NUMBER.format('after')}(?:\s?{_SCALE.format('after_scale')})?(?![\d]))",
    re.IGNORECASE,
)
_SIGNS = (" kr", ".kr", "\u00a0kr", "\u202fkr", "(kr", "Kr", "DKK", ",-")
"""What an amount has in it or beside it; looking for plain words costs next to nothing."""
_FAR = 26
"""Characters; the longest number with "millioner" is shorter."""
_SCALES = {"mio": 10**6, "million": 10**6, "millioner": 10**6, "mia": 10**9, "milliard": 10**9, "milliarder": 10**9}
_THOUSAND = 1000
_BARE = re.compile(rf"\s*(?:kr\.?|DKK)?\s*{_NUMBER.format('number')}\s*(?:{_KRONER})?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class AmountMention:
    """An amount in a text."""

    start: int
    end: int
    kroner: int
    """Rounded to whole kroner."""
    digits: int
    """Figures as written: "4,06 mio." has three, so that 4.061.308 is the same amount rounded."""


def _value(number: str, scale: str) -> tuple[int, int]:
    whole, _, fraction = re.sub(r"[. \u00a0\u202f]", "", number).partition(",")
    factor = _SCALES.get(scale.lower().rstrip("."), _THOUSAND if scale else 1)
    significant = len((whole + fraction).lstrip("0"))
    return round(float(f"{whole}.{fraction or 0}") * factor), max(1, significant)


def _signs(text: str) -> list[int]:
    places = [0] if text.startswith("kr") else []
    for sign in _SIGNS:
        place = text.find(sign)
        while place >= 0:
            places.append(place)
            place = text.find(sign, place + 1)
    return sorted(places)


def find_amounts(text: str) -> Iterator[AmountMention]:
    """Every amount that says it is kroner, in order."""
    reached = 0
    for place in _signs(text):
        # Numbers are many and kroner few: only what stands around a sign is read.
        match = _AMOUNT.search(text, max(reached, place - _FAR), place + _FAR)
        if match and match.start() >= reached:
            reached = match.end()
            kroner, digits = _value(match["number"] or match["after"], match["scale"] or match["after_scale"] or "")
            yield AmountMention(match.start(), match.end(), kroner, digits)


def same_amount(mention: AmountMention, kroner: int) -> bool:
    """Whether a text's amount is this one, as exactly as the text gives it."""
    if mention.kroner == kroner:
        return True
    if mention.digits >= len(str(kroner)) or not kroner:
        return False
    unit = 10 ** (len(str(kroner)) - mention.digits)
    return abs(mention.kroner - kroner) * 2 <= unit and len(str(mention.kroner)) == len(str(kroner))


def parse_cell(text: str) -> int | None:
    """The whole kroner of a table's cell: "602.572", "576.000 kr."; None where the cell is anything else."""
    match = _BARE.fullmatch(text)
    return _value(match["number"], "")[0] if match else None
