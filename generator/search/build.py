"""Documents → all files of the search index."""

import json
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from generator.danish.slug import slugify
from generator.model.output import OutputFile
from generator.model.register import Term
from generator.search.columns import Names, facet_column, meeting_columns
from generator.search.damage import is_damaged
from generator.search.document import SearchDocument
from generator.search.packing import content_name, deflate, stream
from generator.search.postings import LENGTH_STEPS, Postings, class_length
from generator.search.segment import Segment, Vocabulary, boundary, segment
from generator.search.shards import Shard
from generator.search.synonyms import synonyms
from generator.search.texts import BLOCK, blocks, dictionary

FOLDER = "soegeindeks/"
VERSION = 2
"""Of the files' form: a page and an index of different versions do not understand each other."""
_MEETING_NAME = 2
"""Bytes of a hash in the name of a meeting's texts: short, because every reader gets all of them."""

_FACETS: dict[str, Callable[[SearchDocument], Sequence[str]]] = {
    "udfald": lambda document: (document.outcome,) if document.outcome else (),
    "projekt": lambda document: document.project_slugs,
    "person": lambda document: document.person_slugs,
}
"""Facets in files of their own, fetched when a reader opens them."""


def index_files(
    documents: Iterable[SearchDocument], terms: Sequence[Term], facet_names: Mapping[str, Mapping[str, str]]
) -> Iterator[OutputFile]:
    """Every file of the index; all but the manifest are named after their content.

    ``documents`` come meeting by meeting, oldest first, the meeting itself before its items.
    ``facet_names`` gives the name of each slug: ``{"klynge": {"syd": "Sundhedsklynge Syd"}}``.
    """
    meetings = [list(group) for _, group in groupby(documents, key=lambda document: document.url.partition("#")[0])]
    bodies, levels = (Names(facet_names.get(name, {})) for name in ("klynge", "niveau"))
    columns = meeting_columns(meetings, bodies, levels)
    known = synonyms(terms, (document for meeting in meetings for document in meeting))
    header: dict[str, object] = {
        "documents": sum(map(len, meetings)),
        "klynge": bodies.listed(),
        "niveau": levels.listed(),
        "abbreviations": known.abbreviations,
        "related": known.related,
        "steps": LENGTH_STEPS,
        "block": BLOCK,
    }
    words = dictionary(meetings)
    yield from _named(header, "dictionary", "ordbog", deflate(words))
    names, taken = bytearray(), set[str]()
    for meeting in meetings:
        packed = blocks(meeting, words)
        name, title = _free_name(b"".join(packed), meeting[0], taken)
        for number, data in enumerate(packed):
            yield OutputFile(f"{FOLDER}tekst/{title}-{number}.bin", data)
        names += bytes.fromhex(name)
    for facet, values in _FACETS.items():
        column = facet_column(
            (values(document) for meeting in meetings for document in meeting), facet_names.get(facet, {})
        )
        yield from _named(header, facet, facet, deflate(column))
    lengths = yield from _term_files(header, meetings)
    root = [json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode(), *columns, lengths]
    data = deflate(b"".join(map(stream, [*root, bytes(names)])))
    name = content_name(data)
    yield OutputFile(f"{FOLDER}rod/{name}.bin", data)
    manifest = {"version": VERSION, "root": name}
    yield OutputFile(f"{FOLDER}indeks.json", json.dumps(manifest).encode())


def _free_name(data: bytes, head: SearchDocument, taken: set[str]) -> tuple[str, str]:
    """A hash, and a file's name with it that no other meeting of the same body and day has."""
    salt = b""
    while True:
        name = content_name(data + salt, _MEETING_NAME)
        title = f"{slugify(head.body)}-{head.date}-{name}"
        if title not in taken:
            taken.add(title)
            return name, title
        salt += b"+"


def _named(header: dict[str, object], entry: str, folder: str, data: bytes) -> Iterator[OutputFile]:
    """One file, and its name and size in the header."""
    name = content_name(data)
    header[entry] = [name, len(data)]
    yield OutputFile(f"{FOLDER}{folder}/{name}.bin", data)


def _term_files(
    header: dict[str, object], meetings: Sequence[Sequence[SearchDocument]]
) -> Generator[OutputFile, None, bytes]:
    """The shards of every segment; returns the length classes. The header gets names and the average length."""
    vocabulary, total, number = Vocabulary(), 0.0, 0
    lengths = bytearray()
    tables: list[dict[str, object]] = []
    cut = boundary(len(meetings))
    for run in (meetings[:cut], meetings[cut:]):
        if not run:
            continue
        postings, damaged, start = Postings(), set(), number
        for meeting in run:
            if any(document.restored for document in meeting) or is_damaged(_prose(meeting)):
                damaged |= set(range(number - start, number - start + len(meeting)))
            for document in meeting:
                postings.add(document)
                number += 1
        total += sum(map(class_length, postings.lengths))
        lengths += postings.lengths.tobytes()
        vocabulary.learn(postings, frozenset(damaged))
        part = segment(start, postings, frozenset(damaged), vocabulary)
        yield from _segment_files(part, tables)
    header["segments"] = tables
    header["average"] = round(total / number, 3) if number else 0
    return bytes(lengths)


def _prose(meeting: Sequence[SearchDocument]) -> Iterator[str]:
    return (text for document in meeting for text in (document.decision, document.text))


def _segment_files(part: Segment, tables: list[dict[str, object]]) -> Iterator[OutputFile]:
    table: dict[str, object] = {"start": part.start}
    for name, files in (
        ("ord", part.terms),
        ("forfra", part.forwards),
        ("bagfra", part.backwards),
        ("skadet", part.damaged),
    ):
        rows = []
        for shard in files:
            title = content_name(shard.data)
            yield OutputFile(f"{FOLDER}{name}/{title}.bin", shard.data)
            rows.append(title)
        table[name] = [_firsts(files), "".join(rows)]
    tables.append(table)


def _firsts(files: Sequence[Shard]) -> str:
    """The files' first keys, each only as long as tells it from the last key before: here simply whole."""
    return " ".join(shard.first for shard in files)
