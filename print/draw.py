"""Draws a page that is laid out: marks to PDF. Sizes and places are decided elsewhere."""

from datetime import UTC
from functools import singledispatchmethod
from io import BytesIO

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas

from campaign_content.languages.codes import BY_CODE

from . import fonts, pictures
from .geometry import mm
from .layout import Page
from .shapes import Box, Mark, Outlines, Photo, Words
from .spec import Leaflet, string
from .styles import Colour

CREATOR = "Putokaz"


def to_pdf(page: Page, leaflet: Leaflet) -> bytes:
    """The PDF of one page. The same leaflet gives the same bytes."""
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=(page.form.width * mm, page.form.height * mm),
        pageCompression=1,
        invariant=1,
        lang=BY_CODE[leaflet.text_language].tag,
        initialFontName=fonts.REGULAR,  # else each page names Helvetica, which is not embedded
    )
    canvas.setTitle(string(leaflet.title))
    canvas.setAuthor(string(leaflet.campaign))
    canvas.setSubject(string(leaflet.summary))
    canvas.setCreator(CREATOR)
    # The text's own date: invariant files would all be from the year 2000.
    canvas.setDateFormatter(lambda *_: f"D:{leaflet.published_at.astimezone(UTC):%Y%m%d%H%M%S}Z")
    pen = Pen(canvas, page.form.height * mm)
    for mark in page.marks:
        pen.draw(mark)
    canvas.showPage()
    with fonts.LOCK:  # the subsets are cut out of the faces here
        canvas.save()
    return buffer.getvalue()


class Pen:
    """Draws marks on a canvas whose y grows upwards from the foot."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self.canvas, self.height = canvas, height
        self._colour: Colour | None = None

    def _fill(self, colour: Colour) -> None:
        """Black is a grey, so that printers use black ink only."""
        if colour is self._colour:
            return
        if colour is Colour.BLACK:
            self.canvas.setFillGray(0)
        else:
            self.canvas.setFillColor(HexColor(colour.value))
        self._colour = colour

    @singledispatchmethod
    def draw(self, mark: Mark) -> None:
        raise TypeError(mark)

    @draw.register
    def _words(self, mark: Words) -> None:
        self._fill(mark.colour)
        text = self.canvas.beginText(mark.x, self.height - mark.y)
        for fragment in mark.fragments:
            text.setFont(fragment.face, mark.size)
            text.textOut(fragment.text)
        self.canvas.drawText(text)

    @draw.register
    def _box(self, mark: Box) -> None:
        foot = self.height - mark.y - mark.height
        if not mark.outline:
            self._fill(mark.colour)
            self.canvas.rect(mark.x, foot, mark.width, mark.height, stroke=0, fill=1)
            return
        inset = mark.outline / 2
        self.canvas.setLineWidth(mark.outline)
        self.canvas.setStrokeColor(HexColor(mark.colour.value))
        self.canvas.rect(
            mark.x + inset, foot + inset, mark.width - mark.outline, mark.height - mark.outline, stroke=1, fill=0
        )

    @draw.register
    def _outlines(self, mark: Outlines) -> None:
        self._fill(mark.colour)
        path = self.canvas.beginPath()
        for (first_x, first_y), *others in mark.outlines:
            path.moveTo(mark.x + first_x, self.height - mark.y - first_y)
            for x, y in others:
                path.lineTo(mark.x + x, self.height - mark.y - y)
            path.close()
        self.canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_NON_ZERO)

    @draw.register
    def _photo(self, mark: Photo) -> None:
        image = pictures.read(mark.picture, mark.width, mark.height)
        self.canvas.drawImage(image, mark.x, self.height - mark.y - mark.height, mark.width, mark.height)
