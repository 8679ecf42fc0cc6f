"""What is never spelled letter by letter: addresses, files, codes, quantities."""

import re

from .kept_words import UNITS, UNITS_AFTER_NUMBER

_CLOSING = r"\s.,;:!?<>()\[\]{}\"'“”„’»«…"
_FILES = (
    "pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|html?|xml|json|jpe?g|png|gif|svg|webp|avif|tiff?|zip|rar|7z|mp[34]|avi"
    "|mov|ics|epub"
)
_DOMAINS = "com|org|net|info|eu|rs|gov|edu|int|me|al|mk|ba|hr|si|hu|ch|at|de|uk|us|it|fr|io|app|co"


def _longest_first(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_PATTERNS = (
    rf"(?:(?i:https?|ftp|tel|viber|geo)://?|(?i:mailto):)[^\s<>\"]*[^{_CLOSING}]",
    rf"[A-Z]:\\[^\s<>\"]*[^{_CLOSING}]",
    rf"(?i:www\.)[^\s<>\"]*[^{_CLOSING}]",
    # Bounded, for what follows may be missing: no text shall be searched from each of its letters to its end.
    r"[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,9}\.[^\W\d_]{2,63}",
    rf"[\w.-]{{0,200}}\w\.(?i:{_FILES})(?!\w)",
    # A full stop without a space after it makes no address: the domain is in lower case.
    rf"[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,9}}\.(?:{_DOMAINS})(?![\w.]\w)(?:/(?:[^\s<>\"]*[^{_CLOSING}])?)?(?!\w)",
    r"[@#][^\W\d]\w*",
    r"%\(\w+\)[a-z]|\{[\w.]*\}",
    r"\w*_\w*",  # names in programs
    r"[A-Za-z]{1,4}\d{3,}\w*",  # numbers of papers and accounts: RS35…
    r"[A-Z]{1,3}&[A-Z]{1,2}(?!\w)",  # H&M
    r"[23]D(?!\w)|[2-5]G(?!\w)",
    rf"(?:{_longest_first(UNITS)})(?![^\W\d])",
    r"[kcdm]?m[23²³](?!\w)",
    r"[IVXLCDM]+[-–—/][IVXLCDM]+(?!\w)|[IVX]+/\d+(?!\w)",  # from one numeral to another, VI/2
)
_AFTER_NUMBER = _longest_first((*UNITS, *UNITS_AFTER_NUMBER))
PROTECTED = re.compile(
    rf"(?<![\w.@])(?:{'|'.join(_PATTERNS)})|(?<=\d)(?:{_AFTER_NUMBER})(?!\w)|°[CF](?!\w)",
)

# What in a stretch of text without spaces may be protected at all; spares the others the long pattern.
MAY_BE_PROTECTED = re.compile(r"[\d@#_.:/%&{°²³]|^\W*(?:[kcdm]?[mgl]|[kMGTm]?(?:Hz|B|Pa)|[IVXLCDM]+[-–—])")

_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_ENDS_IN_NUMBER = re.compile(r"\d$")


def is_unit(core: str, before: str) -> bool:
    """Whether `core`, after the stretch `before`, is the unit of a number: "60 m", but not "2022 g." (of the year)."""
    if core not in UNITS_AFTER_NUMBER or not _ENDS_IN_NUMBER.search(before):
        return False
    return not (core == "g" and _YEAR.search(before))
