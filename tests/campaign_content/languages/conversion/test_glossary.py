"""Fixed forms, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_content.languages.conversion import html_to_cyrillic, html_to_latin, to_cyrillic, to_latin
from campaign_content.languages.conversion.glossary import Glossary

GLOSSARY = Glossary(
    {
        "UNESCO": "УНЕСКО",
        "e-mail": "имејл",
        "facebook~": "фејсбук",
        "Sveti Spas": "Манастир Светог Спаса",
        "OSCE": "Организација за безбедност",
        "new york": "Њујорк",
        "Božur": None,
        "wizz air": None,
    }
)
WORDS = ("UNESCO", "e-mail", "E-mail", "facebook", "Facebookom", "FACEBOOKA", "Sveti Spas", "OSCE", "Božur", "wizz air")
SEPARATORS = (" ", "-a ", ", ", ". ", " i ", "\n", " konj ", " („", "“) ")


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("UNESCO-a i E-mail, e-mailova", "УНЕСКО-а и Имејл, е-маилова"),
        ("na Facebooku i FACEBOOKU", "на Фејсбуку и ФЕЈСБУКУ"),
        ("kod Sveti Spas i OSCE", "код Манастир Светог Спаса и Организација за безбедност"),
        ("NEW YORK", "ЊУЈОРК"),
    ],
)
def test_a_fixed_form_returns_to_what_it_was(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin, GLOSSARY).text == cyrillic
    assert to_latin(cyrillic, GLOSSARY).text == latin


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SEPARATORS))).map(lambda parts: sum(parts, ())))
def test_the_way_there_and_back_is_exact(parts: tuple[str, ...]) -> None:
    text = "".join(parts)
    assert to_latin(to_cyrillic(text, GLOSSARY).text, GLOSSARY).text == text
    assert html_to_latin(html_to_cyrillic(text, GLOSSARY).text, GLOSSARY).text == text


def test_a_longer_ending_than_a_stem_takes_is_spelled_by_letters_both_ways() -> None:
    glossary = Glossary({"wolt~": "волт", "viber~": "вајбер"})
    assert to_cyrillic("viberovanje", glossary).text == "виберовање"
    assert to_latin("вајберовање", glossary).text == "vajberovanje"
    assert to_latin("вајберањем", glossary).text == "vajberanjem"


def test_of_two_entries_with_one_form_the_one_spelled_by_letters_returns_else_the_first() -> None:
    assert to_latin("Ђаковица", Glossary({"Djakovica": "Ђаковица", "Đakovica": "Ђаковица"})).text == "Đakovica"
    assert to_latin("имејл", Glossary({"e-mail": "имејл", "email": "имејл"})).text == "e-mail"


def test_an_entry_that_keeps_latin_letters_changes_no_latin_text() -> None:
    glossary = Glossary({"EZ": "EU", "Beograd": "БГД Бгд"})
    assert to_cyrillic("EZ", glossary).text == "EU"
    assert to_latin("EU и EZ", glossary).text == "EU i EZ"


def test_a_form_in_both_scripts_is_not_converted_again() -> None:
    glossary = Glossary({"Istok/Istog": "Исток/Istog", "Wolt Beograd": "Wolt Београд"})
    assert to_cyrillic("Исток/Istog, Wolt Београд, Istog", glossary).text == "Исток/Istog, Wolt Београд, Истог"


def test_a_phrase_ends_where_its_word_ends() -> None:
    assert to_cyrillic("wizz airom, wizz air", GLOSSARY).text == "wizz аиром, wizz air"
    assert to_cyrillic("e-mail\u00adkonj", GLOSSARY).text == "е-маил\u00adкоњ"


def test_an_address_is_no_place_for_a_phrase() -> None:
    assert to_cyrillic("https://a.rs/e-mail/njiva", GLOSSARY).text == "https://a.rs/e-mail/njiva"
