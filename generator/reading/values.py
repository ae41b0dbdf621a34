"""From the strings of front matter to values, by the format's definition."""

import re
from collections.abc import Iterator
from collections.abc import Mapping as MappingType
from datetime import date, time

from generator.danish.dates import MONTHS, parse_date, parse_time_span
from generator.danish.slug import slugify
from generator.reading.findings import Findings
from generator.reading.frontmatter import Mapping, Node, Scalar, Sequence
from generator.reading.keys import Key, Kind

_YES = {"ja", "j", "true", "yes", "sand", "x"}
_NO = {"nej", "n", "false", "no", "falsk", ""}
_NUMBER = re.compile(r"-?\d{1,3}(?:[. \u00a0]\d{3})+|-?\d+")
_LONGEST_NUMBER = 20
"""Characters; no amount is longer, and Python refuses numbers of thousands of figures."""
_CURRENCY = re.compile(r"\s*(?:,-|,00|kr\.?|kroner|DKK)\s*$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_MONTH = re.compile(r"((?:19|20)\d\d)-(\d\d?)")
_MONTH_YEAR = re.compile(rf"({'|'.join(MONTHS)})\s+((?:19|20)\d\d)", re.IGNORECASE)


def parse_number(text: str) -> int | None:
    """A whole number: "602572", "602.572", "602.572 kr."; None where it is none."""
    bare = _CURRENCY.sub("", _CURRENCY.sub("", text)).strip()
    return int(re.sub(r"[. \u00a0]", "", bare)) if len(bare) <= _LONGEST_NUMBER and _NUMBER.fullmatch(bare) else None


def parse_loose_date(text: str) -> date | None:
    """A date, or the first day of a month ("2023-10", "oktober 2023") or of a year ("2023")."""
    if found := parse_date(text):
        return found
    if _YEAR.fullmatch(text):
        return date(int(text), 1, 1)
    if (match := _YEAR_MONTH.fullmatch(text)) and 1 <= int(match[2]) <= len(MONTHS):
        return date(int(match[1]), int(match[2]), 1)
    if match := _MONTH_YEAR.fullmatch(text):
        return date(int(match[2]), MONTHS.index(match[1].lower()) + 1, 1)
    return None


def parse_yes_no(text: str) -> bool | None:
    """True for ja, False for nej, None for anything else."""
    folded = text.strip().lower()
    return True if folded in _YES else False if folded in _NO else None


class Values:
    """The values of one mapping by the names that the definition gives them.

    Unknown, repeated, missing and misshapen keys are noted in the findings when the object is made; a value
    that cannot be read is noted when it is asked for.
    """

    def __init__(self, mapping: Mapping, keys: tuple[Key, ...], findings: Findings, what: str) -> None:
        self._findings = findings
        self._line = mapping.line
        self._nodes: dict[str, Node] = {}
        known = {spelling: key for key in keys for spelling in key.spellings}
        for typed, node in mapping.pairs:
            key = known.get(slugify(typed.text))
            if key is None:
                findings.add(
                    "F104",
                    typed.line,
                    f"Nøglen »{typed.text}« kendes ikke {what}.",
                    findings.suggest(typed.text, (key.name for key in keys)),
                )
            elif key.name in self._nodes:
                findings.add("F105", typed.line, f"Nøglen »{key.name}« står to gange.", "Slet den ene.")
            else:
                self._nodes[key.name] = node
        for key in keys:
            value = self._nodes.get(key.name)
            if key.required and (value is None or (isinstance(value, Scalar) and not value.text)):
                findings.add(
                    "F106",
                    self._line,
                    f"Nøglen »{key.name}« mangler {what}.",
                    f"Skriv for eksempel »{key.name}: {key.example}«.",
                )
            if value is not None and key.kind not in {Kind.WORDS, Kind.ENTRIES} and not isinstance(value, Scalar):
                findings.add(
                    "F107",
                    value.line,
                    f"»{key.name}« er en liste, men skal være én tekst.",
                    f"Skriv for eksempel »{key.name}: {key.example}«.",
                )
                del self._nodes[key.name]

    def line(self, name: str) -> int:
        """Where the value stands; the mapping's own line where it does not."""
        node = self._nodes.get(name)
        return node.line if node else self._line

    def text(self, name: str) -> str:
        """The value as written; empty where the key is not there."""
        node = self._nodes.get(name)
        return node.text if isinstance(node, Scalar) else ""

    def words(self, name: str) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        node = self._nodes.get(name)
        if isinstance(node, Sequence):
            for item in node.items:
                if not isinstance(item, Scalar):
                    self._findings.add(
                        "F107",
                        item.line,
                        f"»{name}« skal være en liste af tekster.",
                        "Er der et kolon i teksten, så sæt den i anførselstegn.",
                    )
            return tuple(item.text for item in node.items if isinstance(item, Scalar) and item.text)
        if isinstance(node, Mapping):
            self._findings.add(
                "F107",
                node.line,
                f"»{name}« skal være en tekst eller en liste af tekster.",
                "Er der et kolon i teksten, så sæt den i anførselstegn.",
            )
            return ()
        return (node.text,) if node and node.text else ()

    def entries(self, name: str) -> Iterator[Scalar | Mapping]:
        """The entries of a list, each a text or a mapping."""
        node = self._nodes.get(name)
        if isinstance(node, Sequence):
            for item in node.items:
                if isinstance(item, Sequence):
                    self._findings.add("F107", item.line, f"En linje i »{name}« er selv en liste.", "Ret indrykningen.")
                elif isinstance(item, Mapping) or item.text:
                    yield item
        elif isinstance(node, Mapping):
            # "2024: 602.572" lines under a list of grants, or one entry without its dash.
            yield node
        elif node and node.text:
            yield node

    def date(self, name: str, *, loose: bool = False) -> date | None:
        """A date; None where the key is not there or cannot be read (noted)."""
        text = self.text(name)
        found = (parse_loose_date if loose else parse_date)(text) if text else None
        if text and found is None:
            self._findings.add(
                "F108",
                self.line(name),
                f"»{text}« under »{name}« er ikke en dato, der findes.",
                "Skriv den som 2023-09-08 eller 8. september 2023.",
            )
        return found

    def span(self, name: str) -> tuple[time | None, time | None]:
        """Start and end."""
        text = self.text(name)
        found = parse_time_span(text) if text else (None, None)
        if found is None:
            self._findings.add(
                "F109",
                self.line(name),
                f"»{text}« under »{name}« er ikke et klokkeslæt.",
                "Skriv det som 12.00-14.00 eller 12.00.",
            )
            return None, None
        return found

    def number(self, name: str) -> int | None:
        """A whole number."""
        text = self.text(name)
        found = parse_number(text) if text else None
        if text and found is None:
            self._findings.add(
                "F111",
                self.line(name),
                f"»{text}« under »{name}« er ikke et helt tal.",
                "Skriv det som 602572 eller 602.572.",
            )
        return found

    def yes_no(self, name: str) -> bool:
        """True for ja; nej where the key is not there."""
        text = self.text(name)
        found = parse_yes_no(text)
        if found is None:
            self._findings.add(
                "F110", self.line(name), f"»{text}« under »{name}« er hverken ja eller nej.", "Skriv ja eller nej."
            )
        return bool(found)

    def choice(self, name: str, choices: MappingType[str, str]) -> str:
        """One of `choices` (folded spelling → value); empty where the key is not there or unknown (noted)."""
        text = self.text(name)
        found = choices.get(slugify(text), "") if text else ""
        if text and not found:
            self._findings.add(
                "F110",
                self.line(name),
                f"»{text}« under »{name}« kendes ikke.",
                self._findings.suggest(text, dict.fromkeys(choices.values())),
            )
        return found


def folded(values: tuple[str, ...]) -> dict[str, str]:
    """Folded spelling → value, for :meth:`Values.choice`."""
    return {slugify(value): str(value) for value in values}
