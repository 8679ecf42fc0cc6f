"""From Cyrillic to Latin: every word of the thirty letters; other Cyrillic (Russian, Macedonian) stays."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from . import suspicions
from .alphabet import CYRILLIC, LATIN, WORD, has_any, is_written_with, spell_latin
from .glossary import Glossary
from .suspicions import Suspicion
from .turned import Turned

# An initial before a name in capitals is in capitals itself: Њ. ПЕТРОВИЋ → NJ. PETROVIĆ.
_BEFORE_CAPITALS = re.compile(r"\.?\s?[А-ЯЂЈЉЊЋЏ]{2}")
_INITIALS = frozenset("ЉЊЏ")
# Addresses with Cyrillic letters would lead nowhere in Latin ones.
_MAY_HAVE_ADDRESS = re.compile(r"://|www\.|@|\.срб", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?<![\w.%+-])(?:(?:https?|ftp)://\S+|www\.\S+|[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})++"
    r"|[\w-]{1,63}(?:\.[\w-]{1,63}){0,9}\.срб(?:/\S*)?+(?!\w))",
    re.IGNORECASE,
)


def turn(text: str, glossary: Glossary) -> Iterator[Turned]:
    """`text` in stretches, each with its Latin; the sources together are the text."""
    return chain.from_iterable(_parts(text, glossary))


def _parts(text: str, glossary: Glossary) -> Iterator[Iterable[Turned]]:
    """A text divided by addresses, which stay."""
    at = 0
    for match in _ADDRESS.finditer(text) if _MAY_HAVE_ADDRESS.search(text) else ():
        yield from _parts_without_addresses(text[at : match.start()], glossary)
        yield (Turned(match[0], match[0]),)
        at = match.end()
    yield from _parts_without_addresses(text[at:], glossary)


def _parts_without_addresses(text: str, glossary: Glossary) -> Iterator[Iterable[Turned]]:
    """A text divided by the phrases of the glossary."""
    at = 0
    for match in glossary.to_latin.phrases.finditer(text) if glossary.to_latin.phrases else ():
        yield _turn_words(text, at, match.start(), glossary)
        yield (Turned(match[0], glossary.to_latin.phrase(match[0])),)
        at = match.end()
    yield _turn_words(text, at, len(text), glossary)


def _turn_words(text: str, start: int, end: int, glossary: Glossary) -> Iterator[Turned]:
    """text[start:end], which has no phrase of the glossary, by words and what stands between them."""
    at = start
    for match in WORD.finditer(text, start, end):
        if match.start() > at:
            yield Turned(text[at : match.start()], text[at : match.start()])
        word, at = match[0], match.end()
        yield _turn_word(word, word in _INITIALS and _BEFORE_CAPITALS.match(text, at) is not None, glossary)
    yield Turned(text[at:end], text[at:end])


@lru_cache(maxsize=1 << 16)
def _turn_word(word: str, shouting: bool, glossary: Glossary) -> Turned:
    if not has_any(word, CYRILLIC):
        return Turned(word, word)
    fixed = glossary.to_latin.find(word)
    if fixed is not None:
        return Turned(word, fixed)
    if has_any(word, LATIN):
        return Turned(word, word, (Suspicion(suspicions.MIXED_SCRIPTS, word, word),))
    if not is_written_with(word, CYRILLIC):
        return Turned(word, word, (Suspicion(suspicions.NOT_SERBIAN, word, word),))
    return Turned(word, spell_latin(word, shouting=shouting))
