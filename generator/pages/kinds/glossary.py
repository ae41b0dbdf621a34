"""The glossary, with the items where each word is used."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.danish.slug import slugify
from generator.linking.portal import Link, Portal
from generator.model.register import Term
from generator.pages.entries import is_telling
from generator.pages.letters import by_letter
from generator.pages.naming import item_title, short_name
from generator.pages.page import Page, PageKind, Site

_SHOWN = 5


@dataclass(frozen=True)
class TermView:
    """A word with where it is used."""

    term: Term
    anchor: str
    used: tuple[Link, ...]
    """The newest items, formalities last."""
    count: int


def _view(portal: Portal, term: Term) -> TermView:
    items = portal.term_items.get(term.name, ())
    newest = tuple(
        Link(item.url, f"{item_title(item)} ({short_name(portal, item.meeting.bodies[0])}, {item.meeting.date.year})")
        for item in sorted(items, key=lambda item: (is_telling(item), item.meeting.date), reverse=True)[:_SHOWN]
    )
    return TermView(term, slugify(term.name), newest, len(items))


def _make(portal: Portal, site: Site) -> Iterator[Page]:
    terms = [_view(portal, term) for term in portal.terms]
    yield Page(
        url="ordliste/",
        template="ordliste.html",
        title="Ordliste",
        description="Forkortelser og fagord i sundhedsklyngernes referater, forklaret i et jævnt sprog.",
        context={"groups": by_letter(terms, lambda view: view.term.name)},
        updated=site.updated("ordliste.md"),
    )


PAGE_KIND = PageKind("ordliste", _make)
