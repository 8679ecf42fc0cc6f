"""What an editor should look at. Suspicions never change a text."""

import re
from typing import NamedTuple

from .bare_words import BARE_ENDINGS, BARE_STEMS, BARE_WORDS

LOOKS_FOREIGN = "looks foreign"
DJ_FOR_Đ = "dj or đ"
MISSING_DIACRITICS = "missing diacritics"
MIXED_SCRIPTS = "mixed scripts"
NOT_SERBIAN = "not Serbian Cyrillic"

# Letters in a row that Serbian spelling does not have: Schengen, Beck, Zoom, Smith. Double n, d, j and r come
# from prefixes (vannastavni, poddijalekt, najjači, superrevizija), sh, th, ck and oo from
# roots that meet (prethodni, kocka).
_FOREIGN_SHAPE = re.compile(
    r"ss|tt(?!r)|ll|ff|zz|pp|bb|cc|gg|mm|kk|ck(?![aeiou])|sch|(?<!o)ph|gh|kh|tz|sh$|^th|th$|^ch|ch$|^dh|(?:oo|ee)[a-z]?$"
)
# gradjanin, izmedju; but odjek, podjednako, and djeca of the Ijekavian.
_DJ_SHAPE = re.compile(r"^(?!(?:naj|ne|za|raz|ras|iz)*(?:od|pod|nad|pred|ad|kad|sad)j)\w+dj")

_STEM_LENGTHS = sorted({len(stem) for stem in BARE_STEMS})
_STEM_BEGINNINGS = frozenset(stem[: _STEM_LENGTHS[0]] for stem in BARE_STEMS)


class Suspicion(NamedTuple):
    """A suspicious word: why, how it stands in the source (composed letters), and how in the converted text."""

    kind: str
    word: str
    result: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.word}"


def latin_suspicions(word: str, result: str) -> tuple[Suspicion, ...]:
    """What is suspicious in a word of Latin letters that was taken for Serbian and became `result`."""
    kinds = []
    lower = word.lower()
    if _FOREIGN_SHAPE.search(lower):
        kinds.append(LOOKS_FOREIGN)
    if "dj" in lower and _DJ_SHAPE.search(lower):
        kinds.append(DJ_FOR_Đ)
    if word.isascii() and _lacks_diacritics(lower):
        kinds.append(MISSING_DIACRITICS)
    return tuple(Suspicion(kind, word, result) for kind in kinds)


def _lacks_diacritics(word: str) -> bool:
    if word in BARE_WORDS or BARE_ENDINGS.search(word):
        return True
    return word[: _STEM_LENGTHS[0]] in _STEM_BEGINNINGS and any(word[:end] in BARE_STEMS for end in _STEM_LENGTHS)
