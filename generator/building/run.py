"""One build: what it has come to know on its way, and what it says when it is done."""

import os
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from generator.linking.portal import Portal
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic
from generator.model.output import OutputFile
from generator.pages.frame import Frame
from generator.pages.page import Site


@dataclass
class Run:
    """What one build has come to know."""

    site_dir: Path
    theme_dir: Path
    site: Site
    started: float
    """By the monotonic clock, in seconds."""
    corpus: Corpus = field(default_factory=Corpus)
    portal: Portal = field(default_factory=Portal)
    css: OutputFile = field(default_factory=lambda: OutputFile("", b""))
    frame: Frame | None = None
    written: dict[str, date | None] = field(default_factory=dict)
    """Addresses of the pages written by hand, and when each was changed."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Of reading and of linking, in the order of files and lines."""
        return tuple(sorted({*self.corpus.diagnostics, *self.portal.diagnostics}))


@dataclass(frozen=True)
class BuildReport:
    """What a build did."""

    site_dir: Path
    meetings: int = 0
    files: int = 0
    seconds: float = 0.0
    diagnostics: tuple[Diagnostic, ...] = ()
    set_aside: tuple[str, ...] = ()


def today() -> date:
    """The build's date; SOURCE_DATE_EPOCH makes two builds alike on different days."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()
