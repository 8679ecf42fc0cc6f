"""The words of a text as the index and queries know them, and where they stand in it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..folding import folds

# Letters and digits with the marks and invisible signs that stand within a word.
_WORD = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff])*")
# Longer "words" are no words; what is cut here is cut in the query too.
LONGEST = 40


class Word(NamedTuple):
    """A word at text[start:end].

    `folds` are the ways in which it may be typed, the usual one first. `is_name` if it begins with a capital letter.
    """

    start: int
    end: int
    folds: tuple[str, ...]
    is_name: bool


def words(text: str) -> Iterator[Word]:
    """The words of `text` in their order."""
    for match in _WORD.finditer(text):
        # One sign may stand for several words ("½" is "1 2"): they are found together.
        forms = tuple(form.replace(" ", "")[:LONGEST] for form in folds(match[0]))
        if all(forms):
            yield Word(*match.span(), forms, match[0][0].isupper())
