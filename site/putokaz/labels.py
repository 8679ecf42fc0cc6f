"""What staff screens call the column of a translated field."""

from typing import Any

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

_NAMES = {"sr": _("in Serbian, Cyrillic"), "sr-latn": _("in Serbian"), "sq": _("in Albanian")}


def column_label(verbose_name: Any, code: str) -> Any:
    """ "Title (in Serbian)"; modeltranslation's own is "Title [sr-latn]"."""
    return format_lazy("{} ({})", verbose_name, _NAMES[code])
