"""What a scan does to a name, seen in the name itself: letters that Danish never puts where they stand."""

import re

_VOWEL_LOST = re.compile(
    r"(?<=\b[bdfhjkmpstv])g(?=[bcdfghjklmnprstv])"  # "Mgller": no Danish word begins so
    r"|(?<=[bdfhjkmptv])g(?=(?:ll|nn|rr|dd|tt|ss|mm|r[bgknst]|l[bdv]))",  # "Hundebgll", and not "Damgren"
    re.IGNORECASE,
)
_STROKE_BEFORE = re.compile(r"\b[IlL](?=[A-ZÆØÅ][a-zæøå]{2})")
"""A stroke of "v/" that was read as a letter: "IMads"; no name begins with two capitals."""
_CAPITAL_INSIDE = re.compile(r"\b[A-ZÆØÅ][A-ZÆØÅ](?=[a-zæøå]{2})|(?<=[a-zæøå]{2})[A-ZÆØÅ](?![a-zæøå])")
"""In "AMette" and "DrejØ"; "McDonald" and "DuPont" are names."""


def sound_name(name: str) -> str:
    """A name without what a scan has plainly done to it; the name itself where nothing is plain.

    >>> sound_name("Ib Mgller"), sound_name("IIda Lund"), sound_name("Ida DrejØ"), sound_name("Ib McDonald")
    ('Ib Møller', 'Ida Lund', 'Ida Drejø', 'Ib McDonald')
    """
    lettered = _VOWEL_LOST.sub("ø", _STROKE_BEFORE.sub("", name))
    return _CAPITAL_INSIDE.sub(lambda match: match[0].capitalize() if len(match[0]) > 1 else match[0].lower(), lettered)
