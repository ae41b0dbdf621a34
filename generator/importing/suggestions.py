"""Names in a draft that the registers do not know: other forms of known people, and new people and projects."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.danish.slug import slugify
from generator.importing.draft import Draft
from generator.importing.names import same_person

_PROJECT = re.compile(
    r"\b[Pp]rojekt(?:et|er|erne)?\s+(?:[“”\"„»'](?P<quoted>[^“”\"„»«'\n]{3,60})[“”\"«']|(?P<named>[A-ZÆØÅ][\w-]+(?:\s+(?:(?:i|for|på|og|af)\s+)?[A-ZÆØÅ][\w-]+){0,4}))"
)
_MOST = 40
"""Suggestions of a kind; more help nobody."""


@dataclass(frozen=True)
class KnownNames:
    """What the registers and the portal's other minutes know."""

    people: tuple[str, ...] = ()
    aliases: Mapping[str, str] | None = None
    """Alias → name."""
    projects: tuple[str, ...] = ()
    """Names and aliases."""


@dataclass(frozen=True)
class Suggestions:
    """What a secretariat may want to write into the registers."""

    aliases: tuple[tuple[str, str], ...] = ()
    """A name as the minutes write it, and the known person it may be."""
    people: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()


def suggest(drafts: Iterable[Draft], known: KnownNames) -> Suggestions:
    """Names to look at, each once, in the order they stand. Nothing is decided: two people may have one name."""
    seen = set(known.people) | set(known.aliases or {})
    aliases: dict[str, str] = {}
    people: dict[str, None] = {}
    projects: dict[str, None] = {}
    titles = {slugify(project) for project in known.projects}
    for draft in drafts:
        for person in draft.people:
            if person.name in seen:
                continue
            alike = next((name for name in known.people if same_person(person.name, name)), "")
            if alike:
                aliases[person.name] = alike
            else:
                people[person.name] = None
        for item in draft.items:
            for match in _PROJECT.finditer(f"{item.title}\n{item.text}"):
                name = (match["quoted"] or match["named"]).strip(" .,")
                if slugify(name) and slugify(name) not in titles:
                    projects[name] = None
    return Suggestions(tuple(aliases.items())[:_MOST], tuple(people)[:_MOST], tuple(projects)[:_MOST])


def register_lines(name: str, aliases: Sequence[str] = ()) -> str:
    """The front matter of a register file, ready to paste."""
    lines = ["---", f"navn: {name}"]
    if aliases:
        lines.extend(("aliaser:", *(f"  - {alias}" for alias in aliases)))
    return "\n".join([*lines, "---"])
