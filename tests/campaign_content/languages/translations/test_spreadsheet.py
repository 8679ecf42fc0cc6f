"""A spreadsheet for translators holds texts and nothing else; whatever comes back is read within bounds or refused."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import openpyxl
import pytest
from django.utils import translation as interface
from openpyxl.styles import Font
from openpyxl.worksheet.formula import ArrayFormula

from campaign_content.languages.translations import spreadsheet_reading
from campaign_content.languages.translations.spreadsheet import CELL_LETTERS, FIRST_LINE, Line, SpreadsheetError, write
from campaign_content.languages.translations.spreadsheet_reading import FilledLine, read
from tests.sheets import PLACES, opened, saved

ALBANIAN = PLACES["albanian"]
CONTENT_TYPES = "[Content_Types].xml"
SHEET = "xl/worksheets/sheet2.xml"
STRINGS = "xl/sharedStrings.xml"


def line(number: int = 7, **values: str) -> Line:
    defaults = {
        "unit": str(number),
        "source_hash": "a" * 64,
        "seen": "b" * 64,
        "title": "Početna",
        "label": "Naslov",
        "serbian": "Ko može?",
        "former": "",
        "albanian": "",
        "note": "",
    }
    return Line(**{**defaults, **values})


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    with interface.override("en"):
        yield


def lines_of(content: bytes) -> list[FilledLine]:
    return read(io.BytesIO(content))


def changed(change: Callable[[Any], None], *lines: Line) -> bytes:
    """The file after somebody worked on its sheet."""
    book = openpyxl.load_workbook(io.BytesIO(write(lines or [line()])))
    change(book.worksheets[-1])
    return saved(book)


def repacked(content: bytes, change: Callable[[str, bytes], bytes | None], **added: bytes) -> bytes:
    """The archive with its parts changed; a part that becomes None is left out."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if (data := change(part.filename, old.read(part))) is not None:
                new.writestr(part.filename, data)
        for name, data in added.items():
            new.writestr(name.replace("__", "/"), data)
    return file.getvalue()


def with_sheet(pattern: bytes, replacement: bytes, content: bytes | None = None) -> bytes:
    """The file with something of its sheet's XML replaced."""

    def change(name: str, data: bytes) -> bytes:
        if name != SHEET:
            return data
        assert re.search(pattern, data)
        return re.sub(pattern, lambda _match: replacement, data, count=1)

    return repacked(content or write([line()]), change)


def as_excel_saves(content: bytes) -> bytes:
    """The file with its texts in a table of their own, as Excel and LibreOffice keep them."""
    texts: list[bytes] = []

    def share(match: re.Match[bytes]) -> bytes:
        texts.append(match[2])
        return match[1] + b' t="s"><v>%d</v></c>' % (len(texts) - 1)

    def change(name: str, data: bytes) -> bytes:
        if name.startswith("xl/worksheets/sheet"):
            return re.sub(rb'(<c [^>]*?) t="inlineStr"><is>(.*?)</is></c>', share, data, flags=re.DOTALL)
        return data

    content = repacked(content, change)
    assert texts
    table = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">%s</sst>' % b"".join(
        b"<si>%s</si>" % text for text in texts
    )
    declared = (
        b'<Override PartName="/xl/sharedStrings.xml" '
        b'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    content = repacked(
        content, lambda name, data: data.replace(b"</Types>", declared) if name == CONTENT_TYPES else data
    )
    return repacked(content, lambda name, data: None if name == STRINGS else data, **{STRINGS: table})


# --- Writing -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("begin", ["=1+1", "+38164", "-5", "@SUM(A1)", '=HYPERLINK("http://x")', "1/2", "007", "\t=1"])
def test_every_cell_is_text_whatever_it_begins_with(begin: str) -> None:
    sheet = opened(write([line(serbian=begin, title=begin, note=begin, former=begin)]))
    for key in ("serbian", "title", "note", "former"):
        cell = sheet.cell(FIRST_LINE, PLACES[key])
        assert (cell.value, cell.data_type, cell.number_format) == (begin, "s", "@")
    empty = sheet.cell(FIRST_LINE, ALBANIAN)
    assert empty.number_format == "@"  # what is typed there stays text too


