"""How typing errors are measured and found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_content.languages.search.spelling import allowed_edits, deletions, distance, indexed_edits

LETTERS = "abcde"
words = st.text(LETTERS, min_size=1, max_size=12)


@st.composite
def mistyped(draw: st.DrawFn) -> tuple[str, str]:
    """A word that is long enough, and what somebody typed for it with as many slips as are forgiven."""
    typed = draw(st.text(LETTERS, min_size=5, max_size=12))
    word = typed
    for _ in range(draw(st.integers(1, allowed_edits(len(typed))))):
        at, letter = draw(st.integers(0, len(word) - 1)), draw(st.sampled_from(LETTERS))
        forms = (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :])
        word = draw(st.sampled_from([*forms, word[:at] + word[at : at + 2][::-1] + word[at + 2 :]]))
    return typed, word


@pytest.mark.parametrize(("length", "edits"), [(1, 0), (4, 0), (5, 1), (7, 1), (8, 2), (40, 2)])
def test_longer_words_may_be_further_away(length: int, edits: int) -> None:
    assert allowed_edits(length) == edits


@pytest.mark.parametrize(
    ("one", "other", "away"), [("obuka", "obkua", 1), ("obuka", "obuke", 1), ("kurs", "kurs", 0), ("ab", "xyz", 3)]
)
def test_distance_counts_edits(one: str, other: str, away: int) -> None:
    assert distance(one, other, 5) == away


@given(words, words)
def test_distance_is_the_same_both_ways_and_none_between_equals(one: str, other: str) -> None:
    assert distance(one, other, 12) == distance(other, one, 12)
    assert (distance(one, other, 12) == 0) == (one == other)


@given(words, words, st.integers(0, 3))
def test_a_limit_changes_nothing_below_it(one: str, other: str, limit: int) -> None:
    assert distance(one, other, limit) == min(distance(one, other, 12), limit + 1)


@given(mistyped())
def test_the_index_holds_a_form_of_every_word_that_may_be_meant(pair: tuple[str, str]) -> None:
    typed, word = pair
    edits = allowed_edits(len(typed))
    if distance(typed, word, edits) <= edits:
        assert deletions(typed, edits) & deletions(word, indexed_edits(len(word)))
