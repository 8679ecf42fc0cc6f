"""The QR code as one path."""

from functools import lru_cache
from itertools import groupby

import qrcode

from .errors import AddressTooLongError
from .geometry import mm
from .shapes import Box, Mark, Outlines, Point
from .styles import Colour

QUIET_ZONE = 4  # modules; ISO/IEC 18004, 6.3.8
SMALLEST_MODULE = 0.42  # millimetres; smaller ones are misread from worn paper (measured with zxing-cpp)


@lru_cache(maxsize=256)
def matrix(payload: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of the code, row by row, without the quiet zone. Error correction M: 15 % may be worn off."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(payload)
    try:
        code.make(fit=True)
    except (ValueError, qrcode.exceptions.DataOverflowError) as error:
        raise AddressTooLongError(payload) from error
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def _runs(payload: str, module: float) -> tuple[tuple[Point, ...], ...]:
    """The dark modules, each row's neighbours joined to one rectangle."""
    outlines = []
    for row, modules in enumerate(matrix(payload)):
        column = 0
        for dark, run in groupby(modules):
            length = len(list(run))
            if dark:
                left, right, top, foot = column * module, (column + length) * module, row * module, (row + 1) * module
                outlines.append(((left, top), (right, top), (right, foot), (left, foot)))
            column += length
    return tuple(outlines)


def code(payload: str, side: float) -> tuple[Mark, ...]:
    """The code, `side` points wide and high, on a white ground that reaches out by the quiet zone all around."""
    module = side / len(matrix(payload))
    if module < SMALLEST_MODULE * mm:
        raise AddressTooLongError(payload)
    quiet = QUIET_ZONE * module
    return (
        Box(-quiet, -quiet, side + 2 * quiet, side + 2 * quiet, Colour.WHITE),
        Outlines(0, 0, _runs(payload, module), Colour.BLACK),
    )


def quiet_zone(payload: str, side: float) -> float:
    """How far the white ground reaches beyond a code that wide."""
    return QUIET_ZONE * side / len(matrix(payload))
