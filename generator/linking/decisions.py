"""What a body was asked to decide, and the sentence that tells what it did."""

import re
from collections.abc import Iterator, Sequence

from generator.danish.outcome import Reading, is_attendance, says
from generator.danish.sentences import iter_sentences
from generator.linking.inline import list_items, words_of
from generator.markup.text import text_of
from generator.model.meeting import AgendaItem, SectionKind
from generator.model.outcome import Outcome

_LEAD = re.compile(
    r"^\s*(?:det )?(?:indstilles|anbefales|foreslås)\b.{0,80}?,?\s*\bat\b[:\s]*", re.IGNORECASE | re.DOTALL
)
_SAYS_SOMETHING = 4
"""Words; "Godkendt." says no more than the badge beside it."""
_STANDS_ALONE = 6
"""Words of a sentence in another paragraph than the verdict; fewer are a heading."""
_REFERS_BACK = re.compile(
    r"(?:den|de|han|hun|dette|disse|denne|derfor|dog|samtidig|desuden|hertil|her|heraf|herefter"
    r"|det (?!blev|bliver|er|var|skal|kan|forvent|vente|vurder|anbefal|betyder|gælder))\b",
    re.IGNORECASE,
)
"""How a sentence begins that nobody understands without the one before it."""
_ITEM = "\ue005"
"""Before the text of a list's item."""
_HEADED = "\ue006"
"""Before a paragraph that begins with bold words: a heading in all but name."""
_UNMARKED = str.maketrans("", "", _ITEM + _HEADED)
_BOLD = re.compile(r"(?<=<p>)(?=<strong>)|(?<=<li>)(?=<strong>)")
_FEW = 12
"""Sentences; what stands further below a verdict is the story of the meeting."""
_LONGEST = 400
"""Characters of a sentence with the list that belongs to it; what is over is counted."""


def recommendations_of(item: AgendaItem) -> Iterator[str]:
    """What the body is asked to decide: the list's items, or the one sentence without its "Det indstilles, at"."""
    for section in item.texts(SectionKind.RECOMMENDATION):
        found = [text for text, _ in list_items(section.text)]
        for text in found or [part for part in section.text.split("\n\n") if part.strip()]:
            plain = _without_tail(_LEAD.sub("", words_of(text)))
            if plain:
                yield plain


def _without_tail(text: str) -> str:
    """A list's item without the "og" and the comma that lead to the next."""
    plain = text.rstrip(" ,;")
    for word in (" og", " samt"):
        plain = plain.removesuffix(word).rstrip(" ,;")
    return plain


def has_structure(source: str) -> bool:
    """Whether a passage's HTML has lists or headed paragraphs, so that :func:`marked_text` is more than its text."""
    return "<li>" in source or "<p><strong>" in source


def marked_text(source: str) -> str:
    """The plain text of a passage's HTML with marks on items of lists, for :func:`telling_sentence`."""
    return text_of(_BOLD.sub(_HEADED, source).replace("<li>", f"<li>{_ITEM}"))


def telling_sentence(marked: str, reading: Reading | None = None) -> str:
    """The sentence that tells what was decided, whole and readable.

    `marked` is what :func:`marked_text` gives, or plain text. A bare verdict ("Godkendt.") gives way to what was
    agreed, or else to the next sentence that is more than a talk; a sentence that ends in a colon takes with it what
    it announces, items of a list with semicolons between; who came and who did not is passed over.
    """
    deciding = reading.sentence if reading else ""
    if len(deciding.split()) >= _SAYS_SOMETHING and not deciding.endswith(":"):
        return deciding
    said = list(_first_sentences(marked.translate(_UNMARKED), deciding))
    if not said:
        return ""
    verdict = said.index(deciding) if deciding in said else None
    if verdict is None:
        decided = reading is None or reading.outcome is not None
        place = next((at for at, one in enumerate(said) if _is_telling(one) and decided), 0)
    elif len(said[verdict].split()) >= _SAYS_SOMETHING or said[verdict].endswith(":"):
        place = verdict
    else:
        refused = reading is not None and reading.outcome in (Outcome.DEFERRED, Outcome.REJECTED)
        place = _beside(said, verdict, marked.replace(_ITEM, "").split("\n"), together_only=refused)
    return _whole(said, place, marked.split("\n"))


def _first_sentences(text: str, deciding: str) -> Iterator[str]:
    """The sentences of a text to the one that decides, or from the first, and a few more."""
    left = _FEW
    found = not deciding
    for sentence in iter_sentences(text):
        yield sentence
        found = found or sentence == deciding
        left -= found
        if not left:
            return


def _is_telling(sentence: str) -> bool:
    return len(sentence.split()) >= _SAYS_SOMETHING and not is_attendance(sentence)


def _beside(said: Sequence[str], verdict: int, lines: Sequence[str], *, together_only: bool) -> int:
    """The place of the sentence that says more than a bare verdict; the verdict's own where none does.

    What was put off or turned down is told by its own paragraph only: the rest is what was said before.
    """
    more: int | None = None
    for place in range(verdict + 1, len(said)):
        one = said[place]
        if not _is_telling(one):
            continue
        if says(one, Outcome.OTHER, Outcome.APPOINTED) and not together_only:
            return place
        together = any(said[verdict] in line and one in line for line in lines)
        begins = any(line.startswith(one) for line in lines) and not _REFERS_BACK.match(one)
        alone = begins and len(one.split()) >= _STANDS_ALONE and not together_only
        if more is None and (together or alone) and not says(one, Outcome.HELD):
            more = place
    return verdict if more is None else more


def _whole(said: Sequence[str], place: int, lines: Sequence[str]) -> str:
    """A sentence with what its colon announces: the sentence behind it, or the list below it."""
    sentence = said[place]
    if not sentence.endswith(":") or place + 1 == len(said):
        return sentence
    last = " ".join(sentence.split()[-3:])
    ends = next((at for at, line in enumerate(lines) if line.rstrip().endswith(last)), None)
    listed = [] if ends is None else list(_listed(lines[ends + 1 :]))
    if not listed:
        return f"{sentence} {_whole(said, place + 1, lines)}"
    shown = [listed[0]]
    for text in listed[1:]:
        if len(sentence) + sum(map(len, shown)) + len(text) > _LONGEST:
            break
        shown.append(text)
    left = len(listed) - len(shown)
    return f"{sentence} {'; '.join(shown)}{f'; og {left} mere' if left else ''}."


def _listed(lines: Sequence[str]) -> Iterator[str]:
    """The items of the list that begins a text, each by its first sentence: marked, or lines without a full stop."""
    for line in lines:
        text = line.translate(_UNMARKED).strip()
        if not line.startswith(_ITEM) and text.endswith((".", "!", "?")):
            return
        first = next(iter_sentences(text), "")
        if first:
            yield _without_tail(first.rstrip(" .:"))
