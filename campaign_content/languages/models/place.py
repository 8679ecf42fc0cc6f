"""What the languages floor stores: places, named in each language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..codes import ALBANIAN, SOURCE
from ..derivation import DerivedScriptMixin


class Place(DerivedScriptMixin, models.Model):
    """A municipality or settlement. Where two peoples call it by two names, both are shown (DESIGN.md, decision 8)."""

    name = models.CharField(pgettext_lazy("of a place", "name"), max_length=100)
    names_in_both = models.BooleanField(
        _("show both names"),
        default=False,
        help_text=_("For places that people call by a Serbian and an Albanian name."),
    )

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["name_sr_latn"]

    def __str__(self) -> str:
        return self.label(SOURCE)

    def label(self, code: str) -> str:
        """The name in the language `code`, followed by the other language's where both are to be shown."""
        own = self.in_language("name", code)
        other = self.in_language("name", SOURCE if code == ALBANIAN.code else ALBANIAN.code)
        if not own:
            return other
        return f"{own} / {other}" if self.names_in_both and other and other != own else own
