"""The two alphabets of Serbian and how one word is spelled in each.

Thirty letters in both; љ, њ and џ are pairs in Latin (lj, nj, dž).
"""

import re
import unicodedata
from itertools import pairwise

from .split_digraphs import SPLITS

LATIN_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ђ": "đ", "е": "e", "ж": "ž", "з": "z", "и": "i",
    "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n", "њ": "nj", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "ћ": "ć", "у": "u", "ф": "f", "х": "h", "ц": "c", "ч": "č", "џ": "dž", "ш": "š",
}  # fmt: skip
PAIRS = {cyrillic: latin for cyrillic, latin in LATIN_LETTERS.items() if len(latin) == 2}
CYRILLIC = frozenset(LATIN_LETTERS) | {letter.upper() for letter in LATIN_LETTERS}
LATIN = frozenset("abcdefghijklmnoprstuvzčćđšž") | frozenset("ABCDEFGHIJKLMNOPRSTUVZČĆĐŠŽ")

# Letters with combining marks; hyphenation hints and joiners do not end a word.
INSIDE_WORD = "\u0300-\u036f\u00ad\u200c\u200d\u2060"
WORD = re.compile(rf"[^\W\d_](?:[{INSIDE_WORD}]*[^\W\d_])*[{INSIDE_WORD}]*")
REST_OF_WORD = re.compile(rf"(?:[{INSIDE_WORD}]+[^\W\d_]*)*")
HINTS = re.compile("[\u00ad\u200c\u200d\u2060]+")

_TO_LATIN = str.maketrans(
    LATIN_LETTERS | {cyrillic.upper(): latin.capitalize() for cyrillic, latin in LATIN_LETTERS.items()}
)
_TO_CYRILLIC = str.maketrans(
    {
        case(latin): case(cyrillic)
        for cyrillic, latin in LATIN_LETTERS.items()
        if len(latin) == 1
        for case in (str.lower, str.upper)
    }
)
_PAIR_SPELLINGS = {
    spelling: letter
    for cyrillic, latin in PAIRS.items()
    for spelling, letter in (
        (latin, cyrillic),
        (latin.capitalize(), cyrillic.upper()),
        (latin.upper(), cyrillic.upper()),
    )
}
_PAIR = re.compile("|".join(_PAIR_SPELLINGS))
_SECOND_OF_PAIR = frozenset("jžJŽ")
_MAY_SPLIT = re.compile("nj|dž|ljod", re.IGNORECASE)
_CAPITALS = "".join(letter.upper() for letter in LATIN_LETTERS)
# A capital љ, њ or џ among capitals is two capitals: ЊИВА → NJIVA, КОЊ → KONJ, but Његош → Njegoš.
_AMONG_CAPITALS = re.compile(rf"[ЉЊЏ](?=[{_CAPITALS}])|(?<=[{_CAPITALS}])[ЉЊЏ](?![{''.join(LATIN_LETTERS)}])")

_LIGATURES = str.maketrans(
    {
        "ǆ": "dž", "ǅ": "Dž", "Ǆ": "DŽ", "ǉ": "lj", "ǈ": "Lj", "Ǉ": "LJ", "ǌ": "nj", "ǋ": "Nj", "Ǌ": "NJ",
        "Ð": "Đ", "Ɖ": "Đ",  # Icelandic and African letters that look like Đ
    }
)  # fmt: skip


_QUADS = re.compile("([\u2000\u2001])")  # the only white space that NFC would change


def normalise(text: str) -> str:
    """`text` with composed letters (NFC), ligatures undone and look-alikes of Đ mended; white space as it is."""
    if not unicodedata.is_normalized("NFC", text):
        parts = _QUADS.split(text)
        parts[::2] = [unicodedata.normalize("NFC", part) for part in parts[::2]]
        text = "".join(parts)
    return text.translate(_LIGATURES)


def is_written_with(word: str, letters: frozenset[str]) -> bool:
    """Whether every letter of `word` is one of `letters`; hyphenation hints do not count."""
    return letters.issuperset(word) or letters.issuperset(HINTS.sub("", word))


def has_any(word: str, letters: frozenset[str]) -> bool:
    """Whether at least one letter of `word` is one of `letters`."""
    return not letters.isdisjoint(word)


def spell_cyrillic(word: str) -> str:
    """A Serbian word in Latin letters, spelled in Cyrillic; pairs that are two letters (in-jekcija) stay two."""
    if _SECOND_OF_PAIR.isdisjoint(word):
        return word.translate(_TO_CYRILLIC)
    if not _MAY_SPLIT.search(word):
        return _PAIR.sub(_one_letter, word).translate(_TO_CYRILLIC)
    cuts = [0, *(match.end() for match in SPLITS.finditer(word)), len(word)]
    return "".join(_PAIR.sub(_one_letter, word[start:end]).translate(_TO_CYRILLIC) for start, end in pairwise(cuts))


def spell_latin(word: str, *, shouting: bool = False) -> str:
    """A Serbian word in Cyrillic letters, spelled in Latin; `shouting`: a single letter stands before capitals."""
    latin = _AMONG_CAPITALS.sub(_two_capitals, word).translate(_TO_LATIN)
    return latin.upper() if shouting or (word.isupper() and len(HINTS.sub("", word)) > 1) else latin


def _one_letter(match: re.Match[str]) -> str:
    return _PAIR_SPELLINGS[match[0]]


def _two_capitals(match: re.Match[str]) -> str:
    return PAIRS[match[0].lower()].upper()
