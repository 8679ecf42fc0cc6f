"""What an entry of the glossary may be; every refusal names the culprit."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from campaign_content.languages import conversion, glossary
from campaign_content.languages.glossary import Row, rules
from campaign_content.languages.models import GlossaryEntry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english() -> Any:
    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def _empty_glossary() -> None:
    GlossaryEntry.objects.all().delete()


def entry(form: str, cyrillic: str = "", reach: str = "word", note: str = "") -> GlossaryEntry:
    made = GlossaryEntry(form=form, cyrillic=cyrillic, reach=reach, note=note)
    made.full_clean()
    made.save()
    return made


def refusal(form: str, cyrillic: str = "", reach: str = "word", note: str = "") -> dict[str, str]:
    with pytest.raises(ValidationError) as refused:
        entry(form, cyrillic, reach, note)
    return {field: " ".join(lines) for field, lines in refused.value.message_dict.items()}


@pytest.mark.parametrize(
    ("form", "cyrillic", "reach"),
    [
        ("Wolt", "Волт", "stem"),
        ("EU", "ЕУ", "word"),
        ("Save the Children", "", "word"),
        ("CRP/K", "", "word"),
        ("COVID-19", "Ковид-19", "word"),
        ("d.o.o.", "", "word"),
        ("Gjakovë", "", "word"),
        ("H&M", "", "word"),
    ],
)
def test_a_usable_entry_is_taken(form: str, cyrillic: str, reach: str) -> None:
    assert entry(form, cyrillic, reach).row == (form, cyrillic, reach)


@pytest.mark.parametrize(
    ("form", "reach", "named"),
    [
        ("a", "word", "“a”"),
        ("7", "word", "“7”"),
        ("...", "word", "“...”"),
        ("om", "stem", "“om”"),
        ("Mercy Corps", "stem", "“Mercy Corps”"),
        ("Wolt~", "word", "“~”"),
        ("Wolt*", "stem", "“*”"),
        ("<b>Wolt</b>", "word", "“<”"),
        ("Wo\u202elt", "word", "U+202E"),
        ("Wo\u00adlt", "word", "U+00AD"),
        ("Wo\u0000lt", "word", ""),
        ("Wol\u0301\u0301t", "word", "U+0301"),
        ("Wolt-", "word", "“Wolt-”"),
        ("Wоlt", "word", "“о” (U+043E)"),
        ("Волт", "word", "“Volt”"),
        ("שלום", "word", "“ש”"),
        ("x" * 101, "word", "100"),
    ],
)
def test_an_unusable_form_is_refused_with_what_is_wrong(form: str, reach: str, named: str) -> None:
    assert named in refusal(form, reach=reach)["form"]


@pytest.mark.parametrize(
    ("cyrillic", "named"),
    [
        ("Wolt", "keep “Wolt”"),
        ("Вoлт", "“o” (U+006F)"),
        ("Волты", "“ы” (U+044B)"),
        ("19", "Cyrillic"),
        ("Во\u200fлт", "U+200F"),
        ("Волт<", "“<”"),
    ],
)
def test_an_unusable_cyrillic_form_is_refused_with_what_is_wrong(cyrillic: str, named: str) -> None:
    assert named in refusal("Wolt", cyrillic)["cyrillic"]


def test_an_invisible_character_in_the_note_is_refused() -> None:
    assert "U+202E" in refusal("Wolt", note="za\u202e dostavu")["note"]


def test_spaces_and_ligatures_are_brought_into_one_spelling() -> None:
    assert entry("  Mercy \n Corps ").form == "Mercy Corps"
    assert entry("ǈubǉana", "Љубљана").form == "Ljubljana"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("Wolt", "", "word"), ("Wolt", "Волт", "word")),
        (("Wolt", "", "stem"), ("wolt", "Волт", "stem")),
        (("Wolt", "", "stem"), ("WOLT", "", "stem")),
    ],
)
def test_an_entry_that_contradicts_another_names_it(first: tuple[str, ...], second: tuple[str, ...]) -> None:
    entry(*first)
    assert f"“{first[0]}”" in refusal(*second)["form"]


def test_two_latin_forms_cannot_share_one_cyrillic_form() -> None:
    """The Latin could not be made from the Cyrillic again."""
    entry("Wolt", "Волт")
    assert "“Wolt”" in refusal("Voltt", "Волт")["cyrillic"]


def test_an_entry_may_be_saved_again() -> None:
    made = entry("Wolt", "Волт")
    made.note = "dostava"
    made.full_clean()


@pytest.mark.parametrize(
    ("narrow", "wide", "text", "expected"),
    [
        (("Wolt", "Волт", "word"), ("wolt", "", "word"), "Wolt wolt", "Волт wolt"),
        (("Woltu", "Волту", "word"), ("Wolt", "", "stem"), "Woltu Wolta", "Волту Wolta"),
        (("Wolters", "Волтерс", "stem"), ("Wolt", "", "stem"), "Woltersa Wolta", "Волтерса Wolta"),
    ],
)
def test_the_narrower_entry_wins_and_people_are_told(
    narrow: tuple[str, ...], wide: tuple[str, ...], text: str, expected: str
) -> None:
    entry(*wide)
    entry(*narrow)
    assert conversion.to_cyrillic(text, glossary.current()).text == expected
    one, other = Row._make(narrow), Row._make(wide)
    assert f"wider “{wide[0]}”" in " ".join(rules.precedence(one, [other]))
    assert f"“{narrow[0]}” has an entry of its own" in " ".join(rules.precedence(other, [one]))


@pytest.mark.parametrize(
    ("own", "text", "expected"),
    [
        (("PDF", "ПДФ", "word"), "PDF", "ПДФ"),
        (("pdf", "пдф", "word"), "PDF pdf", "ПДФ пдф"),
        (("Viber", "Вајбер", "stem"), "Viberom", "Вајбером"),
        (("Viber", "Вајбер", "word"), "Viber Viberom", "Вајбер Viberom"),
        (("Covid", "Ковид", "stem"), "COVID", "КОВИД"),
    ],
)
def test_an_entry_of_staff_wins_over_the_built_in_list(own: tuple[str, ...], text: str, expected: str) -> None:
    assert conversion.to_cyrillic(text, glossary.current()).text != expected
    entry(*own)
    assert conversion.to_cyrillic(text, glossary.current()).text == expected


def test_an_entry_leaves_the_rest_of_the_built_in_list_alone() -> None:
    entry("Vib", "Виб", "stem")
    entry("pdf", "пдф")
    kept = "UNHCR Facebookom Danish Refugee Council"
    assert conversion.to_cyrillic(kept, glossary.current()).text == kept
