"""From Cyrillic to Latin: every word of the thirty letters; other Cyrillic (Russian, Macedonian) stays."""

import re
from collections.abc import Iterator
from functools import lru_cache

from . import suspicions
from .alphabet import CYRILLIC, LATIN, WORD, has_any, is_written_with, spell_latin
from .turned import Turned

# An initial before a name in capitals is in capitals itself: Њ. ПЕТРОВИЋ → NJ. PETROVIĆ.
_BEFORE_CAPITALS = re.compile(r"\.?\s?[А-ЯЂЈЉЊЋЏ]{2}")
_INITIALS = frozenset("ЉЊЏ")


def turn(text: str) -> Iterator[Turned]:
    """`text` in stretches, each with its Latin; the sources together are the text."""
    at = 0
    for match in WORD.finditer(text):
        if match.start() > at:
            yield Turned(text[at : match.start()], text[at : match.start()])
        word, at = match[0], match.end()
        yield _turn_word(word, word in _INITIALS and _BEFORE_CAPITALS.match(text, at) is not None)
    yield Turned(text[at:], text[at:])


@lru_cache(maxsize=1 << 16)
def _turn_word(word: str, shouting: bool) -> Turned:
    if not has_any(word, CYRILLIC):
        return Turned(word, word)
    if has_any(word, LATIN):
        return Turned(word, word, (suspicions.suspect(suspicions.MIXED_SCRIPTS, word),))
    if not is_written_with(word, CYRILLIC):
        return Turned(word, word, (suspicions.suspect(suspicions.NOT_SERBIAN, word),))
    return Turned(word, spell_latin(word, shouting=shouting))
