"""Annexes that the source calls closed: what names them never gets into the draft."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importing.attachments import annex_key, annex_of
from generator.importing.part import Part
from generator.importing.row import Row
from generator.model.meeting import Section, SectionKind
from generator.reading.annexes import CLOSED_ATTACHMENT, close_attachments
from generator.reading.closed import bare, may_say

CLOSED_ANNEX = "lukket bilag"


def _line(row: Row, kind: SectionKind) -> str:
    """A row as the rules for closed annexes read it: a list item, a label, or a paragraph."""
    words = " | ".join(cell.strip() for cell in row.cells) if row.cells else row.text.strip()
    listed = row.mark or kind is SectionKind.ATTACHMENTS
    return f"- {words}" if listed and not words.endswith(":") else words


def _closed_rows(part: Part) -> set[int]:
    """The places of the rows that name a closed annex."""
    if not any(may_say(bare(row.text)) for row in part.rows):
        return set()
    lines = [_line(row, part.kind) for row in part.rows]
    section, hidden = close_attachments(Section(part.kind, "\n\n".join(lines)))
    if not hidden:
        return set()
    shown = section.text.split("\n\n")
    if len(shown) != len(lines):  # a line of the source is empty, or is taken along with the one above it
        return {at for at, line in enumerate(lines) if line in hidden}
    return {at for at, (before, after) in enumerate(zip(lines, shown, strict=True)) if before.strip() != after.strip()}


def close_annexes(parts: Sequence[Part]) -> Iterator[tuple[Row, str]]:
    """Puts "Lukket bilag" in the place of every closed annex; the rows that were there, each with the reason.

    An annex that one list calls closed is closed in the item's other lists too.
    """
    closed = {id(part): _closed_rows(part) for part in parts}
    names = {
        annex_key(annex)
        for part in parts
        for at in closed[id(part)]
        if (annex := annex_of(part.rows[at].text)) is not None
    }
    for part in parts:
        if part.kind is SectionKind.ATTACHMENTS:
            again = ((at, annex_of(row.text)) for at, row in enumerate(part.rows))
            closed[id(part)].update(at for at, annex in again if annex is not None and annex_key(annex) in names)
        for at in sorted(closed[id(part)]):
            row = part.rows[at]
            yield row, CLOSED_ANNEX
            part.rows[at] = replace(row, text=CLOSED_ATTACHMENT, mark=row.mark and "-", cells=())
