"""The table of translations and the way of a spreadsheet, as a translator meets them."""

from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import expect

from campaign_content.languages.models import Unit
from campaign_content.pages.models import AboutPage
from campaign_content.staff.models import User
from tests.browser.screen import Screen
from tests.sheets import add_page, at_work, filled
from tests.translating import states, translation_of, write

pytestmark = pytest.mark.django_db(transaction=True)
HEADING, SUMMARY = "Koga da pitam za dokumenta iz Kosovske Mitrovice?", "Ovde. Sada."


@pytest.fixture
def about() -> AboutPage:
    return add_page(HEADING, SUMMARY)


@pytest.fixture
def chief(screen: Screen, base_url: str) -> Screen:
    cookie = at_work(User.objects.create_superuser("sefica")).cookies[settings.SESSION_COOKIE_NAME]
    screen.page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": base_url}])
    return screen


def test_the_table_and_the_import_fit_and_can_be_used_by_everybody(chief: Screen, about: AboutPage) -> None:
    write(about, {"heading": "Kë?"})
    for name in ("translations", "translations_import"):
        chief.open(reverse(name))
        assert chief.overflow() <= 0
        assert chief.accessibility_violations() == ""
    assert chief.problems == []


def test_a_search_in_the_other_script_leads_to_the_desk(chief: Screen, about: AboutPage) -> None:
    chief.open(reverse("translations"))
    chief.page.locator("#id_q").fill("питАм за докуменТа")
    rows = chief.page.locator(".translations-table tbody tr")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("missing")
    rows.get_by_role("link", name="missing").click()
    chief.page.wait_for_url(f"**{reverse('translation_desk', args=[translation_of(about).pk])}")


def test_texts_go_out_come_back_are_looked_at_and_saved(chief: Screen, about: AboutPage, tmp_path: Path) -> None:
    chief.open(f"{reverse('translations')}?q=dokumenta")
    chief.page.locator("header").get_by_role("button", name="Actions").click()
    with chief.page.expect_download() as download:
        chief.page.get_by_role("link", name="Texts for a translator").click()
    chief.problems.clear()  # a download ends the navigation to it
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    file.write_bytes(filled(file.read_bytes(), {HEADING: "Kë të pyes?", SUMMARY: "=1+1"}))

    chief.open(reverse("translations_import"))
    chief.page.set_input_files("input[type=file]", file)
    chief.page.get_by_role("button", name="Look at what would change").click()
    expect(chief.page.locator(".exchange-preview tbody tr")).to_have_count(1)
    expect(chief.page.locator(".exchange-preview__refusals")).to_contain_text("holds a formula")
    assert chief.overflow() <= 0
    assert chief.accessibility_violations() == ""

    chief.page.get_by_role("button", name="Save these texts").click()
    expect(chief.page.locator(".messages")).to_contain_text("1 text was saved")
    assert states(about) == {"heading": "in_work", "summary": "missing"}
    assert Unit.objects.get(translation=translation_of(about), path="heading").text == "Kë të pyes?"
    assert chief.problems == []
