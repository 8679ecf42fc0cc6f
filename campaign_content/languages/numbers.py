"""Numbers as each language writes them, whatever the active one is. Source: Unicode CLDR 44, numbers of sr and sq."""

from .codes import ALBANIAN, SOURCE

_NO_BREAK = "\N{NO-BREAK SPACE}"
_KILOBYTE, _MEGABYTE = 1024, 1024 * 1024


def number(value: float, code: str = SOURCE, decimals: int = 0) -> str:
    """A number with that many decimals: "1.234,5" in Serbian; in Albanian thousands are divided by a space."""
    thousands = _NO_BREAK if code == ALBANIAN.code else "."
    return f"{value:,.{decimals}f}".translate({ord(","): thousands, ord("."): ","})


def file_size(size: int, code: str = SOURCE) -> str:
    """How large a file of `size` bytes is: whole kilobytes, or megabytes with one decimal: "34 KB", "1,2 MB"."""
    if size < _MEGABYTE:
        return f"{number(-(-size // _KILOBYTE), code)}{_NO_BREAK}KB"
    return f"{number(size / _MEGABYTE, code, 1)}{_NO_BREAK}MB"
