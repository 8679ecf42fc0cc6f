"""Codes, addresses and finished leaflets."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import IntegrityError
from pytest_django import DjangoAssertNumQueries, Settings
from wagtail.models import Page, PageViewRestriction

from campaign_content.languages.codes import CODES
from campaign_content.pages.models import AboutPage, HomePage, ProgrammePage
from print import services
from print.errors import MissingGlyphError, NotPublishedError, TextOverflowError, UnknownLanguageError
from print.models import ShortCode
from print.services import leaflet_pdf, leaflet_size, qr_payload, short_address, short_code
from tests.print.samples import reader
from tests.races import at_once


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def page(campaign: None) -> ProgrammePage:
    return ProgrammePage.objects.get(slug="oprema-i-alat")


# --- Codes ------------------------------------------------------------------------------------------


def test_a_page_has_one_code_of_six_digits_for_each_language(page: Page) -> None:
    codes = {code: short_code(page, code).digits for code in CODES}
    assert len(set(codes.values())) == len(CODES)
    assert all(len(digits) == 6 and digits.isdecimal() and digits[0] != "0" for digits in codes.values())
    assert codes == {code: short_code(page, code).digits for code in CODES}


def test_digits_that_are_taken_are_drawn_again(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    taken = int(short_code(page, "sr").digits) - 100_000
    drawn = iter([taken, taken, 23])
    monkeypatch.setattr(services.secrets, "randbelow", lambda _limit: next(drawn))
    assert short_code(page, "sq").digits == "100023"


def test_a_code_that_cannot_be_made_is_an_error_and_no_endless_search(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = int(short_code(page, "sr").digits) - 100_000
    monkeypatch.setattr(services.secrets, "randbelow", lambda _limit: taken)
    with pytest.raises(IntegrityError):
        short_code(page, "sq")


def test_a_code_outlives_its_page(page: Page) -> None:
    code = short_code(page, "sq")
    page.delete()
    code.refresh_from_db()
    assert (code.page, code.language) == (None, "sq")


def test_the_address_is_the_campaigns_and_in_capitals_for_the_code(page: Page, settings: Settings) -> None:
    settings.PUBLIC_URL = "https://povratak.example"
    digits = short_code(page, "sr").digits
    assert short_address(page, "sr") == f"https://povratak.example/q/{digits}"
    assert qr_payload(page, "sr") == f"HTTPS://POVRATAK.EXAMPLE/Q/{digits}"


@pytest.mark.django_db(transaction=True)
def test_all_who_ask_for_a_code_at_once_get_the_same_one() -> None:
    page = ProgrammePage.objects.get(slug="oprema-i-alat")
    ShortCode.objects.filter(page=page).delete()
    found = at_once([lambda: short_code(page, "sr").digits] * 12)
    assert len(set(found)) == 1
    assert ShortCode.objects.filter(page=page, language="sr").count() == 1


# --- Leaflets ---------------------------------------------------------------------------------------


def test_what_was_made_once_is_kept(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    first = leaflet_pdf(page, "sr")
    monkeypatch.setattr(services, "to_pdf", lambda *_arguments: pytest.fail("made again"))
    assert leaflet_pdf(page, "sr") == first


def test_made_anew_it_is_the_same_file(page: Page) -> None:
    first = leaflet_pdf(page, "sr")
    cache.clear()
    assert leaflet_pdf(page, "sr") == first


def test_a_changed_page_is_printed_as_changed(page: ProgrammePage) -> None:
    before = leaflet_pdf(page, "sr-latn")
    page.heading_sr_latn = "Kako do alata?"
    page.save_revision().publish()
    after = leaflet_pdf(page, "sr-latn")
    assert after != before
    assert reader(after).metadata.title == "Kako do alata?"  # type: ignore[union-attr]


def test_drafts_are_never_printed(page: ProgrammePage) -> None:
    before = leaflet_pdf(page, "sr-latn")
    page.heading_sr_latn = "Nacrt"
    page.save_revision()
    assert leaflet_pdf(page.get_latest_revision_as_object(), "sr-latn") == before


def test_only_published_pages_of_the_campaign_have_leaflets(page: ProgrammePage) -> None:
    with pytest.raises(NotPublishedError):
        leaflet_pdf(Page.get_first_root_node(), "sr")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    with pytest.raises(NotPublishedError):
        leaflet_pdf(page, "sr")
    page.view_restrictions.all().delete()
    page.unpublish()
    with pytest.raises(NotPublishedError, match=page.title):
        leaflet_pdf(page, "sr")


@pytest.mark.parametrize("language", ["en", "sr-Latn", "sr_latn", "", "../etc"])
def test_an_unknown_language_is_refused(page: Page, language: str) -> None:
    with pytest.raises(UnknownLanguageError):
        leaflet_pdf(page, language)
    assert not ShortCode.objects.filter(language=language).exists()


def _page_that_says(text: str) -> AboutPage:
    added = AboutPage(slug="proba", heading_sr_latn="Kako dalje?", summary_sr_latn="Jedan. Dva.")
    block = added._meta.get_field("body_sr_latn").stream_block
    added.body_sr_latn = block.to_python([{"type": "paragraph", "value": f"<p>{text}</p>"}])
    HomePage.objects.get().add_child(instance=added)
    added.save_revision().publish()
    return added


@pytest.mark.parametrize(
    ("text", "error"), [("veoma dugačko obaveštenje " * 400, TextOverflowError), ("dobro došli 😀", MissingGlyphError)]
)
def test_what_cannot_be_printed_is_said_every_time_and_has_no_size(
    campaign: None, text: str, error: type[Exception]
) -> None:
    added = _page_that_says(text)
    for _time in range(2):  # the second answer is the kept one
        with pytest.raises(error, match="1"):
            leaflet_pdf(added, "sr")
    assert leaflet_size(added, "sr") is None


def test_the_size_is_that_of_the_file(page: Page) -> None:
    assert leaflet_size(page, "sr") == len(leaflet_pdf(page, "sr"))


def test_asking_again_for_the_size_costs_few_queries(
    page: Page, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    leaflet_size(page, "sr")
    with django_assert_max_num_queries(12):
        leaflet_size(page, "sr")
