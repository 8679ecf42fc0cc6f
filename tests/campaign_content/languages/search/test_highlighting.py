"""Hits marked in what readers see, and the passage that is chosen for them."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_content.languages.models import Place
from campaign_content.languages.search.answering import Answer
from campaign_content.languages.search.highlighting import Highlighter
from campaign_content.languages.search.place_names import PlaceNames
from campaign_content.languages.search.weighing import Key, place_key, stem_key, word_key

HAN = Place(pk=7, name_sr_latn="Elez Han", name_sq="Hani i Elezit", other_names="Novo Malo Brdo")


def highlighter(*keys: Key) -> Highlighter:
    names = PlaceNames([HAN])
    return Highlighter(Answer((), (), has_all=True, keys=frozenset(keys), names=names), "sr")


GRANT = highlighter(stem_key("grant", "sr"))


def plain(html: str) -> str:
    return unescape(re.sub("</?mark>", "", html))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Grantovi i granta.", "<mark>Grantovi</mark> i <mark>granta</mark>."),
        ("Грантовима!", "<mark>Грантовима</mark>!"),
        ("<b>grant</b> & co", "&lt;b&gt;<mark>grant</mark>&lt;/b&gt; &amp; co"),
        ("Ništa.", "Ništa."),
        ("", ""),
    ],
)
def test_hits_are_marked_in_any_form_and_script_and_all_else_is_text(text: str, html: str) -> None:
    assert GRANT.mark(text) == html


def test_a_name_of_several_words_is_one_hit_though_its_words_are_hits_too() -> None:
    keys = (place_key(7), word_key("malo"), word_key("brdo"), word_key("elezit"))
    assert highlighter(*keys).mark("Novo Malo Brdo, brdo") == "<mark>Novo Malo Brdo</mark>, <mark>brdo</mark>"
    assert highlighter(*keys).mark("u Hanit e Elezit") == "u <mark>Hanit e Elezit</mark>"


def test_the_passage_with_most_different_hits_is_shown() -> None:
    both = highlighter(stem_key("grant", "sr"), stem_key("alat", "sr"))
    assert both.excerpt(["Grant, grant.", "Za alat i grant."]) == "Za <mark>alat</mark> i <mark>grant</mark>."


def test_without_a_hit_the_first_text_begins_the_excerpt() -> None:
    assert GRANT.excerpt(["", "Sažetak.", "Tekst."]) == "Sažetak."
    assert GRANT.excerpt([]) == ""


def test_a_long_passage_is_cut_between_words_around_the_hit() -> None:
    html = GRANT.excerpt(["reč " * 100 + "grant" + " reč" * 100])
    assert re.fullmatch("…reč (reč )+<mark>grant</mark>( reč)+…", html)
    assert 100 < len(plain(html)) < 200


@given(st.text(st.sampled_from("ag <&nrtč"), max_size=400), st.text("a ", max_size=300))
def test_an_excerpt_is_a_part_of_the_text_and_shows_its_first_hit(before: str, after: str) -> None:
    text = f"{before} grant {after}"
    html = GRANT.excerpt([text])
    assert plain(html).strip("…") in text
    assert "<mark>grant</mark>" in html
    assert len(plain(html)) < 200
