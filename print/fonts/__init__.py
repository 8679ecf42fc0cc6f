"""The faces that leaflets are set in: NotoSansSR, one family for all three languages."""

import hashlib
import threading
from pathlib import Path

from reportlab.pdfbase import pdfmetrics, ttfonts

FOLDER = Path(__file__).parent
REGULAR, BOLD, ITALIC = "NotoSansSR-Regular", "NotoSansSR-Bold", "NotoSansSR-Italic"
FACES = (REGULAR, BOLD, ITALIC)
CAP_HEIGHT = 0.714  # of the size; OS/2 sCapHeight
SUMS = hashlib.sha256((FOLDER / "SHA256SUMS").read_bytes()).hexdigest()

# ReportLab's registry is global, and a face reads its file through one cursor: threads must take turns.
LOCK = threading.Lock()
_write_to_unicode = ttfonts.makeToUnicodeCMap


def _to_unicode_without_unused(fontname: str, subset: list[int]) -> str:
    """ReportLab's table of what each code means, less the unused codes, which it maps to U+0000.

    Such a line fails PDF/UA-1 (ISO 14289-1, 7.21.7) and PDF/A-2a (ISO 19005-2, 6.2.11.7.2).
    """
    lines = _write_to_unicode(fontname, subset).split("\n")
    kept = [line for line in lines if not line.endswith("> <0000>")]
    unused = len(lines) - len(kept)
    return "\n".join(kept).replace(f"{len(subset)} beginbfchar", f"{len(subset) - unused} beginbfchar")


def register() -> None:
    """Make the faces known to ReportLab, once a process."""
    with LOCK:
        if REGULAR in pdfmetrics.getRegisteredFontNames():
            return
        ttfonts.makeToUnicodeCMap = _to_unicode_without_unused
        for face in reversed(FACES):  # the regular face last: who sees it sees them all
            pdfmetrics.registerFont(ttfonts.TTFont(face, str(FOLDER / f"{face}.ttf"), asciiReadable=0))


def width(text: str, face: str) -> float:
    """The width of a text at size 1."""
    return float(pdfmetrics.stringWidth(text, face, 1))


def lacks(character: str) -> bool:
    """Whether the family has no glyph for a character."""
    return ord(character) not in pdfmetrics.getFont(REGULAR).face.charToGlyph