def test_only_the_albanian_can_be_edited_and_the_fingerprints_are_out_of_sight() -> None:
    sheet = opened(write([line()]))
    assert sheet.protection.sheet
    unlocked = [cell.column for cell in sheet[FIRST_LINE] if not cell.protection.locked]
    assert unlocked == [ALBANIAN]
    hidden = [number for number in PLACES.values() if sheet.column_dimensions[opened_letter(number)].hidden]
    assert hidden == [PLACES[key] for key in ("unit", "source_hash", "seen")]
    assert sheet.row_dimensions[1].hidden
    assert sheet.freeze_panes == f"A{FIRST_LINE}"
    assert sheet.cell(FIRST_LINE, ALBANIAN).alignment.wrap_text


def opened_letter(number: int) -> str:
    return openpyxl.utils.get_column_letter(number)


def test_its_instructions_are_in_albanian_and_name_what_was_left_out() -> None:
    with interface.override("sr"):
        book = openpyxl.load_workbook(io.BytesIO(write([line()], ["Početna › Uvod"])))
    instructions = [cell.value for cell in book.worksheets[0]["A"]]
    with interface.override("sq"):
        assert instructions[0] == interface.gettext(
            "Translate from the column “Serbian” into the yellow column. The other cells are locked."
        )
    assert instructions[-1] == "Početna › Uvod"


def test_a_text_longer_than_a_cell_does_not_fit() -> None:
    assert line(serbian="a" * CELL_LETTERS).fits
    assert not line(serbian="a" * (CELL_LETTERS + 1)).fits
    assert lines_of(write([line(albanian="ë" * CELL_LETTERS)]))[0].albanian == "ë" * CELL_LETTERS


def test_letters_that_no_spreadsheet_can_hold_are_left_out() -> None:
    assert opened(write([line(serbian="a\x0bb\x00c")])).cell(FIRST_LINE, PLACES["serbian"]).value == "abc"


# --- Reading what people and programs do to it -------------------------------------------------------------


def test_what_was_filled_in_comes_back_with_its_line_breaks() -> None:
    text = "Një rresht.\n\nTjetri: [1]këtu[/1] & <atje>."
    (found,) = lines_of(changed(lambda sheet: sheet.cell(FIRST_LINE, ALBANIAN, text)))
    assert found == FilledLine(FIRST_LINE, "7", "a" * 64, "b" * 64, "Ko može?", text)


def test_columns_sheets_and_rows_may_have_moved() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write([line(1, albanian="një"), line(2, albanian="dy")])))
    sheet = book.worksheets[-1]
    sheet.insert_cols(2)
    sheet.cell(FIRST_LINE, 2, "mine")
    sheet.insert_rows(FIRST_LINE + 1)
    sheet.row_dimensions[FIRST_LINE].hidden = True
    book.move_sheet(sheet, -1)
    book.create_sheet("Shënime", 0)["A1"] = "nothing of ours"
    assert [(found.unit, found.albanian) for found in lines_of(saved(book))] == [("1", "një"), ("2", "dy")]


def test_a_column_that_is_needed_is_missed_by_its_name() -> None:
    with pytest.raises(SpreadsheetError, match="Albanian: write here"):
        lines_of(changed(lambda sheet: sheet.delete_cols(ALBANIAN)))


