"""Addresses that writers put into their texts, as the portal needs them."""

import posixpath
import re

_LEADS_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.\-]*:|//|#|~/", re.IGNORECASE)


def from_root(address: str, src_uri: str) -> str:
    """An address written in a file of ``content/``, relative to the portal's root; outside ones stay as they are.

    A referat is addressed by its page: ``../syd/2023-10-23-politisk.md`` is ``referater/syd/2023-10-23-politisk/``.
    A path that leads out of the portal is kept inside it.
    """
    if not address or _LEADS_ELSEWHERE.match(address):
        return address
    path, mark, anchor = address.partition("#")
    path = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(src_uri), path)
    path = posixpath.normpath(path)
    while path.startswith("../"):
        path = path[3:]
    if path.endswith(".md"):
        path = path.removesuffix(".md") + "/"
    return f"{path}{mark}{anchor}"


def in_portal(address: str, src_uri: str) -> str:
    """As :func:`from_root`, with ``~/`` in front of what lies in the portal."""
    path = from_root(address, src_uri)
    return address if not address or _LEADS_ELSEWHERE.match(address) else f"~/{path}"
