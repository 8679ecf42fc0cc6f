"""The code that leads from paper to the page."""

import pytest
import zxingcpp

from print import qr
from print.errors import AddressTooLongError
from print.geometry import mm
from print.shapes import Box, Outlines
from print.spec import QRTarget, plain
from print.styles import Colour
from tests.print.samples import ADDRESS, leaflet, pdf, picture


@pytest.mark.parametrize("dpi", [100, 150, 300])
def test_the_code_on_the_rendered_page_leads_to_the_address(dpi: int) -> None:
    (found,) = zxingcpp.read_barcodes(picture(pdf(leaflet()), dpi))
    assert found.text == ADDRESS.upper()
    assert found.ec_level == "M"


def test_capitals_and_digits_make_a_small_code() -> None:
    assert len(qr.matrix(ADDRESS.upper())) == 25 < len(qr.matrix(ADDRESS + "?utm_source=letak"))


def test_the_code_is_one_black_path_on_a_white_ground_four_modules_wider() -> None:
    side = 25 * mm
    ground, code = qr.code(ADDRESS.upper(), side)
    module = side / 25
    assert isinstance(ground, Box)
    assert isinstance(code, Outlines)
    assert ground.colour is Colour.WHITE
    assert code.colour is Colour.BLACK
    assert ground.width == pytest.approx(side + 8 * module)
    assert ground.x == pytest.approx(-4 * module)
    assert module >= 0.42 * mm


def test_the_printed_code_is_large_enough() -> None:
    (found,) = zxingcpp.read_barcodes(picture(pdf(leaflet()), 300))
    width = (found.position.top_right.x - found.position.top_left.x) / 300 * 25.4
    assert width >= 25
    assert width / 25 >= 0.42


@pytest.mark.parametrize("length", [700, 5000])
def test_an_address_too_long_for_phones_is_refused(length: int) -> None:
    target = QRTarget("HTTPS://" + "A" * length, plain("Ovde"), plain("ovde"), plain("danas"))
    with pytest.raises(AddressTooLongError):
        pdf(leaflet(qr=target))
