"""Editing as staff do it: one Serbian tab, an Albanian one, drafts, a second person, previews."""

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from campaign_content.pages.models import ProgrammePage
from campaign_content.staff.models import User

pytestmark = pytest.mark.django_db


def member(group: str) -> Client:
    user = User.objects.create_user(group.replace(" ", "").lower(), password="irrelevant here")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def programme() -> ProgrammePage:
    return ProgrammePage.objects.order_by("path").first()


def form_data(programme: ProgrammePage, **changes: str) -> dict[str, str]:
    texts = ("heading", "summary", "for_whom", "what_you_get", "what_to_bring", "until_when")
    data = {f"{name}_sr_latn": getattr(programme, f"{name}_sr_latn") for name in texts}
    body = streamfield([("heading", "Šta dobijate"), ("paragraph", rich_text("<p>Njihova <b>pomoć</b>.</p>"))])
    return nested_form_data(
        {
            **data,
            "body_sr_latn": body,
            "slug": programme.slug,
            "as_described_on": "2022-06-24",
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 0},
            **changes,
        }
    )


def edit_url(page: ProgrammePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_the_editor_is_offered_the_source_alone(programme: ProgrammePage) -> None:
    html = member("Urednici").get(edit_url(programme)).content.decode()
    assert 'name="heading_sr_latn"' in html
    assert 'name="heading_sq"' not in html
    assert 'name="heading_sr"' not in html
    assert 'name="heading"' not in html
    assert 'name="title"' not in html


def test_a_saved_draft_is_derived_and_changes_nothing_for_readers(programme: ProgrammePage) -> None:
    before = programme.heading_sr
    response = member("Urednici").post(edit_url(programme), form_data(programme, heading_sr_latn="Kako do njih?"))
    assert response.status_code == 302
    programme.refresh_from_db()
    draft = programme.get_latest_revision_as_object()
    assert (draft.heading_sr, draft.title) == ("Како до њих?", "Kako do njih?")
    assert draft.body_sr[0].value == "Шта добијате"
    assert "Њихова <b>помоћ</b>" in str(draft.body_sr[1].value)
    assert programme.heading_sr == before


def test_an_editor_cannot_publish_and_a_reviewer_can(programme: ProgrammePage) -> None:
    data = form_data(programme, heading_sr_latn="Kako do njih?", **{"action-publish": "yes"})
    member("Urednici").post(edit_url(programme), data)
    programme.refresh_from_db()
    assert programme.heading_sr_latn != "Kako do njih?"
    member("Recenzenti").post(edit_url(programme), data)
    programme.refresh_from_db()
    assert (programme.heading_sr_latn, programme.heading_sr) == ("Kako do njih?", "Како до њих?")


def test_a_page_without_a_serbian_title_or_summary_cannot_be_published(programme: ProgrammePage) -> None:
    for name in ("heading_sr_latn", "summary_sr_latn"):
        data = form_data(programme, **{name: "", "action-publish": "yes"})
        member("Recenzenti" if name == "heading_sr_latn" else "Koordinatori").post(edit_url(programme), data)
        programme.refresh_from_db()
        assert getattr(programme, name)


@pytest.mark.parametrize(
    ("mode", "words"), [("sr-latn", "Kako do njih?"), ("sr", "Како до њих?"), ("sq", "Kush mund të më ndihmojë")]
)
def test_the_preview_shows_each_language(programme: ProgrammePage, mode: str, words: str) -> None:
    client = member("Urednici")
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[programme.pk])
    posted = client.post(url, form_data(programme, heading_sr_latn="Kako do njih?"))
    assert posted.json()["is_valid"]
    html = client.get(url, {"mode": mode}).content.decode()
    assert words in html


def test_a_new_page_gets_an_address_from_its_serbian_title(programme: ProgrammePage) -> None:
    added = ProgrammePage(heading_sr_latn="Đačke knjige i Čvor", summary_sr_latn="Da. Ne.", slug="")
    programme.get_parent().add_child(instance=added)
    assert added.slug == "djacke-knjige-i-cvor"


def test_a_page_cannot_take_the_address_of_a_form(programme: ProgrammePage) -> None:
    client = member("Koordinatori")
    client.post(edit_url(programme), form_data(programme, slug="pitanje", **{"action-publish": "yes"}))
    programme.refresh_from_db()
    assert programme.slug != "pitanje"


@pytest.mark.parametrize("group", ["Urednici", "Recenzenti", "Terenski radnici", "Koordinatori"])
def test_every_role_reaches_the_staff_home(group: str) -> None:
    assert member(group).get(reverse("wagtailadmin_home")).status_code == 200
