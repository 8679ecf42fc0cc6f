"""Text as people type it: cleaned of what has no business in a name or a question, otherwise left alone."""

import re
import unicodedata

from django import forms

# Newline and tab are typing; every other control character is not. Marks that turn the direction of writing
# (Unicode Bidi_Control) can make one text look like another; none of the campaign's languages needs them.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def clean_typed(text: str) -> str:
    """The text in one normal form (NFC, line ends as \\n), without control characters and outer spaces."""
    text = re.sub("\r\n?", "\n", text)
    return unicodedata.normalize("NFC", _UNWANTED.sub("", text)).strip()


class TypedText(forms.CharField):
    """Several lines of plain text. The length is that of the cleaned text, as the browser counts it."""

    def to_python(self, value: str | None) -> str:
        return clean_typed(super().to_python(value) or "")
