"""The words of ``words.toml``."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def _tables() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(files("generator.importing").joinpath("words.toml").read_text("utf-8"))


def words(table: str) -> Mapping[str, tuple[str, ...]]:
    """A table: its keys, each with its words.

    Raises KeyError where there is no such table.
    """
    return {key: tuple(entries) for key, entries in _tables()[table].items()}


def any_of(name: str) -> str:
    """The parts of a regular expression with this name, joined by "or"."""
    return "|".join(_tables()["patterns"][name])
