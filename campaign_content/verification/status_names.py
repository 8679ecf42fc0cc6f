"""The patterns made from status_names.toml: Kosovo in its forms, and the names that merely contain it."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from campaign_content.languages.conversion import to_cyrillic

NAMES = Path(__file__).with_name("status_names.toml")
ANY_ENDING, OR, MAY_BE_MISSING = "~", "/", "?"

# Hyphenation hints and joiners may stand between any two letters.
HINTS = "\u00ad\u200b\u200c\u200d\u2060"
_WITHOUT_HINTS = dict.fromkeys(map(ord, HINTS))
MARKS = frozenset("*∗＊")
_ANY_MARK = f"[{''.join(sorted(MARKS))}]"
_COMBINING = "[\u0300-\u036f]*+"
_ENDING = r"[^\W\d_]*+"
_BETWEEN_WORDS = rf"(?:[\s\u2010\u2011-]|{_ANY_MARK})++"
# Kosovo in an address, a file name or a tag names nothing. A sentence that lacks the space after its full stop is none.
_ADDRESS = r"(?:https?://|www\.)\S++|\S{1,100}@\S++|[#@]\w++|(?-i:[a-z0-9-]++(?:\.[a-z0-9-]+){0,9}\.[a-z]{2,5})(?!\w)"


class Patterns(NamedTuple):
    """Compiled patterns; all ignore capitals. `other` is for text that `plain` has made of the original."""

    name: re.Pattern[str]
    marks_after_name: re.Pattern[str]  # group 1: the asterisks, with the space before them
    other: re.Pattern[str]  # names that contain Kosovo and mean something else
    forms: tuple[str, ...]  # of the name, in lower case


@cache
def load() -> Patterns:
    """The patterns of the names."""
    data = tomllib.loads(NAMES.read_text(encoding="utf-8"))
    forms = sorted(set(_in_both_scripts(data["forms"])), key=len, reverse=True)
    phrases = [phrase for kind in ("places", "institutions") for phrase in _in_both_scripts(data[kind])]
    name = rf"(?<!\w)(?:{'|'.join(map(_with_hints, forms))}){_COMBINING}(?!\w)"
    return Patterns(
        name=re.compile(name, re.IGNORECASE),
        marks_after_name=re.compile(
            rf"{name}((?:[{HINTS}]*+(?:{_ANY_MARK}++|[ \u00a0]{_ANY_MARK}++(?!\w)))++)", re.IGNORECASE
        ),
        other=re.compile(rf"(?<!\w)(?:{'|'.join([_ADDRESS, *map(_phrase, phrases)])})(?!\w)", re.IGNORECASE),
        forms=tuple(form.lower() for form in forms),
    )


def plain(text: str) -> str:
    """`text` with composed letters and without hints."""
    return unicodedata.normalize("NFC", text.translate(_WITHOUT_HINTS))


def _in_both_scripts(entries: dict[str, list[str]]) -> Iterator[str]:
    """The entries of all languages, and the Serbian ones in Cyrillic too."""
    for language, names in entries.items():
        yield from names
        if language == "serbian":
            yield from (to_cyrillic(name).text for name in names)


def _phrase(phrase: str) -> str:
    first, *rest = phrase.split()
    return _word(first) + "".join(
        rf"(?:{_BETWEEN_WORDS}{_word(word.removesuffix(MAY_BE_MISSING))}){'?' * word.endswith(MAY_BE_MISSING)}"
        for word in rest
    )


def _word(word: str) -> str:
    """One of the alternatives, each a whole word or the beginning of one."""
    choices = (
        re.escape(choice.removesuffix(ANY_ENDING)) + (_ENDING if choice.endswith(ANY_ENDING) else "")
        for choice in word.split(OR)
    )
    return rf"(?:{'|'.join(choices)})(?!\w)"


def _with_hints(word: str) -> str:
    """The letters of a word, composed or decomposed, with hints between them."""
    spellings: Iterable[str] = dict.fromkeys(unicodedata.normalize(form, word) for form in ("NFC", "NFD"))
    return rf"(?:{'|'.join(rf'[{HINTS}]*+'.join(map(re.escape, spelling)) for spelling in spellings)})"
