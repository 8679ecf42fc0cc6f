"""The question form: as short as a question can be."""

import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from campaign_content.languages.codes import LANGUAGES
from campaign_content.languages.typed import TypedText
from campaign_content.outbox.phone import PhoneField

from .services import Asked
from .typed import TypedLine


class QuestionForm(forms.Form):
    """A question, and a phone number or an e-mail address to answer to.

    Two fields are not for readers: `key` names this form, so that sending it twice makes one question; `website` is
    hidden, and only a program that fills in every field fills in that one. A person to whom it happens nevertheless
    is asked to send once more: nobody's question is dropped in silence.
    """

    name = TypedLine(label=_("Your name"), max_length=100, required=False)
    phone = PhoneField(label=_("Phone"), required=False)
    email = forms.EmailField(label=_("E-mail"), max_length=254, required=False)
    language = forms.ChoiceField(
        label=_("Language of the answer"), choices=[(language.code, language.name) for language in LANGUAGES]
    )
    text = TypedText(label=_("Your question"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6}))
    key = forms.CharField(widget=forms.HiddenInput, required=False)
    website = forms.CharField(widget=forms.HiddenInput, required=False)

    use_required_attribute = False  # the browser would speak its own language, and of one field at a time

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].initial = uuid.uuid4
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["phone"].widget.attrs["autocomplete"] = "tel"
        self.fields["email"].widget.attrs["autocomplete"] = "email"
        self.fields["phone"].help_text = _("A phone number or an e-mail address is enough.")

    def clean_key(self) -> uuid.UUID:
        """The form's own key; a new one where it came back damaged."""
        try:
            return uuid.UUID(self.cleaned_data["key"])
        except ValueError:
            return uuid.uuid4()

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or self.cleaned_data
        ways = ("phone", "email")
        if not any(cleaned.get(way) for way in ways) and not any(way in self.errors for way in ways):
            self.add_error("phone", _("Write a phone number or an e-mail address, so that we can answer you."))
        if cleaned.get("website"):
            raise ValidationError(_("The question was not sent. Please press the button once more."))
        return cleaned

    def asked(self) -> Asked:
        """What the valid form says, for services.ask."""
        return Asked(**{name: self.cleaned_data[name] for name in ("text", "language", "name", "phone", "email")})
