"""Sets a table: columns as wide as their texts need, a strong rule under the head, hairlines between rows."""

from collections.abc import Sequence
from dataclasses import replace

from . import spec, styles
from .geometry import mm
from .setting import atoms
from .stack import Stack, WiderThanColumnError
from .styles import Colour, Style

CELL_GAP = 4 * mm
CELL_PADDING = 1.2 * mm
HEAD = replace(styles.STRONG, hyphens=True)


def _needs(text: spec.Text, style: Style, stack: Stack) -> tuple[float, float]:
    """The width of a text's widest word, and of the whole text in one line."""
    size = style.size(stack.scale)
    widths = [
        atom.width * size
        for atom in atoms(text, stack.language, face=style.face, hyphens=False)  # whole words look better in cells
    ]
    return (max(widths), sum(widths) + 0.26 * size * (len(widths) - 1)) if widths else (0, 0)


def _columns(block: spec.Table, stack: Stack) -> list[float]:
    """The widths of the columns: what each word needs, the rest shared out."""
    least, whole = [], []
    for index, head in enumerate(block.head):
        cells = [_needs(head, HEAD, stack)]
        cells += [_needs(text, styles.BODY, stack) for row in block.rows for text in row[index]]
        least.append(max(cell[0] for cell in cells))
        whole.append(max(cell[1] for cell in cells))
    spare = stack.width - CELL_GAP * (len(least) - 1) - sum(least)
    if spare < 0:
        raise WiderThanColumnError(-spare)
    wishes = [wish - need for wish, need in zip(whole, least, strict=True)]
    return [need + more for need, more in zip(least, _shared(spare, wishes), strict=True)]


def _shared(spare: float, wishes: Sequence[float]) -> list[float]:
    """`spare` given out evenly, no column more than it wishes: short columns stay whole, long texts wrap."""
    given = [0.0] * len(wishes)
    open_wishes = sorted(range(len(wishes)), key=lambda index: wishes[index])
    while open_wishes:
        index = open_wishes[0]
        given[index] = min(wishes[index], spare / len(open_wishes))
        spare -= given[index]
        open_wishes.pop(0)
    return given


def _cells(cells: Sequence[spec.Passage], style: Style, block: spec.Table, stack: Stack) -> None:
    """One row, as high as its highest cell."""
    stack.gap(CELL_PADDING)
    left, height = 0.0, 0.0
    for passage, width in zip(cells, _columns(block, stack), strict=True):
        cell = Stack(width, stack.scale, stack.language)
        cell.passage(passage, style)
        stack.add(*cell.piece().at(left, stack.y))
        left, height = left + width + CELL_GAP, max(height, cell.y)
    stack.skip(height)
    stack.gap(CELL_PADDING)


def set_caption(block: spec.Table, stack: Stack) -> None:
    """Set what the table is about."""
    stack.text(block.caption, styles.STRONG)


def set_head(block: spec.Table, stack: Stack) -> None:
    """Set the columns' headings, if there are any, over a strong rule."""
    if any(block.head):
        _cells([(head,) for head in block.head], HEAD, block, stack)
        stack.rule(1, Colour.SIGNPOST)


def set_row(block: spec.Table, index: int, stack: Stack) -> None:
    """Set one row over a hairline. Raises WiderThanColumnError if the table's words need more than the column."""
    _cells(block.rows[index], styles.BODY, block, stack)
    stack.rule()
