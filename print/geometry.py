"""The sheets that leaflets are laid out on. All lengths are millimetres; a new format is a new row."""

from dataclasses import dataclass

from reportlab.lib.units import mm

__all__ = ["SHEET", "Format", "Frame", "mm"]


@dataclass(frozen=True)
class Frame:
    """A stretch of columns, counted from 1, both included."""

    first: int
    last: int


@dataclass(frozen=True)
class Format:
    """A sheet and its grid. `module` is the grid's height: half of it parts blocks, whole ones part the areas.

    The blocks take the columns of `main`, then what key facts and contact leave of
    `rail`. `qr` is the code's side, without its quiet zone.
    """

    name: str
    width: float
    height: float
    margin: float
    columns: int
    gutter: float
    module: float
    main: Frame
    rail: Frame
    qr: float

    def left(self, frame: Frame) -> float:
        """Distance of a frame from the sheet's left edge."""
        return self.margin + (frame.first - 1) * (self._column + self.gutter)

    def breadth(self, frame: Frame) -> float:
        """How wide a frame is."""
        count = frame.last - frame.first + 1
        return count * self._column + (count - 1) * self.gutter

    @property
    def whole(self) -> Frame:
        """All columns."""
        return Frame(1, self.columns)

    @property
    def _column(self) -> float:
        return (self.width - 2 * self.margin - (self.columns - 1) * self.gutter) / self.columns


SHEET = Format(
    name="sheet",
    width=210,
    height=297,
    margin=9,
    columns=12,
    gutter=4.5,
    module=4.5,
    main=Frame(1, 7),
    rail=Frame(8, 12),
    qr=28,
)
