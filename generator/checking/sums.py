"""Sums that can be checked: tables with a line "I alt", and grants against a cluster's means."""

import re
from collections.abc import Iterator, Sequence

from generator.checking.check import Check
from generator.checking.codes import found
from generator.danish.amounts import parse_cell
from generator.linking.portal import Portal
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import Section

_TOTAL = re.compile(r"\W*(?:i alt|ialt|sum|total(?:t)?|samlet|til sammen|tilsammen)\b.*", re.IGNORECASE)
_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*")
_YEAR = range(1990, 2100)
_ROUNDING = 2
"""Kroner; tables are made of rounded figures."""


def _cells(line: str) -> list[str]:
    return [re.sub(r"[*_`]", "", cell).strip() for cell in line.strip().strip("|").split("|")]


def tables_in(section: Section) -> Iterator[list[tuple[int, list[str]]]]:
    """The tables of a Markdown text: rows of cells with their lines in the file, the head row first."""
    rows: list[tuple[int, list[str]]] = []
    for place, line in enumerate([*section.text.split("\n"), ""]):
        if "|" in line:
            if not _RULE.fullmatch(line):
                rows.append((section.line + place, _cells(line)))
        elif rows:
            if len(rows) > 2:  # noqa: PLR2004 — a head and one row have no sum to check
                yield rows
            rows = []


def wrong_sums(rows: Sequence[tuple[int, list[str]]]) -> Iterator[tuple[int, str, int, int]]:
    """Lines whose "I alt" is not the sum of the figures above it: line, column, what stands there, what is right."""
    head = rows[0][1]
    for place, (line, cells) in enumerate(rows):
        if place < 2 or not cells or not _TOTAL.fullmatch(cells[0]):  # noqa: PLR2004 — head and one row at least
            continue
        start = max((p for p in range(1, place) if _TOTAL.fullmatch(rows[p][1][0])), default=0) + 1
        for column in range(1, len(cells)):
            stated = parse_cell(cells[column])
            above = [parse_cell(row[column]) if column < len(row) else None for _, row in rows[start:place]]
            if stated is None or len(above) < 2 or any(figure is None for figure in above):  # noqa: PLR2004 — one figure is no sum
                continue
            figures = [figure for figure in above if figure is not None]
            if all(figure in _YEAR for figure in figures) or abs(sum(figures) - stated) <= _ROUNDING:
                continue
            yield line, head[column] if column < len(head) else "", stated, sum(figures)


def _kroner(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


def _run(corpus: Corpus, portal: Portal) -> Iterator[Diagnostic]:
    for meeting in corpus.meetings:
        for item in meeting.items:
            for section in item.sections:
                if "|" not in section.text:
                    continue
                for rows in tables_in(section):
                    for line, column, stated, right in wrong_sums(rows):
                        message = (
                            f"Under »{column}« står {_kroner(stated)} i alt, men tallene giver {_kroner(right)} "
                            f"({_kroner(abs(right - stated))} {'mere' if right > stated else 'mindre'})."
                        )
                        yield found(
                            meeting.src_uri,
                            line,
                            "S801",
                            message,
                            "Ret tallet, hvis fejlen er jeres; ellers skriv en note.",
                        )
    for slug, years in portal.body_years.items():
        for year in years:
            if year.left is not None and year.left < 0:
                body = portal.bodies[slug]
                message = (
                    f"{body.name} har {_kroner(year.means or 0)} kr. i {year.year}, men projekterne har fået "
                    f"{_kroner(year.granted)} kr. derfra."
                )
                yield found(body.src_uri, 0, "S802", message, "Se efter i »midler« og i projekternes »bevillinger«.")


CHECK = Check("Summer", _run)
