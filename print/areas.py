"""Sets the fixed areas of a sheet: head, key facts, whom to call with the code, foot."""

from . import motifs, qr, spec, styles
from .geometry import Format, mm
from .shapes import Box, Piece
from .stack import HAIRLINE, Stack, WiderThanColumnError, panel
from .styles import Colour, Scale, Style

BOARD_HEIGHT = 8.5 * mm
BOARD_PADDING = 4 * mm
NOTICE_BAR = 1.2 * mm
FACT_PADDING = 4.5 * mm
RULED_LINE = 12 * mm  # room to write a number by hand
EMBLEM_HEIGHT = 12 * mm  # EU visibility rules ask for 10 mm at least


def head(leaflet: spec.Leaflet, form: Format, scale: Scale, largest_title: float) -> Piece:
    """The board with the kind of page, the campaign's name, the title as a question, the summary, the notices."""
    stack = Stack(form.breadth(form.whole) * mm, scale, leaflet.text_language)
    _boards(stack, leaflet)
    stack.gap(form.module * mm)
    titles = tuple(style for style in styles.TITLES if style.points <= largest_title)
    title = _largest(stack, leaflet.title, titles, styles.TITLE_LINES)
    stack.text(leaflet.title, title)
    stack.gap(form.module / 2 * mm)
    stack.text(leaflet.summary, styles.LEAD)
    stack.language = leaflet.language
    for index, notice in enumerate(leaflet.notices):
        stack.gap(form.module * (0.4 if index else 0.6) * mm)
        top = stack.y
        stack.text(notice, styles.NOTICE, indent=2.5 * NOTICE_BAR)
        stack.add(Box(0, top, NOTICE_BAR, stack.y - top, Colour.SOON))
    return stack.piece()


def _board(stack: Stack, text: spec.Text, language: str) -> None:
    """A label on a board at the left end of the current line."""
    label = Stack(stack.width, stack.scale, language)
    width = label.label(text, styles.BOARD, BOARD_PADDING, BOARD_HEIGHT)
    stack.add(motifs.board(0, stack.y, width + 2 * BOARD_PADDING + BOARD_HEIGHT * motifs.POINT / 2, BOARD_HEIGHT))
    stack.place(label.piece())


def _boards(stack: Stack, leaflet: spec.Leaflet) -> None:
    """One row: the kind of page on a board, and at the right end the campaign's mark and name."""
    _board(stack, leaflet.kind, leaflet.language)
    name = Stack(stack.width, stack.scale, leaflet.language)
    left = stack.width - name.label(leaflet.campaign, styles.CAMPAIGN, 0, BOARD_HEIGHT)
    stack.place(name.piece(), left)
    stack.add(*(mark.moved(left - BOARD_HEIGHT - 2 * mm, stack.y) for mark in motifs.signpost(BOARD_HEIGHT)))
    stack.skip(BOARD_HEIGHT)


def _largest(stack: Stack, text: spec.Text, choices: tuple[Style, ...], lines: int) -> Style:
    """The first style in which a text takes no more than that many lines, else the last one."""
    for style in choices:
        try:
            if len(stack.lines(text, style, stack.width)) <= lines:
                return style
        except WiderThanColumnError:
            continue
    return choices[-1]


def facts(leaflet: spec.Leaflet, width: float, scale: Scale) -> Piece:
    """The key facts in a tinted panel, hairlines between them."""
    padding = FACT_PADDING * scale.air
    inner = Stack(width - 2 * padding, scale, leaflet.text_language)
    for index, fact in enumerate(leaflet.facts):
        if index:
            inner.gap(2 * mm)
            inner.rule(HAIRLINE, Colour.SIGNPOST)
            inner.gap(2 * mm)
        inner.text(fact.label, styles.STRONG)
        inner.text(fact.text, styles.BODY)
    return panel(inner, padding)


def contact(leaflet: spec.Leaflet, form: Format, scale: Scale) -> Piece:
    """Whom to call, or a ruled line for a number; then what the code opens, the code, its address and the date."""
    stack = Stack(form.breadth(form.rail) * mm, scale, leaflet.language)
    _board(stack, leaflet.ask.label, leaflet.language)
    stack.skip(BOARD_HEIGHT)
    if leaflet.ask.phone:
        stack.skip(mm)
        stack.text(leaflet.ask.phone, _largest(stack, leaflet.ask.phone, styles.FIGURES, 1))
        stack.text(leaflet.ask.hours, styles.SAYS)
    else:
        stack.gap(RULED_LINE)
        stack.rule(0.75, Colour.BLACK)
    side = form.qr * mm
    quiet = qr.quiet_zone(leaflet.qr.payload, side)
    stack.skip(quiet)
    left = stack.width - side
    stack.add(*(mark.moved(left, stack.y) for mark in qr.code(leaflet.qr.payload, side)))
    says = Stack(left - quiet - mm, scale, leaflet.language)
    says.text(leaflet.qr.says, styles.SAYS)
    stack.add(*says.piece().at(0, stack.y + max(0, side - says.y)))
    stack.skip(max(side, says.y) + quiet)
    stack.text(leaflet.qr.address, _largest(stack, leaflet.qr.address, styles.ADDRESSES, 1))
    stack.text(leaflet.qr.dated, styles.SAYS)
    return stack.piece()


def foot(leaflet: spec.Leaflet, form: Format, scale: Scale) -> Piece:
    """The status note where the place is named, the funding statement beside the emblem, the disclaimer."""
    stack = Stack(form.breadth(form.whole) * mm, scale, leaflet.language)
    says = leaflet.visibility
    if says.status_note or says.funding or says.disclaimer:
        stack.rule()
        stack.gap(form.module / 2 * mm)
    if says.status_note:
        stack.text(says.status_note, styles.LEGAL)
        stack.gap(form.module / 2 * mm)
    indent = 0.0
    if says.funding:
        indent = EMBLEM_HEIGHT * 1.5 + form.gutter * mm
        stack.add(*(mark.moved(0, stack.y) for mark in motifs.eu_emblem(EMBLEM_HEIGHT)))
    top = stack.y
    stack.text(says.funding, styles.FUNDING, indent=indent)
    stack.text(says.disclaimer, styles.LEGAL, indent=indent)
    stack.y = max(stack.y, top + EMBLEM_HEIGHT if says.funding else top)
    return stack.piece()
