"""A run of meetings → its part of the index.

The index is cut into an old segment, which stays as it is for a long time, and a recent one,
so that a meeting that is added changes the files of the recent one alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.search.analysis import fold, key
from generator.search.compounds import Splitter
from generator.search.damage import Restorer, skeleton
from generator.search.lexicon import damaged_lexicon, lexicon, reversed_lexicon
from generator.search.postings import Posting, Postings, frequencies, merged, pack
from generator.search.shards import PART, RESTORED, TARGET, Shard, shards

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
    meant = _meant(postings, damaged, vocabulary)
    by_skeleton = _only_damaged(keys, vocabulary) if damaged else {}
    parts = _besides_direct(_compounds(postings, vocabulary, meant), keys)
    restored = _besides_direct(_readings(postings, damaged, meant), keys)
    for mark, more in ((PART, parts), (RESTORED, restored)):
        for name, posting in more.items():
            keys.setdefault(name, {})[mark] = posting
            numbers.setdefault(name, len(posting.documents))
    words = {name: seen for name, seen in numbers.items() if name.isalpha()}
    return Segment(
        start,
        tuple(shards(keys, TARGET if start == 0 else TARGET // 2)),
        tuple(lexicon(words)),
        tuple(reversed_lexicon(words)),
        tuple(damaged_lexicon(by_skeleton)),
    )


def _documents(forms: Mapping[str, Posting]) -> set[int]:
    return {document for posting in forms.values() for document in posting.documents}


def _meant(postings: Postings, damaged: frozenset[int], vocabulary: Vocabulary) -> dict[str, tuple[str, ...]]:
    """For each form that only damaged texts have: the sound words it may be."""
    if not damaged:
        return {}
    restorer = Restorer(vocabulary.sound)
    return {form: restorer.words(form) for form in postings.forms if form not in vocabulary.sound}


def _compounds(
    postings: Postings, vocabulary: Vocabulary, meant: Mapping[str, tuple[str, ...]]
) -> dict[str, list[Posting]]:
    """For each word that is part of compounds: the compounds' postings."""
    splitter = Splitter(vocabulary.sound)
    folded = Splitter({fold(form): seen for form, seen in vocabulary.sound.items()}) if meant else splitter
    found: dict[str, list[Posting]] = {}
    for form, posting in postings.forms.items():
        if form in meant:
            parts = [part for word in meant[form] for part in splitter.parts(word)] or folded.parts(fold(form))
        else:
            parts = splitter.parts(form)
        for name in {key(part) for part in parts} - {key(form)}:
            found.setdefault(name, []).append(posting)
    return found


def _readings(
    postings: Postings, damaged: frozenset[int], meant: Mapping[str, tuple[str, ...]]
) -> dict[str, list[Posting]]:
    """For each sound word: the postings of damaged words that may be it, in damaged texts."""
    found: dict[str, list[Posting]] = {}
    for form, words in meant.items():
        own = Posting()
        for document, packed in zip(postings.forms[form].documents, postings.forms[form].counts, strict=True):
            if document in damaged:
                own.add(document, packed)
        for name in {key(word) for word in words} - {key(form)}:
            found.setdefault(name, []).append(own)
    return found


def _besides_direct(
    found: Mapping[str, Sequence[Posting]], keys: Mapping[str, Mapping[str, Posting]]
) -> dict[str, Posting]:
    """Postings without the fields in which the word itself stands; only what is left of them."""
    rests = {}
    for name, postings in found.items():
        known = dict(merged(keys.get(name, {}).values()))
        rest = Posting()
        for document, packed in merged(postings):
            left = packed
            if document in known:
                own = frequencies(known[document])
                left = pack(0 if mine else count for mine, count in zip(own, frequencies(packed), strict=True))
            if left:
                rest.add(document, left)
        if rest.documents:
            rests[name] = rest
    return rests


def _only_damaged(keys: Mapping[str, Mapping[str, Posting]], vocabulary: Vocabulary) -> dict[str, tuple[str, int]]:
    """Keys that stand in damaged texts alone, with skeleton and number of documents."""
    return {
        name: (skeleton(name), len(_documents(forms)))
        for name, forms in keys.items()
        if not any(form in vocabulary.sound for form in forms)
    }
