"""Words of a text, where they stand, and the ways in which they may be typed."""

from hypothesis import given
from hypothesis import strategies as st

from campaign_content.languages.folding import fold
from campaign_content.languages.search.words import LONGEST, words

TEXTS = st.text(st.sampled_from("aбčžđЂëç ,.-\n\u0301\u00adŠ9"))


def test_words_know_where_they_stand_and_whether_a_capital_begins_them() -> None:
    text = "U Đakovici – „ђаци“, 2022."
    found = [(text[word.start : word.end], word.folds, word.is_name) for word in words(text)]
    assert found == [
        ("U", ("u",), True),
        ("Đakovici", ("djakovici", "dakovici"), True),
        ("ђаци", ("djaci", "daci"), False),
        ("2022", ("2022",), False),
    ]


@given(TEXTS)
def test_words_are_those_of_the_folded_text(text: str) -> None:
    assert [word.folds[0] for word in words(text)] == [word[:LONGEST] for word in fold(text).split()]


@given(st.text())
def test_words_stand_apart_within_the_text_and_are_never_too_long(text: str) -> None:
    found = list(words(text))
    ends = [0, *(word.end for word in found)]
    assert all(end <= word.start < word.end <= len(text) for end, word in zip(ends, found, strict=False))
    assert all(0 < len(fold) <= LONGEST for word in found for fold in word.folds)
