"""The spreadsheet that a translator fills in: one line a text, every cell text, only the Albanian to be written."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import NamedTuple

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from ..codes import ALBANIAN

CELL_LETTERS = 32_767  # Excel's limit
MAX_LINES = 10_000  # as many as an import takes back
TEXT_FORMAT = "@"
CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_HEADING = PatternFill("solid", fgColor="E8F1EF")
_TO_FILL = PatternFill("solid", fgColor="FFFDE7")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_UNLOCKED = Protection(locked=False)


class SpreadsheetError(Exception):
    """A spreadsheet cannot be made or read; the message says why, in the active language."""


class Line(NamedTuple):
    """One text in a spreadsheet. `seen` stands for the Albanian that there was when the spreadsheet was made."""

    unit: str
    source_hash: str
    seen: str
    title: str
    label: str
    serbian: str
    former: str
    albanian: str
    note: str

    @property
    def fits(self) -> bool:
        return all(len(value) <= CELL_LETTERS for value in self)


class _Column(NamedTuple):
    """A column: what an import knows it by, what people read above it, its width in letters; 0 hides it."""

    key: str
    heading: object
    width: int


COLUMNS = (
    _Column("unit", gettext_lazy("Number"), 0),
    _Column("source_hash", gettext_lazy("Fingerprint of the Serbian"), 0),
    _Column("seen", gettext_lazy("Fingerprint of the Albanian"), 0),
    _Column("title", gettext_lazy("Page or item"), 24),
    _Column("label", gettext_lazy("Place of the text"), 20),
    _Column("serbian", gettext_lazy("Serbian"), 55),
    _Column("former", gettext_lazy("Albanian so far"), 40),
    _Column("albanian", gettext_lazy("Albanian: write here"), 55),
    _Column("note", gettext_lazy("Note"), 32),
)
KEY = "putokaz:{}"  # what the hidden first line says of a column
KEY_LINES, FIRST_LINE = 2, 3


def write(lines: Sequence[Line], left_out: Sequence[str] = ()) -> bytes:
    """An XLSX file with those lines, its words in Albanian. `left_out` names the texts too long for a cell."""
    book = Workbook()
    with translation.override(ALBANIAN.code):
        texts = book.active
        texts.title = _("Texts")
        _write_lines(texts, lines)
        _write_instructions(book.create_sheet(_("Instructions"), 0), left_out)
    book.active = book.index(texts)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write_instructions(sheet: Worksheet, left_out: Iterable[str]) -> None:
    sheet.column_dimensions["A"].width = 100
    instructions = [
        _("Translate from the column “Serbian” into the yellow column. The other cells are locked."),
        _("Leave a cell empty if you have no translation for it; nothing is deleted by that."),
        _("Marks in square brackets, such as [1]…[/1], [b]…[/b] or [2/], are links, bold words and the like."),
        _("Keep each of them, around the words that mean the same. An empty line begins a new paragraph."),
        _("“Albanian so far” is what was approved for an earlier Serbian text: take from it what still holds."),
        _("Send the file back as XLSX. Nobody reads your translation before a second person has approved it."),
    ]
    named = list(left_out)
    if named:
        instructions += ["", _("Too long for a spreadsheet; to be translated in the program:"), *named]
    for number, text in enumerate(instructions, 1):
        _put(sheet.cell(number, 1), text)
    sheet.protection.sheet = True


def _write_lines(sheet: Worksheet, lines: Iterable[Line]) -> None:
    for number, column in enumerate(COLUMNS, 1):
        _put(sheet.cell(1, number), KEY.format(column.key))
        heading = sheet.cell(KEY_LINES, number)
        _put(heading, str(column.heading))
        heading.font, heading.fill = Font(bold=True), _HEADING
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.width, dimension.hidden = column.width or 8, not column.width
    for row, line in enumerate(lines, FIRST_LINE):
        for number, (column, value) in enumerate(zip(COLUMNS, line, strict=True), 1):
            _put(sheet.cell(row, number), value, is_to_fill=column.key == "albanian")
    sheet.row_dimensions[1].hidden = True
    sheet.freeze_panes = sheet.cell(FIRST_LINE, 1)
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = False  # False allows it


def _put(cell: Cell, text: str, *, is_to_fill: bool = False) -> None:
    """Write a text that stays a text: "=1+1" is no formula, "1/2" no date."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
    cell.data_type = "s"
    cell.number_format = TEXT_FORMAT
    cell.quotePrefix = True
    cell.alignment = _WRAPPED
    if is_to_fill:
        cell.protection, cell.fill = _UNLOCKED, _TO_FILL
