"""Personal data in the files themselves: found before anything is made of them."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from generator.danish.personal import PersonalKind, PersonalMatch, find_personal
from generator.model.codes import CODES
from generator.model.diagnostic import Diagnostic

_CODE = {PersonalKind.CPR: "D401", PersonalKind.EMAIL: "D402", PersonalKind.PHONE: "D403"}
_REMEDY = {
    PersonalKind.CPR: "Slet det. Har filen ligget på GitHub, så se docs/fejlkoder.md om at fjerne den fra historikken.",
    PersonalKind.EMAIL: "Slet den, eller tillad den eller dens domæne under »tilladte_adresser« i site_config.yml.",
    PersonalKind.PHONE: "Slet det, eller tillad nummeret under »tilladte_numre« i site_config.yml.",
}


_HIDDEN = re.compile(
    r"(?=[&%<\\*\u00ad\u200b-\u200f\u2060\ufeff])(?:&#?\w{1,32};?|%[2-7][0-9a-fA-F]|<!--[^<>\n]{0,200}-->|</?[a-zA-Z][^<>\n]*>"
    r"|\\(?=[^\w\s])|\*{1,3}|[\u00ad\u200b-\u200f\u2060\ufeff])"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_WRITTEN_AT = re.compile(
    r"\s*(?:[@\uff20]|[(\[{]\s?(?:at|a|snabel-?a)\s?[)\]}]|\bsnabel-?a\b|&#64;|%40)\s*", re.IGNORECASE
)


def _reveal(match: re.Match[str]) -> str:
    mark = match[0]
    if mark.startswith("&"):
        return _INVISIBLE.sub("", html.unescape(mark).replace("\n", " "))
    return chr(int(mark[1:], 16)) if mark.startswith("%") else ""


def revealed(text: str) -> str:
    """A text as a reader would see it: without entities, percent signs, tags and invisible characters, line by line.

    What hides in mark-up ("skjult&commat;postkasse.example", "mailto:skjult%40…") is then found by the same patterns.
    """
    return _HIDDEN.sub(_reveal, text)


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))[-8:]


@dataclass(frozen=True)
class Allowed:
    """What may be published all the same."""

    addresses: frozenset[str] = frozenset()
    """E-mail addresses, or domains ("rn.dk", "@rn.dk"), in lower case."""
    numbers: frozenset[str] = frozenset()
    """Telephone numbers: their last eight digits."""

    @classmethod
    def of(cls, addresses: Iterable[str], numbers: Iterable[str]) -> "Allowed":
        """From the settings as written."""
        return cls(
            frozenset(address.strip().lower().removeprefix("@") for address in addresses),
            frozenset(_digits(number) for number in numbers),
        )

    def allows(self, text: str, match: PersonalMatch) -> bool:
        """Whether the settings allow this one."""
        found = text[match.start : match.end].lower()
        if match.kind is PersonalKind.EMAIL:
            address = _WRITTEN_AT.sub("@", found)
            return address in self.addresses or address.rpartition("@")[2] in self.addresses
        return match.kind is PersonalKind.PHONE and _digits(found) in self.numbers


def find_exposed(text: str, src_uri: str, allowed: Allowed) -> Iterator[Diagnostic]:
    """Every piece of personal data in a file that the settings do not allow.

    The message does not repeat what was found: it goes to logs that others can read.
    """
    lines, shown = text.split("\n"), revealed(text)
    ends = list(accumulate(len(line) + 1 for line in lines))
    found = [(bisect_right(ends, match.start), text, match) for match in find_personal(text)]
    if shown != text:
        for line, (written, read) in enumerate(zip(lines, shown.split("\n"), strict=True)):
            if written != read:
                found.extend((line, read, match) for match in find_personal(read))
    exposed = {(line, match.kind) for line, told, match in found if not allowed.allows(told, match)}
    for line, kind in sorted(exposed):
        an = "en" if kind is PersonalKind.EMAIL else "et"
        code = _CODE[kind]
        yield Diagnostic(src_uri, line + 1, code, f"Her står {an} {kind}.", _REMEDY[kind], CODES[code].severity)
