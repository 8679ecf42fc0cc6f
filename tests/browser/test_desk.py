"""The translator's desk in a real browser: what is typed is saved by itself, and nothing typed is ever lost."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import BrowserContext, Locator, Page, expect

from campaign_content.languages.models import Unit
from campaign_content.languages.translations import services
from campaign_content.pages.models import AboutPage
from campaign_content.staff.models import User
from tests.browser.screen import Screen
from tests.desk import LINKED_TEXT, TEXTS, browser_of, changed, member, published, unit_of
from tests.translating import person, translate, translation_of, write

pytestmark = pytest.mark.django_db(transaction=True)


def log_in(context: BrowserContext, user: User, base_url: str) -> None:
    cookie = browser_of(user).cookies[settings.SESSION_COOKIE_NAME]
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": base_url}])


@pytest.fixture
def about() -> AboutPage:
    return published()


@pytest.fixture
def arta() -> User:
    return member("Prevodioci", "arta")


def desk_of(page: AboutPage) -> str:
    return reverse("translation_desk", args=[translation_of(page).pk])


@pytest.fixture
def desk(page: Page, arta: User, about: AboutPage, base_url: str) -> Page:
    log_in(page.context, arta, base_url)
    page.goto(desk_of(about))
    return page


def field(desk: Page, unit: Unit) -> Locator:
    return desk.locator(f"#text-{unit.pk}")


def row(desk: Page, unit: Unit) -> Locator:
    return desk.locator(f"#unit-{unit.pk}")


def says(desk: Page, words: str) -> None:
    expect(desk.locator("[data-status]")).to_have_text(words)


def test_what_is_typed_is_saved_by_itself(desk: Page, about: AboutPage) -> None:
    heading = unit_of(about, "heading")
    field(desk, heading).press_sequentially("Kë të pyes?")
    says(desk, "All is saved.")
    expect(row(desk, heading).locator("[data-state]")).to_contain_text("in work")
    expect(desk.locator("[data-progress]")).to_have_text("Translated: 1 of 6")
    assert unit_of(about, "heading").text == "Kë të pyes?"
    field(desk, heading).fill("Kë pyes?")
    says(desk, "All is saved.")
    desk.reload()
    expect(field(desk, heading)).to_have_value("Kë pyes?")


def test_ctrl_enter_saves_and_leads_to_the_next_text(desk: Page, about: AboutPage) -> None:
    field(desk, unit_of(about, "heading")).fill("Kë të pyes?")
    desk.keyboard.press("Control+Enter")
    expect(field(desk, unit_of(about, "summary"))).to_be_focused()
    says(desk, "All is saved.")


def test_without_a_connection_the_text_stays_and_is_saved_later(desk: Page, about: AboutPage) -> None:
    heading = unit_of(about, "heading")
    desk.context.set_offline(True)
    field(desk, heading).fill("Kë të pyes?")
    says(desk, "Not everything is saved.")
    expect(row(desk, heading).locator("[data-problems]")).to_contain_text("no connection")
    expect(field(desk, heading)).to_have_value("Kë të pyes?")
    desk.context.set_offline(False)
    says(desk, "All is saved.")
    assert unit_of(about, "heading").text == "Kë të pyes?"


def test_leaving_with_unsaved_text_asks_first(desk: Page, about: AboutPage) -> None:
    asked: list[str] = []
    desk.context.set_offline(True)
    field(desk, unit_of(about, "heading")).press_sequentially("Kë")
    says(desk, "Not everything is saved.")
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    desk.close(run_before_unload=True)
    expect(field(desk, unit_of(about, "heading"))).to_have_value("Kë")
    assert asked == ["beforeunload"]


def test_after_a_session_has_ended_a_new_login_saves_what_was_typed(
    desk: Page, about: AboutPage, arta: User, base_url: str
) -> None:
    heading = unit_of(about, "heading")
    desk.context.clear_cookies()
    field(desk, heading).fill("Kë të pyes?")
    says(desk, "Not everything is saved.")
    expect(row(desk, heading).locator("[data-problems]")).to_contain_text("logged out")
    expect(field(desk, heading)).to_have_value("Kë të pyes?")
    log_in(desk.context, arta, base_url)
    desk.keyboard.press("Control+Enter")
    says(desk, "All is saved.")
    assert unit_of(about, "heading").text == "Kë të pyes?"


def test_two_translators_on_one_text_see_each_others_and_decide(desk: Page, about: AboutPage) -> None:
    heading = unit_of(about, "heading")
    write(about, {"heading": "Kë pyes?"}, by="besa")
    field(desk, heading).fill("Kë të pyes?")
    expect(row(desk, heading).locator("[data-theirs]")).to_have_text("Kë pyes?")
    expect(field(desk, heading)).to_have_value("Kë të pyes?")
    row(desk, heading).get_by_role("button", name="Save mine").click()
    says(desk, "All is saved.")
    expect(row(desk, heading).locator("[data-conflict]")).to_be_hidden()
    assert unit_of(about, "heading").text == "Kë të pyes?"


def test_the_other_text_can_be_taken_instead(desk: Page, about: AboutPage) -> None:
    heading = unit_of(about, "heading")
    write(about, {"heading": "Kë pyes?"}, by="besa")
    field(desk, heading).fill("Kë të pyes?")
    row(desk, heading).get_by_role("button", name="Take the other one").click()
    expect(field(desk, heading)).to_have_value("Kë pyes?")
    says(desk, "All is saved.")


def test_links_and_kept_passages_are_put_in_by_a_button(desk: Page, about: AboutPage) -> None:
    unit = unit_of(about, LINKED_TEXT)
    field(desk, unit).fill("Na shkruani ose ")
    insert = row(desk, unit).get_by_role("button", name=re.compile(r"Insert \[2\]"))
    insert.click()
    expect(field(desk, unit)).to_have_value("Na shkruani ose [2]UNHCR[/2]")
    expect(insert).to_be_hidden()
    field(desk, unit).evaluate("field => field.setSelectionRange(3, 11)")
    row(desk, unit).get_by_role("button", name=re.compile(r"Insert \[1\]")).click()
    expect(field(desk, unit)).to_have_value("Na [1]shkruani[/1] ose [2]UNHCR[/2]")
    says(desk, "All is saved.")


def test_one_click_takes_what_was_approved_elsewhere_and_one_key_takes_it_back(desk: Page, about: AboutPage) -> None:
    translate(published("druga"), TEXTS)
    desk.reload()
    unit = unit_of(about, LINKED_TEXT)
    field(desk, unit).fill("Diçka tjetër.")
    row(desk, unit).get_by_role("button", name="Use this text").click()
    expect(field(desk, unit)).to_have_value(TEXTS[LINKED_TEXT])
    desk.keyboard.press("Control+z")
    expect(field(desk, unit)).to_have_value("Diçka tjetër.")


def test_without_javascript_the_button_saves_and_the_review_approves(
    new_context: Any, arta: User, about: AboutPage, base_url: str
) -> None:
    besa = member("Prevodioci", "besa")
    texts = {unit.path: f"#text-{unit.pk}" for unit in translation_of(about).units.in_source()}
    plain = new_context(java_script_enabled=False).new_page()
    log_in(plain.context, arta, base_url)
    plain.goto(desk_of(about))
    for path, place in texts.items():
        plain.locator(place).fill(TEXTS[path])
    plain.get_by_role("button", name="Send for review").click()
    log_in(plain.context, besa, base_url)
    plain.goto(desk_of(about) + "review/")
    plain.get_by_role("button", name="Approve: readers will see this").click()
    about.refresh_from_db()
    assert about.heading_sq == TEXTS["heading"]


@pytest.fixture
def at_work(about: AboutPage, arta: User) -> AboutPage:
    """A page with texts in every state, and another one that offers what it lacks."""
    translate(about, TEXTS)
    translate(published("druga", "Drugo?"), {**TEXTS, "heading": "Tjetër?", "summary": "Këtu."})
    changed_page = changed(about, "besplatan", "za sve")
    write(changed_page, {"heading": "Kë pyes?"}, by=arta.username)
    return changed_page


@pytest.mark.parametrize("last", ["", "?show=outdated"])
def test_the_desk_holds_together_on_every_screen(
    screen: Screen, at_work: AboutPage, arta: User, base_url: str, last: str
) -> None:
    log_in(screen.page.context, arta, base_url)
    screen.open(desk_of(at_work) + last)
    screen.page.locator(".desk-change").first.wait_for()
    assert screen.accessibility_violations() == ""
    assert screen.overflow() == 0
    assert screen.problems == []


def test_the_review_holds_together_on_every_screen(screen: Screen, about: AboutPage, base_url: str) -> None:
    write(about, TEXTS)
    services.send_for_review(translation_of(about), person("translator"))
    log_in(screen.page.context, member("Prevodioci", "besa"), base_url)
    screen.open(desk_of(about) + "review/")
    screen.page.get_by_text("Something is to be done here").first.click()
    screen.page.locator("iframe").scroll_into_view_if_needed()
    expect(screen.page.frame_locator("iframe").locator("h1")).to_contain_text(TEXTS["heading"])
    assert screen.accessibility_violations() == ""
    assert screen.overflow() == 0
    assert screen.problems == []
