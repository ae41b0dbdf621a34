"""A file of the built site."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OutputFile:
    """One file to be written."""

    path: str
    """Relative to the site's root, with forward slashes."""
    data: bytes
