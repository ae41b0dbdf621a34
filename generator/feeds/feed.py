"""A machine format of the portal, and the way to all of them."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator import feeds
from generator.linking.portal import Portal
from generator.model.output import OutputFile
from generator.pages.page import Site


@dataclass(frozen=True)
class Feed:
    """A format; every module of ``feeds`` that makes one holds it as ``FEED``."""

    name: str
    """In Danish, as the documentation calls it."""
    make: Callable[[Portal, Site], Iterator[OutputFile]]


def all_feeds() -> tuple[Feed, ...]:
    """Every format, in the order of the modules' names."""
    names = sorted(module.name for module in pkgutil.iter_modules(feeds.__path__))
    modules = (importlib.import_module(f"{feeds.__name__}.{name}") for name in names)
    return tuple(module.FEED for module in modules if hasattr(module, "FEED"))


def feed_files(portal: Portal, site: Site) -> Iterator[OutputFile]:
    """The files of every format."""
    for feed in all_feeds():
        yield from feed.make(portal, site)
