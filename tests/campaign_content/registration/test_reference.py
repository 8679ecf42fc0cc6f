from hypothesis import given
from hypothesis import strategies as st

from campaign_content.registration import reference

references = st.integers(0, 10**reference.RANDOM_DIGITS - 1).map(
    lambda number: (digits := f"{number:08d}") + str(reference._interim(digits))
)


def test_the_check_digit_is_that_of_the_published_example() -> None:
    """Damm's own example: 572 has the check digit 4."""
    assert reference._interim("572") == 4
    assert reference._interim("5724") == 0


def test_a_reference_is_nine_digits_and_valid() -> None:
    for _ in range(200):
        made = reference.generate()
        assert len(made) == 9
        assert made.isdigit()
        assert reference.is_valid(made)


def test_references_do_not_repeat_or_count() -> None:
    made = [reference.generate() for _ in range(500)]
    assert len(set(made)) == 500
    assert made != sorted(made)


@given(references, st.integers(0, 8), st.integers(1, 9))
def test_any_single_wrong_digit_is_caught(right: str, place: int, shift: int) -> None:
    wrong = right[:place] + str((int(right[place]) + shift) % 10) + right[place + 1 :]
    assert reference.is_valid(right)
    assert not reference.is_valid(wrong)


@given(references, st.integers(0, 7))
def test_any_swap_of_neighbours_is_caught(right: str, place: int) -> None:
    wrong = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
    assert wrong == right or not reference.is_valid(wrong)


def test_it_is_read_in_threes_and_accepted_so() -> None:
    made = reference.generate()
    assert reference.grouped(made) == f"{made[:3]} {made[3:6]} {made[6:]}"
    assert reference.is_valid(reference.grouped(made))


def test_what_is_no_reference_is_refused() -> None:
    for text in ("", "0", "00000000", "0000000000", "abcdefghi", "１２３４５６７８９", "-00000000", "000000000\n"):
        assert not reference.is_valid(text)
