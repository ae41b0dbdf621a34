"""A section made ready to be shown: rendered, with links to what is recognised in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import itemgetter

from generator.linking.addresses import in_portal
from generator.linking.desk import Desk, Gathered
from generator.linking.host import Named
from generator.linking.mention import Kind, Mention
from generator.linking.portal import Passage
from generator.linking.reference import references_at
from generator.linking.spans import Spans
from generator.linking.weaving import Insertion, closed_to_links, in_tag, link_tag, mention_tag, weave
from generator.linking.wikilinks import PlacedLink, place, protect
from generator.markup.markdown import render
from generator.markup.text import text_of
from generator.model.meeting import Section

REFERENCE_MARKS = ("\ue002", "\ue003", "\ue004")
"""Around a pointer in a passage's HTML: mark, its number among the item's references, mark, words, mark."""
_HREF = re.compile(r'(<a [^>]*?href=")([^"]*)"')


@dataclass
class _Weft:
    """The links of one section."""

    source: str
    section: Section
    desk: Desk
    gathered: Gathered
    closed: list[tuple[int, int]]
    """Where no link may stand, in order."""
    written: Spans = field(default_factory=Spans)
    """What the writer put into double brackets."""
    taken: Spans = field(default_factory=Spans)
    """What is a link or marked already."""
    insertions: list[Insertion] = field(default_factory=list)

    def put(self, insertion: Insertion) -> None:
        """Make an insertion."""
        self.insertions.append(insertion)
        self.taken.add(insertion.start, insertion.end)

    def is_closed(self, place: int) -> bool:
        """Whether a place is inside a link, a heading or code."""
        at = bisect_right(self.closed, place, key=itemgetter(0)) if self.closed else 0
        return bool(at) and place < self.closed[at - 1][1]

    def free(self, start: int, end: int) -> bool:
        """Whether a link may be put around these words."""
        return not self.is_closed(start) and not self.taken.overlap(start, end)

    def mention(self, mention: Mention, linked: set[str]) -> None:
        """Count a name, and link it where it is the section's first; `linked` holds addresses."""
        target = mention.target
        if in_tag(self.source, mention.start):
            return
        if target.kind is Kind.BODY and target.key in self.desk.meeting.bodies:
            return
        if self.written.overlap(mention.start, mention.end):
            return  # the writer said what these words are
        self.gathered.name(target)
        if mention.term:
            self.gathered.name(mention.term)
        if target.private or target.url in linked or not self.free(mention.start, mention.end):
            return
        if target.kind is Kind.TERM and not target.short:
            if target.key in self.desk.explained:
                return
            self.desk.explained.add(target.key)
        linked.add(target.url)
        before, after = mention_tag(mention)
        self.put(Insertion(mention.start, mention.end, before, after))

    def point(self, signals: list[int], named: list[Named]) -> None:
        """Mark what points to other meetings and items."""
        opening, middle, closing = REFERENCE_MARKS
        near, kind = self.desk.meeting.date, self.section.kind
        for start, end, reference in references_at(self.source, signals, near, kind, named):
            if in_tag(self.source, start) or "<" in self.source[start:end]:
                continue
            self.gathered.references.append(reference)
            if self.free(start, end):
                number = len(self.gathered.references) - 1
                self.put(Insertion(start, end, f"{opening}{number}{middle}", closing))


def make_passage(section: Section, desk: Desk, gathered: Gathered, *, points: bool = True) -> Passage:
    """A section with its names linked and, if asked for, its pointers marked; what it names is added to `gathered`."""
    protected, written = protect(section.text)
    rendered = render(protected)
    if 'href="' in rendered:
        rendered = _HREF.sub(lambda match: f'{match[1]}{in_portal(match[2], desk.meeting.src_uri)}"', rendered)
    source, placed = place(rendered, written)
    # A name may be broken over two lines; the replaced text is as long as the source.
    found = desk.vocabulary.recogniser.find(source.replace("\n", " "), desk.scope)
    if not found.mentions and not found.signals and not placed:
        return Passage(section, source, text_of(source))
    weft = _Weft(source, section, desk, gathered, closed_to_links(source))
    linked: set[str] = set()
    for insertion in _bracketed(placed, weft, linked):
        weft.put(insertion)
        weft.written.add(insertion.start, insertion.end)
    for target in found.nested:
        gathered.name(target)
    for mention in found.mentions:
        weft.mention(mention, linked)
    if points and found.signals:
        named = [Named(one.start, one.end, one.target.key) for one in found.mentions if one.target.kind is Kind.BODY]
        weft.point(found.signals, named)
    return Passage(section, weave(source, weft.insertions), text_of(source))


def _bracketed(placed: list[PlacedLink], weft: _Weft, linked: set[str]) -> Iterator[Insertion]:
    for one in placed:
        target = None if one.link.forbids else weft.desk.resolve(one.link.target, weft.section.line + one.link.line)
        before, after = "", ""
        if target:
            weft.gathered.name(target)
            if not weft.is_closed(one.start):
                before, after = link_tag(target)
                linked.add(target.url)
        yield Insertion(one.start, one.end, before, after)
