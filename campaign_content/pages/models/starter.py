"""Which starter content this installation has had, so that it is given once and never again."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class StarterRecord(models.Model):
    """One item of the starter content that was loaded. What people then edit or remove stays as they left it."""

    key = models.CharField(_("key"), max_length=100, unique=True)
    loaded_at = models.DateTimeField(_("loaded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("starter content")
        verbose_name_plural = _("starter content")

    def __str__(self) -> str:
        return self.key
