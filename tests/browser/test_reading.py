"""Readers' pages in a real browser: every kind, every language, phone and desk, with and without JavaScript."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Page

from campaign_content.languages.codes import BY_CODE, CODES
from campaign_content.pages.models import ContentPage
from tests.browser.screen import Screen

pytestmark = pytest.mark.django_db(transaction=True)  # a page may make its short address when first read

SLUGS = {
    "home": "",
    "about": "o-kampanji/",
    "programme": "prevoz-i-paketi/",
    "events": "dogadjaji/",
    "presentation": "dogadjaji/primer-javna-prezentacija/",
    "visit": "dogadjaji/primer-idi-vidi-poseta/",
    "contact": "kontakt/",
    "search": "pretraga/?q=prevoz",
    "question": "pitanje/",
    "privacy": "privatnost/",
}
SMALLEST_TARGET = 44  # CSS px (LOOK.md; WCAG 2.2, 2.5.5)

# Links in running text and the skip link are exempt, as in WCAG.
_SMALL_TARGETS = f"""() => [...document.querySelectorAll('main a, main button, main input, header a, .bar a, footer a')]
    .filter(e => !e.closest('p:not(.ask, .links), li, td, .text') && e.type !== 'hidden' && e.offsetParent)
    .filter(e => !e.closest('.field-trap') && e.type !== 'checkbox')
    .map(e => [e.textContent.trim() || e.name, Math.round(e.getBoundingClientRect().height)])
    .filter(([_, height]) => height < {SMALLEST_TARGET})"""


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", SLUGS)
def test_a_page_is_whole_accessible_and_quiet(screen: Screen, kind: str, code: str) -> None:
    response = screen.open(f"/{code}/{SLUGS[kind]}")
    assert response.status == 200
    assert screen.page.locator("html").get_attribute("lang") == BY_CODE[code].tag
    assert screen.page.locator("h1").count() == 1
    assert screen.overflow() <= 0
    assert screen.accessibility_violations() == ""
    assert screen.page.evaluate(_SMALL_TARGETS) == []
    assert screen.problems == []


@pytest.mark.parametrize("code", CODES)
def test_a_missing_page_is_accessible_too(screen: Screen, code: str) -> None:
    assert screen.open(f"/{code}/nema-je/").status == 404
    assert screen.accessibility_violations() == ""
    assert screen.overflow() <= 0


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kind", SLUGS)
def test_a_page_works_without_javascript(plain_screen: Screen, kind: str, code: str) -> None:
    assert plain_screen.open(f"/{code}/{SLUGS[kind]}").status == 200
    expect(plain_screen.page.locator("h1")).to_be_visible()
    assert plain_screen.problems == []


def test_the_menu_opens_and_closes_on_a_phone_without_javascript(plain_screen: Screen) -> None:
    page = plain_screen.page
    plain_screen.open("/sr/prevoz-i-paketi/")
    menu = page.locator("#menu")
    expect(menu).to_be_hidden()
    page.locator(".bar a[href='#menu']").click()
    expect(menu).to_be_visible()
    menu.locator("a.close").click()
    expect(menu).to_be_hidden()
    page.locator(".bar a[href='#menu']").click()
    menu.locator("a[href='/sr/kontakt/']").click()
    expect(page).to_have_url("/sr/kontakt/")


def test_a_reader_switches_script_and_language_and_stays_on_the_page(plain_screen: Screen) -> None:
    page = plain_screen.page
    plain_screen.open("/sr/oprema-i-alat/")
    for name, code in (("Latinica", "sr-latn"), ("Shqip", "sq"), ("Ћирилица", "sr")):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page).to_have_url(f"/{code}/oprema-i-alat/")
        expect(page.locator(".languages [aria-current]")).to_have_text(name)
    plain_screen.open("/")
    expect(page).to_have_url("/sr/")


def test_the_keyboard_reaches_the_content_first(screen: Screen) -> None:
    screen.open("/sr/")
    screen.page.keyboard.press("Tab")
    skip = screen.page.locator(".skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    screen.page.keyboard.press("Enter")
    expect(screen.page.locator("main")).to_be_focused()


@pytest.mark.parametrize("code", CODES)
def test_the_status_note_stands_once_at_the_end_of_a_page_that_names_kosovo(plain_screen: Screen, code: str) -> None:
    plain_screen.open(f"/{code}/prevoz-i-paketi/")
    main = plain_screen.page.locator("main")
    text = main.inner_text()
    note = main.locator(".status-note")
    expect(note).to_have_count(1)
    assert text.count("*") == 2  # at the first mention, and before the note
    assert text.index("*") < text.index(note.inner_text())


def test_print_hides_what_paper_cannot_do(screen: Screen) -> None:
    screen.open("/sr/prevoz-i-paketi/")
    screen.page.emulate_media(media="print")
    for hidden in (".bar", "#menu", ".languages"):
        expect(screen.page.locator(hidden)).to_be_hidden()
    expect(screen.page.locator("h1")).to_be_visible()


def test_every_live_page_type_has_a_browser_test() -> None:
    kinds = {type(page) for page in Page.objects.live().specific() if isinstance(page, ContentPage)}
    tested = {
        type(page)
        for slug in SLUGS.values()
        for page in Page.objects.filter(slug=slug.rstrip("/").rsplit("/")[-1] or "home").specific()
    }
    assert kinds <= tested
