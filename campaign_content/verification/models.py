"""Approved texts: wording that others answer for, and that no editor may improve."""

from datetime import date
from typing import NamedTuple

from django.contrib import admin
from django.db import models
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin

from campaign_content.languages.codes import ALBANIAN, CODES, SOURCE, column
from campaign_content.languages.dates import long_date
from campaign_content.languages.derivation import DerivedScriptMixin
from campaign_content.languages.editing.panels import source_panels


class Wording(NamedTuple):
    """An approved text in one language. `approved` is False while nobody has approved it in that language."""

    text: str
    approved: bool


class ApprovedTextQuerySet(models.QuerySet["ApprovedText"]):
    def wording(self, kind: str, code: str) -> Wording:
        """The live wording of a kind in the language `code`; an empty one where the campaign has none."""
        text = self.filter(kind=kind, live=True).first()
        return text.wording(code) if text else Wording("", approved=False)


class ApprovedText(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, DerivedScriptMixin, models.Model):
    """A legal or institutional text: per language its words, where they come from, who approved them and when."""

    class Kind(models.TextChoices):
        STATUS_NOTE = "status_note", _("status note")
        FUNDING = "funding", _("funding statement")
        DISCLAIMER = "disclaimer", _("disclaimer")
        CONSENT = "consent", _("consent")
        PRIVACY = "privacy", _("privacy notice")

    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, unique=True)
    text = models.TextField(_("text"), blank=True)
    serbian_source = models.CharField(_("source of the Serbian text"), max_length=300, blank=True)
    serbian_approver = models.CharField(_("who approved the Serbian text"), max_length=200, blank=True)
    serbian_approved_on = models.DateField(_("Serbian text approved on"), null=True, blank=True)
    albanian_source = models.CharField(_("source of the Albanian text"), max_length=300, blank=True)
    albanian_approver = models.CharField(_("who approved the Albanian text"), max_length=200, blank=True)
    albanian_approved_on = models.DateField(_("Albanian text approved on"), null=True, blank=True)

    objects = ApprovedTextQuerySet.as_manager()

    panels = [
        FieldPanel("kind"),
        MultiFieldPanel(
            [
                *source_panels("text"),
                FieldPanel("serbian_source"),
                FieldRowPanel([FieldPanel("serbian_approver"), FieldPanel("serbian_approved_on")]),
            ],
            heading=_("Serbian"),
        ),
        MultiFieldPanel(
            [
                FieldPanel(column("text", ALBANIAN.code)),
                FieldPanel("albanian_source"),
                FieldRowPanel([FieldPanel("albanian_approver"), FieldPanel("albanian_approved_on")]),
            ],
            heading=_("Albanian"),
        ),
    ]

    class Meta:
        verbose_name = _("approved text")
        verbose_name_plural = _("approved texts")
        ordering = ["kind"]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    @admin.display(description=_("kind"), ordering="kind")
    def kind_label(self) -> str:
        """The kind in the language of whoever looks."""
        return str(self.get_kind_display())

    def _approved_by(self, code: str) -> tuple[str, date | None]:
        if code == ALBANIAN.code:
            return self.albanian_approver, self.albanian_approved_on
        return self.serbian_approver, self.serbian_approved_on

    def wording(self, code: str) -> Wording:
        """The words in the language `code`, and whether they are approved in it."""
        return Wording(self.in_language("text", code) or "", approved=all(self._approved_by(code)))

    def approval(self, code: str) -> str:
        """For staff: who approved the words in the language `code` and when, or that nobody has."""
        approver, approved_on = self._approved_by(code)
        if not (approver and approved_on):
            return gettext("not yet approved")
        active = get_language()
        return f"{approver}, {long_date(approved_on, active if active in CODES else SOURCE)}"
