"""What an editor should look at. Suspicions never change a text; each is a line "<kind>: <word>"."""

import re

LOOKS_FOREIGN = "looks foreign"
DJ_FOR_Đ = "dj or đ"
MIXED_SCRIPTS = "mixed scripts"
NOT_SERBIAN = "not Serbian Cyrillic"

# Letters in a row that Serbian spelling does not have: Schengen, Beck, Zoom, Smith. Double n, d, j and r come
# from prefixes (vannastavni, poddijalekt, najjači, superrevizija), sh, th, ck and oo from
# roots that meet (prethodni, kocka).
_FOREIGN_SHAPE = re.compile(
    r"ss|tt(?!r)|ll|ff|zz|pp|bb|cc|gg|mm|kk|ck(?![aeiou])|sch|(?<!o)ph|gh|kh|tz|sh$|^th|th$|^ch|ch$|^dh|(?:oo|ee)[a-z]?$",
    re.IGNORECASE,
)
# gradjanin, izmedju; but odjek, podjednako, and djeca of the Ijekavian.
_DJ_SHAPE = re.compile(r"^(?!(?:naj|ne|za|raz|ras|iz)*(?:od|pod|nad|pred|ad|kad|sad)j)\w+dj", re.IGNORECASE)


def suspect(kind: str, word: str) -> str:
    """The line for one suspicious word."""
    return f"{kind}: {word}"


def latin_suspicions(word: str) -> tuple[str, ...]:
    """What is suspicious in a word of Latin letters that was taken for Serbian."""
    found = []
    if _FOREIGN_SHAPE.search(word):
        found.append(suspect(LOOKS_FOREIGN, word))
    if _DJ_SHAPE.search(word):
        found.append(suspect(DJ_FOR_Đ, word))
    return tuple(found)
