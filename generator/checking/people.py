"""Names of people that may be one person's, suggested to the register and never merged."""

from collections.abc import Iterator
from itertools import combinations

from generator.checking.check import Check
from generator.checking.codes import found
from generator.checking.spellings import Spelling, spellings_of
from generator.danish.likeness import Grade, Likeness, bones_of, grade, likeness, sound_of
from generator.danish.names import name_key, split_name, tidy_name
from generator.danish.scan import sound_name
from generator.danish.slug import slugify
from generator.linking.portal import Portal
from generator.model.corpus import Corpus
from generator.model.diagnostic import Diagnostic
from generator.model.register import Participant


def settled(participants: tuple[Participant, ...]) -> set[frozenset[str]]:
    """Pairs of name keys on which the register has spoken: one person's spellings, or two people ("ikke")."""
    pairs = set()
    own = {p.slug: [name_key(tidy_name(name)) for name in (p.name, *p.aliases)] for p in participants}
    owner = {key: keys for keys in own.values() for key in keys}
    for participant in participants:
        for keys in combinations(own[participant.slug], 2):
            pairs.add(frozenset(keys))
        for written in participant.different_from:
            other = name_key(tidy_name(written))
            for mine in own[participant.slug]:
                for theirs in own.get(written, owner.get(other, [other])):
                    pairs.add(frozenset((mine, theirs)))
    return pairs


def _pairs(spellings: dict[str, Spelling]) -> Iterator[tuple[str, str]]:
    """Pairs worth a comparison: they share a word, or a word's bones. Linear in the number of names but for those."""
    by_word: dict[str, list[str]] = {}
    for key, spelling in spellings.items():
        words = spelling.name.split(" ")
        hooks = {sound_of(word) for word in words if len(word) > 1} | {"=" + bones_of(word) for word in words}
        hooks |= {sound_of(words[0][1:])}
        for hook in hooks:
            by_word.setdefault(hook, []).append(key)
    seen = set()
    for keys in by_word.values():
        for pair in combinations(keys, 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _same_post(one: Spelling, other: Spelling) -> Likeness | None:
    """A first name, a post and an organisation in common, and last names that are alike: a name changed or misheard."""
    first, second = split_name(one.name), split_name(other.name)
    posts = {(role, place) for role, place in one.posts & other.posts if role and place}
    if not posts or not first or not second or grade(first.first, second.first) is not Grade.SAME:
        return None
    mine, theirs = {sound_of(w) for w in first.middle}, {sound_of(w) for w in second.middle}
    shared = {
        word for word in mine | {sound_of(first.last)} if word in theirs | {sound_of(second.last)} and len(word) > 1
    }
    return Likeness("samme fornavn, rolle og organisation") if shared else None


def suspicious(spellings: dict[str, Spelling], known: set[frozenset[str]]) -> Iterator[tuple[Spelling, Spelling, str]]:
    """Pairs that may be one person, with the reason; the plainer name first.

    Two names on one attendance list are two people. A weak likeness counts only where both have to do with the same
    cluster or organisation.
    """
    for key, other_key in _pairs(spellings):
        if frozenset((key, other_key)) in known:
            continue
        one, other = spellings[key], spellings[other_key]
        if one.meetings & other.meetings:
            continue
        first, second = split_name(one.name), split_name(other.name)
        if not first or not second:
            continue
        like = likeness(first, second) or _same_post(one, other)
        if like and (not like.weak or one.ties & other.ties):
            main, variant = sorted((one, other), key=_plainness)
            yield main, variant, like.reason


def _plainness(spelling: Spelling) -> tuple[int, int, int, str]:
    """The fuller name first, then the one with Danish letters (a scan loses them), then the commoner."""
    danish = sum(letter in "æøå" for letter in spelling.name.casefold())
    return -len(spelling.name.split(" ")), -danish, -spelling.times, spelling.name


def paste(main: str, variant: str, corpus: Corpus) -> str:
    """What to put where, whichever is right."""
    mine = {name_key(main), name_key(variant)}
    registered = next(
        (p for p in corpus.participants if mine & {name_key(tidy_name(name)) for name in (p.name, *p.aliases)}), None
    )
    file = registered.src_uri if registered else f"deltagere/{slugify(main)}.md"
    other = variant if not registered or name_key(registered.name) != name_key(variant) else main
    begin = "" if registered else f"navn: {main}, "
    return (
        f"Er det én person, så skriv i content/{file}: »{begin}aliaser: [{other}]«. "
        f"Er det to, så skriv: »{begin}ikke: [{other}]«."
    )


def _run(corpus: Corpus, portal: Portal) -> Iterator[Diagnostic]:
    del portal
    known = settled(corpus.participants)
    spellings = spellings_of(corpus)
    registered = {name_key(tidy_name(name)) for one in corpus.participants for name in (one.name, *one.aliases)}
    for key, spelling in spellings.items():
        sound = sound_name(spelling.name)
        only_case = name_key(sound) == key
        if sound != spelling.name and key not in registered and (only_case or name_key(sound) not in spellings):
            message = f"»{spelling.name}« ligner »{sound}«, som en indscanning har ændret bogstaver i."
            remedy = f"Ret det til »{sound}«." if only_case else paste(sound, spelling.name, corpus)
            yield found(spelling.src_uri, spelling.line, "N606", message, remedy)
    for main, variant, reason in suspicious(spellings, known):
        message = f"»{variant.name}« og »{main.name}« kan være samme person: {reason}."
        yield found(variant.src_uri, variant.line, "N601", message, paste(main.name, variant.name, corpus))


CHECK = Check("Personnavne, der ligner hinanden", _run)
