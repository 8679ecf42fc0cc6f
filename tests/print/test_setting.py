"""How text is set in lines."""

import pytest

from print import fonts
from print.setting import TooWideError, atoms, balanced, set_lines, text_of
from print.spec import Run, plain

TEXT = plain("Obaveštenja o poljoprivrednim aktivnostima dajemo u kancelariji svakog radnog dana, bez ikakve najave.")


def lines(text: tuple[Run, ...], measure: float, language: str = "sr-latn") -> list[str]:
    parts = atoms(text, language, face=fonts.REGULAR, hyphens=True)
    found = set_lines(parts, measure, face=fonts.REGULAR)
    return ["".join(fragment.text for fragment in line.fragments) for line in found]


def test_lines_copy_out_as_the_text_was_written() -> None:
    for measure in (8, 10, 14, 20, 60):
        joined = "".join(lines(TEXT, measure)).replace("\u00ad", "").replace("\u00a0", " ")
        assert joined == f"{TEXT[0].text} "


def test_a_line_ends_in_a_space_or_in_the_hyphen_of_a_broken_word() -> None:
    *broken, last = lines(TEXT, 9)
    assert {line[-1] for line in broken} == {" ", "\u00ad"}
    assert last.endswith("najave. ")


def test_no_line_is_wider_than_its_measure() -> None:
    parts = atoms(TEXT, "sr-latn", face=fonts.REGULAR, hyphens=True)
    for measure in (8, 11, 17):
        for line in set_lines(parts, measure, face=fonts.REGULAR):
            drawn = sum(fonts.width(part.text.rstrip(" "), part.face) for part in line.fragments)
            assert drawn <= measure
            assert line.width <= measure


def test_words_are_broken_only_where_a_line_would_stay_empty() -> None:
    assert not any(line.endswith("\u00ad") for line in lines(TEXT, 40))
    short = plain("Svi ljudi iz ovog kraja danas idu do grada i nazad, bez ikakve žurbe u svoje kuće.")
    assert not any(line.endswith("\u00ad") for line in lines(short, 12))


def test_a_word_wider_than_the_column_is_refused_with_what_is_missing() -> None:
    with pytest.raises(TooWideError) as caught:
        lines(plain("x" * 60), 10)
    assert caught.value.missing == pytest.approx(60 * fonts.width("x", fonts.REGULAR) - 10)


def test_bold_within_a_word_does_not_break_it() -> None:
    assert lines((Run("Koso", bold=True), Run("vo* je daleko")), 5) == ["Kosovo* ", "je\u00a0daleko "]


def test_a_title_is_evened_out_without_more_lines() -> None:
    title = atoms(plain("Kako da dobijem opremu i alat za posao?"), "sr-latn", face=fonts.BOLD, hyphens=False)
    greedy = set_lines(title, 20, face=fonts.BOLD)
    even = balanced(title, 20, face=fonts.BOLD)
    assert len(even) == len(greedy) == 2
    assert abs(even[0].width - even[1].width) < abs(greedy[0].width - greedy[1].width)


def test_the_rest_of_a_parted_text_is_whole_again() -> None:
    parts = atoms((Run("Važno: ", bold=True), *TEXT), "sr-latn", face=fonts.REGULAR, hyphens=True)
    found = set_lines(parts, 14, face=fonts.REGULAR)
    count = next(count for count, line in enumerate(found, start=1) if line.fragments[-1].text.endswith(" "))
    first, rest = text_of(found[:count]), text_of(found[count:])
    assert first[0] == Run("Važno: ", bold=True)
    together = "".join(run.text for run in (*first, *rest)).replace("\u00a0", " ")
    assert " ".join(together.split()) == f"Važno: {TEXT[0].text}"


def test_a_passage_keeps_its_language_when_a_text_is_parted() -> None:
    text = (Run("Pišite u "), Run("Save our Homes", language="en"), Run(" još danas, bez odlaganja."))
    parts = atoms(text, "sr-latn", face=fonts.REGULAR, hyphens=True)
    again = text_of(set_lines(parts, 10, face=fonts.REGULAR))
    assert [(run.text.replace("\u00a0", " ").strip(), run.language) for run in again] == [
        ("Pišite u", None),
        ("Save our Homes", "en"),
        ("još danas, bez odlaganja.", None),
    ]
