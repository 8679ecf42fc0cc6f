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
def test_only_bold_survives(html: str, runs: tuple[Run, ...]) -> None:
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
