"""Images and documents: the campaign's own models from the first migration on."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition

from campaign_content.languages.codes import SOURCE, column
from campaign_content.languages.translations.mixin import TranslatedMixin


class CampaignImage(TranslatedMixin, AbstractImage):
    """A picture with its alternative text in each language, its credit, and the consent of those it shows."""

    class Consent(models.TextChoices):
        NOT_NEEDED = "not_needed", _("shows no recognisable person")
        WRITTEN = "written", _("written consent is kept in the office")
        MISSING = "missing", _("consent is missing: do not publish")

    alt = models.CharField(_("alternative text"), max_length=250, blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    consent = models.CharField(_("consent"), max_length=20, choices=Consent.choices, default=Consent.MISSING)

    admin_form_fields = (
        "title",
        "file",
        column("alt", SOURCE),
        "credit",
        "consent",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    @property
    def may_be_shown(self) -> bool:
        """Whether readers may see it: the consent of those it shows is there, or not needed."""
        return self.consent != self.Consent.MISSING

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class CampaignRendition(AbstractRendition):
    """An image at one size."""

    image = models.ForeignKey(CampaignImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]


class CampaignDocument(AbstractDocument):
    """A file that readers can download."""

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
