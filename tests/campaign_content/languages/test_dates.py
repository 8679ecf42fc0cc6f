"""Dates as people say them."""

from datetime import date, datetime

import pytest

from campaign_content.languages.dates import (
    clock,
    date_range,
    long_date,
    on_weekday_date,
    until,
    weekday_date,
    weekday_date_range,
)


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


@pytest.mark.parametrize(
    ("code", "words"),
    [("sr", "до 5. марта 2026. године"), ("sr-latn", "do 5. marta 2026. godine"), ("sq", "deri më 5 mars 2026")],
)
def test_a_deadline_is_said_with_its_case(code: str, words: str) -> None:
    assert until(date(2026, 3, 5), code) == words


@pytest.mark.parametrize(
    ("day", "code", "words"),
    [
        (23, "sr", "у среду, 23. децембра 2026. године"),
        (23, "sr-latn", "u sredu, 23. decembra 2026. godine"),
        (23, "sq", "të mërkurën, më 23 dhjetor 2026"),
        (25, "sr-latn", "u petak, 25. decembra 2026. godine"),
    ],
)
def test_something_happens_on_a_weekday_in_the_accusative(day: int, code: str, words: str) -> None:
    assert on_weekday_date(date(2026, 12, day), code) == words


@pytest.mark.parametrize(
    ("last", "code", "words"),
    [
        (date(2026, 12, 29), "sr-latn", "29. decembra 2026."),
        (date(2026, 12, 31), "sr", "29–31. децембра 2026."),
        (date(2026, 12, 31), "sq", "29–31 dhjetor 2026"),
        (date(2027, 1, 2), "sr-latn", "29. decembra 2026 – 2. januara 2027."),
        (date(2027, 1, 2), "sq", "29 dhjetor 2026 – 2 janar 2027"),
    ],
)
def test_several_days_name_month_and_year_once(last: date, code: str, words: str) -> None:
    assert date_range(date(2026, 12, 29), last, code) == words


def test_days_of_two_months_name_the_year_once() -> None:
    assert date_range(date(2026, 3, 30), date(2026, 4, 2), "sr-latn") == "30. marta – 2. aprila 2026."


def test_a_few_days_name_their_weekdays_and_many_do_not() -> None:
    first = date(2026, 12, 12)
    assert weekday_date_range(first, first, "sr-latn") == "subota, 12. decembra 2026."
    assert weekday_date_range(first, date(2026, 12, 13), "sr") == "субота – недеља, 12–13. децембра 2026."
    assert weekday_date_range(first, date(2026, 12, 19), "sr-latn") == "12–19. decembra 2026."
