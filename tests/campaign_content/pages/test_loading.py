"""Starter content is given once: what people edited stays, what they removed stays removed."""

import pytest
from wagtail.models import Page, Site

from campaign_content.events.models import EventIndexPage, EventPage
from campaign_content.languages.codes import CODES, columns
from campaign_content.languages.models import Place
from campaign_content.pages.loading import load_campaign, page_files
from campaign_content.pages.models import AboutPage, ContentPage, HomePage, Office, ProgrammePage, StarterRecord
from campaign_content.pages.samples import remove_samples
from campaign_content.verification.models import ApprovedText

pytestmark = pytest.mark.django_db


def content_pages() -> list[ContentPage]:
    return [page for page in Page.objects.specific() if isinstance(page, ContentPage)]


def test_every_starter_file_is_a_live_page_with_all_its_columns_filled() -> None:
    by_slug = {page.slug: page for page in content_pages()}
    for data in page_files():
        page = by_slug[data["slug"]]
        assert page.live
        assert not page.has_unpublished_changes
        for name in page.text_fields:
            if name in data:
                assert all(getattr(page, column) for column in columns(name)), (page.slug, name)


def test_the_site_serves_the_home_page() -> None:
    assert Site.objects.get(is_default_site=True).root_page.specific == HomePage.objects.get()


def test_both_languages_of_a_block_share_its_id() -> None:
    for page in content_pages():
        ids = [[block.id for block in page.in_language("body", code)] for code in CODES]
        assert ids[0] == ids[1] == ids[2]


def test_links_in_texts_point_to_pages_that_exist() -> None:
    for page in content_pages():
        for code in CODES:
            for block in page.in_language("body", code):
                assert "page:" not in str(block.value)


def test_loading_again_loads_nothing() -> None:
    assert not any(load_campaign().values())


def test_loading_again_keeps_what_was_edited_and_what_was_removed() -> None:
    edited, removed = ProgrammePage.objects.order_by("path")[:2]
    edited.heading_sr_latn = "Izmenjeno"
    edited.save_revision().publish()
    removed.delete()
    Place.objects.filter(name_sr_latn="Kragujevac").update(name_sr_latn="Kg")
    ApprovedText.objects.filter(kind="privacy").delete()
    load_campaign()
    edited.refresh_from_db()
    assert edited.heading_sr_latn == "Izmenjeno"
    assert not Page.objects.filter(slug=removed.slug).exists()
    assert not Place.objects.filter(name_sr_latn="Kragujevac").exists()
    assert not ApprovedText.objects.filter(kind="privacy").exists()


def test_removing_samples_removes_them_and_nothing_else() -> None:
    before = {page.pk: page.is_sample for page in content_pages()}
    texts, places = ApprovedText.objects.count(), Place.objects.count()
    removed = remove_samples()
    after = {page.pk for page in content_pages()}
    assert after == {pk for pk, is_sample in before.items() if not is_sample}
    assert removed["pages"] == sum(before.values()) == 2
    assert not Office.objects.filter(is_sample=True).exists()
    assert (ApprovedText.objects.count(), Place.objects.count()) == (texts, places)
    assert not any(remove_samples().values())
    load_campaign()
    assert {page.pk for page in content_pages()} == after


def test_a_sample_that_became_real_is_not_removed() -> None:
    office = Office.objects.get(is_sample=True)
    office.is_sample = False
    office.save()
    remove_samples()
    assert Office.objects.filter(pk=office.pk).exists()


def test_only_what_the_source_holds_is_approved() -> None:
    approved = {
        (text.kind, code) for text in ApprovedText.objects.all() for code in CODES if text.wording(code).approved
    }
    assert approved == {(kind, code) for kind in ("status_note", "funding") for code in ("sr", "sr-latn")}


def test_a_sample_below_which_something_real_hangs_stays() -> None:
    index = EventIndexPage.objects.get()
    index.is_sample = True
    index.save()
    real = EventPage.objects.first()
    real.is_sample = False
    real.save()
    remove_samples()
    assert EventPage.objects.filter(pk=real.pk).exists()
    assert EventIndexPage.objects.exists()


def forget(key: str) -> None:
    """As if the item were new in this release."""
    StarterRecord.objects.get(key=f"page/{key}").delete()


def test_a_new_page_links_only_to_pages_that_people_kept() -> None:
    AboutPage.objects.get().delete()
    forget("about")
    renamed = ProgrammePage.objects.get(slug="obnova-kuce")
    renamed.slug = "kuca"
    renamed.save()
    load_campaign()
    body = str(AboutPage.objects.get().body_sq.get_prep_value())
    assert "page:" not in body
    assert f'id="{renamed.pk}"' not in body


def test_a_new_page_whose_address_is_taken_is_left_out() -> None:
    AboutPage.objects.get().delete()
    forget("about")
    taken = ProgrammePage.objects.order_by("path").first()
    taken.slug = "o-kampanji"
    taken.save()
    load_campaign()
    assert not AboutPage.objects.exists()
