"""What the columns of a sheet are filled with: blocks become units, pieces between which a column may end."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import spec, styles
from .setting import text_of
from .shapes import Piece
from .stack import Stack
from .typography import SOFT_HYPHEN

FEWEST_LINES = 2  # of a paragraph at the foot or head of a column

Set = Callable[[Stack], None]


@dataclass(frozen=True)
class Unit:
    """A piece of a block to be set in whatever column it comes to.

    `gap` is the white above it in half modules, none at a column's head; a unit that is `tied` stands in the same
    column as the next one; `resume` is set first where the unit begins a new column; `text` may be parted.
    """

    place: spec.Place
    part: Any
    set: Set
    gap: float = 2
    tied: bool = False
    resume: Set | None = None
    text: spec.Text = ()

    def piece(self, width: float, scale: styles.Scale, language: str, *, resumes: bool) -> Piece:
        """The unit set in a column that wide; `resumes`: it stands at the column's head."""
        stack = Stack(width, scale, language)
        if resumes and self.resume:
            self.resume(stack)
        self.set(stack)
        return stack.piece()

    def parted(self, stack: Stack, room: float) -> tuple["Unit", "Unit"] | None:
        """What fits into `room` points of a column like `stack`, and the rest: at least two lines each, whole words."""
        if not self.text:
            return None
        lines = stack.lines(self.text, styles.BODY, stack.width)
        count = min(int(room / styles.BODY.line(stack.scale)), len(lines) - FEWEST_LINES)
        while count >= FEWEST_LINES and lines[count - 1].fragments[-1].text.endswith(SOFT_HYPHEN):
            count -= 1
        if count < FEWEST_LINES:
            return None
        first, rest = text_of(lines[:count]), text_of(lines[count:])
        return text_unit(self.place, first, self.gap), text_unit(self.place, rest, 0)


def text_unit(place: spec.Place, text: spec.Text, gap: float) -> Unit:
    """A paragraph of body text."""
    return Unit(place, text, lambda stack: stack.text(text, styles.BODY), gap=gap, text=text)
