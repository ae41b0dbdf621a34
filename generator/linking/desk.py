"""What is at hand while one meeting is drafted, and what is written down."""

from dataclasses import dataclass, field

from generator.linking.codes import CODES
from generator.linking.mention import Kind, Target
from generator.linking.names import NameBook
from generator.linking.people import Directory
from generator.linking.recogniser import Recogniser, Scope
from generator.linking.reference import Reference
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import Meeting


@dataclass(frozen=True)
class Vocabulary:
    """All that one meeting must know of the rest of the portal to be drafted."""

    recogniser: Recogniser
    names: NameBook
    directory: Directory

    @property
    def fingerprint(self) -> str:
        """Changes whenever a name does."""
        return self.recogniser.fingerprint


@dataclass
class Desk:
    """One meeting on the table."""

    meeting: Meeting
    vocabulary: Vocabulary
    scope: Scope
    explained: set[str] = field(default_factory=set)
    """Ordinary words of the glossary that were linked in this meeting already."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _nearest: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Suggestions made already: a slip is often made more than once."""

    def resolve(self, written: str, line: int, kinds: tuple[Kind, ...] = tuple(Kind)) -> Target | None:
        """What a writer meant; a diagnostic and nothing where that is not clear."""
        targets = self.vocabulary.names.find(written, kinds)
        if len(targets) == 1:
            return targets[0]
        if targets:
            choices = ", ".join(f"»{target.key}« ({target.kind.value})" for target in targets)
            self._note("L502", line, f"»{written}« kan betyde flere ting: {choices}.", "Skriv det fulde navn.")
            return None
        if written not in self._nearest:
            self._nearest[written] = self.vocabulary.names.nearest(written, kinds)
        nearest = [f"»{name}«" for name in self._nearest[written]]
        what = "et projekt eller emne" if kinds == (Kind.PROJECT,) else "noget"
        remedy = f"Mente du {' eller '.join(nearest)}?" if nearest else "Opret det i registret, eller ret stavningen."
        self._note("L501", line, f"»{written}« er ikke navnet på {what} i registrene.", remedy)
        return None

    def _note(self, code: str, line: int, message: str, remedy: str) -> None:
        self.diagnostics.append(
            Diagnostic(self.meeting.src_uri, line, code, message, remedy, CODES[code].severity),
        )


@dataclass
class Gathered:
    """What an item's passages have named so far."""

    mentioned: dict[str, Target] = field(default_factory=dict)
    """By address: text is hashed once, other values at every look."""
    references: list[Reference] = field(default_factory=list)

    def name(self, target: Target) -> None:
        """Write down that a thing was named."""
        self.mentioned.setdefault(target.url, target)
