"""When a body ends, and who takes over: what its register says, and what the law says of all clusters."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator.linking.portal import Link, Portal
from generator.model.register import Body
from generator.pages.links import body_links

CLUSTER = "sundhedsklynge"
COUNCIL = "sundhedsråd"
CLUSTERS_END = date(2026, 12, 31)
"""The last day of every cluster: health councils take over on the day after (act L 214, 2024-25)."""


@dataclass(frozen=True)
class Ending:
    """A body's last day, and what follows."""

    last: date
    first: date
    """The day on which others have its work."""
    successors: tuple[Link, ...]
    """As far as the register names them."""
    councils: bool
    """Whether it is the health councils that take over, though no register says which of them."""
    past: bool
    """Whether the body had ended when the portal was built."""


def ending(portal: Portal, body: Body, built: date) -> Ending | None:
    """When the body ends; None where nothing is known of an end. A cluster ends by law, whatever its register says."""
    last = body.dissolved or (CLUSTERS_END if body.kind == CLUSTER else None)
    if last is None:
        return None
    successors = portal.succession.get(body.slug, ((), ()))[1] or body_links(portal, body.successors)
    councils = not successors and body.kind == CLUSTER and last == CLUSTERS_END
    return Ending(last, last + timedelta(days=1), successors, councils, last < built)
