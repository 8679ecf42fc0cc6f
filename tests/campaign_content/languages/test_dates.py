"""Dates as people say them."""

from datetime import date, datetime

import pytest

from campaign_content.languages.dates import clock, long_date, weekday_date


@pytest.mark.parametrize(
    ("code", "words"), [("sr", "24. јуна 2022."), ("sr-latn", "24. juna 2022."), ("sq", "24 qershor 2022")]
)
def test_a_date_is_written_in_words(code: str, words: str) -> None:
    assert long_date(date(2022, 6, 24), code) == words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("sr", "среда, 23. децембра 2026."),
        ("sr-latn", "sreda, 23. decembra 2026."),
        ("sq", "e mërkurë, 23 dhjetor 2026"),
    ],
)
def test_a_date_names_its_weekday(code: str, words: str) -> None:
    assert weekday_date(date(2026, 12, 23), code) == words


def test_every_month_has_a_name_in_every_language() -> None:
    for code in ("sr", "sr-latn", "sq"):
        assert len({long_date(date(2026, month, 1), code) for month in range(1, 13)}) == 12


@pytest.mark.parametrize(("code", "words"), [("sr", "07.05"), ("sr-latn", "07.05"), ("sq", "07:05")])
def test_a_time_is_written_as_in_the_language(code: str, words: str) -> None:
    assert clock(datetime(2026, 1, 1, 7, 5), code) == words  # noqa: DTZ001  a local time is what is shown
