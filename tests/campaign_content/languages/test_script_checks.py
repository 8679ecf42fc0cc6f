"""A word in two scripts never reaches readers, and never costs anybody a draft."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.blocks import StreamBlockValidationError
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from campaign_content.languages.models import Place
from campaign_content.languages.script_checks import MixedScriptsError, explanation, mixed_words
from campaign_content.languages.texts import Text
from campaign_content.pages.models import AboutPage, HomePage, Office
from campaign_content.staff.models import User

pytestmark = pytest.mark.django_db

MIXED = "Ljубав"  # Latin L and j, Cyrillic the rest
COMMENTS = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0}
AS_JSON = {"accept": "application/json"}


def member(group: str) -> Client:
    user = User.objects.create_user(group.replace(" ", "").lower(), password="irrelevant here")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def page() -> AboutPage:
    return AboutPage.objects.get()


def data(page: AboutPage, *, heading: str = "O nama", text: str = "Mi.", **more: str) -> dict[str, str]:
    body = streamfield([("heading", "Ko smo"), ("paragraph", rich_text(f"<p>{text}</p>"))])
    fields = {"heading_sr_latn": heading, "summary_sr_latn": "Da. Ne.", "body_sr_latn": body, "slug": page.slug}
    return nested_form_data({**fields, "comments": COMMENTS, **more})


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


# --- The rule ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ljubav i љубав", ()),
        (f"Ovo je {MIXED}.", (MIXED,)),
        ("Wolt-у i Viber-ом", ()),  # a word ends at a hyphen
        ("аdresа adresa аdresа", ("аdresа",)),
        ("Gjakovë и Ђаковица", ()),
        ("Gjakovё", ("Gjakovё",)),
        ("strana3а", ()),  # digits end a word too
    ],
)
def test_a_word_in_two_scripts_is_found(text: str, words: tuple[str, ...]) -> None:
    assert mixed_words(Text("", text, is_html=False)) == words


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>L<b>j</b>убав</p>", (MIXED,)),
        (f'<p><span lang="en" translate="no">{MIXED}</span></p>', (MIXED,)),
        (f'<p><a href="/{MIXED}/">strana</a></p>', ()),
        ("<p>Put</p><p>пут</p>", ()),
        ("<p>Put<br/>пут</p>", ()),
        ("<p>L&#106;убав</p>", (MIXED,)),
    ],
)
def test_tags_do_not_hide_a_word_in_two_scripts(html: str, words: tuple[str, ...]) -> None:
    assert mixed_words(Text("", html, is_html=True)) == words


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Ljубав", "“Ljубав”: the letters “L, j” are Latin, the others are Cyrillic."),
        ("adresа", "“adresа”: the letter “а” is Cyrillic, the others are Latin."),
        ("аdresа", "“аdresа”: the letter “а” is Cyrillic, the others are Latin."),
        ("jубав", "“jубав”: the letter “j” is Latin, the others are Cyrillic."),
    ],
)
def test_the_letter_is_named(word: str, said: str) -> None:
    with translation.override("en"):
        assert explanation(word) == said


# --- Pages, in the form ----------------------------------------------------------------------------------


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_publishing_and_submitting_stop_at_the_field_with_the_word(page: AboutPage, action: str) -> None:
    before = page.heading_sr_latn
    client = member("Koordinatori")
    response = client.post(edit(page), data(page, heading=MIXED, **{action: "yes"}))
    assert response.status_code == 200
    (error,) = response.context["form"].errors["heading_sr_latn"]
    assert MIXED in error
    assert "“L, j”" in error or "„L, j“" in error
    page.refresh_from_db()
    assert page.heading_sr_latn == before
    assert page.current_workflow_state is None


def test_an_error_in_the_body_stands_at_its_block(page: AboutPage) -> None:
    response = member("Koordinatori").post(edit(page), data(page, text=MIXED, **{"action-publish": "yes"}))
    (error,) = response.context["form"].errors.as_data()["body_sr_latn"]
    assert isinstance(error, StreamBlockValidationError)
    assert list(error.block_errors) == [1]
    assert MIXED in error.block_errors[1].messages[0]


def test_an_error_in_a_table_says_in_which_cell(page: AboutPage) -> None:
    page.body_sr_latn = [
        ("table", {"columns": [{"type": "text", "heading": "Vrsta"}], "rows": [{"values": [f"<p>{MIXED}</p>"]}]})
    ]
    with translation.override("en"):
        (error,) = page.script_problems().values()
        assert isinstance(error, StreamBlockValidationError)
        assert error.block_errors[0].messages[0].startswith("row 1 column 1: ")


@pytest.mark.parametrize("headers", [{}, AS_JSON])
def test_a_draft_and_an_autosave_keep_the_word(page: AboutPage, headers: dict[str, str]) -> None:
    response = member("Urednici").post(edit(page), data(page, heading=MIXED, text=MIXED), headers=headers)
    assert response.status_code == (200 if headers else 302)
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    assert draft.heading_sr_latn == draft.heading_sr == MIXED
    assert MIXED in str(draft.body_sr_latn[1].value)


def test_text_that_is_whole_in_the_other_script_is_converted_and_published(page: AboutPage) -> None:
    member("Koordinatori").post(edit(page), data(page, heading="Љубав", **{"action-publish": "yes"}))
    page.refresh_from_db()
    assert (page.heading_sr_latn, page.heading_sr) == ("Ljubav", "Љубав")


# --- Pages, past the form ----------------------------------------------------------------------------------


def mixed_draft(page: AboutPage, **fields: Any) -> Any:
    page.heading_sr_latn = MIXED
    for name, value in fields.items():
        setattr(page, name, value)
    return page.save_revision(clean=False)


def test_no_program_publishes_it(page: AboutPage) -> None:
    before = page.heading_sr_latn
    with pytest.raises(MixedScriptsError) as refused:
        mixed_draft(page).publish()
    assert MIXED in refused.value.lines[0]
    page.refresh_from_db()
    assert page.heading_sr_latn == before
    assert page.get_latest_revision_as_object().heading_sr_latn == MIXED


def test_a_live_page_cannot_be_saved_with_it(page: AboutPage) -> None:
    page.heading_sr_latn = MIXED
    with pytest.raises(ValidationError):
        page.save()


def test_approval_from_a_list_is_refused_with_the_reason_and_leaves_the_workflow_where_it_was(page: AboutPage) -> None:
    client = member("Koordinatori")
    page.save_revision()
    page.get_workflow().start(page, User.objects.get(username="koordinatori"))
    mixed_draft(page)
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    response = client.post(url, follow=True)
    assert response.redirect_chain[-1][0] == edit(page)
    assert any(MIXED in str(message) for message in response.context["messages"])
    page.refresh_from_db()
    assert page.heading_sr_latn != MIXED
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS


def test_approval_in_a_dialog_leads_to_the_page_too(page: AboutPage) -> None:
    client = member("Koordinatori")
    page.save_revision()
    page.get_workflow().start(page, User.objects.get(username="koordinatori"))
    mixed_draft(page)
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", page.current_workflow_task_state.pk])
    response = client.post(url, headers={"x-requested-with": "XMLHttpRequest"})
    assert response.json() == {"step": "success", "redirect": edit(page)}


def test_publishing_many_at_once_publishes_none_of_them(page: AboutPage) -> None:
    mixed_draft(page)
    home = HomePage.objects.get()
    home.heading_sr_latn = "Novi početak"
    home.save_revision()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    response = member("Koordinatori").post(f"{url}?id={home.pk}&id={page.pk}", follow=True)
    assert any(MIXED in str(message) for message in response.context["messages"])
    home.refresh_from_db()
    assert home.heading_sr_latn != "Novi početak"


def test_a_scheduled_draft_with_it_does_not_hold_up_the_others(
    page: AboutPage, caplog: pytest.LogCaptureFixture
) -> None:
    past = timezone.now() - timedelta(hours=1)
    mixed = mixed_draft(page, go_live_at=past)
    home = HomePage.objects.get()
    home.heading_sr_latn, home.go_live_at = "Novi početak", past
    good = home.save_revision()
    for revision, minutes in ((mixed, 9), (good, 5)):
        type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=past - timedelta(minutes=minutes))
    with caplog.at_level(logging.ERROR):
        call_command("publish_scheduled", verbosity=0)
    home.refresh_from_db()
    page.refresh_from_db()
    mixed.refresh_from_db()
    assert (home.heading_sr_latn, home.heading_sr) == ("Novi početak", "Нови почетак")
    assert page.heading_sr_latn != MIXED
    assert mixed.approved_go_live_at is None
    assert page.get_latest_revision_as_object().heading_sr_latn == MIXED
    assert MIXED in caplog.text


# --- Snippets and records ------------------------------------------------------------------------------------


def test_a_snippet_is_not_published_with_it_and_its_draft_is_kept() -> None:
    office = Office.objects.first()
    client = member("Koordinatori")
    url = reverse("wagtailsnippets_pages_office:edit", args=[office.pk])
    fields = {"name_sr_latn": "Kancelarija", "address_sr_latn": MIXED, "phone": "", "email": ""}
    response = client.post(url, {**fields, "action-publish": "yes"})
    assert MIXED in response.context["form"].errors["address_sr_latn"][0]
    client.post(url, fields)
    office.refresh_from_db()
    assert office.address_sr_latn != MIXED
    assert office.get_latest_revision_as_object().address_sr_latn == MIXED
    with pytest.raises(MixedScriptsError):
        office.get_latest_revision().publish()


def test_a_record_without_drafts_is_not_saved_with_it() -> None:
    response = member("Koordinatori").post(
        reverse("wagtailsnippets_languages_place:add"), {"name_sr_latn": "Nišу", "name_sq": "Nish"}
    )
    assert "Nišу" in response.context["form"].errors["name_sr_latn"][0]
    with pytest.raises(MixedScriptsError):
        Place.objects.create(name_sr_latn="Nišу")
