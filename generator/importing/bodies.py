"""Whose minutes: the body's name as registers and the rest of the text know it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.danish.slug import slugify

_NAMED = re.compile(
    r"\b(?P<kind>[Ss]undhedsklynge(?:n|ns)?|[Ss]undhedsråd(?:et|ets)?|[Kk]lynge(?:n)?)\s+(?P<name>[A-ZÆØÅ][\w-]+(?:\s+[A-ZÆØÅ][\w-]+){0,2})"
)
_SHORT = re.compile(r"^(?P<letters>[A-ZÆØÅ]{2,5})\b|\b(?P<last>[A-ZÆØÅ]{2,5})$")
_KIND = re.compile(r"\b(?:sundheds)?(?:klynge(?:n|ns)?|råd(?:et|ets)?)\b", re.IGNORECASE)


@dataclass(frozen=True)
class KnownBody:
    """A body of the registers."""

    slug: str
    name: str
    names: tuple[str, ...] = ()
    """Short name and other forms."""


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in slugify(_KIND.sub(" ", text)).split("-") if len(word) > 1)


def known_body(written: str, name: str, bodies: Sequence[KnownBody]) -> KnownBody | None:
    """The body of the registers that a name means.

    By its name, slug or short name, or by the words that part it from the others.
    """
    if not (written or name):
        return None
    for body in bodies:
        if slugify(name) in {body.slug, slugify(body.name), *(slugify(other) for other in body.names)}:
            return body
    said = _words(written)
    fitting = []
    for body in bodies:
        forms = [form for form in (_words(other) for other in (body.name, *body.names)) if form]
        if any(form <= said for form in forms):
            fitting.append((max(len(form) for form in forms if form <= said), body))
    if not fitting:
        return None
    best = max(size for size, _ in fitting)
    first = [body for size, body in fitting if size == best]
    return first[0] if len(first) == 1 else None


def expanded(name: str, texts: Iterable[str]) -> str:
    """A name written with initials, in the full form that the text itself uses most: "NFS Sundhedsklynge".

    The initials may be the full name's in any order; a name without initials comes back as it is.
    """
    short = _SHORT.search(name)
    if short is None:
        return name
    letters = sorted(short["letters"] or short["last"])
    found: Counter[str] = Counter()
    for text in texts:
        for match in _NAMED.finditer(text):
            words = match["name"].split()
            for count in range(len(words), 0, -1):
                initials = sorted(word[0].upper() for word in words[:count])
                if letters in (initials, sorted([*initials, match["kind"][0].upper()])):
                    kind = match["kind"].removesuffix("s") if match["kind"].endswith("ns") else match["kind"]
                    found[f"{kind[0].upper()}{kind[1:]} {' '.join(words[:count])}"] += 1
                    break
    return max(found, key=lambda full: found[full]) if found else name
