"""A meeting as it was read: the draft's value, and what is to be said of it."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from generator.danish.slug import slugify
from generator.importing.account import Account
from generator.importing.agenda import unique
from generator.importing.head import Head
from generator.importing.item import ImportedItem
from generator.importing.markdown import markdown_of
from generator.importing.person import Person, without_personal
from generator.importing.privacy import Personal
from generator.model.meeting import Attendance, Meeting, Presence, Status


@dataclass(frozen=True)
class Draft:
    """One meeting as it was read."""

    body: str
    """The name, as the registers have it where they know it."""
    body_slug: str
    level: str
    head: Head
    people: tuple[Person, ...]
    items: tuple[ImportedItem, ...]
    chair: str
    """Who led this meeting; empty where the one listed was away."""
    chair_listed: str
    layout: str
    """How the source was read, in Danish."""
    personal: tuple[Personal, ...]
    region: str
    """The one the text names most often."""
    source: str
    """The file's name."""
    restored: str = ""
    """What was mended in a scanned text."""
    account: Account = field(default_factory=lambda: Account(0, 0))
    notes: tuple[str, ...] = ()
    """What was inferred, is missing or should be looked at, in Danish."""

    @property
    def day(self) -> date | None:
        """When it was; None where the source does not say."""
        return self.head.day

    @property
    def meeting(self) -> Meeting | None:
        """The meeting to be written; None where the date is unknown, for then it has no address."""
        return self.drawn if self.day else None

    @cached_property
    def drawn(self) -> Meeting:
        """The meeting, of which a draft without a date can be accounted for but not written."""
        day = self.day or date.min
        slug, level = self.body_slug or "ukendt", slugify(self.level) or "moede"
        head = self.head
        return Meeting(
            src_uri=f"referater/{slug}/{day.isoformat()}-{level}.md",
            bodies=(slug,),
            level=level,
            date=day,
            start=head.start,
            end=head.end,
            place=without_personal(head.place),
            status=Status.DRAFT,
            chair=self.chair,
            minute_taker=head.minute_taker,
            attendances=tuple(_attendance(person) for person in self.people),
            items=tuple(item.agenda_item() for item in unique(self.items)),
            source=self.source,
            preamble=markdown_of(head.rest),
            restored=self.restored,
        )


def _attendance(person: Person) -> Attendance:
    remark = "; ".join(filter(None, (person.remark, f"({person.party})" if person.party else "", person.unit)))
    return Attendance(
        person.name,
        person.role,
        person.organisation,
        person.presence or Presence.ATTENDED,
        person.substitute_for,
        person.function,
        remark,
    )


_MANY_WORDS_FOR = (0, 300, 900)
"""More words than minutes of no, one or two items have, unless items were overlooked."""


def _few_items(items: int, words: int) -> str:
    """A warning where a long source gave few items; else ""."""
    if items >= len(_MANY_WORDS_FOR) or words < _MANY_WORDS_FOR[items]:
        return ""
    return (
        f"Kun {items} {'punkt' if items == 1 else 'punkter'} fundet i {words} ord: se efter, om flere gemmer sig i "
        "teksten. Importen kender et punkt på, at dets nummer og titel står på en linje for sig."
    )


def missing(draft: Draft, *, damaged: bool, length: int) -> list[str]:
    """What should be known of a draft: what was inferred, left out or not found; `length` is the source's in words."""
    head = draft.head
    notes = [
        note
        for lacks, note in (
            (head.day is None, "Mødets dato står ikke i kilden; uden dato kan der ikke skrives et udkast."),
            (not head.body, "Hvem der mødtes, står ikke i kilden."),
            (not draft.level, "Mødets niveau står ikke i kilden."),
            (
                draft.level and not head.level,
                f"Niveauet “{draft.level}” er udledt af deltagernes roller eller udvalgets navn.",
            ),
            (not head.place, "Mødestedet står ikke i kilden."),
            (head.start is None, "Mødets tid står ikke i kilden."),
            (not draft.people, "Ingen deltagere er nævnt i kilden."),
            (
                draft.chair_listed and not draft.chair,
                f"Mødelederen {draft.chair_listed} var fraværende; hvem der ledede mødet, står ikke.",
            ),
        )
        if lacks
    ]
    for numbers, words in (
        (
            [item.number for item in draft.items if not item.title and not item.closed],
            "Titlen mangler i kilden på punkt",
        ),
        ([item.number for item in draft.items if item.closed], "Lukkede punkter er kun med som numre:"),
        ([item.number for item in draft.items if not item.closed and not item.decision], "Uden beslutning: punkt"),
    ):
        if 0 < len(numbers) < max(len(draft.items), 2) or (numbers and not words.startswith("Uden")):
            notes.append(f"{words} {', '.join(numbers)}.")
    if few := _few_items(len(draft.items), length):
        notes.insert(0, few)
    if damaged:
        notes.append("Teksten har næsten ingen æ, ø og å: den ser ud til at være skannet. Prøv --repair report.")
    return notes
