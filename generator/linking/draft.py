"""One meeting, linked as far as it can be without the other meetings.

:func:`draft_meeting` is a pure function of a meeting and a :class:`Vocabulary`, both of which can be pickled: it may
run in a worker process, and its result may be kept under the meeting's own bytes and ``Vocabulary.fingerprint``.
What depends on other meetings is left as marks in the HTML, which :func:`generator.linking.pointing.fill` fills in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.danish.names import split_name, tidy_name
from generator.danish.outcome import Reading, read_decision
from generator.linking.attachments import attachments_of
from generator.linking.decisions import has_structure, marked_text, recommendations_of, telling_sentence
from generator.linking.desk import Desk, Gathered, Vocabulary
from generator.linking.inline import list_items, words_of
from generator.linking.mention import Kind
from generator.linking.passages import make_passage
from generator.linking.people import Directory, scope_of
from generator.linking.pointing import fill
from generator.linking.portal import Attachment, Passage, Promise
from generator.linking.promises import due_on, due_words
from generator.linking.recogniser import Scope
from generator.linking.reference import Reference, dates_in
from generator.model.diagnostic import Diagnostic
from generator.model.meeting import AgendaItem, Meeting, Section, SectionKind
from generator.model.outcome import Outcome

_DECISIONS = (SectionKind.DECISION, SectionKind.PUBLIC_DECISION)


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
    subjects: tuple[str, ...] = ()
    """Keys of the projects that are stated or named in the title."""
    presenters: tuple[str, ...] = ()
    """Slugs of those who are stated as presenters."""


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A meeting with all that its own words say."""

    src_uri: str
    items: tuple[DraftItem, ...] = ()
    preamble: str = ""
    """HTML."""
    diagnostics: tuple[Diagnostic, ...] = ()


def draft_meeting(meeting: Meeting, vocabulary: Vocabulary) -> MeetingDraft:
    """The meeting's items with names linked, outcomes read and pointers found."""
    desk = Desk(meeting, vocabulary, scope_of(meeting, vocabulary.directory))
    items = tuple(_item(item, desk) for item in meeting.items)
    preamble = ""
    if meeting.preamble:
        # Its pointers belong to no item, so there is no one to follow them: only names are linked.
        preamble = make_passage(Section(SectionKind.CASE, meeting.preamble), desk, Gathered(), points=False).html
    return MeetingDraft(meeting.src_uri, items, preamble, tuple(desk.diagnostics))


def _item(item: AgendaItem, desk: Desk) -> DraftItem:
    gathered = Gathered()
    presenters = tuple(_stated(item, desk, gathered))
    _title(item, desk, gathered)
    subjects = tuple(target.key for target in gathered.mentioned.values() if target.kind is Kind.PROJECT)
    passages = tuple(make_passage(section, desk, gathered) for section in item.sections)
    decision = "\n".join(passage.text for passage in passages if passage.section.kind in _DECISIONS and passage.text)
    recommendations = tuple(recommendations_of(item))
    reading = read_decision(decision, recommendations, item.title)
    return DraftItem(
        passages,
        decision,
        _sentence(passages, decision, reading),
        recommendations,
        item.outcome or reading.outcome,
        tuple(attachments_of(item, desk.meeting.src_uri)),
        tuple(_promises(item, desk)),
        tuple((target.kind, target.key) for target in gathered.mentioned.values()),
        tuple(gathered.references),
        subjects,
        presenters,
    )


def _sentence(passages: Sequence[Passage], decision: str, reading: Reading) -> str:
    """The sentence that tells what was decided; only where lists stand is the text taken from the HTML again."""
    told = [passage.html for passage in passages if passage.section.kind in _DECISIONS]
    if any(map(has_structure, told)):
        decision = "\n".join(marked_text(fill(source, {})) for source in told)
    return telling_sentence(decision, reading)


def _stated(item: AgendaItem, desk: Desk, gathered: Gathered) -> Iterator[str]:
    """Name what the item's fields state; gives the slugs of its presenters."""
    for written in (*item.projects, *item.topics):
        target = desk.resolve(written, item.line, (Kind.PROJECT,))
        if target:
            gathered.name(target)
    for presenter in item.presenters:
        slug = presenter_slug(presenter, desk.scope, desk.vocabulary.directory)
        if slug:
            gathered.name(desk.vocabulary.directory.people[slug].target)
            yield slug


def presenter_slug(written: str, scope: Scope, directory: Directory) -> str:
    """The person behind a presenter's name, with middle names left out where the meeting has one such person only."""
    name = tidy_name(written)
    parts = split_name(name)
    if not parts:
        return ""
    exact = directory.named(name)
    if exact:
        return exact
    here = {target.key for first, target in scope.people.get(parts.last, ()) if first == parts.first}
    return here.pop() if len(here) == 1 else ""


def _title(item: AgendaItem, desk: Desk, gathered: Gathered) -> None:
    """What a title names counts; headings are not linked."""
    if item.closed:
        return
    found = desk.vocabulary.recogniser.find(item.title, desk.scope)
    for mention in found.mentions:
        if mention.target.kind is not Kind.BODY or mention.target.key not in desk.meeting.bodies:
            gathered.name(mention.target)
        if mention.term:
            gathered.name(mention.term)
    for target in found.nested:
        gathered.name(target)
    if any(letter.isdigit() for letter in item.title):
        gathered.references.extend(reference for *_, reference in dates_in(item.title, desk.meeting.date, None))


def _promises(item: AgendaItem, desk: Desk) -> Iterator[Promise]:
    for section in item.texts(SectionKind.FOLLOW_UP):
        items = list_items(section.text) or [(part, 0) for part in section.text.split("\n\n") if part.strip()]
        for text, _ in items:
            plain = words_of(text)
            mentions = desk.vocabulary.recogniser.find(plain, desk.scope).mentions
            who = dict.fromkeys(mention.target.key for mention in mentions if mention.target.kind is Kind.PERSON)
            words = due_words(plain)
            if plain:
                yield Promise(plain, tuple(who), words, due_on(words, desk.meeting.date))
