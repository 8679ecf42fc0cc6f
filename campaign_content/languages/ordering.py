"""Alphabetical order as each language has it: Cyrillic, Serbian Latin and Albanian each have letters of their own.

Sources: Pravopis srpskoga jezika (2010), азбука and abeceda; Drejtshkrimi i gjuhës shqipe (1973), alfabeti.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from .codes import ALBANIAN, CYRILLIC, LATIN
from .conversion.alphabet import LATIN_LETTERS, normalise, spell_cyrillic

# Letters that only foreign names have stand where dictionaries put them: q, w, x and y.
_ALPHABETS = {
    CYRILLIC.code: "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш q w x y",
    LATIN.code: "a b c č ć d dž đ e f g h i j k l lj m n nj o p q r s š t u v w x y z ž",
    ALBANIAN.code: "a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v w x xh y z zh",
}
_WORD = re.compile(r"\w+")
_ALBANIAN_LETTER = re.compile("dh|gj|ll|nj|rr|sh|th|xh|zh|.", re.DOTALL)
_TO_LATIN = str.maketrans(LATIN_LETTERS)
# Places of a key are written with two digits: any database sorts them alike, whatever its own rules for letters.
_END_OF_WORD, _UNKNOWN = "00", "99"
_FIRST_DIGIT, _FIRST_LETTER = 10, 20
_PLACES = {
    code: {str(digit): f"{_FIRST_DIGIT + digit}" for digit in range(10)}
    | {letter: f"{number}" for number, letter in enumerate(alphabet.split(), _FIRST_LETTER)}
    for code, alphabet in _ALPHABETS.items()
}
Item = TypeVar("Item")


def sort_key(text: str, code: str) -> str:
    """Digits that sort as `text` does in the language `code`: word by word, numbers before letters, signs ignored.

    In Serbian Latin lj, nj and dž are letters unless the word divides them: "nadživeti" is sorted as над-живети.
    """
    places = _PLACES[code]
    words = _WORD.findall(normalise(text).lower())
    return _END_OF_WORD.join("".join(_place(letter, places) for letter in _letters(word, code)) for word in words)


def in_order(items: Iterable[Item], label: Callable[[Item], str], code: str) -> list[Item]:
    """Items in the order of their labels in the language `code`."""
    return sorted(items, key=lambda item: (sort_key(label(item), code), label(item)))


def _letters(word: str, code: str) -> Iterator[str]:
    if code == ALBANIAN.code:
        return iter(_ALBANIAN_LETTER.findall(word.translate(_TO_LATIN)))
    # Cyrillic knows which pairs are letters, so it decides for both scripts.
    cyrillic = spell_cyrillic("".join(letter if letter in "čćšžđ" else _bare(letter) for letter in word))
    return iter(cyrillic) if code == CYRILLIC.code else (LATIN_LETTERS.get(letter, letter) for letter in cyrillic)


def _bare(letter: str) -> str:
    """A letter without marks, if it is no letter of Serbian: ë as e. й and ѐ are Cyrillic strangers of that kind."""
    return unicodedata.normalize("NFD", letter)[0]


def _place(letter: str, places: dict[str, str]) -> str:
    return places.get(letter) or places.get(_bare(letter), _UNKNOWN)
