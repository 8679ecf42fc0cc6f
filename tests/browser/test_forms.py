"""The two forms that readers fill in, in a real browser without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from campaign_content.events.models import Occasion
from campaign_content.inbox.models import Question
from campaign_content.registration.models import Registration
from tests.browser.screen import Screen

pytestmark = pytest.mark.django_db(transaction=True)


def send(page: Page) -> None:
    page.locator("main form[method=post] button").click()


def test_a_family_registers_for_the_visit_and_only_then_learns_where_and_when(plain_screen: Screen) -> None:
    page = plain_screen.page
    itinerary = Occasion.objects.get(kind=Occasion.Kind.VISIT).itinerary_sr.split("\n")[0].split(" ", 1)[1]
    plain_screen.open("/sr/dogadjaji/primer-idi-vidi-poseta/")
    expect(page.locator("main")).not_to_contain_text(itinerary)
    page.locator("main a[href*='/prijava/']").click()
    page.locator("[name=name]").fill("Љубица Њежић")
    page.locator("[name=phone]").fill("064/123-45-67")
    page.locator("[name=size]").fill("5")
    page.locator("[name=consent]").check()
    send(page)
    registration = Registration.objects.get()
    expect(page.locator(".reference")).to_have_text(registration.grouped_reference)
    expect(page.locator("main")).to_contain_text(itinerary)
    assert registration.members.count() == 5
    assert plain_screen.problems == []


def test_a_form_with_errors_keeps_what_was_typed_and_leads_to_each_mistake(plain_screen: Screen) -> None:
    page = plain_screen.page
    plain_screen.open(f"/sq/prijava/{Occasion.objects.first().pk}/")
    page.locator("[name=name]").fill("Arta")
    page.locator("[name=phone]").fill("12")
    page.locator("[name=size]").fill("3")
    send(page)
    expect(page.locator("#errors")).to_be_visible()
    expect(page.locator("[name=name]")).to_have_value("Arta")
    expect(page.locator("[name=phone]")).to_have_value("12")
    expect(page.locator("[name=size]")).to_have_value("3")
    page.locator("#errors a").first.click()
    expect(page.locator("[name=phone]")).to_be_in_viewport()
    assert not Registration.objects.exists()


def test_a_question_reaches_the_queue_in_the_language_of_the_reader(plain_screen: Screen) -> None:
    page = plain_screen.page
    plain_screen.open("/sq/prevoz-i-paketi/")
    page.locator("main .facts a[href*='/pitanje/']").click()
    page.locator("[name=text]").fill("Kur niset autobusi?")
    page.locator("[name=phone]").fill("+383 44 123 456")
    send(page)
    expect(page).to_have_url("/sq/pitanje/hvala/")
    question = Question.objects.get()
    assert (question.language, question.page.slug) == ("sq", "prevoz-i-paketi")


def test_the_forms_with_errors_are_accessible(screen: Screen) -> None:
    for path in ("/sr/pitanje/", f"/sr/prijava/{Occasion.objects.first().pk}/"):
        screen.open(path)
        send(screen.page)
        expect(screen.page.locator("#errors")).to_be_visible()
        assert screen.accessibility_violations() == ""
        assert screen.overflow() <= 0
