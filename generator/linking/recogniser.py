"""Every known name in a text, in one pass however many names there are."""

import hashlib
import html
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from generator.linking.damage import damaged_spellings
from generator.linking.mention import RANK, Entry, Kind, Mention, Target

_ENDING = re.compile(
    r"(?:(?:[’']?(?:e?n|e?t|n?e|er|erne|erne?s|e?ns|e?ts|r|rne|rnes|s|es|ers|nes)|[’'])(?![\w’'])(?!-\w)|(?![\w’']))"
    r"(?P<compound>-[a-zæøå][\w-]*)?",
)
"""What may follow a noun: an ending that ends the word, with or without an apostrophe, and a hyphened second part."""
_ABBREVIATION_ENDING = re.compile(
    r"(?:[’'](?:e?n|e?t|er|erne|ernes|ens|ets|s)?|s|erne|ernes|en|ens|er)?(?![\w’'])(?P<compound>-[a-zæøå][\w-]*)?"
)
_NAME_ENDING = re.compile(r"(?:[’']s?|s)?(?![\w’'])(?!-\w)")
_BEFORE = re.compile(r"(?<!\w)(?:[A-ZÆØÅ][\w’'.\-]*|von|van|de|af|la|der)\s+$")
_FORENAMES = 5
_GOES_ON = re.compile(
    r"\s(?:(?:von|van|de|af|la|der)\s)?(?P<more>[A-ZÆØÅ][a-zæøåé]+)(?![\w’'])(?!\s(?:[Kk]ommune|[Ss]ygehus|[Hh]ospital))"
)
_SURNAME = re.compile(
    r"\w+(?:sen|gaard|gård|strup|holm|lund|skov|feldt?|quist|kvist|dahl|toft|bæk|bech|beck|kjær|gren|lev)"
)
"""Endings that few Danish words have and many surnames."""
_OPENINGS = frozenset(
    "fra hjem hvor i ind med mod ned når nu op os på sammen så til tilbage ud under ved vi videre vores".split()  # noqa: SIM905 — a list to be read
)
"""Words that a sentence is full of: a longer name that begins with one is a name only with its capital letter."""
_AT = re.compile(r"\b(?:i|på|ved|nær|omkring|uden for)\s$", re.IGNORECASE)
_DIRECTIONS = frozenset(("nord", "syd", "øst", "vest", "midt"))
_ALSO_WORDS = frozenset(
    """bang birk bro bæk dam eg fisk gade hav have hede jul klit kok konge lang lind lys mark mose munk ravn ring rose
    sand skov slot smed sommer storm strand ulv ung vang vind vinter vogn""".split()  # noqa: SIM905 — a list to be read
)
"""Surnames that are words too: where a sentence begins, the capital letter says nothing."""


@dataclass(frozen=True)
class Scope:
    """What names mean in one meeting's minutes."""

    bodies: tuple[str, ...] = ()
    people: Mapping[str, tuple[tuple[str, Target], ...]] = field(default_factory=dict)
    """Surname → (first name, person) of everyone who took part."""
    damaged: bool = False
    """The text came from a scan that lost the Danish letters."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one text holds."""

    mentions: list[Mention]
    signals: list[int]
    """Offsets of the signals, in order; one that ends first comes first."""
    nested: list[Target]
    """Projects whose names are part of another project's: "IPS" in "IPS for unge"."""


def _cases(spelling: str) -> set[str]:
    """The ways in which Danish writers put capitals into a name that is no abbreviation."""
    lowered = spelling.lower()
    found = {
        spelling,
        spelling[0].upper() + spelling[1:],
        lowered[0].upper() + lowered[1:],
        spelling.title(),
        spelling.upper(),
    }
    first, _, rest = lowered.partition(" ")
    if not rest or first not in _OPENINGS or not spelling[0].isupper():
        found |= {lowered, spelling[0].lower() + spelling[1:]}
    return found


def _joints(spelling: str) -> set[str]:
    """Hyphens and gaps: "72-timers" is also written "72 timers", and "Tele KOL" "Tele-KOL"."""
    found = {spelling, spelling.replace("-", " "), spelling.replace("-", "–")}
    words = spelling.split(" ")
    if len(words) == 2 and (words[0][-1:].isdigit() or words[-1].isupper()):  # noqa: PLR2004 — a pair of words is one compound
        found.add("-".join(words))
    if words[0].isdigit() and len(words) > 1:
        found.add(f"{words[0]}-{' '.join(words[1:])}")
    return found


@dataclass(frozen=True)
class _Index:
    """Spellings and what they mean."""

    automaton: AhoCorasick
    meanings: tuple[tuple[tuple[Entry, ...], bool], ...]
    """By the spelling's place: its entries, and whether it is somebody's surname."""


