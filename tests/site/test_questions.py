import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from campaign_content.inbox.models import Question
from campaign_content.pages.models import ContentPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("campaign")]

ASK = "/sr-latn/pitanje/"
FILLED_IN = {"text": "Kad je prevoz?", "phone": "064 123 4567", "language": "sr-latn", "name": "Mara"}


@pytest.fixture
def published() -> Page:
    page = Page.objects.live().type(ContentPage).exclude(depth=2).first()
    assert page is not None
    return page


def typed_text(html: str) -> str:
    found = re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", html, re.DOTALL)
    assert found
    return unescape(found[1])


@pytest.mark.parametrize("code", ["sr", "sr-latn", "sq"])
def test_the_form_asks_for_an_answer_in_the_language_of_the_page(client: Client, code: str) -> None:
    response = client.get(f"/{code}/pitanje/")
    assert response.status_code == 200
    assert response.context["form"]["language"].value() == code


def test_a_question_is_kept_and_the_reader_thanked(client: Client) -> None:
    response = client.post(ASK, FILLED_IN)
    assert response.status_code == 302
    assert response.headers["Location"] == "/sr-latn/pitanje/hvala/"
    assert client.get(response.headers["Location"]).status_code == 200
    question = Question.objects.get()
    assert (question.text, question.name, str(question.phone)) == ("Kad je prevoz?", "Mara", "+381641234567")


def test_sending_twice_makes_one_question(client: Client) -> None:
    key = client.get(ASK).context["form"]["key"].value()
    for _ in range(2):
        assert client.post(ASK, FILLED_IN | {"key": key}).status_code == 302
    assert Question.objects.count() == 1


def test_the_form_is_never_taken_from_a_cache(client: Client) -> None:
    assert "no-store" in client.get(ASK)["Cache-Control"]


def test_no_cookie_is_needed_and_none_is_set() -> None:
    browser = Client(enforce_csrf_checks=True)
    assert not browser.get(ASK).cookies
    assert browser.post(ASK, FILLED_IN).status_code == 302
    assert Question.objects.exists()


def test_the_page_that_the_reader_came_from_is_kept(client: Client, published: Page) -> None:
    address = f"{ASK}?page={published.pk}"
    form = client.get(address)
    assert form.context["about"] == published.specific.read("sr-latn").title
    client.post(address, FILLED_IN)
    assert Question.objects.get().page_id == published.pk


@pytest.mark.parametrize("number", ["0", "-1", "x", "9" * 10, "9" * 400, "٣", "1 OR 1=1", "1\x00"])
def test_a_page_that_is_none_is_no_obstacle(client: Client, number: str) -> None:
    response = client.post(reverse("ask"), FILLED_IN, query_params={"page": number})
    assert response.status_code == 302
    assert Question.objects.get().page is None


def test_a_page_that_is_not_published_is_not_named(client: Client, published: Page) -> None:
    published.specific.unpublish()
    assert client.get(f"{ASK}?page={published.pk}").context["about"] == ""


def test_a_form_with_errors_keeps_everything_typed_and_says_what_to_mend(client: Client) -> None:
    typed = {"text": "Kada se ide na Kosovo?\nI kako?", "name": "Mara", "phone": "12", "email": "", "language": "sq"}
    response = client.post(ASK, typed)
    html = response.content.decode()
    assert response.status_code == 200
    assert typed_text(html) == typed["text"]
    assert 'value="Mara"' in html
    assert 'value="12"' in html
    assert '<option value="sq" selected>' in html
    with translation.override("sr-latn"):
        (error,) = response.context["form"].errors["phone"]
    assert unescape(html).count(error) == 2  # in the summary and beside the field
    assert 'href="#id_phone"' in html
    assert not Question.objects.exists()


def test_markup_does_no_harm(client: Client) -> None:
    html = client.post(ASK, {"text": "</textarea><script>alert(1)</script>", "name": '"><img src=x>'}).content.decode()
    assert "<script>alert" not in html
    assert "<img src=x>" not in html
    assert typed_text(html) == "</textarea><script>alert(1)</script>"


def test_control_characters_do_no_harm(client: Client) -> None:
    client.post(ASK, FILLED_IN | {"text": "Kad\x00 je\x1b[31m prevoz?", "name": "Ma\x08ra"})
    question = Question.objects.get()
    assert (question.text, question.name) == ("Kad je[31m prevoz?", "Mara")


def test_ten_megabytes_do_no_harm(client: Client) -> None:
    response = client.post(
        ASK, FILLED_IN | {"text": "a" * 10_000_000}, content_type="application/x-www-form-urlencoded"
    )
    assert response.status_code in {400, 413}
    assert not Question.objects.exists()


def test_who_fills_in_the_hidden_field_is_asked_to_send_again(client: Client) -> None:
    response = client.post(ASK, FILLED_IN | {"website": "https://example.org"})
    html = response.content.decode()
    assert not Question.objects.exists()
    assert typed_text(html) == FILLED_IN["text"]
    assert "https://example.org" not in html
    assert "style=" not in html


def test_robots_are_not_to_list_the_form(client: Client) -> None:
    assert '<meta name="robots" content="noindex">' in client.get(ASK).content.decode()
