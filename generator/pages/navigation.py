"""The main entries of the portal, and the ways that the foot of every page shows."""

from generator.linking.portal import Link

MAIN = (
    Link("referater/", "Referater"),
    Link("beslutninger/", "Beslutninger"),
    Link("klynger/", "Klynger"),
    Link("projekter/", "Projekter"),
    Link("deltagere/", "Deltagere"),
)
"""The header's entries; :attr:`generator.pages.page.Page.section` names one by the first part of its address."""

FOLLOW = (
    Link("nyt/", "Siden sidst"),
    Link("udsatte-punkter/", "Udsatte punkter"),
    Link("opfoelgning/", "Opfølgning"),
    Link("organisationer/", "Organisationer"),
)
ABOUT = (
    Link("laes-et-referat/", "Sådan læser du et referat"),
    Link("ordliste/", "Ordliste"),
    Link("om/", "Om portalen"),
    Link("tilgaengelighed/", "Tilgængelighed"),
)
"""Two columns of the foot."""


def section_of(link: Link) -> str:
    """The word that a page's `section` is compared with.

    >>> section_of(MAIN[0])
    'referater'
    """
    return link.url.rstrip("/")
