"""The glossary that holds now: what every text may need, and what staff have added."""

from functools import lru_cache

from django.apps import apps

from .conversion.glossary import ANY_ENDING, Glossary
from .conversion.kept_words import GLOSSARY

Rows = tuple[tuple[str, str, str], ...]


def current() -> Glossary:
    """The glossary for conversion. What staff enter goes before what is built in."""
    entries = apps.get_model("languages", "GlossaryEntry")  # models derive their scripts, so they stand above this
    return _built(tuple(entries.objects.order_by("pk").values_list("form", "cyrillic", "reach")))


@lru_cache(maxsize=4)
def _built(rows: Rows) -> Glossary:
    entries = {(form + ANY_ENDING if reach == "stem" else form): cyrillic or None for form, cyrillic, reach in rows}
    return Glossary(GLOSSARY | entries)
