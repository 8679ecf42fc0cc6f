"""Short Serbian texts of our own in the reader's script; what editors write is converted when it is saved."""

from .codes import CYRILLIC, LATIN
from .conversion import to_cyrillic, to_latin


def in_script(text: str, code: str) -> str:
    """Serbian of either script in that of the language `code`; for other languages as it is."""
    if code == CYRILLIC.code:
        return to_cyrillic(text).text
    return to_latin(text).text if code == LATIN.code else text
