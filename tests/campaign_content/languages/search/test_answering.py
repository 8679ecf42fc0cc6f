"""What a query finds and in which order. The whole module says the same on SQLite and PostgreSQL."""

import pytest

from campaign_content.languages.models import Place
from campaign_content.languages.search.answering import Hit, answer

from .texts import empty_index, found, page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _an_empty_index() -> None:
    empty_index()


SPELLINGS = {
    "Čačak": ("cacak", "čačak", "Чачак", "ČAČAK", "čacak", "C\u030cac\u030cak"),
    "međunarodni pravnik": ("medjunarodni", "međunarodni", "међународни", "medunarodni", "МЕЂУНАРОДНИ"),
    "čelik i çelës": ("celes", "çelës", "ÇELËS", "c\u0327ele\u0308s"),
    "grant": ("grant", "granta", "grantovi", "grantovima", "грантове"),
}
GJAKOVA = ("Djakovica", "Đakovica", "Dakovica", "Gjakovë", "Gjakove", "Gjakova", "Ђаковица", "đakovici", "Gjakovës")


@pytest.mark.parametrize("written", SPELLINGS)
def test_every_spelling_finds_the_same_pages(written: str) -> None:
    wanted = {page(sr=f"Naslov | Ovde stoji {written}."), page(sr=f"{written} | Tekst")}
    page(sr="Drugo | Ovde ne stoji.")
    for spelling in SPELLINGS[written]:
        assert set(found(spelling)) == wanted, spelling


def test_every_name_of_a_place_finds_the_pages_with_any_of_its_names_in_the_same_order() -> None:
    first = page(sr="Kancelarija u Đakovici | Radi.")
    second = page(sr="Drugo | Autobus ide u Gjakovë.", sq="Tjetër | Autobusi shkon në Prizren.")
    third = page(sq="Zyra e Gjakovës | Punon.")
    page(sr="Peć | Nije to.")
    for spelling in GJAKOVA:
        assert found(spelling) == [first, second, third], spelling
        assert found(spelling, "sq") == [third, first, second], spelling


@pytest.mark.parametrize("query", ["Kosovo Polje", "Fushë Kosovë", "fushe kosove", "u Kosovu Polju", "Fushë Kosovës"])
def test_a_name_of_several_words_is_one_place(query: str) -> None:
    wanted = {page(sr="Stanica | Kosovo Polje, zgrada opštine."), page(sq="Stacioni | Në Fushë Kosovë.")}
    page(sr="Zemlja | Polje je veliko, na Kosovu.")
    assert set(found(query)) == wanted


def test_in_texts_a_place_begins_with_a_capital_letter() -> None:
    page(sr="Oprema | Dajemo i peć na drva.")
    town = page(sr="Kancelarija | Peć, glavna ulica.")
    assert found("Pejë") == [town]


def test_a_place_is_found_under_a_new_name_at_once_and_no_more_under_one_it_lost() -> None:
    wanted = page(sr="Selo | Autobus za Osojane.")
    assert not found("Bregovina")
    place = Place.objects.create(name_sr_latn="Osojane", name_sq="Osojan", other_names="Bregovina")
    assert found("Bregovina") == [wanted]
    place.other_names = ""
    place.save()
    assert not found("Bregovina")
    place.other_names = "Bregovina"
    place.save()
    place.delete()
    assert not found("Bregovina")


def test_exact_words_come_before_other_forms() -> None:
    form = page(sr="Grantovi | Grantovi, grantovi, grantovi")
    exact = page(sr="Naslov | Jedan grant")
    assert found("grant") == [exact, form]
    assert found("grantovi") == [form, exact]


def test_a_title_counts_more_than_the_text_and_a_text_with_more_mentions_more() -> None:
    once = page(sr="Naslov | alat")
    title = page(sr="Alat | tekst")
    often = page(sr="Naslov | alat, alat, alat")
    assert found("alat") == [title, often, once]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("obkua", "obuka"),  # neighbours swapped
        ("obka", None),  # four letters are too few to guess
        ("obukka", "obuka"),
        ("kurrsa", "kursa"),
        ("poljopivreda", "poljoprivreda"),
        ("poljopirvrda", "poljoprivreda"),  # two edits
        ("poljopirvra", None),  # three
        ("prvozx", None),
        ("prishtime", "Prishtinë"),
    ],
)
def test_typing_errors_are_forgiven_by_the_length_of_the_word(typed: str, meant: str | None) -> None:
    pages = {word: page(sr=f"Naslov | {word}") for word in ("obuka", "kursa", "poljoprivreda", "prevoz", "Prishtinë")}
    assert found(typed) == ([pages[meant]] if meant else [])


