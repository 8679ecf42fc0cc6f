"""A frame on the sheet, being filled from its top."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from .shapes import Mark, Piece


@dataclass
class Column:
    """Where on the sheet the column is, and what stands in it. Lengths are points; a group is of gaps and pieces."""

    x: float
    y: float
    width: float
    height: float
    filled: float = 0
    begun: bool = False
    marks: list[Mark] = field(default_factory=list)

    def room_for(self, group: Sequence[tuple[float, Piece]]) -> float:
        """What is left when the group stands in the column; negative if it does not fit."""
        return self.height - self.filled - sum(gap + piece.height for gap, piece in self._spaced(group))

    def fill(self, group: Sequence[tuple[float, Piece]]) -> None:
        """Put the group below what stands there."""
        for gap, piece in self._spaced(group):
            self.marks += piece.at(self.x, self.y + self.filled + gap)
            self.filled += gap + piece.height
        self.begun = True

    def start_below(self, piece: Piece, gap: float) -> None:
        """Put a piece at the column's head; what fills the column begins below it."""
        self.marks += piece.at(self.x, self.y)
        self.filled = piece.height + gap

    def _spaced(self, group: Sequence[tuple[float, Piece]]) -> list[tuple[float, Piece]]:
        return [(gap if self.begun or index else 0, piece) for index, (gap, piece) in enumerate(group)]
