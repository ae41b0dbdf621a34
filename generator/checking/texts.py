"""Names in running text that are almost a known person's, and participants named by first name alone."""

import re
from collections.abc import Iterator

from generator.checking.check import Check
from generator.checking.codes import found
from generator.checking.people import paste, settled
from generator.danish.likeness import bones_of, likeness, sound_of
from generator.danish.names import PersonName, name_key, split_name
from generator.linking.people import names_in
from generator.linking.portal import Item, Person, Portal
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import Meeting

_WORD = r"[A-ZÆØÅ][\w’'-]+"
_NAME = re.compile(rf"(?<![\w-]){_WORD}(?: (?:{_WORD}|[A-ZÆØÅ]\.|von|van|de|af|la))* {_WORD}(?![\w-])")
_FIRST = re.compile(r"(?<![\w-])[A-ZÆØÅ][a-zæøåé]{2,}(?![\w’'-])")

_CAPITAL_BEFORE = re.compile(r"[A-ZÆØÅ][\w’'-]*\s$")
_CAPITAL_AFTER = re.compile(r"\s[A-ZÆØÅ]")


class _Known:
    """People by the sound of their first names, so that a spelling is compared with few of them."""

    def __init__(self, people: dict[str, Person]) -> None:
        self.keys = {name_key(name) for person in people.values() for name in (person.name, *person.aliases)}
        self.by_sound: dict[str, list[tuple[PersonName, Person]]] = {}
        for person in people.values():
            for name in (person.name, *person.aliases):
                parts = split_name(name)
                if parts:
                    for hook in {sound_of(parts.first), "=" + bones_of(parts.first), *map(sound_of, parts.middle)}:
                        self.by_sound.setdefault(hook, []).append((parts, person))

    def like(self, name: str) -> Iterator[tuple[Person, bool, str]]:
        """Those whom a name is almost the name of, with whether that is weak, and why."""
        parts = split_name(name)
        if not parts:
            return
        hooks = {sound_of(parts.first), "=" + bones_of(parts.first), sound_of(parts.first[1:])}
        seen = set()
        for hook in sorted(hooks):
            for other, person in self.by_sound.get(hook, ()):
                like = likeness(parts, other) if person.slug not in seen else None
                if like:
                    seen.add(person.slug)
                    yield person, like.weak, like.reason


def _unlinked(item: Item) -> Iterator[tuple[str, int]]:
    """Runs of capitalised words in an item's text, with the line of their section."""
    for passage in item.passages:
        for match in _NAME.finditer(passage.text):
            words = match[0].split(" ")
            for start in range(len(words) - 1):  # "Vicedirektør Anna Berg": a title is no part of the name
                yield " ".join(words[start:]), passage.section.line
                if start == 1:
                    break


def _here(meeting: Meeting, portal: Portal) -> dict[str, set[str]]:
    """First name → slugs of those who took part."""
    first: dict[str, set[str]] = {}
    for written in names_in(meeting):
        slug = portal.names.get(written, "")
        if slug:
            first.setdefault(written.split(" ")[0], set()).add(slug)
    return first


def _run(corpus: Corpus, portal: Portal) -> Iterator[Diagnostic]:
    known = _Known(dict(portal.people))
    quiet = settled(corpus.participants)
    said: set[str] = set()
    for meeting in portal.meetings:
        here = _here(meeting, portal)
        present = set().union(*here.values()) if here else set()
        for item in portal.items[meeting.src_uri]:
            yield from _almost(item, present, known, quiet, said, corpus)
            yield from _first_names(item, here, portal)


def _almost(  # noqa: PLR0913, PLR0917 — an item, and what is known and said already
    item: Item, present: set[str], known: _Known, quiet: set[frozenset[str]], said: set[str], corpus: Corpus
) -> Iterator[Diagnostic]:
    near = {*item.people, *present}
    for name, line in _unlinked(item):
        key = name_key(name)
        if key in known.keys or name in said:
            continue
        people = [
            (person.slug not in near, person.slug, person, reason)
            for person, weak, reason in known.like(name)
            if frozenset((key, name_key(person.name))) not in quiet and (not weak or person.slug in near)
        ]
        if people:
            said.add(name)
            *_, person, reason = min(people, key=lambda one: one[:2])
            message = f"»{name}« i punkt {item.item.number} ligner »{person.name}«: {reason}."
            yield found(item.meeting.src_uri, line, "N602", message, paste(person.name, name, corpus))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word has no capitalised neighbour: it is no part of a longer name."""
    return not _CAPITAL_BEFORE.search(text, max(0, start - 40), start) and not _CAPITAL_AFTER.match(text, end)


def _first_names(item: Item, here: dict[str, set[str]], portal: Portal) -> Iterator[Diagnostic]:
    said = set()
    for passage in item.passages:
        for match in _FIRST.finditer(passage.text):
            name = match[0]
            slugs = here.get(name, set())
            if len(slugs) != 1 or name in said or not _stands_alone(passage.text, match.start(), match.end()):
                continue
            said.add(name)
            slug = next(iter(slugs))
            yield found(
                item.meeting.src_uri,
                passage.section.line,
                "N603",
                f"»{name}« i punkt {item.item.number} er vist »{portal.people[slug].name}«.",
                f"Skriv hele navnet, eller skriv [[{slug}|{name}]].",
            )


CHECK = Check("Navne i teksten", _run)
