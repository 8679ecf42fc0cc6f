"""The script converter: which words change, how they are spelled, and that nothing else is touched."""

import pytest

from campaign_content.languages.conversion import html_to_cyrillic, html_to_latin, to_cyrillic, to_latin
from campaign_content.languages.conversion.alphabet import LATIN_LETTERS
from campaign_content.languages.conversion.glossary import Glossary


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("Održivi povratak", "Одрживи повратак"),
        ("njegova ljubav, đak i džep", "његова љубав, ђак и џеп"),
        ("NJEGOVA LJUBAV, DŽEP", "ЊЕГОВА ЉУБАВ, ЏЕП"),
        ("Njegova Ljubav, Džep", "Његова Љубав, Џеп"),
        ("KONJ PANJ CILJ", "КОЊ ПАЊ ЦИЉ"),
        ("Lj. Petrović i Nj. Đurić", "Љ. Петровић и Њ. Ђурић"),
        ("LJ. PETROVIĆ", "Љ. ПЕТРОВИЋ"),
        ("„Povratak kući“, ‚kuća‘", "„Повратак кући“, ‚кућа‘"),
        ("a) prvo b) drugo v) treće", "а) прво б) друго в) треће"),
    ],
)
def test_serbian_is_spelled_in_both_scripts(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == (cyrillic, ())
    assert to_latin(cyrillic) == (latin, ())


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("EU i OEBS, UNHCR-a, PDF, QR", "ЕУ и ОЕБС, UNHCR-а, PDF, QR"),
        ("Wolt-u, Viber, preko Vibera", "Wolt-у, Viber, преко Vibera"),
        ("100 EUR po porodici", "100 EUR по породици"),
        ("60 m2, 5 km, 10km/h, 20 °C i 3 m.", "60 m2, 5 km, 10km/h, 20 °C и 3 m."),
        ("do 2022 g. i 200 g soli", "до 2022 г. и 200 g соли"),
        ("Fushë Kosova i Prishtinë", "Fushë Kosova и Prishtinë"),
        ("Danish Refugee Council i Caritas", "Danish Refugee Council и Caritas"),
        ("Ulica kralja Petra I, broj 12a", "Улица краља Петра I, број 12а"),
        ("I razred i Aleksandar II", "I разред и Александар II"),
        ("I. Opšte odredbe", "I. Опште одредбе"),
        ("I mi smo tu. Vi ste tu.", "И ми смо ту. Ви сте ту."),
        ("DA LI STE VI MI?", "ДА ЛИ СТЕ ВИ МИ?"),
        ("član VI zakona, glave II-IV", "члан VI закона, главе II-IV"),
        ("@kancelarija #povratak i/ili", "@kancelarija #povratak и/или"),
    ],
)
def test_only_serbian_words_are_converted(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin).text == cyrillic
    assert to_latin(cyrillic).text == latin


@pytest.mark.parametrize(
    "address",
    [
        "https://www.kirs.gov.rs/e-mail/njiva?a=konj",
        "www.praksa.rs",
        "kirs.gov.rs/dokumenti",
        "pomoc.pravna@povratak.org.rs",
        "obrazac-2.pdf",
        "prijava_za_povratak",
        "RS35260005601001611379",
    ],
)
def test_addresses_files_and_codes_stay(address: str) -> None:
    assert to_cyrillic(f"Vidi ({address}), pa piši.").text == f"Види ({address}), па пиши."


@pytest.mark.parametrize(
    "address", ["https://sr.wikipedia.org/wiki/Његош", "www.влада.срб", "пера@пример.срб", "влада.срб/вести"]
)
def test_addresses_in_cyrillic_stay_in_latin_text(address: str) -> None:
    assert to_latin(f"Види {address} и пиши.").text == f"Vidi {address} i piši."


def test_a_missing_space_after_a_full_stop_makes_no_address() -> None:
    assert to_cyrillic("Povratak.Kuća je tu.").text == "Повратак.Кућа је ту."


def test_ligatures_and_decomposed_letters_are_mended() -> None:
    assert to_cyrillic("ǈubav, ǌegov ǆep, Ðak, kuc\u0301a").text == "Љубав, његов џеп, Ђак, кућа"


