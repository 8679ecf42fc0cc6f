"""The editor's form says in words how the Albanian stands, and leads to it."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from campaign_content.languages.translations import services
from campaign_content.pages.models import AboutPage, HomePage, Office
from tests.desk import LINKED_TEXT, TEXTS, browser_of, changed, member, published, unit_of
from tests.translating import person, translate, translation_of, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(campaign: None) -> Client:
    return browser_of(member("Urednici"))


def form(client: Client, page: Page) -> str:
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def test_a_new_page_is_to_be_saved_first(editor: Client) -> None:
    home = HomePage.objects.get()
    html = editor.get(reverse("wagtailadmin_pages:add", args=["pages", "aboutpage", home.pk])).content.decode()
    assert "Save first" in html


def test_a_page_says_its_state_what_readers_see_and_who_is_next(editor: Client) -> None:
    page = published()
    html = form(editor, page)
    assert "desk-badge--missing" in html
    assert "Readers of Albanian see the Serbian" in html
    assert reverse("translation_desk", args=[translation_of(page).pk]) in html
    write(page, TEXTS)
    html = form(editor, page)
    assert "Last change: translator, " in html
    assert "sends it for review" in html
    services.send_for_review(translation_of(page), person("translator"))
    html = form(editor, page)
    assert "a second person" in html
    assert reverse("translation_review", args=[translation_of(page).pk]) in html
    services.approve(translation_of(page), person("reviewer"), seen=services.seal(translation_of(page)))
    html = form(editor, page)
    assert "Last approved: reviewer, " in html
    assert "Readers see the approved Albanian." in html


def test_an_outdated_page_names_the_texts_and_leads_to_each(editor: Client) -> None:
    page = published()
    translate(page, TEXTS)
    page = changed(page, "besplatan", "za sve")
    html = form(editor, page)
    unit = unit_of(page, LINKED_TEXT)
    address = reverse("translation_desk", args=[translation_of(page).pk])
    assert f'<a href="{address}#unit-{unit.pk}">Paragraph</a>' in html
    assert f"#unit-{unit_of(page, 'heading').pk}" not in html
    assert "The Serbian has differed since" in html


def test_the_starter_albanian_is_said_to_await_its_first_reader(editor: Client) -> None:
    html = form(editor, AboutPage.objects.first())
    assert "an Albanian that nobody has approved yet" in html


def test_an_office_says_it_too(editor: Client) -> None:
    office = Office.objects.get()
    html = editor.get(reverse("wagtailsnippets_pages_office:edit", args=[office.pk])).content.decode()
    assert reverse("translation_desk", args=[translation_of(office).pk]) in html
