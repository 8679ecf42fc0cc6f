"""Where to go and whom to call."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from campaign_content.languages.codes import ALBANIAN, SOURCE, column
from campaign_content.languages.derivation import DerivedScriptMixin
from campaign_content.languages.models import Place


def _language_panels(code: str) -> list[FieldPanel]:
    return [FieldPanel(column(name, code)) for name in ("name", "address", "hours", "languages_spoken")]


class Office(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, DerivedScriptMixin, models.Model):
    """A place where people are received or answered, written once and shown wherever it is named."""

    name = models.CharField(pgettext_lazy("of a place", "name"), max_length=150)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, null=True, blank=True, verbose_name=_("place"))
    address = models.CharField(_("address"), max_length=200, blank=True)
    hours = models.CharField(_("opening hours"), max_length=200, blank=True)
    languages_spoken = models.CharField(_("languages spoken"), max_length=200, blank=True)
    phone = PhoneNumberField(_("phone"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    is_sample = models.BooleanField(
        _("sample"), default=False, help_text=_("Labelled as a sample; `remove_samples` removes it.")
    )

    panels = [
        MultiFieldPanel(_language_panels(SOURCE), heading=_("Serbian")),
        MultiFieldPanel(_language_panels(ALBANIAN.code), heading=_("Albanian")),
        FieldPanel("place"),
        FieldPanel("phone"),
        FieldPanel("email"),
        FieldPanel("is_sample"),
    ]

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["name_sr_latn"]

    def __str__(self) -> str:
        return self.in_language("name", SOURCE) or ""


@dataclass(frozen=True)
class OfficeCard:
    """An office as readers of one language meet it, on screen and on paper."""

    name: str
    place: str
    address: str
    hours: str
    languages_spoken: str
    phone: Any
    email: str
    sample_label: str

    @classmethod
    def of(cls, office: Office, code: str) -> "OfficeCard":
        """The card of `office` in the language `code`, which is also the active one."""
        text = {name: office.in_language(name, code) or "" for name in ("name", "address", "hours", "languages_spoken")}
        return cls(
            **text,
            place=office.place.label(code) if office.place else "",
            phone=office.phone,
            email=office.email,
            sample_label=gettext("Sample") if office.is_sample else "",
        )
