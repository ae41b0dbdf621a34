"""One meeting, linked as far as it can be without the other meetings.

:func:`draft_meeting` is a pure function of a meeting and a :class:`Vocabulary`, both of which can be pickled: it may
run in a worker process, and its result may be kept under the meeting's own bytes and ``Vocabulary.fingerprint``.
What depends on other meetings is left as marks in the HTML, which :func:`generator.linking.pointing.point` fills in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.danish.names import split_name, tidy_name
from generator.danish.outcome import outcome_of
from generator.danish.sentences import sentences
from generator.linking.attachments import attachments_of, from_root
from generator.linking.codes import CODES
from generator.linking.inline import list_items, words_of
from generator.linking.mention import Kind, Target
from generator.linking.names import NameBook
from generator.linking.people import Directory, scope_of
from generator.linking.portal import Attachment, Passage, Promise
from generator.linking.promises import due_on, due_words
from generator.linking.recogniser import Recogniser, Scope
from generator.linking.reference import Reference, ReferenceKind, dates_in, references_at
from generator.linking.weaving import Insertion, closed_to_links, in_tag, link_tag, mention_tag, weave
from generator.linking.wikilinks import PlacedLink, place, protect
from generator.markup.markdown import render
from generator.markup.text import text_of
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import AgendaItem, Meeting, Section, SectionKind
from generator.model.outcome import Outcome

REFERENCE_MARKS = ("\ue002", "\ue003", "\ue004")
"""Around a pointer in a passage's HTML: first mark, its number among the item's references, second mark, words, third."""
_HREF = re.compile(r'(<a [^>]*?href=")([^"]*)"')
_PREAMBLE = re.compile(
    r"^\s*(?:det )?(?:indstilles|anbefales|foreslås|innstilles)\b.{0,80}?\b(?:,?\s*at)\b[:\s]*",
    re.IGNORECASE | re.DOTALL,
)
_TAIL = re.compile(r"[\s,;]*(?:\bog\b|\bsamt\b)?[\s,;]*$")
_SAYS_SOMETHING = 4


@dataclass(frozen=True)
class Vocabulary:
    """All that one meeting must know of the rest of the portal to be drafted."""

    recogniser: Recogniser
    names: NameBook
    directory: Directory

    @property
    def fingerprint(self) -> str:
        """Changes whenever a name does."""
        return self.recogniser.fingerprint


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An item with all that its own words say."""

    passages: tuple[Passage, ...] = ()
    decision: str = ""
    decision_sentence: str = ""
    recommendations: tuple[str, ...] = ()
    outcome: Outcome | None = None
    attachments: tuple[Attachment, ...] = ()
    promises: tuple[Promise, ...] = ()
    mentioned: tuple[tuple[Kind, str], ...] = ()
    """Keys of what is stated, then of what is mentioned, each once, in the order it comes."""
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A meeting with all that its own words say."""

    src_uri: str
    items: tuple[DraftItem, ...] = ()
    preamble: str = ""
    """HTML."""
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass
class _Desk:
    """What is at hand while one meeting is drafted."""

    meeting: Meeting
    vocabulary: Vocabulary
    scope: Scope
    explained: set[str] = field(default_factory=set)
    """Ordinary words of the glossary that were linked in this meeting already."""
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def resolve(self, written: str, line: int, kinds: tuple[Kind, ...] = tuple(Kind)) -> Target | None:
        """What a writer meant; a diagnostic and nothing where that is not clear."""
        targets = self.vocabulary.names.find(written, kinds)
        if len(targets) == 1:
            return targets[0]
        if targets:
            choices = ", ".join(f"»{target.title or target.key}« ({target.kind.value})" for target in targets)
            remedy = "Skriv det ene navn ud: " + choices + "."
            self._note("L502", line, f"»{written}« kan betyde flere ting.", remedy)
            return None
        nearest = [f"»{name}«" for name in self.vocabulary.names.nearest(written, kinds)]
        what = "et projekt eller emne" if kinds == (Kind.PROJECT,) else "noget"
        remedy = f"Mente du {' eller '.join(nearest)}?" if nearest else "Opret det i registret, eller ret stavningen."
        self._note("L501", line, f"»{written}« er ikke navnet på {what} i registrene.", remedy)
        return None

    def _note(self, code: str, line: int, message: str, remedy: str) -> None:
        self.diagnostics.append(
            Diagnostic(self.meeting.src_uri, line, code, message, remedy, CODES[code].severity),
        )


@dataclass
class _Gathered:
    """What an item's passages have named so far."""

    mentioned: dict[tuple[Kind, str], None] = field(default_factory=dict)
    references: list[Reference] = field(default_factory=list)

    def name(self, target: Target) -> None:
        self.mentioned[(target.kind, target.key)] = None


