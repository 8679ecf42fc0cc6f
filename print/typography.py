"""What a typesetter does to a text before setting it: what must stay together, and where a word may break."""

import re
import unicodedata
from functools import cache, lru_cache

import pyphen

from campaign_content.languages.codes import CYRILLIC, LATIN

from . import fonts
from .errors import MissingGlyphError, first_words
from .spec import Leaflet, Text, words

NO_BREAK_SPACE = "\u00a0"
SOFT_HYPHEN = "\u00ad"

# pyphen's Albanian patterns are wrong (pë-r-gje-gjë-si), so Albanian is set unhyphenated.
PATTERNS = {CYRILLIC.code: "sr", LATIN.code: "sr_Latn"}
SHORTEST_BROKEN_WORD = 9
LETTERS_BEFORE, LETTERS_AFTER = 4, 3

# Spaces that no line may end at. Source: Pravopis srpskoga jezika (2010) on dates and numbers; the rest is custom.
_STAY_TOGETHER = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<![^\s(„“«])[^\W\d_]( )(?=\S)",  # after a word of one letter: "u Srbiji", "e martë"
        r"\d( )(?=\d)",  # inside numbers and phone numbers
        r"(?<!\d)\d{1,3}\.?( )(?=[^\W\d_])",  # number and what it counts, day and month
        r"[^\W\d_]( )(?=(?:19|20)\d\d\b)",  # month and year
        r"\b(?:br|čl|str|tel|бр|чл|стр|тел|nr|fq)\.( )(?=[\d+])",
        r"( )(?=[–—]\s)",  # a dash does not begin a line
        r"( )(?=\S{1,6}$)",  # a short word does not stand alone on the last line
    )
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")  # pasted along with text from office programs
_WHITE = re.compile(r"[ \t\r\n\f\v\u2028\u2029]+")
_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST_BROKEN_WORD},}}")
_ADDRESS = re.compile(r"@|://|\w\.\w")


def clean(text: str) -> str:
    """The text as it can be printed: letters in one piece with their marks, single spaces, nothing invisible."""
    return _WHITE.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text)))


@cache
def _patterns(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=PATTERNS[language], left=LETTERS_BEFORE, right=LETTERS_AFTER)


def keep_together(text: str) -> str:
    """Put no-break spaces where a line must not end."""
    for pattern in _STAY_TOGETHER:
        text = pattern.sub(lambda match: match[0].replace(" ", NO_BREAK_SPACE), text)
    return text


def hyphenate(text: str, language: str) -> str:
    """Put soft hyphens into the long words of Serbian text; addresses, capitals and the last word stay whole."""
    if language not in PATTERNS:
        return text

    def broken(match: re.Match[str]) -> str:
        word = match[0]
        return word if word.isupper() else str(_patterns(language).inserted(word, SOFT_HYPHEN))

    *parts, last = re.split(f"([ {NO_BREAK_SPACE}])", text)
    return "".join(part if _ADDRESS.search(part) else _WORD.sub(broken, part) for part in parts) + last


@lru_cache(maxsize=4096)
def prepare(text: Text, language: str, *, hyphens: bool) -> Text:
    """A text ready for setting in a language."""
    prepared = []
    for run in text:
        kept = keep_together(clean(run.text))
        own = language if run.language is None else run.language.lower()
        prepared.append(run._replace(text=hyphenate(kept, own) if hyphens else kept))
    return tuple(prepared)


def check_characters(leaflet: Leaflet) -> None:
    """Raise MissingGlyphError for the first character that the fonts lack; ReportLab would print nothing for it."""
    for place, part in leaflet.parts():
        for text in words(part):
            for character in clean(text):
                if fonts.lacks(character):
                    raise MissingGlyphError(character, place, first_words(part))
