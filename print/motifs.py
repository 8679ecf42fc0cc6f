"""The few drawn things: signpost boards, the campaign's mark, boxes to tick, the emblem of the European Union."""

import math

from .shapes import Box, Mark, Outlines, Point
from .styles import Colour

POINT = 0.36  # how far a board's pointed end stands out, in heights


def board(x: float, y: float, width: float, height: float, colour: Colour = Colour.SIGNPOST) -> Outlines:
    """A signpost board: a rectangle whose right end is pointed. `width` includes the point."""
    point = height * POINT
    return Outlines(
        x, y, (((0, 0), (width - point, 0), (width, height / 2), (width - point, height), (0, height)),), colour
    )


def signpost(height: float) -> tuple[Mark, ...]:
    """The campaign's mark, as wide as high: two boards on a post, pointing both ways."""
    plank, post, inset = height * 0.3, height * 0.13, height * 0.14
    point = plank * POINT * 1.4
    right = ((inset, 0), (height - point, 0), (height, plank / 2), (height - point, plank), (inset, plank))
    left = tuple((height - x, y) for x, y in right)
    return (
        Box((height - post) / 2, 0, post, height, Colour.SIGNPOST),
        Outlines(0, height * 0.08, (right,), Colour.SIGNPOST),
        Outlines(0, height * 0.08 + plank * 1.25, (left,), Colour.SIGNPOST),
    )


def tick_box(x: float, y: float, side: float) -> Box:
    """An empty box for a tick by hand."""
    return Box(x, y, side, side, Colour.SIGNPOST, outline=1.1)


def _star(x: float, y: float, radius: float) -> tuple[Point, ...]:
    inner = radius * math.sin(math.radians(18)) / math.sin(math.radians(54))
    corners = ((radius if corner % 2 == 0 else inner, math.radians(36 * corner)) for corner in range(10))
    return tuple((x + reach * math.sin(angle), y - reach * math.cos(angle)) for reach, angle in corners)


def eu_emblem(height: float) -> tuple[Mark, ...]:
    """Twelve gold stars on blue, two by three. Source of the proportions: Interinstitutional style guide, annex A1."""
    width, ring, radius = height * 1.5, height / 3, height / 18
    centres = ((math.sin(math.radians(30 * hour)), math.cos(math.radians(30 * hour))) for hour in range(12))
    stars = tuple(_star(width / 2 + ring * east, height / 2 - ring * north, radius) for east, north in centres)
    return Box(0, 0, width, height, Colour.EU_BLUE), Outlines(0, 0, stars, Colour.EU_GOLD)
