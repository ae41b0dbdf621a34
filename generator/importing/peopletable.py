"""Lists of people that are tables: "Navn | Titel | Organisation | Til stede", or two lists side by side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from generator.importing.aside import with_aside
from generator.importing.labels import Field, group_heading, label_of
from generator.importing.person import Person, is_name
from generator.importing.personline import parse_person, split_people
from generator.importing.row import Row
from generator.importing.vocabulary import words
from generator.importing.wording import fold

COLUMN_NAMES = "tabellens kolonnenavne"
_LABEL = "Deltagere"
"""What stands over a table of people that has no label of its own."""
PRESENCE = "omsat til feltet “fremmøde”"

_FEWEST = 2
"""Columns that a heading names: the name, and one more."""
_LONGEST_HEADING = 60


class _Column(Enum):
    NAME = auto()
    POST = auto()
    """Role or organisation."""
    ORGANISATION = auto()
    PRESENCE = auto()
    """Whose cells say yes or no."""
    ABSENCE = auto()
    """Whose cells say who sent apologies."""
    LIST = auto()
    """Names below what is said of all of them: "Ikke til stede"."""


_COLUMNS = {word: _Column[column] for column, known in words("people_columns").items() for word in known}
_ANSWERS = {fold(word) or word: answer for answer, known in words("answers").items() for word in known}
_CAME, _AWAY, _ABSENT = "deltog", "afbud", "fraværende"
_SAID = {
    (_Column.PRESENCE, "yes"): _CAME,
    (_Column.PRESENCE, "no"): _AWAY,
    (_Column.PRESENCE, "absent"): _ABSENT,
    (_Column.ABSENCE, "yes"): _AWAY,
    (_Column.ABSENCE, "no"): _CAME,
    (_Column.ABSENCE, "absent"): _ABSENT,
}
_OPEN = ("-", ",", " og", "&")
"""Ends of cells that the row below goes on with."""
_APOLOGIES = re.compile(r"\bafbud", re.IGNORECASE)


def is_list_label(text: str) -> bool:
    """Whether a text is a label over people and nothing else: "Afbud", "Gæster:"."""
    label = label_of(text)
    return label is not None and label.field is Field.PEOPLE and not label.value


def _columns(cells: Sequence[str]) -> list[_Column | None]:
    """The columns that cells name; nothing where they head no table of people."""
    columns = [_COLUMNS.get(fold(cell)) for cell in cells]
    if _Column.NAME not in columns:
        lists = [at for at, cell in enumerate(cells) if is_list_label(cell)]
        if len(lists) != 1 or not {_Column.POST, _Column.ORGANISATION} & set(columns):
            return []
        columns[lists[0]] = _Column.LIST
    return columns if sum(column is not None for column in columns) >= _FEWEST else []


def _heads_lists(cells: Sequence[str]) -> bool:
    """Whether every cell is a heading over people: "Fra kommunerne: | Fra regionen:"."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return len(filled) >= _FEWEST and all(
        len(cell) <= _LONGEST_HEADING
        and (
            is_list_label(cell)
            or (cell.endswith(":") and group_heading(cell) is not None and parse_person(cell[:-1]) is None)
        )
        for cell in filled
    )


def heads_people(cells: Sequence[str]) -> bool:
    """Whether these cells may stand over columns of people, or of what is said of them."""
    return bool(_columns(cells)) or _heads_lists(cells)


def goes_on(cells: Sequence[str]) -> bool:
    """Whether cells are the rest of those above them: "(sekretær)" below a name, a post's last words."""
    return not cells[0] or cells[0].startswith("(") or cells[0][0].islower()


def _presence(column: _Column, cell: str) -> tuple[str, bool]:
    """What a cell says of who came, and whether that is all it says."""
    said = _SAID.get((column, _ANSWERS.get(fold(cell) or cell, "")), "")
    if said or column is not _Column.PRESENCE:
        return said, True
    return (_AWAY if _APOLOGIES.match(cell) else ""), False


