"""Staff work without English: every screen that editors meet speaks their language and script, all of it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from wagtail.users.models import UserProfile

from campaign_content.languages.codes import BY_CODE, CODES
from campaign_content.staff.models import User
from tests.browser.staff_screens import SCREENS
from tests.browser.staff_things import make_things
from tests.browser.staff_words import TEXTS, Reader

pytestmark = pytest.mark.django_db(transaction=True)

PASSWORD = "dug put do kuće"
NewContext = Callable[..., BrowserContext]


@pytest.fixture
def user() -> User:
    return User.objects.create_superuser("milica", password=PASSWORD, first_name="Milica", last_name="Petrović")


def sign_in(page: Page, password: str) -> None:
    page.locator("[name=login]").fill("milica")
    page.locator("[name=password]").fill(password)
    with page.expect_navigation():
        page.locator("main form .button").click()


@pytest.mark.parametrize("code", CODES)
def test_every_word_on_the_screens_of_staff_is_of_their_language(
    new_context: NewContext, user: User, code: str
) -> None:
    UserProfile.objects.create(user=user, preferred_language=code)
    things = make_things(user)
    reader = Reader(code)
    page = new_context(locale=BY_CODE[code].tag, viewport={"width": 1280, "height": 900}).new_page()
    found: dict[str, str] = {}  # each text with its odd words and the first screen that has it

    def read(screen: str) -> None:
        for text, odd in reader.foreign(page.evaluate(TEXTS)).items():
            found.setdefault(text, f"{screen}: {text!r} has {', '.join(odd)}")

    page.goto("/staff/")
    read("login")
    sign_in(page, "")
    read("login without a password")
    sign_in(page, "nije")
    read("login with a wrong password")
    sign_in(page, PASSWORD)
    for address, steps in SCREENS:
        response = page.goto(f"/staff/{address.format(**things)}")
        assert response
        assert response.ok, address
        expect(page.locator("html")).to_have_attribute("lang", code)
        read(address)
        for number, step in enumerate(steps, 1):
            step(page)
            read(f"{address}, step {number}")
    assert not found, "\n".join(["", *found.values()])


SAVE_DRAFT = {"sr": "Сачувај нацрт", "sr-latn": "Sačuvaj nacrt", "sq": "Ruaj skicën", "en": "Save draft"}


@pytest.mark.parametrize("code", CODES)
def test_english_and_another_script_or_language_are_found(code: str) -> None:
    found = Reader(code).foreign(list(SAVE_DRAFT.values()))
    assert list(found) == [text for other, text in SAVE_DRAFT.items() if other != code]


def test_what_people_wrote_may_be_in_any_language(user: User) -> None:
    make_things(user)
    foreign = Reader("sq").foreign
    assert not foreign(
        ["Ndryshim: Šta poneti na put 1?", "Milica Petrović", "poneti na put", "a@b.rs, obrazac.pdf, /x/y/"]
    )
    assert foreign(["Ndryshim: Šta zaboraviti?"]) == {"Ndryshim: Šta zaboraviti?": ["zaboraviti", "šta"]}
