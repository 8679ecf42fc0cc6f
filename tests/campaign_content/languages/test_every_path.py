"""No way of writing a text leaves its two scripts apart.

Under SOURCE_SCRIPT=sr the same tests prove the opposite direction (test_source_script.py runs them so).
"""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.panels import get_edit_handler
from wagtail.models import Page, Revision
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from campaign_content.events.models import Occasion
from campaign_content.languages import glossary
from campaign_content.languages.codes import DERIVED, LATIN, SOURCE, column
from campaign_content.languages.derivation import DerivedScriptMixin, convert_value, translated_fields
from campaign_content.languages.models import GlossaryEntry, Place
from campaign_content.pages.models import AboutPage, CampaignSettings, HomePage, Office
from campaign_content.staff.models import User
from tests.booklets.models import Booklet, Leaf

pytestmark = pytest.mark.django_db

COMMENTS = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0}
BOTH = {"Njegova kuća": "Његова кућа", "Čekaonica": "Чекаоница", "Pitajte nas": "Питајте нас"}
SOURCES = {latin: latin if LATIN.code == SOURCE else cyrillic for latin, cyrillic in BOTH.items()}
RESULTS = {latin: cyrillic if LATIN.code == SOURCE else latin for latin, cyrillic in BOTH.items()}
HEADING, RESULT = SOURCES["Njegova kuća"], RESULTS["Njegova kuća"]
IN_SOURCE, IN_RESULT = column("heading", SOURCE), column("heading", DERIVED)


def assert_in_step(instance: Any) -> None:
    """Every derived column is what conversion makes of its source, to the letter."""
    for name in translated_fields(type(instance)):
        field = instance._meta.get_field(column(name, SOURCE))
        source, derived = getattr(instance, field.name), getattr(instance, column(name, DERIVED))
        expected = convert_value(field, source, DERIVED, glossary.current())
        assert field.get_prep_value(derived) == field.get_prep_value(expected), f"{instance!r}: {name}"


@pytest.fixture
def client() -> Client:
    user = User.objects.create_user("coordinator", password="irrelevant here")
    user.groups.add(Group.objects.get(name="Koordinatori"))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def page() -> AboutPage:
    return AboutPage.objects.get()


def form_data(page: Page, **more: str) -> dict[str, str]:
    texts = {
        IN_SOURCE: HEADING,
        column("summary", SOURCE): SOURCES["Pitajte nas"],
        column("body", SOURCE): streamfield([("paragraph", rich_text(f"<p>{SOURCES['Čekaonica']}</p>"))]),
    }
    return nested_form_data({**texts, "slug": page.slug, "comments": COMMENTS, **more})


def draft(page: Page) -> Any:
    fresh = type(page).objects.get(pk=page.pk)
    return fresh.get_latest_revision().as_object()


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


# --- What stands in the database after loading --------------------------------------------------------


def test_the_loaded_campaign_is_in_step(campaign: None) -> None:
    translated = [model for model in apps.get_models() if issubclass(model, DerivedScriptMixin)]
    for model in translated:
        for instance in model._base_manager.all():
            assert_in_step(instance)
    revisions = [revision.as_object() for revision in Revision.objects.all()]
    assert revisions
    for instance in revisions:
        assert_in_step(instance)


# --- Pages in the admin ------------------------------------------------------------------------------------


@pytest.mark.parametrize("headers", [{}, {"accept": "application/json"}])
def test_saving_a_draft_and_autosaving_it(client: Client, page: AboutPage, headers: dict[str, str]) -> None:
    response = client.post(edit(page), form_data(page), headers=headers)
    assert response.status_code == (200 if headers else 302)
    saved = draft(page)
    assert (getattr(saved, IN_SOURCE), getattr(saved, IN_RESULT)) == (HEADING, RESULT)
    assert_in_step(saved)


