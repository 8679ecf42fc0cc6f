"""What editors are asked to look at: found, named as it stands in both texts, and never changed."""

import pytest

from campaign_content.languages.conversion import html_to_cyrillic, to_cyrillic
from campaign_content.languages.conversion.bare_words import BARE_STEMS, BARE_WORDS
from campaign_content.languages.conversion.suspicions import Suspicion


@pytest.mark.parametrize(
    ("text", "suspicion"),
    [
        ("office", None),  # kept by the built-in glossary
        ("u bossu", Suspicion("looks foreign", "bossu", "боссу")),
        ("kod Gashi", Suspicion("looks foreign", "Gashi", "Gashi")),
        ("medju nama", Suspicion("dj or đ", "medju", "медју")),
        ("Gradjani", Suspicion("dj or đ", "Gradjani", "Градјани")),
        ("kuca na selu", Suspicion("missing diacritics", "kuca", "куца")),
        ("Zastitnik prava", Suspicion("missing diacritics", "Zastitnik", "Заститник")),
        ("KUCA", Suspicion("missing diacritics", "KUCA", "КУЦА")),
        ("Marko Petrovic", Suspicion("missing diacritics", "Petrovic", "Петровиц")),
        ("i imacemo", Suspicion("missing diacritics", "imacemo", "имацемо")),
        ("odjek, podjednako, prethodni, kocka, zoologija, sto, reci, cela", None),
        ("Mitrovica, placa, znaci, ulica Vase Stajića", None),
    ],
)
def test_a_suspicious_word_is_named_in_both_scripts(text: str, suspicion: Suspicion | None) -> None:
    assert to_cyrillic(text).warnings == ((suspicion,) if suspicion else ())


def test_a_suspicion_reads_as_one_line_and_comes_once() -> None:
    assert [str(one) for one in to_cyrillic("medju nama i medju vama").warnings] == ["dj or đ: medju"]


def test_word_and_result_stand_in_the_texts_as_named() -> None:
    source = "<p>Medju <b>nama</b>, u Zastiti i kod Gashija</p>"
    text, warnings = html_to_cyrillic(source)
    assert len(warnings) == 3
    for warning in warnings:
        assert warning.word in source
        assert warning.result in text


def test_the_lists_of_bare_words_can_be_met() -> None:
    for entry in BARE_WORDS | BARE_STEMS:
        assert entry.isascii()
        assert entry.islower()
