"""What readers are served: the right language, the right labels, small pages."""

import gzip
import re
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation
from wagtail.models import Page

from campaign_content.languages.codes import BY_CODE, CODES
from campaign_content.pages.models import AboutPage, ContentPage, ProgrammePage
from tests.translating import approve

pytestmark = pytest.mark.django_db

CSS = Path(settings.ROOT, "site/putokaz/static/putokaz.css").read_bytes()
BUDGET = 14_600  # bytes: one TCP initial window (DESIGN.md, decision 10)


def starter_pages() -> list[ContentPage]:
    return [page for page in Page.objects.live().specific() if isinstance(page, ContentPage)]


def text_of(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


@pytest.mark.parametrize("code", CODES)
def test_every_page_answers_in_every_language_and_says_which(client: Client, code: str) -> None:
    for page in starter_pages():
        response = client.get(page.url_in(code))
        assert response.status_code == 200, page.slug
        html = response.content.decode()
        assert f'<html lang="{BY_CODE[code].tag}">' in html
        assert response["Content-Language"] == BY_CODE[code].tag
        assert unescape(page.read(code).title) in unescape(html)


@pytest.mark.parametrize("code", CODES)
def test_every_page_fits_the_budget_with_its_style(client: Client, code: str) -> None:
    for page in starter_pages():
        size = len(gzip.compress(client.get(page.url_in(code)).content)) + len(gzip.compress(CSS))
        assert size <= BUDGET, f"{page.slug} in {code} takes {size} bytes"


@pytest.mark.parametrize("code", CODES)
def test_the_switcher_and_hreflang_stay_on_the_page(client: Client, code: str) -> None:
    page = ProgrammePage.objects.first()
    html = client.get(page.url_in(code)).content.decode()
    for other in BY_CODE.values():
        path = f"/{other.code}/{page.slug}/"
        assert f'<a href="{path}" lang="{other.tag}" hreflang="{other.tag}"' in html
        assert f'<link rel="alternate" hreflang="{other.tag}" href="{settings.PUBLIC_URL}{path}">' in html
    assert f'<link rel="alternate" hreflang="x-default" href="{settings.PUBLIC_URL}/sr/{page.slug}/">' in html


def test_a_reader_who_switches_is_remembered(client: Client) -> None:
    came_from = {"Referer": "http://testserver/sr/kontakt/"}
    response = client.get("/sq/kontakt/", headers=came_from)
    assert response.cookies["putokaz_language"].value == "sq"
    assert client.get("/")["Location"] == "/sq/"


def test_a_reader_who_only_reads_gets_no_cookie(client: Client) -> None:
    assert not client.get("/sq/kontakt/").cookies
    assert not client.get("/sq/kontakt/", headers={"Referer": "http://testserver/sq/"}).cookies
    assert not client.get("/sq/kontakt/", headers={"Referer": "https://elsewhere.example/sr/"}).cookies


@pytest.mark.parametrize("path", ["/sr-Latn/kontakt/", "/SR-LATN/kontakt/"])
def test_a_language_typed_in_capitals_is_redirected(client: Client, path: str) -> None:
    response = client.get(path + "?a=b")
    assert (response.status_code, response["Location"]) == (301, "/sr-latn/kontakt/?a=b")


def test_no_starter_page_has_scripts_inline_styles_or_third_parties(client: Client) -> None:
    for page in starter_pages():
        for code in CODES:
            html = client.get(page.url_in(code)).content.decode()
            assert "<script" not in html
            assert not re.search(r"<[^>]+\sstyle=", html)
            assert not re.search(r'(src|srcset|action)="(https?:)?//', html)
            assert not re.search(r'<link (?!rel="alternate")[^>]*href="(https?:)?//', html)


def test_the_programmes_say_as_of_when_they_are_described(client: Client) -> None:
    said = {
        "sr": "Према опису од 24. јуна 2022.",
        "sr-latn": "Prema opisu od 24. juna 2022.",
        "sq": "24 qershor 2022",
    }
    programmes = list(ProgrammePage.objects.live())
    assert len(programmes) == 5
    for page in programmes:
        for code, words in said.items():
            assert words in text_of(client.get(page.url_in(code)).content.decode()), (page.slug, code)


def test_an_albanian_page_says_that_nobody_native_has_reviewed_it_until_someone_has(client: Client) -> None:
    page = ProgrammePage.objects.first()
    with translation.override("sq"):
        notice = page.notices("sq")[-1]
    assert notice in text_of(client.get(page.url_in("sq")).content.decode())
    approve(page)
    assert notice not in text_of(client.get(page.url_in("sq")).content.decode())


def test_a_page_never_translated_is_shown_whole_in_serbian_latin_with_a_notice(client: Client) -> None:
    page = ProgrammePage.objects.first()
    page.translations.all().delete()
    html = client.get(page.url_in("sq")).content.decode()
    assert page.heading_sr_latn in unescape(html)
    assert page.summary_sr_latn in unescape(html)
    assert page.summary_sq not in unescape(html)
    assert 'lang="sr-Latn"' in html
    assert '<html lang="sq">' in html


@pytest.mark.parametrize("code", CODES)
def test_an_unknown_address_gets_a_helpful_page_in_its_language(client: Client, code: str) -> None:
    response = client.get(f"/{code}/nema-je/")
    html = response.content.decode()
    assert response.status_code == 404
    assert f'<html lang="{BY_CODE[code].tag}">' in html
    assert f'action="/{code}/pretraga/"' in html
    assert f'href="/{code}/pitanje/' in html


def test_an_unknown_language_is_answered_in_the_readers_own(client: Client) -> None:
    response = client.get("/de/kontakt/", headers={"Accept-Language": "sq"})
    assert response.status_code == 404
    assert '<html lang="sq">' in response.content.decode()


@pytest.mark.parametrize("path", ["/sr/%00/", "/sr/../../etc/passwd", "/sr/" + "a" * 5000 + "/", "/q/0/", "/sr/%ff/"])
def test_odd_addresses_are_not_found_and_break_nothing(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("code", CODES)
def test_a_renamed_page_redirects_in_every_language(
    client: Client, code: str, django_capture_on_commit_callbacks: object
) -> None:
    page = AboutPage.objects.live().first()
    old = page.url_in(code)
    with translation.override("en"), django_capture_on_commit_callbacks(execute=True):
        page.slug = "novo-ime"
        page.save_revision().publish()
    response = client.get(old)
    assert (response.status_code, response["Location"]) == (301, f"/{code}/novo-ime/")


def test_the_sitemap_names_every_page_in_every_language(client: Client) -> None:
    xml = client.get("/sitemap.xml").content.decode()
    for page in starter_pages():
        for language in BY_CODE.values():
            url = settings.PUBLIC_URL + page.url_in(language.code)
            assert f"<loc>{url}</loc>" in xml
            assert f'hreflang="{language.tag}" href="{url}"' in xml
        assert f'hreflang="x-default" href="{page.full_url_in("sr")}"' in xml


def test_public_pages_have_a_strict_content_security_policy(client: Client) -> None:
    policy = client.get("/sr/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_ten_megabytes_are_refused_in_the_readers_language(client: Client) -> None:
    response = client.post("/sq/pitanje/", {"question": "a" * 10_000_000})
    assert response.status_code == 400
    assert '<html lang="sq">' in response.content.decode()


@pytest.mark.parametrize(
    ("query", "slug"),
    [("prevoz", "prevoz-i-paketi"), ("превоз", "prevoz-i-paketi"), ("PREVOZA", "prevoz-i-paketi"),
     ("kurs", "strucni-kursevi"), ("курсеви", "strucni-kursevi"), ("vegla", "oprema-i-alat")],
)  # fmt: skip
def test_search_finds_a_page_in_any_script_case_and_ending(client: Client, query: str, slug: str) -> None:
    html = client.get("/sr-latn/pretraga/", {"q": query}).content.decode()
    language = "sq" if query == "vegla" else "sr-latn"  # an Albanian word is on the Albanian page
    assert f'href="/{language}/{slug}/"' in html


@pytest.mark.parametrize("query", ["", "   ", "xyzzy", "<b>&\"'", "a" * 5000, "\x00", "AND OR NOT *", '"', "%_\\"])
def test_search_survives_any_query_and_offers_to_ask(client: Client, query: str) -> None:
    response = client.get("/sr/pretraga/", {"q": query})
    assert response.status_code == 200
    assert 'href="/sr/pitanje/' in response.content.decode()


@pytest.mark.parametrize("query", ["raseljena lica", "povratnički paket", "рок", "afat"])
def test_search_finds_what_the_key_facts_say(client: Client, query: str) -> None:
    assert "card-title" in client.get("/sr-latn/pretraga/", {"q": query}).content.decode()


@pytest.mark.parametrize("referrer", ["http://[", "http://testserver:port/sr/", "\x00", "//"])
def test_an_odd_referrer_breaks_nothing(client: Client, referrer: str) -> None:
    response = client.get("/sr/", headers={"Referer": referrer})
    assert response.status_code == 200
    assert not response.cookies


def test_a_cookie_with_control_characters_is_ignored(client: Client) -> None:
    client.cookies["sessionid"] = "abcdefgh\x00ijkl"  # long enough to be looked up
    assert client.get("/staff/").status_code == 302
    assert client.get("/sr/").status_code == 200


def test_an_unwanted_language_of_the_browser_is_not_served(client: Client) -> None:
    assert client.get("/", headers={"Accept-Language": "en, sq;q=0"})["Location"] == "/sr/"


@pytest.mark.parametrize("prefix", ["", "/sr", "/sq"])
def test_no_page_but_the_throttled_one_asks_for_a_password(client: Client, prefix: str) -> None:
    response = client.get(f"{prefix}/_util/login/")
    assert response.status_code in (302, 404)
    assert b"password" not in response.content


def test_an_error_page_names_no_alternates_and_stays_out_of_search_engines(client: Client) -> None:
    html = client.get("/sr/nema-je/").content.decode()
    assert 'rel="alternate"' not in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<a href="/sq/" lang="sq"' in html


def test_a_page_cannot_be_hidden_behind_a_password() -> None:
    assert all(not page.private_page_options for page in starter_pages())
