"""Promises that stand in a decision and not under "Opfølgning": suggested to the secretariat, never published."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from generator.checking.check import Check
from generator.checking.codes import found
from generator.danish.sentences import sentences
from generator.linking.portal import Item, Passage, Portal
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import SectionKind

_PROMISE = re.compile(
    r"\b(?:lover?|lovede|påtager sig|påtog sig|vender tilbage|følger op|undersøger|undersøges|udarbejder|udarbejdes"
    r"|indkalder|sender|rundsender|sendes|spørger|spørges|inviteres|kontakter|tager kontakt|melder tilbage|bringer"
    r"|tager .{1,40} med|overvejer|formidler|arrangerer|planlægger|inddrages|løfter)\b"
    r"|\bskal (?:\w+ ){0,4}(?:undersøge|udarbejde|overveje|indkalde|sende|følge|løse|lave|melde|invitere|spørge)\w*"
    r"|\bskal (?:\w+ ){0,4}udpege\w*"
    r"|\b(?:aftalt|besluttet|enighed om),? at\b.{0,80}\b(?:vil|undersøge|følge|løfte|spørge|invitere)\w*",
    re.IGNORECASE,
)
_NO_PROMISE = re.compile(
    r"\b(?:gjorde opmærksom|kunne|burde|ønskede|håber|opfordre\w*|gerne|ikke|hvis)\b|\?$", re.IGNORECASE
)
_SAME = 60
"""Per cent; above it the sentence says what a line under "Opfølgning" says already."""


def promising(passage: Passage) -> Iterator[str]:
    """The sentences of a decision that sound as if somebody is to do something."""
    for sentence in sentences(passage.text):
        if _PROMISE.search(sentence) and not _NO_PROMISE.search(sentence):
            yield sentence


def _missing(item: Item) -> Iterator[tuple[int, str]]:
    for passage in item.passages:
        if passage.section.kind is not SectionKind.DECISION:
            continue
        for sentence in promising(passage):
            if not any(fuzz.token_set_ratio(sentence, promise.text) >= _SAME for promise in item.promises):
                yield passage.section.line, sentence


def _run(corpus: Corpus, portal: Portal) -> Iterator[Diagnostic]:
    del corpus
    for item in portal.all_items():
        for line, sentence in _missing(item):
            yield found(
                item.meeting.src_uri,
                line,
                "H702",
                f"Punkt {item.item.number}: »{sentence}« lyder som noget, nogen skal gøre.",
                "Er det et løfte, så skriv det som en linje under ### Opfølgning: hvem, hvad og hvornår.",
            )


CHECK = Check("Løfter uden opfølgning", _run)
