"""The page of search results: in the reader's script, marked, labelled, with a way on where nothing was found."""

import re

import pytest
from django.test import Client

from campaign_content.languages.models import Place
from campaign_content.pages.models import AboutPage, HomePage
from tests.desk import TEXTS, published
from tests.translating import translate

pytestmark = pytest.mark.django_db
RESULT = re.compile(r'<a class="card-title" href="([^"]+)" hreflang="([^"]+)">(.*?)</a><p>(.*?)</p>', re.DOTALL)
ADDRESS = "/{}/pretraga/"


def html(client: Client, query: str, code: str = "sr-latn", **more: str) -> str:
    response = client.get(ADDRESS.format(code), {"q": query, **more})
    assert response.status_code == 200
    return response.content.decode()


def addresses(client: Client, query: str, code: str = "sr-latn") -> list[str]:
    return [address for address, *_ in RESULT.findall(html(client, query, code))]


SPELLINGS = {
    "Čačak": ("cacak", "čačak", "Чачак"),
    "međunarodni": ("medjunarodni", "međunarodni", "међународни"),
    "Đakovica": ("Djakovica", "Đakovica", "Dakovica", "Gjakovë", "Gjakove", "Gjakova"),
    "çelës": ("celes", "çelës"),
    "grantovi": ("grant", "granta", "grantovi"),
}


@pytest.mark.parametrize("code", ["sr", "sr-latn", "sq"])
@pytest.mark.parametrize("written", SPELLINGS)
def test_published_pages_are_found_in_every_spelling(client: Client, written: str, code: str) -> None:
    slugs = [published(f"nalaz-{number}", heading=f"Zavičaj i {written}").slug for number in range(2)]
    answers = [addresses(client, spelling, code) for spelling in SPELLINGS[written]]
    assert all(answer == answers[0] for answer in answers)
    assert {f"/{code}/{slug}/" for slug in slugs} <= set(answers[0])


@pytest.mark.parametrize(
    ("code", "title"), [("sr", "Где је <mark>ђачки</mark> дом?"), ("sr-latn", "Gde je <mark>đački</mark> dom?")]
)
@pytest.mark.parametrize("query", ["ђачки", "đački", "djacki", "djačkog"])
def test_hits_are_marked_in_the_readers_own_script(client: Client, code: str, title: str, query: str) -> None:
    published("dom", heading="Gde je đački dom?")
    results = {address: title for address, _, title, _ in RESULT.findall(html(client, query, code))}
    assert results[f"/{code}/dom/"] == title


def test_the_excerpt_shows_the_passage_that_was_found(client: Client) -> None:
    published("dom", heading="Gde je dom?")
    [(*_, excerpt)] = [hit for hit in RESULT.findall(html(client, "unhcr besplatan")) if hit[0] == "/sr-latn/dom/"]
    assert "<mark>UNHCR</mark>" in excerpt
    assert "<mark>besplatan</mark>" in excerpt
    assert "primer.rs" not in excerpt


def test_a_place_is_marked_under_the_name_that_the_page_gives_it(client: Client) -> None:
    Place.objects.create(name_sr_latn="Gornja Vodenica", name_sq="Mulliri i Epërm")
    published("mlin", heading="Autobus iz Gornje Vodenice")
    [(address, _, title, _)] = RESULT.findall(html(client, "mulliri i eperm"))
    assert (address, title) == ("/sr-latn/mlin/", "Autobus iz <mark>Gornje Vodenice</mark>")


def test_the_readers_language_comes_first_and_others_are_labelled(client: Client) -> None:
    serbian = published("prvi", heading="Transporti u školu")
    both = published("drugi", heading="Gde je?")
    translate(both, TEXTS)
    latin = html(client, "transporti")
    found = [(address, language) for address, language, *_ in RESULT.findall(latin)]
    first, last = ("/sr-latn/prvi/", "sr-Latn"), ("/sq/drugi/", "sq")
    assert found.index(first) < found.index(last)
    label = latin.index("<h2>Na albanskom</h2>")
    assert latin.index(first[0]) < label < latin.index(last[0])
    assert "Na srpskom" not in latin
    assert 'lang="sq"' in latin[label:]
    albanian = html(client, "transporti", "sq")
    # A page that nobody translated stays in the Albanian site, which shows its Serbian in Latin.
    assert albanian.index("/sq/drugi/") < albanian.index("<h2>Në serbisht</h2>") < albanian.index("/sq/prvi/")
    assert serbian.url_in("sq") == "/sq/prvi/"


def test_a_guess_is_said_in_the_readers_script(client: Client) -> None:
    published("mlin", heading="Vodeničarski alat")
    assert "vodeničarski" in html(client, "vodenicraski")
    cyrillic = html(client, "vodenicraski", "sr")
    assert "воденичарски" in cyrillic
    assert "/sr/mlin/" in cyrillic


def test_results_that_lack_a_word_say_so(client: Client) -> None:
    published("mlin", heading="Vodeničarski alat")
    note = "Nijedna strana nema sve"
    assert note not in html(client, "vodeničarski alat")
    assert note in html(client, "vodeničarski xyzzy")


@pytest.mark.parametrize("code", ["sr", "sr-latn", "sq"])
def test_where_nothing_is_found_topics_and_asking_are_offered(client: Client, code: str) -> None:
    page = html(client, "xyzzyxyzzy", code)
    assert not RESULT.findall(page)
    for topic in HomePage.objects.get().programmes():
        assert f'href="{topic.url_in(code)}"' in page
    assert f'href="/{code}/pitanje/' in page
    assert "xyzzyxyzzy" in page


def test_nothing_of_a_page_that_was_taken_offline_is_shown(client: Client) -> None:
    page = published("mlin", heading="Vodeničarski alat")
    assert addresses(client, "vodeničarski") == ["/sr-latn/mlin/"]
    AboutPage.objects.filter(pk=page.pk).update(live=False)  # past every signal
    assert addresses(client, "vodeničarski") == []


def test_many_results_come_on_several_pages(client: Client) -> None:
    for number in range(12):
        published(f"mlin-{number}", heading="Vodeničarski alat")
    first, second = html(client, "vodeničarski"), html(client, "vodeničarski", page="2")
    seen = [{address for address, *_ in RESULT.findall(page)} for page in (first, second)]
    assert [len(part) for part in seen] == [10, 2]
    assert len(seen[0] | seen[1]) == 12
    assert 'rel="next"' in first
    assert 'rel="prev"' in second
    assert RESULT.findall(html(client, "vodeničarski", page="<9999")) == RESULT.findall(first)


@pytest.mark.parametrize("query", ["<script>alert(1)</script>", '"><img src=x>', "a\x00b\u202ec", "\u0301", "č" * 9000])
def test_whatever_is_typed_comes_back_as_text(client: Client, query: str) -> None:
    published("mlin", heading="<script> & alert")
    page = html(client, query)
    assert "<script>" not in page
    assert "<img src=x" not in page
    assert 'href="/sr-latn/pitanje/' in page
