"""All of ``content/`` → a corpus."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any

from generator.danish.slug import slugify
from generator.model.codes import CODES
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic, Severity
from generator.model.meeting import Meeting
from generator.model.register import Body, Organisation, Participant, Project
from generator.reading.findings import nearest
from generator.reading.glossary import read_glossary
from generator.reading.meeting import read_meeting
from generator.reading.privacy import Allowed, find_exposed
from generator.reading.registers import read_body, read_organisation, read_participant, read_project

GLOSSARY = "ordliste.md"
INTRODUCTION = "index.md"
_PAGES = (".md", ".markdown")
_NO_TEXTS = (
    ".pdf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".zip", ".7z", ".gz", ".msg",
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif",
    ".tif", ".tiff", ".bmp", ".ico", ".woff", ".woff2", ".ttf", ".otf",
    ".mp3", ".mp4", ".m4a", ".mov", ".webm", ".wav",
)  # fmt: skip
"""What such a file holds is not seen; every other file is looked through for personal data, annexes among them."""
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


def _load_annex(root: Path, src_uri: str) -> str:
    """A text that others have saved, in whatever character set: UTF-8, or what Windows writes."""
    data = (root / src_uri).read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


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


@dataclass(frozen=True)
class _Bodies:
    """The bodies that the minutes name, those without a file among them."""

    known: tuple[Body, ...]
    """The register's, then one for each folder of minutes whose cluster has no file."""
    meetings: tuple[Meeting, ...]
    """With each body by its slug, however it was named; those of unknown bodies are left out."""
    diagnostics: tuple[Diagnostic, ...]


def _unregistered(slug: str, meeting: Meeting, known: Iterable[str]) -> tuple[Body | None, Diagnostic]:
    """A body that has no file: taken at its folder's word, unless it may be a slip for one that has."""
    best = nearest(slug, known)
    if best or f"referater/{slug}/" not in meeting.src_uri:
        remedy = f"Mente du »{best}«?" if best else f"Opret content/klynger/{slug}.md med nøglen »navn«."
        message = f"Klyngen »{slug}« har ingen fil i content/klynger."
        return None, Diagnostic(meeting.src_uri, 1, "R301", message, remedy, CODES["R301"].severity)
    name = " ".join(word.capitalize() for word in slug.split("-"))
    message = f"Klyngen »{slug}« har ingen fil i content/klynger og vises som »{name}«."
    remedy = f"Opret content/klynger/{slug}.md med nøglen »navn«."
    return Body(slug, name), Diagnostic(meeting.src_uri, 1, "R304", message, remedy, CODES["R304"].severity)


def _resolve_bodies(meetings: Iterable[Meeting], registered: tuple[Body, ...]) -> _Bodies:
    bodies = {body.slug: body for body in registered}
    names = {
        slugify(name): body.slug for body in registered for name in (body.short_name, body.name, body.slug) if name
    }
    unknown: set[str] = set()
    kept, diagnostics = [], []
    for meeting in meetings:
        slugs = tuple(names.get(slug, slug) for slug in meeting.bodies)
        for slug in slugs:
            if slug not in bodies:
                body, diagnostic = _unregistered(slug, meeting, (body.slug for body in registered))
                diagnostics.append(diagnostic)
                if body:
                    bodies[slug] = body
                else:
                    unknown.add(meeting.src_uri)
        folder = meeting.src_uri.split("/")[1]
        if folder not in slugs:
            message = f"Filen ligger under »{folder}«, men hører til »{slugs[0]}«."
            remedy = "Flyt filen, eller ret nøglen »klynge«."
            diagnostics.append(Diagnostic(meeting.src_uri, 0, "F113", message, remedy, CODES["F113"].severity))
        if meeting.src_uri not in unknown:
            kept.append(meeting if slugs == meeting.bodies else replace(meeting, bodies=slugs))
    return _Bodies(tuple(bodies.values()), tuple(sorted(kept, key=lambda m: (m.date, m.src_uri))), tuple(diagnostics))


