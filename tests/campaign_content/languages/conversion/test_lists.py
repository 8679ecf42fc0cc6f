"""Words, sentences and fragments whose Cyrillic is known: every one must come out as a person would write it.

The lists are in `data/`, one entry a line; where the Latin is not what the letters say, it stands before a tab.
"""

from pathlib import Path

import pytest

from campaign_content.languages.conversion import html_to_cyrillic, to_cyrillic, to_latin

DATA = Path(__file__).with_name("data")


def entries(name: str) -> list[str]:
    return [line for line in (DATA / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def pairs(name: str) -> list[tuple[str, str]]:
    return [(latin, cyrillic) for latin, cyrillic in (entry.split("\t") for entry in entries(name))]


@pytest.mark.parametrize("name", ["adversarial.tsv", "legal_aid.tsv"])
def test_sentences_are_written_as_a_person_would(name: str) -> None:
    for latin, cyrillic in pairs(name):
        assert to_cyrillic(latin).text == cyrillic
        assert to_latin(cyrillic).text == latin


@pytest.mark.parametrize("name", ["split_digraphs.txt", "true_digraphs.txt"])
@pytest.mark.parametrize("case", [str.lower, str.capitalize, str.upper])
def test_two_letters_and_one_are_told_apart(name: str, case: type) -> None:
    words = [case(word) for entry in entries(name) for word in entry.split()]
    assert [to_cyrillic(to_latin(word).text).text for word in words] == words


def test_ordinary_text_survives_the_way_through_latin_without_suspicion() -> None:
    for cyrillic in entries("ordinary_sentences.txt"):
        assert to_cyrillic(to_latin(cyrillic).text) == (cyrillic, ())
        assert to_latin(cyrillic).warnings == ()


def test_rich_text_changes_only_where_readers_read() -> None:
    for latin, cyrillic in pairs("html.tsv"):
        assert html_to_cyrillic(latin).text == cyrillic