def test_autosaving_over_the_last_autosave(client: Client, page: AboutPage) -> None:
    headers = {"accept": "application/json"}
    first = client.post(edit(page), form_data(page), headers=headers).json()
    texts = form_data(page, **{IN_SOURCE: SOURCES["Čekaonica"], "overwrite_revision_id": str(first["revision_id"])})
    assert client.post(edit(page), texts, headers=headers).json()["revision_id"] == first["revision_id"]
    assert getattr(draft(page), IN_RESULT) == RESULTS["Čekaonica"]
    assert_in_step(draft(page))


def test_the_editor_writes_in_the_source_script_alone(client: Client, page: AboutPage) -> None:
    html = client.get(edit(page)).content.decode()
    assert f'name="{IN_SOURCE}"' in html
    assert f'name="{IN_RESULT}"' not in html


def test_adding_a_page(client: Client) -> None:
    url = reverse("wagtailadmin_pages:add", args=["pages", "contactpage", HomePage.objects.get().pk])
    blank = type("Blank", (), {"slug": "nova"})()
    client.post(url, form_data(blank))
    added = Page.objects.get(slug="nova").specific
    assert getattr(added, IN_RESULT) == RESULT
    assert_in_step(added)
    assert_in_step(draft(added))


def test_publishing(client: Client, page: AboutPage) -> None:
    client.post(edit(page), form_data(page, **{"action-publish": "yes"}))
    page.refresh_from_db()
    assert getattr(page, IN_RESULT) == RESULT
    assert_in_step(page)


def test_submitting_and_approving(client: Client, page: AboutPage) -> None:
    client.post(edit(page), form_data(page, **{"action-submit": "yes"}))
    state = page.current_workflow_task_state
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk]))
    page.refresh_from_db()
    assert getattr(page, IN_RESULT) == RESULT
    assert_in_step(page)


def test_reverting_to_an_old_version(client: Client, page: AboutPage) -> None:
    old = page.save_revision()
    Revision.objects.filter(pk=old.pk).update(content={**old.content, IN_SOURCE: HEADING, IN_RESULT: "нешто друго"})
    page.save_revision()
    shown = client.get(reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old.pk]))
    assert shown.context["form"].initial[IN_SOURCE] == HEADING
    client.post(edit(page), form_data(page, revision=str(old.pk)))
    assert getattr(draft(page), IN_RESULT) == RESULT
    assert_in_step(draft(page))


def test_publishing_a_revision_whose_scripts_were_apart(page: AboutPage) -> None:
    old = page.save_revision()
    Revision.objects.filter(pk=old.pk).update(content={**old.content, IN_SOURCE: HEADING, IN_RESULT: "нешто друго"})
    Revision.objects.get(pk=old.pk).publish()
    page.refresh_from_db()
    assert getattr(page, IN_RESULT) == RESULT


def test_scheduled_publishing(client: Client, page: AboutPage) -> None:
    tomorrow = timezone.localtime() + timedelta(days=1)
    at = tomorrow.strftime("%d.%m.%Y. %H:%M")
    response = client.post(edit(page), form_data(page, go_live_at=at, **{"action-publish": "yes"}))
    assert response.status_code == 302, response.context["form"].errors
    (revision,) = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    content = {**revision.content, "go_live_at": (timezone.now() - timedelta(minutes=1)).isoformat()}
    Revision.objects.filter(pk=revision.pk).update(content=content)
    call_command("publish_scheduled", verbosity=0)
    page.refresh_from_db()
    assert getattr(page, IN_RESULT) == RESULT
    assert_in_step(page)


@pytest.mark.parametrize("alias", [False, True])
def test_copying_and_making_an_alias(client: Client, alias: bool) -> None:
    home = HomePage.objects.get()
    original = home.get_children().type(apps.get_model("pages", "ProgrammePage")).first().specific
    data = {"new_title": "x", "new_slug": "kopija", "new_parent_page": str(home.pk), "publish_copies": "on"}
    client.post(reverse("wagtailadmin_pages:copy", args=[original.pk]), data | ({"alias": "on"} if alias else {}))
    copy = Page.objects.get(slug="kopija").specific
    assert bool(copy.alias_of_id) == alias
    assert_in_step(copy)
    setattr(original, IN_SOURCE, HEADING)
    original.save_revision().publish()
    copy.refresh_from_db()
    assert (getattr(copy, IN_RESULT) == RESULT) == alias
    assert_in_step(copy)


