"""Where a Danish sentence ends: not behind "d.", "ca." or "1." before "november"."""

import re
from collections.abc import Iterator

_ABBREVIATIONS = frozenset(
    """adm afd afs alm ang apr aug bl bl.a ca cand d dec dir div dok dr ds dvs eks ekskl el evt f f.eks feb fhv fmd forv
    fr fx følg gl gr h.h.v hhv hr i.e i.f.m i.f.t ifm ift iht inkl jan jf jvf kap kgl kl konst kr kst lign lok m m.fl
    m.h.p m.h.t m.m m.v maj mar mdr mhp mht mia min mio mm mv n nat ndr nov nr o o.a o.lign okt osv p.t pct pga pkt pr
    prof pt s sdr sek sep sept skt spec st stk tdl tlf u u.a udg undt v vedr vha vs årg ø øv""".split()  # noqa: SIM905 — a list to be read
)
"""Without the last full stop. "osv.", "m.v." and "kr." may end a sentence too: then a capital letter decides."""
_MAY_END = frozenset(
    (
        "osv",
        "m.v",
        "mv",
        "m.m",
        "mm",
        "m.fl",
        "kr",
        "mio",
        "mia",
        "pct",
        "o.lign",
        "el.lign",
        "lign",
        "min",
        "stk",
        "mdr",
    )
)
_END = re.compile(r"[.!?:;…][\"'”»)\]*_]*\s+(?=[\"'“«(\[*_]*[A-ZÆØÅ0-9])")
_LINE_BEGINS = re.compile(r"\s*(?:[-*+•–#>|]|\d+[.)]\s|[\"'“«(\[*_]*[A-ZÆØÅ]|$)")
_LAST_WORD = re.compile(r"([\w.]+)\.[\"'”»)\]*_]*\s*$")
_NUMBERED = re.compile(
    r"\b(?:punkt|punkterne|pkt\.|side|s\.|nr\.|nummer|bilag|kapitel|afsnit|fase|niveau|indsats|trin|del|uge|model|§)"
    r"(?: [\d.]+(?:,| og| til)?)* \d+\.[^\w]*$",
    re.IGNORECASE,
)
"""What is counted behind its noun: "jf. punkt 2." ends a sentence, "den 2." does not."""
_OPENING = "\"'“«([*_"


def _ends(before: str, following: str) -> bool:
    """Whether the full stop at the end of `before` ends a sentence that `following` does not belong to."""
    match = _LAST_WORD.search(before)
    if not match:
        return True
    word = match[1].lower()
    if word.isdigit():
        # "den 1. november", "2. behandling": the number ends a sentence only before a capital letter, and years only.
        return following[:1].isupper() and (len(word) > 2 or bool(_NUMBERED.search(before)))  # noqa: PLR2004 — an ordinal has one or two figures
    if word in _MAY_END:
        return following[:1].isupper()
    return word not in _ABBREVIATIONS and not (len(word) == 1 and word.isalpha())


def _paragraphs(text: str) -> Iterator[str]:
    """The lines of a text, those joined that a line break runs through."""
    gathered = ""
    for line in text.split("\n"):
        if gathered and not _LINE_BEGINS.match(line):
            gathered = f"{gathered} {line}"
            continue
        if gathered:
            yield gathered
        gathered = line
    if gathered:
        yield gathered


def iter_sentences(text: str) -> Iterator[str]:
    """As :func:`sentences`, one by one: whoever needs the first only, pays for the first only."""
    for paragraph in _paragraphs(text):
        start = 0
        for match in _END.finditer(paragraph):
            mark = paragraph[match.start()]
            following = paragraph[match.end() : match.end() + 2].lstrip(_OPENING)
            if mark in ":;" and not following[:1].isupper():
                continue
            if mark == "." and not _ends(paragraph[max(start, match.start() - 20) : match.start() + 1], following):
                continue
            yield " ".join(paragraph[start : match.end()].split())
            start = match.end()
        if last := " ".join(paragraph[start:].split()):
            yield last


def sentences(text: str) -> list[str]:
    """The sentences of plain text or light Markdown, in order, with inner line breaks made into spaces.

    A line that begins with a capital letter, a figure with a full stop or a list mark begins a sentence; a colon or a
    semicolon ends one only where a capital letter follows.
    """
    return list(iter_sentences(text))
