"""What is kept of printed things: the codes by which paper finds its page again."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ShortCode(models.Model):
    """The digits printed on the leaflets of one page in one language. A code on paper outlives its page."""

    digits = models.CharField(_("digits"), max_length=12, unique=True)
    page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        related_name="short_codes",
        verbose_name=_("page"),
    )
    language = models.CharField(_("language"), max_length=10)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        verbose_name = _("short code")
        verbose_name_plural = _("short codes")
        constraints = [
            models.UniqueConstraint(fields=["page", "language"], name="one_short_code_per_page_and_language")
        ]

    def __str__(self) -> str:
        return self.digits
