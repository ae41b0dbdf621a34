"""Text that was read from a scan without Danish letters: noticed, and its words proposed.

``known_words`` takes seconds and the word list of the extra "repair" some memory, so ask ``is_damaged`` first::

    if is_damaged(source.lines):
        words = known_words(texts_of_the_portals_minutes)
        assessment = propose(source.lines, words, names_of_the_portal)
        lines = apply(source.lines, [repair for repair in assessment.repairs if repair.certain])

Repairs name places in the lines they were proposed for, so propose and apply work on the lines of the source, before
anything is joined or taken out.
"""

from generator.importing.repair.application import apply
from generator.importing.repair.assessment import Assessment, Repair, is_damaged, propose
from generator.importing.repair.lexicon import has_word_list, known_words

__all__ = ["Assessment", "Repair", "apply", "has_word_list", "is_damaged", "known_words", "propose"]
