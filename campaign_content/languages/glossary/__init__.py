"""The glossary that holds now: what every text may need, and what staff have added."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from django.apps import apps

from ..conversion.glossary import ANY_ENDING, LONGEST_ENDING, Glossary
from ..conversion.kept_words import GLOSSARY

STEM = "stem"


class Row(NamedTuple):
    """One entry of the staff's glossary, as conversion needs it. An empty `cyrillic` keeps what was written."""

    form: str
    cyrillic: str
    reach: str

    @property
    def key(self) -> str:
        """The entry as `Glossary` writes it."""
        return self.form + ANY_ENDING if self.reach == STEM else self.form


Rows = tuple[Row, ...]


def rows(*, without: int | None = None) -> Rows:
    """The staff's entries; `without` leaves out the one with this number."""
    model = apps.get_model("languages", "GlossaryEntry")  # models derive their scripts: they stand above this
    entries = model.objects.all() if without is None else model.objects.exclude(pk=without)
    return tuple(map(Row._make, entries.order_by("pk").values_list(*Row._fields)))


def current() -> Glossary:
    """The glossary for conversion. What staff enter goes before what is built in."""
    return of(rows())


@lru_cache(maxsize=4)
def of(entries: Rows) -> Glossary:
    """The glossary that these entries of staff make, together with what is built in."""
    own = {row.key: row.cyrillic or None for row in entries}
    return Glossary({key: form for key, form in GLOSSARY.items() if not overruled(key, entries)} | own)


def overruled(key: str, entries: Iterable[Row]) -> bool:
    """Whether one of the entries decides for all that the built-in `key` matches."""
    return any(_overrules(row, key) for row in entries)


def _overrules(row: Row, key: str) -> bool:
    word = key.removesuffix(ANY_ENDING)
    if row.reach == STEM:
        ending = len(word) - len(row.form)
        return word.lower().startswith(row.form.lower()) and ending <= LONGEST_ENDING and word.isalpha()
    if word != key:
        return False
    return word.lower() == row.form if row.form.islower() else word == row.form