def draft_meeting(meeting: Meeting, vocabulary: Vocabulary) -> MeetingDraft:
    """The meeting's items with names linked, outcomes read and pointers found."""
    desk = _Desk(meeting, vocabulary, scope_of(meeting, vocabulary.directory))
    items = tuple(_item(item, desk) for item in meeting.items)
    preamble = _passage(Section(SectionKind.CASE, meeting.preamble), desk, _Gathered(), points=False).html
    return MeetingDraft(meeting.src_uri, items, preamble, tuple(desk.diagnostics))


def _item(item: AgendaItem, desk: _Desk) -> DraftItem:
    gathered = _Gathered()
    _stated(item, desk, gathered)
    _title(item, desk, gathered)
    passages = tuple(_passage(section, desk, gathered) for section in item.sections)
    decision = "\n".join(
        passage.text
        for passage in passages
        if passage.section.kind in (SectionKind.DECISION, SectionKind.PUBLIC_DECISION) and passage.text
    )
    recommendations = tuple(recommendations_of(item))
    return DraftItem(
        passages,
        decision,
        telling_sentence(decision),
        recommendations,
        item.outcome or outcome_of(decision, recommendations, item.title),
        tuple(attachments_of(item, desk.meeting.src_uri)),
        tuple(_promises(item, desk)),
        tuple(gathered.mentioned),
        tuple(gathered.references),
    )


def _stated(item: AgendaItem, desk: _Desk, gathered: _Gathered) -> None:
    for written in (*item.projects, *item.topics):
        target = desk.resolve(written, item.line, (Kind.PROJECT,))
        if target:
            gathered.name(target)
    for presenter in item.presenters:
        slug = presenter_slug(presenter, desk.scope, desk.vocabulary.directory)
        if slug:
            gathered.mentioned[(Kind.PERSON, slug)] = None


def presenter_slug(written: str, scope: Scope, directory: Directory) -> str:
    """The person behind a presenter's name, with middle names left out where the meeting has one such person only."""
    name = tidy_name(written)
    parts = split_name(name)
    if not parts:
        return ""
    here = {target.key for first, target in scope.people.get(parts.last, ()) if first == parts.first}
    return directory.named(name) if len(here) != 1 else here.pop()


def _title(item: AgendaItem, desk: _Desk, gathered: _Gathered) -> None:
    """What a title names counts; headings are not linked."""
    if item.closed:
        return
    for mention in desk.vocabulary.recogniser.find(item.title, desk.scope).mentions:
        if mention.target.key not in desk.meeting.bodies:
            gathered.name(mention.target)
    if any(letter.isdigit() for letter in item.title):
        gathered.references.extend(reference for *_, reference in dates_in(item.title, desk.meeting.date, None))