def test_nothing_is_guessed_where_the_word_itself_is_found() -> None:
    page(sr="Naslov | kuća")
    wanted = page(sr="Naslov | kupca")
    found_now = answer("kupca", "sr")
    assert [hit.page_id for hit in found_now.hits] == [wanted]
    assert not any(wish.corrections for wish in found_now.wishes)


def test_a_guess_is_named_as_it_is_written() -> None:
    page(sr="Naslov | Međunarodna pomoć")
    assert [wish.corrections for wish in answer("medjunraodna", "sr").wishes] == [("međunarodna",)]


def test_a_mistyped_place_finds_pages_with_its_other_name() -> None:
    wanted = page(sr="Naslov | Autobus u Gjakovë")
    assert found("Đakovnica") == [wanted]


def test_all_words_must_match() -> None:
    both = page(sr="Kurs | za zavarivanje")
    page(sr="Kurs | za frizere")
    page(sr="Drugo | zavarivanje")
    assert found("kurs zavarivanje") == [both]
    assert answer("kurs zavarivanje", "sr").has_all


def test_with_no_page_of_all_words_those_with_most_are_found_and_it_is_said() -> None:
    two = page(sr="Kurs | za zavarivanje u Nišu")
    page(sr="Kurs | za frizere")
    for query in ("kurs zavarivanje Prizren", "kurs zavarivanje xyzzy"):
        partial = answer(query, "sr")
        assert [hit.page_id for hit in partial.hits] == [two], query
        assert not partial.has_all


def test_words_that_say_nothing_need_not_match() -> None:
    wanted = page(sr="Prevoz | autobusom")
    assert not answer("Kako da dobijem prevoz?", "sr").has_all  # "dobijem" says something
    assert found("kada je prevoz za nas") == [wanted]
    assert found("za nas") == []
    assert found("je") == []
    common = page(sr="Naslov | Ovo je tekst")
    assert found("je") == [common]


def test_the_readers_language_comes_first_and_each_page_once() -> None:
    albanian = page(sq="Transport | me autobus")
    both = page(sr="Naslov | transport", sq="Titulli | transport")
    assert answer("transport", "sr").hits == (Hit(both, "sr"), Hit(albanian, "sq"))
    assert answer("transport", "sq").hits == (Hit(albanian, "sq"), Hit(both, "sq"))


def test_equal_pages_come_in_the_order_of_their_making() -> None:
    pages = [page(sr="Naslov | stvar") for _ in range(4)]
    assert found("stvar") == pages


def test_of_very_many_pages_the_best_are_found() -> None:
    rest = [page(sr="Naslov | stvar i posao") for _ in range(60)]
    best = page(sr="Stvar | posao")
    rare = page(sr="Naslov | stvar posao retko")
    assert found("stvar")[:2] == [best, rest[0]]
    assert len(found("stvar")) == 50
    assert found("stvar retko") == [rare]
    assert found("posao stvar")[0] == best


def test_two_common_words_meet_however_far_down_they_stand() -> None:
    for _ in range(60):
        page(sr="Stvar | tekst")
        page(sr="Posao | tekst")
    both = page(sr="Naslov | stvar i posao")
    assert found("stvar posao") == [both]


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "\x00",
        "%_\\'\"",
        "* AND (",
        "\u202e\u200f",
        "\u0301\u0301",
        "🙂",
        "½",
        "ﬁ ﬂ",
        "a" * 1_000_000,
        "a b " * 250_000,
    ],
)
def test_no_query_breaks_the_search(query: str) -> None:
    page(sr="Naslov | tekst")
    assert found(query) == []


def test_only_so_many_words_of_a_query_count() -> None:
    wanted = page(sr="Naslov | jedan dva tri cetiri pet sest sedam osam")
    assert found("jedan dva tri cetiri pet sest sedam osam devet deset") == [wanted]
