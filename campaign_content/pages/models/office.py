"""Where to go and whom to call."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from campaign_content.languages.codes import BY_CODE, SOURCE
from campaign_content.languages.editing.panels import source_panels
from campaign_content.languages.models import Place
from campaign_content.languages.translations.mixin import TranslatedMixin
from campaign_content.languages.translations.panels import TranslationPanel

TEXTS = ("name", "address", "hours", "languages_spoken")


class Office(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, TranslatedMixin, models.Model):
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
        MultiFieldPanel(source_panels(*TEXTS), heading=_("Serbian")),
        TranslationPanel(),
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
    """An office as readers of one language meet it, on screen and on paper. `language` is BCP 47, of its own texts."""

    name: str
    place: str
    address: str
    hours: str
    languages_spoken: str
    phone: Any
    email: str
    sample_label: str
    language: str

    @classmethod
    def of(cls, office: Office, code: str) -> "OfficeCard":
        """The card of `office` in the language `code`, which is also the active one."""
        own = office.text_language(code)
        text = {name: office.in_language(name, own) or "" for name in TEXTS}
        return cls(
            **text,
            place=office.place.label(code) if office.place else "",
            phone=office.phone,
            email=office.email,
            sample_label=gettext("Sample") if office.is_sample else "",
            language=BY_CODE[own].tag,
        )
