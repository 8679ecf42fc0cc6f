"""One fold for all three languages and every way of typing: for the search index, queries and addresses of pages."""

import re
import unicodedata

from .conversion.alphabet import LATIN_LETTERS

_TO_LATIN = str.maketrans(LATIN_LETTERS)
# đ has no mark that could be stripped, and is often typed as dj. ð and ł come from wrong encodings and other languages.
_WITHOUT_MARK = str.maketrans({"đ": "dj", "ð": "dj", "ł": "l", "ø": "o", "ı": "i"})
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_CROSSED_D = re.compile("[đĐðÐђЂ]")
_BETWEEN_SLUG_WORDS = re.compile(r"[^a-z0-9]+")
UNNAMED = "page"


def fold(text: str) -> str:
    """`text` in lower-case Latin without marks, its words divided by single spaces.

    међународни, Međunarodni and medjunarodni come out alike, so do Kuća, kuca and кућа, or çelës and celes.
    """
    lower = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).lower()
    # Before and after: ѝ is и with a mark, and ћ becomes ć.
    bare = _without_marks(_without_marks(lower).translate(_TO_LATIN)).translate(_WITHOUT_MARK)
    return _BETWEEN_WORDS.sub(" ", bare).strip()


def _without_marks(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def folds(text: str) -> tuple[str, ...]:
    """The folds under which `text` is found, the usual one first: đ is typed dj by most and d by some (Dakovica)."""
    usual = fold(text)
    return (usual, fold(_CROSSED_D.sub("d", text))) if _CROSSED_D.search(text) else (usual,)


def slug(text: str) -> str:
    """`text` for the address of a page, in ASCII: Повратак кући → povratak-kuci; "page" if nothing is left."""
    return _BETWEEN_SLUG_WORDS.sub("-", fold(text)).strip("-") or UNNAMED
