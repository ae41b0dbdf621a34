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
_KIND_WORD = re.compile(r"(klynge|råd)(?:n|en|ns|et|ets)?\b", re.IGNORECASE)
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


def _kind(text: str) -> str:
    """Whether a name says that a body is a cluster or a council; "" where it says neither."""
    found = _KIND_WORD.search(text)
    return found[1].lower() if found else ""


def _alike(name: str, bodies: Sequence[KnownBody]) -> list[KnownBody]:
    """The bodies whose names have the same words as a name, whatever kind of body either is."""
    said = _words(name)
    return [body for body in bodies if said and any(_words(other) == said for other in (body.name, *body.names))]


def known_body(name: str, bodies: Sequence[KnownBody]) -> KnownBody | None:
    """The body of the registers that a name means: by its name, slug or short name, or by the same words.

    The text names, the register spells: a council of the same district is not the cluster that the text speaks of, and
    a name that has other words besides is another body's.
    """
    for body in bodies:
        if name and slugify(name) in {body.slug, slugify(body.name), *(slugify(other) for other in body.names)}:
            return body
    kind = _kind(name)
    same = [body for body in _alike(name, bodies) if not kind or _kind(body.name) == kind]
    return same[0] if len(same) == 1 else None


def resembling(name: str, bodies: Sequence[KnownBody]) -> tuple[str, ...]:
    """The names of the registers that a person should compare with a name that they do not know."""
    said = _words(name)
    forms = ((body, _words(other)) for body in bodies for other in (body.name, *body.names))
    return tuple(dict.fromkeys(body.name for body, form in forms if form and said and (form <= said or said <= form)))


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
