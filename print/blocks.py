"""Sets each kind of block in a column."""

from collections.abc import Callable, Iterator
from functools import singledispatch
from typing import Any

from . import motifs, spec, styles, tables
from .geometry import mm
from .shapes import Box, Photo
from .stack import Stack, panel
from .styles import Colour
from .units import Unit, text_unit

INDENT = 9 * mm  # of list items
BOARD = 7.5 * mm  # of a step, within the indent
TICK_BOX = 4 * mm
BULLET = 1.5 * mm
PADDING = 4 * mm
PICTURE_HEIGHT = 60 * mm
ROWS_KEPT_TOGETHER = 6
BARS = {"note": Colour.SIGNPOST, "ask": Colour.SIGNPOST, "important": Colour.SOON}


@singledispatch
def units(block: Any) -> Iterator[Unit]:
    """The units of a block."""
    raise TypeError(block)


@units.register
def _heading(block: spec.Heading) -> Iterator[Unit]:
    def set_heading(stack: Stack) -> None:
        stack.text(block.text, styles.HEADING)

    yield Unit(block.place, block, set_heading, gap=3, tied=True)


@units.register
def _paragraph(block: spec.Paragraph) -> Iterator[Unit]:
    for index, text in enumerate(block.passage):
        yield text_unit(block.place, text, gap=1 if index else 1.25)


def _bullet(stack: Stack, line: float, _number: int) -> None:
    stack.add(Box(0.35 * INDENT, (line - BULLET) / 2, BULLET, BULLET, Colour.SIGNPOST))


def _tick_box(stack: Stack, line: float, _number: int) -> None:
    stack.add(motifs.tick_box(0, (line - TICK_BOX) / 2, TICK_BOX))


def _numbered_board(stack: Stack, line: float, number: int) -> None:
    stack.add(motifs.board(0, 0, BOARD, line))
    stack.label(spec.plain(str(number)), styles.STEP, 0, line, centred=BOARD - line * motifs.POINT / 2)


# What stands before an item: drawn in a line of that height, for the item of that number.
MARKERS: dict[str, Callable[[Stack, float, int], None]] = {
    "list": _bullet,
    "checklist": _tick_box,
    "steps": _numbered_board,
}


@units.register
def _items(block: spec.Items) -> Iterator[Unit]:
    last = len(block.items)
    for number, item in enumerate(block.items, start=1):

        def set_item(stack: Stack, number: int = number, item: spec.Passage = item) -> None:
            MARKERS[block.place.kind](stack, styles.BODY.line(stack.scale), number)
            stack.passage(item, styles.BODY, indent=INDENT)

        # No item stands alone at the foot or at the head of a column.
        tied = last > 1 and number in (1, last - 1)
        yield Unit(block.place, item, set_item, gap=1 if number > 1 else 1.25, tied=tied)


@units.register
def _callout(block: spec.Callout) -> Iterator[Unit]:
    def set_callout(stack: Stack) -> None:
        inner = stack.inner(PADDING)
        inner.text(block.title, styles.STRONG)
        inner.passage(block.passage, styles.BODY)
        stack.place(panel(inner, PADDING, bar=BARS[block.tone]))

    yield Unit(block.place, block, set_callout)


@units.register
def _table(block: spec.Table) -> Iterator[Unit]:
    last = len(block.rows) - 1

    def set_head(stack: Stack) -> None:
        tables.set_head(block, stack)

    for index in range(len(block.rows)):

        def set_row(stack: Stack, index: int = index) -> None:
            if index == 0:
                tables.set_caption(block, stack)
                tables.set_head(block, stack)
            tables.set_row(block, index, stack)

        yield Unit(
            block.place,
            block.rows[index] if index else block,
            set_row,
            gap=0 if index else 2,
            tied=index != last and (index in (0, last - 1) or last < ROWS_KEPT_TOGETHER),
            resume=set_head if index else None,
        )


@units.register
def _contact(block: spec.Contact) -> Iterator[Unit]:
    def set_contact(stack: Stack) -> None:
        inner = stack.inner(PADDING)
        if block.label:
            inner.text(block.label, styles.BODY)
        inner.text(block.name, styles.STRONG)
        for line in block.lines:
            inner.text(line, styles.BODY)
        if block.phone:
            inner.text(block.phone, styles.STRONG)
        stack.place(panel(inner, PADDING))

    yield Unit(block.place, block, set_contact)


@units.register
def _picture(block: spec.Picture) -> Iterator[Unit]:
    def set_picture(stack: Stack) -> None:
        scale = min(stack.width / block.width, PICTURE_HEIGHT / block.height)
        width, height = block.width * scale, block.height * scale
        stack.add(Photo(0, stack.y, width, height, block))
        stack.skip(height + 1.5 * mm)
        if block.caption:
            stack.text(block.caption, styles.CAPTION)

    yield Unit(block.place, block, set_picture)


@units.register
def _document(block: spec.Document) -> Iterator[Unit]:
    def set_document(stack: Stack) -> None:
        stack.text((*block.title, spec.Run(" "), *block.size), styles.BODY)

    yield Unit(block.place, block, set_document, gap=1.25)
