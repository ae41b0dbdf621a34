"""Front matter as strings with lines: YAML's own ideas of types never reach the model."""

# ruff: noqa: E501 — a message stands on one line

from dataclasses import dataclass

import yaml

from generator.reading.findings import Findings

_Loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader]
_Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

_FENCE = "---"


@dataclass(frozen=True)
class Scalar:
    """A value that is a text."""

    text: str
    line: int


@dataclass(frozen=True)
class Sequence:
    """A value that is a list."""

    items: "tuple[Node, ...]"
    line: int


@dataclass(frozen=True)
class Mapping:
    """A value with keys of its own."""

    pairs: "tuple[tuple[Scalar, Node], ...]"
    line: int


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True)
class Document:
    """A file taken apart."""

    head: Mapping | None
    """None where there is no front matter or it cannot be read; the findings say why."""
    body: str
    body_line: int
    """The line in the file on which `body` begins."""


def _convert(node: yaml.Node, offset: int, depth: int = 0, made: dict[tuple[int, int], Node] | None = None) -> Node:
    """Each node once at each depth: aliases of aliases would otherwise be as many as the stars."""
    made = {} if made is None else made
    place = (id(node), depth)
    if place not in made:
        made[place] = _converted(node, offset, depth, made)
    return made[place]


def _converted(node: yaml.Node, offset: int, depth: int, made: dict[tuple[int, int], Node]) -> Node:
    line = node.start_mark.line + 1 + offset
    if isinstance(node, yaml.MappingNode) and depth < 8:  # noqa: PLR2004 — deeper than any key goes; aliases may nest without end
        return Mapping(
            tuple(
                (Scalar(_text(key), key.start_mark.line + 1 + offset), _convert(value, offset, depth + 1, made))
                for key, value in node.value
            ),
            line,
        )
    if isinstance(node, yaml.SequenceNode) and depth < 8:  # noqa: PLR2004 — likewise
        return Sequence(tuple(_convert(item, offset, depth + 1, made) for item in node.value), line)
    return Scalar(_text(node), line)


def _text(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        return ""
    return " ".join(node.value.split()) if node.style != "|" else node.value.strip()


_TABS = "Linjen er rykket ind med tabulator. Brug mellemrum."
_HINTS = (
    ("mapping values are not allowed", 'Værdien har et kolon i sig. Sæt den i anførselstegn: nøgle: "tekst: mere tekst".'),
    ("found character '\\t'", _TABS),
    ("cannot start any token", "Værdien begynder med et tegn, som YAML bruger selv. Sæt den i anførselstegn."),
    ("while scanning a quoted scalar", "Et anførselstegn mangler sin makker."),
    ("while parsing a flow", "En parentes [ eller { er ikke lukket. Sæt værdien i anførselstegn, hvis den hører til teksten."),
    ("found undefined alias", "Værdien begynder med en stjerne. Sæt den i anførselstegn."),
    ("could not find expected ':'", "Linjen mangler et kolon efter nøglen, eller linjen før er ikke afsluttet."),
    ("expected <block end>", "Linjerne er ikke rykket lige langt ind. Ret indrykningen, så de flugter."),
)  # fmt: skip
"""What PyYAML says, and what to do about it."""


def _explain(error: yaml.YAMLError, standing: str) -> str:
    if standing.startswith("\t"):
        return _TABS
    said = str(error)
    return next(
        (remedy for words, remedy in _HINTS if words in said),
        "Se efter manglende kolon, anførselstegn eller skæv indrykning.",
    )


def split(text: str, findings: Findings) -> Document:
    """Take a file apart. What is wrong with its front matter is added to `findings`."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), None)
    if first is None or lines[first].rstrip() != _FENCE:
        findings.add(
            "F102",
            1,
            "Filen begynder ikke med et filhoved.",
            "Skriv en linje med --- øverst, så nøglerne (klynge: …, dato: …), så en linje med ---.",
        )
        return Document(None, text, 1)
    last = next((n for n in range(first + 1, len(lines)) if lines[n].rstrip() in {_FENCE, "..."}), None)
    if last is None:
        findings.add(
            "F102", first + 1, "Filhovedet bliver ikke lukket.", "Skriv en linje med --- efter den sidste nøgle."
        )
        return Document(None, text, 1)
    body = "\n".join(lines[last + 1 :])
    head = "\n".join(lines[first + 1 : last])
    try:
        node = yaml.compose(head, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        line = mark.line + first + 2 if mark else first + 1
        standing = lines[line - 1].strip() if line - 1 < len(lines) else ""
        findings.add(
            "F103",
            line,
            f"Filhovedet kan ikke læses her: »{standing}«.",
            _explain(error, lines[line - 1] if line - 1 < len(lines) else ""),
        )
        return Document(None, body, last + 2)
    if node is None:
        return Document(Mapping((), first + 1), body, last + 2)
    converted = _convert(node, first + 1)
    if not isinstance(converted, Mapping):
        findings.add(
            "F103",
            first + 2,
            "Filhovedet består ikke af nøgler og værdier.",
            "Skriv hver oplysning som »nøgle: værdi«.",
        )
        return Document(None, body, last + 2)
    return Document(converted, body, last + 2)
