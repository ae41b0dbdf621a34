"""The people of one meeting while they are being gathered, found again by any form of their names."""

from collections.abc import Iterable
from dataclasses import replace

from generator.importing.names import find_name
from generator.importing.person import Person, is_name
from generator.model.meeting import Presence


class Roll:
    """The people so far, found again by any form of their names."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.people: dict[str, Person] = {}
        for person in people:
            self.add(person)

    def add(self, person: Person) -> str:
        """Put someone in, or what is new into what is known; the name they are known by."""
        known = self.find(person.name)
        if not known:
            self.people[person.name] = person
            return person.name
        before = self.people[known]
        presence = person.presence if person.presence not in (None, Presence.ATTENDED) else before.presence
        self.people[known] = replace(
            before,
            presence=presence,
            role=before.role or person.role,
            organisation=before.organisation or person.organisation,
            function=before.function or person.function,
            substitute_for=before.substitute_for or person.substitute_for,
            replaced_by=before.replaced_by or person.replaced_by,
            deputy=before.deputy or person.deputy,
            remark=before.remark or person.remark,
        )
        return known

    def find(self, name: str) -> str:
        """The name that a form of it is known by; empty where it is nobody's."""
        return find_name(name, self.people)

    def set(
        self,
        name: str,
        *,
        presence: Presence | None = None,
        substitute_for: str | None = None,
        remark: str | None = None,
        function: str | None = None,
    ) -> None:
        """Say something new of someone who is known."""
        person = self.people[name]
        self.people[name] = replace(
            person,
            presence=person.presence if presence is None else presence,
            substitute_for=person.substitute_for if substitute_for is None else substitute_for,
            remark=person.remark if remark is None else remark,
            function=person.function if function is None else function,
        )

    def say(self, who: Person, presence: Presence, item: str, written: str) -> None:
        """Somebody was, or was not, there."""
        known = self.find(who.name)
        if known:
            told = self.people[known].presence is Presence.APOLOGIES and presence is Presence.ABSENT
            self.set(known, presence=None if told else presence)  # "fraværende" says less than "afbud"
            self.add(replace(who, name=known, presence=None))
        elif is_name(who.name):
            self.people[who.name] = replace(who, presence=presence, as_written=written, listed=False, item=item)
