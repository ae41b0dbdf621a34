"""Click's own words in Danish."""

# ruff: noqa: E501 — a table of words reads best in rows

import importlib

_WORDS = {
    "Usage:": "Brug:", "Usage: ": "Brug: ", "Options": "Valg", "Commands": "Kommandoer", "Arguments": "Argumenter",
    "Show this message and exit.": "Vis denne hjælp.", "Show the version and exit.": "Vis versionen.",
    "Error: {message}": "Fejl: {message}", "Try '{command} {option}' for help.": "Skriv »{command} {option}« for hjælp.",
    "No such command {name!r}.": "Kommandoen {name!r} findes ikke.", "No such option {name!r}.": "Valget {name!r} findes ikke.",
    "No such option: {name}": "Valget {name} findes ikke.",
    "Missing parameter: {param_name}": "Der mangler en værdi: {param_name}", "Missing {param_type}": "Der mangler {param_type}",
    "Missing argument": "Der mangler", "Missing option": "Der mangler valget", "argument": "argument", "option": "valg",
    "Missing command.": "Der mangler en kommando.",
    "Invalid value: {message}": "Ugyldig værdi: {message}",
    "Invalid value for {param_hint}: {message}": "Ugyldig værdi for {param_hint}: {message}",
    "{name} {filename!r} does not exist.": "{name} {filename!r} findes ikke.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} er en mappe.",
    "{name} {filename!r} is a file.": "{name} {filename!r} er en fil.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} kan ikke læses.",
    "File": "Filen", "Directory": "Mappen", "Path": "Stien", "file": "filen", "directory": "mappen", "path": "stien",
    "default: {default}": "ellers: {default}", "required": "skal angives",
    "Got unexpected extra argument ({args})": "Der er et argument for meget ({args})",
    "Got unexpected extra arguments ({args})": "Der er argumenter for meget ({args})",
    "Option {name!r} requires an argument.": "Valget {name!r} skal have en værdi.",
    "Aborted!": "Afbrudt.",
    "{value!r} is not one of {choices}.": "{value!r} er ikke en af {choices}.",
}  # fmt: skip


def speak_danish() -> None:
    """Give click our translations; its own catalogue has none for Danish."""

    def translate(message: str) -> str:
        return _WORDS.get(message, message)

    def translate_plural(one: str, many: str, count: int) -> str:
        return translate(one if count == 1 else many)

    names = ("core", "decorators", "exceptions", "formatting", "parser", "types")
    for module in (importlib.import_module(f"click.{name}") for name in names):
        if hasattr(module, "_"):
            setattr(module, "_", translate)  # noqa: B010 — a type checker knows no such name
        if hasattr(module, "ngettext"):
            setattr(module, "ngettext", translate_plural)  # noqa: B010 — likewise
