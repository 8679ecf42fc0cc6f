"""One fold for every spelling, and ASCII addresses from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_content.languages.conversion import to_cyrillic
from campaign_content.languages.folding import fold, slug


@pytest.mark.parametrize(
    ("spellings", "folded"),
    [
        (["međunarodni", "medjunarodni", "међународни", "MEĐUNARODNI", "МЕЂУНАРОДНИ"], "medjunarodni"),
        (["kuća", "kuca", "кућа", "kuc\u0301a"], "kuca"),
        (["Čačak", "cacak", "Чачак"], "cacak"),
        (["Gjakovë", "Gjakove"], "gjakove"),
        (["çelës", "celes"], "celes"),
        (["Džep", "Џеп", "ǆep"], "dzep"),
        (["њива", "njiva", "ǌiva"], "njiva"),
        (["  povratak,\n«kući» ", "Povratak-kući!", "povra\u00adtak kući"], "povratak kuci"),
    ],
)
def test_spellings_fold_alike(spellings: list[str], folded: str) -> None:
    assert {fold(spelling) for spelling in spellings} == {folded}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Повратак", "povratak"),
        ("Đaković", "djakovic"),
        ("Radionica: 5. mart 2026!", "radionica-5-mart-2026"),
        ("Zyra për Kosovën", "zyra-per-kosoven"),
        ("", "page"),
        ("— ? 中文", "page"),
    ],
)
def test_slugs_are_ascii_and_never_empty(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_folding_twice_changes_no_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_every_slug_fits_an_address(text: str) -> None:
    assert slug(text).isascii()
    assert slug(text).strip("-") == slug(text) != ""


@given(st.text(st.sampled_from("abcčćdđefghijklmnoprsštuvzž ")))
def test_both_scripts_fold_alike(text: str) -> None:
    assert fold(to_cyrillic(text).text) == fold(text)
