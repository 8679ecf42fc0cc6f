"""Dates as people say them. Serbian months stand in the genitive ("24. juna 2022."), which Django's formats lack.

Sources: Pravopis srpskoga jezika (2010), on dates, and on the point of a number, which another sign replaces (5–7.
marta); Drejtshkrimi i gjuhës shqipe (1973), months and days in lower case.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

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
_ON_DAYS = {  # in the accusative, which follows "u" in Serbian
    "sr": ("ponedeljak", "utorak", "sredu", "četvrtak", "petak", "subotu", "nedelju"),
    "sq": ("të hënën", "të martën", "të mërkurën", "të enjten", "të premten", "të shtunën", "të dielën"),
}
_WEEK = timedelta(days=7)


def long_date(day: date, code: str = SOURCE) -> str:
    """A date in words: "24. juna 2022.", "24. јуна 2022.", "24 qershor 2022"."""
    if code == ALBANIAN.code:
        return f"{_day_and_month(day, code)} {day.year}"
    return f"{_day_and_month(day, code)} {day.year}."


def weekday_date(day: date, code: str = SOURCE) -> str:
    """A date with its day of the week: "sreda, 23. decembra 2026.", "e mërkurë, 23 dhjetor 2026"."""
    return f"{_named(_DAYS, day, code)}, {long_date(day, code)}"


def on_weekday_date(day: date, code: str = SOURCE) -> str:
    """When something happens: "u sredu, 23. decembra 2026. godine", "të mërkurën, më 23 dhjetor 2026"."""
    name = _named(_ON_DAYS, day, code)
    if code == ALBANIAN.code:
        return f"{name}, më {long_date(day, code)}"
    return f"{in_script('u', code)} {name}, {long_date(day, code)} {in_script('godine', code)}"


def until(day: date, code: str = SOURCE) -> str:
    """A deadline; the day itself belongs to it: "do 5. marta 2026. godine", "deri më 5 mars 2026"."""
    if code == ALBANIAN.code:
        return f"deri më {long_date(day, code)}"
    return f"{in_script('do', code)} {long_date(day, code)} {in_script('godine', code)}"


def date_range(first: date, last: date, code: str = SOURCE) -> str:
    """Several days: "5–7. marta 2026.", "30. marta – 2. aprila 2026.", "30. decembra 2026 – 2. januara 2027."."""
    end = long_date(last, code)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{_day_and_month(first, code)} – {end}"
    return f"{_day_and_month(first, code)} {first.year} – {end}"


def weekday_date_range(first: date, last: date, code: str = SOURCE) -> str:
    """Several days with their days of the week, which say nothing of more than a week: "subota – nedelja, 5–6. …"."""
    if first == last:
        return weekday_date(first, code)
    if last - first >= _WEEK:
        return date_range(first, last, code)
    return f"{_named(_DAYS, first, code)} – {_named(_DAYS, last, code)}, {date_range(first, last, code)}"


def _day_and_month(day: date, code: str) -> str:
    if code == ALBANIAN.code:
        return f"{day.day} {_MONTHS['sq'][day.month - 1]}"
    return in_script(f"{day.day}. {_MONTHS['sr'][day.month - 1]}", code)


def _named(names: Mapping[str, Sequence[str]], day: date, code: str) -> str:
    return in_script(names["sq" if code == ALBANIAN.code else "sr"][day.weekday()], code)


def clock(moment: datetime, code: str = SOURCE) -> str:
    """A time of day as written in the language: "11.00" in Serbian, "11:00" in Albanian. `moment` is in local time."""
    return f"{moment:%H:%M}" if code == ALBANIAN.code else f"{moment:%H.%M}"
