"""What the desk does with typed text: one unit as somebody types, or all of them with the save button."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django import forms
from django.http import QueryDict

from ..typed import TypedText, clean_typed
from . import services
from .desk_rows import Row

MOST_LETTERS = 100_000  # of one text: a book chapter; more is a slip of the clipboard
_TYPED = re.compile(r"u(\d+)-text")


class UnitForm(forms.Form):
    """What was typed for one text, and what the translator had before them: `was` the Albanian, `seen` the Serbian."""

    text = TypedText(required=False, max_length=MOST_LETTERS)
    was = TypedText(required=False)
    seen = forms.CharField(required=False)

    @property
    def typed(self) -> str:
        """The text as it was sent, right or wrong."""
        return self.data.get(self.add_prefix("text"), "")

    @property
    def before(self) -> str:
        """The text as the desk had shown it."""
        return self.data.get(self.add_prefix("was"), "")


class Stray(NamedTuple):
    """What was typed for a text that the Serbian has no more."""

    number: int
    text: str


def save_row(row: Row, form: UnitForm, user: Any, *, as_it_stands: bool = False) -> bool:
    """Save what was typed for one text; says whether that went well.

    If not, the row keeps the typing, the reasons, and what somebody else has written meanwhile. `as_it_stands`: the
    translator says that the Albanian is right for today's Serbian, though not a letter of it was changed.
    """
    if not form.is_valid():
        row.typed, row.problems = form.typed, [str(line) for lines in form.errors.values() for line in lines]
        return False
    text, was, seen = form.cleaned_data["text"], form.cleaned_data["was"], form.cleaned_data["seen"]
    if text == was and not as_it_stands:
        return True
    # What stands in the field need not be work: it can be what was approved last.
    seen_text = row.unit.text if was == clean_typed(row.text) else was
    try:
        row.problems = services.save_text(row.unit, text, user, seen_source=seen, seen_text=seen_text)
    except services.ConflictError as error:
        row.typed, row.problems = text, [str(error)]
        row.theirs = row.text if seen == row.unit.source_hash else ""
        return False
    return True


def save_all(rows: Sequence[Row], data: QueryDict, user: Any, *, as_it_stands: int | None = None) -> list[Row]:
    """Save every text of a posted desk; returns the rows where that failed."""
    failed = []
    for row in rows:
        prefix = f"u{row.unit.pk}"
        is_posted = f"{prefix}-text" in data
        form = UnitForm(data, prefix=prefix)
        if is_posted and not save_row(row, form, user, as_it_stands=row.unit.pk == as_it_stands):
            failed.append(row)
    return failed


def strays(rows: Sequence[Row], data: Mapping[str, Any]) -> list[Stray]:
    """What was typed for texts that are no longer among the rows: it is shown once more, so that it can be copied."""
    known = {row.unit.pk for row in rows}
    numbers = [int(match[1]) for name in data if (match := _TYPED.fullmatch(name))]
    forms_of = {number: UnitForm(data, prefix=f"u{number}") for number in numbers if number not in known}
    return [Stray(number, form.typed) for number, form in forms_of.items() if form.typed != form.before]
