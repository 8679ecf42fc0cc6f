"""Editing a page in the browser: the other script beside the text, "keep as written", a word in two scripts."""

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.test import Client
from playwright.sync_api import Locator, Page, expect

from campaign_content.pages.models import AboutPage
from campaign_content.staff.models import User
from tests.browser.screen import Screen

pytestmark = pytest.mark.django_db(transaction=True)

SUMMARY = "[name=summary_sr_latn]"
PHRASE = "Citizens Advice"
AFTER_START = 2500  # ms: Wagtail takes what a form holds in its first two seconds for what it began with


@pytest.fixture
def editor(screen: Screen, base_url: str) -> Screen:
    """A coordinator at the open form of a page."""
    user = User.objects.create_user("coordinator", password="x")
    user.groups.add(Group.objects.get(name="Koordinatori"))
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    screen.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": base_url}])
    screen.open(f"/staff/pages/{AboutPage.objects.get().pk}/edit/")
    screen.page.wait_for_timeout(AFTER_START)
    return screen


def result(page: Page, field: str) -> Locator:
    return page.locator(f"[data-other-script={field}]")


def select_last(page: Page, letters: int) -> None:
    for _ in range(letters):
        page.keyboard.press("Shift+ArrowLeft")


def first_paragraph(page: Page) -> Locator:
    return page.locator("[data-contentpath=body_sr_latn] .public-DraftEditor-content").first


def latest(field: str) -> str:
    return str(AboutPage.objects.get().get_latest_revision().content[field])


def test_the_other_script_follows_an_autosave_without_a_reload(editor: Screen) -> None:
    page = editor.page
    page.evaluate("window.notReloaded = true")
    page.fill(SUMMARY, "Njegova kuca, medjutim. Ljубав.")
    expect(result(page, "summary")).to_contain_text("Његова")
    expect(result(page, "summary").locator("mark")).to_have_count(3)
    expect(page.locator("[data-other-script-overview]")).to_contain_text("Ljубав")
    assert page.evaluate("window.notReloaded")
    page.fill(SUMMARY, "Njegova kuća, međutim. Ljubav.")
    expect(result(page, "summary").locator("mark")).to_have_count(0)
    expect(page.locator("[data-other-script-overview]")).not_to_contain_text("Ljубав")
    assert editor.problems == []


def test_the_tab_fits_and_is_accessible(editor: Screen) -> None:
    page = editor.page
    assert editor.overflow() <= 0
    written, turned = page.locator(SUMMARY).bounding_box(), result(page, "summary").bounding_box()
    assert written
    assert turned
    beside = turned["x"] >= written["x"] + written["width"]
    below = turned["y"] >= written["y"] + written["height"]
    assert beside if page.viewport_size["width"] >= 1280 else below
    found = [line for line in editor.accessibility_violations().splitlines() if "other-script" in line]
    assert found == []


def test_words_are_marked_as_kept_edited_and_given_free_again(editor: Screen) -> None:
    page = editor.page
    first_paragraph(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(f" {PHRASE}")
    select_last(page, len(PHRASE))
    page.locator("button[name=KEPT]").locator("visible=true").first.click()
    dialog = page.locator(".modal-body")
    expect(dialog).to_contain_text(PHRASE)
    dialog.locator("select").select_option("de")
    dialog.locator("button[type=submit]").click()
    expect(result(page, "body").locator("span[lang=de]")).to_have_text(PHRASE)
    assert f'<span lang=\\"de\\" translate=\\"no\\">{PHRASE}</span>' in latest("body_sr")

    kept = page.locator(".TooltipEntity").first
    kept.click()
    page.locator(".Tooltip__button").first.click()
    expect(dialog.locator("select")).to_have_value("de")
    dialog.locator("select").select_option("en")
    dialog.locator("button[type=submit]").click()
    expect(result(page, "body").locator("span[lang=en]")).to_have_text(PHRASE)

    kept.click()
    page.locator(".Tooltip__button").last.click()
    expect(result(page, "body").locator("span")).to_have_count(0)
    assert "translate" not in latest("body_sr_latn")
    assert editor.problems == []


def test_publishing_a_word_in_two_scripts_names_the_letter_and_keeps_the_text(editor: Screen) -> None:
    page = editor.page
    page.fill(SUMMARY, "Ovo je Ljубав.")
    first_paragraph(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" I adresа.")
    expect(result(page, "body")).to_contain_text("adresа")  # Draftail hands its text over after a moment
    page.locator("[name=action-publish]").first.evaluate("button => button.click()")
    expect(page.locator(".messages .error")).to_be_visible()
    errors = page.locator(".error-message, .help-critical")
    expect(errors.filter(has_text="Ljубав")).to_contain_text("L, j")
    expect(errors.filter(has_text="adresа")).to_contain_text("а")
    expect(page.locator(SUMMARY)).to_have_value("Ovo je Ljубав.")
    assert "Ljубав" not in (AboutPage.objects.get().summary_sr_latn or "")
    assert editor.overflow() <= 0


def test_the_tab_says_all_of_it_without_javascript(plain_screen: Screen, editor: Screen) -> None:
    plain_screen.page.context.add_cookies(editor.page.context.cookies())
    plain_screen.open(editor.page.url)
    expect(result(plain_screen.page, "body")).to_contain_text("пројекат")
