import pytest

from campaign_content.inbox.typed import TypedLine
from campaign_content.languages.typed import TypedText, clean_typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Kad je prevoz?  ", "Kad je prevoz?"),
        ("prvi red\r\ndrugi\rtreći", "prvi red\ndrugi\ntreći"),
        ("a\x00b\x07c\x1bd\x7fe\x85f", "abcdef"),
        ("broj \u202e321\u202c", "broj 321"),
        ("c\u030c", "č"),
        ("tabela\tdva", "tabela\tdva"),
        ("Питање? Pitanje? Pyetje? Ë", "Питање? Pitanje? Pyetje? Ë"),
        ("dobro 👍🏽", "dobro 👍🏽"),
        ("\ud800 sam", "sam"),
    ],
)
def test_only_what_is_no_text_is_removed(typed: str, kept: str) -> None:
    assert clean_typed(typed) == kept


def test_markup_is_text_like_any_other() -> None:
    assert clean_typed("<b>hitno</b> & važno") == "<b>hitno</b> & važno"


def test_a_line_has_no_line_ends() -> None:
    assert TypedLine().clean(" Mara \r\n\t Marić ") == "Mara Marić"


def test_length_is_that_of_the_cleaned_text() -> None:
    assert TypedText(max_length=5).clean("ab\r\ncd\x00\x00") == "ab\ncd"


def test_nothing_but_control_characters_is_nothing_typed() -> None:
    assert TypedText(required=False).clean("\x07\x1b") == ""
