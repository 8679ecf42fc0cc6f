"""The index holds what readers are shown, and follows it: publishing, approving, taking offline, moving, deleting."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page

from campaign_content.events.models import EventPage, Occasion
from campaign_content.languages.models import GlossaryEntry, IndexedText, Place, Posting, Term
from campaign_content.languages.rederivation import run
from campaign_content.languages.search.answering import answer
from campaign_content.pages.models import AboutPage, HomePage, Office
from tests.desk import BODY, TEXTS, changed, published
from tests.translating import approve, translate, write

pytestmark = pytest.mark.django_db


def found(query: str) -> set[tuple[int, str]]:
    """Pages by id and the language in which they were found, if they have all that was asked."""
    answered = answer(query, "sr")
    return {(hit.page_id, hit.language) for hit in answered.hits if not any(w.corrections for w in answered.wishes)}


def test_a_page_is_found_once_it_is_published_and_by_what_was_published() -> None:
    page = AboutPage(slug="nacrt", heading_sr_latn="Vodenica", summary_sr_latn="Ovde.", live=False)
    HomePage.objects.get().add_child(instance=page)
    revision = page.save_revision()
    assert found("vodenica") == set()
    revision.publish()
    assert found("vodenica") == {(page.pk, "sr")}
    draft = page.get_latest_revision_as_object()
    draft.heading_sr_latn = "Vetrenjača"
    draft.save_revision()
    assert found("vetrenjača") == set()
    assert found("vodenica") == {(page.pk, "sr")}
    draft.save_revision().publish()
    assert found("vetrenjača") == {(page.pk, "sr")}
    assert found("vodenica") == set()


def test_a_page_that_is_taken_offline_is_forgotten_and_comes_back() -> None:
    page = published(heading="Vodenica")
    page.unpublish()
    assert found("vodenica") == set()
    assert not IndexedText.objects.filter(page_id=page.pk).exists()
    page.save_revision().publish()
    assert found("vodenica") == {(page.pk, "sr")}


def test_a_page_is_taken_offline_with_those_below_it_and_deleted_with_all_it_said() -> None:
    upper = published(heading="Vodenica")
    lower = AboutPage(slug="ispod", heading_sr_latn="Vetrenjača", summary_sr_latn="Ovde.")
    upper.add_child(instance=lower)
    lower.save_revision().publish()
    assert found("vetrenjača") == {(lower.pk, "sr")}
    Page.objects.get(pk=upper.pk).delete()
    assert found("vodenica") == found("vetrenjača") == set()


def test_a_scheduled_page_is_found_when_its_time_has_come() -> None:
    page = AboutPage(slug="uskoro", heading_sr_latn="Vodenica", summary_sr_latn="Ovde.", live=False)
    HomePage.objects.get().add_child(instance=page)
    page.go_live_at = timezone.now() + timedelta(days=1)
    revision = page.save_revision()
    revision.publish()
    assert found("vodenica") == set()
    # The hour comes: what was scheduled for tomorrow was due an hour ago.
    revision.approved_go_live_at = timezone.now() - timedelta(hours=1)
    revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
    revision.save()
    call_command("publish_scheduled")
    assert found("vodenica") == {(page.pk, "sr")}


def test_a_copy_is_found_beside_its_original_and_a_draft_copy_is_not() -> None:
    page = published(heading="Vodenica")
    page.copy(update_attrs={"slug": "nacrt"}, keep_live=False)
    assert found("vodenica") == {(page.pk, "sr")}
    copy = page.copy(update_attrs={"slug": "kopija"}, keep_live=True)
    assert found("vodenica") == {(page.pk, "sr"), (copy.pk, "sr")}


def test_a_page_that_was_moved_is_found_where_it_is() -> None:
    page, upper = published(heading="Vodenica"), published("gore", heading="Vetrenjača")
    page.move(upper, pos="last-child")
    assert found("vodenica") == {(page.pk, "sr")}
    assert Page.objects.get(pk=page.pk).specific.url_in("sr") == "/sr/gore/proba/"


def test_albanian_is_found_once_it_is_approved_and_not_before() -> None:
    page = published()
    write(page, TEXTS)
    assert (page.pk, "sq") not in found("transporti")
    approve(page)
    assert (page.pk, "sq") in found("transporti")


def test_albanian_that_is_outdated_is_still_shown_and_found_and_gives_way_to_the_new() -> None:
    page = published()
    translate(page, TEXTS)
    page = changed(page, "Prevoz", "Put")
    assert (page.pk, "sq") in found("transporti")
    path = next(path for path, text in TEXTS.items() if "Transporti" in text)
    translate(page, {path: TEXTS[path].replace("Transporti", "Udhëtimi")})
    assert (page.pk, "sq") in found("udhetimi")
    assert (page.pk, "sq") not in found("transporti")


def test_a_page_without_albanian_is_indexed_in_serbian_alone() -> None:
    page = published()
    assert set(IndexedText.objects.filter(page_id=page.pk).values_list("language", flat=True)) == {"sr"}


def test_both_scripts_find_what_the_glossary_writes_differently() -> None:
    page = published(heading="Kurs Beautyland")
    assert found("Бјутиленд") == set()
    GlossaryEntry.objects.create(form="Beautyland", cyrillic="Бјутиленд")
    for _ in run():
        pass
    assert AboutPage.objects.get(pk=page.pk).heading_sr == "Курс Бјутиленд"
    assert found("Бјутиленд") == found("Beautyland") == {(page.pk, "sr")}


def office_page(office: Office) -> AboutPage:
    return published("gde", heading="Gde ste?", body=[*BODY, {"type": "contact", "value": {"office": office.pk}}])


def test_an_office_is_found_on_the_pages_that_show_it_as_it_is_now() -> None:
    place = Place.objects.create(name_sr_latn="Gornja Vodenica", name_sq="Mulliri i Epërm")
    office = Office.objects.create(name_sr_latn="Prijemna kancelarija", address_sr_latn="Mlinska 7", place=place)
    page = office_page(office)
    assert (page.pk, "sr") in found("Mlinska")
    office.address_sr_latn = "Kovačka 8"
    office.save_revision().publish()
    assert (page.pk, "sr") in found("kovacka")
    assert (page.pk, "sr") not in found("Mlinska")
    place.name_sr_latn = "Vetrenjača"
    place.save()
    assert (page.pk, "sr") in found("Vetrenjača")


def test_when_and_where_an_event_is_can_be_found_and_follows_the_event() -> None:
    occasion = Occasion.objects.filter(page__isnull=False).exclude(kind=Occasion.Kind.VISIT).first()
    assert occasion
    page = (occasion.page_id, "sr")
    occasion.venue_sr_latn = "Dom Vodenica"
    occasion.save()
    assert page in found("vodenica")
    occasion.venue_sr_latn = "Dom Vetrenjača"
    occasion.save()
    assert page in found("vetrenjača")
    assert page not in found("vodenica")
    place = occasion.municipality
    place.name_sr_latn = "Mlinište"
    place.save()
    assert page in found("mliniste")
    occasion.delete()
    assert page not in found("vetrenjača")
    assert EventPage.objects.filter(pk=page[0]).exists()


def test_rebuilding_makes_the_same_index_and_forgets_what_no_page_says() -> None:
    page = published(heading="Vodenica")
    before = contents()
    IndexedText.objects.filter(page_id=page.pk).delete()
    Page.objects.filter(pk=published("offline", heading="Vetrenjača").pk).update(live=False)
    call_command("rebuild_search", verbosity=0)
    assert contents() == before
    assert not Term.objects.filter(text="vetrenjaca").exists()


def contents() -> set[tuple[int, str, str, str, int]]:
    return set(Posting.objects.values_list("text__page", "language", "term__kind", "term__text", "weight"))
