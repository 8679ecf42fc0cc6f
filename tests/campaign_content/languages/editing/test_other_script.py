"""The Serbian tab: what an editor writes, what it becomes, and which words to look at."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page
from wagtail.rich_text import RichText

from campaign_content.languages.conversion import suspicions
from campaign_content.languages.editing import other_script
from campaign_content.languages.models import GlossaryEntry
from campaign_content.pages.models import AboutPage, Office, ProgrammePage
from campaign_content.staff.models import User

pytestmark = pytest.mark.django_db

TABLE = {
    "caption": "Rokovi",
    "columns": [{"type": "text", "heading": "Vrsta"}, {"type": "text", "heading": "Rok"}],
    "rows": [{"values": ["<p>prevoz</p>", ""]}, {"values": ["", "<p>juče</p>"]}],
}


def member(group: str) -> Client:
    user = User.objects.create_user(group.replace(" ", "").lower(), password="irrelevant here")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def page() -> AboutPage:
    return AboutPage.objects.get()


def shown(page: Any, **texts: Any) -> dict[str, str]:
    for name, value in texts.items():
        setattr(page, f"{name}_sr_latn", value)
    with translation.override("en"):
        return {part.name: str(part.html) for part in other_script.parts(page, texts)}


def refreshed(client: Client, instance: Any) -> Any:
    url = reverse("languages_other_script", args=[instance._meta.app_label, instance._meta.model_name])
    return client.get(url, {"pk": instance.pk})


# --- What is shown -----------------------------------------------------------------------------------------


def test_every_kind_of_block_is_shown_in_the_other_script(page: AboutPage) -> None:
    body = [
        ("heading", "Šta dobijate"),
        ("paragraph", RichText('<p>Pitajte <b>nas</b> <a href="/x/">ovde</a>.<br/>Odmah.</p>')),
        ("list", [RichText("<p>Jedan</p>"), RichText("<p>Dva</p>")]),
        ("callout", {"kind": "ask", "title": "Pišite", "text": RichText("<p>Sada.</p>")}),
        ("table", TABLE),
    ]
    html = shown(page, body=body)["body"]
    assert html == (
        "<div><p><b>Шта добијате</b></p></div>"
        "<div><p>Питајте <b>нас</b> <a>овде</a>.<br>Одмах.</p></div>"
        "<ul><li><p>Један</p></li><li><p>Два</p></li></ul>"
        "<div><p><b>Пишите</b></p><p>Сада.</p></div>"
        "<table><caption>Рокови</caption><tr><th>Врста</th><th>Рок</th></tr>"
        "<tr><td><p>превоз</p></td><td></td></tr><tr><td></td><td><p>јуче</p></td></tr></table>"
    )


def test_lines_and_signs_of_plain_text_stay_what_they_are(page: AboutPage) -> None:
    assert shown(page, summary="Prvo <b>\nDrugo & treće")["summary"] == "<p>Прво &lt;б&gt;<br>Друго &amp; треће</p>"


def test_a_passage_kept_as_written_shows_its_language_and_nothing_runs(page: AboutPage) -> None:
    html = '<p><span lang="en" translate="no" onclick="x()">Help</span> <script>alert(1)</script><img src="x"></p>'
    body = shown(page, body=[("paragraph", RichText(html))])["body"]
    assert '<span lang="en" translate="no">Help</span>' in body
    assert "<script" not in body
    assert "onclick" not in body
    assert "<img" not in body


@pytest.mark.parametrize(
    ("text", "word", "label"),
    [
        ("Schengen", "Schengen", "Looks foreign"),
        ("medjutim", "медјутим", "dj or đ"),
        ("Ljубав", "Ljубав", "Two scripts in one word"),
        ("kuca", "куца", "Marks may be missing"),
    ],
)
def test_a_suspicious_word_is_marked_where_it_stands(page: AboutPage, text: str, word: str, label: str) -> None:
    html = shown(page, summary=f"Ovo je {text}, i to je sve.", body=[("paragraph", RichText(f"<p>A {text}</p>"))])
    mark = f'<mark title="{label}">{word}<span class="w-sr-only"> ({label})</span></mark>'
    assert html["summary"] == f"<p>Ово је {mark}, и то је све.</p>"
    assert mark in html["body"]


def test_only_whole_words_are_marked(page: AboutPage) -> None:
    assert shown(page, summary="kuca kucao")["summary"].count("<mark") == 1


def test_each_kind_lists_its_words_once_the_gravest_first(page: AboutPage) -> None:
    page.summary_sr_latn, page.heading_sr_latn = "Schengen medjutim Schengen", "Schengen Ljубав"
    parts = other_script.parts(page, ["heading", "summary"])
    found = other_script.concerns(suspicion for part in parts for suspicion in part.found)
    assert [(concern.advice, concern.words) for concern in found] == [
        (other_script.ADVICE[suspicions.MIXED_SCRIPTS], ("Ljубав",)),
        (other_script.ADVICE[suspicions.DJ_FOR_Đ], ("medjutim",)),
        (other_script.ADVICE[suspicions.LOOKS_FOREIGN], ("Schengen",)),
    ]


def test_there_is_advice_for_every_kind_of_suspicion() -> None:
    kinds = {value for name, value in vars(suspicions).items() if name.isupper() and isinstance(value, str)}
    assert set(other_script.ADVICE) == kinds


def test_a_long_list_is_cut_and_says_so() -> None:
    concern = other_script.Concern(next(iter(other_script.ADVICE.values())), tuple("abcdefghijk"))
    assert (len(concern.shown), concern.more) == (8, 3)


def test_the_glossary_decides_and_ends_the_suspicion(page: AboutPage) -> None:
    GlossaryEntry.objects.create(form="Schengen", cyrillic="Шенген", reach="word")
    assert shown(page, summary="Schengen")["summary"] == "<p>Шенген</p>"


# --- The form -----------------------------------------------------------------------------------------------


def test_the_form_of_a_page_shows_every_field_in_both_scripts() -> None:
    page = ProgrammePage.objects.order_by("path").first()
    html = member("Urednici").get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    for name in page.text_fields:
        assert f'name="{name}_sr_latn"' in html or f'"{name}_sr_latn"' in html
        assert f'lang="sr-Cyrl" data-other-script="{name}"' in html
    assert page.heading_sr in html
    assert "languages/other_script.js" in html


@pytest.mark.parametrize(
    ("url", "fields"),
    [
        (("wagtailsnippets_pages_office:add",), ("name", "address", "hours", "languages_spoken")),
        (("wagtailsnippets_languages_place:add",), ("name",)),
        (("wagtailsnippets_verification_approvedtext:add",), ("text",)),
        (("occasions:add",), ("venue", "address", "itinerary")),
    ],
)
def test_the_forms_of_snippets_and_records_show_them_too(url: tuple[str], fields: tuple[str, ...]) -> None:
    html = member("Koordinatori").get(reverse(*url)).content.decode()
    assert re.findall(r'data-other-script="(\w+)"', html) == list(fields)


def test_a_form_with_errors_shows_what_was_typed_in_the_other_script(page: AboutPage) -> None:
    client = member("Koordinatori")
    data = {"heading_sr_latn": "Novo ime", "summary_sr_latn": "", "slug": page.slug, "action-publish": "yes",
            "body_sr_latn-count": "0", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}  # fmt: skip
    response = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)
    assert response.status_code == 200
    assert "<p>Ново име</p>" in response.content.decode()


def test_who_may_add_to_the_glossary_is_led_there(page: AboutPage) -> None:
    page.summary_sr_latn = "Schengen"
    page.save_revision()
    client = member("Koordinatori")
    link = f"{reverse('glossary:add')}?form=Schengen"
    assert link in refreshed(client, page).content.decode()
    assert 'value="Schengen"' in client.get(link).content.decode()
    writer = User.objects.create_user("writer", password="irrelevant here")
    group = Group.objects.get(name="Urednici")
    group.permissions.remove(*group.permissions.filter(codename="add_glossaryentry"))
    writer.groups.add(group)
    client.force_login(writer)
    html = refreshed(client, page).content.decode()
    assert "Schengen" in html
    assert reverse("glossary:add") not in html


# --- Renewing after an autosave ---------------------------------------------------------------------------------


def test_the_latest_draft_is_shown_not_what_is_published(page: AboutPage) -> None:
    published, page.heading_sr_latn = page.heading_sr, "Tek nacrt"
    page.save_revision()
    html = refreshed(member("Urednici"), page).content.decode()
    assert "<p>Тек нацрт</p>" in html
    assert published not in html


def test_a_snippets_draft_is_shown(db: None) -> None:
    office = Office.objects.first()
    office.name_sr_latn = "Nova kancelarija"
    office.save_revision()
    assert "Нова канцеларија" in refreshed(member("Urednici"), office).content.decode()


def test_who_may_not_edit_sees_no_draft(page: AboutPage) -> None:
    # Wagtail turns a refusal into a way back to the staff's home screen.
    assert refreshed(member("Terenski radnici"), page).status_code == 302
    assert refreshed(Client(), page).status_code == 302
    office = Office.objects.first()
    assert refreshed(Client(), office).status_code == 302


@pytest.mark.parametrize("number", ["", "0", "x", "-1", "9" * 30, "²"])
def test_a_number_that_nothing_has_is_not_found(number: str) -> None:
    url = reverse("languages_other_script", args=["pages", "aboutpage"])
    assert member("Urednici").get(url, {"pk": number}).status_code == 404


@pytest.mark.parametrize("model", [("staff", "user"), ("wagtailcore", "page"), ("nothing", "here")])
def test_models_without_two_scripts_are_not_found(model: tuple[str, str]) -> None:
    url = reverse("languages_other_script", args=model)
    assert member("Urednici").get(url, {"pk": str(Page.objects.first().pk)}).status_code == 404
