"""Reading a spreadsheet that came back: whatever was uploaded, within bounds, or a clear refusal."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import IO, Any, NamedTuple
from xml.parsers import expat

import openpyxl
from django.utils.translation import gettext as _

from .spreadsheet import CELL_LETTERS, COLUMNS, KEY, MAX_LINES, SpreadsheetError

MAX_UPLOAD = 5 * 1024 * 1024  # bytes
MAX_UNPACKED = 40 * 1024 * 1024  # bytes of all parts together: about 10,000 long texts
MAX_PARTS = 200
MAX_ELEMENTS = 500_000  # of XML: 10,000 lines have some 300,000
MAX_COLUMNS = 50
KEYS_WITHIN = 10  # lines in which the keys must stand
NEEDED = ("unit", "source_hash", "seen", "albanian")
_MACROS = re.compile(r"vbaProject|/macrosheets/", re.IGNORECASE)
_BEGINS_LIKE_XML = re.compile(rb"\xef\xbb\xbf|\xff\xfe|\xfe\xff|\s*<|\x00<")  # whatever the part is called
_NUMBER = re.compile(r"[0-9]{1,18}")
_CARRIAGE_RETURN = "_x000D_"  # so Excel writes it


class FilledLine(NamedTuple):
    """One line that came back: `row` is its number in the sheet; `problem` says why its text cannot be read."""

    row: int
    unit: str
    source_hash: str
    seen: str
    serbian: str
    albanian: str
    problem: str = ""


def read(file: IO[bytes]) -> list[FilledLine]:
    """The lines of an XLSX file. Raises SpreadsheetError."""
    _refuse_unsafe(file)
    try:
        book = openpyxl.load_workbook(file, read_only=True, keep_links=False)
        try:
            return _lines(book)
        finally:
            book.close()
    except SpreadsheetError:
        raise
    except Exception as error:  # a damaged file makes openpyxl raise nearly anything
        raise SpreadsheetError(_("The file is damaged. Save it once more as XLSX.")) from error


def _refuse_unsafe(file: IO[bytes]) -> None:
    """Look at the parts of the file before anything is made of them: their sizes, then what they declare."""
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise SpreadsheetError(_("There is too much in the file."))
            if any(_MACROS.search(part.filename) for part in parts):
                raise SpreadsheetError(_("The file has macros. Save it as XLSX without them."))
            left = MAX_ELEMENTS
            for part in parts:
                left -= _elements(archive.read(part), left)
    except SpreadsheetError:
        raise
    except Exception as error:  # no archive, a damaged one, a locked one, or no XML in it
        raise SpreadsheetError(_("This is not an XLSX file, or it is damaged or locked with a password.")) from error


def _elements(content: bytes, at_most: int) -> int:
    """The number of XML elements in a part of the file; 0 if it is no XML.

    Raises SpreadsheetError if there are more than `at_most`, or if a document type is declared: its entities could
    grow or reach out.
    """
    count = 0

    def refuse(*_declared: Any) -> None:
        raise SpreadsheetError(_("The file declares things that no spreadsheet needs."))

    def add(*_element: Any) -> None:
        nonlocal count
        count += 1
        if count > at_most:
            raise SpreadsheetError(_("There is too much in the file."))

    if _BEGINS_LIKE_XML.match(content):
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler, parser.StartElementHandler = refuse, add
        parser.Parse(content, True)
    return count


def _lines(book: Any) -> list[FilledLine]:
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # what a file says of its own size is not to be relied on
        rows = enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), 1)
        for _row, cells in islice(rows, KEYS_WITHIN):
            if places := _places(cells):
                return list(_read_lines(rows, places))
    raise SpreadsheetError(_("The file is not one of ours: its hidden first line is missing."))


def _places(cells: Any) -> Mapping[str, int]:
    """Where each column stands, by its key; nothing if this is not the line of the keys. Raises SpreadsheetError."""
    by_key = {cell.value: place for place, cell in enumerate(cells) if isinstance(cell.value, str)}
    places = {column.key: by_key[key] for column in COLUMNS if (key := KEY.format(column.key)) in by_key}
    missing = [str(column.heading) for column in COLUMNS if column.key in NEEDED and column.key not in places]
    if places and missing:
        raise SpreadsheetError(_("Columns are missing: %(names)s") % {"names": ", ".join(missing)})
    return places


def _read_lines(rows: Iterator[tuple[int, Any]], places: Mapping[str, int]) -> Iterator[FilledLine]:
    for row, cells in rows:
        if row > MAX_LINES + KEYS_WITHIN:
            raise SpreadsheetError(_("The file has more than %(count)d lines.") % {"count": MAX_LINES})
        values = {key: cells[place] for key, place in places.items() if place < len(cells)}
        unit = _plain(values.get("unit"))
        if not _NUMBER.fullmatch(unit):
            continue  # the headings, an empty line, or one that somebody added
        albanian = values.get("albanian")
        yield FilledLine(
            row=row,
            unit=unit,
            source_hash=_plain(values.get("source_hash")),
            seen=_plain(values.get("seen")),
            serbian=_plain(values.get("serbian")),
            albanian=_plain(albanian),
            problem=_problem(albanian),
        )


def _plain(cell: Any) -> str:
    """The text of a cell; nothing where there is none."""
    value = getattr(cell, "value", None)
    return value.replace(_CARRIAGE_RETURN, "") if isinstance(value, str) and cell.data_type == "s" else ""


def _problem(cell: Any) -> str:
    value = getattr(cell, "value", None)
    if value is None:
        return ""
    if cell.data_type == "f":
        return _("The cell holds a formula, not a text.")
    if cell.data_type != "s":
        return _("The cell holds a number or a date, not a text.")
    if len(value) > CELL_LETTERS:
        return _("The cell is longer than a spreadsheet allows.")
    return ""