def test_capitals_in_latin_follow_the_neighbours() -> None:
    assert (
        to_latin("ЊИВА, Њива, КОЊ, Њ. Петровић, Љ. ПЕТРОВИЋ, Џ").text
        == "NJIVA, Njiva, KONJ, Nj. Petrović, LJ. PETROVIĆ, Dž"
    )


def test_other_cyrillic_stays_and_is_named() -> None:
    text, warnings = to_latin("Съезд и ќерка су туђе")
    assert text == "Съезд i ќерка su tuđe"
    assert [str(warning) for warning in warnings] == ["not Serbian Cyrillic: Съезд", "not Serbian Cyrillic: ќерка"]


def test_mixed_scripts_are_left_and_named_in_both_directions() -> None:
    mixed = "пољe"  # with a Latin e
    assert to_cyrillic(f"moje {mixed}") == (f"моје {mixed}", (("mixed scripts", mixed, mixed),))
    assert to_latin(f"моје {mixed}") == (f"moje {mixed}", (("mixed scripts", mixed, mixed),))


def test_a_glossary_keeps_and_forces() -> None:
    glossary = Glossary({"Božur": None, "notar~": "нотар", "Sveti Spas": "Свети Спас", "wizz air": None})
    assert to_cyrillic("Božur, Notara i NOTAR, Sveti Spas, Wizz Air, Viber", glossary).text == (
        "Božur, Нотара и НОТАР, Свети Спас, Wizz Air, Вибер"
    )


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        ("<p>Ko<b>n</b>j</p>", "<p>Ко<b>њ</b></p>"),
        ("<p>in<i>jekcija</i></p>", "<p>ин<i>јекција</i></p>"),
        ("<p>kon</p><p>junktura</p>", "<p>кон</p><p>јунктура</p>"),
        ('<p data-block-key="konj1">da</p>', '<p data-block-key="konj1">да</p>'),
        ('<a linktype="page" id="3" href="/konj/">da</a>', '<a linktype="page" id="3" href="/konj/">да</a>'),
        (
            '<img alt="Konj" title=\'Da\' src="konj.jpg" aria-label=da>',
            '<img alt="Коњ" title=\'Да\' src="konj.jpg" aria-label=да>',
        ),
        ("da <code>konj</code> <pre>konj</pre><script>konj</script><style>konj</style>", None),
        ('da <span translate="no">konj <b>konj</b></span> da', 'да <span translate="no">konj <b>konj</b></span> да'),
        (
            '<i lang="sq">miqve <b lang="sr-Latn">da</b> miq</i> da',
            '<i lang="sq">miqve <b lang="sr-Latn">да</b> miq</i> да',
        ),
        ('<img lang="en" alt="Kosovo and"> da', '<img lang="en" alt="Kosovo and"> да'),
        ("ku&scaron;a&nbsp;je&#39;a &amp; &lt;b&gt;", "куша&nbsp;је&#39;а &amp; &lt;б&gt;"),
        ("<b>Wolt</b>-u", "<b>Wolt</b>-у"),
        ("3 < 5", "3 < 5"),
        ("<!-- konj --><p title='a>b'>da", "<!-- konj --><p title='а>б'>да"),
        ("<ul><li translate=no>da<li>da</ul>", "<ul><li translate=no>da<li>да</ul>"),
    ],
)
def test_html_changes_only_where_readers_read(latin: str, cyrillic: str | None) -> None:
    expected = cyrillic if cyrillic is not None else latin.replace("da ", "да ", 1)
    assert html_to_cyrillic(latin).text == expected


def test_html_is_judged_across_tags_in_latin_too() -> None:
    assert html_to_latin("<b>Њ</b>ЕГОВА <a href='/њ'>љубав</a>&nbsp;<i lang=ru>мир</i>").text == (
        "<b>NJ</b>EGOVA <a href='/њ'>ljubav</a>&nbsp;<i lang=ru>мир</i>"
    )


def test_no_tag_or_entity_comes_from_text() -> None:
    assert html_to_latin("<а хреф=1>да</а> &лт; A&B").text == "&lt;a href=1>da&lt;/a> &amp;lt; A&amp;B"


def test_every_letter_has_a_partner_in_both_cases() -> None:
    for cyrillic, latin in LATIN_LETTERS.items():
        assert to_latin(cyrillic).text == latin
        assert to_cyrillic(latin).text == cyrillic
        if latin != "v":  # V alone is a numeral
            assert to_cyrillic(latin.capitalize()).text == cyrillic.upper()
