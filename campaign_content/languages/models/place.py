"""Places, named in each language, in each language's own order."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..codes import ALBANIAN, CODES, LATIN, SOURCE, column, columns
from ..derivation import DerivedScriptMixin
from ..folding import fold, folds
from ..ordering import sort_key

_LONGEST_NAME = 100
_LONGEST_ORDER = 2 * (2 * _LONGEST_NAME + 3)  # both names, two digits a letter


def _active() -> str:
    """The active language; the source's where staff use the admin in a language of no content."""
    active = translation.get_language()
    return active if active in CODES else SOURCE


class PlaceQuerySet(models.QuerySet["Place"]):
    def in_order(self, code: str | None = None) -> "PlaceQuerySet":
        """In the alphabetical order of the language `code`; without one, of the language in which labels are shown."""
        return self.order_by(column("order", code or _active()), "pk")

    def named(self, query: str) -> "PlaceQuerySet":
        """Those with a name that holds every word of `query`, in any language, script and spelling."""
        found = self
        for word in fold(query).split():
            found = found.filter(folded_names__contains=word)
        return found


class Place(DerivedScriptMixin, models.Model):
    """A municipality or settlement. Where two peoples call it by two names, both are shown (DESIGN.md, decision 8)."""

    name = models.CharField(pgettext_lazy("of a place", "name"), max_length=_LONGEST_NAME)
    names_in_both = models.BooleanField(
        _("show both names"),
        default=False,
        help_text=_("For places that people call by a Serbian and an Albanian name."),
    )
    other_names = models.TextField(
        _("other names"),
        blank=True,
        max_length=1000,
        help_text=_("Earlier names and other spellings, one on each line. Readers find the place by them."),
    )
    # Kept in step on every save.
    folded_names = models.TextField(editable=False)
    order_sr = models.CharField(max_length=_LONGEST_ORDER, editable=False)
    order_sr_latn = models.CharField(max_length=_LONGEST_ORDER, editable=False)
    order_sq = models.CharField(max_length=_LONGEST_ORDER, editable=False)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = [column("order", LATIN.code), "pk"]

    def __str__(self) -> str:
        return self.label(_active())

    def clean(self) -> None:
        super().clean()
        self.other_names = "\n".join(line for written in self.other_names.splitlines() if (line := written.strip()))
        if any(len(name) > _LONGEST_NAME for name in self.other_names.splitlines()):
            raise ValidationError({"other_names": _("Each name stands on a line of its own.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive_scripts()
        self.folded_names = "\n".join(dict.fromkeys(form for name in self.all_names() for form in folds(name)))
        for code in CODES:
            setattr(self, column("order", code), sort_key(self.label(code), code)[:_LONGEST_ORDER])
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "folded_names", *columns("order")}
        super().save(*args, **kwargs)

    def label(self, code: str) -> str:
        """The name in the language `code`, followed by the other language's where both are to be shown."""
        own = self.in_language("name", code) or ""
        other = self.in_language("name", SOURCE if code == ALBANIAN.code else ALBANIAN.code) or ""
        if not own:
            return other
        return f"{own} / {other}" if self.names_in_both and other and other != own else own

    def all_names(self) -> Iterator[str]:
        """Every name that people may know the place by; in Serbian in Latin, which Cyrillic folds to."""
        for code in (LATIN.code, ALBANIAN.code):
            if name := self.in_language("name", code):
                yield name
        yield from self.other_names.splitlines()
