"""Labels in the left margin, with the text beside them on the same line: each gets a line of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importing.source import Line, Source
from generator.importing.wording import worded_mark
from generator.model.meeting import SectionKind

_APART = re.compile(r"^(?P<label>\S+(?: \S+)*)\s{2,}(?P<text>\S.*)$")
_WIDE = re.compile(r"\s{3,}|\t")
_SENTENCE = re.compile(r"(?:\d+[.)]\s+)?[^\W\d].*[.:,]$|(?:\S+\s+){4}\S")
_LONGEST_LABEL = 45
_MOST_LINES = 3
"""Of a label that is broken."""
_FEWEST = 2
"""Labels whose text begins in the same column; one alone may be a table's row."""
_POINTS_PER_BLANK = 6.0
_SHORTEST_PART = 4
"""Letters of a broken label's first line, with its hyphen."""


@dataclass(frozen=True)
class _Margin:
    """What stands in a line's margin and beside it."""

    label: str
    text: str
    column: int
    """Where the text begins; 0 where the margin has no text beside it."""


@dataclass(frozen=True)
class _Found:
    """A label with the lines it is written on."""

    at: int
    label: str
    margins: tuple[_Margin, ...]

    @property
    def column(self) -> int:
        return max(margin.column for margin in self.margins)


def _margin(line: Line) -> _Margin | None:
    if line.cells or line.level or line.bullet:
        return None
    if (match := _APART.match(line.text)) is None:
        short = 0 < len(line.text) <= _LONGEST_LABEL
        return _Margin(line.text.strip(), "", 0) if short else None
    if len(match["label"]) > _LONGEST_LABEL or _WIDE.search(match["text"]):
        return None
    return _Margin(match["label"], match["text"], round(line.left / _POINTS_PER_BLANK) + match.start("text"))


def _opens_part(label: str) -> bool:
    mark = None if ":" in label else worded_mark(label)
    return mark is not None and not mark.rest and mark.kind is not SectionKind.ABSENT


def _joined(margins: Sequence[_Margin]) -> str:
    label = ""
    for margin in margins:
        label = label[:-1] + margin.label if label.endswith("-") else f"{label} {margin.label}".strip()
    return label


def _label_at(lines: Sequence[Line], at: int) -> _Found | None:
    """The longest label that begins on a line: nothing but its last line may be a label by itself."""
    margins: list[_Margin] = []
    found: _Found | None = None
    for line in lines[at : at + _MOST_LINES]:
        margin = _margin(line)
        if margin is None or line.left != lines[at].left or line.number != lines[at].number + len(margins):
            break
        beside = {one.column for one in (*margins, margin) if one.column}
        if len(beside) > 1:
            break
        margins.append(margin)
        label = _joined(margins)
        divided = margins[0].label.endswith("-") and len(margins[0].label) > _SHORTEST_PART
        goes_on = divided or margin.label[0].islower() or label.isupper()
        if (len(margins) == 1 or beside or goes_on) and _opens_part(label):
            found = _Found(at, label, tuple(margins))
    return found if found is not None and (found.column or len(found.margins) > 1) else None


def _labels(lines: Sequence[Line]) -> Iterator[_Found]:
    at = 0
    while at < len(lines):
        found = _label_at(lines, at)
        if found is not None:
            yield found
        at += len(found.margins) if found is not None else 1


def _begins_at(one: _Found, column: int) -> bool:
    return bool(one.column) and abs(one.column - column) <= 1


def _is_margin(found: Sequence[_Found]) -> bool:
    """Whether labels with text in one column are no rows of a table: most of them have sentences beside them."""
    told = sum(any(_SENTENCE.match(margin.text) for margin in one.margins) for one in found)
    return len(found) >= _FEWEST and told * 2 > len(found)


def with_margin_labels(source: Source) -> Source:
    """The source with such labels on lines of their own, above their text; one that is broken over lines put together.

    The text keeps its line's number. A source with a single such label is left as it is.
    """
    found = list(_labels(source.lines))
    columns = {one.column for one in found if one.column}
    margins = {column for column in columns if _is_margin([one for one in found if _begins_at(one, column)])}
    labels = {one.at: one for one in found if not one.column or one.column in margins}
    out: list[Line] = []
    skip = 0
    for at, line in enumerate(source.lines):
        if (one := labels.get(at)) is not None:
            out.append(replace(line, text=one.label))
            skip = len(one.margins)
            out.extend(
                replace(beside, text=margin.text, left=margin.column * _POINTS_PER_BLANK, apart=None)
                for beside, margin in zip(source.lines[at:], one.margins, strict=False)
                if margin.text
            )
        if skip:
            skip -= 1
            continue
        out.append(line)
    return replace(source, lines=tuple(out))