def _passage(section: Section, desk: _Desk, gathered: _Gathered, *, points: bool = True) -> Passage:
    protected, written = protect(section.text)
    rendered = render(protected)
    if 'href="' in rendered:
        rendered = _HREF.sub(lambda match: f'{match[1]}{_address(match[2], desk.meeting)}"', rendered)
    source, placed = place(rendered, written)
    found = desk.vocabulary.recogniser.find(source.replace("\n", " "), desk.scope)
    if not found.mentions and not found.signals and not placed:
        return Passage(section, source, text_of(source))
    closed = closed_to_links(source)
    insertions = list(_bracketed(placed, section, desk, gathered))
    linked = {insertion.before for insertion in insertions}
    taken = [(one.start, one.end) for one in insertions] + closed
    for mention in found.mentions:
        if (mention.target.kind is Kind.BODY and mention.target.key in desk.meeting.bodies) or in_tag(
            source, mention.start
        ):
            continue
        if any(mention.start < end and start < mention.end for start, end in taken[: len(insertions)] if start != end):
            continue
        gathered.name(mention.target)
        if mention.term:
            gathered.name(mention.term)
        before, after = mention_tag(mention)
        if not before or before in linked or any(start <= mention.start < end for start, end in closed):
            continue
        if mention.target.kind is Kind.TERM and not mention.target.key.isupper():
            if mention.target.key in desk.explained:
                continue
            desk.explained.add(mention.target.key)
        linked.add(before)
        insertions.append(Insertion(mention.start, mention.end, before, after))
    if points and found.signals:
        insertions += _pointers(source, found.signals, section, desk, gathered, insertions, closed)
    return Passage(section, weave(source, insertions), text_of(source))


def _address(address: str, meeting: Meeting) -> str:
    """An address in a text as the page needs it: ``~/`` in front of what lies in the portal."""
    path = from_root(address, meeting.src_uri)
    if path == address and (":" in address or address.startswith(("#", "~", "//"))):
        return address
    file, hash_mark, anchor = path.partition("#")
    if file.endswith(".md"):
        file = file.removesuffix(".md") + "/"
    return f"~/{file}{hash_mark}{anchor}"


def _bracketed(placed: list[PlacedLink], section: Section, desk: _Desk, gathered: _Gathered) -> Iterator[Insertion]:
    for one in placed:
        target = None if one.link.forbids else desk.resolve(one.link.target, section.line + one.link.line)
        before, after = link_tag(target) if target else ("", "")
        if target:
            gathered.name(target)
        yield Insertion(one.start, one.end, before, after)


def _pointers(  # noqa: PLR0913 — a text, what was found in it and what it belongs to
    source: str,
    signals: list[int],
    section: Section,
    desk: _Desk,
    gathered: _Gathered,
    insertions: list[Insertion],
    closed: list[tuple[int, int]],
) -> list[Insertion]:
    opening, middle, closing = REFERENCE_MARKS
    marks = []
    for start, end, reference in references_at(source, signals, desk.meeting.date, section.kind):
        if in_tag(source, start) or "<" in source[start:end]:
            continue
        gathered.references.append(reference)
        free = not any(one.start < end and start < one.end for one in insertions)
        if free and not any(begin <= start < stop for begin, stop in closed):
            marks.append(Insertion(start, end, f"{opening}{len(gathered.references) - 1}{middle}", closing))
    return marks


def recommendations_of(item: AgendaItem) -> Iterator[str]:
    """What the body is asked to decide: the list's items, or the one sentence without its "Det indstilles, at"."""
    for section in item.texts(SectionKind.RECOMMENDATION):
        found = [text for text, _ in list_items(section.text)]
        for text in found or [part for part in section.text.split("\n\n") if part.strip()]:
            plain = _TAIL.sub("", _PREAMBLE.sub("", words_of(text)))
            if plain:
                yield plain


def telling_sentence(decision: str) -> str:
    """The first sentence that says something: "Godkendt." only where nothing else was said."""
    said = sentences(decision)
    return next((sentence for sentence in said if len(sentence.split()) >= _SAYS_SOMETHING), said[0] if said else "")


def _promises(item: AgendaItem, desk: _Desk) -> Iterator[Promise]:
    for section in item.texts(SectionKind.FOLLOW_UP):
        items = list_items(section.text) or [(part, 0) for part in section.text.split("\n\n") if part.strip()]
        for text, _ in items:
            plain = words_of(text)
            mentions = desk.vocabulary.recogniser.find(plain, desk.scope).mentions
            who = dict.fromkeys(mention.target.key for mention in mentions if mention.target.kind is Kind.PERSON)
            words = due_words(plain)
            if plain:
                yield Promise(plain, tuple(who), words, due_on(words, desk.meeting.date))


__all__ = ["REFERENCE_MARKS", "DraftItem", "MeetingDraft", "ReferenceKind", "Vocabulary", "draft_meeting"]
