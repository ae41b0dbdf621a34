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
    waiting: dict[int, list[Repair]] = defaultdict(list)
    for repair in repairs:
        waiting[repair.line].append(repair)
    repaired = tuple(_repaired(line, waiting[line.number]) if line.number in waiting else line for line in lines)
    left = next((repair for there in waiting.values() for repair in there), None)
    if left is not None:
        raise ValueError(f"line {left.line} has no “{left.old}” at {left.start}")
    return repaired


def _repaired(line: Line, waiting: list[Repair]) -> Line:
    """The line with the repairs that fit it, which are taken from those that wait.

    Two lines may have one number, where a source found two on one line of the file.
    """
    text = line.text
    for repair in sorted(waiting, key=lambda repair: repair.start, reverse=True):
        if text[repair.start : repair.end] == repair.old:
            text = text[: repair.start] + repair.new + text[repair.end :]
            waiting.remove(repair)
    return replace(line, text=text, cells=tuple(text.split("\t")) if line.cells else ())
