import uuid

import pytest

from campaign_content.inbox.forms import QuestionForm

FILLED_IN = {"text": "Kad je prevoz?", "phone": "064 123 4567", "language": "sr-latn"}


def form(**changes: str) -> QuestionForm:
    return QuestionForm(FILLED_IN | changes)


def test_a_question_and_a_phone_number_are_enough() -> None:
    assert form().is_valid()


def test_a_question_and_an_email_address_are_enough() -> None:
    assert form(phone="", email="mara@example.org").is_valid()


def test_without_a_way_to_answer_the_form_says_so_once() -> None:
    unreachable = form(phone="")
    assert not unreachable.is_valid()
    assert list(unreachable.errors) == ["phone"]
    assert len(unreachable.errors["phone"]) == 1


@pytest.mark.parametrize(("field", "typed"), [("phone", "12"), ("email", "mara@")])
def test_a_mistyped_way_to_answer_is_named_alone(field: str, typed: str) -> None:
    mistyped = form(phone="", **{field: typed}) if field == "email" else form(phone=typed)
    assert not mistyped.is_valid()
    assert list(mistyped.errors) == [field]


@pytest.mark.parametrize(("field", "longest"), [("text", 4000), ("name", 100)])
def test_lengths_are_limited(field: str, longest: int) -> None:
    assert form(**{field: "š" * longest}).is_valid()
    assert list(form(**{field: "š" * (longest + 1)}).errors) == [field]


def test_only_the_campaigns_languages_can_be_chosen() -> None:
    assert list(form(language="de").errors) == ["language"]


def test_a_filled_in_hidden_field_asks_to_send_again_and_drops_nothing() -> None:
    caught = form(website="https://example.org")
    assert not caught.is_valid()
    assert caught.non_field_errors()
    assert caught["text"].value() == FILLED_IN["text"]


@pytest.mark.parametrize("key", ["", "not-a-key", "0" * 500])
def test_a_damaged_key_is_replaced(key: str) -> None:
    damaged = form(key=key)
    assert damaged.is_valid()
    assert isinstance(damaged.cleaned_data["key"], uuid.UUID)


def test_every_form_has_a_key_of_its_own() -> None:
    assert QuestionForm()["key"].value() != QuestionForm()["key"].value()
