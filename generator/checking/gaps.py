"""Meetings that minutes speak of and the portal does not have."""

from collections.abc import Iterator

from generator.checking.check import Check
from generator.checking.codes import found
from generator.danish.dates import long_date
from generator.linking.portal import Gap, Portal
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic


def _line(gap: Gap) -> int:
    words = gap.words
    for section in gap.item.sections:
        place = section.text.find(words)
        if place >= 0:
            return section.line + section.text.count("\n", 0, place)
    return gap.item.line


def _run(corpus: Corpus, portal: Portal) -> Iterator[Diagnostic]:
    del corpus
    for gap in portal.gaps:
        if gap.outside:
            continue
        body = portal.bodies[gap.body].name if gap.body in portal.bodies else gap.body
        level = f", {gap.level}" if gap.level else ""
        year = " (året er gættet ud fra mødets dato)" if gap.year_inferred else ""
        yield found(
            gap.meeting.src_uri,
            _line(gap),
            "H701",
            f"Punkt {gap.item.number} nævner et møde den {long_date(gap.date)}{year}, "
            f"som portalen ikke har ({body}{level}).",
            "Læg referatet ind, hvis I har det. Er datoen forkert i kilden, så lad den stå.",
        )


CHECK = Check("Møder, der mangler", _run)
