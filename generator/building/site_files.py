"""A portal → the files of its site."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.feeds.feed import feed_files
from generator.linking.portal import Portal
from generator.model.outcome import Outcome
from generator.model.output import OutputFile
from generator.model.register import Term
from generator.output.files import write_files
from generator.pages.frame import Frame
from generator.pages.naming import level_name
from generator.pages.page import Site
from generator.pages.render import render_pages
from generator.search.build import index_files
from generator.search.document import SearchDocument, documents
from generator.search.opensearch import opensearch_files
from generator.search.vendor import SCRIPTS, script_files, vendor_files

_ENOUGH_FOR_WORKERS = 200
"""Meetings; below it a worker process costs more to start than it saves."""


MADE_FROM_THEME = (SCRIPTS, "assets/stylesheets/")
"""Folders of the theme whose files are made here: joined or compacted, not copied."""


@dataclass(frozen=True)
class Making:
    """What a site is made of."""

    portal: Portal
    site: Site
    frame: Frame
    theme_dir: Path
    css: OutputFile
    written: Mapping[str, date | None] = field(default_factory=dict)
    """Addresses of the pages written by hand, and when each was changed."""
    workers: int = 1


def _facet_names(portal: Portal) -> dict[str, dict[str, str]]:
    return {
        "klynge": {slug: body.name for slug, body in portal.bodies.items()},
        "niveau": {meeting.level: level_name(meeting.level) for meeting in portal.meetings},
        "udfald": {outcome.value: outcome.value for outcome in Outcome},
        "projekt": {slug: project.name for slug, project in portal.projects.items()},
        "person": {slug: person.name for slug, person in portal.people.items()},
    }


def _write_index(
    folder: Path, found: Sequence[SearchDocument], terms: Sequence[Term], names: Mapping[str, Mapping[str, str]]
) -> int:
    return write_files(folder, index_files(found, terms, names))


@contextmanager
def _index_beside(making: Making, folder: Path) -> Iterator[Callable[[], int]]:
    """Build the search index while something else is done; gives a function that waits and says how many files.

    The index needs plain values only and none of the pages, so in a large portal it is a process of its own.
    """
    arguments = (folder, list(documents(making.portal)), making.portal.terms, _facet_names(making.portal))
    if making.workers < 2 or len(making.portal.meetings) < _ENOUGH_FOR_WORKERS:  # noqa: PLR2004 — one worker is this process
        yield lambda: _write_index(*arguments)
        return
    with ProcessPoolExecutor(1) as pool:
        future: Future[int] = pool.submit(_write_index, *arguments)
        yield future.result


def write_site(making: Making, folder: Path, progress: Callable[[str], None]) -> int:
    """Write every file of the site below `folder`; gives how many. `progress` is told in Danish what is being done.

    Raises:
        DuplicateOutputError: two parts of the generator want to write the same file.
        OSError: a file cannot be written.

    """
    with _index_beside(making, folder) as index:
        progress("Skriver siderne")
        count = write_files(folder, _files(making))
        progress("Bygger søgeindekset")
        return count + index()


def _files(making: Making) -> Iterator[OutputFile]:
    yield making.css
    yield from render_pages(making.portal, making.site, making.frame, making.theme_dir, making.written)
    yield from feed_files(making.portal, making.site)
    yield from vendor_files()
    yield from script_files(making.theme_dir)
    yield from opensearch_files(making.site.name, making.site.url)
