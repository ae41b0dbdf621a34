"""Lines of participant lists, however they are put together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.importing.aside import names_replacement, with_aside
from generator.importing.person import (
    NAME_WORD,
    Person,
    clean_name,
    is_first_name,
    is_name,
    is_organisation,
    is_post,
    leading_name,
    trailing_name,
    without_personal,
)
from generator.importing.post import with_posts
from generator.importing.vocabulary import any_of
from generator.model.meeting import Presence

_BRACKETS = re.compile(r"\(([^()]{0,200})\)")
_DASH = re.compile(r"\s+[-–—]\s*|\s*[-–—]\s+|(?<=\))\s*[-–—]\s*")
_SPLIT = re.compile(r"\s*[,;\t|]\s*")
_BETWEEN = re.compile(r"\s*(?:,|;|\bog\b|\bsamt\b|&|\t)\s*(?![^()]*\))")
_LEADING_POST = re.compile(r"\S*[a-zæøå]\S*\s+(?:\S+\s+)?[A-ZÆØÅ]\S+\s+[A-ZÆØÅ]")
"""A post before the name, "Direktør Anne Berg": then every name that has one begins another person."""
_SEMICOLON = re.compile(r"\s*;\s*(?![^()]*\))")
_OF_THE_MEETING = re.compile(
    r"(?:(?:næst|vice|med)?formand|fmd\.?|forperson|mødeleder|ordstyrer|dirigent|referent|ref)", re.IGNORECASE
)
"""What somebody is in the body or at the meeting, and no post: "Formand, Anne Berg"."""
_AND_NAME = re.compile(rf"\b(?:og|samt)\s+{NAME_WORD}\s+{NAME_WORD}")
_BARE_POST = re.compile(rf"(?!(?:{any_of('no_name')})$)(?!deltag|afbud|velkom)[a-zæøå]{{6,}}")
"""A single word before a full name, of posts that no list knows: "logopæd Anne Berg"."""
_MEANT_FOR = re.compile(r"\bv/|\bv\.\s|\boplæg\b|\bpkt\b|[a-zæøå]{3}[.!?]\s", re.IGNORECASE)
"""Words of an agenda's line, or the end of a sentence: "Oplæg v/ leder Anne Berg"."""
_FOR = re.compile(
    rf"^(?P<who>[^,]{{3,80}})\s+(?:(?:(?:som\s+)?(?:stedfortræder|suppleant)\s+)?for|i stedet for)\s+"
    rf"(?P<away>{NAME_WORD}(?:\s+{NAME_WORD}){{1,4}})(?:\s*\([^()]{{1,30}}\))?$"
)
"""Who came for whom, with nothing else: "Anne Berg (A) for Bo Dahl (A)"."""
_DEPUTY_IN_BRACKET = re.compile(
    r"^(?:(?:stedfortræder|suppleant|substitut|afløser)(?:\s+var)?:?\s+(?P<deputy>(?-i:[A-ZÆØÅ]).{3,120}?)"
    r"|(?P<who>(?-i:[A-ZÆØÅ]).{3,120}?)|i stedet (?:deltog|deltager|mødte|møder)\s+(?P<came>.{3,120}))"
    r"(?(who)\s+(?:(?:deltog|deltager|mødte|møder)\s+)?i stedet"
    r"|(?:\s+(?:deltog|deltager|mødte|møder)(?: i stedet)?)?)$",
    re.IGNORECASE,
)
_FUNCTION_FIRST = re.compile(rf"(?P<function>{_OF_THE_MEETING.pattern}):\s+", re.IGNORECASE)
_FULL_STOP = re.compile(r"(?<=[a-zæøå)]{2})\.\s+(?=[A-ZÆØÅ])")
"""Between people: "Anne Berg, Viborg Kommune. Bo Dahl"."""
_BESIDE = re.compile(r"\([^()]*\)|\s+[-–]\s.*$|[-–]\s*(?:afbud|formand)\s*$")
_CAME_INSTEAD = re.compile(
    r"^(?P<away>.{3,160}?)\s+[-–—]\s+(?P<who>[A-ZÆØÅ].{3,160}?)\s+(?:deltog|deltager|mødte|møder)\s+"
    r"(?:i stedet|som (?:stedfortræder|suppleant))\b.{0,30}$"
)
_DEPUTY_NAMED = re.compile(
    r"^(?P<away>[^()]{3,160}?(?:\([^()]*\)[^()]{0,80}?)?)\s*[.,;–—-]\s*(?:stedfortræder|suppleant|substitut)(?:\s+var)?\s*:\s*(?P<who>[A-ZÆØÅ].{3,160})$",
    re.IGNORECASE,
)
_DEPUTY_CAME = re.compile(
    r"^(?P<away>[^()]{3,160}?(?:\([^()]*\)[^()]{0,80}?)?)\s*[.,;–—-]\s*(?:stedfortræder(?:en)?|suppleant(?:en)?|substitut)"
    r"\s+(?P<who>(?-i:[A-ZÆØÅ]).{3,100}?)\s+(?:deltog|deltager|mødte|møder)(?:\s+i stedet.{0,30})?\.?$",
    re.IGNORECASE,
)
"""Who came for the one away, in a sentence of its own: "Anne Berg. Suppleant Bo Dahl deltog."."""
_NAME_THEN = re.compile(r"^(?P<name>[^,(:/]{5,60}?)\s*[:/]\s*(?=[A-ZÆØÅa-zæøå])")
"""A name with a colon or a stroke before what else is said: "Anne Berg: direktør"."""
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}|[a-zæøå]{3,6}")
_WITH_APOLOGIES = re.compile(
    r"[\s,]+(?P<without>uden afbud|udeblev)$|\s+afbud$"
    r"|[\s,]+(?:med|har (?:meldt|sendt)|havde (?:meldt|sendt)|meldte) afbud$",
    re.IGNORECASE,
)
_SUSPENDED = re.compile(r"(?<=\w)-(,)?(?=\s+(?:og|eller|samt)\b|\s*,?\s+[A-ZÆØÅ]\w+-)")
"""The hyphen of "Social- og Sundhedsudvalget" and "Sundhed-, Kultur- og Fritidsudvalget" parts nothing."""
_HYPHEN, _COMMA = "\ue000", "\ue001"
_RESTORED = {ord(_HYPHEN): "-", ord(_COMMA): ","}
_MORE_NUMBERS = re.compile(r"(?:og )?\d+(?: og \d+)?\.?")
_LONGEST = 400
"""A longer line is no person."""
_LONGEST_PART = 14
"""Words; more are a sentence."""
_PARTS_BEFORE_NAME = 4
_SHORT = 4
"""Words that a list may have among its names: "Hele udvalget"."""
_MOSTLY = 0.6
_FEWEST = 2


