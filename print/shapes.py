"""What is on a sheet once it is laid out: few kinds of marks at known points. Lengths are points, y grows downwards."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from . import spec
from .setting import Fragment
from .styles import Colour

Point = tuple[float, float]


@dataclass(frozen=True)
class Mark:
    """Anything drawn, from its upper left corner; of text, from the left end of its baseline."""

    x: float
    y: float

    def moved(self, x: float, y: float) -> Self:
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True)
class Words(Mark):
    """One line of text."""

    fragments: tuple[Fragment, ...]
    size: float
    colour: Colour


@dataclass(frozen=True)
class Box(Mark):
    """A rectangle: filled, or outlined with a line that many points thick, inside its edges."""

    width: float
    height: float
    colour: Colour
    outline: float = 0


@dataclass(frozen=True)
class Outlines(Mark):
    """Closed outlines filled at once, as one path. Their points are relative to the mark's corner."""

    outlines: tuple[tuple[Point, ...], ...]
    colour: Colour


@dataclass(frozen=True)
class Photo(Mark):
    """An image from the file store, scaled into this rectangle."""

    width: float
    height: float
    picture: spec.Picture


@dataclass(frozen=True)
class Piece:
    """Marks that belong together and are never parted, and how high they stand."""

    height: float
    marks: tuple[Mark, ...]

    def at(self, x: float, y: float) -> Iterable[Mark]:
        return (mark.moved(x, y) for mark in self.marks)
