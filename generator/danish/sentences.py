"""Where a Danish sentence ends: not behind "d.", "ca." or "1." before "november"."""

import re

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
_END = re.compile(
    r"[.!?:;…][\"'”»)\]*_]*\s+(?=[\"'“«(\[*_]*[A-ZÆØÅ0-9])|\s*\n\s*(?=[-*•–#>|]|\d+[.)]\s|[\"'“«(\[*_]*[A-ZÆØÅ])"
)
_LAST_WORD = re.compile(r"([\w.]+)\.[\"'”»)\]*_]*\s*$")


def _ends(before: str, following: str) -> bool:
    """Whether the full stop at the end of `before` ends a sentence that `following` does not belong to."""
    match = _LAST_WORD.search(before)
    if not match:
        return True
    word = match[1].lower()
    if word.isdigit():
        # "den 1. november", "2. behandling": the number ends a sentence only before a capital letter, and years only.
        return following[:1].isupper() and len(word) > 2  # noqa: PLR2004 — an ordinal has one or two figures
    if word in _MAY_END:
        return following[:1].isupper()
    return word not in _ABBREVIATIONS and not (len(word) == 1 and word.isalpha())


def sentences(text: str) -> list[str]:
    """The sentences of plain text or light Markdown, in order, with inner line breaks made into spaces.

    A line that begins with a capital letter, a figure with a full stop or a list mark begins a sentence; a colon or a
    semicolon ends one only where a capital letter follows.
    """
    found = []
    start = 0
    for match in _END.finditer(text):
        newline = "\n" in match.group()
        mark = match.group()[:1]
        following = text[match.end() : match.end() + 2].lstrip("\"'“«([*_")
        if not newline and mark in ":;" and not following[:1].isupper():
            continue
        if mark == "." and not newline and not _ends(text[start : match.start() + 1], following):
            continue
        piece = " ".join(text[start : match.end()].split())
        if piece:
            found.append(piece)
        start = match.end()
    last = " ".join(text[start:].split())
    return [*found, last] if last else found
