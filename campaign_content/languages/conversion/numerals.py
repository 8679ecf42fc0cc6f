"""Which words in capitals are Roman numerals, to be left in Latin letters."""

import re

from .alphabet import HINTS, WORD, spell_latin
from .kept_words import COUNTED_NOUNS, COUNTING_STEMS, NEVER_NUMERALS, NUMERAL_WORDS

CANONICAL = re.compile("(?=[IVXLCDM])M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})")
LONGEST_ENDING = 3

# Only the neighbours can tell whether these are numerals: the pronoun VI, the conjunction I.
DOUBTFUL = frozenset({"I", "V", *NUMERAL_WORDS})

# I i II razred
JOINING = frozenset({"i", "ili", "и", "или"})


def is_certain(word: str) -> bool:
    """Whether `word` is a numeral wherever it stands: canonical, two letters or more, and not a Serbian word."""
    return (
        len(word) > 1
        and word.isupper()
        and CANONICAL.fullmatch(word) is not None
        and word not in NUMERAL_WORDS
        and word not in NEVER_NUMERALS
    )


def is_numeral_between(core: str, written: str, before: str, after: str) -> bool:
    """Whether a doubtful word is a numeral in its place.

    `core` is the word, `written` the word with its punctuation; `before` and `after` are the neighbouring stretches of
    text without spaces, in either script, empty at the edges of a block.
    """
    counting = not _is_shouted(before) and _latin(before).startswith(COUNTING_STEMS) and _is_short_form(before)
    counted = not _is_shouted(before) and (_latin(after) in COUNTED_NOUNS or _is_numeral(after))
    if counting or counted:
        return True
    if core == "I":
        # In a sentence the conjunction is small; in a title in capitals (Rat I Mir) a capital follows it.
        is_in_sentence = before[-1:].islower()
        return (written == "I." and not before) or (is_in_sentence and not (written == core and after[:1].isupper()))
    if core == "V":
        return written != "V." or (not before and _is_shouted(after))
    return not _is_shouted(before) and not _is_shouted(after)


def after_joining(joining: str, after: str) -> str:
    """What follows a doubtful word, given a joining word and the stretch after it: a numeral, else the joining word."""
    return after if _is_numeral(after) else joining


def _is_numeral(stretch: str) -> bool:
    match = WORD.match(stretch)
    return match is not None and is_certain(match[0])


def _is_short_form(word: str) -> bool:
    """Whether `word` is one of the counting stems with no more than a case ending, and nothing closes it off."""
    latin = _latin(word)
    return word[-1:].isalpha() and any(
        latin.startswith(stem) and len(latin) - len(stem) <= LONGEST_ENDING for stem in COUNTING_STEMS
    )


def _is_shouted(stretch: str) -> bool:
    """Whether the first word of `stretch` is in capitals and no numeral itself."""
    match = WORD.search(stretch)
    return match is not None and len(match[0]) > 1 and match[0].isupper() and not CANONICAL.fullmatch(match[0])


def _latin(stretch: str) -> str:
    match = WORD.search(stretch)
    return spell_latin(HINTS.sub("", match[0])).lower() if match else ""
