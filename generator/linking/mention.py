"""What a name in running text stands for, and where."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """Kinds of things that have names; the value is the Danish word. Where a name means two kinds, the first stands."""

    PROJECT = "projekt"
    BODY = "klynge"
    ORGANISATION = "organisation"
    PERSON = "deltager"
    TERM = "ord"


RANK = {kind: place for place, kind in enumerate(Kind)}
"""The lower wins where one spelling names things of two kinds."""


@dataclass(frozen=True, slots=True)
class Target:
    """Something that has a page, or a place on one."""

    kind: Kind
    key: str
    """Slug; the name for a term."""
    url: str
    """Relative to the portal's root; no two targets share one."""
    title: str
    """The full name, or a term's long form."""
    short: bool = False
    """A term that is an abbreviation: explained in every section, other words once a meeting."""
    private: bool = False
    """A person without a page: counted, and not linked."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One spelling of one target."""

    spelling: str
    target: Target
    exact: bool = False
    """Letter case matters: abbreviations and personal names."""
    inflects: bool = True
    """Danish endings and hyphened compounds are the same name: "IPS-indsatsen", "klyngemidlerne"."""
    only_in: tuple[str, ...] = ()
    """Slugs of the bodies in whose minutes the spelling means this; empty for all."""


class Mention(NamedTuple):
    """A name found in a text. A named tuple, because there are half a million of them in a large portal."""

    start: int
    end: int
    """After the last character of the name with its ending."""
    target: Target
    term: Target | None = None
    """The abbreviation that the same words are, beside being the name of something else."""
