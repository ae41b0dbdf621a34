"""What stands in the way of links: one name for two things, and links to files that are not there."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.linking.codes import CODES
from generator.linking.mention import Entry, Kind
from generator.linking.names import loose_key
from generator.linking.portal import Item
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import Meeting

_MINUTES = re.compile(r'href="~/(referater/[^"#]*?)(?:#[^"]*)?"')


def _files(corpus: Corpus) -> dict[tuple[Kind, str], str]:
    """The register file of each thing."""
    return {
        **{(Kind.PROJECT, one.slug): one.src_uri for one in corpus.projects},
        **{(Kind.BODY, one.slug): one.src_uri for one in corpus.bodies},
        **{(Kind.ORGANISATION, one.slug): one.src_uri for one in corpus.organisations},
        **{(Kind.PERSON, one.slug): one.src_uri for one in corpus.participants},
    }


def name_clashes(entries: Iterable[Entry], corpus: Corpus) -> Iterator[Diagnostic]:
    """Spellings that two things of one kind share, where no body tells them apart: such a name is never linked."""
    files = _files(corpus)
    by_name: dict[tuple[Kind, str], list[Entry]] = {}
    for entry in entries:
        listed = by_name.setdefault((entry.target.kind, loose_key(entry.spelling)), [])
        if all(known.target != entry.target for known in listed):
            listed.append(entry)
    for (kind, _), listed in by_name.items():
        for place, entry in enumerate(listed):
            for other in listed[:place]:
                together = not entry.only_in or not other.only_in or set(entry.only_in) & set(other.only_in)
                file = files.get((kind, entry.target.key)) or files.get((kind, other.target.key))
                if together and file and kind is not Kind.PERSON:
                    yield Diagnostic(
                        file,
                        0,
                        "L504",
                        f"»{entry.spelling}« er både navn på »{other.target.title}« og på »{entry.target.title}«.",
                        "Fjern aliaset det ene sted, eller gør det ene navn mere præcist.",
                        CODES["L504"].severity,
                    )


def dead_links(
    meetings: Sequence[Meeting], items: Mapping[str, Sequence[Item]], corpus: Corpus
) -> Iterator[Diagnostic]:
    """Links that writers put to other minutes which are not in the portal."""
    known = {meeting.url for meeting in meetings}
    aside = {uri.removesuffix(".md") + "/" for uri in corpus.set_aside}
    for meeting in meetings:
        for item in items[meeting.src_uri]:
            for passage in item.passages:
                if ".md" not in passage.section.text:
                    continue
                for address in _MINUTES.findall(passage.html):
                    if address not in known:
                        why = "er sat til side på grund af fejl" if address in aside else "findes ikke"
                        yield Diagnostic(
                            meeting.src_uri,
                            passage.section.line,
                            "L505",
                            f"Linket går til {address.rstrip('/')}.md, som {why}.",
                            "Ret adressen, eller skriv det uden link.",
                            CODES["L505"].severity,
                        )
