"""All of ``content/`` → a corpus."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any

from generator.model.codes import CODES
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.meeting import Meeting
from generator.model.register import Body, Organisation, Participant, Project, Term
from generator.reading.findings import nearest
from generator.reading.glossary import read_glossary
from generator.reading.meeting import read_meeting
from generator.reading.privacy import Allowed, find_exposed
from generator.reading.registers import read_body, read_organisation, read_participant, read_project

GLOSSARY = "ordliste.md"
INTRODUCTION = "index.md"
_TEXTS = (".md", ".markdown", ".txt", ".csv", ".html", ".htm", ".json", ".yml", ".yaml", ".xml", ".svg")
"""Files that are looked through for personal data, annexes among them; what a PDF or a picture holds is not seen."""
_ENOUGH_FOR_WORKERS = 200
"""Meetings; below it a worker process costs more to start than it saves."""
_BATCH = 50


@dataclass(frozen=True)
class ReadingSettings:
    """What ``site_config.yml`` says to the reader."""

    public: bool = False
    """"offentligt_repo": a closed item's text is laid open already when it stands in a file."""
    allowed: Allowed = field(default_factory=Allowed)
    workers: int = 1
    """Processes that read meetings side by side."""


@dataclass(frozen=True)
class _FileReading:
    value: Meeting | Body | Project | Participant | Organisation | None
    diagnostics: tuple[Diagnostic, ...]


def _load(root: Path, src_uri: str) -> str | Diagnostic:
    """A file's text with plain line ends."""
    data = (root / src_uri).read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Diagnostic(
            src_uri,
            line,
            "F101",
            "Filen er ikke gyldig UTF-8.",
            "Gem den igen med tegnsættet UTF-8.",
            CODES["F101"].severity,
        )


def _one(root: Path, src_uri: str, settings: ReadingSettings, read: Callable[[str, str], Any]) -> _FileReading:
    text = _load(root, src_uri)
    if isinstance(text, Diagnostic):
        return _FileReading(None, (text,))
    reading = read(text, src_uri)
    value = reading.meeting if hasattr(reading, "meeting") else reading.entity
    return _FileReading(value, (*find_exposed(text, src_uri, settings.allowed), *reading.diagnostics))


def _meetings(root: Path, uris: list[str], settings: ReadingSettings) -> list[_FileReading]:
    return [_one(root, uri, settings, lambda text, u: read_meeting(text, u, public=settings.public)) for uri in uris]


def _all_meetings(root: Path, uris: list[str], settings: ReadingSettings) -> Iterable[_FileReading]:
    if settings.workers < 2 or len(uris) < _ENOUGH_FOR_WORKERS:  # noqa: PLR2004 — one worker is this process
        return _meetings(root, uris, settings)
    batches = [uris[start : start + _BATCH] for start in range(0, len(uris), _BATCH)]
    with ProcessPoolExecutor(settings.workers) as pool:
        return list(chain.from_iterable(pool.map(_meetings, [root] * len(batches), batches, [settings] * len(batches))))


def _files(root: Path, folder: str, pattern: str) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in (root / folder).glob(pattern) if path.is_file())


def _strays(root: Path, meetings: list[str]) -> Iterator[Diagnostic]:
    """Files below ``referater/`` that are in no cluster's folder."""
    for uri in _files(root, "referater", "**/*.md"):
        if uri not in meetings:
            yield Diagnostic(
                uri,
                0,
                "F115",
                "Filen ligger ikke i en klynges mappe og bliver ikke udgivet.",
                "Flyt den til content/referater/<klynge>/.",
                CODES["F115"].severity,
            )