def _with_brackets(person: Person, text: str) -> tuple[Person, str]:
    """The person with what the brackets of a line say, and the line with what they leave."""
    for bracket in _BRACKETS.findall(text):
        kept = []
        before = text[: text.find(f"({bracket})")]
        if (deputy := _deputy_in(bracket)) is not None and before.strip():
            person = replace(person, replaced_by=deputy.name, deputy=deputy)
            text = text.replace(f"({bracket})", " ", 1)
            continue
        for piece in bracket.split(","):
            told = with_aside(person, piece) or _with_initials(person, piece.strip(), before)
            person = told or person
            if told is None:
                kept.append(piece.strip())
        several = len(kept) > 1 and is_name(before.strip(" ,"))
        said = f", {', '.join(kept)}, " if several else f"({'; '.join(kept)})" if kept else " "
        text = text.replace(f"({bracket})", said, 1)
    return person, " ".join(re.sub(r"\((?=\s*$)", " ", text).split(" ")).strip()


def _deputy_in(bracket: str) -> Person | None:
    """Who came instead of someone, as a bracket behind the name says: "stedfortræder: Anne Berg, PLO"."""
    found = _DEPUTY_IN_BRACKET.match(bracket.strip())
    return parse_person(found["deputy"] or found["who"] or found["came"]) if found else None


def _with_initials(person: Person, letters: str, before: str) -> Person | None:
    """The person with the initials that a bracket right behind the name gives: "Lone Egeskov (LE)"."""
    words = re.split(r"[,(]|\s[-–]\s", before)[0].split()
    count = trailing_name(words) or leading_name(words)
    name = (words[-count:] if trailing_name(words) else words[:count]) if count else words[:1] * (len(words) == 1)
    if not _INITIALS.fullmatch(letters) or not name or letters[0].upper() != name[0][0].upper():
        return None
    rest = iter("".join(name).upper())
    return replace(person, initials=letters) if all(letter in rest for letter in letters.upper()) else None


