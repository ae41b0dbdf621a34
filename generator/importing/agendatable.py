"""Agendas that are tables, an item a row: "Tid | Punkt | Ansvarlig | Referat"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.importing.closedhead import is_closed_head
from generator.importing.columnheads import Column, columns_named
from generator.importing.row import Row

COLUMN_NAMES = "tabellens kolonnenavne"
DIVIDED = "ord delt over to linjer"


_ORDER = (Column.WHO, Column.CASE, Column.RECOMMENDATION, Column.DECISION, Column.FOLLOW_UP, Column.ATTACHMENTS)
_NUMBER = re.compile(r"^\d{1,3}(?:\.\d{1,3})?[.)]?$")
_APART = re.compile(
    r"v\s?[/.]|\(|bilag\b|oplæg\b|beslutning|konklusion|indstilling|referat:|[-–•]\s|\d{1,2}[.)]\s(?-i:[A-ZÆØÅ])",
    re.IGNORECASE,
)
"""What begins a paragraph of its own in a cell."""
_FEWEST_NUMBERED = 2
_SHARE_BROKEN = 0.15
_NEARLY_FULL = 0.8
_NUMBERED = re.compile(r"^(?:(?:punkt|pkt\.?|ad)\s*)?(\d{1,3}(?:\.\d{1,3})?)[.):]?\s+(?=\S)", re.IGNORECASE)


def _item(row: Row, columns: Sequence[Column | None], count: int) -> list[Row]:
    """A row of the table as the rows that other minutes would have written."""
    cells: dict[Column, list[str]] = {}
    for column, cell in zip(columns, row.cells, strict=False):
        if cell.strip():
            cells.setdefault(Column.CASE if column is None else column, []).append(cell.strip())
    number = next((cell for cell in cells.get(Column.NUMBER, ()) if _NUMBER.match(cell)), "")
    titles = cells.get(Column.TITLE, [])
    if titles and _NUMBER.match(titles[0]) and len(titles) > 1:
        number, titles = titles[0], titles[1:]
    title, *more = "\n".join(titles).split("\n") if titles else [""]
    if found := _NUMBERED.match(title):
        number, title = number or found[1], title[found.end() :]
    time = " ".join(cells.get(Column.TIME, ()))
    if time and re.fullmatch(r"\d{1,3}", time):
        time += " min"
    plain = replace(row, cells=(), level=0, bold=False, mark="")
    heading = replace(
        plain, text=f"{title.strip()} {time}".strip(), mark=f"{number.strip(' .)') or count}.", level=2, gap=True
    )
    rows = [heading, *(replace(plain, text=line.strip()) for line in more if line.strip())]
    for column in _ORDER:
        lines = [line.strip() for cell in cells.get(column, ()) for line in cell.split("\n") if line.strip()]
        if not lines:
            continue
        if column is Column.WHO:
            rows.append(replace(plain, text=f"Ansvarlig: {', '.join(lines)}"))
            continue
        rows.append(replace(plain, text=column.value, level=3))
        rows.extend(replace(plain, text=line, gap=False) for line in lines)
    return rows


@dataclass
class _Table:
    """An agenda's columns, and its rows so far."""

    columns: list[Column | None]
    rows: list[Row] = field(default_factory=list)

    def divided(self) -> Iterator[tuple[Row, str]]:
        """The halves of words that are divided over two lines of a cell."""
        for above, row in pairwise(self.rows):
            for last, cell in zip(above.cells, row.cells, strict=False):
                if last.strip() and cell.strip() and _is_divided(last.strip(), cell.strip()):
                    yield Row(last.rsplit(maxsplit=1)[-1], above.lines), DIVIDED
                    yield Row(cell.split(maxsplit=1)[0], row.lines), DIVIDED

    def items(self) -> Iterator[Row]:
        """The rows of other minutes that the items of this one are."""
        groups = self._groups()
        joined = [_whole(group, self.columns, self._widths()) for group in groups]
        for count, row in enumerate(joined, 1):
            if self._title(row):
                yield from _item(row, self.columns, count)
            else:  # the rest of a table on the page before
                yield from (replace(row, cells=(), text=cell.strip()) for cell in row.cells if cell.strip())

    def _title(self, row: Row) -> str:
        heads = (Column.TITLE, Column.NUMBER)
        cells = zip(self.columns, row.cells, strict=False)
        return next((cell.strip() for column, cell in cells if column in heads and cell.strip()), "")

    def _groups(self) -> list[list[Row]]:
        """The rows of each item: in a table with numbers, what stands below a number belongs to it."""
        numbered = [_is_numbered(self._title(row)) for row in self.rows]
        sure = sum(numbered) >= _FEWEST_NUMBERED
        groups: list[list[Row]] = []
        for row, has_number in zip(self.rows, numbered, strict=True):
            title = self._title(row)
            begins = has_number or is_closed_head(Row(title, row.lines)) if sure else bool(title)
            if begins or not groups:
                groups.append([])
            groups[-1].append(row)
        return groups

    def _widths(self) -> list[int]:
        """How many letters fit on a line of each column; 0 where its paragraphs are whole."""
        widths = []
        for at in range(len(self.columns)):
            cells = [row.cells[at].strip() for row in self.rows if at < len(row.cells) and row.cells[at].strip()]
            broken = sum(cell[0].islower() and not cell.startswith(("v/", "v.")) for cell in cells)
            widths.append(max(map(len, cells)) if broken >= max(1, _SHARE_BROKEN * len(cells)) else 0)
        return widths