def _unknown_bodies(meetings: Iterable[Meeting], bodies: dict[str, Body]) -> Iterator[Diagnostic]:
    for meeting in meetings:
        for slug in meeting.bodies:
            if slug not in bodies:
                best = nearest(slug, bodies)
                remedy = f"Mente du »{best}«?" if best else f"Opret content/klynger/{slug}.md med nøglen »navn«."
                yield Diagnostic(
                    meeting.src_uri,
                    1,
                    "R301",
                    f"Klyngen »{slug}« har ingen fil i content/klynger.",
                    remedy,
                    CODES["R301"].severity,
                )


def read_content(root: Path, settings: ReadingSettings | None = None) -> Corpus:
    """Read every register and every referat below `root`.

    Nothing is raised for what a file holds: its problems are in the corpus' diagnostics, and a file that cannot be
    read is named in `set_aside`. Personal data anywhere has severity ``stop``; the caller publishes nothing then.

    Raises:
        OSError: the folder or a file in it cannot be opened.

    """
    settings = settings or ReadingSettings()
    diagnostics: list[Diagnostic] = []
    set_aside: list[str] = []

    def register(folder: str, read: Callable[[str, str], Any]) -> list[Any]:
        found = []
        for uri in _files(root, folder, "*.md"):
            reading = _one(root, uri, settings, read)
            diagnostics.extend(reading.diagnostics)
            if reading.value is None:
                set_aside.append(uri)
            else:
                found.append(reading.value)
        return found

    bodies: list[Body] = register("klynger", read_body)
    projects: list[Project] = register("projekter", read_project)
    participants: list[Participant] = register("deltagere", read_participant)
    organisations: list[Organisation] = register("organisationer", read_organisation)

    uris = [uri for uri in _files(root, "referater", "*/*.md") if not uri.endswith("/index.md")]
    meetings: list[Meeting] = []
    for uri, reading in zip(uris, _all_meetings(root, uris, settings), strict=True):
        diagnostics.extend(reading.diagnostics)
        if isinstance(reading.value, Meeting):
            meetings.append(reading.value)
        else:
            set_aside.append(uri)
    diagnostics.extend(_strays(root, uris))
    unknown = list(_unknown_bodies(meetings, {body.slug: body for body in bodies}))
    diagnostics.extend(unknown)
    astray = {diagnostic.src_uri for diagnostic in unknown}
    set_aside.extend(sorted(astray))

    terms: tuple[Term, ...] = ()
    introduction = ""
    seen = set(uris).union(
        *(_files(root, folder, "*.md") for folder in ("klynger", "projekter", "deltagere", "organisationer"))
    )
    for uri in _files(root, "", "**/*"):
        if uri in seen or not uri.lower().endswith(_TEXTS):
            continue
        text = _load(root, uri)
        if isinstance(text, Diagnostic):
            diagnostics.append(text)
            continue
        diagnostics.extend(find_exposed(text, uri, settings.allowed))
        if uri == GLOSSARY:
            glossary = read_glossary(text, uri)
            terms = glossary.terms
            diagnostics.extend(glossary.diagnostics)
        elif uri == INTRODUCTION:
            introduction = _without_head(text)
    return Corpus(
        meetings=tuple(sorted((m for m in meetings if m.src_uri not in astray), key=lambda m: (m.date, m.src_uri))),
        bodies=tuple(bodies),
        projects=tuple(projects),
        participants=tuple(participants),
        organisations=tuple(organisations),
        terms=terms,
        introduction=introduction,
        diagnostics=tuple(sorted(diagnostics)),
        set_aside=tuple(sorted(set_aside)),
    )


def _without_head(text: str) -> str:
    """The front page's words; its front matter is MkDocs' own."""
    if text.startswith("---\n"):
        return text.partition("\n---\n")[2].strip()
    return text.strip()


def with_diagnostics(corpus: Corpus, more: Iterable[Diagnostic]) -> Corpus:
    """The same corpus, with problems that others found in it."""
    return replace(corpus, diagnostics=tuple(sorted({*corpus.diagnostics, *more})))


def stops(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that forbid publishing anything at all."""
    return tuple(diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.STOP)
