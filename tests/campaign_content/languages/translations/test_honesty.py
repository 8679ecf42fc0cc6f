"""Nobody's words reach readers that nobody approved, and no state claims more than is so."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core import serializers
from django.core.management import call_command
from django.utils import timezone
from django.utils import translation as interface
from wagtail.models import Page

from campaign_content.events.models import Occasion
from campaign_content.events.telling import tell_party
from campaign_content.languages.translations import services
from campaign_content.languages.translations.problems import NotReadyError
from campaign_content.languages.translations.services import ConflictError
from campaign_content.languages.translations.texts import fingerprint
from campaign_content.pages.models import AboutPage, HomePage, Office
from campaign_content.pages.models.office import OfficeCard
from tests.booklets.models import Booklet, Leaf
from tests.desk import LINKED_TEXT, PARAGRAPH, TEXTS, published
from tests.translating import approve, person, states, translate, translation_of, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(campaign: None) -> AboutPage:
    return published()


def republished(page: Any, **values: Any) -> Any:
    draft = page.get_latest_revision_as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def test_who_travels_is_told_the_serbian_of_today_when_the_albanian_is_older(campaign: None) -> None:
    visit = Occasion.objects.exclude(itinerary_sr_latn="").exclude(itinerary_sr_latn=None).first()
    approve(visit)
    assert tell_party(visit, "sq").stops_language == "sq"
    visit.itinerary_sr_latn = "5.00 polazak sa drugog mesta"
    visit.save()
    told = tell_party(Occasion.objects.get(pk=visit.pk), "sq")
    assert (told.stops, told.stops_language) == (("5.00 polazak sa drugog mesta",), "sr-latn")


def test_an_office_that_moved_is_shown_with_its_new_address(campaign: None) -> None:
    office = Office.objects.first()
    approve(office)
    office = republished(office, address_sr_latn="Nova adresa 5")
    with interface.override("sq"):
        assert OfficeCard.of(office, "sq").address == "Nova adresa 5"


def test_a_reviewer_approves_only_the_words_they_saw(about: AboutPage) -> None:
    write(about, TEXTS)
    services.send_for_review(translation_of(about), person("translator"))
    seen = services.seal(translation_of(about))
    write(about, {"heading": "Krejt tjetër?"})
    services.send_for_review(translation_of(about), person("translator"))
    with pytest.raises(ConflictError):
        services.approve(translation_of(about), person("reviewer"), seen=seen)


def test_the_meaning_of_a_serbian_nobody_compared_cannot_be_kept(about: AboutPage) -> None:
    translate(about, TEXTS)
    about = republished(about, summary_sr_latn="Ovde! Sada.")
    unit = translation_of(about).units.get(path="summary")
    republished(about, summary_sr_latn="Ovde do 5. marta. Sada.")
    with pytest.raises(ConflictError):
        services.keep_meaning(unit, person("editor"), "Samo znak.", seen=unit.source_hash)


def test_keeping_the_meaning_discards_no_newer_work(about: AboutPage) -> None:
    translate(about, TEXTS)
    about = republished(about, summary_sr_latn="Ovde do 5. marta. Sada.")
    write(about, {"summary": "Këtu deri më 5 mars. Tani."})
    about = republished(about, summary_sr_latn="Ovde do 5. marta! Sada.")
    unit = translation_of(about).units.get(path="summary")
    services.keep_meaning(unit, person("editor"), "Samo znak.", seen=unit.source_hash)
    unit.refresh_from_db()
    assert unit.text == "Këtu deri më 5 mars. Tani."
    assert states(about)["summary"] == "in_work"
    assert translation_of(about).is_outdated


def test_a_copy_of_an_outdated_page_does_not_claim_to_follow_todays_serbian(about: AboutPage) -> None:
    translate(about, TEXTS)
    about = republished(about, heading_sr_latn="Koga da pitam do 5. marta?")
    copy = about.copy(update_attrs={"slug": "kopija"})
    assert states(copy)["heading"] == "outdated"
    assert not translation_of(copy).is_shown


def test_albanian_of_a_draft_that_was_not_published_reaches_nobody(campaign: None) -> None:
    page = AboutPage(slug="nova", heading_sr_latn="Prvo?", summary_sr_latn="Ovde.", live=False)
    HomePage.objects.get().add_child(instance=page)
    first = page.save_revision()
    draft = AboutPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    draft.heading_sr_latn = "Tajno drugo?"
    draft.save_revision()
    translate(AboutPage.objects.get(pk=page.pk), {"heading": "E dyta sekrete?", "summary": "Këtu."})
    first.publish()
    assert AboutPage.objects.get(pk=page.pk).read("sq").title == "Prvo?"


def test_an_inline_child_approved_as_a_draft_has_its_albanian_once_published(db: None) -> None:
    booklet = Booklet(title_sr_latn="Knjižica", live=False)
    booklet.save()
    booklet.leaves = [Leaf(text_sr_latn="List")]
    booklet.save_revision()
    booklet = Booklet.objects.get()
    translate(booklet, dict.fromkeys(states(booklet), "Fletë"))
    booklet.get_latest_revision().publish()
    assert [leaf.text_sq for leaf in Booklet.objects.get().leaves.all()] == ["Fletë"]
    assert translation_of(Booklet.objects.get()).state == "current"


def test_what_is_loaded_past_the_forms_makes_its_albanian_outdated(
    about: AboutPage, tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    translate(about, TEXTS)
    rows = json.loads(serializers.serialize("json", [about]))
    rows[0]["fields"] |= {"heading_sr_latn": "Sasvim drugo?", "heading_sr": "Сасвим друго?"}
    path = tmp_path / "page.json"
    path.write_text(json.dumps(rows), "utf-8")
    with django_capture_on_commit_callbacks(execute=True):
        call_command("loaddata", str(path), verbosity=0)
    assert translation_of(about).is_outdated


def test_a_page_that_expires_is_translated_from_its_draft(about: AboutPage) -> None:
    translate(about, TEXTS)
    draft = about.get_latest_revision_as_object()
    draft.heading_sr_latn = "Drugo?"
    draft.save_revision()
    Page.objects.filter(pk=about.pk).update(expire_at=timezone.now() - timedelta(days=1))
    call_command("publish_scheduled")
    about = AboutPage.objects.get(pk=about.pk)
    assert not about.live
    assert translation_of(about).source_fingerprint == fingerprint(services.source_of(about))


def test_blocks_with_the_same_id_are_texts_of_their_own(about: AboutPage) -> None:
    block = about.body_sr_latn.get_prep_value()[0]
    about = republished(about, body_sr_latn=json.dumps([block, block, {**block, "id": "x" * 300}]))
    paths = [path for path in states(about) if path.startswith("body")]
    assert paths[:2] == [f"body/{PARAGRAPH}", f"body/{PARAGRAPH}~2"]
    assert len(paths) == 3


@pytest.mark.parametrize("text", ["\u200b", "[b][/b]"])
def test_nothing_visible_is_no_translation(about: AboutPage, text: str) -> None:
    write(about, {**TEXTS, "heading" if text == "\u200b" else LINKED_TEXT: text})
    with pytest.raises(NotReadyError):
        services.send_for_review(translation_of(about), person("translator"))


def test_an_alias_follows_what_is_approved_for_its_page(about: AboutPage) -> None:
    translate(about, TEXTS)
    alias = about.create_alias(update_slug="alijas", parent=HomePage.objects.get())
    about = republished(about, heading_sr_latn="Novo pitanje?")
    translate(about, {"heading": "Pyetje e re?"})
    alias = AboutPage.objects.get(pk=alias.pk)
    assert (alias.heading_sq, translation_of(alias).state) == ("Pyetje e re?", "current")
