"""The format's definition and every diagnostic as tables for the secretariats' documentation."""

import re
from collections.abc import Iterator

from generator.checking.codes import CODES as OF_CHECKS
from generator.linking.codes import CODES as OF_LINKS
from generator.model.codes import CODES as OF_FILES
from generator.model.outcome import Outcome
from generator.reading.keys import (
    BODY_KEYS,
    FIELD_LINES,
    GRANT_KEYS,
    LEVEL_KEYS,
    MEETING_KEYS,
    ORGANISATION_KEYS,
    PARTICIPANT_KEYS,
    PERSON_KEYS,
    PROJECT_KEYS,
    ROLE_KEYS,
    SECTION_SPELLINGS,
    Key,
)

_MARK = re.compile(r"(<!-- tabel: (?P<name>[\w-]+) -->\n)(?:(?!<!--).)*(<!-- slut -->)", re.DOTALL)


def _key_rows(keys: tuple[Key, ...]) -> Iterator[str]:
    yield "| Nøgle | Hvad den siger | For eksempel |"
    yield "| --- | --- | --- |"
    for key in keys:
        meaning = key.meaning + (" Skal være der." if key.required else "")
        if key.choices:
            meaning += " Kan være: " + ", ".join(str(choice) for choice in key.choices) + "."
        if key.synonyms:
            meaning += " Også: " + ", ".join(f"`{name}`" for name in key.synonyms) + "."
        yield f"| `{key.name}` | {meaning} | {key.example} |"


def _section_rows() -> Iterator[str]:
    yield "| Afsnit | Kan også hedde |"
    yield "| --- | --- |"
    for kind, spellings in SECTION_SPELLINGS.items():
        yield f"| `### {kind.value}` | {', '.join(spellings)} |"


def _code_rows() -> Iterator[str]:
    yield "| Kode | Alvor | Hvad | Forklaring |"
    yield "| --- | --- | --- | --- |"
    for code, meaning in sorted({**OF_FILES, **OF_LINKS, **OF_CHECKS}.items()):
        yield f"| {code} | {meaning.severity.value} | {meaning.title} | {meaning.explanation} |"


def tables() -> dict[str, str]:
    """Every table by the name that documents call it."""
    keys = {
        "referat": MEETING_KEYS,
        "deltager-i-referat": PERSON_KEYS,
        "feltlinjer": FIELD_LINES,
        "klynge": BODY_KEYS,
        "niveau": LEVEL_KEYS,
        "midler": GRANT_KEYS,
        "projekt": PROJECT_KEYS,
        "deltager": PARTICIPANT_KEYS,
        "rolle": ROLE_KEYS,
        "organisation": ORGANISATION_KEYS,
    }
    made = {name: "\n".join(_key_rows(rows)) for name, rows in keys.items()}
    made["afsnit"] = "\n".join(_section_rows())
    made["koder"] = "\n".join(_code_rows())
    made["udfald"] = ", ".join(f"*{outcome.value}*" for outcome in Outcome)
    return made


def with_tables(text: str) -> str:
    """A document with its tables written anew between ``<!-- tabel: navn -->`` and ``<!-- slut -->``.

    Raises:
        KeyError: the document asks for a table that there is none of.

    """
    made = tables()
    return _MARK.sub(lambda match: f"{match[1]}{made[match['name']]}\n{match[3]}", text)
