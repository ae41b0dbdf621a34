"""Diagnostics about links between files; the same shape as :data:`generator.model.codes.CODES`."""

# ruff: noqa: E501 — a table reads best with one row a line

from generator.model.codes import CodeMeaning
from generator.model.diagnostic import Severity

CODES: dict[str, CodeMeaning] = {
    code: CodeMeaning(severity, title, explanation)
    for code, severity, title, explanation in (
        ("L501", Severity.WARNING, "Ukendt navn", "Et navn efter »Projekter:« eller »Emner:« eller i [[…]] står ikke i noget register. Teksten udgives uden link."),
        ("L502", Severity.WARNING, "Navnet betyder flere ting", "Et navn efter »Projekter:« eller »Emner:« eller i [[…]] hører til flere ting. Portalen gætter ikke, så teksten udgives uden link."),
        ("L503", Severity.WARNING, "Fortsætter peger ikke på et punkt", "Linjen »Fortsætter:« nævner et møde eller et punkt, som portalen ikke har."),
        ("L504", Severity.WARNING, "To ting har samme navn", "Det samme navn eller alias står i to registerfiler, så det kan ikke blive til et link."),
        ("L505", Severity.WARNING, "Linket peger på et referat, der ikke findes", "Et link i teksten går til en fil i content/referater, som ikke er der."),
    )
}  # fmt: skip
"""Code → meaning."""
