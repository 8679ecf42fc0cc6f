"""Numbers and sizes as each language writes them."""

import pytest

from campaign_content.languages.numbers import file_size, number


@pytest.mark.parametrize(
    ("code", "text"), [("sr", "1.234.567,5"), ("sr-latn", "1.234.567,5"), ("sq", "1\xa0234\xa0567,5")]
)
def test_thousands_and_decimals_are_divided(code: str, text: str) -> None:
    assert number(1_234_567.5, code, 1) == text


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0\xa0KB"), (1, "1\xa0KB"), (34_816, "34\xa0KB"), (1_048_575, "1.024\xa0KB"), (1_300_000, "1,2\xa0MB")],
)
def test_sizes_of_files_are_whole_kilobytes_or_megabytes(size: int, text: str) -> None:
    assert file_size(size, "sr") == file_size(size, "sr-latn") == text
    assert file_size(size, "sq") == text.replace(".", "\xa0")
