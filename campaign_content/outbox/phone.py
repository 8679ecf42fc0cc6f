"""Telephone numbers as people here write them: Serbian, Kosovo, Montenegrin, and any other in international form."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from phonenumber_field.phonenumber import PhoneNumber

# A number without country code is read as a Serbian one, or else as one of the neighbours'.
HOME = "RS"
REGIONS = (HOME, "XK", "ME")
COUNTRY_CODES = tuple(str(phonenumbers.country_code_for_region(region)) for region in REGIONS)
LONGEST_INPUT = 40  # characters; room for a label and for spaces between the digits
LONGEST_GROUP = 4  # digits that are read without a pause

NO_BREAK_SPACE = "\u00a0"
_DASHES = re.compile(r"[\u2010-\u2015\u2212\u30fc\ufe58\ufe63]")
# "tel.", "Телефон:" and the like may stand before the number, nothing after it.
_WRITTEN = re.compile(r"(?P<label>[^\W\d_][^\d+()/]*)?(?P<number>[(\s]*\+?[\d\s()./-]*\d[\s.)-]*)")

_NOT_UNDERSTOOD = _("We cannot read this telephone number. Write one number with its area code, like 064 123 45 67.")
_NOT_A_NUMBER = _(
    "This telephone number does not exist. Check the digits. Begin a number from another country with + and its code,"
    " like +383 44 123 456."
)
_TOO_LONG = _("This is too long for a telephone number. Write one number only, like 064 123 45 67.")


def parse(text: str) -> PhoneNumber:
    """The number that `text` says; ValidationError, in words for the person who typed it, if it says none."""
    if len(text) > LONGEST_INPUT:
        raise ValidationError(_TOO_LONG, code="too_long")
    if any(unicodedata.category(char) == "Cc" for char in text.strip()):
        raise ValidationError(_NOT_UNDERSTOOD, code="not_understood")
    match = _WRITTEN.fullmatch(_DASHES.sub("-", unicodedata.normalize("NFKC", text)).strip())
    if match is None:
        raise ValidationError(_NOT_UNDERSTOOD, code="not_understood")
    for written, region in _readings(match["number"].strip()):
        try:
            number = PhoneNumber.from_string(written, region)
        except phonenumbers.NumberParseException:
            continue
        if number.is_valid():
            return number
    raise ValidationError(_NOT_A_NUMBER, code="no_such_number")


def display(number: PhoneNumber) -> str:
    """`number` for reading and dialling: Serbian in national, others in international form; no line breaks inside."""
    is_home = phonenumbers.region_code_for_number(number) == HOME
    formatted = number.as_national if is_home else number.as_international
    groups = [group for written in re.split(r"[\s/-]+", formatted) for group in _short_groups(written)]
    return NO_BREAK_SPACE.join(groups)


class PhoneField(forms.CharField):
    """A form field for a telephone number in any spelling that `parse` reads."""

    widget = forms.TelInput(attrs={"autocomplete": "tel"})

    def to_python(self, value: Any) -> Any:
        """The PhoneNumber that was typed, or the empty value."""
        text = super().to_python(value)
        return parse(text) if text else self.empty_value

    def prepare_value(self, value: Any) -> Any:
        """A stored number as people read it; what was typed as it was typed."""
        return display(value) if isinstance(value, PhoneNumber) else value


def _readings(written: str) -> Iterator[tuple[str, str]]:
    """How a number may be meant, the likeliest first: 38344123456 has lost its + rather than being a Serbian 038."""
    if written.startswith(COUNTRY_CODES):
        yield f"+{written}", HOME
    for region in REGIONS:
        yield written, region


def _short_groups(digits: str) -> list[str]:
    """A long run of digits as people say it: in threes, and the last four in twos."""
    if len(digits) <= LONGEST_GROUP or not digits.isdigit():
        return [digits]
    groups = []
    while len(digits) > LONGEST_GROUP:
        groups.append(digits[:3])
        digits = digits[3:]
    return [*groups, *((digits[:2], digits[2:]) if len(digits) == LONGEST_GROUP else (digits,))]
