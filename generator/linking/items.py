"""Drafts → items that know of each other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.linking.draft import DraftItem, MeetingDraft
from generator.linking.mention import Kind
from generator.linking.pointing import Calendar, fill, follow
from generator.linking.portal import Gap, Item, Link, Passage
from generator.linking.promises import is_next_meeting
from generator.linking.resumption import telling_cases
from generator.linking.threads import Continuation, link_to
from generator.model.meeting import AgendaItem, Meeting


def _keys(draft: DraftItem) -> dict[Kind, list[str]]:
    found: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for kind, key in draft.mentioned:
        found[kind].append(key)
    return found


def _filled(passages: tuple[Passage, ...], links: Mapping[int, Link | Gap | None]) -> tuple[Passage, ...]:
    if not links:
        return passages
    return tuple(
        passage if (html := fill(passage.html, links)) is passage.html else replace(passage, html=html)
        for passage in passages
    )


def make_item(meeting: Meeting, item: AgendaItem, draft: DraftItem, calendar: Calendar) -> tuple[Item, list[Gap]]:
    """An item with its pointers followed, and the gaps they lead to."""
    links = {place: follow(reference, meeting, item, calendar) for place, reference in enumerate(draft.references)}
    following = calendar.beside(meeting, "", 1) if any(is_next_meeting(one.due) for one in draft.promises) else None
    promises = tuple(
        replace(one, due_date=following.date) if following and is_next_meeting(one.due) else one
        for one in draft.promises
    )
    pointed = {link.url: link for link in links.values() if isinstance(link, Link)}
    keys = _keys(draft)
    made = Item(
        meeting,
        item,
        passages=_filled(draft.passages, links),
        outcome=draft.outcome,
        outcome_stated=item.outcome is not None,
        decision=draft.decision,
        decision_sentence=draft.decision_sentence,
        recommendations=draft.recommendations,
        attachments=draft.attachments,
        promises=promises,
        projects=tuple(keys[Kind.PROJECT]),
        subjects=draft.subjects,
        people=tuple(keys[Kind.PERSON]),
        organisations=tuple(keys[Kind.ORGANISATION]),
        bodies=tuple(body for body in keys[Kind.BODY] if body not in meeting.bodies),
        terms=tuple(keys[Kind.TERM]),
        references=tuple(pointed.values()),
    )
    gaps: dict[tuple[str, object], Gap] = {}
    for gap in links.values():
        if isinstance(gap, Gap):
            gaps.setdefault((gap.body, gap.date), gap)
    return made, list(gaps.values())


def make_items(
    meetings: Sequence[Meeting], drafts: Mapping[str, MeetingDraft], calendar: Calendar
) -> tuple[dict[str, tuple[Item, ...]], tuple[Gap, ...]]:
    """Every meeting's items by ``src_uri``, and every gap."""
    items: dict[str, tuple[Item, ...]] = {}
    gaps: list[Gap] = []
    for meeting in meetings:
        draft = drafts[meeting.src_uri]
        made = []
        for item, drafted in zip(meeting.items, draft.items, strict=True):
            one, missing = make_item(meeting, item, drafted, calendar)
            made.append(one)
            gaps.extend(missing)
        items[meeting.src_uri] = tuple(made)
    return items, tuple(gaps)


def connect(
    items: Mapping[str, tuple[Item, ...]], continuations: Sequence[Continuation]
) -> dict[str, tuple[Item, ...]]:
    """The items with what leads from one to another written on both: threads, references, shared case numbers."""
    by_url = {item.url: item for found in items.values() for item in found}
    takes_up: dict[str, list[Link]] = {}
    taken_up: dict[str, list[Link]] = {}
    referred: dict[str, dict[str, Link]] = {}
    for one in continuations:
        earlier, later = by_url[one.earlier], by_url[one.later]
        takes_up.setdefault(later.url, []).append(link_to(earlier, one.reason))
        taken_up.setdefault(earlier.url, []).append(link_to(later, one.reason))
    for item in by_url.values():
        for link in item.references:
            if link.url in by_url:
                referred.setdefault(link.url, {})[item.url] = link_to(item, link.reason)
    shared = _by_case(tuple(by_url.values()))
    return {
        uri: tuple(_connected(item, takes_up, taken_up, referred, shared) for item in found)
        for uri, found in items.items()
    }


def _by_case(items: Sequence[Item]) -> dict[str, list[Item]]:
    telling = telling_cases(items)
    found: dict[str, list[Item]] = {}
    for item in items:
        if item.item.case_number in telling:
            found.setdefault(item.item.case_number, []).append(item)
    return {case: listed for case, listed in found.items() if len(listed) > 1}


def _connected(
    item: Item,
    takes_up: Mapping[str, list[Link]],
    taken_up: Mapping[str, list[Link]],
    referred: Mapping[str, Mapping[str, Link]],
    shared: Mapping[str, list[Item]],
) -> Item:
    earlier, later = tuple(takes_up.get(item.url, ())), tuple(taken_up.get(item.url, ()))
    threaded = {link.url for link in (*earlier, *later)}
    reason = f"samme sagsnummer ({item.item.case_number})"
    kin = [
        other for other in shared.get(item.item.case_number, ()) if other.url != item.url and other.url not in threaded
    ]
    before = [link_to(other, reason) for other in kin if other.meeting.date < item.meeting.date]
    after = [link_to(other, reason) for other in kin if other.meeting.date >= item.meeting.date]
    back = tuple(referred.get(item.url, {}).values())
    if not (earlier or later or kin or back):
        return item
    return replace(
        item,
        takes_up=earlier,
        taken_up_by=later,
        references=(*item.references, *before),
        referred_by=(*back, *after),
        promises=tuple(replace(promise, done=later[0]) if later else promise for promise in item.promises),
    )
