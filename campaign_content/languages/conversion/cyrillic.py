"""From Latin to Cyrillic: which words are Serbian, and how they are spelled."""

import re
import string
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from . import foreign, numerals, suspicions
from .alphabet import CYRILLIC, LATIN, REST_OF_WORD, WORD, has_any, is_written_with, spell_cyrillic
from .glossary import Glossary
from .kept_words import UNITS_AFTER_NUMBER
from .protection import MAY_BE_PROTECTED, PROTECTED, is_unit
from .suspicions import Suspicion
from .turned import Turned

CACHED_LENGTH = 64
LONGEST_ADDRESS = 200
LONGEST_DOUBTFUL = 8  # a unit or numeral with its punctuation
_SPACES = re.compile(r"(\s+)")
_ONE_SPACE = Turned(" ", " ")
_PUNCTUATION = string.punctuation + "„“”‚‘’«»–—…•·°*"
_DOUBTFUL = numerals.DOUBTFUL.union(UNITS_AFTER_NUMBER)
_IN_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$")


def turn(text: str, glossary: Glossary) -> Iterator[Turned]:
    """`text` in stretches, each with its Cyrillic; the sources together are the text."""
    return chain.from_iterable(_parts(text, glossary))


def _parts(text: str, glossary: Glossary) -> Iterator[Iterable[Turned]]:
    """A text divided by the phrases of the glossary."""
    at = 0
    for match in glossary.to_cyrillic.phrases.finditer(text) if glossary.to_cyrillic.phrases else ():
        if _IN_ADDRESS.search(text, max(at, match.start() - LONGEST_ADDRESS), match.start()):
            continue
        yield from _parts_without_phrases(text[at : match.start()], glossary)
        yield (Turned(match[0], glossary.to_cyrillic.phrase(match[0])),)
        at = match.end()
    yield from _parts_without_phrases(text[at:], glossary)


def _parts_without_phrases(text: str, glossary: Glossary) -> Iterator[Iterable[Turned]]:
    """A text divided by foreign names of several words, which stay."""
    at = 0
    for match in foreign.RUN.finditer(text) if foreign.MAY_HAVE_RUN.search(text) else ():
        start = foreign.start_of_run(match)
        yield _turn_stretches(text[at:start], glossary)
        yield (Turned(text[start : match.end()], text[start : match.end()]),)
        at = match.end()
    yield _turn_stretches(text[at:], glossary)


def _turn_stretches(text: str, glossary: Glossary) -> Iterator[Turned]:
    """A text without such phrases and names, by stretches with and without spaces."""
    stretches = _SPACES.split(text)
    for index, stretch in enumerate(stretches):
        if stretch == " ":
            yield _ONE_SPACE
        elif index % 2 or not stretch or _stays_here(stretches, index):
            yield Turned(stretch, stretch)
        else:
            yield (_turn_cached if len(stretch) <= CACHED_LENGTH else _turn_stretch)(stretch, glossary)


def _stays_here(stretches: list[str], index: int) -> bool:
    """Whether the neighbours make a short stretch a unit, a Roman numeral or part of a foreign name."""
    stretch = stretches[index]
    if "A" <= stretch[0] <= "Z" and _is_in_foreign_name(stretches, index):
        return True
    if len(stretch) > LONGEST_DOUBTFUL:
        return False
    core = stretch if stretch.isalpha() or stretch in _DOUBTFUL else stretch.strip(_PUNCTUATION)
    if core not in _DOUBTFUL:
        return False
    before, after = _neighbours(stretches, index)
    if is_unit(core, before):
        return True
    if after in numerals.JOINING and index + 4 < len(stretches):
        after = numerals.after_joining(after, stretches[index + 4])
    return core in numerals.DOUBTFUL and numerals.is_numeral_between(core, stretch, before, after)


def _is_in_foreign_name(stretches: list[str], index: int) -> bool:
    """Whether a capitalised stretch is a part of a name, the rest of which is in foreign letters."""
    before, after = _neighbours(stretches, index)
    return foreign.is_surname(before, stretches[index]) or foreign.is_first_name(before, stretches[index], after)


def _neighbours(stretches: list[str], index: int) -> tuple[str, str]:
    """The stretches before and after one in its line; empty where there is none."""
    before = stretches[index - 2] if index > 1 and "\n" not in stretches[index - 1] else ""
    after = stretches[index + 2] if index + 2 < len(stretches) and "\n" not in stretches[index + 1] else ""
    return before, after


def _turn_stretch(stretch: str, glossary: Glossary) -> Turned:
    """A stretch without spaces: words, punctuation, and perhaps an address or the like."""
    if not MAY_BE_PROTECTED.search(stretch):
        return _turn_words(stretch, glossary)
    turned, at = [], 0
    for match in PROTECTED.finditer(stretch):
        if match.start() < at:
            continue
        turned.append(_turn_words(stretch[at : match.start()], glossary))
        at = REST_OF_WORD.match(stretch, match.end()).end()  # type: ignore[union-attr]  # it matches nothing too
        turned.append(Turned(stretch[match.start() : at], stretch[match.start() : at]))
    turned.append(_turn_words(stretch[at:], glossary))
    return Turned(stretch, "".join(one.result for one in turned), tuple(chain(*(one.warnings for one in turned))))


_turn_cached = lru_cache(maxsize=1 << 16)(_turn_stretch)


def _turn_words(stretch: str, glossary: Glossary) -> Turned:
    """Every word by itself, so the ending after a hyphen converts alone: Wolt-u → Wolt-у."""
    warnings: list[Suspicion] = []

    def turned(match: re.Match[str]) -> str:
        result, suspected = _turn_word(match[0], glossary)
        warnings.extend(suspected)
        return result

    return Turned(stretch, WORD.sub(turned, stretch), tuple(warnings))


def _turn_word(word: str, glossary: Glossary) -> tuple[str, tuple[Suspicion, ...]]:
    if not has_any(word, LATIN):
        return word, ()
    if has_any(word, CYRILLIC):
        return word, (Suspicion(suspicions.MIXED_SCRIPTS, word, word),)
    kept = glossary.to_cyrillic.find(word)
    if kept is not None:
        return kept, ()
    if numerals.is_certain(word) or not is_written_with(word, LATIN):
        return word, ()
    if foreign.is_name(word):
        return word, (Suspicion(suspicions.LOOKS_FOREIGN, word, word),)
    result = spell_cyrillic(word)
    return result, suspicions.latin_suspicions(word, result)
