"""Personal data in the files themselves: found before anything is made of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.danish.personal import PersonalKind, PersonalMatch, find_personal
from generator.model.codes import CODES
from generator.model.diagnostic import Diagnostic

_CODE = {PersonalKind.CPR: "D401", PersonalKind.EMAIL: "D402", PersonalKind.PHONE: "D403"}
_REMEDY = {
    PersonalKind.CPR: "Slet det. Har filen ligget på GitHub, så se docs/fejlkoder.md om at fjerne den fra historikken.",
    PersonalKind.EMAIL: "Slet den, eller tillad den eller dens domæne under »tilladte_adresser« i site_config.yml.",
    PersonalKind.PHONE: "Slet det, eller tillad nummeret under »tilladte_numre« i site_config.yml.",
}


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
            return found in self.addresses or found.rpartition("@")[2] in self.addresses
        return match.kind is PersonalKind.PHONE and _digits(found) in self.numbers


def find_exposed(text: str, src_uri: str, allowed: Allowed) -> Iterator[Diagnostic]:
    """Every piece of personal data in a file that the settings do not allow.

    The message does not repeat what was found: it goes to logs that others can read.
    """
    for match in find_personal(text):
        if not allowed.allows(text, match):
            line = text.count("\n", 0, match.start) + 1
            code = _CODE[match.kind]
            an = "en" if match.kind is PersonalKind.EMAIL else "et"
            yield Diagnostic(
                src_uri, line, code, f"Her står {an} {match.kind}.", _REMEDY[match.kind], CODES[code].severity
            )
