"""Puts things under each other in a column of known width."""

import math

from . import fonts
from .setting import Line, TooWideError, atoms, balanced, set_lines
from .shapes import Box, Mark, Piece, Words
from .spec import Passage, Text
from .styles import Colour, Scale, Style

HAIRLINE = 0.5
BETWEEN_PARAGRAPHS = 0.5  # of the body's size


class WiderThanColumnError(Exception):
    """A word or picture does not fit the column's width; `missing` points are missing."""

    def __init__(self, missing: float) -> None:
        super().__init__(missing)
        self.missing = missing


class Stack:
    """A column `width` points wide in the making, set on a scale, in a language."""

    def __init__(self, width: float, scale: Scale, language: str) -> None:
        self.width = width
        self.scale = scale
        self.language = language
        self.y = 0.0
        self._marks: list[Mark] = []

    def inner(self, padding: float) -> "Stack":
        """A stack of the same kind within `padding` on both sides."""
        return Stack(self.width - 2 * padding, self.scale, self.language)

    def skip(self, points: float) -> None:
        """Leave white that is part of what is drawn."""
        self.y += points

    def gap(self, points: float) -> None:
        """Leave white between things, less of it where the sheet is full."""
        self.y += points * self.scale.air

    def add(self, *marks: Mark) -> None:
        self._marks += marks

    def place(self, piece: Piece, x: float = 0) -> None:
        """Put a finished piece at the current height and go on below it."""
        self.add(*piece.at(x, self.y))
        self.y += piece.height

    def lines(self, text: Text, style: Style, measure: float) -> list[Line]:
        """The lines that a text takes in a style."""
        size = style.size(self.scale)
        parts = atoms(text, self.language, face=style.face, hyphens=style.hyphens)
        try:
            return (balanced if style.balanced else set_lines)(parts, measure / size, face=style.face)
        except TooWideError as word:
            raise WiderThanColumnError(word.missing * size) from word

    def text(self, text: Text, style: Style, *, indent: float = 0, width: float | None = None) -> None:
        """Set a text from `indent` on, in the rest of the column or in `width`."""
        size = style.size(self.scale)
        leading = style.line(self.scale)
        for line in self.lines(text, style, (width or self.width) - indent):
            # Capitals stand in the middle of their line, so that boxes look evenly filled.
            baseline = self.y + (leading + fonts.CAP_HEIGHT * size) / 2
            self.add(Words(indent, baseline, line.fragments, size, style.colour))
            self.y += leading

    def label(self, text: Text, style: Style, x: float, height: float, *, centred: float = 0) -> float:
        """Set one line in the middle of `height` from the current one on, without moving on; say how wide it is.

        `centred` is the breadth in whose middle it stands.
        """
        size = style.size(self.scale)
        parts = atoms(text, self.language, face=style.face, hyphens=False)
        for line in set_lines(parts, math.inf, face=style.face):
            width = line.width * size
            left = x + (centred - width) / 2 if centred else x
            baseline = self.y + (height + fonts.CAP_HEIGHT * size) / 2
            self.add(Words(left, baseline, line.fragments, size, style.colour))
            return width
        return 0

    def passage(self, passage: Passage, style: Style, *, indent: float = 0, width: float | None = None) -> None:
        """Set paragraphs under each other."""
        for index, text in enumerate(passage):
            if index:
                self.skip(BETWEEN_PARAGRAPHS * self.scale.body)
            self.text(text, style, indent=indent, width=width)

    def rule(self, thickness: float = HAIRLINE, colour: Colour = Colour.LINE) -> None:
        """A line across the column."""
        self.add(Box(0, self.y, self.width, thickness, colour))
        self.y += thickness

    def piece(self) -> Piece:
        return Piece(self.y, tuple(self._marks))


def panel(content: Stack, padding: float, *, bar: Colour | None = None) -> Piece:
    """What a stack holds, on a tinted ground with `padding` around it; `bar` colours a thick line on its left."""
    height, width = content.y + 2 * padding, content.width + 2 * padding
    marks: list[Mark] = [Box(0, 0, width, height, Colour.TINT)]
    if bar:
        marks.append(Box(0, 0, padding * 0.28, height, bar))
    marks += content.piece().at(padding, padding)
    return Piece(height, tuple(marks))
