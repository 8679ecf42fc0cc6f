"""What the forms of a word share, in folded letters: grant, granta, grantovima → grant; granti, grantet → grant.

A light stemmer for nouns and adjectives. Endings are taken off until none is left, so that a word whose stem only
looks inflected (predlog, sistem, buxhet) loses the same letters in every form. Verbs keep their endings.
Sources: Piper and Klajn, Normativna gramatika srpskog jezika (2013), on declension; Gramatika e gjuhës shqipe I
(ASHSH, 2002), on the definite and case forms of nouns.
"""

import re
from functools import lru_cache

from ..codes import ALBANIAN

SHORTEST_STEM = 3

_SERBIAN_ENDINGS = ("ama", "am", "im", "om", "em", "og", "eg", "ih", "oj", "ov", "ev", *"aeiou")
_ALBANIAN_ENDINGS = (
    *("ave", "eve", "ive", "uve", "ise", "ine", "ite", "esh", "ash", "ish"),
    *("et", "at", "it", "ut", "en", "an", "in", "un", "es", "as", "is", *"aeiou"),
)
# Forms that endings alone do not explain, and what stands for them.
_SERBIAN_IRREGULAR = {"posao": "posl", "deo": "del", "zajam": "zajm", "otac": "oc"}
_ATAK = re.compile(r"^(pod|zad|dod|ost|nedost|dob)ac(?=i(ma)?$)")  # podatak, podaci
# Stems that would lose letters of their own in some forms only, or meet quite another word.
_SERBIAN_WHOLE = re.compile(r"(kosov|metohij|presev|razvoj|ranilu[gz])(?:[aeiou]|om|em|im|ima)?")
# putnik, putnici; predlog, predlozi; uspeh, uspesi. It makes obuka and obuća one; exact words come first anyway.
_SIBILARIZED = str.maketrans("kgh", "czs")
_LOG = re.compile(r"lozi(ma)?$")
_OST = re.compile(r"oscu$")  # mogućnošću
# An a that other forms lack: povratak, povratka; centar, centra; sredstava, sredstva.
_FLEETING_A = re.compile(r"(?<=[^aeiou])a(?=[cnrlmv]$)")


@lru_cache(maxsize=50_000)
def stem(word: str, code: str) -> str:
    """The stem of a folded `word` in the language `code`; both Serbian scripts fold to one."""
    if not word.isalpha():
        return word
    return _albanian(word) if code == ALBANIAN.code else _serbian(word)


def _without(word: str, endings: tuple[str, ...]) -> str:
    """`word` without its endings; longer endings stand first."""
    while ending := next(
        (end for end in endings if word.endswith(end) and len(word) - len(end) >= SHORTEST_STEM), None
    ):
        word = word.removesuffix(ending)
    return word


def _serbian(word: str) -> str:
    if whole := _SERBIAN_WHOLE.fullmatch(word):
        return whole[1]
    word = _SERBIAN_IRREGULAR.get(word, word)
    word = _without(_ATAK.sub(r"\1atk", _OST.sub("ost", _LOG.sub("log", word))), _SERBIAN_ENDINGS)
    if len(word) > SHORTEST_STEM:
        word = word[:-1] + word[-1].translate(_SIBILARIZED)
    return _FLEETING_A.sub("", word) if len(word) > SHORTEST_STEM + 1 else word


def _albanian(word: str) -> str:
    if word.endswith("jt"):  # Ferizajt
        word = word[:-1]
    return _without(word, _ALBANIAN_ENDINGS)