def test_inline_strings_rich_text_and_a_missing_size_are_read() -> None:
    content = changed(lambda sheet: sheet.cell(FIRST_LINE, ALBANIAN, "xyz"))
    inline = b"<is><r><rPr><b/></rPr><t>Kush </t></r><r><t>mund?</t></r></is>"
    cell = rf'<c r="{opened_letter(ALBANIAN)}{FIRST_LINE}"[^>]*>.*?</c>'.encode()
    content = with_sheet(
        cell, f'<c r="{opened_letter(ALBANIAN)}{FIRST_LINE}" t="inlineStr">'.encode() + inline + b"</c>", content
    )
    content = with_sheet(rb"<dimension[^>]*/>", b"", content)
    assert lines_of(content)[0].albanian == "Kush mund?"


def test_texts_in_a_table_of_their_own_are_read() -> None:
    content = changed(lambda sheet: sheet.cell(FIRST_LINE, ALBANIAN, "Një.\n\nDy & tre."))
    (found,) = lines_of(as_excel_saves(content))
    assert (found.serbian, found.albanian) == ("Ko može?", "Një.\n\nDy & tre.")


def test_a_wrong_size_in_the_file_is_not_believed() -> None:
    for size in (b"A1", b"A1:XFD1048576"):
        content = with_sheet(rb'<dimension ref="[^"]*"', b'<dimension ref="%s"' % size, write([line(albanian="po")]))
        assert [found.albanian for found in lines_of(content)] == ["po"]


def test_excels_carriage_returns_go() -> None:
    (found,) = lines_of(changed(lambda sheet: sheet.cell(FIRST_LINE, ALBANIAN, "a_x000D_\nb")))
    assert found.albanian == "a\nb"


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("=1+1", "formula"),
        ('=HYPERLINK("http://x.example")', "formula"),
        ("='[1]Other.xlsx'!A1", "formula"),
        (ArrayFormula("H3", "=A1:A2"), "formula"),
        (112, "number or a date"),
        (1.5, "number or a date"),
        (True, "number or a date"),
        (date(2026, 3, 5), "number or a date"),
    ],
)
def test_a_cell_that_holds_no_text_is_named(value: object, problem: str) -> None:
    def fill(sheet: Any) -> None:
        sheet.cell(FIRST_LINE, ALBANIAN, value)
        sheet.cell(FIRST_LINE, ALBANIAN).number_format = "General" if not isinstance(value, date) else "d.m.yyyy"

    (found,) = lines_of(changed(fill))
    assert problem in found.problem
    assert found.albanian == ""


def test_merged_cells_give_their_text_to_the_first_line_only() -> None:
    def merge(sheet: Any) -> None:
        sheet.cell(FIRST_LINE, ALBANIAN, "po")
        sheet.merge_cells(start_row=FIRST_LINE, end_row=FIRST_LINE + 1, start_column=ALBANIAN, end_column=ALBANIAN)

    assert [found.albanian for found in lines_of(changed(merge, line(1), line(2)))] == ["po", ""]


def test_styles_comments_links_and_printer_settings_do_no_harm() -> None:
    def decorate(sheet: Any) -> None:
        cell = sheet.cell(FIRST_LINE, ALBANIAN, "po")
        cell.font, cell.hyperlink = Font(color="FF0000"), "http://x.example"
        cell.comment = openpyxl.comments.Comment("?", "x")

    content = repacked(changed(decorate), lambda _name, data: data, xl__printerSettings__printerSettings1_bin=b"\x00")
    assert [found.albanian for found in lines_of(content)] == ["po"]


def test_a_line_that_names_no_number_is_passed_over() -> None:
    def add(sheet: Any) -> None:
        sheet.cell(FIRST_LINE + 1, PLACES["unit"], "drop table")
        sheet.cell(FIRST_LINE + 1, ALBANIAN, "x")
        sheet.cell(FIRST_LINE + 2, PLACES["unit"], "9" * 30)

    assert [found.unit for found in lines_of(changed(add))] == ["7"]


# --- Refusing what is no such file --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [b"", b"a;b\n1;2\n", b"PK\x03\x04" + b"\x00" * 50, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600],
    ids=["empty", "csv", "torn archive", "old xls or locked"],
)
def test_other_files_are_refused(content: bytes) -> None:
    with pytest.raises(SpreadsheetError, match="not an XLSX file"):
        lines_of(content)


