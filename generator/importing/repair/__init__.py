"""Text that was read from a scan without Danish letters: noticed, and its words proposed.

words = known_words(texts_of_the_portal)           # with the word list of the extra "repair", where installed
assessment = propose(source.lines, words, names)   # damaged? and what the words were
lines = apply(source.lines, [repair for repair in assessment.repairs if repair.certain])
"""

from generator.importing.repair.application import apply
from generator.importing.repair.assessment import Assessment, Repair, propose
from generator.importing.repair.lexicon import has_word_list, known_words

__all__ = ["Assessment", "Repair", "apply", "has_word_list", "known_words", "propose"]
