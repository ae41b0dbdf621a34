"""The files beside the minutes that may leave the repository: those that something open leads to."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from urllib.parse import unquote

from generator.linking.portal import Portal

_FILE = re.compile(r'(?:href|src)="~/([^"#?]*\.\w+)')


def _texts(portal: Portal) -> Iterator[str]:
    for item in chain.from_iterable(portal.items.values()):
        yield from (passage.html for passage in item.passages)
    yield from chain(portal.preambles.values(), portal.texts.values(), (portal.introduction,))


def linked_files(portal: Portal) -> frozenset[str]:
    """Addresses of files that open annexes, texts and registers link to, relative to the portal's root.

    A file that nothing open leads to may be a closed annex: its link was left behind when the minutes were read.
    """
    annexes = (
        attachment.url
        for item in chain.from_iterable(portal.items.values())
        for attachment in item.attachments
        if not attachment.closed
    )
    named = chain.from_iterable(_FILE.findall(text) for text in _texts(portal) if '="~/' in text)
    return frozenset(unquote(url) for url in chain(annexes, named))


def is_named(src_uri: str, pages: Iterable[str]) -> bool:
    """Whether a page written by hand names the file: MkDocs itself finds where such a link leads."""
    name = src_uri.rpartition("/")[2]
    return any(name in page or name in unquote(page) for page in pages)