def test_other_archives_and_workbooks_are_refused() -> None:
    with pytest.raises(SpreadsheetError, match="damaged"):
        lines_of(repacked(write([line()]), lambda name, data: None if name == CONTENT_TYPES else data))
    book = openpyxl.Workbook()
    book.active["A1"] = "Budžet"
    with pytest.raises(SpreadsheetError, match="not one of ours"):
        lines_of(saved(book))


def test_a_torn_part_is_refused() -> None:
    with pytest.raises(SpreadsheetError):
        lines_of(repacked(write([line()]), lambda name, data: data[: len(data) // 2] if name == SHEET else data))
    with pytest.raises(SpreadsheetError):
        lines_of(write([line()])[:-400])


def test_macros_are_refused() -> None:
    with pytest.raises(SpreadsheetError, match="macros"):
        lines_of(repacked(write([line()]), lambda _name, data: data, **{"xl__vbaProject.bin": b"\x00"}))


@pytest.mark.parametrize("part", [SHEET, CONTENT_TYPES, "xl/workbook.xml", STRINGS])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_entities_are_refused_in_every_part_and_encoding(part: str, encoding: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'

    def plant(name: str, data: bytes) -> bytes:
        if name != part:
            return data
        text = re.sub(r"^<\?xml[^>]*>\s*", "", data.decode())
        return (bomb + text).encode(encoding)

    with pytest.raises(SpreadsheetError, match="declares"):
        lines_of(repacked(as_excel_saves(write([line()])), plant))


def test_entities_are_found_whatever_the_part_is_called() -> None:
    bomb = b'  <!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    with pytest.raises(SpreadsheetError, match="declares"):
        lines_of(repacked(write([line()]), lambda _name, data: data, **{"xl__media__image1.png": bomb}))


def test_an_archive_that_unpacks_to_too_much_is_refused_unopened() -> None:
    bomb = b" " * (spreadsheet_reading.MAX_UNPACKED + 1)
    content = repacked(write([line()]), lambda _name, data: data, **{"xl__media__image1.png": bomb})
    assert len(content) < spreadsheet_reading.MAX_UPLOAD
    with pytest.raises(SpreadsheetError, match="too much"):
        lines_of(content)


def test_an_archive_that_lies_about_its_size_is_refused() -> None:
    content = bytearray(write([line()]))
    entry = content.rindex(b"PK\x01\x02", 0, content.rindex(b"xl/worksheets/sheet2.xml"))
    content[entry + 24 : entry + 28] = (10).to_bytes(4, "little")  # the unpacked size
    with pytest.raises(SpreadsheetError):
        lines_of(bytes(content))


def test_an_archive_of_too_many_parts_is_refused() -> None:
    parts = {f"xl__media__{number}.png": b"x" for number in range(spreadsheet_reading.MAX_PARTS)}
    with pytest.raises(SpreadsheetError, match="too much"):
        lines_of(repacked(write([line()]), lambda _name, data: data, **parts))


def test_a_million_rows_are_refused() -> None:
    rows = b"".join(b'<row r="%d"/>' % number for number in range(FIRST_LINE + 1, 1_000_000))
    with pytest.raises(SpreadsheetError, match="too much"):
        lines_of(with_sheet(rb"</sheetData>", rows + b"</sheetData>"))


def test_a_row_far_below_is_refused() -> None:
    with pytest.raises(SpreadsheetError, match="more than 10000 lines"):
        lines_of(with_sheet(rb"</sheetData>", b'<row r="1048576"/></sheetData>'))


def test_a_cell_longer_than_a_spreadsheet_allows_is_named() -> None:
    content = changed(lambda sheet: sheet.cell(FIRST_LINE, ALBANIAN, "xyz"))
    content = with_sheet(b"xyz", b"x" * (CELL_LETTERS + 1), content)
    assert "longer" in lines_of(content)[0].problem
