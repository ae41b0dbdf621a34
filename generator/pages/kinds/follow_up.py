"""Everything that somebody was to do, and whether a later meeting came back to it: all of it, by state and by who."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.danish.slug import danish_order
from generator.linking.portal import CommitmentState, Link, Portal
from generator.pages.links import person_link
from generator.pages.naming import body_name
from generator.pages.page import Page, PageKind, Site
from generator.pages.paging import parts
from generator.pages.promises import STATE_SLUGS, PromiseRow, promise_rows

_BASE = "opfoelgning/"
_A_PAGE = 150
_STATES = {
    CommitmentState.OPEN: "Åben",
    CommitmentState.DUE_PASSED: "Fristen er gået",
    CommitmentState.CAME_BACK: "Vendt tilbage",
}


@dataclass(frozen=True)
class _List:
    """The promises of one state, or all of them."""

    url: str
    title: str
    """Of its pages."""
    word: str
    """In the row of lists."""
    rows: Sequence[PromiseRow]


@dataclass(frozen=True)
class Tab:
    """A list in the row of lists."""

    link: Link
    count: int
    current: bool


def _lists(rows: Sequence[PromiseRow]) -> list[_List]:
    """All promises; where they fill more than a page, those of each state too, so that no script is needed."""
    found = [_List(_BASE, "Opfølgning", "Alle", rows)]
    if len(rows) <= _A_PAGE:
        return found
    words = {
        CommitmentState.OPEN: ("Åben opfølgning", "Åbne"),
        CommitmentState.DUE_PASSED: ("Opfølgning, hvor fristen er gået", "Fristen er gået"),
        CommitmentState.CAME_BACK: ("Opfølgning, der er vendt tilbage", "Vendt tilbage"),
    }
    for state, (title, word) in words.items():
        slug = STATE_SLUGS[state]
        if some := [row for row in rows if row.state == slug]:
            found.append(_List(f"{_BASE}{slug}/", title, word, some))
    return found


def _people(portal: Portal, rows: Sequence[PromiseRow]) -> tuple[Link, ...]:
    """Those who promised something that waits, most first; their own pages have the list."""
    counts = Counter(slug for row in rows if row.waits for slug in row.slugs.split())
    links = {slug: person_link(portal, slug) for slug in counts}
    order = sorted(counts, key=lambda slug: (-counts[slug], danish_order(links[slug].title)))
    return tuple(Link(f"{links[slug].url}#opfoelgning", f"{links[slug].title} ({counts[slug]})") for slug in order)


def _choices(portal: Portal, rows: Sequence[PromiseRow]) -> dict[str, tuple[tuple[str, str], ...]]:
    """What the filters offer: value and words, only those that some promise has."""
    people = {slug: person_link(portal, slug).title for row in rows for slug in row.slugs.split()}
    bodies = {slug: body_name(portal, slug) for row in rows for slug in row.body_slugs.split()}
    states = {row.state for row in rows}

    def ordered(choices: dict[str, str]) -> tuple[tuple[str, str], ...]:
        return tuple(sorted(choices.items(), key=lambda pair: danish_order(pair[1])))

    return {
        "hvem": ordered(people),
        "klynge": ordered(bodies),
        "tilstand": tuple(
            (STATE_SLUGS[state], word) for state, word in _STATES.items() if STATE_SLUGS[state] in states
        ),
    }


def _pages(portal: Portal, site: Site) -> Iterator[Page]:
    rows = promise_rows(portal, portal.commitments)
    lists = _lists(rows)
    everyone = _people(portal, rows)
    counts = Counter(row.state for row in rows)
    for listed in lists:
        for part in parts(listed.url, listed.rows, _A_PAGE):
            first = part.place == 1
            title = listed.title if first else f"{listed.title}, side {part.place} af {part.of}"
            crumbs = dict.fromkeys((Link(_BASE, "Opfølgning"), Link(listed.url, listed.title)))
            yield Page(
                url=part.url,
                template="opfoelgning.html",
                title=title,
                description=f"{title}: hvad der blev aftalt på møderne, af hvem, og om det siden vendte tilbage.",
                crumbs=tuple(crumb for crumb in crumbs if crumb.url != part.url),
                context={
                    "rows": part.rows,
                    "count": len(rows),
                    "kept": counts[STATE_SLUGS[CommitmentState.CAME_BACK]],
                    "late": counts[STATE_SLUGS[CommitmentState.DUE_PASSED]],
                    "tabs": tuple(
                        Tab(Link(other.url, other.word), len(other.rows), other is listed) for other in lists
                    ),
                    "everyone": everyone if listed.url == _BASE and first and len(lists) > 1 else (),
                    "choices": _choices(portal, rows) if listed.url == _BASE and first else {},
                    "years": tuple(dict.fromkeys(row.date.year for row in rows)),
                    "pages": part.pages,
                },
                updated=site.updated(*{row.src_uri for row in part.rows}),
            )


PAGE_KIND = PageKind("opfølgning", _pages)
