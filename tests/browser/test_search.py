"""Search results in a real browser: marked, labelled by language, with a way on where nothing is found."""

import pytest
from playwright.sync_api import expect

from campaign_content.languages.codes import CODES
from tests.browser.screen import Screen
from tests.desk import TEXTS, published
from tests.translating import translate

pytestmark = pytest.mark.django_db(transaction=True)


def test_results_in_two_languages_are_marked_and_labelled(screen: Screen) -> None:
    published("prvi", heading="Transporti u školu")
    translate(published("drugi", heading="Gde je?"), TEXTS)
    screen.open("/sr/pretraga/?q=transporti")
    serbian, albanian = (screen.page.locator(f".results[lang={tag}]") for tag in ("sr-Cyrl", "sq"))
    expect(serbian.locator("a mark").filter(has_text="Транспорти")).to_be_visible()
    expect(albanian.locator("p mark").filter(has_text="Transporti").first).to_be_visible()
    label = screen.page.get_by_role("heading", name="На албанском")
    expect(label).to_have_count(1)
    tops = [box["y"] for box in (serbian.bounding_box(), label.bounding_box(), albanian.bounding_box()) if box]
    assert len(tops) == 3
    assert tops == sorted(tops)
    assert screen.overflow() <= 0
    assert screen.accessibility_violations() == ""
    assert screen.problems == []


@pytest.mark.parametrize("code", CODES)
def test_where_nothing_is_found_topics_and_asking_are_in_sight(screen: Screen, code: str) -> None:
    screen.open(f"/{code}/pretraga/?q={'xyzzy' * 15}")
    expect(screen.page.locator(".results")).to_have_count(0)
    expect(screen.page.locator("main .cards a").first).to_be_visible()
    expect(screen.page.locator(f"main a[href^='/{code}/pitanje/']")).to_be_visible()
    assert screen.overflow() <= 0
    assert screen.accessibility_violations() == ""
    assert screen.problems == []
