"""Whatever comes in: text is never lost, white space and markup stay, and a second pass changes nothing more."""

import re
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from campaign_content.languages.conversion import (
    Converted,
    html_to_cyrillic,
    html_to_latin,
    to_cyrillic,
    to_latin,
)
from campaign_content.languages.conversion.alphabet import CYRILLIC, LATIN, WORD, has_any
from campaign_content.languages.conversion.kept_words import UNITS

ALPHABETS = "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ" + "".join(sorted(CYRILLIC))
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202e\u2060\u2066\u2069\ufeff"
ODD = "\u0300\u0301\u030c\u0338\u20dd\u2000\u2001\u2028\u2029\x00\x0b\x0c\x1c\x85\r\ud800\udfff\udcff"
TEXT = st.text(
    st.sampled_from(ALPHABETS + "qwxyëç .,-–/@:()\"'„“\n\t\u00a0<>&;#0123456789IVX" + INVISIBLE + ODD) | st.characters()
)
TAGS = ("<p>", "</p>", "<b>", "</b>", "<br>", "<a href='/njiva' title='Njiva'>", "</a>", "<code>", "</code>", "<", ">")
OTHERS = ("<!-- konj -->", "<span translate=no>", "</span>", "&nbsp;", "&scaron;", "&lt;", "<img alt='konj'>", '<b x="')
BROKEN = (
    "</",
    "<b",
    "<!--",
    "<!",
    "<?",
    "&",
    "&#",
    "&#1083;",
    "&#x43b",
    ";",
    "<а",
    "='",
    '"',
    "/>",
    "<p title=њ ",
    "]]>",
)
TEXTS = ("n", "j", "in", "jekcija", "konj", "Fushë ", "Wolt-u", "ово", " ", "60 m", "лт", "\u0301", "\u200f", "\ud800")
MARKUP = st.lists(st.sampled_from(TAGS + OTHERS + TEXTS)).map("".join)
BROKEN_MARKUP = st.lists(st.sampled_from(TAGS + OTHERS + BROKEN + TEXTS)).map("".join)
# Cyrillic words without the rare groups that Latin cannot tell apart.
SERBIAN_WORD = st.text(st.sampled_from("абвгдеикмопрсту" + "љњшђћчјлнз"), min_size=2, max_size=12).filter(
    lambda word: not re.search("[лн]ј|дж|ињ", word) and to_latin(word).text not in UNITS
)
# Latin words as people capitalise them: a pair is nj, Nj or NJ, and Nj if it is all there is.
LATIN_LETTER = st.sampled_from([*"abvgdđežzijklmnoprstćufhcčš", "lj", "nj", "dž"])
LATIN_WORD = (
    st.tuples(
        st.lists(LATIN_LETTER, min_size=2, max_size=10).map("".join),
        st.sampled_from([str.lower, str.capitalize, str.upper]),
    )
    .map(lambda pair: pair[1](pair[0]))
    .filter(lambda word: word not in ("LJ", "NJ", "DŽ"))
)
PLAIN: tuple[Callable[[str], Converted], ...] = (to_cyrillic, to_latin)
HTML: tuple[Callable[[str], Converted], ...] = (html_to_cyrillic, html_to_latin)


def mixed_words(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if has_any(word, LATIN) and has_any(word, CYRILLIC)]


@given(st.lists(SERBIAN_WORD).map(" ".join))
def test_cyrillic_survives_the_way_through_latin(text: str) -> None:
    latin = to_latin(text).text
    assert to_cyrillic(latin).text == text
    assert to_latin(to_cyrillic(latin).text).text == latin


@given(st.lists(LATIN_WORD).map(" ".join))
@example("KO\u00adNJ Nj\u00adEGOŠ")
def test_latin_survives_the_way_through_cyrillic(text: str) -> None:
    assert to_latin(to_cyrillic(text).text).text == text.replace("Nj\u00adEGOŠ", "NJ\u00adEGOŠ")


@given(TEXT)
def test_converting_twice_changes_no_more(text: str) -> None:
    for convert in PLAIN:
        once = convert(text).text
        assert convert(once).text == once


@given(BROKEN_MARKUP)
def test_converting_markup_twice_changes_no_more(html: str) -> None:
    for convert in HTML:
        once = convert(html).text
        assert convert(once).text == once


@given(TEXT)
@example("\u2000\u2001e\u0301")
def test_white_space_is_kept(text: str) -> None:
    for convert in PLAIN:
        assert re.findall(r"\s", convert(text).text) == re.findall(r"\s", text)


@given(TEXT)
def test_what_is_no_letter_is_kept(text: str) -> None:
    def others(kept: str) -> list[str]:
        return re.findall(f"[{re.escape(INVISIBLE)}\\d.,:()„“\ud800\udfff\udcff\\x00-\\x1f]", kept)

    for convert in PLAIN:
        assert others(convert(text).text) == others(text)


@given(TEXT)
def test_no_mixed_word_is_made(text: str) -> None:
    for convert in PLAIN:
        assert len(mixed_words(convert(text).text)) <= len(mixed_words(text))


@given(MARKUP)
def test_tags_stay_byte_for_byte(html: str) -> None:
    def structure(source: str) -> list[str]:
        return re.findall(r"<!--.*?-->|</?[a-z]+", source)

    for convert in HTML:
        assert structure(convert(html).text) == structure(html)


@given(BROKEN_MARKUP)
def test_broken_markup_keeps_its_white_space_and_gains_no_tag(html: str) -> None:
    for convert in HTML:
        result = convert(html).text
        assert re.findall(r"\s", result) == re.findall(r"\s", html)
        assert len(re.findall(r"</?[a-zA-Z]|<[!?]", result)) == len(re.findall(r"</?[a-zA-Z]|<[!?]", html))


@given(TEXT)
def test_plain_text_converts_alike_as_html(text: str) -> None:
    plain = re.sub("[<&]", "", text)
    assert html_to_cyrillic(plain) == to_cyrillic(plain)
    assert html_to_latin(plain) == to_latin(plain)


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("<&#1112;а да", "<&#106;a da"),
        ("&&#1083;&#1090;; да", "&&#108;&#116;; da"),
        ("</&#1083;", "</&#108;"),
        ("&am&#1087;;", "&am&#1087;;"),
        ("&ampкуца", "&#38;kuca"),
        ("&#x41-еда &#x41еда", "&#x41-eda &#65;еда"),
        ("3 < 5, &а", "3 < 5, &amp;a"),
    ],
)
def test_text_beside_a_stray_sign_begins_no_tag_and_no_entity(cyrillic: str, latin: str) -> None:
    assert html_to_latin(cyrillic).text == latin


@pytest.mark.parametrize(
    ("unit", "length"),
    [
        ("njegova kuća ", 1_000_000),
        ("<p>njegova</p>", 1_000_000),
        *((unit, 100_000) for unit in ("n", "<", "&", "<b", "I-", "a1-", "a.", "@", "1", "\u0301", "e-mail ", "A of ")),
    ],
)
def test_long_texts_pass(unit: str, length: int) -> None:
    text = unit * (length // len(unit))
    for convert in (*PLAIN, *HTML):
        assert convert(text).text.count(" ") == text.count(" ")