@dataclass
class _Table:
    """The columns that a heading names, and what is said of the rows so far."""

    columns: Sequence[_Column | None]
    organisation: str = ""
    """Of the row above; empty where no such column stands before the names."""

    @property
    def name(self) -> int:
        """The place of the names' column."""
        return next(at for at, column in enumerate(self.columns) if column in (_Column.NAME, _Column.LIST))

    def filled(self, row: Row) -> Row:
        """The row with as many cells as the table has, and the organisation that the one above shares with it."""
        cells = list(row.cells)
        if len(cells) == len(self.columns) - 1 and row.left > 0 and self._may_be_left_out():
            cells = ["", *cells]
        cells += [""] * (len(self.columns) - len(cells))
        if self._may_be_left_out():
            self.organisation = cells[0].strip() or self.organisation
            if cells[self.name].strip():
                cells[0] = cells[0].strip() or self.organisation
        return replace(row, cells=tuple(cells))

    def _may_be_left_out(self) -> bool:
        return bool(self.columns) and self.columns[0] is _Column.ORGANISATION and self.name > 0

    def person(self, row: Row) -> tuple[Row, list[tuple[Row, str]]]:
        """A row as the line that other lists have, and the cells whose words became something else."""
        said: list[str] = []
        asides: list[str] = []
        gone: list[tuple[Row, str]] = []
        for at, (column, cell) in enumerate(zip(self.columns, row.cells, strict=True)):
            text = cell.strip()
            marked = column in {_Column.PRESENCE, _Column.ABSENCE} and text
            presence, whole = _presence(column, text) if column and marked else ("", False)
            if presence and whole:
                asides.insert(0, presence)
                gone.append((Row(cell, row.lines), PRESENCE))
            elif marked and (presence or with_aside(Person(""), text) is not None):
                asides.extend(filter(None, re.split(r"\s*[()]\s*", text)))
            elif text:
                said.insert(0 if at == self.name else len(said), text)
        text = " | ".join((*said, ""))  # a row names one person, whatever commas are in its cells
        return replace(row, cells=(), text=text + "".join(f" ({aside})" for aside in asides)), gone


def _side_by_side(rows: Sequence[Row]) -> list[Row]:
    """Lists that stand beside each other, one after the other."""
    width = max(len(row.cells) for row in rows)
    return [
        replace(row, cells=(), text=line.strip())
        for at in range(width)
        for row in rows
        if at < len(row.cells)
        for line in row.cells[at].split("\n")
        if line.strip()
    ]


def _names_people(cells: Sequence[str]) -> bool:
    return any(parse_person(cell) is not None or len(split_people(cell)) > 1 for cell in cells if cell.strip())


def with_people_listed(rows: Sequence[Row]) -> tuple[list[Row], list[tuple[Row, str]]]:
    """The rows with every table of people as lines, and what is not in them, each with its reason."""
    out: list[Row] = []
    gone: list[tuple[Row, str]] = []
    table: _Table | None = None
    at = 0
    while at < len(rows):
        row = rows[at]
        at += 1
        columns = _columns(row.cells)
        below = rows[at].cells if at < len(rows) else ()
        if _heads_lists(row.cells) and len(below) > 1 and _names_people(below[1:]):
            end = at
            while end < len(rows) and rows[end].cells:
                end += 1
            out.extend(_side_by_side(rows[at - 1 : end]))
            table, at = None, end
        elif columns:
            table = _Table(columns)
            over = row.cells[table.name].strip(" :") if columns[table.name] is _Column.LIST else _LABEL
            gone.append((row, COLUMN_NAMES))
            if over is not _LABEL or not (out and is_list_label(out[-1].text) and not out[-1].cells):
                out.append(replace(row, cells=(), text=over))
        elif table is not None and row.cells and len(row.cells) <= len(table.columns):
            while at < len(rows) and len(rows[at].cells) == len(table.columns) and _below(row, rows[at], table):
                row = _merged(row, rows[at])
                at += 1
            row = table.filled(row)
            if any(cell.strip() for cell in row.cells[1:]) or is_name(row.cells[0]):
                person, turned = table.person(row)
                out.append(person)
                gone.extend(turned)
            else:
                out.append(replace(row, cells=(), text=row.text.strip()))
        else:
            if not is_list_label(row.text):
                table = None
            out.append(row)
    return out, gone


def _below(row: Row, under: Row, table: _Table) -> bool:
    """Whether a row is the rest of the one above it: words that go on, and no name of its own."""
    if under.cells[0][:1] == "(" or under.cells[0][:1].islower():
        return True
    pairs = [(above, cell) for above, cell in zip(row.cells, under.cells, strict=False) if cell.strip()]
    nameless = len(under.cells) > table.name and not under.cells[table.name].strip()
    return nameless and bool(pairs) and all(cell[0].islower() or above.endswith(_OPEN) for above, cell in pairs)


def _merged(row: Row, under: Row) -> Row:
    cells = [f"{first} {second}".strip() for first, second in zip(row.cells, under.cells, strict=False)]
    return replace(row, cells=(*cells, *row.cells[len(cells) :]), lines=(*row.lines, *under.lines))
