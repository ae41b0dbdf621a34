"""Which rows name documents, and which are text that only stands below a list of them."""

import re

from generator.importing.row import Row
from generator.importing.vocabulary import any_of, words

_FILE_NAME = re.compile(r"^[\w .,()&+-]{1,200}\.(?:pdf|docx?|xlsx?|pptx?)$", re.IGNORECASE)
_NUMBERED = re.compile(r"^bilag\s+\d{1,3}(?:\.\d{1,2})*(?:\.?[a-h])?\s*[:–-]\s*\S", re.IGNORECASE)
_VERBS = [verb for verb in words("patterns")["finite_verb"] if verb != "på"]
_VERB = re.compile(rf"\b(?:{'|'.join(_VERBS)}|{any_of('presented')}|{any_of('took_part')}|deltager|fortæller)\b")
_FEWEST_WORDS = 6
"""A sentence has no fewer."""
_MANY_WORDS = 10
"""So many may be one though the line does not end it."""
_LONGEST = 200


def names_annex(row: Row) -> bool:
    """Whether a row is a file's name, or an annex with its number: "Bilag 2.1: Budget"."""
    return _FILE_NAME.match(row.text) is not None or numbers_annex(row)


def numbers_annex(row: Row) -> bool:
    """Whether a row is an annex with its number in front: "Bilag 2.1: Budget"."""
    return not row.cells and len(row.text) <= _LONGEST and _NUMBERED.match(row.text) is not None


def is_prose(row: Row) -> bool:
    """Whether a row without a list mark is a sentence, or the beginning of one."""
    if row.mark or row.cells or _FILE_NAME.match(row.text):
        return False
    parts = row.text.split()
    told = len(parts) >= _MANY_WORDS or row.text.rstrip().endswith(".")
    return told and len(parts) >= _FEWEST_WORDS and bool(_VERB.search(row.text)) and parts[0][0].isupper()
