"""Sets text in lines. Widths are in ems until a size is known, so that a text is measured once for all sizes.

ReportLab's own paragraphs read their text as XML, forget the space at a line's end and write a hyphen where they
break a word; here every line ends in a space or in the soft hyphen that the text has there, and so copies out as
written.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from . import fonts
from .spec import Run, Text
from .typography import SOFT_HYPHEN, prepare

# A word is broken only where the line would otherwise stay this empty, as a part of its measure.
EMPTY_ENOUGH_TO_BREAK_A_WORD = 0.16
EMPTY_ENOUGH_TO_BREAK_AGAIN = 0.35  # after a line that already ends in a hyphen


class Fragment(NamedTuple):
    """Text in one face and language (as in a run)."""

    text: str
    face: str
    language: str | None = None


@dataclass(frozen=True)
class Atom:
    """What no line may break. `after` is what follows: a space, a soft hyphen, or nothing at the end."""

    fragments: tuple[Fragment, ...]
    width: float
    after: str


@dataclass(frozen=True)
class Line:
    fragments: tuple[Fragment, ...]
    width: float


class TooWideError(Exception):
    """A word is wider than its column, by `missing` ems."""

    def __init__(self, missing: float) -> None:
        super().__init__(missing)
        self.missing = missing


@lru_cache(maxsize=4096)
def atoms(text: Text, language: str, *, face: str, hyphens: bool) -> tuple[Atom, ...]:
    """The parts of a text between the places where a line may end."""
    found: list[Atom] = []
    pending: list[Fragment] = []
    for run in prepare(text, language, hyphens=hyphens):
        run_face = fonts.BOLD if run.bold else face
        for piece, mark in re.findall(f"([^ {SOFT_HYPHEN}]*)([ {SOFT_HYPHEN}]?)", run.text):
            if piece:
                pending.append(Fragment(piece, run_face, run.language))
            if mark and pending:
                found.append(_atom(pending, mark))
                pending = []
    if pending:
        found.append(_atom(pending, ""))
    return tuple(found)


def _atom(fragments: list[Fragment], after: str) -> Atom:
    return Atom(tuple(fragments), sum(fonts.width(fragment.text, fragment.face) for fragment in fragments), after)


def set_lines(atoms: Sequence[Atom], measure: float, *, face: str) -> list[Line]:
    """The lines of a text in a measure of that many ems, ragged right. Raises TooWideError for a word that cannot."""
    hyphen, space = fonts.width(SOFT_HYPHEN, face), fonts.width(" ", face)
    ends = {" ": 0.0, "": 0.0, SOFT_HYPHEN: hyphen}
    lines: list[Line] = []
    start = 0
    while start < len(atoms):
        end, width, broken_before = start, 0.0, bool(start) and atoms[start - 1].after == SOFT_HYPHEN
        whole_words_end, whole_words_width = start, 0.0
        while end < len(atoms) and width + atoms[end].width + ends[atoms[end].after] <= measure:
            width += atoms[end].width
            if atoms[end].after != SOFT_HYPHEN:
                whole_words_end, whole_words_width = end + 1, width
            width += space if atoms[end].after == " " else 0.0
            end += 1
        if end == start:
            raise TooWideError(atoms[end].width + ends[atoms[end].after] - measure)
        allowed = EMPTY_ENOUGH_TO_BREAK_AGAIN if broken_before else EMPTY_ENOUGH_TO_BREAK_A_WORD
        if whole_words_end > start and measure - whole_words_width < allowed * measure:
            end = whole_words_end
        lines.append(_line(atoms[start:end], space))
        start = end
    return lines


def _line(atoms: Sequence[Atom], space: float) -> Line:
    """A line of these atoms, ending in the hyphen of a broken word or else in a space. Its width is that of its ink."""
    fragments: list[Fragment] = []
    width = 0.0
    for index, atom in enumerate(atoms):
        ends_line = index == len(atoms) - 1
        hyphen = SOFT_HYPHEN if ends_line else ""
        mark = hyphen if atom.after == SOFT_HYPHEN else " "
        width += atom.width + (space if mark == " " and not ends_line else 0.0)
        for position, fragment in enumerate(atom.fragments, start=1):
            text = fragment.text + (mark if position == len(atom.fragments) else "")
            if fragments and fragments[-1][1:] == fragment[1:]:
                text = fragments.pop().text + text
            fragments.append(fragment._replace(text=text))
    return Line(tuple(fragments), width)


def balanced(atoms: Sequence[Atom], measure: float, *, face: str) -> list[Line]:
    """Like `set_lines`, in as many lines, but about equally long: for titles and headings."""
    lines = set_lines(atoms, measure, face=face)
    low, high = measure / 2, measure
    while len(lines) > 1 and high - low > measure / 50:
        middle = (low + high) / 2
        try:
            narrower = set_lines(atoms, middle, face=face)
        except TooWideError:
            narrower = []
        if len(narrower) == len(lines):
            lines, high = narrower, middle
        else:
            low = middle
    return lines


def text_of(lines: Sequence[Line]) -> Text:
    """The text that these lines hold, to be set again in another measure."""
    fragments = (fragment for line in lines for fragment in line.fragments)
    return tuple(
        Run("".join(fragment.text for fragment in group).replace(SOFT_HYPHEN, ""), face == fonts.BOLD, language)
        for (face, language), group in groupby(fragments, key=lambda fragment: fragment[1:])
    )