def _parts(person: Person, text: str) -> tuple[Person, list[str]]:
    """The person with what stands behind dashes and commas, and the parts that name or describe."""
    parts: list[str] = []
    for piece in _SPLIT.split(text):
        for at, segment in enumerate(_DASH.split(piece)):
            words = segment.strip(" .:")
            aside = with_aside(person, segment) if parts or at else None
            if person.remark and _MORE_NUMBERS.fullmatch(words):
                person = replace(person, remark=f"{person.remark}, {words}")
            elif aside is not None:
                person = aside
            elif words:
                parts.append(words.translate(_RESTORED))
    return person, parts


def _replaced(text: str) -> Person | None:
    """Someone behind whose name the line says who came instead: "Anne Berg, direktør – Bo Dahl deltog i stedet"."""
    found = _CAME_INSTEAD.match(text) or _DEPUTY_NAMED.match(text) or _DEPUTY_CAME.match(text)
    away = parse_person(found["away"]) if found else None
    other = parse_person(found["who"]) if found else None
    if away is None or other is None:
        return None
    return replace(away, replaced_by=other.name, deputy=other, as_written=text)


def deputy_apart(text: str) -> tuple[list[str], str] | None:
    """Several who were away, and the deputy who came for one: "Anne Berg og Bo Dahl. Suppleant Carl Eg deltog."."""
    found = _DEPUTY_CAME.match(text) if len(text) <= _LONGEST else None
    if found is None or parse_person(found["who"]) is None:
        return None
    people = split_people(found["away"])
    return (people, found["who"]) if len(people) >= _FEWEST else None


def _in_function(text: str) -> Person | None:
    """Someone behind a function: "Mødeleder: Anne Berg"."""
    mark = _FUNCTION_FIRST.match(text)
    person = parse_person(text[mark.end() :]) if mark else None
    return with_aside(replace(person, as_written=text), mark["function"]) if mark and person else None


def _replacing(text: str) -> Person | None:
    """Someone who came for another: "Anne Berg (A) for Bo Dahl (A)"."""
    seat = _FOR.match(text)
    person = parse_person(seat["who"]) if seat else None
    return replace(person, substitute_for=clean_name(seat["away"]), as_written=text) if seat and person else None


def parse_person(text: str, *, first_names: bool = False) -> Person | None:
    """The person a line of a list names, or None where it names none.

    `first_names` lets a single capitalised word be a name, as in lists among people who know each other.
    """
    if len(text) > _LONGEST or text.rstrip().endswith(":"):
        return None
    written = without_personal(text).strip(" *•-–\t")
    if away := _WITH_APOLOGIES.search(written.rstrip(" .")):
        person = parse_person(written[: away.start()], first_names=first_names)
        presence = Presence.ABSENT if away["without"] else Presence.APOLOGIES
        return replace(person, presence=presence, as_written=written) if person else None
    if (told := _replaced(written) or _in_function(written) or _replacing(written)) is not None:
        return told
    if (mark := _NAME_THEN.match(written)) and is_name(mark["name"]):
        written = f"{mark['name']}, {written[mark.end() :]}"
    protected = _SUSPENDED.sub(lambda hyphen: _HYPHEN + (_COMMA if hyphen[1] else ""), written)
    person, outside = _with_brackets(Person("", as_written=written), protected)
    person, parts = _parts(person, outside)
    name, posts = _name_among(parts, first_names=first_names)
    if not name:
        return None
    for post in [post for post in posts if _OF_THE_MEETING.fullmatch(post)]:
        person = with_aside(person, post) or person
        posts.remove(post)
    inner = [bracket for post in (*posts, name) for bracket in _BRACKETS.findall(post)]
    person = with_posts(person, [*(_BRACKETS.sub("", post).strip() for post in posts), *inner])
    return replace(person, name=clean_name(_BRACKETS.sub("", name)))


