"""Diagnostics of the checks; the same shape as :data:`generator.model.codes.CODES`."""

# ruff: noqa: E501 — a table reads best with one row a line

from generator.model.codes import CodeMeaning
from generator.model.diagnostic import Diagnostic, Severity

CODES: dict[str, CodeMeaning] = {
    code: CodeMeaning(severity, title, explanation)
    for code, severity, title, explanation in (
        ("N601", Severity.SUGGESTION, "To navne ligner hinanden", "To personnavne er så ens, at de kan være én person. Portalen slår dem kun sammen, når registret siger det, og tier, når registret siger, at de er to."),
        ("N602", Severity.SUGGESTION, "Navn i teksten ligner en deltager", "Et navn i teksten er næsten det samme som en kendt persons. Det bliver ikke til et link, før stavningen er rettet eller står som alias."),
        ("N603", Severity.SUGGESTION, "Kun fornavn", "Teksten nævner en deltager med fornavn alene. Om fem år ved ingen, hvem det var."),
        ("N604", Severity.SUGGESTION, "To organisationer ligner hinanden", "To navne på organisationer er så ens, at de kan være den samme."),
        ("N605", Severity.SUGGESTION, "To projekter ligner hinanden", "To projekter i registret har næsten samme navn."),
        ("N606", Severity.SUGGESTION, "Navn med spor af indscanning", "Et navn har et stort bogstav, hvor der plejer at stå et lille, eller et g, hvor der må have stået et ø. Det kommer af indscanning."),
        ("H701", Severity.SUGGESTION, "Møde mangler", "Teksten henviser til et møde, som portalen ikke har referatet af."),
        ("H702", Severity.SUGGESTION, "Løfte uden opfølgning", "Beslutningen lyder, som om nogen skal gøre noget, men det står ikke under Opfølgning."),
        ("S801", Severity.WARNING, "Tabellens sum stemmer ikke", "Tallene i en tabel giver noget andet end den sum, der står under dem."),
        ("S802", Severity.SUGGESTION, "Bevillingerne overstiger midlerne", "Projekternes bevillinger fra en klynge er større end de midler, som klyngens register angiver for året."),
    )
}  # fmt: skip
"""Code → meaning. N: names. H: holes. S: sums."""


def found(src_uri: str, line: int, code: str, message: str, remedy: str) -> Diagnostic:
    """A diagnostic with the code's own severity."""
    return Diagnostic(src_uri, line, code, message, remedy, CODES[code].severity)