def _is_numbered(title: str) -> bool:
    found = _NUMBERED.match(title)  # "3. kvartal" goes on with the title above
    return _NUMBER.match(title) is not None or (found is not None and not title[found.end()].islower())


def _whole(rows: Sequence[Row], columns: Sequence[Column | None], widths: Sequence[int]) -> Row:
    """The rows of one item as one row: a paragraph a line in each cell, those that were broken joined."""
    cells = []
    for at, _ in enumerate(columns):
        paragraphs: list[str] = []
        parted, last = True, ""
        for row in rows:
            cell = row.cells[at].strip() if at < len(row.cells) else ""
            if cell and paragraphs and not (parted or row.gap) and _goes_on(last, cell, widths[at]):
                divided = _is_divided(last, cell)
                paragraphs[-1] = f"{paragraphs[-1][:-1]}{cell}" if divided else f"{paragraphs[-1]} {cell}"
            elif cell:
                paragraphs.append(cell)
            parted, last = not cell, cell
        cells.append("\n".join(paragraphs))
    lines = tuple(sorted({line for row in rows for line in row.lines}))
    return replace(rows[0], cells=tuple(cells), text="\t".join(cells), lines=lines)


def _is_divided(above: str, line: str) -> bool:
    """Whether a word is divided over two lines: "efterret-" over "ning", and not "syge-" over "og sundhedspolitik"."""
    divided = above.endswith("-") and not above.endswith(" -") and line[0].islower()
    return divided and not re.match(r"(?:og|eller|samt)\b", line)


def _goes_on(above: str, line: str, width: int) -> bool:
    """Whether a cell's line is the rest of the one above it, where its column has so many letters to a line."""
    if not width or _APART.match(line):
        return False
    full = len(above) + len(line.split(maxsplit=1)[0]) >= width * _NEARLY_FULL
    return full or line[0].islower() or above[-1] not in ".:!?"


def expanded_tables(rows: Sequence[Row]) -> tuple[list[Row], list[tuple[Row, str]]]:
    """The rows with every agenda table taken apart, and the rows that only named its columns."""
    out: list[Row] = []
    removed: list[tuple[Row, str]] = []
    table = _Table([])
    for row in rows:
        named = columns_named(row.cells) if row.cells else None
        if named is not None:
            removed.append((row, COLUMN_NAMES))
        if named is not None and table.columns == named:
            continue
        if named is None and row.cells and len(row.cells) <= len(table.columns) + 1 and table.columns:
            table.rows.append(row)
            continue
        if named is not None or not row.cells:
            out.extend(table.items())
            removed.extend(table.divided())
            table = _Table(named or [])
        if named is None:
            out.append(row)
    removed.extend(table.divided())
    return [*out, *table.items()], removed
