"""What the whole campaign shares: its name, and how to reach it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from phonenumber_field.modelfields import PhoneNumberField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from campaign_content.languages.editing.panels import source_panels
from campaign_content.languages.translations.mixin import TranslatedMixin
from campaign_content.languages.translations.panels import TranslationPanel


@register_setting(icon="cog")
class CampaignSettings(TranslatedMixin, BaseGenericSetting):
    """The campaign. While it has no phone, readers are offered the question form and leaflets leave a ruled line."""

    name = models.CharField(_("name of the campaign"), max_length=60)
    phone = PhoneNumberField(_("phone"), blank=True)
    phone_hours = models.CharField(_("when the phone is answered"), max_length=150, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)

    panels = [
        MultiFieldPanel(source_panels("name", "phone_hours"), heading=_("Serbian")),
        TranslationPanel(),
        FieldPanel("phone"),
        FieldPanel("email"),
    ]

    class Meta:
        verbose_name = _("campaign")
