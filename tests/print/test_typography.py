"""Where lines and words may break."""

import pytest

from print.errors import MissingGlyphError
from print.spec import Paragraph, Place, Run, plain
from print.typography import check_characters, clean, hyphenate, keep_together, prepare
from tests.print.samples import leaflet

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("živi u Srbiji danas i stalno", "živi u~Srbiji danas i~stalno"),
        ("живи у Србији", "живи у~Србији"),
        ("„U Srbiji smo odavno“", "„U~Srbiji smo odavno“"),
        ("dana 24. juna 2022. godine opet", "dana 24.~juna~2022. godine~opet"),
        ("më 24 qershor 2022 në zyrë", "më 24~qershor~2022 në~zyrë"),
        ("za 30 porodica odjednom", "za 30~porodica odjednom"),
        ("zovite 064 123 45 67 odmah", "zovite 064~123~45~67~odmah"),
        ("Rezolucija br. 1244 važi", "Rezolucija br.~1244~važi"),
        ("povratak – podrška ljudima", "povratak~– podrška ljudima"),
        ("čekajte nas u gradu", "čekajte nas u~gradu"),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, kept: str) -> None:
    assert keep_together(text) == kept.replace("~", NBSP)


def test_a_long_sentence_has_places_to_break() -> None:
    assert keep_together("Pomoć je za porodice koje se vraćaju svojim domovima").count(" ") == 8


@pytest.mark.parametrize(
    ("language", "text", "broken"),
    [
        ("sr", "обавештење људима", "обаве-штење људима"),
        ("sr", "пољопривреда је", "пољо-при-вреда је"),
        ("sr-latn", "obaveštenje ljudima", "obave-šte-nje ljudima"),
        ("sq", "përgjegjësi ndërkombëtare këtu", "përgjegjësi ndërkombëtare këtu"),
        ("sr-latn", "pišite na kancelarija@povratak.example sutra", "pišite na kancelarija@povratak.example sutra"),
        ("sr-latn", "MEĐUNARODNI sud", "MEĐUNARODNI sud"),
        ("sr-latn", "dođite na prezentaciju", "dođite na prezentaciju"),
    ],
)
def test_serbian_is_broken_by_its_own_patterns_and_albanian_never(language: str, text: str, broken: str) -> None:
    assert hyphenate(text, language).replace("\u00ad", "-") == broken


def test_text_pasted_from_an_office_program_is_cleaned() -> None:
    assert clean("c\u030cekajte\u200b\ufeff,\r\n oba\u00advezno\t sutra") == "čekajte, obavezno sutra"


def test_bold_stays_bold() -> None:
    assert prepare((Run("Ne ", bold=True), Run("ovde")), "sr-latn", hyphens=True) == (
        Run("Ne ", bold=True),
        Run("ovde"),
    )


@pytest.mark.parametrize(
    ("character", "shown"), [("😀", "😀 (U+1F600)"), ("\x07", "? (U+0007)"), ("中", "中 (U+4E2D)")]
)
def test_a_character_without_a_glyph_is_named_with_its_block(character: str, shown: str) -> None:
    block = Paragraph(Place(3, "paragraph"), (plain(f"Dobro došli {character} svi"),))
    with pytest.raises(MissingGlyphError) as caught:
        check_characters(leaflet(blocks=(block,)))
    assert caught.value.character == character
    assert caught.value.place == block.place
    assert shown in str(caught.value)
    assert "3" in str(caught.value)
    assert "Dobro došli" in str(caught.value)


@pytest.mark.parametrize("language", ["sr", "sr-latn", "sq"])
def test_every_letter_of_the_campaigns_languages_can_be_printed(language: str) -> None:
    letters = {
        "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
        "sr-latn": "abcčćdđefghijklmnoprsštuvzžqwxy",
        "sq": "abcçdeëfghijklmnopqrstuvxyz",
    }[language]
    marks = "0123456789.,;:!?()/„“”‘’‚«»–—-…*%+@&<>€№§°•\u2011"
    check_characters(leaflet(language, title=plain(letters + letters.upper() + marks)))


def test_a_passage_in_another_language_is_not_broken_by_the_rules_of_the_sheets() -> None:
    english = Run("responsibilities", language="en")
    serbian, kept, last = prepare((Run("poljoprivreda "), english, Run(" kraj")), "sr-latn", hyphens=True)
    assert "\u00ad" in serbian.text
    assert kept == english
    assert last.text.strip() == "kraj"
