"""The way of a word into the glossary, in the browser: form, what would change, renewal."""

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.test import Client
from playwright.sync_api import expect

from campaign_content.languages.models import GlossaryEntry, Place, Rederivation
from campaign_content.staff.models import User
from tests.browser.screen import Screen

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def coordinator(screen: Screen, base_url: str) -> Screen:
    user = User.objects.create_user("Koordinatori", password="x")
    user.groups.add(Group.objects.get(name="Koordinatori"))
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    screen.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": base_url}])
    return screen


def test_an_entry_is_shown_saved_and_carried_into_the_texts(coordinator: Screen) -> None:
    place = Place.objects.create(name_sr_latn="Kvazimodo")
    page = coordinator.page
    coordinator.open("/staff/glossary/new/")
    page.fill("input[name=form]", "Kvazimodo")
    page.locator("#w-editor-form button[type=submit]").first.click()
    expect(page.locator("main ins")).to_have_text("Kvazimodo")
    expect(page.locator("main del")).to_have_text("Квазимодо")
    assert coordinator.overflow() <= 0

    page.click("button[name=back]")
    expect(page.locator("input[name=form]")).to_have_value("Kvazimodo")
    page.locator("#w-editor-form button[type=submit]").first.click()
    page.locator("main form button:not([name])").click()
    expect(page.locator("main progress")).to_be_visible()
    assert coordinator.overflow() <= 0
    place.refresh_from_db()
    assert place.name_sr == "Kvazimodo"
    assert Rederivation.objects.get().state == Rederivation.State.DONE
    assert coordinator.problems == []


def test_a_refused_entry_keeps_what_was_typed_and_says_why(coordinator: Screen) -> None:
    coordinator.open("/staff/glossary/new/")
    coordinator.page.fill("input[name=form]", "Волт")
    coordinator.page.locator("#w-editor-form button[type=submit]").first.click()
    expect(coordinator.page.locator("main .error-message")).to_contain_text("„Volt“")
    expect(coordinator.page.locator("input[name=form]")).to_have_value("Волт")


@pytest.mark.parametrize("address", ["", "built-in/", "new/", "renewals/{renewal}/", "delete/{entry}/"])
def test_the_screens_fit_and_can_be_used_by_everybody(coordinator: Screen, address: str) -> None:
    numbers = {"renewal": Rederivation.objects.create(total=3).pk, "entry": GlossaryEntry.objects.all()[0].pk}
    coordinator.open(f"/staff/glossary/{address.format(**numbers)}")
    coordinator.page.locator("main").wait_for()
    assert coordinator.overflow() <= 0
    assert coordinator.problems == []
    assert coordinator.accessibility_violations() == ""
