"""Every diagnostic's code, with what it means: one list for the checker and its documentation."""

# ruff: noqa: E501 — a table reads best with one row a line

from dataclasses import dataclass

from generator.model.diagnostic import Severity


@dataclass(frozen=True)
class CodeMeaning:
    """What a code stands for. Texts are Danish."""

    severity: Severity
    title: str
    explanation: str


_STOP, _ERROR, _WARNING, _SUGGESTION = Severity.STOP, Severity.ERROR, Severity.WARNING, Severity.SUGGESTION

CODES: dict[str, CodeMeaning] = {
    code: CodeMeaning(severity, title, explanation)
    for code, severity, title, explanation in (
        ("D401", _STOP, "CPR-nummer", "Teksten indeholder noget, der ligner et CPR-nummer: en gyldig dato og fire cifre. Hele udgivelsen standses."),
        ("D402", _STOP, "E-mailadresse", "Teksten indeholder en e-mailadresse. Hele udgivelsen standses. Portalens egne adresser kan tillades i site_config.yml."),
        ("D403", _STOP, "Telefonnummer", "Teksten indeholder et telefonnummer. Hele udgivelsen standses. Et hovednummer kan tillades i site_config.yml."),
        ("D404", _ERROR, "Tekst i lukket punkt", "Et lukket punkt har tekst i et offentligt repository, hvor enhver kan læse den. Portalen viser den ikke, men filen gør."),
        ("F101", _ERROR, "Filen kan ikke læses", "Filen er ikke gyldig UTF-8."),
        ("F102", _ERROR, "Filhoved mangler", "Filen begynder ikke med et filhoved mellem to linjer med tre bindestreger."),
        ("F103", _ERROR, "Filhovedet kan ikke læses", "Filhovedet er ikke gyldig YAML."),
        ("F104", _ERROR, "Ukendt nøgle", "Filhovedet har en nøgle, som formatet ikke kender."),
        ("F105", _ERROR, "Nøgle står to gange", "Den samme nøgle står to gange, så det er uklart, hvad der gælder."),
        ("F106", _ERROR, "Nøgle mangler", "En nøgle, der skal være der, mangler eller er tom."),
        ("F107", _ERROR, "Forkert slags værdi", "Værdien er en liste, hvor der skal stå en tekst, eller omvendt."),
        ("F108", _ERROR, "Dato kan ikke læses", "Værdien er ikke en dato, der findes."),
        ("F109", _ERROR, "Klokkeslæt kan ikke læses", "Værdien er hverken et klokkeslæt eller et tidsrum."),
        ("F110", _ERROR, "Ukendt værdi", "Værdien er ikke en af dem, som nøglen kan have."),
        ("F111", _ERROR, "Tal kan ikke læses", "Værdien er ikke et helt tal."),
        ("F112", _WARNING, "Filnavn og dato er uenige", "Filnavnet er mødets faste adresse, og dets dato er en anden end filhovedets."),
        ("F113", _WARNING, "Mappe og klynge er uenige", "Filen ligger i en anden klynges mappe, end filhovedet siger."),
        ("F114", _ERROR, "Filnavnet kan ikke være en adresse", "Filnavnet har andre tegn end små bogstaver a-z, tal og bindestreg."),
        ("F115", _WARNING, "Filen hører ikke hjemme her", "Filen ligger et sted, hvor portalen ikke leder efter referater eller registre."),
        ("P201", _ERROR, "Punktnummer står to gange", "To punkter har samme nummer, så deres faste adresse er den samme."),
        ("P202", _ERROR, "Anker står to gange", "To punkter har samme anker, så deres faste adresse er den samme."),
        ("P203", _ERROR, "Feltlinje kan ikke læses", "En feltlinje under punktets overskrift har en værdi, der ikke kan forstås."),
        ("P204", _WARNING, "Referat uden punkter", "Filen har ingen overskrifter med ##, så mødet får ingen punkter."),
        ("P206", _WARNING, "Punktet er taget som lukket", "En linje i punktet siger, at det er lukket, men ikke på formatets måde. For en sikkerheds skyld er kun nummeret udgivet."),
        ("R301", _ERROR, "Ukendt klynge", "Referatet hører til en klynge, som ikke har en fil i content/klynger."),
        ("R304", _WARNING, "Klynge uden fil", "Klyngen har ingen fil i content/klynger, så kun dens mappes navn kendes."),
        ("R302", _WARNING, "Ordlisten kan ikke læses her", "En linje i ordlisten er hverken et ord eller en forklaring."),
        ("R303", _WARNING, "Ord står to gange", "Ordet står to gange i ordlisten; kun den første forklaring bruges."),
    )
}  # fmt: skip
"""Code → meaning. D: data that must not be published. F: the file. P: items. R: registers. L: links between files."""