def _name_among(parts: Sequence[str], *, first_names: bool) -> tuple[str, list[str]]:
    """The name, and everything that stands beside it in order."""
    for at, part in enumerate(parts[:_PARTS_BEFORE_NAME]):
        words = _BRACKETS.sub("", part).split()
        brackets = [f"({bracket})" for bracket in _BRACKETS.findall(part)]
        others = (parts[:at], parts[at + 1 :])
        if is_name(" ".join(words)):
            return " ".join((*words, *brackets)), [*others[0], *others[1]]
        if len(words) > _LONGEST_PART:
            break
        trailing, leading = trailing_name(words), leading_name(words)
        before, after = " ".join(words[: len(words) - trailing]), " ".join(words[leading:])
        if trailing and _MEANT_FOR.search(before):
            continue
        if trailing and (
            is_post(before)
            or _BARE_POST.fullmatch(before)
            or (is_organisation(before) and not is_organisation(words[-1]))
        ):
            return " ".join((*words[-trailing:], *brackets)), [*others[0], before, *others[1]]
        if leading and (is_post(after) or is_organisation(after)):
            return " ".join((*words[:leading], *brackets)), [*others[0], after, *others[1]]
    if first_names and parts and is_first_name(parts[0]):
        return parts[0], list(parts[1:])
    return "", []


def _plainly_parted(text: str) -> list[str]:
    """The people of a line with full stops or semicolons between them; nothing where it has none."""
    sentences = _FULL_STOP.split(text)
    if len(sentences) >= _FEWEST and all(":" not in piece and parse_person(piece) is not None for piece in sentences):
        return [person for piece in sentences for person in split_people(piece.strip(" ."))]
    parted = [piece.strip(" .") for piece in _SEMICOLON.split(text) if piece.strip(" .")]
    listed = all(_is_person(piece, post_first=True) or is_first_name(piece) for piece in parted)
    return parted if listed and len(parted) >= _FEWEST else []


def split_people(text: str) -> list[str]:
    """The people of a line such as "Anne Berg (A), Bo Dahl og Carl Eg"; the line whole where it is one person."""
    if "|" in text:  # cells of a table's row
        return [text]
    if parted := _plainly_parted(text):
        return parted
    pieces = [piece.strip(" .") for piece in _BETWEEN.split(text) if piece and piece.strip(" .")]
    outside = [_BRACKETS.sub("", piece) for piece in (text, *pieces)]
    if len(pieces) < _FEWEST or any(names_replacement(piece) for piece in outside):
        return [text]
    bare = [_BESIDE.sub("", piece).strip() for piece in pieces]
    post_first = not is_name(bare[0]) and _is_person(bare[0], post_first=True)
    people = [is_name(piece) or _is_person(piece, post_first=post_first) for piece in bare]
    posts = sum(people) >= _FEWEST and not all(people) and people[0]
    if posts and all(_LEADING_POST.match(piece) for piece, person in zip(pieces, people, strict=True) if person):
        return _with_their_posts(pieces, people) or [text]
    if posts and _AND_NAME.search(text) and (together := _with_their_posts(pieces, people)):
        return together
    if people[0]:
        every_other = all(people[at] or people[at - 1] for at in range(1, len(people)))
        listed = sum(people) >= max(_FEWEST, _MOSTLY * len(people)) and every_other
    else:  # "Hele rådet, Anne Berg og Bo Dahl"
        listed = sum(people) == len(people) - 1 >= _FEWEST and len(bare[0].split()) <= _SHORT and not is_post(bare[0])
    first_names = len(pieces) > _FEWEST and all(is_first_name(piece) for piece in bare)
    return pieces if listed or first_names else [text]


def _is_person(text: str, *, post_first: bool = False) -> bool:
    """Whether a piece between commas is a person with a post, and not a post with words that look like a name.

    `post_first` says that the line's first person has the post before the name: "Direktør Anne Berg".
    """
    person = parse_person(text)
    if person is None:
        return False
    bare = _BRACKETS.sub("", text).strip()
    before = bare.removesuffix(person.name).strip()
    posted = post_first and bare.endswith(person.name) and (is_post(before) or bool(_BARE_POST.fullmatch(before)))
    return text.startswith(person.name) or posted


def _with_their_posts(pieces: Sequence[str], people: Sequence[bool]) -> list[str]:
    """Every person with the posts and organisations that stand behind the name; nothing where one is something else."""
    grouped: list[str] = []
    for piece, person in zip(pieces, people, strict=True):
        if person:
            grouped.append(piece)
        elif grouped and (is_organisation(piece) or is_post(piece)):
            grouped[-1] += f", {piece}"
        else:
            return []
    return grouped
