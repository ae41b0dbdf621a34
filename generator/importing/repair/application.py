"""Repairs put into the lines they were proposed for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.importing.repair.assessment import Repair
from generator.importing.source import Line


def apply(lines: Sequence[Line], repairs: Iterable[Repair]) -> tuple[Line, ...]:
    """The lines with the repairs in them; pass only those that shall be made.

    Raises ValueError where a repair's word does not stand where it says: it was proposed for another text.
    """
    by_line: dict[int, list[Repair]] = defaultdict(list)
    for repair in repairs:
        by_line[repair.line].append(repair)
    return tuple(_repaired(line, by_line[line.number]) if line.number in by_line else line for line in lines)


def _repaired(line: Line, repairs: Iterable[Repair]) -> Line:
    text = line.text
    for repair in sorted(repairs, key=lambda repair: repair.start, reverse=True):
        if text[repair.start : repair.end] != repair.old:
            raise ValueError(f"line {line.number} has no “{repair.old}” at {repair.start}")
        text = text[: repair.start] + repair.new + text[repair.end :]
    return replace(line, text=text, cells=tuple(text.split("\t")) if line.cells else ())
