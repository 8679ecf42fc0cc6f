"""Lays a leaflet out on its sheet, in the largest size that fits. Nothing shrinks below the legible floor."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from . import areas, styles
from .blocks import units
from .columns import Column
from .errors import TextOverflowError, first_words
from .geometry import SHEET, Format, mm
from .shapes import Mark, Piece
from .spec import Leaflet, Place
from .stack import Stack, WiderThanColumnError
from .styles import Scale
from .units import Unit


@dataclass(frozen=True)
class Page:
    """A sheet ready for drawing: its format, the body size that fits, all marks in reading order."""

    form: Format
    body: float
    marks: tuple[Mark, ...]


def _groups(leaflet: Leaflet) -> list[Sequence[Unit]]:
    """The units of all blocks, those together that stand in one column."""
    groups: list[list[Unit]] = [[]]
    for block in leaflet.blocks:
        for unit in units(block):
            groups[-1].append(unit)
            if not unit.tied:
                groups.append([])
    return [group for group in groups if group]


def _measured(part: Any, place: Place, body: float, make: Callable[[], Piece]) -> Piece:
    """The piece that `make` gives; a word wider than its column becomes a TextOverflowError of that place."""
    try:
        return make()
    except WiderThanColumnError as wide:
        raise TextOverflowError(place, first_words(part), body, wide.missing / mm) from wide


class _Sheet:
    """One leaflet on one format, fitted in one way: what does not depend on the body's size is set once."""

    def __init__(self, leaflet: Leaflet, form: Format, fit: styles.Fit) -> None:
        self.leaflet, self.form, self.fit = leaflet, form, fit
        # Air and leading are the fit's; nothing in the fixed areas but the facts depends on the body's size.
        scale = styles.Scale(fit.floor, fit.leading, fit.air)
        self.module = form.module * fit.air * mm
        self.head = self._area("title", leaflet.title, lambda: areas.head(leaflet, form, scale, fit.title))
        self.contact = self._area("qr", leaflet.qr, lambda: areas.contact(leaflet, form, scale))
        self.foot = self._area("visibility", leaflet.visibility, lambda: areas.foot(leaflet, form, scale))
        self.groups = _groups(leaflet)
        self.top = form.margin * mm + self.head.height + 1.5 * self.module
        self.foot_top = (form.height - form.margin) * mm - self.foot.height
        self.bottom = self.foot_top - self.module
        self.contact_top = self.bottom - self.contact.height
        if not (leaflet.facts or fit.blocks_in_rail):  # the rail holds nothing else
            self.contact_top = self.top
        missing = self.top + self.contact.height - self.bottom
        if missing > 0:
            raise TextOverflowError(Place(0, "summary"), first_words(leaflet.summary), fit.floor, missing / mm)

    def _area(self, name: str, part: Any, make: Callable[[], Piece]) -> Piece:
        return _measured(part, Place(0, name), self.fit.floor, make)

    def columns(self, scale: Scale) -> list[Column]:
        """The main column and the rail above the contact, one of them with the key facts at its head."""
        columns = []
        for frame, bottom, has_facts in (
            (self.form.main, self.bottom, not self.fit.facts_in_rail),
            (self.form.rail, self.contact_top - self.module, self.fit.facts_in_rail),
        ):
            width = self.form.breadth(frame) * mm
            column = Column(self.form.left(frame) * mm, self.top, width, bottom - self.top)
            if has_facts:
                self._add_facts(column, scale)
            columns.append(column)
        return columns

    def _add_facts(self, column: Column, scale: Scale) -> None:
        leaflet, place = self.leaflet, Place(0, "facts")
        if not leaflet.facts:
            return
        facts = _measured(leaflet.facts, place, scale.body, lambda: areas.facts(leaflet, column.width, scale))
        if facts.height > column.height:
            missing = (facts.height - column.height) / mm
            raise TextOverflowError(place, first_words(leaflet.facts), scale.body, missing)
        column.start_below(facts, self.module)

    def fill(self, columns: Sequence[Column], scale: Scale) -> None:
        """Fill the columns with the blocks. Raises TextOverflowError at the first that does not fit."""
        waiting = deque(self.groups)
        remaining = deque(columns)
        while waiting:
            column, group = remaining[0], waiting.popleft()
            pieces = list(self._pieces(group, column, scale))
            if column.room_for(pieces) >= 0:
                column.fill(pieces)
                continue
            if len(remaining) == 1:
                raise self._overflow([group, *waiting], column, scale)
            waiting.appendleft(self._begun(group, column, scale))
            remaining.popleft()

    def _begun(self, group: Sequence[Unit], column: Column, scale: Scale) -> Sequence[Unit]:
        """Begin a group at the foot of a column if its last text can be parted; what is left for the next column."""
        *whole, last = group
        room = column.room_for(list(self._pieces(whole, column, scale))) - last.gap * self.module / 2
        parts = last.parted(Stack(column.width, scale, self.leaflet.text_language), room)
        if not parts:
            return group
        first, rest = parts
        pieces = list(self._pieces([*whole, first], column, scale))
        if column.room_for(pieces) < 0:
            return group
        column.fill(pieces)
        return [rest]

    def _pieces(self, group: Sequence[Unit], column: Column, scale: Scale) -> Iterator[tuple[float, Piece]]:
        for position, unit in enumerate(group):
            resumes = not column.begun and not position

            def make(unit: Unit = unit, resumes: bool = resumes) -> Piece:
                return unit.piece(column.width, scale, self.leaflet.text_language, resumes=resumes)

            yield unit.gap * self.module / 2, _measured(unit.part, unit.place, scale.body, make)

    def _overflow(self, groups: Sequence[Sequence[Unit]], column: Column, scale: Scale) -> TextOverflowError:
        """What does not fit: the first unit left over, and how much higher the column would have to be for all."""
        first = groups[0][0]
        left_over = [entry for group in groups for entry in self._pieces(group, column, scale)]
        return TextOverflowError(first.place, first_words(first.part), scale.body, -column.room_for(left_over) / mm)

    def page(self, scale: Scale) -> Page:
        """The finished sheet at a body size. Raises TextOverflowError."""
        left, rail = self.form.margin * mm, self.form.left(self.form.rail) * mm
        main, rest = columns = self.columns(scale)
        rail_marks = list(rest.marks) if self.fit.facts_in_rail else []
        self.fill(columns if self.fit.blocks_in_rail else columns[:1], scale)
        marks = (
            *self.head.at(left, left),
            *rail_marks,
            *main.marks,
            *rest.marks[len(rail_marks) :],
            *self.contact.at(rail, self.contact_top),
            *self.foot.at(left, self.foot_top),
        )
        return Page(self.form, scale.body, marks)


def lay_out(leaflet: Leaflet, form: Format = SHEET) -> Page:
    """The leaflet in the largest body size that fits. Raises TextOverflowError: what is missing at the smallest."""
    problems = []
    for fit in styles.FITS:
        try:
            return _fitted(leaflet, form, fit)
        except TextOverflowError as problem:
            problems.append(problem)
    floor = min(problem.size for problem in problems)
    # The way that comes furthest says best what is to be cut.
    raise max(
        (problem for problem in problems if problem.size == floor),
        key=lambda problem: (problem.place.number, -problem.missing),
    )


def _fitted(leaflet: Leaflet, form: Format, fit: styles.Fit) -> Page:
    """The leaflet fitted in one way, in the largest size possible. Raises TextOverflowError, that of the smallest."""
    sheet = _Sheet(leaflet, form, fit)
    *larger, smallest = fit.scales()
    for scale in larger:
        try:
            return sheet.page(scale)
        except TextOverflowError:
            continue
    return sheet.page(smallest)
