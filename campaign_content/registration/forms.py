"""What a person fills in to register, on the site or with somebody on the phone."""

import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from campaign_content.inbox.typed import TypedLine
from campaign_content.outbox.phone import PhoneField

from .errors import FullError, PartySizeError, RegistrationError
from .models import NAME_LENGTH
from .services import LARGEST_PARTY, Party


class PartyForm(forms.Form):
    """Who comes and how to reach them. `key` names this form, so that sending it twice makes one registration."""

    name = TypedLine(label=_("Your name"), max_length=NAME_LENGTH)
    phone = PhoneField(label=_("Phone"), help_text=_("So that we can call you if something changes."))
    email = forms.EmailField(label=_("E-mail"), max_length=254, required=False)
    size = forms.IntegerField(
        label=_("How many people are coming, you included?"),
        initial=1,
        widget=forms.NumberInput(attrs={"min": 1, "max": LARGEST_PARTY}),
        error_messages={"invalid": _("Write the number of people in digits.")},
    )
    consent = forms.BooleanField(
        label=_("I agree that you keep these details and use them for this event."),
        error_messages={"required": _("Without your consent we may not keep your details. Tick the box if you agree.")},
    )
    key = forms.CharField(widget=forms.HiddenInput, required=False)

    use_required_attribute = False  # the browser would speak its own language, and of one field at a time

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].initial = uuid.uuid4
        for name, purpose in (("name", "name"), ("phone", "tel"), ("email", "email")):
            self.fields[name].widget.attrs["autocomplete"] = purpose

    def clean_name(self) -> str:
        """The name; it needs a letter of some alphabet, one is enough."""
        name = self.cleaned_data["name"]
        if not any(character.isalpha() for character in name):
            raise ValidationError(_("Write your name in letters."))
        return name

    def clean_size(self) -> int:
        """The number of people, in the words of the service that will ask the same."""
        size = self.cleaned_data["size"]
        if not 1 <= size <= LARGEST_PARTY:
            raise ValidationError(PartySizeError(LARGEST_PARTY).explain())
        return size

    def clean_key(self) -> uuid.UUID:
        """The form's own key; a new one where it came back damaged."""
        try:
            return uuid.UUID(self.cleaned_data["key"])
        except ValueError:
            return uuid.uuid4()

    def party(self, language: str) -> Party:
        """What the valid form says, for services.register; messages will be in `language`."""
        return Party(
            **{name: self.cleaned_data[name] for name in ("name", "phone", "email", "size")}, language=language
        )

    def refuse(self, error: RegistrationError) -> None:
        """Show why the service refused: beside the number of people where that is what to mend."""
        to_mend = isinstance(error, PartySizeError) or (isinstance(error, FullError) and error.left)
        self.add_error("size" if to_mend else None, error.explain())