def test_publishing_many_at_once(client: Client, page: AboutPage) -> None:
    setattr(page, IN_SOURCE, HEADING)
    page.save_revision()
    client.post(f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'publish'])}?id={page.pk}")
    page.refresh_from_db()
    assert getattr(page, IN_RESULT) == RESULT
    assert_in_step(page)


def test_unpublishing_and_moving(client: Client, page: AboutPage) -> None:
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    page.refresh_from_db()
    assert not page.live
    assert_in_step(page)


# --- Snippets, records, settings -----------------------------------------------------------------------------


def test_a_snippet_is_drafted_published_and_reverted(client: Client) -> None:
    office = Office.objects.first()
    url = reverse("wagtailsnippets_pages_office:edit", args=[office.pk])
    fields = {column("name", SOURCE): HEADING, column("address", SOURCE): SOURCES["Čekaonica"]}
    client.post(url, fields)
    office.refresh_from_db()
    first = office.get_latest_revision()
    assert_in_step(first.as_object())
    client.post(url, {**fields, column("name", SOURCE): SOURCES["Pitajte nas"], "action-publish": "yes"})
    office.refresh_from_db()
    assert office.in_language("name", DERIVED) == RESULTS["Pitajte nas"]
    client.post(
        reverse("wagtailsnippets_pages_office:revisions_revert", args=[office.pk, first.pk]),
        {**fields, "action-publish": "yes"},
    )
    office.refresh_from_db()
    assert office.in_language("name", DERIVED) == RESULT
    assert_in_step(office)


def test_a_snippet_is_autosaved(client: Client) -> None:
    office = Office.objects.first()
    url = reverse("wagtailsnippets_pages_office:edit", args=[office.pk])
    saved = client.post(url, {column("name", SOURCE): HEADING}, headers={"accept": "application/json"})
    assert saved.json()["success"]
    office.refresh_from_db()
    assert office.get_latest_revision().as_object().in_language("name", DERIVED) == RESULT


def test_a_place_an_occasion_and_the_settings_are_saved(client: Client) -> None:
    client.post(reverse("wagtailsnippets_languages_place:add"), {column("name", SOURCE): HEADING})
    assert Place.objects.get(**{column("name", SOURCE): HEADING}).in_language("name", DERIVED) == RESULT
    url = reverse("wagtailsettings:edit", args=["pages", "campaignsettings", CampaignSettings.load().pk])
    client.post(url, {column("name", SOURCE): HEADING})
    assert CampaignSettings.load().in_language("name", DERIVED) == RESULT
    occasion = Occasion.objects.first()
    setattr(occasion, column("venue", SOURCE), HEADING)
    occasion.save(update_fields=[column("venue", SOURCE)])
    occasion.refresh_from_db()
    assert occasion.in_language("venue", DERIVED) == RESULT


# --- Inline children ---------------------------------------------------------------------------------------------


def booklet_form(instance: Booklet, leaves: list[dict[str, Any]], initial: int = 0) -> Any:
    data = {column("title", SOURCE): HEADING, "leaves": inline_formset(leaves, initial=initial)}
    form_class = get_edit_handler(Booklet).get_form_class()
    return form_class(nested_form_data(data), instance=instance)


