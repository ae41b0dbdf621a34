"""The index as files: the same bytes every time, and few new ones for one meeting more."""

from collections.abc import Iterable

from generator.search.build import index_files
from generator.search.document import SearchDocument


def _documents(meetings: int) -> list[SearchDocument]:
    """Small meetings about nothing, each with an item."""
    found = []
    for number in range(meetings):
        date = f"{2000 + number // 300}-{number // 25 % 12 + 1:02d}-{number % 25 + 1:02d}"
        head = {"meeting": f"Møde {number}", "body": "syd", "body_name": "Syd", "level": "politisk", "date": date}
        url = f"referater/syd/{date}-politisk/"
        found.append(SearchDocument(url=url, number="", title=f"Møde {number}", formal=True, **head))
        text = f"Udvalget talte om genoptræning og sag {number * 7919}."
        found.append(SearchDocument(url=f"{url}#punkt-1", number="1", title="Genoptræning", text=text, **head))
    return found


def _files(documents: Iterable[SearchDocument]) -> dict[str, bytes]:
    return {file.path: file.data for file in index_files(documents, (), {})}


def test_same_content_gives_the_same_bytes() -> None:
    """Two builds are equal, name by name and byte by byte."""
    assert _files(_documents(20)) == _files(_documents(20))


def test_one_meeting_more_changes_few_files() -> None:
    """Beyond some hundred meetings nearly every file stays as it was."""
    before, after = _files(_documents(600)), _files(_documents(601))
    new = [path for path in after if after[path] != before.get(path)]
    assert len(new) < len(after) / 20, new


def test_no_two_meetings_share_a_file() -> None:
    """Many meetings of one body on one day, whose short hashes are bound to be alike, keep texts of their own."""
    head = {"meeting": "", "body": "syd", "body_name": "Syd", "level": "politisk", "date": "2024-05-06"}
    meetings = [
        SearchDocument(url=f"referater/{number}/", number="", title=f"Sag {number}", **head) for number in range(700)
    ]
    paths = [file.path for file in index_files(meetings, (), {})]
    assert len(paths) == len(set(paths))


def test_an_empty_portal_has_an_index() -> None:
    """No documents is no error."""
    assert "soegeindeks/indeks.json" in _files([])
