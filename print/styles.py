"""How each kind of text on a leaflet looks, and which sizes the body may take. Sizes are points, see LOOK.md."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from . import fonts


class Colour(StrEnum):
    """The campaign's colours by name, as screens and office printers show them."""

    WHITE = "#ffffff"
    BLACK = "#000000"
    SIGNPOST = "#0b5457"
    TINT = "#e8f1ef"
    LINE = "#c9d3cf"
    SOON = "#8a4b08"
    EU_BLUE = "#003399"
    EU_GOLD = "#ffcc00"


@dataclass(frozen=True)
class Style:
    """A face, its size (`points`, and `of_body` times the body's size), its leading in sizes, its colour.

    Without a leading of its own it has the body's. `balanced` evens out the lengths of lines; `hyphens` lets Serbian
    words be broken.
    """

    face: str = fonts.REGULAR
    points: float = 0
    of_body: float = 0
    leading: float = 0
    colour: Colour = Colour.BLACK
    balanced: bool = False
    hyphens: bool = False

    def size(self, scale: "Scale") -> float:
        """The size in points."""
        return self.points + self.of_body * scale.body

    def line(self, scale: "Scale") -> float:
        """The distance of lines in points."""
        return self.size(scale) * (self.leading or scale.leading)


class Scale(NamedTuple):
    """How large and how open a sheet is set: the body in points, its leading in sizes, gaps as a part of full ones."""

    body: float
    leading: float = 1.36
    air: float = 1.0


BODY = Style(of_body=1, hyphens=True)
STRONG = Style(fonts.BOLD, of_body=1)
CAPTION = Style(fonts.ITALIC, of_body=1, leading=1.25)
HEADING = Style(fonts.BOLD, of_body=1.2, leading=1.2, balanced=True)
LEAD = Style(fonts.BOLD, points=1, of_body=1, leading=1.3)  # of the fit's floor: 13 where there is room
BOARD = Style(fonts.BOLD, points=12, leading=1.2, colour=Colour.WHITE)
STEP = Style(fonts.BOLD, of_body=1.1, leading=1.2, colour=Colour.WHITE)
CAMPAIGN = Style(fonts.BOLD, points=11, leading=1.2, colour=Colour.SIGNPOST)
NOTICE = Style(points=11, leading=1.3)
SAYS = Style(points=11, leading=1.3)
LEGAL = Style(points=8, leading=1.35)
FUNDING = Style(points=9, leading=1.35)

# The largest that fits in two lines; the smallest takes as many lines as it needs.
TITLES = tuple(Style(fonts.BOLD, points=size, leading=1.14, balanced=True) for size in (34, 32, 30, 28))
TITLE_LINES = 2
# The largest that fits in one line.
FIGURES = tuple(Style(fonts.BOLD, points=size, leading=1.2) for size in (24, 21, 18))
ADDRESSES = tuple(Style(fonts.BOLD, points=size, leading=1.3) for size in (13, 12, 11, 10, 9))


class Fit(NamedTuple):
    """A way to fit the blocks, for body sizes from `ceiling` down to `floor`.

    `title` is the largest title; the key facts stand in the rail or else at the head of the main column; the blocks
    fill the main column only, or the rest of the rail too. `leading` and `air` are those of Scale.
    """

    title: float
    facts_in_rail: bool
    blocks_in_rail: bool
    ceiling: float
    floor: float
    leading: float = 1.36
    air: float = 1.0

    def scales(self) -> Iterator[Scale]:
        """The scales to try, the largest first."""
        for step in range(round((self.ceiling - self.floor) / SIZE_STEP) + 1):
            yield Scale(self.ceiling - step * SIZE_STEP, self.leading, self.air)


# Readers are often over 60: the body stays near 12 points, and goes down to 11 only when the sheet is full.
FITS = (
    Fit(title=34, facts_in_rail=True, blocks_in_rail=False, ceiling=13, floor=12),
    Fit(title=30, facts_in_rail=True, blocks_in_rail=True, ceiling=12.5, floor=11.5, air=0.8),
    Fit(title=28, facts_in_rail=True, blocks_in_rail=True, ceiling=11.5, floor=11, leading=1.26, air=0.6),
    Fit(title=28, facts_in_rail=False, blocks_in_rail=True, ceiling=12, floor=11, leading=1.26, air=0.6),
)
SIZE_STEP = 0.25