class Recogniser:
    """All names of the portal. Holds no state between texts and can be sent to a worker process.

    `fingerprint` changes whenever a name does; with the meeting's own bytes it is the key under which a meeting's
    passages may be kept.
    """

    def __init__(
        self,
        entries: Iterable[Entry],
        surnames: Iterable[str] = (),
        signals: Iterable[str] = (),
        places: Iterable[str] = (),
    ) -> None:
        """`surnames` are those of everyone; which of them mean a person is the scope's to say.

        `signals` are words whose places alone are wanted: the names of months, "næste møde". `places` are towns and
        the like: a surname that is one of them means nobody where it stands alone.
        """
        self.entries = tuple(entries)
        self.surnames = tuple(sorted(set(surnames)))
        self.signals = tuple(signals)
        self.places = frozenset(places)
        self._sound = self._index(lambda spelling: (spelling,), Implementation.DFA)
        self.fingerprint = hashlib.sha256(
            repr((self.entries, self.surnames, self.signals, sorted(self.places))).encode()
        ).hexdigest()

    def __reduce__(self) -> tuple[type["Recogniser"], tuple[Iterable[Entry], *tuple[Iterable[str], ...]]]:
        """The automaton itself cannot be pickled; it is built again in a few milliseconds."""
        return Recogniser, (self.entries, self.surnames, self.signals, self.places)

    @cached_property
    def _damaged(self) -> _Index:
        """Names as scans without Danish letters have them, beside the sound ones; built when first asked for."""
        return self._index(lambda spelling: (spelling, *damaged_spellings(spelling)), Implementation.ContiguousNFA)

    def _index(self, readings: Callable[[str], Iterable[str]], machine: Implementation) -> _Index:
        """A DFA is the quickest and the largest machine; names in all their damaged forms are too many for one."""
        by_spelling: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for joint in {entry.spelling} if entry.target.kind is Kind.PERSON else _joints(entry.spelling):
                for read in readings(joint):
                    for case in {read} if entry.exact else _cases(read):
                        listed = by_spelling.setdefault(html.escape(case, quote=False), [])
                        if all(known.target != entry.target for known in listed):
                            listed.append(entry)
        bearers = {read for surname in self.surnames for read in readings(surname)}
        for surname in bearers:
            by_spelling.setdefault(surname, [])
        spellings = sorted(by_spelling)
        return _Index(
            AhoCorasick([*spellings, *self.signals], matchkind=MatchKind.Standard, implementation=machine),
            tuple((tuple(by_spelling[spelling]), spelling in bearers) for spelling in spellings),
        )

    def find(self, text: str, scope: Scope) -> Found:
        """The names in `text`, HTML or plain, in order and apart: of two that overlap the longer stands.

        Linear in the length of the text. Marks of HTML are text here; whoever puts links in looks after them.
        """
        index = self._damaged if scope.damaged else self._sound
        meanings = index.meanings
        names = len(meanings)
        found: list[Mention] = []
        signals: list[int] = []
        for which, start, end in index.automaton.find_matches_as_indexes(text, overlapping=True):
            if which >= names:
                signals.append(start)
                continue
            if start:
                before = text[start - 1]
                if before not in " >(\n" and (before.isalnum() or before in "-_–&"):
                    continue
            entries, surname = meanings[which]
            mention = self._meant(text, start, end, entries, scope) if entries else None
            if surname and (mention is None or _may_be_a_person(text, start, end, scope)):
                # What is somebody's surname here and the name of something else needs the forename to mean either.
                alone = mention is None and text[start:end] not in self.places
                mention = _by_surname(text, start, end, scope, alone=alone)
            if mention is not None:
                found.append(mention)
        kept, nested = _apart(found)
        return Found(kept, signals, nested)

    @staticmethod
    def _meant(text: str, start: int, end: int, entries: tuple[Entry, ...], scope: Scope) -> Mention | None:
        if len(entries) == 1 and not entries[0].only_in:
            after = _after(text, end, entries[0])
            return None if after is None else Mention(start, after, entries[0].target)
        entry, term = _choose(entries, scope)
        after = _after(text, end, entry) if entry else None
        if entry is None or after is None:
            return None
        return Mention(start, after, entry.target, term if term is not entry.target else None)


def _choose(entries: tuple[Entry, ...], scope: Scope) -> tuple[Entry | None, Target | None]:
    """What a spelling means in a meeting, and the abbreviation that it is besides; nothing where that is not clear."""
    best: list[Entry] = []
    term: Target | None = None
    for entry in entries:
        if entry.only_in and not any(body in entry.only_in for body in scope.bodies):
            continue
        if entry.target.kind is Kind.TERM:
            term = entry.target
        if not best or RANK[entry.target.kind] < RANK[best[0].target.kind]:
            best = [entry]
        elif entry.target.kind is best[0].target.kind:
            best.append(entry)
    if len(best) > 1 and best[0].target.kind is Kind.PERSON:  # namesakes: the one who is here, if only one is
        here = scope.people.get(best[0].spelling.rsplit(" ", 1)[-1], ())
        best = [entry for entry in best if any(entry.target == target for _, target in here)]
    elif len(best) > 1:  # the same name for two things: the one that belongs to this meeting's body, if only one does
        best = [entry for entry in best if entry.only_in]
    return (best[0] if len(best) == 1 else None), term


