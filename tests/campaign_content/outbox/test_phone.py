"""Telephone numbers in the spellings that people use."""

import phonenumbers
import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from campaign_content.outbox.phone import PhoneField, display, parse


@pytest.mark.parametrize(
    "text",
    [
        "064/123-45-67",
        "064 123 4567",
        "064.123.45.67",
        "(064) 1234567",
        "0641234567",
        "641234567",
        "+381 64 123 45 67",
        "+381 (0)64 123-4567",
        "(+381) 64 1234567",
        "00381641234567",
        "381641234567",
        "064–123—45‑67",
        "064\u00a0123\u00a045\u00a067",
        "０６４／１２３４５６７",
        "тел. 064/123-45-67",
        "Mob: 064 1234567.",
    ],
)
def test_one_serbian_number_in_many_spellings(text: str) -> None:
    assert parse(text).as_e164 == "+381641234567"


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("011/2345-678", "+381112345678"),
        ("044 123 456", "+38344123456"),
        ("049/123-456", "+38349123456"),
        ("038 123 456", "+38338123456"),
        ("+383 44 123 456", "+38344123456"),
        ("0038344123456", "+38344123456"),
        ("38344123456", "+38344123456"),
        ("067 123 456", "+38267123456"),
        ("+382 67 123 456", "+38267123456"),
        ("38267123456", "+38267123456"),
        ("069 123 4567", "+381691234567"),
        ("+49 30 123456", "+4930123456"),
        ("0041 44 668 18 00", "+41446681800"),
    ],
)
def test_numbers_of_other_networks_and_countries(text: str, e164: str) -> None:
    assert parse(text).as_e164 == e164


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not_understood"),
        ("nemam", "not_understood"),
        ("+", "not_understood"),
        ("064 1234567 lok. 12", "not_understood"),
        ("064 1234567 ext 5", "not_understood"),
        ("064 1234567x5", "not_understood"),
        ("064 1234567;ext=5", "not_understood"),
        ("064/1234567, 063/222333", "not_understood"),
        ("064 POMOC", "not_understood"),
        ("064\x00 1234567", "not_understood"),
        ("064\n1234567", "not_understood"),
        ("<b>064 1234567</b>", "not_understood"),
        ("064 123", "no_such_number"),
        ("112", "no_such_number"),
        ("+999 123 456 789", "no_such_number"),
        ("0" * 41, "too_long"),
    ],
)
def test_what_is_no_number_is_refused(text: str, code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        parse(text)
    assert refused.value.code == code


@given(st.text(max_size=60) | st.text(st.sampled_from("0123456789+ ()/-.тел"), max_size=60))
def test_any_text_gives_a_valid_number_or_a_refusal(text: str) -> None:
    try:
        number = parse(text)
    except ValidationError:
        return
    assert phonenumbers.is_valid_number(number)
    assert not number.extension
    assert parse(display(number)) == number


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("0641234567", "064 123 45 67"),
        ("064123456", "064 123 456"),
        ("0112345678", "011 234 56 78"),
        ("+38344123456", "+383 44 123 456"),
        ("+38267123456", "+382 67 123 456"),
        ("+12025550123", "+1 202 555 0123"),
    ],
)
def test_numbers_are_shown_in_groups_that_stay_on_one_line(text: str, shown: str) -> None:
    assert display(parse(text)) == shown.replace(" ", "\u00a0")


class CallBackForm(forms.Form):
    phone = PhoneField()
    second = PhoneField(required=False)


def test_the_form_field_cleans_to_a_number() -> None:
    form = CallBackForm({"phone": " 064/123-45-67 ", "second": ""})
    assert form.is_valid()
    assert form.cleaned_data == {"phone": parse("0641234567"), "second": ""}


def test_the_form_field_keeps_what_was_typed_and_says_what_to_do() -> None:
    form = CallBackForm({"phone": "064 12"})
    assert form["phone"].value() == "064 12"
    with translation.override("sr-latn"):
        assert "Proverite cifre" in form.errors["phone"][0]
    html = str(form["phone"])
    assert 'type="tel"' in html
    assert 'autocomplete="tel"' in html


def test_the_form_field_shows_a_stored_number_for_reading_and_sees_no_change_in_it() -> None:
    number = parse("+38344123456")
    form = CallBackForm({"phone": display(number)}, initial={"phone": number})
    assert CallBackForm(initial={"phone": number})["phone"].value() == display(number)
    assert form.is_valid()
    assert not form.has_changed()
