"""Dates as people say them. Serbian months stand in the genitive ("24. juna 2022."), which Django's formats lack.

Sources: Pravopis srpskoga jezika (2010), on dates; Drejtshkrimi i gjuhës shqipe (1973), months and days in lower case.
"""

from datetime import date, datetime

from .codes import ALBANIAN, SOURCE
from .script import in_script

_MONTHS = {
    "sr": (
        *("januara", "februara", "marta", "aprila", "maja", "juna"),
        *("jula", "avgusta", "septembra", "oktobra", "novembra", "decembra"),
    ),
    "sq": (
        *("janar", "shkurt", "mars", "prill", "maj", "qershor"),
        *("korrik", "gusht", "shtator", "tetor", "nëntor", "dhjetor"),
    ),
}
_DAYS = {
    "sr": ("ponedeljak", "utorak", "sreda", "četvrtak", "petak", "subota", "nedelja"),
    "sq": ("e hënë", "e martë", "e mërkurë", "e enjte", "e premte", "e shtunë", "e diel"),
}


def long_date(day: date, code: str = SOURCE) -> str:
    """A date in words: "24. juna 2022.", "24. јуна 2022.", "24 qershor 2022"."""
    if code == ALBANIAN.code:
        return f"{day.day} {_MONTHS['sq'][day.month - 1]} {day.year}"
    return in_script(f"{day.day}. {_MONTHS['sr'][day.month - 1]} {day.year}.", code)


def weekday_date(day: date, code: str = SOURCE) -> str:
    """A date with its day of the week: "sreda, 23. decembra 2026.", "e mërkurë, 23 dhjetor 2026"."""
    name = _DAYS["sq" if code == ALBANIAN.code else "sr"][day.weekday()]
    return f"{in_script(name, code)}, {long_date(day, code)}"


def clock(moment: datetime, code: str = SOURCE) -> str:
    """A time of day as written in the language: "11.00" in Serbian, "11:00" in Albanian. `moment` is in local time."""
    return f"{moment:%H:%M}" if code == ALBANIAN.code else f"{moment:%H.%M}"
