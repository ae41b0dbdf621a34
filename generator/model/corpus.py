"""All that was read from ``content/``, before anything is linked."""

from dataclasses import dataclass

from generator.model.diagnostic import Diagnostic
from generator.model.meeting import Meeting
from generator.model.register import Body, Organisation, Participant, Project, Term


@dataclass(frozen=True)
class Corpus:
    """Everything readable, and a word on everything that was not."""

    meetings: tuple[Meeting, ...] = ()
    """By date, then address."""
    bodies: tuple[Body, ...] = ()
    projects: tuple[Project, ...] = ()
    participants: tuple[Participant, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    terms: tuple[Term, ...] = ()
    introduction: str = ""
    """Markdown of ``index.md``: the front page's own words."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """Of all files, sorted by file and line."""
    set_aside: tuple[str, ...] = ()
    """Files that could not be read."""
