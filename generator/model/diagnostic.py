"""What is wrong in a file, said so that the one who wrote it can mend it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How far a problem reaches."""

    STOP = "stop"
    """Personal data or a closed item laid open: nothing at all is published."""
    ERROR = "fejl"
    """The file cannot be read as meant: it is set aside, the rest is published."""
    WARNING = "advarsel"
    """The file is published; someone should look."""
    SUGGESTION = "forslag"
    """Nothing is wrong; the register could say more."""


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One problem at one place. Its texts are Danish; they are read by secretariats."""

    src_uri: str
    """The file, relative to the content folder, with forward slashes."""
    line: int
    """Counted from 1; 0 means the file as a whole."""
    code: str
    """A key of :data:`generator.model.codes.CODES`, such as ``M101``."""
    message: str
    """What stands there and what was expected, as one or two sentences."""
    remedy: str = ""
    """What to do, as an imperative sentence."""
    severity: Severity = Severity.ERROR
    """How far the problem reaches."""
