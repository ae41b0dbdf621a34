"""A run of meetings → its part of the index.

The index is cut into an old segment, which stays as it is for a long time, and a recent one,
so that a meeting that is added changes the files of the recent one alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.search.analysis import key
from generator.search.compounds import Splitter
from generator.search.damage import Restorer, skeleton
from generator.search.lexicon import damaged_lexicon, lexicon, reversed_lexicon
from generator.search.postings import Posting, Postings, frequencies, merged, pack
from generator.search.shards import PART, RESTORED, Shard, shards

_MEETINGS = 256
"""The old segment grows by so many meetings at a time."""


@dataclass(frozen=True)
class Segment:
    """One segment's files; document numbers in them count from its first document."""

    start: int
    """Number of its first document."""
    terms: tuple[Shard, ...]
    forwards: tuple[Shard, ...]
    backwards: tuple[Shard, ...]
    damaged: tuple[Shard, ...]


def boundary(meetings: int) -> int:
    """How many meetings belong to the old segment; none while the portal is small.

    >>> boundary(300), boundary(2000)
    (0, 1792)
    """
    return meetings // _MEETINGS * _MEETINGS if meetings >= 2 * _MEETINGS else 0


class Vocabulary:
    """How many documents hold each form, over the segments up to now; sound texts and damaged ones apart."""

    def __init__(self) -> None:
        self.sound: dict[str, int] = {}

    def learn(self, postings: Postings, damaged: frozenset[int]) -> None:
        """Count a segment's forms."""
        for form, posting in postings.forms.items():
            seen = len(posting.documents)
            if damaged:
                seen -= sum(document in damaged for document in posting.documents)
            if seen:
                self.sound[form] = self.sound.get(form, 0) + seen


def segment(start: int, postings: Postings, damaged: frozenset[int], vocabulary: Vocabulary) -> Segment:
    """The files of one segment; the vocabulary holds this segment's forms already."""
    keys: dict[str, dict[str, Posting]] = {}
    for form, posting in postings.forms.items():
        keys.setdefault(key(form), {})[form] = posting
    numbers = {name: len(_documents(forms)) for name, forms in keys.items()}
    by_skeleton = _only_damaged(keys, vocabulary) if damaged else {}
    parts = _parts(keys, postings, Splitter(vocabulary.sound))
    restored = _restored(keys, postings, damaged, vocabulary) if damaged else {}
    for mark, more in ((PART, parts), (RESTORED, restored)):
        for name, posting in more.items():
            keys.setdefault(name, {})[mark] = posting
            numbers.setdefault(name, len(posting.documents))
    return Segment(
        start,
        tuple(shards(keys, postings)),
        tuple(lexicon(numbers)),
        tuple(reversed_lexicon(numbers)),
        tuple(damaged_lexicon(by_skeleton)),
    )


def _documents(forms: Mapping[str, Posting]) -> set[int]:
    return {document for posting in forms.values() for document in posting.documents}


def _parts(keys: Mapping[str, Mapping[str, Posting]], postings: Postings, splitter: Splitter) -> dict[str, Posting]:
    """For each word that is part of compounds: the documents and fields that hold it only so."""
    compounds: dict[str, list[Posting]] = {}
    for form, posting in postings.forms.items():
        for name in {key(part) for part in splitter.parts(form)} - {key(form)}:
            compounds.setdefault(name, []).append(posting)
    return {
        name: rest
        for name, found in compounds.items()
        if (rest := _besides(found, keys.get(name, {}).values())).documents
    }


def _besides(found: Sequence[Posting], direct: Sequence[Posting] | Iterator[Posting] | object) -> Posting:
    """Postings without the fields in which the word itself stands."""
    known = dict(merged(direct))  # type: ignore[arg-type]
    rest = Posting()
    for document, packed in merged(found):
        if document in known:
            own = frequencies(known[document])
            packed = pack(0 if mine else count for mine, count in zip(own, frequencies(packed), strict=True))  # noqa: PLW2901
        if packed:
            rest.add(document, packed)
    return rest


def _only_damaged(keys: Mapping[str, Mapping[str, Posting]], vocabulary: Vocabulary) -> dict[str, tuple[str, int]]:
    """Keys that stand in damaged texts alone, with skeleton and number of documents."""
    found = {}
    for name, forms in keys.items():
        if not any(form in vocabulary.sound for form in forms):
            found[name] = (skeleton(name), len(_documents(forms)))
    return found


def _restored(
    keys: Mapping[str, Mapping[str, Posting]], postings: Postings, damaged: frozenset[int], vocabulary: Vocabulary
) -> dict[str, Posting]:
    """For each sound word: the damaged documents that hold what may be it."""
    restorer = Restorer(vocabulary.sound)
    sources: dict[str, list[Posting]] = {}
    for form, posting in postings.forms.items():
        inside = [place for place, document in enumerate(posting.documents) if document in damaged]
        if not inside or form in vocabulary.sound:
            continue
        own = Posting()
        for place in inside:
            own.add(posting.documents[place], posting.counts[place])
        for word in restorer.words(form):
            if key(word) != key(form):
                sources.setdefault(key(word), []).append(own)
    return {
        name: rest
        for name, found in sources.items()
        if (rest := _besides(found, keys.get(name, {}).values())).documents
    }
