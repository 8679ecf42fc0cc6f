"""Changes are marked word by word, and a translator's text is never taken for HTML."""

import pytest

from campaign_content.languages.translations.differences import COMPARED, differences
from campaign_content.languages.translations.marking import marked, shown


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("a b c", "a b c", "kept a b c"),
        ("a b c", "a x c", "kept a |removed b|added x|kept  c"),
        ("a", "a b", "kept a|added  b"),
        ("a a", "a a a", "kept a a|added  a"),
        ("[1]nama[/1]", "[2]nama[/2]", "removed [1]|added [2]|kept nama|removed [/1]|added [/2]"),
        ("", "a", "added a"),
        ("a", "", "removed a"),
        ("", "", ""),
    ],
)
def test_words_and_tags_are_never_cut(before: str, after: str, kinds: str) -> None:
    assert "|".join(f"{each.kind} {each.text}" for each in differences(before, after)) == kinds


def test_both_texts_can_be_put_together_from_their_differences() -> None:
    before, after = "Prijavite se do 5. marta, kod nas.", "Javite se najkasnije do 9. marta kod nas!"
    found = differences(before, after)
    assert "".join(each.text for each in found if each.kind != "added") == before
    assert "".join(each.text for each in found if each.kind != "removed") == after


def test_of_a_text_too_long_to_compare_only_the_middle_is_marked() -> None:
    words = int(COMPARED**0.5)
    before = "isto " + " ".join(f"a{number}" for number in range(words)) + " kraj"
    after = "isto " + " ".join(f"b{number}" for number in range(words)) + " kraj"
    kinds = [each.kind for each in differences(before, after)]
    assert kinds == ["kept", "removed", "added", "kept"]


def test_tags_become_chips_and_everything_else_is_text() -> None:
    assert shown("[1]a<b>[/1] [[2]", is_html=True) == (
        '<span class="desk-chip">[1]</span>a&lt;b&gt;<span class="desk-chip">[/1]</span> [[2]'
    )
    assert shown("[1] prva", is_html=False) == "[1] prva"


def test_marks_say_what_they_mean_and_escape_what_they_hold() -> None:
    html = marked("<i>", "<u>", is_html=False)
    assert "&lt;" in html
    assert "<i>" not in html
    assert html.count('<span class="w-sr-only">') == 2
    assert marked("isto", "isto", is_html=True) == ""
