"""What a check is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.linking.portal import Portal
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic


@dataclass(frozen=True)
class Check:
    """Something a person should look at; every module of this package may hold one as ``CHECK``."""

    name: str
    """In Danish, as the documentation calls it."""
    run: Callable[[Corpus, Portal], Iterator[Diagnostic]]
