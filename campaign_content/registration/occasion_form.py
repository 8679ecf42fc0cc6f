"""The form in which staff write down an occasion."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from campaign_content.events.models import Occasion
from campaign_content.languages.codes import columns
from campaign_content.languages.editing.forms import ScriptCheckedForm

from . import queries

MOST_SEATS = 100_000
CHOSEN = ("page", "municipality", "departure")
NOBODYS_ID = "0"
# Of a visit these are told only to those who travel.
PLACES = (*columns("venue"), *columns("address"), *columns("itinerary"), "latitude", "longitude")


def is_id(text: str) -> bool:
    """Whether a row may have this number: longer ones are nobody's, and an error to the database."""
    return re.fullmatch(r"[0-9]{1,9}", text) is not None


class OccasionForm(ScriptCheckedForm):
    """An occasion and its number of seats, which is kept beside it."""

    seats = forms.IntegerField(
        label=_("Seats"),
        min_value=0,
        max_value=MOST_SEATS,
        required=False,
        help_text=_("Empty: there is room for everybody."),
    )

    def __init__(self, data: QueryDict | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(_with_possible_ids(data), *args, **kwargs)
        resource = queries.seats(self.instance) if self.instance.pk else None
        self.fields["seats"].initial = resource.capacity if resource else None

    def clean_kind(self) -> str:
        """The kind. A visit that has secrets stays a visit: of any other kind all is public at once."""
        kind = self.cleaned_data["kind"]
        visit = self.instance  # as it is stored; what else the form says comes later
        if not visit.pk or not visit.is_visit or kind == Occasion.Kind.VISIT:
            return kind
        if visit.registrations.exists():
            raise ValidationError(
                _("People have registered for this visit; its place and hours are for them only. Make a new occasion.")
            )
        if any(getattr(visit, name) not in (None, "") for name in PLACES):
            raise ValidationError(
                _(
                    "The place and the stops of this visit would become public. Clear venue, address, stops and "
                    "coordinates, save, and then change the kind; or make a new occasion."
                )
            )
        return kind


def _with_possible_ids(data: QueryDict | None) -> QueryDict | None:
    """What was sent, without numbers no row can have: to show the form again, choosers look up whatever it says."""
    if data is None:
        return None
    data = data.copy()
    for name in CHOSEN:
        if (number := data.get(name)) and not is_id(str(number)):
            data[name] = NOBODYS_ID
    return data
