"""The checks, found by walking this package for the constant ``CHECK``."""

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache

import generator.checking as package
from generator.checking.check import Check
from generator.linking.portal import Portal
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic


@cache
def checks() -> tuple[Check, ...]:
    """Every check, in the order of the modules' names."""
    found = []
    for module in sorted(entry.name for entry in pkgutil.iter_modules(package.__path__)):
        check = getattr(importlib.import_module(f"{package.__name__}.{module}"), "CHECK", None)
        if isinstance(check, Check):
            found.append(check)
    return tuple(found)


def run_checks(corpus: Corpus, portal: Portal) -> Iterator[Diagnostic]:
    """What all checks find."""
    for check in checks():
        yield from check.run(corpus, portal)