class _Gathering:
    """What is found while a folder is read: values are returned, problems are kept."""

    def __init__(self, root: Path, settings: ReadingSettings) -> None:
        self.root = root
        self.settings = settings
        self.diagnostics: list[Diagnostic] = []
        self.set_aside: list[str] = []
        self.seen: set[str] = set()

    def register(self, folder: str, read: Callable[[str, str], Any]) -> tuple[Any, ...]:
        """The entities of one register."""
        uris = _files(self.root, folder, "*.md")
        return tuple(self._kept(uris, (_one(self.root, uri, self.settings, read) for uri in uris)))

    def meetings(self) -> list[Meeting]:
        """The referater that can be read."""
        uris = [uri for uri in _files(self.root, "referater", "*/*.md") if not uri.endswith("/index.md")]
        self.diagnostics.extend(_strays(self.root, uris))
        return list(self._kept(uris, _all_meetings(self.root, uris, self.settings)))

    def _kept(self, uris: list[str], readings: Iterable[_FileReading]) -> Iterator[Any]:
        for uri, reading in zip(uris, readings, strict=True):
            self.seen.add(uri)
            self.diagnostics.extend(reading.diagnostics)
            if reading.value is None:
                self.set_aside.append(uri)
            else:
                yield reading.value

    def loose_texts(self) -> dict[str, str]:
        """Every other text by its `src_uri`, looked through for personal data."""
        texts = {}
        for uri in _files(self.root, "", "**/*"):
            if uri in self.seen or uri.lower().endswith(_NO_TEXTS):
                continue
            text = _load(self.root, uri) if uri.lower().endswith(_PAGES) else _load_annex(self.root, uri)
            if isinstance(text, Diagnostic):
                self.diagnostics.append(text)
            else:
                texts[uri] = text
                self.diagnostics.extend(find_exposed(text, uri, self.settings.allowed))
        return texts


def read_content(root: Path, settings: ReadingSettings | None = None) -> Corpus:
    """Read every register and every referat below `root`.

    Nothing is raised for what a file holds: its problems are in the corpus' diagnostics, and a file that cannot be
    read is named in `set_aside`. Personal data anywhere has severity ``stop``; the caller publishes nothing then.

    Raises:
        OSError: the folder or a file in it cannot be opened.

    """
    gathering = _Gathering(root, settings or ReadingSettings())
    bodies: tuple[Body, ...] = gathering.register("klynger", read_body)
    projects: tuple[Project, ...] = gathering.register("projekter", read_project)
    participants: tuple[Participant, ...] = gathering.register("deltagere", read_participant)
    organisations: tuple[Organisation, ...] = gathering.register("organisationer", read_organisation)
    meetings = gathering.meetings()
    resolved = _resolve_bodies(meetings, bodies)
    astray = {meeting.src_uri for meeting in meetings} - {meeting.src_uri for meeting in resolved.meetings}
    texts = gathering.loose_texts()
    glossary = read_glossary(texts.get(GLOSSARY, ""), GLOSSARY)
    return Corpus(
        meetings=resolved.meetings,
        bodies=resolved.known,
        projects=projects,
        participants=participants,
        organisations=organisations,
        terms=glossary.terms,
        introduction=_without_head(texts.get(INTRODUCTION, "")),
        diagnostics=tuple(sorted({*gathering.diagnostics, *resolved.diagnostics, *glossary.diagnostics})),
        set_aside=tuple(sorted({*gathering.set_aside, *astray})),
    )


def _without_head(text: str) -> str:
    """The front page's words; its front matter is MkDocs' own."""
    if text.startswith("---\n"):
        return text.partition("\n---\n")[2].strip()
    return text.strip()


def stops(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Those that forbid publishing anything at all."""
    return tuple(diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.STOP)
