"""What editors type can only be printed, never obeyed."""

import pytest

from print.richtext import fragment, passage, text
from print.spec import Run, plain, string


@pytest.mark.parametrize(
    ("html", "runs"),
    [
        ("<p>Samo <b>ovo</b> važi</p>", (Run("Samo "), Run("ovo", bold=True), Run(" važi"))),
        ("<p><strong>Ovo</strong></p>", (Run("Ovo", bold=True),)),
        (
            '<p>Vidi <a linktype="page" id="3">onu stranu</a>.</p>',
            (Run("Vidi "), Run("onu stranu"), Run(".")),
        ),
        ("<p>Ana &amp; Marko &lt;oba&gt;</p>", plain("Ana & Marko <oba>")),
        ('<p>Pre<img src="/etc/passwd">posle</p>', (Run("Pre"), Run("posle"))),
        ('<p><font color="red" size="90">Veliko</font></p>', plain("Veliko")),
        ("<script>alert(1)</script><p>Tekst</p>", plain("Tekst")),
        ("<p><b>Nezatvoreno", (Run("Nezatvoreno", bold=True),)),
        ("</b></p><p>Višak</p>", plain("Višak")),
    ],
)
def test_bold_survives_and_tags_do_not(html: str, runs: tuple[Run, ...]) -> None:
    assert text(html) == runs


def test_paragraphs_stay_apart_and_empty_ones_vanish() -> None:
    assert passage("<p>Prvi.</p><p> </p><p></p><p>Drugi.<br/>Treći.</p>") == (
        plain("Prvi."),
        plain("Drugi."),
        plain("Treći."),
    )


@pytest.mark.parametrize("typed", ["<b>nije podebljano</b>", "A & B", "&amp;", "3 < 4 > 2", "“navod”"])
def test_plain_text_is_printed_as_it_was_typed(typed: str) -> None:
    assert string(text(fragment(typed))) == typed


def test_a_passage_kept_as_written_stands_in_its_place_and_knows_its_language() -> None:
    html = '<p>Пишите у <span lang="en" translate="no">Save our <b>Homes</b></span> данас.</p>'
    assert text(html) == (Run("Пишите у "), Run("Save our ", False, "en"), Run("Homes", True, "en"), Run(" данас."))


@pytest.mark.parametrize("html", ["<p>a <span>b</span> c</p>", "<p>a </span>b c</p>"])
def test_other_spans_change_nothing(html: str) -> None:
    assert {run.language for run in text(html)} == {None}


def test_an_unknown_language_is_not_the_sheets() -> None:
    assert text('<span lang="" translate="no">abc</span>') == (Run("abc", False, ""),)