def _after(text: str, end: int, entry: Entry) -> int | None:
    """Where the word ends that begins with the name; None where it is another word."""
    following = text[end : end + 1]
    if following == " " and entry.target.kind is Kind.PERSON and _goes_on(text, end):
        return None
    if not following or following in " .,<\n;:)":
        return end
    if entry.target.kind is Kind.PERSON:
        match = _NAME_ENDING.match(text, end)
        return match.end() if match else None
    match = (_ABBREVIATION_ENDING if entry.exact else _ENDING).match(text, end)
    if not match:
        return None
    if match["compound"] and not entry.inflects:
        return match.start("compound")
    return match.end()


def _goes_on(text: str, end: int) -> bool:
    """Whether another surname follows a name: "Bo Holm Jensen" is not Bo Holm."""
    match = _GOES_ON.match(text, end)
    return match is not None and _SURNAME.fullmatch(match["more"].lower()) is not None


def _may_be_a_person(text: str, start: int, end: int, scope: Scope) -> bool:
    """Whether a word that names something is also the surname of someone here, as it stands."""
    return text[start:end] in scope.people and bool(_NAME_ENDING.match(text, end))


def _by_surname(text: str, start: int, end: int, scope: Scope, *, alone: bool) -> Mention | None:
    """A person of this meeting by surname, with forenames in front or, if it may stand alone, without."""
    candidates = scope.people.get(text[start:end])
    ending = _NAME_ENDING.match(text, end) if candidates else None
    if not candidates or not ending or _goes_on(text, end):
        return None
    end = ending.end()
    begin = start
    words: list[tuple[int, str]] = []
    for _ in range(_FORENAMES):
        match = _BEFORE.search(text, max(0, begin - 40), begin)
        if not match:
            break
        begin = match.start()
        words.insert(0, (begin, match.group().strip()))
    for place, word in words:
        meant = {target for first, target in candidates if first == word}
        if len(meant) == 1:
            return Mention(place, end, meant.pop())
        if meant:
            return None
    meant = {target for _, target in candidates}
    if words or not alone or len(meant) != 1 or _may_be_a_word(text, start, end):
        return None
    return Mention(start, end, meant.pop())


def _may_be_a_word(text: str, start: int, end: int) -> bool:
    """Whether a surname alone is as likely a word: "Skov" where a sentence begins, "Vest" anywhere, "i Lund"."""
    word = text[start:end].rstrip("s'’").lower()
    if word in _DIRECTIONS or (_AT.search(text, max(0, start - 12), start) and text[end - 1] != "s"):
        return True
    before = text[max(0, start - 3) : start].rstrip(' ("»')
    return word in _ALSO_WORDS and (not before or before[-1] in ".!?:>")


def _apart(mentions: list[Mention]) -> tuple[list[Mention], list[Target]]:
    """Of mentions that overlap, the longest; of equal length, the first. And the projects inside another's name."""
    if len(mentions) < 2:  # noqa: PLR2004 — one cannot overlap
        return mentions, []
    end = 0
    for mention in mentions:  # the automaton gives them by their ends: mostly they are in order and apart
        if mention.start < end:
            break
        end = mention.end
    else:
        return mentions, []
    kept: list[Mention] = []
    nested: list[Target] = []
    cluster: list[Mention] = []
    end = 0
    for mention in sorted(mentions, key=_by_place):  # only what overlaps is weighed against each other
        if mention.start >= end:
            _settle(cluster, kept, nested)
            cluster = []
        cluster.append(mention)
        end = max(end, mention.end)
    _settle(cluster, kept, nested)
    return kept, nested


def _settle(cluster: list[Mention], kept: list[Mention], nested: list[Target]) -> None:
    """Choose among mentions that overlap one another; what is kept and what is nested is added to the lists."""
    chosen: list[Mention] = []
    for mention in sorted(cluster, key=_by_length):
        over = next((other for other in chosen if mention.start < other.end and other.start < mention.end), None)
        if over is None:
            chosen.append(mention)
        elif mention.target.kind is over.target.kind is Kind.PROJECT and mention.target != over.target:
            nested.append(mention.target)
    kept.extend(sorted(chosen, key=_by_place))


def _by_place(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


def _by_length(mention: Mention) -> tuple[int, int]:
    return mention.start - mention.end, mention.start