def test_inline_children_are_derived_in_rows_drafts_and_published_revisions() -> None:
    form = booklet_form(Booklet(live=False), [{column("text", SOURCE): SOURCES["Čekaonica"]}])
    assert form.is_valid(), form.errors
    booklet = form.save()
    leaf = booklet.leaves.get()
    leaf.refresh_from_db()
    assert leaf.in_language("text", DERIVED) == RESULTS["Čekaonica"]
    setattr(leaf, column("text", SOURCE), SOURCES["Pitajte nas"])
    booklet.leaves = [leaf]
    revision = booklet.save_revision()
    (kept,) = revision.content["leaves"]
    assert kept[column("text", DERIVED)] == RESULTS["Pitajte nas"]
    assert "text" not in kept
    revision.publish()
    published = Leaf.objects.get()
    assert published.in_language("text", DERIVED) == RESULTS["Pitajte nas"]
    assert_in_step(published)


def test_a_word_in_two_scripts_in_a_child_keeps_the_parent_from_readers_but_not_its_draft() -> None:
    form = booklet_form(Booklet(live=False), [{column("text", SOURCE): "Ljубав"}])
    assert not form.is_valid()
    (child,) = form.formsets["leaves"].forms
    assert "Ljубав" in child.errors[column("text", SOURCE)][0]
    form = booklet_form(Booklet(live=False), [{column("text", SOURCE): "Ljубав"}])
    form.defer_required_fields()
    assert form.is_valid(), form.errors
    booklet = form.save()
    with pytest.raises(Exception, match="Ljубав"):
        booklet.save_revision().publish()


# --- Import and programs --------------------------------------------------------------------------------------------


def test_loaddata_derives_what_it_loads_with_the_glossary_it_loads(
    tmp_path: Path, django_capture_on_commit_callbacks: Callable[..., Any], page: AboutPage
) -> None:
    fixture = tmp_path / "pages.json"
    call_command("dumpdata", "pages.AboutPage", output=str(fixture), verbosity=0)
    (loaded,) = json.loads(fixture.read_text("utf-8"))
    loaded["fields"][IN_SOURCE] = "Zovite Viber" if LATIN.code == SOURCE else "Zovite Нашекс"
    loaded["fields"][IN_RESULT] = "нешто друго"
    entry = {"model": "languages.glossaryentry", "fields": {"form": "Našeks", "cyrillic": "НАШЕКС", "reach": "word",
             "changed_at": "2026-01-01T00:00:00Z"}}  # fmt: skip
    fixture.write_text(json.dumps([loaded, entry]), "utf-8")
    with django_capture_on_commit_callbacks(execute=True):
        call_command("loaddata", str(fixture), verbosity=0)
    page.refresh_from_db()
    assert GlossaryEntry.objects.filter(form="Našeks").exists()
    assert getattr(page, IN_RESULT) != "нешто друго"
    assert_in_step(page)


def test_saving_some_columns_only(page: AboutPage) -> None:
    setattr(page, IN_SOURCE, HEADING)
    page.save(update_fields=[IN_SOURCE])
    page.refresh_from_db()
    assert getattr(page, IN_RESULT) == RESULT


def test_get_or_create_and_update_or_create() -> None:
    place, _created = Place.objects.get_or_create(**{column("name", SOURCE): HEADING})
    assert_in_step(place)
    place, _created = Place.objects.update_or_create(
        pk=place.pk, defaults={column("name", SOURCE): SOURCES["Čekaonica"]}
    )
    place.refresh_from_db()
    assert place.in_language("name", DERIVED) == RESULTS["Čekaonica"]


def test_no_code_of_ours_writes_texts_past_save() -> None:
    """`update` and `bulk_create` skip `save()`: none of ours may name a text column."""
    names = {column(name, code) for model in apps.get_models() if issubclass(model, DerivedScriptMixin)
             for name in translated_fields(model) for code in (SOURCE, DERIVED)}  # fmt: skip
    for file in [*settings.ROOT.glob("campaign_content/**/*.py"), *settings.ROOT.glob("site/**/*.py")]:
        for line in file.read_text("utf-8").splitlines():
            if ".update(" in line or "bulk_" in line:
                assert not any(f"{name}=" in line for name in names), f"{file}: {line}"
