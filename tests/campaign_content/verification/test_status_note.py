"""The asterisk: after the first mention of Kosovo, in every language, never inside other names, never twice."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from campaign_content.languages.conversion import to_cyrillic
from campaign_content.verification.status_note import first_mention, mark_fragments, mark_html

MENTIONS = [
    "Povratak na Kosovo|",
    "sa Kosova| i Metohije",
    "na Kosovu|, kao i",
    "pod Kosovom|.",
    "POVRATAK NA KOSOVO|",
    "Одрживи повратак на Косово|",
    "НА КОСОВУ|",
    "(Kosovo|)",
    "Na Kosovu|.Projekat",
    "Kthimi në Kosovë|",
    "drejt Kosovës|",
    "Kosova| dhe Serbia",
    "KOSOVËN|",
    "Kosove\u0308n|",
    "Ko\u00adso\u00advu|",
    "return to Kosovo|",
    # after names that are no mention
    "Kancelarija za Kosovo i Metohiju radi na Kosovu|",
    "Kosovo Polje je na Kosovu|",
    "Fushë Kosova në Kosovë|",
    "www.kosovo.rs, info@kosovo.rs, kosovo.pdf, #Kosovo i Kosovo|",
    # countries and regions are no institutions
    "Republika Kosovo|",
    "bolnice na Kosovu|",
    "Ko vlada Kosovom|?",
]
OTHER_NAMES = [
    *(f"Kancelarij{ending} za Kosovo i Metohiju" for ending in ("a", "e", "i", "u", "om")),
    "KANCELARIJA ZA KOSOVO I METOHIJU",
    "Kancelarije Vlade Republike Srbije za Kosovo i Metohiju",
    "Kancelarijom  za\u00a0Kosovo\ni Metohiju",
    "Ministarstva za Kosovo i Metohiju",
    *("Kosovo Polje", "Kosova Polja", "Kosovu Polju", "Kosovom Polju", "Kosovo polje", "KOSOVOM POLJU"),
    *("Kosovska Mitrovica", "Kosovskoj Mitrovici", "Kosovska Kamenica", "kosovski", "Kosovar", "kosovare"),
    *("Univerziteta Kosova", "Policija Kosova", "Vladom Kosova", "Skupštini Kosova", "Vlada Republike Kosovo"),
    *("Misija UN na Kosovu", "Misije OEBS-a na Kosovu", "Misije Ujedinjenih nacija na Kosovu"),
]
OTHER_NAMES_ELSEWHERE = [
    *("Fushë Kosova", "Fushë Kosovë", "Fushë Kosovës", "Fushë-Kosovën", "FUSHË KOSOVË", "Fushe Kosove"),
    *("Zyra për Kosovën dhe Metohinë", "Zyrës për Kosovën dhe Metohinë", "Zyrën për Kosovën dhe Metohinë"),
    *("Policia e Kosovës", "Policinë e Kosovës", "Qeverisë së Kosovës", "Qeveria e Republikës së Kosovës"),
    *("Universiteti i Kosovës", "Universitetit të Kosovës", "Kuvendi i Kosovës", "Misioni i OSBE-së në Kosovë"),
    *(
        "Office for Kosovo and Metohija",
        "Kosovo Police",
        "Government of the Republic of Kosovo",
        "University of Kosovo",
    ),
    "Kosovoskop",
    "https://example.org/Kosovo/povratak",
    "",
]


@pytest.mark.parametrize("text", MENTIONS)
def test_the_first_mention_is_found(text: str) -> None:
    assert first_mention(text.replace("|", "")) == text.index("|")


@pytest.mark.parametrize(
    "name", [*OTHER_NAMES, *(to_cyrillic(name).text for name in OTHER_NAMES), *OTHER_NAMES_ELSEWHERE]
)
def test_names_of_institutions_and_towns_are_no_mention(name: str) -> None:
    assert first_mention(name) is None
    assert mark_html(f"<p>{name}</p>") == (f"<p>{name}</p>", False)


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<h1>Kosovo</h1><p>Kosovo</p>", "<h1>Kosovo*</h1><p>Kosovo</p>"),
        ("na <b>Koso</b>vu je", "na <b>Koso</b>vu* je"),
        ("na <b>Kosovu</b> je", "na <b>Kosovu*</b> je"),
        ("&#1050;осово, n&euml; Kosov&euml;", "&#1050;осово*, n&euml; Kosov&euml;"),
        ("n&euml; Kosov&euml; sot", "n&euml; Kosov&euml;* sot"),
        ("na Ko&shy;so&#173;vu je", "na Ko&shy;so&#173;vu* je"),
        ("na Koso&ZeroWidthSpace;<b>v&zwnj;u</b>&shy; je", "na Koso&ZeroWidthSpace;<b>v&zwnj;u*</b>&shy; je"),
        ("n&euml; Kosove&#776;n", "n&euml; Kosove&#776;n*"),
        (
            "Kancelarija za&nbsp;<i>Kosovo</i> i Metohiju, Kosovo",
            "Kancelarija za&nbsp;<i>Kosovo</i> i Metohiju, Kosovo*",
        ),
        ("Kosovo<br>Polje i Kosovo", "Kosovo<br>Polje i Kosovo*"),
        ("<td>Kosovo</td><td>Polje</td>", "<td>Kosovo*</td><td>Polje</td>"),
        # what is not the text of the page
        (
            "<img alt='Kosovo'><!-- Kosovo --><p title=Kosovo>Kosovo",
            "<img alt='Kosovo'><!-- Kosovo --><p title=Kosovo>Kosovo*",
        ),
        (
            "<script>'Kosovo'</script><style>Kosovo</style>Kosovo",
            "<script>'Kosovo'</script><style>Kosovo</style>Kosovo*",
        ),
        ("<head><title>Kosovo</title></head>Kosovo", "<head><title>Kosovo</title></head>Kosovo*"),
        ("<textarea>Kosovo</textarea>Kosovo", "<textarea>Kosovo</textarea>Kosovo*"),
        (
            '<nav data-status-note="off"><ul><li>Kosovo*<li><b>Kosovo</b></ul></nav>Kosovo',
            '<nav data-status-note="off"><ul><li>Kosovo*<li><b>Kosovo</b></ul></nav>Kosovo*',
        ),
        # asterisks of editors
        ("Kosovo* i Kosova*", "Kosovo* i Kosova"),
        ("Kosovo** i Kosovo<sup>*</sup>, Kosovo &ast; i Kosovo&#42;", "Kosovo* i Kosovo<sup></sup>, Kosovo i Kosovo"),
        ("Kancelarija za Kosovo* i Metohiju, Kosovo", "Kancelarija za Kosovo i Metohiju, Kosovo*"),
        ("Kosovo<br>* Ova oznaka", "Kosovo*<br>* Ova oznaka"),
        ("Kosovo i 5 * 3", "Kosovo* i 5 * 3"),
        # broken markup
        ("<p <b>Kosovo</i></p", "<p <b>Kosovo*</i></p"),
        ("a < b Kosovo & c", "a < b Kosovo* & c"),
    ],
)
def test_html_is_marked_once(html: str, marked: str) -> None:
    assert mark_html(html) == (marked, True)
    assert mark_html(marked) == (marked, True)


def test_fragments_share_one_mark_in_reading_order() -> None:
    fragments = [
        "Повратак",
        "<p>Kosovo Polje</p>",
        "<p>na Kosovu*</p>",
        "<p>Kosovo* i <a href='/kosovo*'>Kosovo*</a></p>",
    ]
    assert mark_fragments(fragments) == (
        ["Повратак", "<p>Kosovo Polje</p>", "<p>na Kosovu*</p>", "<p>Kosovo i <a href='/kosovo*'>Kosovo</a></p>"],
        True,
    )
    assert mark_fragments([]) == ([], False)


PARTS = ["Kosovo", "Косово", "Kosovës", "*", " ", "Polje", "za ", "Kancelarija ", "Koso", "vo", "&nbsp;", "&", "<", ">"]
TAGS = [
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "<br>",
    "<i title='Kosovo*'>",
    "<!-- Kosovo* -->",
    "<script>",
    "</script>",
    "<div data-status-note=off>",
]


@given(st.lists(st.sampled_from(PARTS + TAGS)).map("".join))
def test_any_html_gains_at_most_one_asterisk_and_loses_only_asterisks(html: str) -> None:
    marked, named = mark_html(html)
    assert mark_html(marked) == (marked, named)
    without = [re.sub(r" ?(?:&nbsp;)?\*", "", one).replace(" ", "").replace("&nbsp;", "") for one in (html, marked)]
    assert without[0] == without[1]
