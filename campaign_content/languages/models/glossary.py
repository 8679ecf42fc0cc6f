"""The staff's glossary: words with a fixed Cyrillic form, and what its changes did to the texts."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class GlossaryEntry(models.Model):
    """A word or phrase whose Cyrillic form is fixed: what to write instead of converting letter by letter."""

    class Reach(models.TextChoices):
        WORD = "word", _("exactly this word or phrase")
        STEM = "stem", _("this beginning with any ending")

    form = models.CharField(_("form in Latin script"), max_length=100)
    cyrillic = models.CharField(
        _("form in Cyrillic"), max_length=100, blank=True, help_text=_("Leave empty to keep it as written.")
    )
    reach = models.CharField(_("holds for"), max_length=10, choices=Reach.choices, default=Reach.WORD)
    note = models.CharField(_("note"), max_length=300, blank=True)
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    class Meta:
        verbose_name = _("glossary entry")
        verbose_name_plural = _("glossary")
        ordering = ["form"]
        constraints = [models.UniqueConstraint(fields=["form", "reach"], name="one_entry_a_form")]

    def __str__(self) -> str:
        return self.form


class Rederivation(models.Model):
    """One run over all texts that makes the other script anew, and how far it has come."""

    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("requested by")
    )
    requested_at = models.DateTimeField(_("requested at"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished at"), null=True)
    total = models.PositiveIntegerField(_("all"), default=0)
    done = models.PositiveIntegerField(_("done"), default=0)
    changed = models.PositiveIntegerField(_("changed"), default=0)
    problems = models.TextField(_("problems"), blank=True)

    class Meta:
        verbose_name = _("renewal of the other script")
        verbose_name_plural = _("renewals of the other script")
        ordering = ["-requested_at"]

    def __str__(self) -> str:
        return f"{self.requested_at:%Y-%m-%d %H:%M}"
