"""``content/ordliste.md``: a definition list of abbreviations and words."""

import re
from dataclasses import dataclass

from generator.model.diagnostic import Diagnostic
from generator.model.register import Term
from generator.reading.findings import Findings
from generator.reading.items import split_list

_DEFINITION = re.compile(r"\s{0,3}:\s+(.*)")
_LABEL = re.compile(r"(forklaring|synonymer|synonym)\s*:\s*(.*)", re.IGNORECASE)


@dataclass(frozen=True)
class GlossaryReading:
    """What came of reading the glossary."""

    terms: tuple[Term, ...]
    diagnostics: tuple[Diagnostic, ...]


@dataclass
class _Entry:
    name: str
    line: int
    long_form: str = ""
    explanation: str = ""
    synonyms: tuple[str, ...] = ()
    last: str = ""

    def define(self, text: str) -> None:
        label = _LABEL.match(text)
        if label and label[1].lower().startswith("synonym"):
            self.synonyms, self.last = self.synonyms + split_list(label[2]), "synonyms"
        elif label or self.long_form:
            self.explanation = f"{self.explanation} {label[2] if label else text}".strip()
            self.last = "explanation"
        else:
            self.long_form, self.last = text, "long_form"

    def go_on(self, text: str) -> None:
        if self.last == "synonyms":
            self.synonyms += split_list(text)
        else:
            setattr(self, self.last, f"{getattr(self, self.last)} {text}")

    def term(self) -> Term:
        return Term(self.name, self.long_form, self.explanation, self.synonyms, self.line)


def read_glossary(text: str, src_uri: str) -> GlossaryReading:
    """The terms, in the order they stand. Headings and prose before the first term are passed over."""
    findings = Findings(src_uri)
    entries: list[_Entry] = []
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        definition = _DEFINITION.match(line)
        if definition and entries:
            entries[-1].define(definition[1].strip())
        elif definition:
            findings.add(
                "R302", number, f"Forklaringen »{bare}« hører ikke til noget ord.", "Skriv ordet på linjen over."
            )
        elif line[:1].isspace() and bare and entries and entries[-1].last:
            entries[-1].go_on(bare)
        elif bare and not bare.startswith("#"):
            following = next((after for after in lines[number:] if after.strip()), "")
            if _DEFINITION.match(following):
                entries.append(_Entry(bare.strip("*_"), number))
    seen: dict[str, int] = {}
    for entry in entries:
        if entry.name in seen:
            findings.add(
                "R303",
                entry.line,
                f"»{entry.name}« står også i linje {seen[entry.name]}.",
                "Slet den ene, eller saml dem.",
            )
        seen.setdefault(entry.name, entry.line)
    return GlossaryReading(
        tuple(entry.term() for entry in entries if seen[entry.name] == entry.line), findings.diagnostics
    )
